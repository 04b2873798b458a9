import { type Decimal, decimal } from '../../vietnamese/index.ts'
import type { ComparisonTo } from '../reading.ts'
import { type ComparisonColumn, planner, type ValueColumn } from './columns.ts'
import { type CellFigure, signed } from './figures.ts'
import type { Formula } from './header.ts'
import { anyOf } from './phrase.ts'
import { timeOf } from './times.ts'
import { baseWords, changeWords, estimateWords, planWords, previousWords, samePeriodWords } from './words.data.ts'

/** How a comparison is written: so many per cent of, so many per cent more than, or so much more than what it is compared with. */
export type Manner = 'percent' | 'changePercent' | 'change'

/** What a column of comparisons compares: the figures of `of` with those of `against`, which the table may not show. */
export interface Meaning {
  column: number
  /** Null where the table tells only how far its plan was met, not the result. */
  of: ValueColumn | null
  against: ValueColumn | null
  manner: Manner
  to: ComparisonTo
  by: string | undefined
  year: number | undefined
}

/** The only figure of a row in a column, if it has one. */
export type FigureAt = (row: number, column: number) => CellFigure | null

const changeWord = anyOf(changeWords)
const planWord = anyOf(planWords)
const samePeriodWord = anyOf(samePeriodWords)
const previousWord = anyOf(previousWords)
const baseWord = anyOf(baseWords)
const estimateWord = anyOf(estimateWords)
const hundred = decimal(100)
const slack = decimal('0.004')

/** What the head of a column of comparisons says of it. */
interface Said {
  to: ComparisonTo | null
  by: string | undefined
  year: number | null
  isChange: boolean
  isPercent: boolean
  estimate: boolean
}

/** The table as far as comparisons need it. */
export interface Figured {
  values: readonly ValueColumn[]
  rows: number
  figureAt: FigureAt
}

/**
 * What the columns of comparisons mean: by the formula under a head ("(6)=(5)/(4)"), else by the words of the head and by
 * the arithmetic of most of its rows, so that one wrong cell does not change it. A column that shows no reference to
 * compute with compares what the others do. Columns of which none of this tells are left out.
 */
export function meaningsOf(columns: readonly ComparisonColumn[], formulas: ReadonlyMap<number, Formula>, table: Figured): Meaning[] {
  const all = columns.map((each) => {
    const said = saidBy(each.head.key, each.head.parts.join(' '))
    const formula = formulas.get(each.column)
    const candidates = candidatesFor(said, each.column, table.values, formula)
    return {
      ...each,
      said,
      chosen: mostAgreeing(candidates, each.column, table) ?? (formula === undefined ? undefined : candidates[0]),
      candidates,
    }
  })
  const usual = mostFrequent(all.flatMap(({ chosen }) => (chosen === undefined ? [] : [chosen.of])))
  return all.flatMap(({ column, head, said, chosen, candidates }): Meaning[] => {
    const likely = chosen ?? (said.to === null ? undefined : (candidates.find(({ of }) => of === usual) ?? candidates[0]))
    if (likely === undefined && said.to === null && !/đạt|hoàn thành/.test(head.key)) return []
    const of = likely?.of ?? (said.estimate ? undefined : usual) ?? resultsBefore(said, column, table.values)[0] ?? null
    return [{ column, of, ...referenceOf(said, of, likely?.against ?? null), manner: likely?.manner ?? mannerWithout(said, column, table) }]
  })
}

function mostFrequent<T>(list: readonly T[]): T | undefined {
  const counts = new Map<T, number>()
  for (const each of list) counts.set(each, (counts.get(each) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** What a column is compared with: by the words of its head, else by the kind of the other column. */
function referenceOf(said: Said, of: ValueColumn | null, against: ValueColumn | null): Pick<Meaning, 'against' | 'to' | 'by' | 'year'> {
  const to = said.to ?? (of === null || against === null ? 'plan' : kindOfReference(against, of))
  const year = said.year ?? (to === 'previous' || to === 'base' ? Number(against?.period?.slice(0, 4)) || null : null)
  return { against, to, by: to === 'plan' ? (against?.by ?? said.by) : undefined, year: year ?? undefined }
}

function mostAgreeing(candidates: readonly Candidate[], column: number, table: Figured): Candidate | undefined {
  let best: { candidate: Candidate; agreeing: number } | undefined
  for (const candidate of candidates) {
    const agreeing = countAgreeing(candidate, column, table)
    if (agreeing > (best?.agreeing ?? 0)) best = { candidate, agreeing }
  }
  return best?.candidate
}

function saidBy(key: string, text: string): Said {
  const { year } = timeOf(referencePart(text))
  const reference = referencePart(key)
  const to = samePeriodWord.test(reference)
    ? 'samePeriod'
    : previousWord.test(reference)
      ? 'previous'
      : baseWord.test(reference)
        ? 'base'
        : planWord.test(reference)
          ? 'plan'
          : null
  return {
    to,
    by: to === 'plan' ? planner(reference) : undefined,
    year: to === 'plan' ? null : year,
    isChange: changeWord.test(key) || /\(?\+\)?\s*[,/]\s*\(?[-–]\)?/.test(key),
    isPercent: key.includes('%'),
    estimate: estimateWord.test(key),
  }
}

/** What comes after "so với" or the stroke of "TH/KH"; without either the whole. */
function referencePart(text: string): string {
  const parts = text.split(/so với|\bso\b|\/(?=\s*\p{L})/iu)
  return (parts.at(-1) ?? '').trim() === '' ? text : (parts.at(-1) as string)
}

interface Candidate {
  of: ValueColumn
  against: ValueColumn
  manner: Manner
}

/** What the column may compare, the likeliest first. */
function candidatesFor(said: Said, column: number, values: readonly ValueColumn[], formula: Formula | undefined): Candidate[] {
  const byColumn = (at: number): ValueColumn | undefined => values.find((value) => value.column === at)
  if (formula !== undefined) {
    const [of, against] = [byColumn(formula.left), byColumn(formula.right)]
    if (of !== undefined && against !== undefined) {
      const manners: Manner[] = formula.operator === '/' ? ['percent', 'changePercent'] : ['change', 'changePercent']
      return manners.map((manner) => ({ of, against, manner }))
    }
  }
  const manners = mannersFor(said)
  return resultsBefore(said, column, values).flatMap((of) =>
    referencesFor(said, of, values).flatMap((against) => manners.map((manner) => ({ of, against, manner }))),
  )
}

function mannersFor({ isChange, isPercent }: Said): Manner[] {
  if (!isChange) return ['percent', 'changePercent', 'change']
  return isPercent ? ['changePercent', 'change', 'percent'] : ['change', 'changePercent', 'percent']
}

/** The columns whose figures may be compared: results before aims, the nearest to the left first, an estimate where the head speaks of one. */
function resultsBefore(said: Said, column: number, values: readonly ValueColumn[]): ValueColumn[] {
  const rank = (value: ValueColumn): number =>
    (value.kind === 'actual' ? 0 : 1000) +
    (said.estimate && !value.estimated ? 500 : 0) +
    (value.column < column ? column - value.column : 100 + value.column - column)
  const may = said.to === 'plan' ? ['actual'] : ['actual', 'target']
  return values.filter(({ kind }) => may.includes(kind)).sort((a, b) => rank(a) - rank(b))
}

function referencesFor(said: Said, of: ValueColumn, values: readonly ValueColumn[]): ValueColumn[] {
  return values.filter((value) => {
    if (value === of) return false
    if (said.to === 'plan') return value.kind === 'target' && isSamePlanner(value.by, said.by)
    if (said.to !== null)
      return value.kind !== 'target' && (said.year === null || value.period === null || value.period.startsWith(String(said.year)))
    return value.kind === 'target' || value.kind === 'baseline' || (value.period ?? '') < (of.period ?? '')
  })
}

/** "huyện" in one head and "HĐND huyện" in another are one. */
function isSamePlanner(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a.includes(b) || b.includes(a)
}

function kindOfReference(against: ValueColumn, of: ValueColumn): ComparisonTo {
  if (against.kind === 'target') return 'plan'
  if (against.samePeriod) return 'samePeriod'
  const [now, then] = [of.period, against.period]
  if (now === null || then === null) return 'previous'
  const years = Number(now.slice(0, 4)) - Number(then.slice(0, 4))
  if (years === 1 && now.slice(4) === then.slice(4) && now.length > 4) return 'samePeriod'
  return years > 1 ? 'base' : 'previous'
}

/** In how many rows the arithmetic is right, as far as rounding allows. */
function countAgreeing({ of, against, manner }: Candidate, column: number, { rows, figureAt }: Figured): number {
  let agreeing = 0
  for (let row = 0; row < rows; row++) {
    if (agrees(figureAt(row, column), figureAt(row, of.column), figureAt(row, against.column), manner)) agreeing++
  }
  return agreeing
}

/** Whether a stated comparison is what the two figures give, as far as rounding allows; false where one of the three is missing. */
export function agrees(stated: CellFigure | null, now: CellFigure | null, then: CellFigure | null, manner: Manner): boolean {
  if (stated === null || now === null || then === null || then.value.eq(0)) return false
  const expected = computed(signed(now), signed(then), manner)
  const decimals = stated.value.toFixed().split('.')[1]?.length ?? 0
  const apart = expected.minus(signed(stated)).abs()
  return apart.lte(decimal('0.6').div(decimal(10).pow(decimals)).plus(expected.abs().times(slack)))
}

function computed(now: Decimal, then: Decimal, manner: Manner): Decimal {
  if (manner === 'change') return now.minus(then)
  const percent = now.div(then).times(hundred)
  return manner === 'percent' ? percent : percent.minus(hundred)
}

/** With nothing to compute with: a rise where the head says so or a figure is negative or far below a hundred, else a share. */
function mannerWithout(said: Said, column: number, { rows, figureAt }: Figured): Manner {
  const change = said.isPercent ? 'changePercent' : 'change'
  if (said.isChange) return change
  let low = 0
  let count = 0
  for (let row = 0; row < rows; row++) {
    const figure = figureAt(row, column)
    if (figure === null) continue
    count++
    if (figure.direction === 'down' || figure.value.lt(40)) low++
  }
  return said.to !== 'plan' && low * 2 > count ? 'changePercent' : 'percent'
}
