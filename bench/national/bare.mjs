import pg from 'pg'
import { runningServer } from '../../dist/store/index.js'
import { insertFigures } from './load.mjs'

const table = 'bare_observation'

/**
 * Puts the figures of a province into an unlogged table of the same columns, with no key, no index, no check and nothing that
 * proves them: what a row costs the server and the driver at least. Gives the rows per second.
 * @param {string} folder that of the running server
 * @param {import('./load.mjs').Column[]} columns
 * @param {Iterable<import('./load.mjs').NationalFigure>} figures
 */
export async function bareRate(folder, columns, figures) {
  const client = new pg.Client({ connectionString: /** @type {string} */ (await runningServer(folder)) })
  await client.connect()
  try {
    await client.query(`create unlogged table ${table} as select * from namro.observation with no data`)
    const start = performance.now()
    const rows = await insertFigures(client, table, columns, figures)
    return (rows / (performance.now() - start)) * 1000
  } finally {
    await client.query(`drop table if exists ${table}`)
    await client.end()
  }
}
