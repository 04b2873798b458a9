import { readFile, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isAlive } from './cluster.ts'

/** A server that runs on a cluster. */
export interface Postmaster {
  pid: number
  port: number
}

/**
 * The server that runs on the cluster, null for none; waits for one that is just starting or ending. PostgreSQL's own lock
 * file tells. One that was left behind may name a process that is something else today, or dead but not yet buried (in a
 * container whose first process buries nobody): PostgreSQL would refuse to start for it, so it is removed. Should children
 * of that server still live, its shared memory keeps a second one from starting.
 */
export async function runningPostmaster(cluster: string): Promise<Postmaster | null> {
  const file = join(cluster, 'postmaster.pid')
  for (let wait = 0; wait < 50; wait++) {
    const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n')
    const [pid, port] = [Number(lines[0]), Number(lines[3])]
    if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null
    if (!(await mayBePostgres(pid))) {
      await rm(file, { force: true })
      return null
    }
    if (port > 0 && (await answers(port))) return { pid, port }
    await pause(100)
  }
  return null
}

/** Whether the living process may be a PostgreSQL server; where the system does not tell, it may. */
async function mayBePostgres(pid: number): Promise<boolean> {
  if (process.platform !== 'linux') return true
  // The name and the state are all that is told of another account's process.
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return /^Name:\tpostgres/m.test(status) && !/^State:\t[ZX]/m.test(status)
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
