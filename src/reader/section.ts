import { NUMBER, SIGN, type Token, WORD } from './token.ts'

/** Where the words of a line begin, after a list mark: "-", "+", "a)", "1.", "II.", "2.1.". */
export function openLine(tokens: readonly Token[]): number {
  const first = tokens[0]
  if (first === undefined) return 0
  if (first.kind === SIGN && '-+*•·'.includes(first.key)) return 1
  if (first.key === '(' && tokens[2]?.key === ')' && tokens[1] !== undefined && /^(\d{1,2}|[a-zđ])$/.test(tokens[1].key)) return 3
  const second = tokens[1]
  if (second === undefined || second.kind !== SIGN || second.spaced) return 0
  const mark = second.key === ')' || second.key === '.' || second.key === '/'
  const numeral = first.kind === NUMBER && first.key.length <= 5 && tokens[2]?.kind === WORD
  const letter = first.kind === WORD && (/^[a-zđ]$/.test(first.key) || /^[ivx]+$/.test(first.key))
  return mark && (numeral || letter) ? 2 : 0
}
