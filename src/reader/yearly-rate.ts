import { add } from './add-fact.ts'
import type { Located } from './draft.ts'
import { level } from './levels.ts'
import { DOWN, UP } from './lexicon.ts'
import { type Phrase, write } from './noun-phrase.ts'
import { subjectOf } from './phrase-cut.ts'
import { onlyAverage, onlySector } from './phrase-kind.ts'
import { trimEnd } from './phrase-trim.ts'
import type { Sentence } from './sentence.ts'

/** Yearly rates: "giảm bình quân 6,7%/năm". */

export function averageIn(s: Sentence, { phrase }: Located): boolean {
  // "cây hằng năm" are annual crops, no rate
  const said = (words: Phrase) => write(s.text, s.tokens, words).replace(/cây (hằng|hàng) năm/giu, '')
  const written = said(phrase)
  if (/bình quân (hằng|hàng|mỗi|cả)|mỗi năm|(hằng|hàng) năm/i.test(written)) return true
  const colon = s.items.findIndex((item) => item.key === ':')
  return colon > 0 && /bình quân|mỗi năm|hằng năm|hàng năm/i.test(said(s.items.slice(0, colon) as Phrase))
}

/** "giảm bình quân 6,7%/năm": a yearly rate is a figure of its own. */
export function rate(s: Sentence, here: Located, next: Located | undefined): void {
  const { phrase, at, zone } = here
  if (s.last !== null && onlyAverage(phrase)) {
    const indicator = `${s.last.fact.indicator} bình quân ${zone.direction > 0 ? 'tăng' : 'giảm'}`
    add(s, here, { indicator, local: s.last.local, head: s.last.head })
    return
  }
  if (phrase.length === 0) {
    level(s, here, next)
    return
  }
  const branch = subjectOf(phrase)
  if (onlySector(branch) && s.context.head !== null && /tốc độ|tăng trưởng/i.test(s.context.head)) {
    const local = write(s.text, s.tokens, branch)
    add(s, here, { indicator: `${s.context.head} ${local}`, local, head: s.context.head })
    return
  }
  const words = trimEnd(
    s.items.slice(zone.start, at).filter((item) => item.kind === 'word' || (item.kind === 'phrase' && item.roles & (UP | DOWN))),
  )
  const local = write(s.text, s.tokens, [...phrase, ...words])
  add(s, here, { indicator: local, local, head: null })
}
