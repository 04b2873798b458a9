import { type Decimal, decimal } from '../vietnamese/decimal.ts'
import { parseNumber } from '../vietnamese/number.ts'
import { parseNumberWords } from '../vietnamese/numberWords.ts'
import { unitAt } from './lexicon.ts'
import { numerals } from './quantity.data.ts'
import { isSign, NUMBER, type Token, WORD } from './token.ts'

/** The plain value at a token: digits, or a run of numerals ("hai mươi mốt nghìn"). */
export function valueAt(tokens: readonly Token[], at: number): { value: Decimal; to: number } | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.kind === NUMBER) {
    // "0 68%": a decimal whose comma was lost
    const next = tokens[at + 1]
    if (token.key === '0' && next?.kind === NUMBER && isSign(tokens[at + 2], '%')) return { value: decimal(`0.${next.key}`), to: at + 2 }
    const number = parseNumber(token.key)
    if (number === null) return null
    const percent = isSign(next, '%')
    const value = percent && number.otherReading?.lt(number.value) && number.value.gt(1000) ? number.otherReading : number.value
    return { value, to: at + 1 }
  }
  if (token.kind !== WORD || !numerals.has(token.key)) return null
  const words: string[] = []
  for (let next = at; next < tokens.length && next < at + 24; next++) {
    const word = tokens[next] as Token
    if (word.kind !== WORD || !numerals.has(word.key)) break
    words.push(word.key)
  }
  const number = words.length < 2 ? null : parseNumberWords(words)
  if (number === null || number.next < 2) return null
  const entry = unitAt(tokens, at + number.next)
  return entry === null && !isSign(tokens[at + number.next], '%') ? null : { value: number.value, to: at + number.next }
}
