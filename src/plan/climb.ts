import { type AbsenceReason, absenceReasons } from './absent.ts'
import type { FigureColumns } from './columns.ts'
import type { OverUnits } from './indicator.ts'
import type { Levels } from './levels.ts'

/** Beyond this, sums of whole numbers are no longer exact. */
const largest = Number.MAX_SAFE_INTEGER

/**
 * State of a unit in one series: 0 where nothing was recorded, then a figure, or 1 + the position of the reason in
 * `absence`.
 */
const recorded = 1
const returned = 1 + absenceCode('returned')
const notApplicable = 1 + absenceCode('notApplicable')

/** How a reason is written in a column of absences. */
export function absenceCode(reason: AbsenceReason): number {
  return 1 + absenceReasons.indexOf(reason)
}

/** What is known while one series is rolled up, by row; used again for the next, so that nothing is allocated between. */
export interface Scratch {
  /** What was recorded for the unit of the row itself. */
  state: Uint8Array
  ownValue: Float64Array
  ownWeight: Float64Array
  /** What the units below brought in: sum or largest, and denominator or count. */
  value: Float64Array
  weight: Float64Array
  known: Int32Array
  /** Units below to which it does not apply. */
  exempt: Int32Array
  /** 1 where a unit somewhere below is missing. */
  lacking: Uint8Array
}

export function newScratch({ inner }: Levels): Scratch {
  const size = inner.length + 1
  return {
    state: new Uint8Array(size),
    ownValue: new Float64Array(size),
    ownWeight: new Float64Array(size),
    value: new Float64Array(size),
    weight: new Float64Array(size),
    known: new Int32Array(size),
    exempt: new Int32Array(size),
    lacking: new Uint8Array(size),
  }
}

/** The rows of one series: those from `from` to `to`. */
export interface Rows {
  columns: FigureColumns
  series: number
  from: number
  to: number
  rule: OverUnits
  /** What part of each number to take; null for all of it. */
  take: ((figure: number) => number) | null
}

/**
 * Rolls one series up, by the rules of `combine`: what was recorded for a unit stands for it, else what those below it
 * bring; a unit to which it does not apply is not expected; one that sent nothing, or was given its figure back, leaves its
 * whole lacking. False where a number became too large to be exact.
 */
export function rollUpSeries(levels: Levels, scratch: Scratch, rows: Rows): boolean {
  const { state, value, weight, known, exempt, lacking } = scratch
  for (const column of [state, value, weight, known, exempt, lacking]) column.fill(0)
  checkUnits(levels.row.length, rows)
  const read = bringLeaves(levels, scratch, rows)
  return climb(levels, scratch, rows.rule === 'max') && read
}

/** Throws where a row has a unit that is not there, or one that another row has. */
function checkUnits(units: number, { columns: { unit }, series, from, to }: Rows): void {
  let last = -1
  let ascending = true
  for (let at = from; at < to; at++) {
    const one = unit[at] as number
    if (one <= last) ascending = false
    last = one
  }
  if (ascending && last < units) return
  const seen = new Uint8Array(units)
  for (const one of unit.subarray(from, to)) {
    if (one < 0 || one >= units) throw new RangeError(`series ${series}: no unit ${one}`)
    if (seen[one] === 1) throw new RangeError(`series ${series}: a second figure of unit ${one}`)
    seen[one] = 1
  }
}

/**
 * Figures of units without units below go straight to the unit above; those of others wait for their turn. What the row
 * added to has so far stays in variables until a figure goes to another: in the order of the tree many follow one another.
 */
function bringLeaves({ inner, place, leaves }: Levels, scratch: Scratch, { columns, series, from, to, rule, take }: Rows): boolean {
  const { unit, value: figures, absence } = columns
  const { state, value, weight, known, exempt } = scratch
  const denominators = rule === 'ratio' || rule === 'mean' ? columns.weight : undefined
  const takeLargest = rule === 'max'
  const countsUnits = rule === 'mean' && denominators === undefined
  let exact = true
  let row = inner.length
  let sum = 0
  let parted = 0
  let count = 0
  for (let at = from; at < to; at++) {
    const one = unit[at] as number
    const goes = place[one] as number
    const missing = absence === undefined ? 0 : (absence[at] as number)
    if (missing > 0) {
      if (goes < 0) state[~goes] = 1 + missing
      else if (1 + missing === notApplicable) exempt[goes] = (exempt[goes] as number) + 1
      continue
    }
    let figure = figures[at] as number
    let parts = denominators === undefined ? 1 : (denominators[at] as number)
    if (!Number.isSafeInteger(figure) || !Number.isSafeInteger(parts))
      throw new RangeError(`series ${series}, unit ${one}: no whole number`)
    if (take !== null) {
      figure = take(figure)
      parts = take(parts)
    }
    if (goes < 0) {
      // A mean without its parts stands for the units below it.
      const stands = countsUnits ? (leaves[one] as number) : 1
      state[~goes] = recorded
      scratch.ownValue[~goes] = figure * stands
      scratch.ownWeight[~goes] = parts * stands
      if (!Number.isSafeInteger(figure * stands)) exact = false
      continue
    }
    if (goes !== row) {
      value[row] = sum
      weight[row] = parted
      known[row] = count
      row = goes
      sum = value[row] as number
      parted = weight[row] as number
      count = known[row] as number
    }
    sum = takeLargest ? (count === 0 || figure > sum ? figure : sum) : sum + figure
    parted += parts
    count++
    if (!(sum <= largest && sum >= -largest && parted <= largest && parted >= -largest)) exact = false
  }
  value[row] = sum
  weight[row] = parted
  known[row] = count
  return exact
}

/** Units with units below, from the end of the tree to its top. */
function climb({ inner, above, below }: Levels, scratch: Scratch, takeLargest: boolean): boolean {
  const { state, ownValue, ownWeight, value, weight, known, exempt, lacking } = scratch
  let exact = true
  for (let row = inner.length - 1; row >= 0; row--) {
    const expected = (below[row] as number) - (exempt[row] as number)
    if ((known[row] as number) < expected) lacking[row] = 1
    const to = above[row] as number
    if (to < 0) continue
    const own = state[row] === recorded
    // A unit to none of whose parts it applies is one to which it does not apply.
    if (state[row] === notApplicable || (!own && state[row] !== returned && expected === 0)) {
      exempt[to] = (exempt[to] as number) + 1
      continue
    }
    if (!own && (state[row] === returned || known[row] === 0)) continue
    const brought = (own ? ownValue[row] : value[row]) as number
    const before = value[to] as number
    const now = takeLargest ? (known[to] === 0 || brought > before ? brought : before) : before + brought
    const parted = (weight[to] as number) + ((own ? ownWeight[row] : weight[row]) as number)
    value[to] = now
    weight[to] = parted
    known[to] = (known[to] as number) + 1
    if (!own && lacking[row] === 1) lacking[to] = 1
    if (!(now <= largest && now >= -largest && parted <= largest && parted >= -largest)) exact = false
  }
  return exact
}
