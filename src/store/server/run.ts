import { spawn } from 'node:child_process'

/** How a program ended, and what it said. */
export interface Finished {
  /** Exit code; null where it could not be started or was killed. */
  code: number | null
  said: string
}

/**
 * Runs a program to its end. Messages in English whatever the system's language, for they are told apart by their words;
 * nothing of the environment that PostgreSQL or its client library would heed.
 */
export function runProgram(program: string, args: readonly string[], account?: { uid: number; gid: number }): Promise<Finished> {
  const { PATH = '', SystemRoot = '', TEMP = '' } = process.env
  const env = { PATH, LC_ALL: 'C', TZ: 'UTC', ...(process.platform === 'win32' && { SystemRoot, TEMP }) }
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...account, env, stdio: ['ignore', 'pipe', 'pipe'], cwd: '/', windowsHide: true })
    let said = ''
    const listen = (chunk: Buffer) => {
      said = (said + chunk).slice(-20_000)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('error', (error) => resolve({ code: null, said: `${said}${error.message}` }))
    // On exit, not on close: the server that pg_ctl leaves behind may hold the pipes.
    child.on('exit', (code) => {
      setImmediate(() => {
        child.stdout.destroy()
        child.stderr.destroy()
        resolve({ code, said })
      })
    })
  })
}
