import { chmod, chown, cp, lstat, mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { StoreProblem } from '../problem.ts'
import { type Finished, runProgram } from './run.ts'

/**
 * How PostgreSQL's programs are run on a cluster. PostgreSQL refuses to run as root; where this process is root (in a
 * container), they run as an unprivileged account.
 */
export interface Runner {
  /** Runs one of the programs to its end. */
  run(program: 'initdb' | 'pg_ctl', args: readonly string[]): Promise<Finished>
  /** Makes a file or folder the account's own. */
  own(path: string): Promise<void>
}

interface Account {
  uid: number
  gid: number
}

/** The runner for a cluster (which need not be there yet) with the programs in folder `programs`. */
export async function runnerFor(cluster: string, programs: string): Promise<Runner> {
  const program = (folder: string, name: string) => join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  if (process.getuid?.() !== 0) {
    await refuseForeign(cluster)
    return { run: (name, args) => runProgram(program(programs, name), args), own: async () => {} }
  }
  const account = await unprivileged(cluster)
  const own = (path: string) => chown(path, account.uid, account.gid)
  if ((await reachable(programs, account)) && (await reachable(dirname(cluster), account))) {
    return { run: (name, args) => runProgram(program(programs, name), args, account), own }
  }
  const copy = await reachableCopy(programs)
  const asAccount = await wayThrough(account, program(copy, 'postgres'))
  return { run: (name, args) => runProgram('setpriv', [...asAccount, program(copy, name), ...args]), own }
}

async function refuseForeign(cluster: string): Promise<void> {
  const owner = await stat(cluster).then(
    ({ uid }) => uid,
    () => null,
  )
  if (owner === null || process.getuid === undefined || owner === process.getuid()) return
  throw new StoreProblem(
    'notOurs',
    `Thư mục dữ liệu ${cluster} thuộc một người dùng khác của máy này. Hãy khởi động bằng người dùng đã tạo ra nó, hoặc chọn thư mục dữ liệu khác.`,
  )
}

/** Who owns the cluster already, else the folder it will be in, else the account made for PostgreSQL, else nobody. */
async function unprivileged(cluster: string): Promise<Account> {
  for (const path of [cluster, dirname(cluster)]) {
    const found = await stat(path).catch(() => null)
    if (found !== null && found.uid !== 0) return { uid: found.uid, gid: found.gid }
  }
  const accounts = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n').map((line) => line.split(':'))
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find(([own]) => own === name) ?? []
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new StoreProblem(
    'start',
    'PostgreSQL không chạy bằng quyền root, mà máy này không có tài khoản “postgres” hay “nobody”. Hãy khởi động bằng một người dùng thường, hoặc đặt DATABASE_URL.',
  )
}

/** Whether the account may walk to the folder: a clone below /root or in a folder of mktemp is closed to it. */
async function reachable(folder: string, { uid, gid }: Account): Promise<boolean> {
  for (let path = folder; ; path = dirname(path)) {
    const found = await stat(path).catch(() => null)
    if (found !== null) {
      const bit = found.uid === uid ? 0o100 : found.gid === gid ? 0o010 : 0o001
      if ((found.mode & bit) === 0) return false
    }
    if (path === dirname(path)) return true
  }
}

/** A copy of the programs where every account can reach them, made once for each version; only root can write there. */
async function reachableCopy(programs: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(programs, '..', 'package.json'), 'utf8')) as { version: string }
  for (const base of ['/var/lib', tmpdir()]) {
    const folder = join(base, `namro-postgres-${version}`)
    try {
      const found = await lstat(folder).catch(() => null)
      if (found?.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0) return folder
      const fresh = `${folder}.${process.pid}`
      await rm(fresh, { recursive: true, force: true })
      await mkdir(fresh)
      await cp(programs, fresh, { recursive: true, verbatimSymlinks: true })
      await chmod(fresh, 0o755)
      // Somebody else may have made the same copy in between; then theirs is as good.
      await rename(fresh, folder).catch(() => rm(fresh, { recursive: true, force: true }))
      return folder
    } catch {
      // The next place.
    }
  }
  throw unreachable()
}

/** The arguments of setpriv under which the account passes through folders closed to it, and has no other privilege. */
async function wayThrough({ uid, gid }: Account, postgres: string): Promise<string[]> {
  for (const capability of ['dac_read_search', 'dac_override']) {
    const only = `-all,+${capability}`
    const args = ['--reuid', String(uid), '--regid', String(gid), '--clear-groups', '--inh-caps', only, '--ambient-caps', only]
    const { code } = await runProgram('setpriv', [...args, postgres, '--version'])
    if (code === 0) return args
  }
  throw unreachable()
}

function unreachable(): StoreProblem {
  return new StoreProblem(
    'start',
    'PostgreSQL không chạy bằng quyền root, và tài khoản thường không vào được thư mục này. Hãy chuyển Năm Rõ sang thư mục mà mọi người dùng vào được (ví dụ dưới /opt), hoặc đặt DATABASE_URL.',
  )
}
