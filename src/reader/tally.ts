import type { Fact, Tally, TallyClass } from './reading.ts'
import { type Count, countOf } from './tally-count.ts'
import { type Token, tokenise } from './token.ts'

const targets = 'chỉ tiêu'
/** Counted as targets only beside them: "24/30 chỉ tiêu đạt và vượt, trong đó 09 tiêu chí vượt". */
const criteria = 'tiêu chí'
const tasks = 'nhiệm vụ'
const units: ReadonlySet<string> = new Set([targets, criteria, tasks])

/** Classes further apart than this are of one set only where they take up a total that is stated ("Còn 9 chỉ tiêu không đạt"). */
const near = 2_000
/** A long text may hold several reports: no set reaches over more than this, nor back over more than so many sets. */
const reach = 100_000
const mostBack = 8

/** A tally as it grows. */
interface Open {
  total: Count | null
  counts: Count[]
  /** How many there are in all, in digits; null where the text does not say. */
  size: string | null
}

/**
 * The counts of targets by class that a text states, each tally of one set of targets in one period, in the order of the
 * text. Counts of one field are a set of their own where they carry their own total (15/16 economic targets), else the
 * class `other` of the set that they are part of; so is what reached part of its plan ("dưới 50%"). What is only foreseen
 * is apart from what is so. Tasks are told only where the text counts no targets.
 * @param facts the facts of the whole text, in its order
 */
export function talliesOf(text: string, facts: readonly Fact[]): Tally[] {
  const open: Open[] = []
  let totals: Count[] = []
  for (const count of countsOf(text, facts)) {
    if ((count.all || count.class === null) && !count.narrower) totals = [...totals, count].slice(-mostBack)
    place(count, open, totals)
  }
  const told = open.filter(({ counts, size }) => size !== null || counts.some((one) => one.class !== 'other' && !one.forecast))
  const isOfTasks = ({ counts }: Open) => counts[0]?.fact.unit === tasks
  const onlyTasks = told.every(isOfTasks)
  return told.filter((one) => isOfTasks(one) === onlyTasks).map(tallyOf)
}

function tallyOf({ total, counts }: Open): Tally {
  return {
    total: total?.index ?? null,
    classes: counts.map((count) => ({ class: count.class as TallyClass, fact: count.index })),
    period: counts[0]?.fact.period ?? null,
  }
}

/** The counts with their classes, in the order of the text; those of criteria that are no targets left out. */
function countsOf(text: string, facts: readonly Fact[]): Count[] {
  const stated: number[] = []
  for (let index = 0; index < facts.length; index++) {
    const { unit, value, kind } = facts[index] as Fact
    if (unit !== null && units.has(unit) && value !== null && kind !== 'baseline') stated.push(index)
  }
  const counts = new Map<number, Count>()
  let sentence = -1
  let tokens: readonly Token[] = []
  let ofTargets = -1
  for (const [at, index] of stated.entries()) {
    const fact = facts[index] as Fact
    const [start, end] = fact.sentence
    if (start !== sentence) tokens = tokenise(text, start, end)
    sentence = start
    const count = countOf(tokens, fact, index, facts[stated[at - 1] ?? -1]?.end ?? 0, facts[stated[at + 1] ?? -1]?.start ?? text.length)
    // a plan's own numbers are its size, not its outcome
    if (fact.kind === 'target') count.class = null
    if (fact.unit === targets) ofTargets = start
    else if (fact.unit === criteria && (start !== ofTargets || count.class === null || fact.of !== null)) continue
    classAsPart(count, counts.get(fact.part?.of ?? -1))
    counts.set(index, count)
  }
  return [...counts.values()]
}

/**
 * What a count's being a part of another says of both. A field's count takes the class of the whole ("24/25 chỉ tiêu đạt và
 * vượt: lĩnh vực kinh tế 15/16"); what is met while some of it is exceeded ("cán đích 18/18 chỉ tiêu, trong đó 7 chỉ tiêu
 * vượt") is met or exceeded; a part of any other class is no class beside it.
 */
function classAsPart(count: Count, whole: Count | undefined): void {
  if (whole === undefined || whole.class === null) return
  if (count.class === 'exceeded' && whole.class === 'met') whole.class = 'metOrExceeded'
  if (count.class === null) count.class = count.fact.of === null ? 'other' : whole.class
  else if (whole.class !== 'metOrExceeded' && whole.class !== 'met') count.class = 'other'
}

/** Puts a count where it belongs: into the tally of the set that it is of, or into a new one. */
function place(count: Count, open: Open[], totals: readonly Count[]): void {
  const { fact, narrower } = count
  const total = totals.findLast((one) => isTotalOf(one, count)) ?? null
  if (count.class === null && count.total) lateTotal(count, open)
  if (narrower && fact.of === null && (count.class !== null || total !== null)) count.class = 'other'
  if (count.class === null || (count.all && count.class === 'other')) return
  const home = homeOf(count, open, total)
  if (home === 'known') return
  if (home !== null) home.counts.push(count)
  else open.push({ total, counts: [count], size: (fact.of ?? total?.fact.value)?.toFixed() ?? null })
}

/** "… 12 chỉ tiêu vượt, 9 chỉ tiêu đạt trong tổng số 21 chỉ tiêu". */
function lateTotal(total: Count, open: readonly Open[]): void {
  const last = open.at(-1)
  if (last === undefined || last.size !== null || last.counts[0]?.fact.sentence[0] !== total.fact.sentence[0]) return
  last.total = total
  last.size = total.fact.value?.toFixed() ?? null
}

/**
 * Whether `total` states how many there are in all of what `count` is a class of: the same number where the count carries
 * it ("10/26"); else stated in the same sentence, or shortly before for the same year and not too small.
 */
function isTotalOf(total: Count, { fact, index, all }: Count): boolean {
  const { value, period, unit, start, end } = total.fact
  if (value === null || (unit !== fact.unit && unit !== targets) || fact.start - end > near) return false
  if (total.index === index) return all && fact.of === null
  if (fact.of !== null) return fact.of.eq(value) && period === fact.period
  return start >= fact.sentence[0] || (period?.slice(0, 4) === fact.period?.slice(0, 4) && fact.value !== null && fact.value.lte(value))
}

/** The tally that a count belongs to; `known` where it only says again what one holds already; null where none is there yet. */
function homeOf(count: Count, open: readonly Open[], total: Count | null): Open | 'known' | null {
  const { fact, forecast } = count
  const around = open.slice(-mostBack).filter(({ counts }) => {
    const [first] = counts as [Count]
    const isOfTime = first.fact.period === fact.period || first.fact.sentence[0] === fact.sentence[0]
    return (
      isOfTime && first.forecast === forecast && (first.fact.unit === tasks) === (fact.unit === tasks) && distance(counts, fact) < reach
    )
  })
  const sameClass = ({ counts }: Open) => (count.class === 'other' ? undefined : counts.find((one) => one.class === count.class))
  if (around.some((one) => sameClass(one)?.fact.value?.eq(fact.value ?? -1))) return 'known'
  const free = around.filter((one) => sameClass(one) === undefined)
  const size = fact.of?.toFixed() ?? null
  if (size !== null) return free.findLast((one) => one.size === size) ?? null
  const last = free.at(-1)
  if (last === open.at(-1) && last !== undefined && last.counts.at(-1)?.fact.sentence[0] === fact.sentence[0]) return last
  if (total !== null) return free.findLast((one) => one.size === total.fact.value?.toFixed()) ?? null
  if (last !== undefined && last === open.at(-1) && distance(last.counts, fact) < near) return last
  if (count.class === 'other') return null
  return free.filter((one) => one.size !== null).sort((a, b) => Number(b.size) - Number(a.size))[0] ?? null
}

const distance = (counts: readonly Count[], fact: Fact) => fact.start - (counts.at(-1) as Count).fact.end
