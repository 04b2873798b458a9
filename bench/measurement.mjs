/**
 * One thing that was measured, in words and with its unit.
 * @typedef {{ what: string, figure: string }} Row
 *
 * What the project says of itself, and what came out.
 * @typedef {{ says: string, measured: string, holds: boolean }} Claim
 *
 * @typedef {{ title: string, measure: () => Promise<{ rows: Row[], claims: Claim[] }> }} Measurement
 */

/** @param {number} value */
export function shown(value) {
  return value.toLocaleString('en', { maximumSignificantDigits: value >= 100 ? Math.ceil(Math.log10(value)) : 3 })
}

/** @param {string} text */
export function megabytes(text) {
  return Buffer.byteLength(text) / 1e6
}

/**
 * The time within which this share of them lies.
 * @param {readonly number[]} times
 * @param {number} share
 */
export function quantile(times, share) {
  const sorted = [...times].sort((a, b) => a - b)
  return /** @type {number} */ (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))])
}
