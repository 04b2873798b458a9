import pg from 'pg'
import { createAccounts } from '../../src/office/accounts/index.ts'
import { loadExample } from '../../src/office/example/index.ts'
import { connect } from '../../src/store/index.ts'
import { exampleTemplate, template } from './postgres.ts'

/** What an installation with a copy of the example's database keeps in its file `example-password`; the accounts' password is made of it. */
export const exampleSecret = 'a1b2c3d4e5'.repeat(6)
export const examplePassword = 'a1b2c-3d4e5-a1b2c'

/** Any number that nothing else locks on the tests' server. */
const lock = 7391

/**
 * Makes the database with the example, which takes long, for the first test that asks for one; those who ask meanwhile wait.
 * It has its name only when all of it is there.
 */
export async function makeExampleTemplate(server: string, owner: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(${lock})`)
    if ((await client.query('select from pg_database where datname = $1', [exampleTemplate])).rowCount) return
    const draft = `${exampleTemplate}_draft`
    await client.query(`drop database if exists ${draft} with (force)`)
    await client.query(`create database ${draft} owner namro_test template ${template}`)
    const url = new URL(owner)
    url.pathname = `/${draft}`
    const db = connect(url.href)
    const accounts = createAccounts({ db, secret: exampleSecret, baseUrl: 'http://127.0.0.1', oidc: null })
    await loadExample(db, accounts, examplePassword)
    await db.destroy()
    await client.query(`alter database ${draft} rename to ${exampleTemplate}`)
  } finally {
    await client.end()
  }
}
