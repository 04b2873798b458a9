import { describe, expect, it } from 'vitest'
import { aimsOf, percentagesOf, resultsOf, type ToldPlace } from '../../test/support/asStated.ts'
import type { Indicator } from '../plan/index.ts'
import { figuresOf, type Place, places } from './index.ts'
import { aims, percentages, results } from './stated.data.ts'

const placeOf = (id: string): Place => places.find(({ data }) => data.id === id) as Place

function told(id: string): ToldPlace {
  const place = placeOf(id)
  return {
    data: place.data,
    district: place.district,
    indicator: (code) => place.indicators.get(code) as Indicator,
    read: figuresOf(place),
    target: (plan, code) => {
      const found = place.plans.flatMap((one) => one.plan.versions[0]?.content.targets ?? []).find((one) => one.id === `${plan}/${code}`)
      if (found?.kind !== 'target') throw new RangeError(`no target: ${plan}/${code}`)
      return found
    },
  }
}

describe.each(results)('%s: every result as its text states it', (id, listed) => {
  it(`${listed.length} results`, () => expect(resultsOf(told(id))).toEqual(listed))

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
  it(`${listed.length} aims`, () => expect(aimsOf(told(id))).toEqual(listed))
})

describe.each(percentages)('%s: results told only as a percentage of the plan', (id, listed) => {
  it('have a named target without a figure, and the text’s words as their result', () => expect(percentagesOf(told(id))).toEqual(listed))
})
