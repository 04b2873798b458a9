import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { founded, inAuthority } from '../../test/support/database.ts'
import { decimal } from '../vietnamese/decimal.ts'
import { recordObservations } from './observations.ts'
import { openStore } from './open.ts'
import { freePort } from './server/port.ts'
import { readAuthority } from './transaction.ts'
import { verifyHistory } from './verify.ts'

/** Servers from the system's packages (apt-get install postgresql), beside the one that comes with the program. */
const packaged = '/usr/lib/postgresql'
const versions = existsSync(packaged) ? readdirSync(packaged).filter((version) => existsSync(join(packaged, version, 'bin/initdb'))) : []
const account = userInfo().uid === 0 ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'] : ['env']

describe.skipIf(versions.length === 0)('a server of another version (skipped where the system has no PostgreSQL of its own)', () => {
  const folders: string[] = []
  afterAll(async () => {
    for (const folder of folders) await rm(folder, { recursive: true, force: true })
  })

  it.each(versions)('keeps the books as ours does: PostgreSQL %s', async (version) => {
    const folder = await mkdtemp(join(tmpdir(), 'namro-version-'))
    folders.push(folder)
    const run = (program: string, ...args: string[]) =>
      execFileSync(account[0] as string, [...account.slice(1), join(packaged, version, 'bin', program), ...args], {
        cwd: '/',
        stdio: 'ignore',
        env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' },
      })
    if (userInfo().uid === 0) execFileSync('chown', ['postgres', folder])
    const cluster = join(folder, 'cluster')
    const port = await freePort(null)
    run('initdb', '-D', cluster, '--encoding=UTF8', '--auth=trust', '--username=postgres')
    run(
      'pg_ctl',
      'start',
      '-D',
      cluster,
      '-w',
      '-l',
      join(folder, 'log'),
      '-o',
      `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''`,
    )
    try {
      // As the server's administrator: one address is all that is given.
      const store = await openStore({ url: `postgresql://postgres@127.0.0.1:${port}/postgres`, folder })
      const { authority, indicator, unit } = await founded(store.db)
      const figure = {
        indicatorId: indicator,
        unitId: unit,
        period: '2024',
        grade: 'final',
        definition: null,
        content: { kind: 'number', value: decimal('1401.351') },
        unitOfMeasure: 'tỷ đồng',
        source: 'báo cáo',
        reason: null,
        seen: 0,
      } as const
      await inAuthority(store.db, authority, (write) => recordObservations(write, [figure]))
      expect(await readAuthority(store.db, authority, (read) => verifyHistory(read))).toMatchObject({ whole: true, entries: 4 })
      await store.close()
    } finally {
      run('pg_ctl', 'stop', '-D', cluster, '-m', 'fast')
    }
  })
})
