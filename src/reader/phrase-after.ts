import type { Item } from './item.ts'
import { ACTION, AUX, DOWN, ESTIMATE, EXCEED, HEDGE, LINK, PARTS_ALL, PARTS_SOME, PLAN, UP } from './lexicon.ts'
import { is, type Phrase } from './noun-phrase.ts'
import { inner, rightStops } from './phrase.data.ts'
import { commaGoesOn } from './phrase-comma.ts'
import { trimEnd, trimLead } from './phrase-trim.ts'
import type { Token } from './token.ts'

/** The words of a name that stand after a figure. */

/** The words after a figure that go on naming what it counts or measures, up to `end`. */
export function phraseAfter(items: readonly Item[], tokens: readonly Token[], at: number, end: number): Phrase {
  const phrase: Phrase = []
  let purpose = -1
  for (let index = at + 1; index < end; index++) {
    const item = items[index] as Item
    if (item.kind === 'sign') {
      if (item.key === '(' && index === at + 1) {
        // "(KH)" right after the unit explains an abbreviation
        const close = items.findIndex((other, k) => k > index && other.key === ')')
        if (close < 0 || close >= end || items.slice(index, close).some((other) => other.kind === 'quantity')) break
        index = close
        continue
      }
      if (item.key === ',' && commaGoesOn(items, tokens, phrase, index, end)) {
        phrase.push(item)
        continue
      }
      if (!inner.has(item.key) || (item.key === '-' && index === at + 1)) break
    }
    // "trở lên", said of the figure
    if (item.key === 'trở' && item.to - item.from === 2) continue
    if (item.kind === 'quantity') {
      if (purpose >= 0) phrase.length = purpose
      break
    }
    if (item.kind === 'time') continue
    if (is(item, PARTS_ALL | PARTS_SOME)) {
      if (index === at + 1 && item.to - item.from === 3) continue
      break
    }
    if (is(item, UP | DOWN | EXCEED) && items[index + 1]?.kind === 'quantity') break
    if (
      item.key === 'và' &&
      (is(items[index + 1], ACTION | LINK | UP | DOWN | EXCEED) || items[index + 1]?.kind === 'quantity') &&
      !classWord(items[index + 1])
    )
      break
    if (item.key === 'là' && item.kind === 'phrase') break
    const following = items[index + 1]
    if (
      item.key === 'theo' &&
      phrase.length > 0 &&
      following !== undefined &&
      (is(following, PLAN) || following.kind === 'reference' || (tokens[following.from] as Token).capital)
    )
      break
    if (rightStops.has(item.key) && stopsHere(items, index)) break
    if (/^(trước|sau)$/.test(item.key) && items[index + 1]?.kind === 'time') break
    if (item.kind === 'reference' && index === at + 1) break
    if (item.key === 'để' && purpose < 0) purpose = phrase.length
    phrase.push(item)
  }
  return trimEnd(trimLead(phrase))
}

/** "hoàn thành và vượt", "đạt và vượt": the words that class a target go together. */
function classWord(item: Item | undefined): boolean {
  return item !== undefined && /^(vượt|hoàn|đạt)$/.test(item.key)
}

/** "đạt" inside a modifier goes on ("xã đạt chuẩn nông thôn mới"); before a figure, or an adverb of a new clause, it ends it. */
function stopsHere(items: readonly Item[], index: number): boolean {
  const item = items[index] as Item
  if (item.key === 'tại') return items[index + 1]?.kind !== 'quantity'
  if (
    item.key === 'đạt' ||
    item.key === 'còn' ||
    item.key === 'đồng' ||
    item.key === 'trong' ||
    item.key === 'hiện' ||
    item.key === 'trị'
  ) {
    for (let next = index + 1; next < items.length && next <= index + 3; next++) {
      const other = items[next] as Item
      if (other.kind === 'quantity') return true
      if (!is(other, LINK | HEDGE | ESTIMATE | AUX) || other.key === 'và') return item.key === 'hiện' && item.kind === 'phrase'
    }
    return false
  }
  return true
}
