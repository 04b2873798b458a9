import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contains, yearOf } from '../vietnamese/index.ts'
import { type Day, day } from './day.ts'
import { checkRoundDays, isWorkingDay, periodsOfRegime, roundDays, roundState } from './regime.ts'
import { usualRegimes } from './regimes.data.ts'

const [month, quarter, half, nine, year] = usualRegimes
const regimes = fc.constantFrom(...usualRegimes)

describe('the windows of Nghị định 09/2019/NĐ-CP, Điều 12', () => {
  it.each([
    [month, '2026-M10', '2026-09-15', '2026-10-14'],
    [month, '2026-M01', '2025-12-15', '2026-01-14'],
    [quarter, '2026-Q3', '2026-06-15', '2026-09-14'],
    [half, '2026-S1', '2025-12-15', '2026-06-14'],
    [half, '2026-S2', '2026-06-15', '2026-12-14'],
    [nine, '2026-01-01/P9M', '2025-12-15', '2026-09-14'],
    [year, '2026', '2025-12-15', '2026-12-14'],
  ])('%o of %s', (regime, period, from, to) => {
    expect(roundDays(regime as NonNullable<typeof regime>, period)).toMatchObject({ dataFrom: from, dataTo: to })
  })

  it('has the statistical month run to its last day, with deadlines in the next', () => {
    const statistical = usualRegimes.find(({ kind, cutOffDay }) => kind === 'month' && cutOffDay === null)
    expect(roundDays(statistical as NonNullable<typeof statistical>, '2028-M02')).toMatchObject({
      dataFrom: '2028-02-01',
      dataTo: '2028-02-29',
      opensOn: '2028-02-25',
      dueOn: '2028-03-06',
    })
  })
})

it('keeps Tết, Hùng Kings’ day and weekends free', () => {
  const free = ['2026-02-16', '2026-02-20', '2026-04-26', '2026-04-30', '2026-09-02', '2026-11-28', '2030-02-01']
  expect(free.map((one) => isWorkingDay(day(one)))).toEqual(free.map(() => false))
  expect(isWorkingDay(day('2026-02-23'))).toBe(true)
})

it('has at least one working day between cut-off and deadline, and every deadline on a working day', () => {
  fc.assert(
    fc.property(regimes, fc.integer({ min: 2024, max: 2035 }), (regime, of) => {
      for (const period of periodsOfRegime(regime, of)) {
        const days = roundDays(regime, period)
        expect(() => checkRoundDays(days)).not.toThrow()
        expect(isWorkingDay(days.dueOn)).toBe(true)
        expect(isWorkingDay(days.locksOn)).toBe(true)
        expect(days.opensOn <= days.dataTo).toBe(true)
      }
    }),
  )
})

it('has the periods of a regime follow one another through the years', () => {
  fc.assert(
    fc.property(regimes, (regime) => {
      const periods = [2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035].flatMap((of) => periodsOfRegime(regime, of))
      expect(new Set(periods).size).toBe(periods.length)
      for (const period of periods) expect(periods.filter((other) => contains(other, period))).toEqual([period])
      if (regime.kind === 'term') expect(periods.map(yearOf)).toEqual([2030, 2035])
      if (regime.kind === 'halfTerm') expect(periods).toEqual(['2026-01-01/P30M', '2028-07-01/P30M', '2031-01-01/P30M', '2033-07-01/P30M'])
    }),
  )
})

it('says where a round stands', () => {
  const days = roundDays(month as NonNullable<typeof month>, '2026-M10')
  const on = (today: string, locked = false) => roundState(days, locked, today as Day)
  expect([on('2026-10-09'), on('2026-10-10'), on(days.dueOn), on('2026-10-20'), on('2026-10-21')]).toEqual([
    ...['ahead', 'open', 'open', 'overdue', 'locked'],
  ])
  expect(on('2026-10-10', true)).toBe('locked')
})
