import { fold } from '../../vietnamese/index.ts'
import { bareKey, beginsWith, lowerFirst, withoutCapitals } from './phrase.ts'
import type { Row } from './rows.ts'
import { heads, measures } from './words.data.ts'

/** A row with its place among the others. */
export interface PlacedRow {
  row: Row
  /** The row it stands under, if any. */
  parent: PlacedRow | null
  /** Whether it holds a figure; a row that holds none is a heading. */
  hasFigures: boolean
  /** It is said to be a part of the row it stands under (trong đó), or one of all its parts (gồm). */
  part: Row['part']
  /** Its own unit, or that of the row it stands under. */
  unit: string | null
  /** Its name as a phrase that stands alone. */
  indicator: string
}

const measureKeys = new Set(measures.map(bareKey))
const headStart = beginsWith([...heads, ...measures])
const flat = 20

/** Puts every row under the one it belongs to, and gives it a name that stands alone. */
export function placeRows(rows: readonly Row[], hasFigures: (row: Row) => boolean): PlacedRow[] {
  const open: { placed: PlacedRow; level: number }[] = []
  const placed: PlacedRow[] = []
  const numbered = rows.some(({ level }) => level !== null && level < 6)
  let parts: { kind: 'some' | 'all'; level: number } | null = null
  for (const row of rows) {
    const last = open.at(-1)
    let level = row.level ?? (parts !== null ? parts.level + 0.5 : numbered ? flat : 2)
    if (row.level !== null && parts !== null && row.level <= parts.level) parts = null
    if (row.part !== null && row.level === null && last !== undefined) level = last.level + 0.5
    if (row.opensParts !== null) {
      parts = last === undefined ? null : { kind: row.opensParts, level: last.level }
      continue
    }
    while (open.length > 0 && (open.at(-1)?.level as number) >= level) open.pop()
    const parent = open.at(-1)?.placed ?? null
    const each: PlacedRow = {
      row,
      parent,
      hasFigures: hasFigures(row),
      part: row.part ?? parts?.kind ?? null,
      unit: row.unit ?? (measureKeys.has(bareKey(row.name)) ? null : (parent?.unit ?? null)),
      indicator: '',
    }
    each.indicator = indicatorOf(each)
    placed.push(each)
    open.push({ placed: each, level })
  }
  return placed
}

/** The name, with that of the row above where it says nothing by itself. */
function indicatorOf({ row, parent, part }: PlacedRow): string {
  const { name } = row
  const key = bareKey(name)
  const holder = holderOf(parent)
  if (holder === null) return name
  if (measureKeys.has(key)) return `${name} ${lowerFirst(withoutCapitals(withoutMeasure(holder)))}`
  const whole = withoutTotal(holder.indicator)
  if (headStart.test(key) && key.includes(' ')) return name
  const belongs = row.level !== null || part !== null || !holder.hasFigures || holder.row.unit === row.unit
  return belongs && isMeasured(holder) ? `${withoutCapitals(whole)} ${lowerFirst(name)}` : name
}

/** The nearest row above that names something measured or holds figures; headings of sections do not. */
function holderOf(parent: PlacedRow | null): PlacedRow | null {
  for (let each = parent; each !== null; each = each.parent) {
    if (each.hasFigures || (each.row.level ?? flat) > 1 || isMeasured(each)) return each
  }
  return null
}

function isMeasured({ row, hasFigures }: PlacedRow): boolean {
  return hasFigures || headStart.test(bareKey(row.name))
}

/** What is measured, without what it is measured by: of "Diện tích lúa" lúa. */
function withoutMeasure({ row, indicator }: PlacedRow): string {
  const words = row.name.split(' ')
  for (let count = words.length - 1; count > 0; count--) {
    if (measureKeys.has(bareKey(words.slice(0, count).join(' ')))) return words.slice(count).join(' ')
  }
  return measureKeys.has(bareKey(row.name)) ? indicator : withoutTotal(row.name)
}

function withoutTotal(name: string): string {
  const match = /^(?:tổng số|tổng)\s+(?=\p{L})/iu.exec(name)
  if (match === null || /^tổng (?:sản phẩm|mức|vốn|giá trị)/.test(fold(name))) return name
  const rest = name.slice(match[0].length)
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}
