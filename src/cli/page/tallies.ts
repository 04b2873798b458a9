import type { Reading, Tally, TallyClass } from '../../reader/reading.ts'
import { formatNumber } from '../../vietnamese/number.ts'
import { periodWords, tallyWords } from '../words.ts'
import { escapeHtml } from './escapeHtml.ts'

interface Part {
  class: TallyClass
  words: string
  count: number
}

const tones: Record<TallyClass, string> = {
  exceeded: 'best',
  met: 'good',
  metOrExceeded: 'good',
  onTrack: 'good',
  notMet: 'bad',
  inDifficulty: 'bad',
  notAssessed: 'open',
  other: 'open',
}

/** The targets counted by class, each tally a bar with its parts in words; "" where the text counts none. */
export function talliesHtml({ facts, tallies }: Reading, heading: 'h3' | 'h4'): string {
  const shown = tallies.map((tally) => tallyHtml(tally, facts)).filter(Boolean)
  return shown.length === 0 ? '' : `<${heading}>Phân loại chỉ tiêu văn bản nêu</${heading}>\n${shown.join('')}`
}

function tallyHtml(tally: Tally, facts: Reading['facts']): string {
  const parts = tally.classes.flatMap<Part>(({ class: class_, fact }) => {
    const { value, indicator } = facts[fact] ?? {}
    return value == null
      ? []
      : [{ class: class_, words: class_ === 'other' ? (indicator ?? '') : tallyWords[class_], count: Number(value) }]
  })
  const sum = parts.reduce((total, part) => total + part.count, 0)
  if (sum <= 0) return ''
  const total = tally.total === null ? null : (facts[tally.total]?.value ?? null)
  const head = [total === null ? '' : `${formatNumber(total)} chỉ tiêu`, periodWords(tally.period)].filter(Boolean).join(' · ')
  const labels = parts.map(
    (part) => `<li><span class="swatch ${tones[part.class]}"></span><b>${part.count}</b> ${escapeHtml(part.words)}</li>`,
  )
  return `<figure class="tally">${barHtml(parts, sum)}<figcaption>${head === '' ? '' : `<span class="total">${escapeHtml(head)}</span>`}<ul>${labels.join('')}</ul></figcaption></figure>\n`
}

function barHtml(parts: readonly Part[], sum: number): string {
  let left = 0
  const bars = parts.map((part) => {
    const width = (part.count / sum) * 100
    const bar = `<rect class="${tones[part.class]}" x="${left.toFixed(2)}" y="0" width="${Math.max(0, width - 0.4).toFixed(2)}" height="10"/>`
    left += width
    return bar
  })
  return `<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">${bars.join('')}</svg>`
}
