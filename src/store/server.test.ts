import { execFileSync } from 'node:child_process'
import { constants } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { end, killAll, startScript } from '../../test/store/processes.ts'
import { founded, inAuthority } from '../../test/support/database.ts'
import { append } from './history.ts'
import { openStore } from './open.ts'
import { StoreProblem } from './problem.ts'
import { runningServer, startServer } from './server.ts'
import { readAuthority } from './transaction.ts'
import { verifyHistory } from './verify.ts'

const root = process.getuid?.() === 0

async function postmasterPid(folder: string): Promise<number> {
  return Number((await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0])
}

async function ask(url: string, query: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query({ text: query, rowMode: 'array' })
    return rows[0]?.[0]
  } finally {
    await client.end()
  }
}

describe('our own server', () => {
  let home: string
  let folder: string
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'namro server '))
    folder = join(home, 'dữ liệu')
  })
  afterAll(async () => {
    killAll()
    for (const each of [folder, join(home, 'theirs'), join(home, 'disk')]) {
      if ((await runningServer(each).catch(() => null)) !== null) process.kill(await postmasterPid(each), 'SIGQUIT')
    }
    await rm(home, { recursive: true, force: true })
  })

  it('begins in an empty folder, one of two that begin at once; the other says who has it', async () => {
    const both = await Promise.all([startScript('hold.mjs', [folder]), startScript('hold.mjs', [folder])])
    const opened = both.find(({ said }) => said === 'open')
    const refused = both.find(({ said }) => said !== 'open')
    expect(JSON.parse(refused?.said ?? '{}')).toEqual({
      fault: 'running',
      message: `Năm Rõ đang chạy trên thư mục dữ liệu ${folder} (tiến trình ${opened?.child.pid}). Hãy dùng cửa sổ đang mở, hoặc tắt nó trước khi khởi động lại.`,
    })
    expect(opened && (await end(opened.child, 'SIGTERM'))).toBe(143)
    expect(await runningServer(folder)).toBeNull()
  })

  it('keeps what the program promises: on disk, checked, in UTF-8, on loopback, behind a password', async () => {
    const server = await startServer(folder)
    try {
      const settings = {
        fsync: 'on',
        full_page_writes: 'on',
        synchronous_commit: 'on',
        data_checksums: 'on',
        server_encoding: 'UTF8',
        listen_addresses: '127.0.0.1',
      }
      for (const [name, value] of Object.entries(settings)) expect(await ask(server.url, `show ${name}`), name).toBe(value)
      expect(
        await ask(
          server.url,
          "select string_agg(name, ' ' order by name collate namro.vietnamese) from unnest(array['Đa', 'Dy', 'Ăn', 'Ấm', 'An', 'Em', 'Êm']) as name",
        ),
      ).toBe('An Ăn Ấm Dy Đa Em Êm')
      expect(await ask(server.url, 'select rolsuper from pg_roles where rolname = current_user')).toBe(false)
      const wrong = new URL(server.url)
      wrong.password = 'wrong'
      await expect(ask(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' })
      expect((await stat(join(folder, 'password'))).mode & 0o777).toBe(0o600)
      expect((await stat(join(folder, 'postgres'))).mode & 0o777).toBe(0o700)
    } finally {
      await server.stop()
    }
  })

  it.runIf(process.platform === 'linux')('does not run as root', async () => {
    const server = await startServer(folder)
    const { uid } = await stat(`/proc/${await postmasterPid(folder)}`)
    await server.stop()
    expect(uid).not.toBe(0)
  })

  it('is taken over, still running, after the program was killed', async () => {
    const { child, said } = await startScript('hold.mjs', [folder])
    expect(said).toBe('open')
    const pid = await postmasterPid(folder)
    await end(child, 'SIGKILL')
    const server = await startServer(folder)
    expect(await postmasterPid(folder)).toBe(pid)
    await server.stop()
    expect(await runningServer(folder)).toBeNull()
  })

  it('starts again after it was itself killed', async () => {
    const server = await startServer(folder)
    process.kill(await postmasterPid(folder), 'SIGKILL')
    const again = await startServer(folder)
    expect(await ask(again.url, 'select 1')).toBe(1)
    await again.stop()
    await server.stop()
  })

  it('is not stopped by a lock file that names a process of something else', async () => {
    const pid = join(folder, 'postgres/postmaster.pid')
    const owner = await stat(join(folder, 'postgres'))
    await writeFile(pid, `${process.pid}\n${join(folder, 'postgres')}\n1700000000\n1\n\n127.0.0.1\n`)
    await chown(pid, owner.uid, owner.gid)
    const server = await startServer(folder)
    expect(await ask(server.url, 'select 1')).toBe(1)
    await server.stop()
  })

  it('stays on its port, and takes another where that is taken', async () => {
    const first = await startServer(folder)
    await first.stop()
    const second = await startServer(folder)
    await second.stop()
    const port = Number(new URL(second.url).port)
    expect(Number(new URL(first.url).port)).toBe(port)
    const squatter = createServer().listen(port, '127.0.0.1')
    const third = await startServer(folder)
    await third.stop()
    squatter.close()
    expect(Number(new URL(third.url).port)).not.toBe(port)
  })

  it('is stopped by Ctrl-C', async () => {
    const { child, said } = await startScript('hold.mjs', [folder])
    expect(said).toBe('open')
    expect(await end(child, 'SIGINT')).toBe(130)
    expect(await runningServer(folder)).toBeNull()
  })

  // Another account must be able to read the program.
  const readable = root && ancestors(import.meta.dirname).every((path) => (statMode(path) & constants.S_IXOTH) !== 0)
  it.runIf(readable)('runs for an ordinary user, whose cluster root can open but no other user', async () => {
    await chmod(home, 0o711)
    const theirs = join(home, 'theirs')
    await mkdir(theirs)
    await chown(theirs, 65534, 65534)
    const { child, said } = await startScript('hold.mjs', [theirs], { uid: 65534, gid: 65534 })
    expect(said).toBe('open')
    expect((await stat(join(theirs, 'postgres'))).uid).toBe(65534)
    expect(await end(child, 'SIGTERM')).toBe(143)
    const server = await startServer(theirs)
    expect((await stat(join(theirs, 'postgres/postmaster.pid'))).uid).toBe(65534)
    await server.stop()
    const foreign = await startScript('hold.mjs', [folder], { uid: 65534, gid: 65534 })
    expect(JSON.parse(foreign.said)).toMatchObject({ fault: 'notOurs' })
  })

  it('says what to do where the folder cannot be made', async () => {
    await writeFile(join(home, 'file'), '')
    await expect(startServer(join(home, 'file', 'data'))).rejects.toBeInstanceOf(StoreProblem)
  })

  const mounted = root && canMount()
  it.runIf(mounted)('refuses on a full disk and breaks nothing (needs the right to mount)', async () => {
    const disk = join(home, 'disk')
    await mkdir(disk)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=20m,mode=755', 'tmpfs', disk])
    try {
      await expect(startServer(disk)).rejects.toMatchObject({
        fault: 'full',
        message: expect.stringContaining('Ổ đĩa chứa dữ liệu đã đầy'),
      })
      execFileSync('mount', ['-o', 'remount,size=160m', disk])
      const store = await openStore({ folder: disk })
      const { authority } = await founded(store.db)
      const ballast = join(disk, 'ballast')
      execFileSync('sh', ['-c', 'dd if=/dev/zero of="$1" bs=64k 2>/dev/null || true', 'sh', ballast])
      let acknowledged = 0
      let problem: unknown
      while (problem === undefined && acknowledged < 20_000) {
        await inAuthority(store.db, authority, (write) =>
          append(write, 'note.add', 'note', [['words', null, 'x'.repeat(20_000 + Math.random() * 1e5)]]),
        ).then(
          () => acknowledged++,
          (error) => {
            problem = error
          },
        )
      }
      expect(problem).toBeInstanceOf(StoreProblem)
      await rm(ballast)
      await store.close()
      const again = await openStore({ folder: disk })
      const verdict = await readAuthority(again.db, authority, (read) => verifyHistory(read))
      await again.close()
      // Three entries from founding; of the write that was refused nothing.
      expect(verdict).toMatchObject({ whole: true, entries: acknowledged + 3 })
    } finally {
      execFileSync('umount', ['-l', disk])
    }
  })
})

function ancestors(path: string): string[] {
  const above = join(path, '..')
  return above === path ? [path] : [path, ...ancestors(above)]
}

function statMode(path: string): number {
  return Number.parseInt(execFileSync('stat', ['-c', '%a', path], { encoding: 'utf8' }), 8)
}

function canMount(): boolean {
  try {
    execFileSync('sh', ['-c', 'd=$(mktemp -d) && mount -t tmpfs tmpfs "$d" && umount "$d"; r=$?; rmdir "$d"; exit $r'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
