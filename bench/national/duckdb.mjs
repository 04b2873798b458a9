import { DOUBLE, DuckDBDataChunk, DuckDBInstance, INTEGER, UTINYINT } from '@duckdb/node-api'

/** How many rows DuckDB takes and gives at a time. */
const chunkRows = 2_048

/** @typedef {import('@duckdb/node-api').DuckDBConnection} Connection */

/**
 * A DuckDB in memory with the figures in a table, in the same order, each with the province of its commune beside it, so
 * that no join is needed.
 * @param {import('./generate.mjs').NationalData} data
 */
export async function loadIntoDuckdb({ tree, columns }) {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run('create table figure (series integer, province utinyint, commune integer, value double, weight double)')
  const appender = await connection.createAppender('figure')
  const chunk = DuckDBDataChunk.create([INTEGER, UTINYINT, INTEGER, DOUBLE, DOUBLE], chunkRows)
  for (let from = 0; from < columns.value.length; from += chunkRows) {
    const to = Math.min(from + chunkRows, columns.value.length)
    const units = [...columns.unit.subarray(from, to)]
    chunk.reset()
    chunk.rowCount = to - from
    chunk.setColumns([
      [...columns.series.subarray(from, to)],
      units.map((unit) => /** @type {number} */ (tree.parent[unit])),
      units,
      [...columns.value.subarray(from, to)],
      [...columns.weight.subarray(from, to)],
    ])
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
  return { instance, connection }
}

/** What each rule needs of a group's rows: its figure, and what that is divided by. */
const aggregates = {
  sum: ['sum(value)', 'null'],
  ratio: ['sum(value)', 'sum(weight)'],
  mean: ['sum(value)', 'sum(weight)'],
  max: ['max(value)', 'null'],
}

/**
 * The query that makes the totals of every province and of the country (unit 0): of the forms tried the one that DuckDB is
 * quickest at, each rule asked for on its own over the series that follow it, and the country made of the provinces.
 * @param {readonly (keyof typeof aggregates)[]} rules of each series
 */
export function rollUpQuery(rules) {
  const runs = rules.flatMap((rule, from) => (rule === rules[from - 1] ? [] : [{ rule, from }]))
  const provinces = runs.map(({ rule, from }, at) => {
    const to = (runs[at + 1]?.from ?? rules.length) - 1
    const [value, weight] = aggregates[rule]
    return `select series, province, ${value}, ${weight} from figure where series between ${from} and ${to} group by series, province`
  })
  const largest = runs.filter(({ rule }) => rule === 'max').map(({ from }) => from)
  return `
    with total (series, unit, value, weight) as materialized (${provinces.join(' union all ')})
    select * from total
    union all select series, 0, case when series >= ${Math.min(...largest)} then max(value) else sum(value) end, sum(weight)
      from total group by series`
}

/**
 * Runs the query and brings every total into the arrays of this process, at `series × rows + unit`.
 * @param {Connection} connection
 * @param {string} query
 * @param {number} series
 * @param {number} rows
 */
export async function rollUpInDuckdb(connection, query, series, rows) {
  const value = new Float64Array(series * rows).fill(Number.NaN)
  const weight = new Float64Array(series * rows)
  const result = await connection.run(query)
  for (const chunk of await result.fetchAllChunks()) {
    const [of = [], units = [], values = [], weights = []] = /** @type {number[][]} */ (chunk.getColumns())
    for (const [at, one] of of.entries()) {
      const place = one * rows + /** @type {number} */ (units[at])
      value[place] = /** @type {number} */ (values[at])
      weight[place] = weights[at] ?? 0
    }
  }
  return { value, weight }
}
