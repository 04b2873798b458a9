import { appendFileSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WriteLine } from '../web/log.ts'

/**
 * A log in `folder`/log: a file for each day of the week, each begun anew when its day comes again. A line that cannot be
 * written, on a full disk, is lost: what people do goes on.
 */
export function logIn(folder: string, now: () => Date): WriteLine {
  const home = join(folder, 'log')
  mkdirSync(home, { recursive: true })
  return (line) => {
    const at = now()
    const path = join(home, `namro-${days[at.getUTCDay()]}.log`)
    try {
      const write = isOfToday(path, at) ? appendFileSync : writeFileSync
      write(path, `${line}\n`, { mode: 0o600 })
    } catch {}
  }
}

const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

function isOfToday(path: string, at: Date): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  return found !== undefined && at.getTime() - found.mtimeMs < 86_400_000
}

/** The line of something that happened to the program as a whole. */
export function eventLine(event: string, fields: object): string {
  return JSON.stringify({ time: new Date().toISOString(), level: 'info', event, ...fields })
}
