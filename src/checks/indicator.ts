import { fold } from '../vietnamese/normal.ts'
import { emptyPhrases, flowPhrases, impliedHeads, notHigherIsBetter, sameWords } from './indicator.data.ts'

const notWord = /[^\p{L}\p{N}%]+/gu
const emptyPattern = new RegExp(`(?<![\\p{L}])(?:${emptyPhrases.map(fold).join('|')})(?![\\p{L}])`, 'gu')
const headPattern = new RegExp(`^(?:${impliedHeads.map(fold).join('|')}) `, 'u')
const plainWords = new Map(sameWords.map(([written, plain]) => [fold(written), fold(plain)]))

/**
 * The comparison key of an indicator's phrase. Two phrases with one key name the same indicator: the same words, in any
 * order ("rừng trồng mới", "trồng mới rừng"), abbreviations written out, without what adds nothing ("toàn huyện", "tổng
 * số") and without a head that the unit tells ("diện tích"). Every other word counts: thu ngân sách is not thu ngân sách
 * nhà nước, hộ nghèo is not hộ nghèo, cận nghèo.
 */
export function indicatorKey(phrase: string): string {
  return indicatorWords(phrase).sort().join(' ')
}

/** The words that the key is made of, in the order of the phrase. */
export function indicatorWords(phrase: string): string[] {
  const plain = fold(phrase)
    .replace(notWord, ' ')
    .trim()
    .split(' ')
    .map((word) => plainWords.get(word) ?? word)
    .join(' ')
  const lean = plain.replace(emptyPattern, ' ').replace(/\s+/g, ' ').trim()
  const headless = lean.replace(headPattern, '')
  return (headless || lean || plain).split(' ')
}

/** Whether figures of the indicator add up over time, so that a running total of them cannot fall. */
export function isFlow(phrase: string): boolean {
  return contains(phrase, flowPhrases)
}

/** Whether less may be better, or neither: its percentage of plan tells no success. */
export function mayBeLowerBetter(phrase: string): boolean {
  return contains(phrase, notHigherIsBetter)
}

function contains(phrase: string, parts: readonly string[]): boolean {
  const folded = ` ${fold(phrase).replace(notWord, ' ')} `
  return parts.some((part) => folded.includes(` ${fold(part)} `))
}
