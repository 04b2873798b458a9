import { allocate, type Day, type Indicator, type Instant, instant, type Observation, type UnitId } from '../plan/index.ts'
import { type Decimal, decimal, roundTo } from '../vietnamese/decimal.ts'
import { lastDay, partsOf, periodOf } from '../vietnamese/period.ts'
import { chance } from './chance.ts'
import { courses, monthly, type SeriesRow, series, villages } from './xa-mau.data.ts'

const years = ['2023', '2024', '2025'] as const

/** The year after the last of which everything is told. */
const since = 2026

/** One figure of one unit, before it is recorded. */
type Sent = Pick<Observation, 'indicator' | 'unit' | 'period' | 'content' | 'grade' | 'source' | 'recordedAt'>

/** What the figures are made for. */
export interface MauSetting {
  commune: UnitId
  idOf: (code: string) => UnitId
  nameOf: (code: string) => string
  indicators: ReadonlyMap<string, Indicator>
}

/**
 * What the commune's units sent in three years, in the order of recording. Each year's figure is split over the months by its
 * course and each month's over the villages by their weight, both varied by the seed, so that parts always make the whole.
 * The commune's own figure of a year that its villages sent is recorded too, for the roll-up to be held against.
 */
export function mauObservations(setting: MauSetting, seed: number): Observation[] {
  const next = chance(seed)
  const sent = series.flatMap((row) => years.flatMap((year, at) => yearOf(setting, row, year, row[4][at] as string, next)))
  return sent
    .sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0))
    .map((one, at) => ({
      ...one,
      id: `xa-mau/${at + 1}`,
      definition: null,
      unitOfMeasure: (setting.indicators.get(one.indicator) as Indicator).unit,
      corrects: null,
    }))
}

/**
 * The figures of what is watched from month to month, for each month after 2025 that was over on the day, in the order of
 * recording; of the whole commune, near those of the same month of 2025.
 */
export function mauObservationsSince(setting: MauSetting, today: Day): Observation[] {
  const [year, month] = today.split('-').map(Number) as [number, number]
  const months = Array.from({ length: Math.max(0, (year - since) * 12 + month - 1) }, (_, at) =>
    periodOf(since + Math.floor(at / 12), (at % 12) + 1, 1),
  )
  const next = chance(since)
  return months.flatMap(({ code: period }) =>
    monthly.map(({ indicator }): Observation => {
      const [, decimals, by, course, [, , figure], units] = series.find(([one]) => one === indicator) as SeriesRow
      const of = setting.indicators.get(indicator) as Indicator
      return {
        ...{ id: `xa-mau/${indicator}/${period}`, indicator, unit: setting.commune, period, definition: null, grade: 'preliminary' },
        content:
          course === 'year' ? yearContent(figure, units) : monthContent(figure, courses[course], Number(period.slice(6)), decimals, next),
        ...{ unitOfMeasure: of.unit, source: setting.nameOf(by), recordedAt: after(period, 3), corrects: null },
      }
    }),
  )
}

function monthContent(
  figure: string,
  course: readonly number[],
  month: number,
  decimals: number,
  next: () => number,
): Observation['content'] {
  const share = (course[month - 1] as number) * (0.9 + 0.2 * next())
  return {
    kind: 'number',
    value: roundTo(
      decimal(figure)
        .times(decimal(Math.round(share * 100)))
        .div(10_000),
      decimals,
    ),
    decimals,
  }
}

function yearOf(setting: MauSetting, row: SeriesRow, year: string, figure: string, next: () => number): Sent[] {
  const [indicator, decimals, by, course, , units] = row
  const cell = { indicator, period: year, grade: 'final' as const, recordedAt: after(year, 10) }
  // A rating is of the whole commune; no office has one of its own to send.
  const whole = setting.indicators.get(indicator)?.overUnits === 'none'
  const office = by === 'villages' ? null : { unit: whole ? setting.commune : setting.idOf(by), source: setting.nameOf(by) }
  if (course === 'year') {
    if (office !== null) return [{ ...cell, ...office, content: yearContent(figure, units) }]
    const [some, all] = figure.split('/').map(decimal) as [Decimal, Decimal]
    return splitRatio(some, all, next).map(([numerator, denominator], at) => ({
      ...cell,
      ...village(setting, at),
      content: ratio(numerator, denominator, units),
    }))
  }
  const months = partsOf(year, 1)
  const amounts = split(decimal(figure), courses[course], decimals, next)
  const monthly = months.flatMap((period, month): Sent[] => {
    const amount = amounts[month] as Decimal
    const of = { indicator, period, grade: 'preliminary' as const, recordedAt: after(period, 3) }
    if (office !== null) return [{ ...of, ...office, content: { kind: 'number', value: amount, decimals } }]
    const weights = villages.map(([, , weight]) => weight)
    return split(amount, weights, decimals, next).map((value, at) => ({
      ...of,
      ...village(setting, at),
      content: { kind: 'number', value, decimals },
    }))
  })
  if (office !== null) return monthly
  const total: Sent = {
    ...cell,
    unit: setting.commune,
    source: setting.nameOf('VP'),
    content: { kind: 'number', value: decimal(figure), decimals },
  }
  return [...monthly, total]
}

function yearContent(figure: string, units: SeriesRow[5]): Observation['content'] {
  if (figure === 'xong') return { kind: 'done', done: true }
  const [some, all] = figure.split('/').map(decimal) as [Decimal, Decimal?]
  return all === undefined ? { kind: 'number', value: some } : ratio(some, all, units)
}

function ratio(numerator: Decimal, denominator: Decimal, units: SeriesRow[5]): Observation['content'] {
  const [numeratorUnit, denominatorUnit] = units ?? ['', '']
  return { kind: 'ratio', numerator, denominator, numeratorUnit, denominatorUnit }
}

/** The whole in parts near these weights, a fifth more or less; the parts add up to it exactly. */
function split(whole: Decimal, weights: readonly number[], decimals: number, next: () => number): Decimal[] {
  return allocate(
    whole,
    weights.map((weight) => decimal(Math.round(weight * (800 + 400 * next())))),
    decimals,
  )
}

/** Numerators and denominators of the villages. The smaller of those who have it and those who lack it is split, so no village has more than all. */
function splitRatio(some: Decimal, all: Decimal, next: () => number): [Decimal, Decimal][] {
  const denominators = allocate(
    all,
    villages.map(([, , weight]) => decimal(weight)),
    0,
  )
  const lacking = all.minus(some)
  const weights = denominators.map(Number)
  const parts = split(lacking.lt(some) ? lacking : some, weights, 0, next)
  return denominators.map((denominator, at) => {
    const part = parts[at] as Decimal
    return [lacking.lt(some) ? denominator.minus(part) : part, denominator]
  })
}

function village({ idOf, nameOf }: MauSetting, at: number): Pick<Sent, 'unit' | 'source'> {
  const [code] = villages[at] as (typeof villages)[number]
  return { unit: idOf(code), source: nameOf(code) }
}

/** So many days after the period has ended, in the morning. */
function after(period: string, days: number): Instant {
  const [year, month] = lastDay(period).split('-').map(Number) as [number, number]
  const [inYear, inMonth] = month === 12 ? [year + 1, 1] : [year, month + 1]
  return instant(`${inYear}-${String(inMonth).padStart(2, '0')}-${String(days).padStart(2, '0')}T02:00:00Z`)
}
