import type { Item } from './item.ts'
import { ACTION, AIM, DOWN, ESTIMATE, EXCEED, HEAD, LINK, PLAN, SECTOR, STATE, UP } from './lexicon.ts'
import { is, type Phrase } from './noun-phrase.ts'
import { leadEnds, leadVerbs, verbTails } from './phrase.data.ts'
import { onlyHead } from './phrase-kind.ts'
import { trimEnd, trimFront } from './phrase-trim.ts'

/** Cuts a phrase where the name in it begins or ends: what leads up to it, its verb, its state, its plan. */

/**
 * Cuts off what leads up to the name itself: "… cho biết", "nổi bật là", "một số chỉ tiêu đạt cao như", "đưa … lên"; and,
 * where a name is followed by its verb ("thu ngân sách đạt khá,"), the verb.
 */
export function cutLead(phrase: Phrase): Phrase {
  let from = 0
  for (let index = 0; index < phrase.length - 1; index++) {
    const item = phrase[index] as Item
    if (item.key === 'ra' && phrase[index - 1]?.key === 'đề') from = index + 1
    else if (item.key === 'là') {
      if (is(phrase[index + 1], HEAD | ACTION)) from = index + 1
    } else if (leadEnds.has(item.key) && (item.kind === 'word' || item.to - item.from === 1)) from = index + 1
    else if (is(item, ESTIMATE | AIM) && index > 0 && !is(phrase[index + 1], UP | DOWN)) from = index + 1
    else if (item.key === 'làm' && item.to - item.from === 1 && index > 0) from = index + 1
    else if (leadVerbs.has(item.key) && is(phrase[index + 1], HEAD | ACTION)) from = index + 1
  }
  return from === 0 ? phrase : phrase.slice(from)
}

/** A name cut before words that tell how it went, where it opens with what is measured. */
export function cutState(phrase: Phrase): Phrase {
  if (!is(phrase[0], HEAD | SECTOR)) return phrase
  const at = phrase.findIndex((item, index) => index > 0 && is(item, STATE) && !is(item, HEAD | SECTOR | ACTION))
  return at < 0 || phrase.some((item, index) => index > at && is(item, ACTION)) ? phrase : trimEnd(phrase.slice(0, at))
}

/** "thu ngân sách theo Nghị quyết": a name without the plan that sets the figure. */
export function cutBasis(phrase: Phrase): Phrase {
  const [by, plan] = phrase.slice(-2)
  const ends = by?.key === 'theo' && is(plan, PLAN) && /^(nghị|nq)$/.test(plan?.key ?? '')
  return ends ? phrase.slice(0, -2) : phrase
}

/** "cây ăn quả có lợi thế với diện tích 11.500 ha": the head that "với" brings, put before what it is of. */
export function headFirst(phrase: Phrase): Phrase {
  const at = phrase.findIndex((item, index) => index > 0 && item.key === 'với' && is(phrase[index + 1], HEAD))
  if (at < 0) return phrase
  const object = trimFront(phrase.slice(0, at))
  const from = object.findIndex((item) => !is(item, ACTION))
  if (from < 0 || !onlyHead(phrase.slice(at + 1))) return phrase
  return [...phrase.slice(at + 1), ...object.slice(from)]
}

/**
 * Where a doer and a verb stand before a figure ("các cơ sở lưu trú đón", "bà con khai thác"), the verb alone; a phrase that
 * opens with what is measured stays whole.
 */
export function verbOnly(phrase: Phrase): Phrase {
  if (is(phrase[0], HEAD) && !is(phrase[0], ACTION)) return phrase
  let at = phrase.length - 1
  while (at >= 0 && phrase[at]?.kind === 'word' && verbTails.has(phrase[at]?.key ?? '')) at--
  if (
    at < 0 ||
    !is(phrase[at], ACTION) ||
    is(phrase[at], HEAD) ||
    (is(phrase[at], SECTOR) && (is(phrase[at - 1], SECTOR) || phrase[at - 1]?.kind === 'sign')) ||
    phrase[at]?.key === 'giải' ||
    phrase[at]?.key === 'huy'
  )
    return phrase
  while (at > 0 && (is(phrase[at - 1], ACTION) || (phrase[at - 1]?.key === ',' && is(phrase[at - 2], ACTION)))) at--
  return phrase.slice(at)
}

/** The phrase up to its first verb of reaching or changing: the subject of a clause that stands before ':' or '('. */
export function subjectOf(phrase: Phrase): Phrase {
  const at = phrase.findIndex((item, index) => index > 0 && is(item, LINK | UP | DOWN | EXCEED) && !is(item, HEAD | SECTOR | ACTION))
  return trimEnd(at < 0 ? phrase : phrase.slice(0, at))
}

/** From where the words after a count say what the counted do or what was done with them: "đang hoạt động", "thành lập mới". */
export function predicate(phrase: Phrase): Phrase {
  const at = phrase.findIndex((item, index) => index > 0 && (is(item, ACTION | LINK) || item.key === 'đang') && !is(item, HEAD | SECTOR))
  const found = at < 0 && (is(phrase[0], ACTION) || phrase[0]?.key === 'đang' || phrase[0]?.key === 'đạt') ? 0 : at
  return found < 0 || phrase.slice(found).some((item) => item.kind === 'sign' && item.key !== '-') ? [] : phrase.slice(found)
}
