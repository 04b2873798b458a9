import { CamelCasePlugin, Kysely, sql } from 'kysely'
import pg from 'pg'
import { PipelinedClient, PipelinedDialect } from './pipeline.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>

const { builtins } = pg.types
const defaults = new Map<number, (text: string) => unknown>([
  // Exact, or not at all.
  [builtins.INT8, exactInteger],
  // A day is a day, whatever the time zone of this machine.
  [builtins.DATE, (text) => text],
  [builtins.TIMESTAMPTZ, moment],
])

/** A pool of connections to the database at `url`. Only `withAuthority` and `readAuthority` give a transaction on the tables. */
export function connect(url: string, connections = 10): Database {
  const pool = new pg.Pool({
    Client: PipelinedClient,
    connectionString: url,
    max: connections,
    application_name: 'namro',
    connectionTimeoutMillis: 15_000,
    types: { getTypeParser: (type, format) => (format === 'text' && defaults.get(type)) || pg.types.getTypeParser(type, format as 'text') },
  } as pg.PoolConfig)
  // A connection may break when the server goes away, idle in the pool or between two queries of a transaction; the next
  // query finds that out and says so.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return new Kysely<Tables>({ dialect: new PipelinedDialect({ pool }), plugins: [new CamelCasePlugin()] })
}

/** `text` is what PostgreSQL writes: '2024-10-08 01:30:00.5+00', outside an authority's transaction in the server's own time zone. */
function moment(text: string): string {
  const [, date, time, fraction = '', offset] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?([+-]\d\d(?::\d\d)?)$/.exec(text) ?? []
  if (offset === undefined) throw new RangeError(`no moment: ${text}`)
  const second = offset === '+00' ? `${date}T${time}` : new Date(`${date}T${time}${offset.padEnd(6, ':00')}`).toISOString().slice(0, 19)
  return `${second}.${fraction.padEnd(6, '0')}Z`
}

function exactInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`integer out of range: ${text}`)
  return value
}

/** Whether the database answers, within two seconds. */
export async function answers(db: Database): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, 2_000, false).unref())
  const answer = sql`select 1`.execute(db).then(
    () => true,
    () => false,
  )
  return Promise.race([answer, late])
}
