import { fold } from '../vietnamese/normal.ts'
import { emptyPhrases, flowPhrases, impliedHeads, measureWords, notHigherIsBetter, planHeads, sameWords } from './indicator.data.ts'

const notWord = /[^\p{L}\p{N}%]+/gu
const emptyPattern = wordsPattern(emptyPhrases, 'gu')
const planPattern = new RegExp(`^(?:tổng )?(?:${planHeads.map(fold).join('|')}) `, 'u')
const headPattern = new RegExp(`^(?:${impliedHeads.map(fold).join('|')}) `, 'u')
const plainWords = new Map(sameWords.map(([written, plain]) => [fold(written), fold(plain)]))
const flowPattern = wordsPattern(flowPhrases)
const notHigherPattern = wordsPattern(notHigherIsBetter)
// Longest first: "tốc độ tăng" before "tốc độ".
const measurePattern = wordsPattern(
  [...measureWords].sort((a, b) => b.length - a.length),
  'gu',
)

/** Matches any of the phrases as whole words of a folded text. */
export function wordsPattern(phrases: readonly string[], flags = 'u'): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${phrases.map(fold).join('|')})(?!\\p{L})`, flags)
}

/**
 * The comparison key of an indicator's folded phrase. Two phrases with one key name the same indicator: the same words, in
 * any order ("rừng trồng mới", "trồng mới rừng"), abbreviations written out, without what adds nothing ("toàn huyện",
 * "tổng số"), without a head that the unit tells ("diện tích") or that names its plan ("dự toán"). Every other word counts:
 * thu ngân sách is not thu ngân sách nhà nước, hộ nghèo is not hộ nghèo, cận nghèo.
 */
export function indicatorKey(phrase: string): string {
  const plain = phrase
    .replace(notWord, ' ')
    .trim()
    .split(' ')
    .map((word) => plainWords.get(word) ?? word)
    .join(' ')
  const lean = plain.replace(planPattern, '').replace(emptyPattern, ' ').replace(/ +/g, ' ').trim()
  const headless = lean.replace(headPattern, '')
  return (headless || lean || plain).split(' ').sort().join(' ')
}

/** Whether the phrase (folded) names a plan: "dự toán thu ngân sách". */
export function isPlanPhrase(phrase: string): boolean {
  return planPattern.test(phrase)
}

/** Whether figures of the indicator (folded) add up over time, so that a running total of them cannot fall. */
export function isFlow(phrase: string): boolean {
  return flowPattern.test(phrase)
}

/** Whether less of the indicator (folded) may be better, or neither: its percentage of plan tells no success. */
export function mayBeLowerBetter(phrase: string): boolean {
  return notHigherPattern.test(phrase)
}

/** Whether the phrase (folded) names a measure only ("năng suất", "tổng vốn đăng ký") and not what is measured. */
export function isBareMeasure(phrase: string): boolean {
  return !/\p{L}/u.test(phrase.replace(measurePattern, ''))
}
