import type { Located } from './draft.ts'
import type { Item } from './item.ts'
import { AUX, DOWN, ESTIMATE, HEDGE, LINK, UP } from './lexicon.ts'
import type { Phrase } from './noun-phrase.ts'
import { phraseAfter } from './phrase-after.ts'
import { phraseBefore } from './phrase-before.ts'
import { cutBasis, cutLead, cutState, headFirst, subjectOf } from './phrase-cut.ts'
import { isGiver, isPlace, isSet, opensWithAction, opensWithHead } from './phrase-kind.ts'
import { trimEnd, trimFront, trimOwner } from './phrase-trim.ts'
import type { Token } from './token.ts'
import { zoneBefore } from './zone.ts'

/** A sentence cut into items, with the tokens they cover. */
export interface Cut {
  readonly tokens: readonly Token[]
  readonly items: readonly Item[]
}

/** Links at which "từ 38,2% …" reaches its end: "… xuống 27,5%". */
const ends = /^(lên|xuống|còn|giảm|tăng|nâng|hạ|nhích|vươn|đội|kéo|rút|lùi|đến|tới)$/

/** Zones and left phrases of all quantities, from left to right. */
export function locate(cut: Cut): Located[] {
  const located: Located[] = []
  let stop = 0
  for (let at = 0; at < cut.items.length; at++) {
    if (cut.items[at]?.kind !== 'quantity') continue
    if (isModifier(cut, at, stop)) continue
    const zone = zoneBefore(cut.items, at, stop)
    const before = phraseBefore(cut.items, zone.start, stop)
    let { phrase, start } = before
    const open = before.open && stop > 0
    if (open) {
      // nothing parts this figure from the one before: its own name begins at a head noun, a verb or a connective
      const split = splitAt(cut, stop, zone.start)
      phrase = split < 0 ? [] : phrase.filter((item) => item.from >= (cut.items[split] as Item).from)
      start = split < 0 ? zone.start : split
    }
    const lead = trimFront(phrase)[0]
    if (isSet(phrase)) zone.aim = true
    phrase = zone.link === 'có' && isPlace(phrase) ? [] : clean(phrase)
    if (
      lead !== undefined &&
      (zone.direction === 0 || cut.items[zone.directionAt]?.key === 'thêm') &&
      !zone.linked &&
      /^(giảm|tăng|nâng|kéo|hạ)$/.test(lead.key) &&
      lead.kind === 'phrase' &&
      lead.roles & (UP | DOWN) &&
      cut.items[at]?.quantity?.kind === 'percent' &&
      phrase.length > 1
    ) {
      zone.direction = lead.roles & UP ? 1 : -1
      zone.directionAt = cut.items.indexOf(lead)
      phrase = phrase.filter((item) => item !== lead)
    }
    const giver = giverBefore(cut, zone.start, at, stop)
    if (giver.length > 0) phrase = giver
    if (phrase.length === 1 && phrase[0]?.key === 'giải' && cut.items[start - 1]?.key === ',') {
      const object = phraseBefore(cut.items, start - 1, stop)
      const cleaned = object.open && stop > 0 ? [] : clean(object.phrase)
      if (opensWithHead(cleaned)) phrase = [...cleaned, ...phrase]
    }
    const opener = cut.items[start - 1]?.key
    const counted = cut.items[at]?.quantity?.kind === 'count' && cut.items[at + 1]?.kind !== 'sign' && opener === ':'
    if (phrase.length === 0 && !counted && (opener === '(' || opener === ':') && cut.items[start - 2]?.kind !== 'quantity') {
      const outer = phraseBefore(cut.items, start - 1, stop)
      if (!(outer.open && stop > 0)) phrase = subjectOf(clean(outer.phrase))
    }
    const earlierOne = located.at(-1)
    if (earlierOne && open && phrase.length === 0 && (ends.test(zone.link) || zone.now) && cut.items[earlierOne.at - 1]?.key === 'từ') {
      earlierOne.zone.fromTo = true
      zone.afterFrom = true
    }
    located.push({ at, zone, phrase, start, open })
    stop = reach(cut, at) + 1
  }
  return located
}

export function clean(phrase: Phrase): Phrase {
  const whole = trimEnd(trimFront(cutLead(headFirst(trimFront(phrase)))))
  return trimOwner(cutState(cutBasis(whole.filter((item) => item.kind !== 'time'))))
}

/** "nhân dân đóng góp 1.150 triệu đồng": who gives is what the figure is of; empty where nobody does. */
function giverBefore(cut: Cut, zoneStart: number, at: number, stop: number): Phrase {
  let gift = at - 1
  while (gift >= zoneStart && !/^(góp|đóng)$/.test(cut.items[gift]?.key ?? '')) gift--
  if (gift < zoneStart) return []
  let from = gift
  while (from > stop && (cut.items[from - 1]?.kind === 'word' || isGiver(cut.items[from - 1]))) from--
  const who = cut.items.slice(from, gift)
  return who.length > 0 && who.length <= 4 && who.some((item) => isGiver(item)) ? [...who, cut.items[gift] as Item] : []
}

/** "Số xã đạt từ 10 tiêu chí trở lên là 37 xã": a bounded count inside the name of the figure that follows. */
function isModifier(cut: Cut, at: number, stop: number): boolean {
  const quantity = cut.items[at]?.quantity
  if (!quantity || quantity.kind === 'percent' || quantity.of !== null) return false
  const zone = zoneBefore(cut.items, at, stop)
  const bounded = quantity.trailing !== null || zone.bound !== 'exact'
  if (!bounded || at === stop) return false
  const opens = phraseBefore(cut.items, zone.start, stop)
  // "tàu cá có chiều dài từ 15m trở lên là 3.302 chiếc": a size that goes with any noun
  const sized = quantity.kind === 'measure' && quantity.trailing !== null
  if ((opens.open && stop > 0) || !(sized || opensWithHead(trimFront(opens.phrase)))) return false
  for (let index = at + 1; index < cut.items.length; index++) {
    const item = cut.items[index] as Item
    // "tăng từ 1.100 ha lên 1.250 ha" goes from one level to another
    if (item.kind === 'quantity') return index > at + 1 && !(cut.items[at - 1]?.key === 'từ' && item.quantity?.unit === quantity.unit)
    if (item.kind !== 'phrase' || !(item.roles & (LINK | HEDGE | ESTIMATE)) || (index === at + 1 && !(item.roles & LINK))) return false
  }
  return false
}

/** The last item of the words that go on naming what the figure at `at` counts, commas inside them included. */
function reach(cut: Cut, at: number): number {
  const words = phraseAfter(cut.items, cut.tokens, at, cut.items.length)
  const comma = words.findLastIndex((item) => item.kind === 'sign' && item.key === ',')
  if (comma < 0) return at
  return cut.items.indexOf(words[comma] as Item)
}

function splitAt(cut: Cut, from: number, to: number): number {
  for (let index = from; index < to; index++) {
    const item = cut.items[index] as Item
    const connective =
      item.kind === 'phrase' && item.roles & AUX && ['và', 'với', 'nhưng', 'còn', 'trong', 'riêng', 'đồng', 'song'].includes(item.key)
    if ((connective || item.key === 'để') && index > from) return index
    if (index > from && opensWithHead([item]) && item.key !== 'mức' && item.key !== 'điểm' && item.key !== 'sản') return index
  }
  // "đầu tư 56,8 tỷ đồng xây mới 32 phòng học": a verb of its own right before the figure
  if (
    to - 1 > from &&
    opensWithAction([cut.items[to - 1] as Item]) &&
    (cut.items[to - 1] as Item).to - (cut.items[to - 1] as Item).from > 1
  )
    return to - 1
  const first = cut.items[from]
  return first !== undefined && first.kind === 'phrase' && ['và', 'nhưng', 'còn'].includes(first.key) ? from : -1
}
