import { readFile, readlink, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isAlive } from './cluster.ts'

/** A server that runs on a cluster. */
export interface Postmaster {
  pid: number
  port: number
}

/**
 * The server that runs on the cluster, null for none. PostgreSQL's own lock file tells; one that was left behind by a
 * machine that lost power may name a process that is something else today, and is removed then.
 */
export async function runningPostmaster(cluster: string): Promise<Postmaster | null> {
  const file = join(cluster, 'postmaster.pid')
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null
  if ((await isPostgres(pid)) && (await answers(port))) return { pid, port }
  // Just starting, or just ending.
  for (let wait = 0; wait < 50 && isAlive(pid) && (await isPostgres(pid)); wait++) {
    await pause(100)
    if (await answers(port)) return { pid, port }
  }
  if (isAlive(pid) && !(await isPostgres(pid))) await rm(file, { force: true })
  return null
}

/** Whether the process may be a PostgreSQL server; where the system does not tell, it may. */
async function isPostgres(pid: number): Promise<boolean> {
  if (process.platform !== 'linux') return true
  // Of another account's process only the name can be read.
  const path = await readlink(`/proc/${pid}/exe`).catch(() => readFile(`/proc/${pid}/comm`, 'utf8').catch(() => ''))
  return basename(path.trim()).startsWith('postgres')
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: 2_000 })
    const end = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.on('connect', () => end(true))
    socket.on('error', () => end(false))
    socket.on('timeout', () => end(false))
  })
}
