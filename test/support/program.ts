import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { testDatabase } from './database.ts'
import { exampleSecret } from './exampleTemplate.ts'

const program = join(import.meta.dirname, '../../dist/main.js')

/** The program as somebody starts it. */
export interface Started {
  child: ChildProcess
  said: () => string
  /** Waits until it has said something like this, or has ended. */
  saying: (words: RegExp) => Promise<void>
  ended: Promise<number | null>
}

/** Starts the built program with these words after its name. */
export function start(environment: Record<string, string>, ...words: string[]): Started {
  const { DATABASE_URL: _, NAMRO_PORT: __, NAMRO_HOST: ___, ...inherited } = process.env
  const child = spawn(process.execPath, [program, ...words], {
    env: { NAMRO_JOBS: '0', ...inherited, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (words) => (said += words))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const saying = async (words: RegExp) => {
    while (!words.test(said) && child.exitCode === null && child.signalCode === null)
      await Promise.race([once(child.stdout as NodeJS.ReadableStream, 'data'), ended])
    expect(said).toMatch(words)
  }
  return { child, said: () => said, saying, ended }
}

/** The program at work, for a browser. */
export interface Running {
  address: string
  /** Of all accounts of the example; '' without it. */
  password: string
  end(): Promise<void>
}

/** Runs the program over a database of the test's own: empty, or with the example. */
export async function running({ example = false } = {}): Promise<Running> {
  const database = await testDatabase({ example })
  const folder = await mkdtemp(join(tmpdir(), 'namro-program-'))
  if (example) await writeFile(join(folder, 'example-password'), exampleSecret)
  const started = start({ NAMRO_DATA: folder, DATABASE_URL: database.url })
  await started.saying(example ? /mật khẩu \S+\n/ : /Ctrl-C/)
  return {
    address: /http:\S+/.exec(started.said())?.[0] as string,
    password: /mật khẩu (\S+)/.exec(started.said())?.[1] ?? '',
    end: async () => {
      started.child.kill('SIGTERM')
      await started.ended
      await database.end()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
