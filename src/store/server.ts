import { mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { codeOf, explained, StoreProblem } from './problem.ts'
import { secretIn } from './secret.ts'
import { type Runner, runnerFor } from './server/account.ts'
import { initialise, lastPort, superuser, writeSettings } from './server/cluster.ts'
import { freePort } from './server/port.ts'
import { type Postmaster, runningPostmaster } from './server/postmaster.ts'
import { installedPostgres } from './server/programs.ts'
import { troubleOf } from './server/trouble.ts'

/** The database's owner: what the application signs in as. */
const owner = 'namro'
const database = 'namro'
/** Any number that no other program locks on this server. */
const ownerLock = 760_118_277

/** A PostgreSQL server of our own. */
export interface EmbeddedServer {
  /** Connection address of the database, as its owner. */
  url: string
  /** Stops the server after its transactions under way are over; the data is whole in any case. */
  stop(): Promise<void>
}

/**
 * Starts the server that keeps its data in `folder`/postgres: makes the cluster at the first start, listens on loopback
 * with a password that is in `folder`/password, and belongs to this process until `stop`. A server left running by a process
 * that was killed is taken over. Throws a StoreProblem, `running` where another process has it.
 */
export async function startServer(folder: string): Promise<EmbeddedServer> {
  const { cluster, password, runner } = await prepare(folder)
  const { running, client } = await signIn(cluster, password, runner)
  await claim(client, folder)
  await foundDatabase(client, password)
  const url = address(running, owner, password, database)
  return {
    url,
    stop: async () => {
      await stopPostmaster(cluster, runner)
      await client.end().catch(() => {})
    },
  }
}

/** The address of the server that another process runs on `folder`; null where none runs. */
export async function runningServer(folder: string): Promise<string | null> {
  const cluster = join(resolve(folder), 'postgres')
  const running = await runningPostmaster(cluster)
  return running === null ? null : address(running, owner, await secretIn(resolve(folder), 'password'), database)
}

async function prepare(folder: string): Promise<{ cluster: string; password: string; runner: Runner }> {
  const programs = await installedPostgres()
  const home = resolve(folder)
  const cluster = join(home, 'postgres')
  try {
    await mkdir(home, { recursive: true })
    const password = await secretIn(home, 'password')
    const runner = await runnerFor(cluster, programs)
    await initialise(cluster, password, runner)
    return { cluster, password, runner }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw code === 'ENOSPC' || code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR'
      ? troubleOf(code === 'ENOSPC' ? 'No space left on device' : 'Permission denied')
      : error
  }
}

async function startPostmaster(cluster: string, runner: Runner): Promise<Postmaster> {
  let wished = await lastPort(cluster)
  for (let attempt = 1; ; attempt++) {
    await writeSettings(cluster, await freePort(wished), runner)
    const { code, said } = await runner.run('pg_ctl', ['start', '-D', cluster, '-l', join(cluster, 'start.log'), '-w', '-t', '600'])
    const running = await runningPostmaster(cluster)
    if (running !== null) return running
    const log = code === 0 ? '' : await readFile(join(cluster, 'start.log'), 'utf8').catch(() => '')
    const trouble = troubleOf(`${said}\n${log.slice(-4_000)}`)
    // The port was taken in between, or the children of a server that was killed are still going away.
    const passing = trouble.fault === 'busy' || /still in use|lock file/.test(log)
    if (!passing || attempt >= 10) throw trouble
    if (trouble.fault === 'busy') wished = null
    await pause(300)
  }
}

async function stopPostmaster(cluster: string, runner: Runner): Promise<void> {
  const { code, said } = await runner.run('pg_ctl', ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '600'])
  if (code !== 0 && (await runningPostmaster(cluster)) !== null) throw troubleOf(said)
}

/** A session of the administrator on the server that runs, or is started for it; waits for one that is starting, recovering or ending. */
async function signIn(cluster: string, password: string, runner: Runner): Promise<{ running: Postmaster; client: pg.Client }> {
  for (let attempt = 1; ; attempt++) {
    const running = (await runningPostmaster(cluster)) ?? (await startPostmaster(cluster, runner))
    const client = new pg.Client({
      connectionString: address(running, superuser, password, 'postgres'),
      application_name: `namro ${process.pid}`,
    })
    client.on('error', () => {})
    try {
      await client.connect()
      return { running, client }
    } catch (error) {
      await client.end().catch(() => {})
      const starting = codeOf(error) === '57P03'
      const gone = explained(error) instanceof StoreProblem && (explained(error) as StoreProblem).fault === 'down'
      if (starting ? attempt >= 3_000 : !gone || attempt >= 10) throw explained(error)
      await pause(200)
    }
  }
}

/** Makes this process the one that has the server, until it ends. The lock is a session's, so a process that was killed has none. */
async function claim(client: pg.Client, folder: string): Promise<void> {
  const { rows } = await client.query('select pg_try_advisory_lock($1) as mine', [ownerLock])
  if (rows[0]?.mine === true) return
  const holder = await client.query(
    "select application_name from pg_locks join pg_stat_activity using (pid) where locktype = 'advisory' and objid = $1 and granted",
    [ownerLock],
  )
  await client.end().catch(() => {})
  const pid = /^namro (\d+)$/.exec(holder.rows[0]?.application_name ?? '')?.[1]
  throw new StoreProblem(
    'running',
    `Năm Rõ đang chạy trên thư mục dữ liệu ${folder}${pid === undefined ? '' : ` (tiến trình ${pid})`}. Hãy dùng cửa sổ đang mở, hoặc tắt nó trước khi khởi động lại.`,
  )
}

/** Makes the roles and the database where they are not there yet. */
async function foundDatabase(client: pg.Client, password: string): Promise<void> {
  const has = async (query: string) => ((await client.query(query)).rowCount ?? 0) > 0
  if (!(await has(`select from pg_roles where rolname = '${owner}'`))) {
    await client.query(`create role ${owner} login password ${client.escapeLiteral(password)}`)
  }
  if (!(await has(`select from pg_roles where rolname = 'namro_app'`))) await client.query('create role namro_app nologin')
  await client.query(`grant namro_app to ${owner}`)
  if (!(await has(`select from pg_database where datname = '${database}'`))) {
    await client.query(`create database ${database} owner ${owner}`)
  }
}

function address({ port }: Postmaster, user: string, password: string, name: string): string {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${name}`
}
