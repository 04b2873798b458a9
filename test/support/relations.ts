import type { Decimal } from '../../src/vietnamese/decimal.ts'

/** What the tests hold true of figures, reckoned apart from the program: plain numbers, every rounding at its worst. */

const tiny = 1e-9

/** Whether some a and b that print as these, to so many places (null: counts, exact), give a percentage that prints as this. */
export function isQuotient(
  a: Decimal | number | undefined,
  aPlaces: number | null,
  b: Decimal | number | undefined,
  bPlaces: number | null,
  percent: Decimal | number | undefined,
  places: number,
): boolean {
  const [x, y, p] = [Number(a), Number(b), Number(percent)]
  const [dx, dy, dp] = [half(aPlaces), half(bPlaces), half(places)]
  return (100 * (x - dx)) / (y + dy) <= p + dp + tiny && (100 * (x + dx)) / (y - dy) >= p - dp - tiny
}

/** Whether the parts make the whole, within `slack`. */
export function addsUp(whole: Decimal | undefined, parts: readonly Decimal[], slack = 0): boolean {
  return Math.abs(parts.reduce((sum, part) => sum + Number(part), 0) - Number(whole)) <= slack + tiny
}

/** Whether `before` can be what `now` rose from, by an amount or (with `percentPlaces`) by per cent. */
export function isLevelOf(
  now: number,
  by: number,
  before: number,
  places: number,
  percentPlaces: number | null,
  isCount: boolean,
): boolean {
  const d = isCount ? 0 : half(places)
  if (percentPlaces === null) return Math.abs(now - by - before) <= 2 * d + half(places) + tiny
  const dp = half(percentPlaces)
  return (now - d) / (1 + (by + dp) / 100) <= before + d + tiny && (now + d) / (1 + (by - dp) / 100) >= before - d - tiny
}

function half(places: number | null): number {
  return places === null ? 0 : 0.5 * 10 ** -places
}
