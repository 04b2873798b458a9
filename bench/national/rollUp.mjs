import { rollUpColumns } from '../../dist/plan/index.js'
import { cpuTime } from '../clock.mjs'
import { shown } from '../measurement.mjs'
import { loadIntoDuckdb, rollUpInDuckdb, rollUpQuery } from './duckdb.mjs'
import { nationalData } from './generate.mjs'

const seed = 1
const rounds = 15
const claimed = 1

/** @typedef {{ elapsed: number, worked: number }} Time */

/** @type {import('../measurement.mjs').Measurement} */
export const national = {
  title: 'Rolling up the national data set, in elapsed time',
  async measure() {
    const data = nationalData(seed)
    const rules = data.indicators.flatMap(({ overUnits }) => Array(data.months).fill(overUnits))
    const rows = data.tree.units.length - data.communes
    const { instance, connection } = await loadIntoDuckdb(data)
    const query = rollUpQuery(rules)
    const ownWork = () => rollUpColumns(data.tree, rules, data.columns)
    const duckdbWork = () => rollUpInDuckdb(connection, query, rules.length, rows)
    try {
      compare(rules, ownWork(), await duckdbWork())
      const [own, duckdb] = [/** @type {Time[]} */ ([]), /** @type {Time[]} */ ([])]
      for (let round = 0; round < rounds; round++) {
        own.push(await timeOf(ownWork))
        duckdb.push(await timeOf(duckdbWork))
      }
      const ratio = median(own, 'elapsed') / median(duckdb, 'elapsed')
      const threads = (await (await connection.run("select current_setting('threads')")).getRows())[0]?.[0]
      const told = (/** @type {Time[]} */ times) =>
        `${shown(median(times, 'elapsed'))} ms, ${shown(median(times, 'worked'))} ms of processors; at best ${shown(Math.min(...times.map(({ elapsed }) => elapsed)))} ms`
      return {
        rows: [
          {
            what: 'figures: communes × indicators × months',
            figure: `${shown(data.communes)} × ${data.indicators.length} × ${data.months} = ${shown(data.columns.value.length)}`,
          },
          {
            what: `totals of ${rows - 1} provinces and the country, the same to the last digit in both`,
            figure: shown(rules.length * rows),
          },
          { what: `rollUpColumns, one thread, figures checked, with counts of units: median of ${rounds}`, figure: told(own) },
          {
            what: `DuckDB, ${threads} threads, a table in memory, its quickest query, in turns: median of ${rounds}`,
            figure: told(duckdb),
          },
        ],
        claims: [
          {
            says: `rolls 12 million figures up in at most ${claimed} times the time of DuckDB`,
            measured: `${shown(ratio)} times`,
            holds: ratio <= claimed,
          },
        ],
      }
    } finally {
      connection.closeSync()
      instance.closeSync()
    }
  },
}

/**
 * Throws where the two did not make the same of the figures.
 * @param {readonly string[]} rules
 * @param {{ value: Float64Array, weight: Float64Array }} own
 * @param {{ value: Float64Array, weight: Float64Array }} duckdb
 */
function compare(rules, own, duckdb) {
  const rows = own.value.length / rules.length
  for (const [at, value] of own.value.entries()) {
    const rule = rules[Math.floor(at / rows)]
    const divided = rule === 'ratio' || rule === 'mean'
    if (value !== duckdb.value[at] || (divided && own.weight[at] !== duckdb.weight[at])) {
      throw new Error(`total ${at} (${rule}): ${value} / ${own.weight[at]}, but DuckDB has ${duckdb.value[at]} / ${duckdb.weight[at]}`)
    }
  }
}

/**
 * @param {() => unknown} work
 * @returns {Promise<Time>}
 */
async function timeOf(work) {
  const [start, before] = [performance.now(), cpuTime()]
  await work()
  return { elapsed: performance.now() - start, worked: cpuTime() - before }
}

/**
 * @param {readonly Time[]} times
 * @param {keyof Time} what
 */
function median(times, what) {
  const sorted = times.map((time) => time[what]).sort((a, b) => a - b)
  return /** @type {number} */ (sorted[Math.floor(sorted.length / 2)])
}
