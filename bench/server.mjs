import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

/**
 * Has the server count what its tables hold, as it does by itself within minutes.
 * @param {string} url
 */
export async function analysed(url) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('analyze')
  await client.end()
}

/**
 * The process of the server that runs in a folder of data.
 * @param {string} folder
 */
export async function serverProcess(folder) {
  return Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])
}
