import type { ChildProcess } from 'node:child_process'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, expect, it } from 'vitest'
import { connect, type EmbeddedServer, migrate, readAuthority, startServer, verifyHistory } from '../src/store/index.ts'
import { end, killAll, startScript } from './store/processes.ts'
import { founded } from './support/database.ts'
import { databaseFolder } from './support/folder.ts'

/** How often something is killed; thousands in the long run. */
const rounds = Number(process.env.NAMRO_CRASH_ROUNDS ?? 20)
const seed = Number(process.env.NAMRO_CRASH_SEED ?? Date.now() % 2 ** 31)

let folder = ''
let server: EmbeddedServer | null = null
afterAll(async () => {
  killAll()
  await server?.stop()
  if (folder !== '') await rm(folder, { recursive: true, force: true })
})

it.skipIf(process.platform === 'win32')(
  `keeps every acknowledged write and no half one through ${rounds} kills (NAMRO_CRASH_SEED=${seed})`,
  { timeout: 60_000 + rounds * 20_000 },
  async () => {
    folder = await databaseFolder('namro-crash-')
    const random = generator(seed)
    server = await startServer(folder)
    const first = connect(server.url)
    await migrate(first)
    const { authority, indicator, unit } = await founded(first)
    await first.destroy()

    const journals: string[] = []
    const begin = async (): Promise<ChildProcess> => {
      const journal = join(folder, `journal-${journals.length}`)
      journals.push(journal)
      return (await startScript('write.mjs', [folder, journal, String(authority), String(indicator), String(unit)])).child
    }
    const workers = [await begin(), await begin()]
    for (let round = 0; round < rounds; round++) {
      await pause(100 + random() * 500)
      const killed = (['application', 'postmaster', 'server'] as const)[Math.floor(random() * 3)]
      if (killed === 'application') {
        const at = Math.floor(random() * workers.length)
        await end(workers[at] as ChildProcess, 'SIGKILL')
        workers[at] = await begin()
        continue
      }
      const processes = await serverProcesses()
      for (const pid of killed === 'server' ? processes : processes.slice(0, 1)) kill(pid)
      server = await startServer(folder)
      expect(workers.every(({ exitCode }) => exitCode === null)).toBe(true)
    }
    await Promise.all(workers.map((worker) => end(worker, 'SIGKILL')))

    const db = connect(server.url)
    const said = (await Promise.all(journals.map(lines))).flat()
    const begun = new Map(said.flatMap((line) => (line.begin === undefined ? [] : [[line.id as string, line]])))
    const done = new Set(said.flatMap((line) => (line.done === undefined ? [] : [line.done])))
    await readAuthority(db, authority, async (read) => {
      const figures = new Map(
        (
          await sql<{ id: string; count: number }>`select source as id, count(*) as count from observation group by source`.execute(read.tx)
        ).rows.map(({ id, count }) => [id, count]),
      )
      const plans = new Map(
        (
          await sql<{ id: string; parts: number }>`
            select title as id, (
              select count(*) from target join target_version on target_version.target_id = target.id
                join plan_line on plan_line.target_id = target.id join assignment on assignment.target_id = target.id
                where target.plan_id = plan_version.plan_id
            ) as parts from plan_version`.execute(read.tx)
        ).rows.map(({ id, parts }) => [id, parts]),
      )
      for (const [id, { begin, count }] of begun) {
        const [there, whole] = begin === 'figures' ? [figures.get(id), count] : begin === 'plan' ? [plans.get(id), 2] : []
        if (begin === 'rename') continue
        if (done.has(id)) expect(there, `${begin} ${id}`).toBe(whole)
        else expect([undefined, whole], `${begin} ${id}`).toContain(there)
      }
      const renames = [...begun].filter(([, { begin }]) => begin === 'rename').map(([id]) => id)
      const kept = new Set(
        (await sql<{ name: string }>`select details[1][3] as name from history where act = 'unit.edit'`.execute(read.tx)).rows.map(
          ({ name }) => name,
        ),
      )
      expect(renames.filter((id) => done.has(id) && !kept.has(id))).toEqual([])
      const { rows } = await sql<{ version: number }>`select version from unit where id = ${unit}`.execute(read.tx)
      expect(rows[0]?.version).toBe(1 + kept.size)
      expect(await verifyHistory(read)).toMatchObject({ whole: true })
    })
    await db.destroy()
    expect(done.size).toBeGreaterThan(rounds)
    console.log(`crash: ${rounds} kills, ${done.size} acknowledged writes, ${begun.size - done.size} without an answer`)
  },
)

/** The server's processes, the postmaster first. */
async function serverProcesses(): Promise<number[]> {
  const postmaster = Number((await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0])
  const children: number[] = []
  for (const name of await readdir('/proc').catch(() => [])) {
    const status = /^\d+$/.test(name) ? await readFile(`/proc/${name}/status`, 'utf8').catch(() => '') : ''
    if (status.includes(`\nPPid:\t${postmaster}\n`)) children.push(Number(name))
  }
  return [postmaster, ...children]
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Gone already.
  }
}

interface Line {
  begin?: 'figures' | 'plan' | 'rename'
  id?: string
  count?: number
  done?: string
}

async function lines(journal: string): Promise<Line[]> {
  const text = await readFile(journal, 'utf8').catch(() => '')
  return text
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line) => JSON.parse(line))
}

/** Mulberry32: the same numbers for the same seed. */
function generator(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
