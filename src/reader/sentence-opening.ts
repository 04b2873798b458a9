import { PARTS_SOME } from './lexicon.ts'
import { clean } from './locate.ts'
import { type Phrase, write } from './noun-phrase.ts'
import { subjectOf } from './phrase-cut.ts'
import { opensPlan, opensWithHead } from './phrase-kind.ts'
import type { Sentence } from './sentence.ts'

/** What the sentence opens with: a season, or the head of what its figures share. */
export function readOpening(s: Sentence): void {
  const { items } = s
  const comma = items.findIndex(
    (item) => (item.kind === 'sign' && item.key !== '-' && item.key !== '(' && item.key !== ')') || item.kind === 'quantity',
  )
  s.aim = opensPlan(items)
  if (((items[0]?.roles ?? 0) & PARTS_SOME) !== 0) {
    // the figure that the sentence before is about, its first
    const { facts } = s.reading
    let first = facts.length - 1
    while (first > 0 && facts[first - 1]?.sentence[0] === s.previous?.sentence[0]) first--
    const whole = facts[first]
    if (whole?.kind === 'target') s.whole = whole
  }
  if (items[comma]?.key === ':') s.subject = subjectOf(clean(items.slice(0, comma) as Phrase))
  if (comma <= 0 || items[comma]?.key !== ',') return
  const opening = items.slice(0, comma).filter((item) => item.kind !== 'time')
  const first = opening[0]
  if (first?.key === 'vụ') s.season = write(s.text, s.tokens, opening)
  else if (first !== undefined && /^(trong|về|xét)$/.test(first.key) && opensWithHead(opening.slice(1))) {
    s.topic = write(s.text, s.tokens, opening.slice(1))
  }
}
