import type { Writable } from 'node:stream'
import { type DatabaseConnection, type KyselyProps, PostgresDialect, PostgresDriver, Transaction, type TransactionSettings } from 'kysely'
import pg from 'pg'

/** A statement is prepared once it has been asked so often, … */
const often = 3
/** … and so many at most are looked at: some texts are made for one list of values and never come again. */
const mostTexts = 1000

/**
 * A connection on which queries do not wait for one another's answers: those asked in one turn (`Promise.all`) travel together.
 * Statements that come again and again are parsed and planned once.
 */
export class PipelinedClient extends pg.Client {
  constructor(config: pg.ClientConfig = {}) {
    super({ ...config, pipeline: true } as pg.ClientConfig)
  }

  // pg's own signature has seven forms; all go through, Kysely's (a text, its values, a promise for an answer) with a name.
  override query(...query: unknown[]): never {
    const { stream } = (this as unknown as { connection: { stream: Writable } }).connection
    if (stream.writableCorked === 0) {
      stream.cork()
      process.nextTick(() => stream.uncork())
    }
    const [text, values] = query
    const name = query.length === 2 && typeof text === 'string' && Array.isArray(values) ? nameOf(text) : null
    const ask = super.query as unknown as (...query: unknown[]) => Promise<unknown>
    if (name === null) return ask.apply(this, query) as never
    return ask.call(this, { name, text, values }).catch((error) => {
      // The tables are others than when it was planned: it is prepared anew under another name.
      if (isOutdatedPlan(error)) texts.clear()
      throw error
    }) as never
  }
}

/** Whether a statement was not carried out only because the tables had changed since it was prepared. */
export function isOutdatedPlan(error: unknown): boolean {
  // By where PostgreSQL says it, for its code has other meanings, and its words are in the server's language.
  return error instanceof pg.DatabaseError && error.routine === 'RevalidateCachedQuery'
}

const texts = new Map<string, { times: number; name: string }>()
let names = 0

/** The name under which a statement is prepared; null for one that is rare. */
function nameOf(text: string): string | null {
  const known = texts.get(text)
  if (known === undefined) {
    if (texts.size < mostTexts) texts.set(text, { times: 1, name: `statement ${++names}` })
    return null
  }
  known.times++
  return known.times < often ? null : known.name
}

/** Kysely's PostgreSQL, whose transactions begin in the same message as their first query. */
export class PipelinedDialect extends PostgresDialect {
  readonly #config: ConstructorParameters<typeof PostgresDriver>[0]

  constructor(config: ConstructorParameters<typeof PostgresDriver>[0]) {
    super(config)
    this.#config = config
  }

  override createDriver(): PostgresDriver {
    return new PipelinedDriver(this.#config)
  }
}

class PipelinedDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    // On a connection that stands this cannot be refused; on one that broke, what follows is refused too.
    super.beginTransaction(connection, settings).catch(() => {})
  }
}

/** The transaction with its queries sent as they are asked; Kysely would hold each back until the one before is answered. */
export async function unqueued<Tables>(tx: Transaction<Tables>): Promise<Transaction<Tables>> {
  const queued = tx.getExecutor()
  const connection = await queued.provideConnection(async (own) => own)
  const executor = queued.withConnectionProvider({ provideConnection: (use) => use(connection) })
  // Of a transaction that has begun, the executor is all that is asked again.
  return new Transaction({ ...{ config: {}, dialect: {}, driver: {} }, executor } as KyselyProps)
}
