import { Bench } from 'tinybench'

/**
 * Milliseconds that a processor has worked for this process, collecting garbage and compiling included. What else the
 * machine does at the time hardly counts, and work handed to another core counts as if it were done on this one.
 */
export function cpuTime() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/**
 * The processor's milliseconds for each of some pieces of work: the least of all runs in about so many seconds, after half
 * as many to warm up. Other work on the machine, which shares its caches, can only add to a run's time. `seconds: 0` is
 * one run, without any before it.
 * @template {string} Name
 * @param {Record<Name, () => unknown>} tasks
 * @param {number} seconds
 * @returns {Promise<Record<Name, number>>}
 */
export async function timesOf(tasks, seconds) {
  const bench = new Bench({
    now: cpuTime,
    time: seconds * 1000,
    iterations: 1,
    warmup: seconds > 0,
    warmupTime: seconds * 500,
    warmupIterations: 1,
    throws: true,
  })
  for (const [name, work] of Object.entries(tasks)) bench.add(name, /** @type {() => unknown} */ (work))
  await bench.run()
  const times = bench.tasks.map(({ name, result }) => {
    if (result.state !== 'completed') throw new Error(`${name}: ${result.state}`)
    return [name, result.latency.min]
  })
  return Object.fromEntries(times)
}
