import type { Fact, Tally } from './reading.ts'
import { type Count, countOf } from './tally-count.ts'

/** Targets; criteria count as targets only beside them ("24/30 chỉ tiêu đạt và vượt, trong đó 09 tiêu chí vượt"). */
const targetUnits = new Set(['chỉ tiêu'])
const criterionUnits = new Set(['tiêu chí'])
const taskUnits = new Set(['nhiệm vụ'])

/** Classes further apart than this speak of one set only where they take up a total that is stated ("Còn 9 chỉ tiêu không đạt"). */
const near = 2_000
/** A total is stated at most this far before its classes. */
const totalReach = 1_500
/** A long text may hold several reports. */
const reach = 100_000

/** A tally as it grows. */
interface Open {
  tally: Tally
  counts: Count[]
  forecast: boolean
  tasks: boolean
  /** How many there are in all, as digits; null where the text does not say. */
  size: string | null
}

/**
 * The counts of targets by class that a text states, in the order of the text: each of one set of targets in one period.
 * Counts of one field are sets of their own where they carry their own total (15/16 economic targets), else the class
 * `other` of the set that they are part of; so is a part of the plan ("dưới 50%").
 * @param facts the facts of the whole text, in its order
 */
export function talliesOf(text: string, facts: readonly Fact[]): Tally[] {
  const open: Open[] = []
  let totals: Count[] = []
  for (const count of countsOf(text, facts)) {
    if (isTotal(count)) totals = [...totals.filter(({ fact }) => count.fact.start - fact.end < totalReach), count]
    place(inherited(count, open), open, totals)
  }
  const told = open.filter(says)
  const ofTargets = told.some(({ tasks }) => !tasks)
  // A tally counts targets; where a text counts both, its tasks are another matter.
  return told.filter(({ tasks }) => !(tasks && ofTargets)).map(settle)
}

function countsOf(text: string, facts: readonly Fact[]): Count[] {
  const indexes = facts.flatMap(({ unit, value, kind }, index) => (value !== null && kind !== 'baseline' && unit !== null && isCounted(unit) ? [index] : []))
  const fact = (index: number | undefined) => (index === undefined ? undefined : facts[index])
  const counts = indexes.map((index, at) =>
    countOf(text, facts[index] as Fact, index, fact(indexes[at - 1])?.end ?? 0, fact(indexes[at + 1])?.start ?? text.length),
  )
  return counts.filter(({ fact, class: name }, at) => fact.unit !== 'tiêu chí' || (name !== null && name !== 'other' && isBesideTargets(counts, at)))
}

const isCounted = (unit: string) => targetUnits.has(unit) || criterionUnits.has(unit) || taskUnits.has(unit)
