import { takeAmount } from './amount-role.ts'
import type { Located } from './draft.ts'
import { level } from './levels.ts'
import { write } from './noun-phrase.ts'
import { takePercent } from './percent-role.ts'
import { opensWithAction, opensWithHead } from './phrase-kind.ts'
import { distantReference } from './role-reference.ts'
import type { Sentence } from './sentence.ts'

/**
 * What a number in a sentence is: the level of an indicator, a comparison of the figure before it, a share, a rate, a
 * threshold that names a class. One function for each sort of number; each decides by the words of the zone before it
 * and by what follows, and hands the result to the sentence.
 */

/** Reads the number at `here`; `next` is the one after it. */
export function take(s: Sentence, here: Located, next: Located | undefined): void {
  const { at, zone } = here
  const quantity = s.items[at]?.quantity
  if (!quantity) return
  const following = s.items[at + 1]
  const after = following?.kind === 'reference' ? following.reference : distantReference(s, at)
  if (quantity.kind === 'percent' || quantity.kind === 'times') takePercent(s, here, next, after)
  else if (quantity.kind === 'bare') takeBare(s, here, next)
  else takeAmount(s, here, next, after)
  if (zone.reference !== null && zone.reference.to !== 'plan') s.lastReference = zone.reference
  if (after !== null && after.to !== 'plan') s.lastReference = after
}

function takeBare(s: Sentence, here: Located, next: Located | undefined): void {
  const quantity = s.items[here.at]?.quantity
  if (!quantity || here.phrase.length === 0) return
  const named = opensWithHead(here.phrase)
  // "(khiển trách 21, cảnh cáo 7, khai trừ 2)": counts of the kind before the bracket
  const closes = /^[,);]$/.test(s.items[here.at + 1]?.key ?? '')
  if (s.enclosing?.count && closes && !here.zone.linked && quantity.of === null && opensWithAction(here.phrase)) {
    level(s, here, next)
    return
  }
  const rate = /(?:^|\s)(?:số )?([\p{L}]+ [\p{L}]+\/1[0.]* ?[\p{L}]+)$/u.exec(write(s.text, s.tokens, here.phrase))
  if (rate?.[1]) quantity.unit = rate[1].toLowerCase()
  if ((here.zone.linked || here.zone.bound !== 'exact') && named) level(s, here, next)
  else if (quantity.of !== null && here.phrase.length > 0 && (here.zone.linked || named)) level(s, here, next)
}
