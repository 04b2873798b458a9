/** NAMRO_FUZZ_RUNS: cases in all, 2,000 without it. NAMRO_FUZZ_SEED: a whole number, so that a run can be repeated or another one made. */
const cases = wholeNumber('NAMRO_FUZZ_RUNS', 2_000)
const seed = wholeNumber('NAMRO_FUZZ_SEED', 20_251_122)

/** Longest that one case may take before it counts as hanging: hundreds of times what the slowest takes. */
export const longestCase = 30_000

/** The part of all cases that a test runs, and how long they may take together. */
export function share(part: number): { numRuns: number; seed: number; timeout: number } {
  const numRuns = Math.max(1, Math.round(cases * part))
  return { numRuns, seed, timeout: 60_000 + 2 * longestCase + numRuns * 200 }
}

function wholeNumber(name: string, otherwise: number): number {
  const given = process.env[name]
  if (given === undefined) return otherwise
  if (!/^-?\d{1,9}$/.test(given)) throw new Error(`${name} is not a whole number: ${given}`)
  return Number(given)
}
