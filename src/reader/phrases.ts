import { SIGN, type Token, tokenise } from './token.ts'

/** Phrases to be looked for backwards: by their last word, the words before it, the nearest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>

/** Phrases as a text writes them, cut into words as texts are. */
export function phrasesOf(list: readonly string[]): Phrases {
  const phrases = new Map<string, string[][]>()
  for (const phrase of list) {
    const [last = '', ...before] = tokenise(phrase, 0, phrase.length)
      .map(({ key }) => key)
      .reverse()
    phrases.set(last, [...(phrases.get(last) ?? []), before])
  }
  return phrases
}

/**
 * Whether one of the phrases ends right before token `at`, or with up to `reach` words between, in the same clause (no sign
 * but a comma, dash or bracket parts them). `from`: the first token of the sentence.
 */
export function endsWith(tokens: readonly Token[], from: number, at: number, phrases: Phrases, reach = 0): boolean {
  for (let last = at - 1; last >= from && last >= at - 1 - reach; last--) {
    const { kind, key } = tokens[last] as Token
    if (kind === SIGN && ';.:!?'.includes(key)) return false
    const found = phrases.get(key)
    if (found?.some((before) => before.every((word, back) => last - 1 - back >= from && tokens[last - 1 - back]?.key === word))) return true
  }
  return false
}
