import { access, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { verdictSentence } from '../office/verdict.ts'
import {
  authorities,
  connect,
  type Database,
  type Head,
  readAuthority,
  runningServer,
  StoreProblem,
  startServer,
  stopOnSignal,
  verifyHistory,
} from '../store/index.ts'
import type { Arguments } from './arguments.ts'
import type { Io } from './io.ts'
import { UsageProblem, UserProblem } from './problem.ts'

/** `namro verify`: recomputes the history of every authority. Gives the exit code: 1 where one is broken. */
export async function verifyCommand({ values, files }: Arguments, io: Io): Promise<number> {
  if (files.length > 0) throw new UsageProblem(`namro verify không nhận tệp (“${files[0]}”).`)
  const kept = typeof values.head === 'string' ? await readHeads(values.head) : []
  try {
    return await withDatabase(io.environment.DATABASE_URL, typeof values.data === 'string' ? values.data : 'data', async (db) => {
      const heads: Head[] = []
      let broken = false
      for (const { id, name } of await authorities(db)) {
        const verdict = await readAuthority(db, id, (read) => verifyHistory(read, kept.find(({ authority }) => authority === id) ?? null))
        await io.output.write(`${name}: ${verdictSentence(verdict)}\n`)
        if (!verdict.whole) broken = true
        else if (verdict.head !== null) heads.push(verdict.head)
      }
      for (const { authority } of kept) {
        if (heads.some((head) => head.authority === authority) || broken) continue
        await io.output.write(`Đơn vị số ${authority} có trong tệp đầu chuỗi nhưng không còn trong cơ sở dữ liệu.\n`)
        broken = true
      }
      if (typeof values['save-head'] === 'string' && !broken) {
        await writeFile(values['save-head'], `${JSON.stringify(heads, null, 2)}\n`).catch(() => {
          throw new UserProblem(`Không ghi được tệp “${values['save-head']}”.`)
        })
      }
      return broken ? 1 : 0
    })
  } catch (error) {
    throw error instanceof StoreProblem ? new UserProblem(error.message, { cause: error }) : error
  }
}

/** Works on the database at the address, else on our own server's: the one that runs, or one started for this. */
async function withDatabase(url: string | undefined, folder: string, work: (db: Database) => Promise<number>): Promise<number> {
  const running = url ?? (await runningServer(folder))
  const server = running === null ? await startServer(await existing(folder)) : null
  const db = connect(running ?? (server?.url as string), 1)
  const close = async () => {
    await db.destroy()
    await server?.stop()
  }
  const off = stopOnSignal(close)
  try {
    return await work(db)
  } finally {
    await close()
    off()
  }
}

async function existing(folder: string): Promise<string> {
  await access(join(folder, 'postgres')).catch(() => {
    throw new UserProblem(
      `Chưa có dữ liệu trong thư mục “${folder}”. Hãy chạy lệnh này ở thư mục của Năm Rõ, ghi --data, hoặc đặt DATABASE_URL.`,
    )
  })
  return folder
}

async function readHeads(path: string): Promise<Head[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UserProblem(`Không đọc được tệp “${path}”.`)
  })
  try {
    const heads = JSON.parse(text) as Head[]
    if (
      heads.every(
        ({ authority, sequence, hash }) => Number.isInteger(authority) && Number.isInteger(sequence) && /^[0-9a-f]{64}$/.test(hash),
      )
    ) {
      return heads
    }
  } catch {
    // Said below.
  }
  throw new UserProblem(`Tệp “${path}” không phải là tệp đầu chuỗi do namro verify --save-head ghi ra.`)
}
