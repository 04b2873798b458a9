import { newScratch, type Rows, rollUpSeries, type Scratch } from './climb.ts'
import type { OverUnits } from './indicator.ts'
import { type Levels, levelsOf } from './levels.ts'
import type { UnitTree } from './unit.ts'

/**
 * Many figures at once, one row each. Figures are whole numbers: value × 10^places, so that sums are exact (1.401,351 tỷ
 * đồng to 3 places is 1401351). A ratio has its numerator in `value` and its denominator in `weight`; a mean may have its
 * sum and its count there. Other rules do not read `weight`.
 */
export interface FigureColumns {
  /** Position of the unit in the tree. */
  unit: Int32Array
  /**
   * Which indicator and period: any numbering from 0. Rows in the order of their series are read as they are, several times
   * as fast as others.
   */
  series: Int32Array
  value: Float64Array
  weight?: Float64Array
  /** 0 where the row holds a figure; else the `absenceCode` of the reason. Without it every row does. */
  absence?: Uint8Array
}

/** The totals of every unit that has units below it, for every series; at `series × rows + row`. */
export interface ColumnTotals extends Pick<Levels, 'row'> {
  rules: readonly OverUnits[]
  rows: number
  /** NaN where no unit below has a figure. */
  value: Float64Array
  weight: Float64Array
  /** Totals too large for a number to hold exactly. */
  wide: ReadonlyMap<number, Wide>
  /** How many of the units directly below have a figure, and how many should. */
  known: Int32Array
  expected: Int32Array
  /** 1 where a unit somewhere below has none. */
  lacking: Uint8Array
}

interface Wide {
  value: bigint
  weight: bigint
}

const half = 2 ** 26

/**
 * Rolls all figures up the tree, each series by its rule, in time linear in figures + totals. Exact at any size: where a sum
 * outgrows whole numbers, that series is rolled up in two halves. The rules are those of `combine`, which has the
 * arithmetic. Throws a RangeError on a figure that is no whole number, on a unit or series that is not there, and on two
 * figures of one unit and series.
 */
export function rollUpColumns(tree: UnitTree, rules: readonly OverUnits[], columns: FigureColumns): ColumnTotals {
  const levels = levelsOf(tree)
  const rows = levels.inner.length
  const size = rows * rules.length
  const wide = new Map<number, Wide>()
  const totals: ColumnTotals = {
    rules,
    row: levels.row,
    rows,
    wide,
    value: new Float64Array(size),
    weight: new Float64Array(size),
    known: new Int32Array(size),
    expected: new Int32Array(size),
    lacking: new Uint8Array(size),
  }
  const { sorted, offsets } = bySeries(columns, rules.length)
  const scratch = newScratch(levels)
  for (let series = 0; series < rules.length; series++) {
    const rule = rules[series] as OverUnits
    const one: Rows = { columns: sorted, series, from: offsets[series] as number, to: offsets[series + 1] as number, rule, take: null }
    const exact = rollUpSeries(levels, scratch, one)
    write(levels, scratch, totals, series)
    // The largest of whole numbers is one of them.
    if (!exact && rule !== 'max') widen(levels, scratch, series, one, wide)
  }
  return totals
}

/**
 * The rows in the order of their series, and where each begins. Rows in that order already are taken as they are, others
 * copied.
 */
function bySeries(columns: FigureColumns, count: number): { sorted: FigureColumns; offsets: Int32Array } {
  const { series } = columns
  const offsets = new Int32Array(count + 1)
  if (startsOf(series, offsets)) return { sorted: columns, offsets }
  offsets.fill(0)
  for (const [at, one] of series.entries()) {
    if (one < 0 || one >= count) throw new RangeError(`row ${at}: no series ${one}`)
    offsets[one + 1] = (offsets[one + 1] as number) + 1
  }
  for (let one = 0; one < count; one++) offsets[one + 1] = (offsets[one + 1] as number) + (offsets[one] as number)
  // Copied, not looked up by an index: reading every column out of order costs several times as much.
  const next = offsets.slice()
  const place = new Int32Array(series.length)
  for (let at = 0; at < series.length; at++) {
    const one = series[at] as number
    const to = next[one] as number
    place[at] = to
    next[one] = to + 1
  }
  const moved = <Column extends Int32Array | Float64Array | Uint8Array>(column: Column, into: Column): Column => {
    for (let at = 0; at < column.length; at++) into[place[at] as number] = column[at] as number
    return into
  }
  const size = series.length
  const sorted: FigureColumns = {
    unit: moved(columns.unit, new Int32Array(size)),
    series,
    value: moved(columns.value, new Float64Array(size)),
  }
  if (columns.weight !== undefined) sorted.weight = moved(columns.weight, new Float64Array(size))
  if (columns.absence !== undefined) sorted.absence = moved(columns.absence, new Uint8Array(size))
  return { sorted, offsets }
}

/** Writes down where each series begins, and at last where they end; false where the rows are not in their order. */
function startsOf(series: Int32Array, offsets: Int32Array): boolean {
  const count = offsets.length - 1
  let before = -1
  for (let at = 0; at < series.length; at++) {
    const one = series[at] as number
    if (one === before) continue
    if (one < before || one >= count) return false
    offsets.fill(at, before + 1, one + 1)
    before = one
  }
  offsets.fill(series.length, before + 1)
  return true
}

function write({ below }: Levels, scratch: Scratch, totals: ColumnTotals, series: number): void {
  const start = series * totals.rows
  const none = totals.rules[series] === 'none'
  for (let row = 0; row < totals.rows; row++) {
    const known = scratch.known[row] as number
    totals.value[start + row] = none || known === 0 ? Number.NaN : (scratch.value[row] as number)
    totals.weight[start + row] = scratch.weight[row] as number
    totals.known[start + row] = known
    totals.expected[start + row] = (below[row] as number) - (scratch.exempt[row] as number)
    totals.lacking[start + row] = scratch.lacking[row] as number
  }
}

/** Rolls the upper and the lower half of each figure up on its own; both stay small enough to be exact. */
function widen(levels: Levels, scratch: Scratch, series: number, rows: Rows, wide: Map<number, Wide>): void {
  const part = (take: (figure: number) => number): [Float64Array, Float64Array] => {
    rollUpSeries(levels, scratch, { ...rows, take })
    return [scratch.value.slice(), scratch.weight.slice()]
  }
  const upper = part((figure) => Math.trunc(figure / half))
  const lower = part((figure) => figure % half)
  const joined = (column: 0 | 1, row: number): bigint =>
    BigInt(upper[column][row] as number) * BigInt(half) + BigInt(lower[column][row] as number)
  for (const row of levels.inner.keys()) wide.set(series * levels.inner.length + row, { value: joined(0, row), weight: joined(1, row) })
}
