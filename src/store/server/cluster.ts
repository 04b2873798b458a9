import { appendFile, chmod, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Runner } from './account.ts'
import { troubleOf } from './trouble.ts'

/** The server's own administrator; the application's connections are those of the database's owner, who is less. */
export const superuser = 'postgres'

/** Makes the cluster if it is not there. Half-made ones, of a start that was killed, are swept away. */
export async function initialise(cluster: string, password: string, runner: Runner): Promise<void> {
  if (await isCluster(cluster)) return
  const fresh = `${cluster}.new-${process.pid}`
  await sweep(cluster)
  const passwordFile = `${fresh}.password`
  try {
    await mkdir(fresh, { mode: 0o700 })
    await runner.own(fresh)
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' })
    await runner.own(passwordFile)
    const { code, said } = await runner.run('initdb', [
      `--pgdata=${fresh}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // The same order of bytes on every system and for ever, so no index breaks when a system's libraries are renewed.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--data-checksums',
    ])
    if (code !== 0) throw troubleOf(said)
    await appendFile(join(fresh, 'postgresql.conf'), "\ninclude = 'namro.conf'\n")
    // Of two first starts at the same moment one comes too late, and takes the other's cluster.
    await rename(fresh, cluster).catch(async (error) => {
      if (!(await isCluster(cluster))) throw error
    })
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ENOSPC' ? troubleOf('No space left on device') : error
  } finally {
    await rm(passwordFile, { force: true })
    await rm(fresh, { recursive: true, force: true })
  }
}

/** Writes the server's settings; PostgreSQL's own file includes them. */
export async function writeSettings(cluster: string, port: number, runner: Runner): Promise<void> {
  const file = join(cluster, 'namro.conf')
  await writeFile(
    file,
    `# Written anew by Năm Rõ at each start.
listen_addresses = '127.0.0.1'
port = ${port}
unix_socket_directories = ''
password_encryption = 'scram-sha-256'
fsync = on
full_page_writes = on
synchronous_commit = on
timezone = 'UTC'
lc_messages = 'C'
# A week of logs, each day's over last week's. Statements are left out: figures do not belong into a log.
logging_collector = on
log_directory = 'log'
log_filename = 'postgresql-%a.log'
log_rotation_age = '1d'
log_rotation_size = 0
log_truncate_on_rotation = on
log_timezone = 'UTC'
log_min_error_statement = panic
log_parameter_max_length_on_error = 0
`,
  )
  await chmod(file, 0o600)
  await runner.own(file)
}

/** The port of the last start, for the next one to have the same; null for none. */
export async function lastPort(cluster: string): Promise<number | null> {
  const settings = await readFile(join(cluster, 'namro.conf'), 'utf8').catch(() => '')
  const port = /^port = (\d+)$/m.exec(settings)?.[1]
  return port === undefined ? null : Number(port)
}

async function isCluster(cluster: string): Promise<boolean> {
  return stat(join(cluster, 'PG_VERSION')).then(
    () => true,
    () => false,
  )
}

async function sweep(cluster: string): Promise<void> {
  const folder = dirname(cluster)
  for (const name of await readdir(folder)) {
    const [, pid] = /^postgres\.new-(\d+)/.exec(name) ?? []
    if (pid !== undefined && !isAlive(Number(pid))) await rm(join(folder, name), { recursive: true, force: true })
  }
}

/** Whether a process has this number, be it ours or not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
