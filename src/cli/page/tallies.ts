import type { Reading, Tally, TallyClass } from '../../reader/reading.ts'
import { periodWords, tallyWords } from '../../reader/words.ts'
import { escapeHtml } from '../../web/markedText/escapeHtml.ts'

interface Part {
  tone: string
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
  const stated = tally.classes.flatMap<Part>(({ class: name, fact }) => {
    const { value, indicator } = facts[fact] ?? {}
    return value == null
      ? []
      : [{ tone: tones[name], words: name === 'other' ? (indicator ?? '') : tallyWords[name], count: Number(value) }]
  })
  const sum = stated.reduce((total, part) => total + part.count, 0)
  if (sum <= 0) return ''
  const total = totalOf(tally, facts)
  const parts = total !== null && total > sum ? [...stated, { tone: 'rest', words: 'chưa nêu', count: total - sum }] : stated
  const head = [total === null ? '' : `${total} chỉ tiêu`, periodWords(tally.period)].filter(Boolean).join(' · ')
  const labels = parts.map(({ tone, words, count }) => `<li><span class="swatch ${tone}"></span><b>${count}</b> ${escapeHtml(words)}</li>`)
  const caption = `${head === '' ? '' : `<span class="total">${escapeHtml(head)}</span>`}<ul>${labels.join('')}</ul>`
  return `<figure class="tally">${barHtml(parts)}<figcaption>${caption}</figcaption></figure>\n`
}

/** The total that the text states: by itself, or as what a class is counted out of. */
function totalOf({ total, classes }: Tally, facts: Reading['facts']): number | null {
  const value = total === null ? null : facts[total]?.value
  const of = classes.map(({ fact }) => facts[fact]?.of).find((each) => each != null)
  const stated = value ?? of
  return stated == null ? null : Number(stated)
}

function barHtml(parts: readonly Part[]): string {
  const sum = parts.reduce((total, part) => total + part.count, 0)
  let left = 0
  const bars = parts.map(({ tone, count }) => {
    const width = (count / sum) * 100
    const bar = `<rect class="${tone}" x="${(left + 0.1).toFixed(2)}" y="0.5" width="${Math.max(0, width - 0.4).toFixed(2)}" height="9"/>`
    left += width
    return bar
  })
  return `<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">${bars.join('')}</svg>`
}
