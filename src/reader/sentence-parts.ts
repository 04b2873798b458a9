import type { Located } from './draft.ts'
import type { Item } from './item.ts'
import { AIM, DOWN, ESTIMATE, PARTS_ALL, PARTS_SOME, UP } from './lexicon.ts'
import { clean } from './locate.ts'
import { phraseBefore } from './phrase-before.ts'
import { subjectOf } from './phrase-cut.ts'
import { opensWithAction, opensWithHead } from './phrase-kind.ts'
import type { Sentence } from './sentence.ts'

/** Wholes and their parts in a sentence: what the words and signs between two figures open and close. */

/** What stands between two figures: parts opened and closed, aims, estimates, periods that hold on. */
export function between(s: Sentence, from: number, to: number): void {
  for (let index = from; index < to; index++) {
    const item = s.items[index] as Item
    if (item.kind === 'phrase' && item.roles & (PARTS_SOME | PARTS_ALL) && !headsList(s, item, index)) {
      const whole = s.drafts.findLast((draft) => draft.index !== s.parent?.index) ?? s.last
      const sibling = item.key === 'riêng' || s.parent === null ? (s.last ?? whole) : s.parent
      s.parent = item.key === 'riêng' ? sibling : (s.last ?? null)
      s.parentComplete = (item.roles & PARTS_ALL) !== 0 && (item.roles & PARTS_SOME) === 0
      s.parentOpenedAt = index
      s.parentDoubted = false
      s.parentInList = s.items[index + 1]?.key === ':'
    }
    if (item.kind === 'sign') sign(s, item, index)
    if (item.kind === 'phrase' && item.roles & AIM) s.aim = true
    if (item.kind === 'phrase' && /^(tăng|giảm)$/.test(item.key) && item.roles & (UP | DOWN) && colonAhead(s, index, to)) {
      s.mode = { kind: 'change', direction: item.roles & UP ? 1 : -1, listed: true }
    }
    if (
      item.kind === 'phrase' &&
      item.roles & ESTIMATE &&
      (colonAhead(s, index, to) || (from === 0 && s.items[index + 1]?.kind === 'time' && s.items[index + 2]?.key === ','))
    )
      s.estimated = true
  }
}

/** "Cơ cấu kinh tế gồm nông, lâm, thủy sản 25,1%, …": a whole that has no figure of its own heads the list. */
function headsList(s: Sentence, item: Item, index: number): boolean {
  if (!(item.roles & PARTS_ALL) || item.roles & PARTS_SOME) return false
  const heading = phraseBefore(s.items, index, s.last === null ? 0 : s.last.at + 1)
  const subject = subjectOf(clean(heading.phrase))
  if ((heading.open && s.last !== null) || !opensWithHead(subject)) return false
  s.subject = subject
  s.parent = null
  return true
}

/** Drops the whole where a figure after ";" is not like its parts. */
export function settleParent(s: Sentence, here: Located): void {
  const unit = s.items[here.at]?.quantity?.unit
  // "trồng 1.124 ha, trong đó …; chăm sóc 2.900 ha": another verb, of another thing
  const verb = here.phrase[0]?.key ?? ''
  const other = opensWithAction(here.phrase) && !s.parent?.fact.indicator.toLowerCase().startsWith(verb)
  const unlike = here.phrase.length === 0 || ((other || opensWithHead(here.phrase)) && !s.parentComplete) || unit !== s.parent?.fact.unit
  if (s.parentDoubted && unlike) s.parent = null
  s.parentDoubted = false
}

function sign(s: Sentence, item: Item, index: number): void {
  if (item.key === '(') s.outer.push(s.last)
  if (item.key === ')' && s.outer.length > 0) s.last = s.outer.pop() ?? s.last
  if (item.key === ';') {
    if (!s.parentInList) s.parentDoubted = true
    s.group = []
  }
  if (item.key === ')' && s.parentOpenedAt >= 0 && openedInside(s, index)) s.parent = null
  if (item.key === ':' && s.last !== null) {
    const heading = phraseBefore(s.items, index, s.last.at + 1)
    const subject = subjectOf(clean(heading.phrase))
    if (!heading.open && subject.length > 0) {
      s.subject = subject
      s.parent = null
      return
    }
  }
  if (item.key === ':' && s.last !== null && s.parent === null) {
    s.parent = s.last
    s.parentComplete = false
    s.parentOpenedAt = index
    s.parentInList = true
  }
}

/** Whether the parts were opened inside the bracket that closes at `close`. */
function openedInside(s: Sentence, close: number): boolean {
  for (let index = close - 1; index > s.parentOpenedAt; index--) if (s.items[index]?.key === '(') return false
  for (let index = s.parentOpenedAt; index >= 0; index--) {
    if (s.items[index]?.key === '(') return true
    if (s.items[index]?.key === ')') return false
  }
  return false
}

function colonAhead(s: Sentence, index: number, to: number): boolean {
  for (let next = index; next < to; next++) if (s.items[next]?.key === ':') return true
  return false
}
