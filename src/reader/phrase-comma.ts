import type { Item } from './item.ts'
import { ACTION, AGENT, AIM, AUX, DOWN, ESTIMATE, EXCEED, HEAD, LINK, PARTS_ALL, PARTS_SOME, SECTOR, STATE, UP, unitAt } from './lexicon.ts'
import { is, isName, type Phrase } from './noun-phrase.ts'
import { inner, leaders, within } from './phrase.data.ts'
import type { Token } from './token.ts'

/** Whether a comma stands inside a name or ends it. */

/**
 * Whether the comma at `at` stands inside a name ("Tỷ lệ hộ nghèo, cận nghèo", "nông, lâm nghiệp và thủy sản") and does not
 * part two clauses. Before it must stand the beginning of a name and no predicate; after it, no beginning of another.
 */
export function commaInside(items: readonly Item[], at: number, stop: number, after: Item | undefined): boolean {
  if (after === undefined) return false
  const name = items[at - 1]
  if (name !== undefined && isName(name) && isName(after)) return true
  let start = at - 1
  while (start >= stop) {
    const item = items[start] as Item
    if (item.kind === 'sign' && !inner.has(item.key)) break
    if (item.kind === 'quantity' || item.kind === 'reference') return false
    start--
  }
  start++
  while (start < at && (items[start]?.kind === 'time' || is(items[start], AUX | PARTS_SOME))) start++
  const first = items[start]
  if (first === undefined || start >= at) return false
  if (is(after, ACTION) && !is(after, HEAD)) {
    if (is(first, ACTION) || is(items[at - 1], ACTION)) return true
    if (!is(after, SECTOR) && !is(first, HEAD)) return false
  }
  // "xóa nhà tạm, nhà dột nát": the noun comes again
  if (is(first, ACTION) && items.slice(start + 1, at).some((item) => item.kind === 'word' && item.key === after.key)) return true
  if (is(after, HEAD | AGENT | AIM | AUX | PARTS_ALL | PARTS_SOME) && !is(after, SECTOR)) return false
  if (!is(first, HEAD | SECTOR) || leaders.has(first.key)) return false
  for (let index = start; index < at; index++)
    if (
      is(items[index], LINK | UP | DOWN | EXCEED | ESTIMATE | STATE) &&
      !is(items[index], HEAD | SECTOR) &&
      !within.has(items[index]?.key ?? '')
    )
      return false
  return true
}

/**
 * Whether a comma after a figure goes on naming what it counts: "cơ quan, đơn vị, trường học đạt chuẩn", "về kinh tế, xã
 * hội, quốc phòng", "3 xã Tuy Lộc, Báo Đáp". What follows must be of the same class and hold no figure before it ends.
 */
export function commaGoesOn(items: readonly Item[], tokens: readonly Token[], phrase: Phrase, comma: number, end: number): boolean {
  const next = items[comma + 1]
  const before = phrase.at(-1)
  if (next === undefined || before === undefined) return false
  for (let index = comma + 1; index < end; index++) {
    const item = items[index] as Item
    if (item.kind === 'quantity') return false
    if (item.kind === 'sign' && !inner.has(item.key)) break
  }
  if (isName(before) && isName(next)) return true
  if (before.key === 'đạt' && next.key === 'vượt') return true
  if (is(next, HEAD | AUX | ESTIMATE | UP | DOWN | EXCEED | LINK) && !is(next, SECTOR)) return false
  const predicate = phrase.some((item) => is(item, LINK | UP | DOWN | EXCEED))
  if (predicate) return false
  const first = tokens[next.from] as Token
  if (phrase.some((item) => item.key === first.key && item.kind === next.kind)) return true
  const noun = unitAt(tokens, next.from)
  return (
    is(next, SECTOR) ||
    (noun !== null && !noun.measure && !is(next, ACTION)) ||
    (is(next, AGENT) && is(before, AGENT)) ||
    (is(next, ACTION) && phrase.length <= 4 && phrase.some((item) => item.key === 'học' || item.key === 'tập'))
  )
}
