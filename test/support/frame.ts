import { decimal } from '../../src/vietnamese/decimal.ts'
import { formatNumber } from '../../src/vietnamese/number.ts'
import type { Measure } from './consistent.data.ts'
import type { Report } from './consistent.ts'
import type { Random } from './random.ts'
import type { Writer } from './writer.ts'

/** One sentence (or a few that belong together) of a report. */
export interface Frame {
  /** Stands in every report, the first of these in front. */
  always?: boolean
  /** Stands at the end: what lies ahead. */
  last?: boolean
  fits?: (report: Report) => boolean
  write: (writer: Writer, report: Report) => void
}

/** A number in Vietnamese notation, to so many places. */
export function print(value: number, decimals: number): string {
  return formatNumber(decimal(value.toFixed(10)), { decimals })
}

/** A random number with so many places. */
export function amount(random: Random, least: number, most: number, decimals: number): number {
  return random.whole(least * 10 ** decimals, most * 10 ** decimals) / 10 ** decimals
}

export function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/** The number of places that a number is printed with at least. */
export function placesOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0
}

/** Value and plan so that the value is at least `floor` % of the plan. */
export function againstPlan(
  random: Random,
  { least, most, decimals }: Measure,
  floor: number,
): { plan: number; value: number; percent: number } {
  const plan = amount(random, least, most, random.next() < 0.5 ? 0 : decimals)
  const value = Math.ceil(plan * (floor / 100 + 0.002 + random.next() * 0.35) * 10 ** decimals) / 10 ** decimals
  return { plan, value, percent: (value / plan) * 100 }
}
