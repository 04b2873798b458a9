import { firstDay } from './units.mjs'

/** Rows that go to the database in one statement. */
const batchRows = 20_000

/**
 * One figure, by positions in the data set, its numbers as the database takes them.
 * @typedef {object} NationalFigure
 * @property {number} indicator position in `data.indicators`
 * @property {number} unit position in `data.tree`
 * @property {string} period '2021-M01'
 * @property {string | null} value null for a ratio, which has its parts
 * @property {string | null} numerator
 * @property {string | null} denominator
 *
 * A column of the table that figures go to: its name, its type in PostgreSQL, and what a figure has there.
 * @typedef {{ name: string, type: string, of: (figure: NationalFigure) => string | number | null }} Column
 */

/**
 * The figures of the communes of one province, month by month, indicator by indicator.
 * @param {import('./generate.mjs').NationalData} data
 * @param {number} province position in the tree
 * @returns {Generator<NationalFigure>}
 */
export function* figuresOf({ tree, indicators, months, communes, columns }, province) {
  const below = /** @type {readonly number[]} */ (tree.children[province])
  const first = tree.units.length - communes
  for (let month = 0; month < months; month++) {
    const period = periodOf(month)
    for (const [indicator, { overUnits }] of indicators.entries()) {
      const start = (indicator * months + month) * communes - first
      for (const unit of below) {
        const value = String(columns.value[start + unit])
        yield overUnits === 'ratio'
          ? { indicator, unit, period, value: null, numerator: value, denominator: String(columns.weight[start + unit]) }
          : { indicator, unit, period, value, numerator: null, denominator: null }
      }
    }
  }
}

/**
 * Puts figures into the table, in batches, one array for each column: a parameter for each value takes many times as long.
 * Gives how many there were.
 * @param {Pick<import('pg').Client, 'query'>} client in a transaction that may write to the table
 * @param {string} table
 * @param {readonly Column[]} columns
 * @param {Iterable<NationalFigure>} figures
 */
export async function insertFigures(client, table, columns, figures) {
  const arrays = columns.map(({ type }, at) => `$${at + 1}::${type}[]`)
  const text = `insert into ${table} (${columns.map(({ name }) => name).join(', ')}) select * from unnest(${arrays.join(', ')})`
  let count = 0
  /** @type {(string | number | null)[][]} */
  let values = columns.map(() => [])
  const send = async () => {
    if ((values[0]?.length ?? 0) === 0) return
    await client.query(text, values)
    values = columns.map(() => [])
  }
  for (const figure of figures) {
    for (const [at, { of }] of columns.entries()) values[at]?.push(of(figure))
    if (++count % batchRows === 0) await send()
  }
  await send()
  return count
}

/** @param {number} month */
function periodOf(month) {
  return `${Number(firstDay.slice(0, 4)) + Math.floor(month / 12)}-M${String((month % 12) + 1).padStart(2, '0')}`
}
