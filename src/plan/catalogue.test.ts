import { describe, expect, it } from 'vitest'
import { matchIndicators } from '../reader/match.ts'
import { fold } from '../vietnamese/normal.ts'
import { parseUnit } from '../vietnamese/unit.ts'
import { catalogue, catalogueIndicator } from './catalogue.ts'

describe('the catalogue', () => {
  it('gives each indicator an id of its own, and finds it by that', () => {
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length)
    for (const indicator of catalogue) expect(catalogueIndicator(indicator.id)).toBe(indicator)
    expect(catalogueIndicator('nothing')).toBeUndefined()
  })

  it('writes ids in one form', () => {
    expect(catalogue.filter(({ id }) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([])
  })

  it('names no indicator twice, and no alias twice in one indicator', () => {
    expect(new Set(catalogue.map(({ name }) => fold(name))).size).toBe(catalogue.length)
    for (const { name, aliases } of catalogue) expect(new Set([name, ...aliases].map(fold)).size).toBe(aliases.length + 1)
  })

  it('measures each in a unit that the language knows; a rating in words has none', () => {
    expect(catalogue.filter(({ unit }) => unit !== '' && parseUnit(unit) === null)).toEqual([])
    expect(catalogue.filter(({ unit }) => unit === '').map(({ id }) => id)).toEqual(['defence-security-rating', 'party-committee-rating'])
  })

  it('adds up no rate, over units or over time', () => {
    const rates = catalogue.filter(({ unit }) => /^(?:%|‰|điểm %)$/.test(unit))
    expect(rates.filter(({ overUnits, overTime }) => overUnits === 'sum' || overTime !== 'rate')).toEqual([])
    expect(catalogue.filter(({ overTime, overUnits }) => overTime === 'flow' && overUnits !== 'sum')).toEqual([])
  })

  it('tells each indicator from every other by its name and by each alias', () => {
    const unclear = catalogue.flatMap(({ id, name, aliases, unit }) =>
      [name, ...aliases].filter((wording) => {
        const [best, next] = matchIndicators(wording, unit, 2)
        if (best?.id !== id || best.score !== (unit === '' ? 0.95 : 1)) return true
        return next !== undefined && next.score > 0.97 * best.score
      }),
    )
    expect(unclear).toEqual([])
  })
})
