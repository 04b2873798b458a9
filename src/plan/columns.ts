import { clearBelow, climb, newScratch, nothing, recorded, type Scratch } from './climb.ts'
import type { OverUnits } from './indicator.ts'
import type { UnitTree } from './unit.ts'

/**
 * Many figures at once, one row each. Figures are whole numbers: value × 10^places, so that sums are exact (1.401,351 tỷ đồng to 3 places is
 * 1401351). A ratio has its numerator in `value` and its denominator in `weight`; a mean may have its sum and its count there.
 */
export interface FigureColumns {
  /** Position of the unit in the tree. */
  unit: Int32Array
  /** Which indicator and period: any numbering from 0. Rows that are in the order of their series are read without sorting. */
  series: Int32Array
  value: Float64Array
  weight?: Float64Array
  /** 0 where the row holds a figure; else 1 + the position of the reason in `absenceReasons`. Without it every row does. */
  absence?: Uint8Array
}

/** The totals of every unit that has units below it, for every series; at `series × rows + row`. */
export interface ColumnTotals {
  rules: readonly OverUnits[]
  /** Row of each unit of the tree; −1 for units without units below. */
  row: Int32Array
  rows: number
  /** Unit of each row. */
  inner: Int32Array
  /** NaN where no unit below has a figure. */
  value: Float64Array
  weight: Float64Array
  /** Totals too large for a number to hold exactly. */
  wide: ReadonlyMap<number, { value: bigint; weight: bigint }>
  /** How many of the units directly below have a figure, and how many should. */
  known: Int32Array
  expected: Int32Array
  /** 1 where a unit somewhere below has none. */
  lacking: Uint8Array
}

const half = 2 ** 26

/**
 * Rolls all figures up the tree, each series by its rule, in time linear in figures + units × series. Exact at any size: where a sum outgrows
 * whole numbers, that series is rolled up in two halves. The rules are those of `combine`, which has the arithmetic. Throws
 * a RangeError on a figure that is no whole number, on a unit or series that is not there, and on two figures of one unit and series.
 */
export function rollUpColumns(tree: UnitTree, rules: readonly OverUnits[], columns: FigureColumns): ColumnTotals {
  const units = tree.parent.length
  const row = new Int32Array(units).fill(-1)
  const inner = Int32Array.from([...tree.children.keys()].filter((unit) => (tree.children[unit] as readonly number[]).length > 0))
  for (const [index, unit] of inner.entries()) row[unit] = index
  const rows = inner.length
  const size = rows * rules.length
  const wide = new Map<number, { value: bigint; weight: bigint }>()
  const totals: ColumnTotals = {
    rules,
    row,
    rows,
    inner,
    wide,
    value: new Float64Array(size),
    weight: new Float64Array(size),
    known: new Int32Array(size),
    expected: new Int32Array(size),
    lacking: new Uint8Array(size),
  }
  const { order, offsets } = bySeries(columns.series, rules.length)
  const scratch = newScratch(units)
  for (let series = 0; series < rules.length; series++) {
    const rule = rules[series] as OverUnits
    const [from, to] = [offsets[series] as number, offsets[series + 1] as number]
    const fits = load(tree, scratch, columns, order, from, to, rule)
    const exact = climb(tree, scratch, rule === 'max')
    write(scratch, totals, series)
    if (!fits || !exact) widen(tree, scratch, totals, series, wide)
    clearBelow(scratch)
    scratch.state.fill(nothing)
  }
  return totals
}

/** Rows by series: where each begins, and in what order to read them; null where they stand in that order already. */
function bySeries(series: Int32Array, count: number): { order: Int32Array | null; offsets: Int32Array } {
  const offsets = new Int32Array(count + 1)
  let before = 0
  let sorted = true
  for (let at = 0; at < series.length; at++) {
    const one = series[at] as number
    if (one < 0 || one >= count) throw new RangeError(`row ${at}: no series ${one}`)
    if (one < before) sorted = false
    before = one
    offsets[one + 1] = (offsets[one + 1] as number) + 1
  }
  for (let one = 0; one < count; one++) offsets[one + 1] = (offsets[one + 1] as number) + (offsets[one] as number)
  if (sorted) return { order: null, offsets }
  const next = offsets.slice()
  const order = new Int32Array(series.length)
  for (let at = 0; at < series.length; at++) {
    const one = series[at] as number
    const place = next[one] as number
    order[place] = at
    next[one] = place + 1
  }
  return { order, offsets }
}

/** Puts the rows of one series in their places. False where a mean times the units it stands for is too large to be exact. */
function load(
  tree: UnitTree,
  scratch: Scratch,
  columns: FigureColumns,
  order: Int32Array | null,
  from: number,
  to: number,
  rule: OverUnits,
): boolean {
  const { unit, value, weight, absence } = columns
  const { leaves } = tree
  const { state } = scratch
  let fits = true
  for (let place = from; place < to; place++) {
    const at = order === null ? place : (order[place] as number)
    const one = unit[at] as number
    if (one < 0 || one >= state.length) throw new RangeError(`row ${at}: no unit ${one}`)
    if (state[one] !== nothing) throw new RangeError(`row ${at}: a second figure of unit ${one} in the series`)
    const missing = absence === undefined ? 0 : (absence[at] as number)
    state[one] = recorded + missing
    if (missing > 0) continue
    const figure = value[at] as number
    const given = weight === undefined ? 0 : (weight[at] as number)
    if (!Number.isSafeInteger(figure) || !Number.isSafeInteger(given)) throw new RangeError(`row ${at}: no whole number`)
    // A mean without its parts stands for the units below it.
    const stands = rule === 'mean' && weight === undefined ? (leaves[one] as number) : 0
    scratch.value[one] = stands === 0 ? figure : figure * stands
    scratch.weight[one] = stands === 0 ? given : stands
    if (stands > 1 && !Number.isSafeInteger(figure * stands)) fits = false
  }
  return fits
}

function write(scratch: Scratch, totals: ColumnTotals, series: number): void {
  const start = series * totals.rows
  const none = totals.rules[series] === 'none'
  for (let row = 0; row < totals.rows; row++) {
    const unit = totals.inner[row] as number
    const known = scratch.known[unit] as number
    totals.value[start + row] = none || known === 0 ? Number.NaN : (scratch.valueBelow[unit] as number)
    totals.weight[start + row] = scratch.weightBelow[unit] as number
    totals.known[start + row] = known
    totals.expected[start + row] = scratch.expected[unit] as number
    totals.lacking[start + row] = scratch.lacking[unit] as number
  }
}

/** Rolls the upper and the lower half of each figure up on its own; both stay small enough to be exact. */
function widen(
  tree: UnitTree,
  scratch: Scratch,
  totals: ColumnTotals,
  series: number,
  wide: Map<number, { value: bigint; weight: bigint }>,
): void {
  const whole = [scratch.value.slice(), scratch.weight.slice()] as const
  const part = (take: (figure: number) => number): [Float64Array, Float64Array] => {
    for (let unit = 0; unit < whole[0].length; unit++) {
      scratch.value[unit] = take(whole[0][unit] as number)
      scratch.weight[unit] = take(whole[1][unit] as number)
    }
    clearBelow(scratch)
    climb(tree, scratch, false)
    return [scratch.valueBelow.slice(), scratch.weightBelow.slice()]
  }
  const upper = part((figure) => Math.trunc(figure / half))
  const lower = part((figure) => figure % half)
  const join = (column: 0 | 1, unit: number): bigint =>
    BigInt(upper[column][unit] as number) * BigInt(half) + BigInt(lower[column][unit] as number)
  for (const [row, unit] of totals.inner.entries()) wide.set(series * totals.rows + row, { value: join(0, unit), weight: join(1, unit) })
}
