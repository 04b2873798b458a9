import { connect, type Database } from './connection.ts'
import { migrate } from './migrate.ts'
import { startServer } from './server.ts'

/** The database, open and in the form this program knows. */
export interface Store {
  db: Database
  /** Its address, for what keeps connections of its own. */
  url: string
  /** Closes the connections, and stops the server where it is our own. */
  close(): Promise<void>
}

/**
 * Opens the database: the server at `url` (DATABASE_URL) where one is given, else our own with its data in `folder`. Throws a
 * StoreProblem whose message tells a person what to do.
 */
export async function openStore({ url, folder }: { url?: string | undefined; folder: string }): Promise<Store> {
  const server = url === undefined ? await startServer(folder) : null
  const address = url ?? (server?.url as string)
  const db = connect(address)
  const close = async () => {
    await db.destroy()
    await server?.stop()
  }
  try {
    await migrate(db)
  } catch (error) {
    await close()
    throw error
  }
  return { db, url: address, close }
}
