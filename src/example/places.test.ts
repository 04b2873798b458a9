import { describe, expect, it } from 'vitest'
import {
  amount,
  assess,
  changeOnSamePeriod,
  type Figure,
  type Indicator,
  type PlanLine,
  planLabel,
  type Target,
  type Working,
} from '../plan/index.ts'
import { measured } from '../plan/measure.ts'
import { printed } from './figures.ts'
import type { ResultRow, StatedBase, StatedPlan } from './form.ts'
import { figuresOf, type Place, places } from './index.ts'
import { aims, percentages, results } from './stated.data.ts'

/** The places by their names. */
const byId = new Map(places.map((place) => [place.data.id, place]))
const placeOf = (id: string): Place => byId.get(id) as Place

function targetOf({ plans }: Place, id: string): Target {
  const found = plans.flatMap(({ plan }) => plan.versions[0]?.content.targets ?? []).find((one) => one.id === id)
  if (found?.kind !== 'target') throw new RangeError(`no target: ${id}`)
  return found
}

const value = (figure: Figure | Working): Working => {
  if (figure.kind === 'working') return figure
  if (figure.kind !== 'number') throw new RangeError(`no number: ${JSON.stringify(figure)}`)
  return figure.working
}

/** The signed figure as a text prints it after 'tăng' or 'giảm'. */
const signed = (working: Working, decimals: number): string =>
  `${working.value.lt(0) ? '−' : '+'}${amount(working.value.abs(), working.unit, decimals)}`

/** What the subject computes of the plans of a row, in the form of the list. */
function comparedWithPlan(place: Place, plan: string, period: string, [code]: ResultRow, stated: readonly StatedPlan[]): string[] {
  if (stated.length === 0) return []
  const indicator = (of: string) => place.indicators.get(of) as Indicator
  const assessment = assess({ target: targetOf(place, `${plan}/${code}`), at: period, indicator, read: figuresOf(place) })
  return stated.flatMap((one, at) => {
    const { completion, line } = assessment.lines[at] as (typeof assessment.lines)[number]
    expect(line.implied === null, `${code}: implied unless its figure is stated`).toBe('figure' in one)
    if ('above' in one) {
      const rule = line.rule as Extract<PlanLine['rule'], { kind: 'equal' }>
      const points = value(assessment.figure).value.minus(rule.value)
      return [`vượt ${amount(points, 'điểm %', printed(one.above).decimals)} ${line.label}`]
    }
    const figure = 'figure' in one ? [`kế hoạch ${planLabel(line)}`] : []
    if (one.percent === undefined) return figure
    return [...figure, `${amount(value(completion as Working).value, '%', printed(one.percent).decimals)} ${line.label}`]
  })
}

/** What the subject computes of the change on an earlier period, in the form of the list. */
function comparedWithBase(place: Place, period: string, [code]: ResultRow, base: StatedBase): string {
  const of = place.indicators.get(code) as Indicator
  const read = figuresOf(place)
  const now = read(code, place.district, period)
  const change = changeOnSamePeriod(read, of, place.district, period, now)
  const year = base.period.slice(0, 4)
  if (base.period !== change.base) {
    const since = measured(read, of, place.district, period, period, { kind: 'increment', since: base.period })
    return `${signed(value(since), printed('change' in base ? base.change : '0').decimals)} so với ${year}`
  }
  if ('change' in base) return `${signed(value(change.difference as Working), printed(base.change).decimals)} so với ${year}`
  if ('rise' in base) return `${signed(value(change.percent as Working), printed(base.rise).decimals)} so với ${year}`
  return `bằng ${amount(value(change.ofBase as Working).value, '%', printed(base.percent).decimals)} ${year}`
}

/** Each result of a place as the subject gives it back. */
function resultsOf(place: Place): string[][] {
  const read = figuresOf(place)
  return place.data.sections.flatMap(({ plan, period, results: rows = [] }) =>
    rows.map((row) => {
      const [code, figure, , { hedge, outOf, plans = [], base } = {}] = row
      const { unit } = place.indicators.get(code) as Indicator
      const told = amount(value(read(code, place.district, period)).value, '', printed(figure).decimals)
      const whole = outOf ? `/${amount(value(read(outOf[0], place.district, period)).value, '', printed(outOf[1]).decimals)}` : ''
      const words = { over: 'hơn ', about: 'khoảng ', atLeast: 'từ ' }
      return [
        code,
        `${hedge ? words[hedge] : ''}${told}${whole}${unit === '%' ? '%' : ` ${unit}`}`,
        period,
        ...comparedWithPlan(place, plan, period, row, plans),
        ...(base ? [comparedWithBase(place, period, row, base)] : []),
      ]
    }),
  )
}

describe.each(results)('%s: every result as its text states it', (id, listed) => {
  it(`${listed.length} results`, () => expect(resultsOf(placeOf(id))).toEqual(listed))

  it('each has its source with the text’s own words, and is an estimate where the text says ước', () => {
    const place = placeOf(id)
    for (const { period, results: rows = [] } of place.data.sections) {
      for (const [code, , quote, { estimate = false } = {}] of rows) {
        const row = place.observations.find((one) => one.indicator === code && one.period === period)
        expect(row?.grade).toBe(estimate ? 'estimate' : 'preliminary')
        if (quote !== 'từ 2%') expect(row?.source).toContain(`“${quote}”`)
      }
    }
  })
})

describe.each(aims)('%s: every aim as its text states it', (id, listed) => {
  it(`${listed.length} aims`, () => {
    const place = placeOf(id)
    const told = place.data.sections.flatMap(({ plan, period, aims: rows = [] }) =>
      rows.map(([code]) => {
        const { lines, indicator } = targetOf(place, `${plan}/${code}`)
        return [indicator, period, ...lines.map((line) => planLabel(line))]
      }),
    )
    expect(told).toEqual(listed)
  })
})

describe.each(percentages)('%s: results told only as a percentage of the plan', (id, listed) => {
  it('keep the percentage as stated and have no figure, with the reason', () => {
    const told = placeOf(id).plans.flatMap(({ statedOnly }) =>
      statedOnly.map(({ indicator, completion, over, figure }) => [
        indicator,
        `${over ? 'hơn ' : ''}${amount(completion.value, '%', completion.decimals)}`,
        figure.reason,
      ]),
    )
    expect(told).toEqual(listed)
  })
})
