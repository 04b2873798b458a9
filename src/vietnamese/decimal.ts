import Big from 'big.js'

/**
 * An exact decimal number. Every figure is one from the document to the page: 1401.351 is never the binary
 * fraction nearest to it. `big.js` is the library; the rest of the program knows it by this name only.
 */
export type Decimal = Big

/** Quotients are carried to this many decimal places before they are compared; figures never have as many. */
Big.DP = 20

/** The exact decimal that `digits` (ASCII, decimal point, no thousands separator) or the number writes. Throws on anything else. */
export function decimal(digits: string | number): Decimal {
  return new Big(digits)
}

/** Whether the value is a Decimal. */
export function isDecimal(value: unknown): value is Decimal {
  return value instanceof Big
}

/**
 * The value for JSON: a number where a JavaScript number holds it exactly (up to 15 significant digits), else its
 * digits as a string, so that no digit is lost.
 */
export function decimalToJson(value: Decimal): number | string {
  const number = Number(value.toString())
  return new Big(number).eq(value) ? number : value.toFixed()
}

/** How many places after the decimal point the value has: 2 for 0.25, 0 for 1200. */
export function placesOf(value: Decimal): number {
  return Math.max(0, value.c.length - 1 - value.e)
}

/** The value to so many places, halves away from zero, as offices round. */
export function roundTo(value: Decimal, places: number): Decimal {
  return value.round(places, Big.roundHalfUp)
}
