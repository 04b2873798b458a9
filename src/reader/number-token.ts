import { type Decimal, decimal } from '../vietnamese/decimal.ts'
import { scales } from './quantity.data.ts'
import { type Token, WORD } from './token.ts'

/** What stands at and around the tokens of a number: signs, text, words of scale. */

export function lower(text: string, tokens: readonly Token[], from: number, to: number): string {
  return to > from
    ? text
        .slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end)
        .replace(/\s+/g, ' ')
        .toLowerCase()
    : ''
}

/** A run of scale words: "nghìn", "ngàn tỷ". */
export function scaleAt(tokens: readonly Token[], at: number): { factor: Decimal; to: number } {
  let factor = decimal(1)
  let to = at
  while (to < tokens.length) {
    const key = (tokens[to] as Token).key
    const scale = (tokens[to] as Token).kind === WORD && Object.hasOwn(scales, key) ? scales[key] : undefined
    if (scale === undefined) break
    factor = factor.times(scale)
    to++
  }
  return { factor, to }
}
