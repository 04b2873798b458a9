import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { end, killAll, startScript } from './store/processes.ts'
import { founded, type TestDatabase, testDatabase } from './support/database.ts'
import { databaseFolder } from './support/folder.ts'

const command = join(import.meta.dirname, '../bin/namro.js')

/** Runs `namro verify` in an empty folder. */
function verify(args: string[], environment: Record<string, string> = {}): Promise<{ code: number; output: string; messages: string }> {
  const { DATABASE_URL: _, ...own } = process.env
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [command, 'verify', ...args],
      { env: { ...own, ...environment }, cwd: tmpdir() },
      (error, output, messages) => {
        resolve({ code: Number(error?.code ?? 0), output, messages })
      },
    )
  })
}

describe('namro verify', () => {
  let database: TestDatabase
  let folder: string
  beforeAll(async () => {
    database = await testDatabase()
    folder = await mkdtemp(join(tmpdir(), 'namro-verify-'))
    await founded(database.db, 'Xã Mẫu')
    await founded(database.db, 'Xã Bên')
  })
  afterAll(async () => {
    killAll()
    await database.end()
    await rm(folder, { recursive: true, force: true })
  })

  it('finds a history whole, and keeps its heads', async () => {
    const heads = join(folder, 'heads.json')
    const { code, output } = await verify(['--save-head', heads], { DATABASE_URL: database.url })
    expect(output).toMatch(
      /^Xã Mẫu: nhật ký nguyên vẹn, 3 mục; đầu chuỗi [0-9a-f]{64}\.\nXã Bên: nhật ký nguyên vẹn, 3 mục; đầu chuỗi [0-9a-f]{64}\.\n$/,
    )
    expect(code).toBe(0)
    expect(JSON.parse(await readFile(heads, 'utf8'))).toMatchObject([
      { authority: 1, sequence: 3 },
      { authority: 2, sequence: 3 },
    ])
    expect(await verify(['--head', heads], { DATABASE_URL: database.url })).toMatchObject({ code: 0 })
  })

  it('names the entry that was changed, and what was cut off against kept heads', async () => {
    const heads = join(folder, 'heads.json')
    const client = await database.admin.connect()
    await client.query("set session_replication_role = 'replica'")
    await client.query('delete from namro.history where authority_id = 1 and sequence = 3')
    await client.query("update namro.history set actor = 'ai đó' where authority_id = 2 and sequence = 2")
    client.release(true)
    const { code, output } = await verify(['--head', heads], { DATABASE_URL: database.url })
    expect(output).toMatch(
      /^Xã Mẫu: nhật ký HỎNG tại mục số 3: từ mục này trở đi đã bị cắt bỏ\.\nXã Bên: nhật ký HỎNG tại mục số 2 \(unit\.add, 20\S+Z\): nội dung không còn như lúc ghi\.\n$/,
    )
    expect(code).toBe(1)
  })

  it('reads the data of our own server, running or not', async () => {
    const data = await databaseFolder('namro-verify-')
    try {
      const { child, said } = await startScript('hold.mjs', [data])
      expect(said).toBe('open')
      expect(await verify(['--data', data])).toEqual({ code: 0, output: '', messages: '' })
      expect(await end(child, 'SIGTERM')).toBe(143)
      expect(await verify(['--data', data])).toEqual({ code: 0, output: '', messages: '' })
    } finally {
      await rm(data, { recursive: true, force: true })
    }
  })

  it('says what is missing or wrong', async () => {
    expect(await verify(['--data', join(folder, 'none')])).toMatchObject({
      code: 1,
      messages: expect.stringContaining('Chưa có dữ liệu trong thư mục'),
    })
    expect(await verify(['report.docx'])).toMatchObject({ code: 2, messages: expect.stringContaining('không nhận tệp') })
    expect(await verify(['--head', join(folder, 'none.json')])).toMatchObject({
      code: 1,
      messages: expect.stringContaining('Không đọc được tệp'),
    })
    await writeFile(join(folder, 'other.json'), '{"a":1}')
    expect(await verify(['--head', join(folder, 'other.json')])).toMatchObject({
      code: 1,
      messages: expect.stringContaining('không phải là tệp đầu chuỗi'),
    })
    const away = new URL(database.url)
    away.port = '1'
    expect(await verify([], { DATABASE_URL: away.href })).toMatchObject({
      code: 1,
      messages: expect.stringContaining('Không liên lạc được với cơ sở dữ liệu'),
    })
    const empty = await testDatabase({ empty: true })
    expect(await verify([], { DATABASE_URL: empty.url })).toMatchObject({
      code: 1,
      messages: expect.stringContaining('chưa có dữ liệu của Năm Rõ'),
    })
    await empty.end()
  })
})
