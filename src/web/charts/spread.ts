import { clamp, tenth } from './scale.ts'

/**
 * Places on a line as near as may be to those wanted (in ascending order), at least `gap` apart and between `low` and `high`.
 * They must have room there.
 */
export function spread(wanted: readonly number[], gap: number, [low, high]: readonly [number, number]): number[] {
  // With the gaps taken out, places may touch but not change their order: each run that would is drawn together at its mean.
  const runs: { sum: number; count: number }[] = []
  for (const [at, place] of wanted.entries()) {
    let run = { sum: place - at * gap, count: 1 }
    for (let before = runs.at(-1); before !== undefined && before.sum / before.count > run.sum / run.count; before = runs.at(-1)) {
      runs.pop()
      run = { sum: before.sum + run.sum, count: before.count + run.count }
    }
    runs.push(run)
  }
  const room = Math.max(low, high - (wanted.length - 1) * gap)
  return runs
    .flatMap(({ sum, count }) => new Array<number>(count).fill(clamp(sum / count, low, room)))
    .map((place, at) => tenth(place + at * gap))
}
