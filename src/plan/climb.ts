import { type AbsenceReason, absenceReasons } from './absent.ts'
import type { UnitTree } from './unit.ts'

/** Beyond this, sums of whole numbers are no longer exact. */
const largest = Number.MAX_SAFE_INTEGER

/** State of a unit in one series: nothing recorded, a figure, or 2 + the reason there is none. */
export const nothing = 0
export const recorded = 1
export const returned = stateOf('returned')
export const notApplicable = stateOf('notApplicable')

function stateOf(reason: AbsenceReason): number {
  return 2 + absenceReasons.indexOf(reason)
}

/** What is known of each unit while one series is rolled up; used again for the next, so that nothing is allocated between. */
export interface Scratch {
  /** What was recorded for the unit: numerator and denominator, sum and count; the second is 0 where there is none. */
  value: Float64Array
  weight: Float64Array
  state: Uint8Array
  /** What the units below brought in so far. */
  valueBelow: Float64Array
  weightBelow: Float64Array
  known: Int32Array
  expected: Int32Array
  lacking: Uint8Array
}

export function newScratch(units: number): Scratch {
  const floats = (): Float64Array => new Float64Array(units)
  return {
    value: floats(),
    weight: floats(),
    state: new Uint8Array(units),
    valueBelow: floats(),
    weightBelow: floats(),
    known: new Int32Array(units),
    expected: new Int32Array(units),
    lacking: new Uint8Array(units),
  }
}

/** Empties what the units below brought in. */
export function clearBelow(scratch: Scratch): void {
  scratch.valueBelow.fill(0)
  scratch.weightBelow.fill(0)
  scratch.known.fill(0)
  scratch.expected.fill(0)
  scratch.lacking.fill(0)
}

/**
 * One series from the leaves to the top, in one pass from the end of the tree. The same rules as `combine`: what was recorded for a unit
 * stands for it, else the sum (or the largest) of those below; a unit to which it does not apply is not expected; one that
 * sent nothing, or was given its figure back, leaves its whole lacking. False where a sum became too large to be exact.
 */
export function climb({ parent, children }: UnitTree, scratch: Scratch, takeLargest: boolean): boolean {
  const { value, weight, state, valueBelow, weightBelow, known, expected, lacking } = scratch
  let exact = true
  for (let unit = parent.length - 1; unit >= 0; unit--) {
    const above = parent[unit] as number
    if (above < 0) continue
    const own = state[unit] === recorded
    const has = own || ((known[unit] as number) > 0 && state[unit] !== returned && state[unit] !== notApplicable)
    if (!has) {
      if (state[unit] === notApplicable) continue
      // A unit to none of whose parts it applies is one to which it does not apply.
      if (state[unit] !== returned && (children[unit] as readonly number[]).length > 0 && expected[unit] === 0) continue
      expected[above] = (expected[above] as number) + 1
      lacking[above] = 1
      continue
    }
    const brought = (own ? value[unit] : valueBelow[unit]) as number
    if (takeLargest) {
      if (known[above] === 0 || brought > (valueBelow[above] as number)) valueBelow[above] = brought
    } else {
      const sum = (valueBelow[above] as number) + brought
      const weights = (weightBelow[above] as number) + ((own ? weight[unit] : weightBelow[unit]) as number)
      valueBelow[above] = sum
      weightBelow[above] = weights
      if (!(sum <= largest && sum >= -largest && weights <= largest && weights >= -largest)) exact = false
    }
    known[above] = (known[above] as number) + 1
    expected[above] = (expected[above] as number) + 1
    if (!own && lacking[unit] === 1) lacking[above] = 1
  }
  return exact
}
