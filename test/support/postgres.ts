import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { connect, loadCatalogue, migrate, startServer } from '../../src/store/index.ts'
import { databaseFolder } from './folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the test server, as its administrator. */
    postgres: string
    /** The same, as the role that owns the tests' databases and may make roles, no more: what DATABASE_URL asks for. */
    owner: string
  }
}

/** A database that tests copy: migrated, with the catalogue. */
export const template = 'namro_template'
/** The same with the example loaded, made when a test first asks for it. */
export const exampleTemplate = 'namro_example'

/**
 * The server all tests with a database share: one of our own in a temporary folder, or the one whose administrator's address
 * is in NAMRO_TEST_POSTGRES (to run the whole suite on another version).
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.NAMRO_TEST_POSTGRES
  const folder = await databaseFolder('namro-store-')
  const server = given === undefined ? await startServer(folder) : null
  const end = async () => {
    await server?.stop()
    await rm(folder, { recursive: true, force: true })
  }
  await prepare(project, given ?? (server?.url as string), server !== null).catch(async (error) => {
    await end()
    throw error
  })
  return end
}

/** Makes the role and the database that the tests copy, and hands the addresses on. */
async function prepare(project: TestProject, url: string, embedded: boolean): Promise<void> {
  const admin = new URL(url)
  if (embedded) admin.username = 'postgres'
  admin.pathname = '/postgres'
  const client = new pg.Client({ connectionString: admin.href })
  await client.connect()
  const password = randomBytes(8).toString('hex')
  for (const left of [template, exampleTemplate, `${exampleTemplate}_draft`]) await client.query(`drop database if exists ${left}`)
  await client.query('drop role if exists namro_test')
  await client.query(`create role namro_test login createrole password '${password}'`)
  // On our own server the role is there already, and only its administrator can grant it.
  if (embedded) await client.query('grant namro_app to namro_test')
  await client.query(`create database ${template} owner namro_test`)
  await client.end()
  const owner = new URL(admin.href)
  Object.assign(owner, { username: 'namro_test', password, pathname: `/${template}` })
  project.provide('postgres', admin.href)
  project.provide('owner', owner.href)
  const db = connect(owner.href, 1)
  await migrate(db)
  await loadCatalogue(db)
  await db.destroy()
}
