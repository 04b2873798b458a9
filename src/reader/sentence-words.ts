import type { Token } from './token.ts'

/** The words of a sentence as one string, one space between tokens, that patterns can be matched against. */
export interface SentenceWords {
  words: string
  /** Index of the token that the character at `at` is of (of a space, the token before it). */
  tokenAt(at: number): number
}

/** The folded words of the tokens `from` to `to`. */
export function sentenceWords(tokens: readonly Token[], from: number, to: number): SentenceWords {
  const starts: number[] = []
  let words = ''
  for (let index = from; index < to; index++) {
    if (index > from) words += ' '
    starts.push(words.length)
    words += (tokens[index] as Token).key
  }
  const tokenAt = (at: number) => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] as number) <= at) low = middle
      else high = middle - 1
    }
    return from + low
  }
  return { words, tokenAt }
}
