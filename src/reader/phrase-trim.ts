import type { Item } from './item.ts'
import { ACTION, AGENT, AIM, AUX, ESTIMATE, HEAD, LINK, PARTS_ALL, PARTS_SOME, SECTOR } from './lexicon.ts'
import { is, isName, type Phrase } from './noun-phrase.ts'
import { leaders, tails, yearly } from './phrase.data.ts'

/** Drops from the ends of a phrase what does not name: when, where, who, connectives. */

/** An agent and its names at the front of a phrase: how many items to drop; 0 where the words are the thing measured. */
function agentLength(phrase: Phrase): number {
  let length = 0
  while (length < phrase.length && is(phrase[length], AGENT)) length++
  if (length === 0) return 0
  const bare = length
  while (length < phrase.length && (phrase[length]?.kind === 'word' || phrase[length]?.kind === 'sign') && isName(phrase[length] as Item))
    length++
  const next = phrase[length]
  if (next === undefined) return length
  const whole = /^(toàn|cả|trên|ubnd|hđnd)$/.test(phrase[0]?.key ?? '')
  if (next.key === 'có' && is(phrase[length + 1], HEAD)) return length + 1
  if (whole || is(next, AUX | ACTION | ESTIMATE | AIM) || (is(next, HEAD) && length > 0) || next.kind === 'time') return length
  return length > bare ? length : 0
}

/** Drops from the front what names when, where and who, and connectives. */
export function trimFront(phrase: Phrase): Phrase {
  let from = 0
  for (;;) {
    const item = phrase[from]
    if (item === undefined) break
    if (item.kind === 'time' || item.kind === 'reference') from++
    else if (yearly.has(item.key) && phrase[from + 1]?.key === 'năm') from += 2
    else if (item.kind === 'sign') from++
    else if (is(item, AUX | ESTIMATE | AIM) && !is(item, HEAD | ACTION)) from++
    else if (is(item, LINK) && !is(item, HEAD | ACTION | SECTOR)) from++
    else if (item.kind === 'word' && leaders.has(item.key)) from++
    else {
      const agent = agentLength(phrase.slice(from))
      if (agent === 0) break
      from += agent
    }
  }
  return from === 0 ? phrase : phrase.slice(from)
}

/** Drops connectives, links and times from the end. */
export function trimEnd(phrase: Phrase): Phrase {
  let to = phrase.length
  while (to > 0) {
    const item = phrase[to - 1] as Item
    const loose = is(item, LINK | AUX | ESTIMATE | AIM | PARTS_SOME | PARTS_ALL) && !is(item, HEAD | ACTION | SECTOR)
    if (item.kind === 'time' || item.kind === 'sign' || loose || (item.kind === 'word' && tails.has(item.key))) to--
    else break
  }
  return to === phrase.length ? phrase : phrase.slice(0, to)
}

export function trimLead(phrase: Phrase): Phrase {
  let from = 0
  while (from < phrase.length && (phrase[from]?.kind === 'sign' || (is(phrase[from], AUX) && !is(phrase[from], SECTOR | HEAD)))) from++
  return from === 0 ? phrase : phrase.slice(from)
}

/** Where "của huyện", "toàn xã" ends a longer name: it says whose the figure is, not what. */
export function trimOwner(phrase: Phrase): Phrase {
  let to = phrase.length
  while (to > 2 && (is(phrase[to - 1], AGENT) || isName(phrase[to - 1] as Item)) && !is(phrase[to - 1], HEAD | SECTOR)) to--
  const whole = phrase[to]
  if (to === phrase.length || whole === undefined) return phrase
  if (phrase[to - 1]?.key === 'của') return phrase.slice(0, to - 1)
  const named = phrase.findIndex((item, index) => index >= to && isName(item))
  if (named > to && is(phrase[named - 1], AGENT)) return phrase.slice(0, named)
  return (whole.key === 'toàn' || whole.key === 'cả') && whole.to - whole.from === 2 ? phrase.slice(0, to) : phrase
}
