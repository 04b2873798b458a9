import { fold } from '../vietnamese/normal.ts'
import { countedNouns, parseUnit } from '../vietnamese/unit.ts'
import { kinNouns, type Turn } from './match.data.ts'

/** A unit of measure as far as matching asks: what is counted or weighed, and what it is taken over (a year left out). */
export interface UnitSort {
  head: string
  over: readonly string[]
}

const nouns = new Set(countedNouns.map(({ name }) => fold(name)))
const family = new Map(kinNouns.flatMap((nouns) => nouns.map((noun) => [fold(noun), fold(nouns[0] as string)] as const)))
const dimensions = new Map([
  ['moneyUSD', 'money'],
  ['moneyEUR', 'money'],
  ['points', 'percent'],
])
/** All that a figure per head may be taken over. */
const heads = new Set(['người', 'đầu người', 'người dân', 'dân', 'khẩu', 'nhân khẩu', 'lao động'].map(fold))

/** The sort of a unit; null where the text gives none, so that any may be meant. A unit that nobody knows is a sort of its own. */
export function unitSort(unit: string | null): UnitSort | null {
  if (unit === null || unit.trim() === '') return null
  const [head = '', ...over] = (parseUnit(unit)?.dimension ?? fold(unit)).split('/')
  return { head: nounSort(head), over: over.filter((part) => part !== 'năm').map((part) => (heads.has(part) ? 'người' : part)) }
}

/** "bản, tiểu khu" counts villages like "thôn": a list is of the family that all its nouns are of. */
function nounSort(head: string): string {
  const sorts = new Set(head.split(', ').map((noun) => dimensions.get(noun) ?? family.get(noun) ?? noun))
  return sorts.size === 1 ? [...sorts].join() : head
}

/**
 * Whether a figure in one unit can be of an indicator in the other. What a figure is taken over may be missing where the
 * name says it: "thu nhập bình quân đầu người 65 triệu đồng", "giá trị sản phẩm trên 1 ha đất canh tác 120 triệu đồng".
 */
export function fits(written: UnitSort | null, indicator: UnitSort | null, named: ReadonlySet<string>): boolean {
  if (written === null) return true
  if (indicator === null || written.head !== indicator.head) return false
  return (
    written.over.every((part) => indicator.over.includes(part)) &&
    indicator.over.every((part) => written.over.includes(part) || named.has(part))
  )
}

/** The turns that a unit says by itself: ha is an area, tạ/ha a yield, % a rate. */
export function impliedTurns(sort: UnitSort | null): readonly Turn[] {
  if (sort === null) return []
  const turns: Turn[] = sort.over.includes('người') ? ['perHead', 'average'] : []
  if (sort.head === 'percent') turns.push('rate')
  else if (sort.head === 'area') turns.push('area')
  else if (sort.head === 'mass') turns.push(sort.over.includes('area') ? 'yield' : 'output')
  else if (sort.over.length > 0) turns.push('rate', 'average')
  return turns
}

/** The noun that a unit counts ("vụ", "thôn, bản"), which a name may leave out; "" for a unit that measures. */
export function countedNoun(unit: string | null): string {
  const head = unit?.split('/')[0] ?? ''
  const name = parseUnit(head)?.dimension ?? ''
  return nouns.has(name) ? name : ''
}
