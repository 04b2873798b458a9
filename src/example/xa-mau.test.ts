import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Assessment,
  assess,
  day,
  decide,
  forPublic,
  governingLine,
  type Indicator,
  instant,
  openBook,
  stateOf,
  type Target,
  tally,
  treeAt,
  type UnitId,
} from '../plan/index.ts'
import { type Decimal, decimal } from '../vietnamese/decimal.ts'
import { partsOf } from '../vietnamese/period.ts'
import { figuresOf, type Mau, xaMau, xaMauUntil } from './index.ts'

const mau = xaMau()
const targetsOf = ({ plan }: Mau): Target[] =>
  (plan.versions[0]?.content.targets ?? []).filter((one): one is Target => one.kind === 'target' && one.headline)
const sharesOf = ({ plan }: Mau, whole: string): Target[] =>
  (plan.versions[0]?.content.targets ?? []).filter((one): one is Target => one.kind === 'target' && one.partOf === whole)
const assessed = (commune: Mau, at = '2025', asOf?: string): Assessment[] => {
  const read = figuresOf(commune, asOf === undefined ? undefined : instant(asOf))
  const indicator = (code: string) => commune.indicators.get(code) as Indicator
  return targetsOf(commune).map((target) => assess({ target, at, indicator, read }))
}
/** What only the units below the commune sent. */
const fromBelow = (commune: Mau): Mau => ({ ...commune, observations: commune.observations.filter(({ unit }) => unit !== commune.commune) })
const villagesOf = ({ units, senders }: Mau, code: string): UnitId[] =>
  units.units.map(({ id }) => id).filter((id) => units.byId.get(id)?.kind === 'village' && senders.get(code)?.has(id))

describe('Xã Mẫu', () => {
  it('has 30 targets, 10 units below it, an adopted plan, and tasks', () => {
    const tree = treeAt(mau.units, day('2025-06-30'))
    expect(tree.units.slice(1).map(({ kind }) => kind)).toEqual([...Array(5).fill('body'), ...Array(5).fill('village')])
    expect(targetsOf(mau)).toHaveLength(30)
    expect(stateOf(mau.plan)).toBe('adopted')
    expect(mau.plan.versions[0]?.content.keyTasks.map(({ id }) => id)).toEqual(mau.tasks.map(({ id }) => id))
  })
  it('has every target under the council’s plan, many under the province’s too, and one lead for each', () => {
    for (const { lines, governing, clears } of targetsOf(mau)) {
      expect(governing).toBe('council')
      expect(lines.map(({ issuer }) => issuer)).toEqual(lines.length > 1 ? ['council', 'province'] : ['council'])
      expect(clears.lead.name).not.toBe('')
    }
    expect(targetsOf(mau).filter(({ lines }) => lines.length > 1).length).toBeGreaterThanOrEqual(10)
  })
  it('has targets split down to the villages, nothing left over', () => {
    const whole = targetsOf(mau).find(({ indicator }) => indicator === 'grain-output') as Target
    const shares = sharesOf(mau, whole.id)
    expect(shares.map(({ unit }) => unit)).toEqual(villagesOf(mau, 'grain-output'))
    const boundOf = (one: Target) => (governingLine(one).rule as { bound: Decimal }).bound
    expect(shares.reduce((sum, share) => sum.plus(boundOf(share)), decimal(0))).toEqual(boundOf(whole))
  })
  it('keeps what is internal from the public, and its place in the count', () => {
    const shown = forPublic(targetsOf(mau))
    expect(shown).toHaveLength(30)
    expect(shown.filter(({ kind }) => kind === 'withheld')).toHaveLength(4)
  })
  it('is classed by the rule at the end of the year: some exceeded, some met, some not', () => {
    const count = tally(
      assessed(mau).map(({ target, proposal }) => {
        const { decided } = decide(proposal, {
          decided: proposal.class,
          by: 'Chủ tịch UBND xã',
          at: instant('2026-01-15T00:00:00Z'),
          reason: null,
        })
        return { id: target.id, class: decided, pace: null, withheld: false }
      }),
    )
    expect(count).toMatchObject({ total: 30, notAssessed: 0 })
    expect(count.exceeded + count.met + count.notMet).toBe(30)
    for (const some of [count.exceeded, count.met, count.notMet]) expect(some).toBeGreaterThan(3)
  })
  it('reads in mid-year as it was known then', () => {
    const halfYear = assessed(mau, '2025-S1', '2025-07-05T00:00:00Z').find(({ target }) => target.indicator === 'jobs-created')
    expect(halfYear?.figure).toMatchObject({ kind: 'number', gaps: [] })
    expect(halfYear?.lines[0]?.pace).toMatchObject({ kind: 'pace', method: 'season' })
    const [grain] = assessed(mau, '2025', '2025-07-05T00:00:00Z')
    expect(grain?.figure.kind).not.toBe('number')
  })
  it('has a plan of ten targets for the year that runs, which five offices report, and their figures of each month that is over', () => {
    const { plan, observations } = xaMauUntil(mau, day('2027-03-02'))
    const targets = (plan.versions[0]?.content.targets ?? []) as Target[]
    const senders = targets.flatMap(({ indicator }) => [...(mau.senders.get(indicator) ?? [])])
    expect([plan.period, stateOf(plan), targets.length, new Set(senders).size]).toEqual(['2027', 'adopted', 10, 5])
    expect(new Set(observations.map((one) => one.period))).toEqual(new Set([...partsOf('2026', 1), '2027-M01', '2027-M02']))
    expect(() => openBook([...mau.observations, ...observations])).not.toThrow()
    expect(xaMauUntil(mau, day('2025-11-30')).observations).toEqual([])
  })
  it('has months of three years for everything that accumulates', () => {
    const months = ['2023', '2024', '2025'].flatMap((year) => partsOf(year, 1))
    const read = figuresOf(fromBelow(mau))
    const accumulating = [...mau.indicators.values()].filter(({ overTime }) => overTime === 'flow')
    expect(accumulating).toHaveLength(22)
    for (const { code } of accumulating)
      for (const month of months) expect(read(code, mau.commune, month), `${code} ${month}`).toMatchObject({ kind: 'number', gaps: [] })
  })
})

describe('whatever the seed', () => {
  const seeds = integer({ min: 0, max: 2 ** 31 })

  it('the records are valid and the same for the same seed', () => {
    assert(
      property(seeds, (seed) => {
        const one = xaMau(seed)
        expect(() => openBook(one.observations)).not.toThrow()
        expect(JSON.stringify(one.observations)).toBe(JSON.stringify(xaMau(seed).observations))
      }),
      { numRuns: 5 },
    )
  })
  it('what the villages sent makes what the commune recorded, year by year and month by month', () => {
    assert(
      property(seeds, (seed) => {
        const one = xaMau(seed)
        const [read, below] = [figuresOf(one), figuresOf(fromBelow(one))]
        let compared = 0
        for (const { indicator, unit, period, content } of one.observations) {
          if (unit !== one.commune || content.kind !== 'number') continue
          compared++
          expect(below(indicator, unit, period)).toMatchObject({ kind: 'number', gaps: [], working: { value: content.value } })
          const villages = villagesOf(one, indicator)
          const sum = partsOf(period, 1).flatMap((month) => villages.map((village) => read(indicator, village, month)))
          const total = sum.reduce((so, figure) => (figure.kind === 'number' ? so.plus(figure.working.value) : so), decimal(0))
          expect(total.eq(content.value), `${indicator} ${period}`).toBe(true)
        }
        expect(compared).toBe(30)
      }),
      { numRuns: 5 },
    )
  })
  it('no part of a ratio is more than its whole, and the commune’s ratio is that of the sums', () => {
    assert(
      property(seeds, (seed) => {
        const one = xaMau(seed)
        for (const { content, indicator } of one.observations) {
          if (content.kind === 'ratio' && indicator !== 'income-per-capita') expect(content.numerator.lte(content.denominator)).toBe(true)
        }
        const poverty = figuresOf(one)('poverty-rate', one.commune, '2025')
        expect(poverty.kind === 'number' && poverty.working.value.eq(decimal(9600).div(1300))).toBe(true)
      }),
      { numRuns: 10 },
    )
  })
})
