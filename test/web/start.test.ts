import { once } from 'node:events'
import { readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleAccounts } from '../../src/office/example/index.ts'
import { databaseFolder } from '../support/folder.ts'
import { type Started, start } from '../support/program.ts'

describe('the program', () => {
  let folder: string
  let first: Started
  beforeAll(async () => {
    folder = await databaseFolder('namro-start-')
    first = start({ NAMRO_DATA: folder })
    await first.saying(/Ctrl-C/)
  })
  afterAll(async () => {
    if (first.child.exitCode === null) first.child.kill('SIGTERM')
    await first.ended
    await rm(folder, { recursive: true, force: true })
  })
  const address = () => /http:\S+/.exec(first.said())?.[0] as string

  it('says where it is to be opened: a set-up page on loopback, and a database that answers', async () => {
    expect(address()).toMatch(/^http:\/\/127\.0\.0\.1:80\d\d$/)
    expect(first.said()).toContain('trang đầu là trang thiết lập')
    expect(await (await fetch(`${address()}/readyz`)).text()).toBe('ok')
    const page = await fetch(address())
    expect([page.url, page.status]).toEqual([`${address()}/thiet-lap`, 200])
    expect(await page.text()).toContain('Nạp dữ liệu mẫu')
  })

  it('started again on the same data, says that it runs and where', async () => {
    const second = start({ NAMRO_DATA: folder })
    expect(await second.ended).toBe(1)
    expect(second.said()).toContain('đang chạy trên thư mục dữ liệu')
    expect(second.said()).toContain(`Địa chỉ đang chạy: ${address()}`)
    expect(second.said()).not.toMatch(/^\s+at /m)
  })

  it('stops when it is asked to, with its database, and leaves no address behind', async () => {
    first.child.kill('SIGTERM')
    await first.ended
    expect(first.said()).toContain('Năm Rõ đã dừng.')
    await expect(fetch(`${address()}/healthz`)).rejects.toThrow()
    expect(await readdir(join(folder, 'postgres'))).not.toContain('postmaster.pid')
    expect(await readdir(folder)).not.toContain('address')
    const [log] = await readdir(join(folder, 'log'))
    const lines = (await readFile(join(folder, 'log', log as string), 'utf8')).trim().split('\n')
    // Requests have lines of their own between them.
    expect(lines.map((line) => JSON.parse(line).event).filter(Boolean)).toEqual(['start', 'stop'])
  })

  it('says that a port is taken, and ends with its database', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const refused = start({ NAMRO_DATA: folder, NAMRO_PORT: String(port) })
    expect(await refused.ended).toBe(1)
    expect(refused.said()).toContain(`Cổng ${port} đang bị chương trình khác dùng`)
    expect(await readdir(join(folder, 'postgres'))).not.toContain('postmaster.pid')
    other.close()
  })

  it('loads the example where it is asked to, and says what its accounts sign in with', async () => {
    const loaded = start({ NAMRO_DATA: folder }, '--example')
    await loaded.saying(/mật khẩu \S+\n/)
    expect(loaded.said()).toContain('Đang nạp dữ liệu mẫu…')
    for (const { email } of exampleAccounts) expect(loaded.said()).toContain(email)
    loaded.child.kill('SIGTERM')
    await loaded.ended
  })

  it.each([
    [{ NAMRO_PORT: 'tám' }, [], /NAMRO_PORT là “tám”/],
    [{ NAMRO_HOST: '0.0.0.0' }, ['--example'], /chỉ chạy được trên máy này/],
    [{}, ['--mau'], /Không hiểu “--mau”/],
    [{ DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/namro' }, [], /Không liên lạc được với cơ sở dữ liệu/],
  ] as [Record<string, string>, string[], RegExp][])('%o %o: a sentence and exit code 1', async (environment, words, sentence) => {
    const refused = start({ NAMRO_DATA: folder, ...environment }, ...words)
    expect(await refused.ended).toBe(1)
    expect(refused.said()).toMatch(sentence)
  })
})
