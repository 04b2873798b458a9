import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, dayAfter } from './day.ts'
import { type DatedRegime, dueRounds, governs, nextPeriod, proposedDays, reminderOn, untilWords } from './dueRounds.ts'
import { checkRoundDays, periodsOfRegime, roundDays } from './regime.ts'
import { usualRegimes } from './regimes.data.ts'

const start = day('2019-03-12')
const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => dayAfter(start, days))
const dayOfMonth = fc.integer({ min: 1, max: 28 })
const regimes = fc
  .record({
    usual: fc.constantFrom(...usualRegimes),
    cutOffDay: fc.option(dayOfMonth),
    opensDay: dayOfMonth,
    dueDay: dayOfMonth,
    sendDay: dayOfMonth,
  })
  .map(({ usual, ...days }): DatedRegime => ({ ...usual, ...days, validFrom: start, validTo: null }))

describe('rounds that are due', () => {
  it('opens the rounds of a day in the month’s middle, and none between', () => {
    const monthly: DatedRegime = { ...(usualRegimes[0] as (typeof usualRegimes)[number]), validTo: null }
    expect(dueRounds(monthly, day('2026-11-09'))).toEqual([])
    expect(dueRounds(monthly, day('2026-11-10')).map(({ period }) => period)).toEqual(['2026-M11'])
    expect(dueRounds(monthly, day('2026-11-20')).map(({ period }) => period)).toEqual(['2026-M11'])
    expect(dueRounds(monthly, day('2026-11-21'))).toEqual([])
  })

  it('are never those of a regime and of the one that follows it', () => {
    fc.assert(
      fc.property(regimes, regimes, anyDay, anyDay, (before, after, change, today) => {
        const kinds = { kind: before.kind, firstYear: before.firstYear }
        const first = dueRounds({ ...before, validTo: change }, today)
        const second = dueRounds({ ...after, ...kinds, validFrom: change }, today)
        const both = [...first, ...second].map(({ period }) => period)
        expect(new Set(both).size).toBe(both.length)
      }),
    )
  })

  it('have every period reported by one of the two', () => {
    fc.assert(
      fc.property(regimes, anyDay, fc.integer({ min: 2020, max: 2030 }), (regime, change, year) => {
        for (const period of periodsOfRegime(regime, year)) {
          const [before, after] = [
            governs({ validFrom: start, validTo: change }, period),
            governs({ validFrom: change, validTo: null }, period),
          ]
          expect(before).not.toBe(after)
        }
      }),
    )
  })
})

describe('proposed days', () => {
  it('hold to the rules, are open today and leave time to send', () => {
    fc.assert(
      fc.property(regimes, anyDay, (regime, today) => {
        const period = nextPeriod(regime, new Set(), today)
        if (period === null) return
        const days = proposedDays(regime, period, today)
        checkRoundDays(days)
        expect(days.opensOn <= today && today < days.dueOn && days.dueOn <= days.locksOn).toBe(true)
        expect(days.dataTo).toBe(roundDays(regime, period).dataTo)
      }),
    )
  })
})

describe('reminders', () => {
  const days = { opensOn: day('2026-11-10'), dueOn: day('2026-11-17'), locksOn: day('2026-11-20') }
  it.each([
    ['2026-11-13', null],
    ['2026-11-14', 'before'],
    ['2026-11-16', 'before'],
    ['2026-11-17', 'on'],
    ['2026-11-18', 'after'],
    ['2026-11-20', 'after'],
    ['2026-11-21', null],
  ])('on %s: %s', (today, kind) => expect(reminderOn(days, day(today))).toBe(kind))

  it.each([
    ['2026-11-14', 'còn 3 ngày'],
    ['2026-11-17', 'hạn là hôm nay'],
    ['2026-11-19', 'quá hạn 2 ngày'],
  ])('on %s: %s', (today, words) => expect(untilWords(days.dueOn, day(today))).toBe(words))
})
