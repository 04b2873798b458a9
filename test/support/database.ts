import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import {
  addIndicator,
  addUnit,
  connect,
  type Database,
  foundAuthority,
  type WriteTransaction,
  withAuthority,
} from '../../src/store/index.ts'
import { makeExampleTemplate } from './exampleTemplate.ts'
import { exampleTemplate, template } from './postgres.ts'

/** A database of a test's own. */
export interface TestDatabase {
  /** As the application has it: the database's owner, who is no administrator of the server. */
  db: Database
  url: string
  /** As the server's administrator, for what the application must not be able to do. */
  admin: pg.Pool
  adminUrl: string
  end(): Promise<void>
}

/** What a test's database has in it at first: the migrations and the catalogue, the example too, or nothing. */
interface Beginning {
  example?: boolean
  empty?: boolean
  encoding?: string
}

/** Makes a database. */
export async function testDatabase(beginning: Beginning = {}): Promise<TestDatabase> {
  const server = inject('postgres')
  const owner = inject('owner')
  const name = `test_${randomBytes(6).toString('hex')}`
  if (beginning.example) await makeExampleTemplate(server, owner)
  await asAdmin(server, `create database ${name} owner namro_test ${origin(beginning)}`)
  const url = addressOf(owner, name)
  const adminUrl = addressOf(server, name)
  const db = connect(url)
  const admin = new pg.Pool({ connectionString: adminUrl, max: 2 })
  admin.on('error', () => {})
  return {
    db,
    url,
    admin,
    adminUrl,
    end: async () => {
      await db.destroy()
      await admin.end()
      await asAdmin(server, `drop database ${name} with (force)`)
    },
  }
}

/** A commune in the database, with a unit and an indicator. */
export async function founded(db: Database, name = 'Xã Mẫu'): Promise<{ authority: number; unit: number; indicator: number }> {
  const authority = await foundAuthority(db, 'quản trị', { name, kind: 'commune' })
  return inAuthority(db, authority, async (write) => ({
    authority,
    unit: await addUnit(write, { code: '04136', validFrom: '2025-07-01', validTo: null, name, kind: 'commune', parentCode: null }),
    indicator: await addIndicator(write, incomeFields),
  }))
}

/** Writes as somebody of the authority. */
export function inAuthority<T>(db: Database, authority: number, work: (write: WriteTransaction) => Promise<T>): Promise<T> {
  return withAuthority(db, authority, 'Nguyễn Thị Hòa', work)
}

/** An indicator's fields: budget revenue. */
export const incomeFields = {
  code: 'thu-ngan-sach',
  name: 'Thu ngân sách',
  aliases: [],
  unitOfMeasure: 'tỷ đồng',
  decimals: 3,
  better: 'higher',
  overUnits: 'sum',
  overTime: 'flow',
  sector: 'tài chính',
  catalogueCode: null,
  parentId: null,
  numeratorId: null,
  denominatorId: null,
  times: null,
} as const

function origin({ example, empty, encoding }: Beginning): string {
  if (encoding !== undefined) return `template template0 encoding '${encoding}' locale 'C'`
  return `template ${example ? exampleTemplate : empty ? 'template0' : template}`
}

function addressOf(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

async function asAdmin(server: string, query: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(query)
  } finally {
    await client.end()
  }
}
