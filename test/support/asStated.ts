import { expect } from 'vitest'
import type { ResultRow, StatedBase, StatedPlan } from '../../src/example/form.ts'
import type { PlaceData } from '../../src/example/index.ts'
import {
  amount,
  assess,
  changeOnSamePeriod,
  type Figure,
  type Indicator,
  type PlanLine,
  planLabel,
  type ReadFigure,
  type Target,
  type UnitId,
  type Working,
} from '../../src/plan/index.ts'
import { measured } from '../../src/plan/measure.ts'

/** A place's figures and targets, from wherever they come: put together from its data, or read from the database. */
export interface ToldPlace {
  data: PlaceData
  district: UnitId
  indicator: (code: string) => Indicator
  read: ReadFigure
  /** The target of a plan on an indicator. */
  target: (plan: string, indicator: string) => Target
}

/** Each result of a place as the subject gives it back, in the form of the list (stated.data.ts). */
export function resultsOf({ data, ...place }: ToldPlace): string[][] {
  return data.sections.flatMap(({ plan, period, results = [] }) =>
    results.map((row) => {
      const [code, figure, , { hedge, outOf, plans = [], base } = {}] = row
      const { unit } = place.indicator(code)
      const told = amount(value(place.read(code, place.district, period)).value, '', placesOf(figure))
      const whole = outOf ? `/${amount(value(place.read(outOf[0], place.district, period)).value, '', placesOf(outOf[1]))}` : ''
      const words = { over: 'hơn ', about: 'khoảng ', atLeast: 'từ ' }
      return [
        code,
        `${hedge ? words[hedge] : ''}${told}${whole}${unit === '%' ? '%' : ` ${unit}`}`,
        period,
        ...comparedWithPlan({ data, ...place }, plan, period, row, plans),
        ...(base ? [comparedWithBase({ data, ...place }, period, row, base)] : []),
      ]
    }),
  )
}

/** Each aim of a place, in the form of the list. */
export function aimsOf({ data, target }: ToldPlace): string[][] {
  return data.sections.flatMap(({ plan, period, aims = [] }) =>
    aims.map(([code]) => {
      const { lines, indicator } = target(plan, code)
      return [indicator, period, ...lines.map((line) => planLabel(line))]
    }),
  )
}

/** Each result told only as a percentage of its plan, in the form of the list: the figure has the text's words. */
export function percentagesOf({ data, district, read, target }: ToldPlace): string[][] {
  return data.sections.flatMap(({ plan, period, percentOnly = [] }) =>
    percentOnly.map(([code, percent, , { hedge } = {}]) => {
      const figure = read(code, district, period)
      expect(target(plan, code).lines.map((line) => planLabel(line))).toEqual(['hoàn thành'])
      return [code, `${hedge === 'over' ? 'hơn ' : ''}${percent}%`, figure.kind === 'words' ? figure.words : figure.kind]
    }),
  )
}

/** What the subject computes of the plans of a row. */
function comparedWithPlan(place: ToldPlace, plan: string, period: string, [code]: ResultRow, stated: readonly StatedPlan[]): string[] {
  if (stated.length === 0) return []
  const { indicator, read } = place
  const assessment = assess({ target: place.target(plan, code), at: period, indicator, read })
  return stated.flatMap((one, at) => {
    const { completion, line } = assessment.lines[at] as (typeof assessment.lines)[number]
    expect(line.implied === null, `${code}: implied unless its figure is stated`).toBe('figure' in one)
    if ('above' in one) {
      const rule = line.rule as Extract<PlanLine['rule'], { kind: 'equal' }>
      const points = value(assessment.figure).value.minus(rule.value)
      return [`vượt ${amount(points, 'điểm %', placesOf(one.above))} ${line.label}`]
    }
    const figure = 'figure' in one ? [`kế hoạch ${planLabel(line)}`] : []
    if (one.percent === undefined) return figure
    return [...figure, `${amount(value(completion as Working).value, '%', placesOf(one.percent))} ${line.label}`]
  })
}

/** What the subject computes of the change on an earlier period. */
function comparedWithBase({ indicator, read, district }: ToldPlace, period: string, [code]: ResultRow, base: StatedBase): string {
  const of = indicator(code)
  const now = read(code, district, period)
  const change = changeOnSamePeriod(read, of, district, period, now)
  const year = base.period.slice(0, 4)
  if (base.period !== change.base) {
    const since = measured(read, of, district, period, period, { kind: 'increment', since: base.period })
    return `${signed(value(since), placesOf('change' in base ? base.change : '0'))} so với ${year}`
  }
  if ('change' in base) return `${signed(value(change.difference as Working), placesOf(base.change))} so với ${year}`
  if ('rise' in base) return `${signed(value(change.percent as Working), placesOf(base.rise))} so với ${year}`
  return `bằng ${amount(value(change.ofBase as Working).value, '%', placesOf(base.percent))} ${year}`
}

function value(figure: Figure | Working): Working {
  if (figure.kind === 'working') return figure
  if (figure.kind !== 'number') throw new RangeError(`no number: ${JSON.stringify(figure)}`)
  return figure.working
}

/** The signed figure as a text prints it after 'tăng' or 'giảm'. */
function signed(working: Working, decimals: number): string {
  return `${working.value.lt(0) ? '−' : '+'}${amount(working.value.abs(), working.unit, decimals)}`
}

/** '1119.0' has one place. */
function placesOf(figure: string): number {
  return figure.split('.')[1]?.length ?? 0
}
