import { type Decimal, decimal } from '../../vietnamese/index.ts'
import type { ComparisonTo } from '../reading.ts'
import type { ComparisonColumn, ValueColumn } from './columns.ts'
import { planner } from './columns.ts'
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
  of: ValueColumn
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

/**
 * What a column of comparisons means: by the formula under its head ("(6)=(5)/(4)"), else by the words of the head and by
 * the arithmetic of most of its rows, so that one wrong cell does not change it. Null where that cannot be told.
 */
export function meaningOf(
  { column, head }: ComparisonColumn,
  values: readonly ValueColumn[],
  formula: Formula | undefined,
  rows: number,
  figureAt: FigureAt,
): Meaning | null {
  const said = saidBy(head.key, head.parts.join(' '))
  const candidates = candidatesFor(said, column, values, formula)
  const chosen = mostAgreeing(candidates, column, rows, figureAt) ?? (said.to === null && formula === undefined ? undefined : candidates[0])
  const of = chosen?.of ?? resultOf(said, column, values)
  if (of === undefined || (chosen === undefined && said.to === null && !/đạt|hoàn thành/.test(head.key))) return null
  const against = chosen?.against ?? null
  const to = said.to ?? (against === null ? 'plan' : referenceOf(against, of))
  const year = said.year ?? (to === 'previous' || to === 'base' ? Number(against?.period?.slice(0, 4)) || null : null)
  return {
    column,
    of,
    against,
    manner: chosen?.manner ?? mannerWithout(said, column, rows, figureAt),
    to,
    by: to === 'plan' ? (said.by ?? against?.by) : undefined,
    year: year ?? undefined,
  }
}

function mostAgreeing(candidates: readonly Candidate[], column: number, rows: number, figureAt: FigureAt): Candidate | undefined {
  let best: { candidate: Candidate; agreeing: number } | undefined
  for (const candidate of candidates) {
    const agreeing = countAgreeing(candidate, column, rows, figureAt)
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
    (value.kind === 'actual' ? 0 : value.kind === 'target' && said.to !== 'plan' ? 1000 : 2000) +
    (said.estimate && !value.estimated ? 500 : 0) +
    (value.column < column ? column - value.column : 100 + value.column - column)
  return values.filter(({ kind }) => kind !== 'baseline').sort((a, b) => rank(a) - rank(b))
}

function resultOf(said: Said, column: number, values: readonly ValueColumn[]): ValueColumn | undefined {
  return resultsBefore(said, column, values)[0]
}

function referencesFor(said: Said, of: ValueColumn, values: readonly ValueColumn[]): ValueColumn[] {
  return values.filter((value) => {
    if (value === of) return false
    if (said.to === 'plan') return value.kind === 'target' && (said.by === undefined || value.by === undefined || value.by === said.by)
    if (said.to !== null) return value.kind !== 'target' && (said.year === null || value.period === null || value.period.startsWith(String(said.year)))
    return value.kind === 'target' || value.kind === 'baseline' || (value.period ?? '') < (of.period ?? '')
  })
}

function referenceOf(against: ValueColumn, of: ValueColumn): ComparisonTo {
  if (against.kind === 'target') return 'plan'
  if (against.samePeriod) return 'samePeriod'
  const [now, then] = [of.period, against.period]
  if (now === null || then === null) return 'previous'
  const years = Number(now.slice(0, 4)) - Number(then.slice(0, 4))
  if (years === 1 && now.slice(4) === then.slice(4) && now.length > 4) return 'samePeriod'
  return years > 1 ? 'base' : 'previous'
}

/** In how many rows the arithmetic is right, as far as rounding allows. */
function countAgreeing({ of, against, manner }: Candidate, column: number, rows: number, figureAt: FigureAt): number {
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
function mannerWithout(said: Said, column: number, rows: number, figureAt: FigureAt): Manner {
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
