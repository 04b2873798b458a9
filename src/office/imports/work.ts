import { setTimeout as pause } from 'node:timers/promises'
import { FileProblem } from '../../files/index.ts'
import { StaleEdit } from '../../store/index.ts'
import type { Desk } from '../desk.ts'
import { sentenceOf } from '../problem.ts'
import { type Examined, examine, type Tell } from './examine.ts'
import { type Outcome, recordImport } from './record.ts'

/** How far the work on a file is, and what came of it. */
export type Job =
  | { state: 'running'; phase: Parameters<Tell>[0]; done: number; total: number }
  | { state: 'examined'; examined: Examined }
  | { state: 'imported'; examined: Examined; outcome: Outcome }
  /** It cannot be: `sentence` is what to tell. */
  | { state: 'failed'; sentence: string }
  | { state: 'missing' }
  /** A fault of the program. */
  | { state: 'broken'; error: unknown }

/** Results are kept of so many files, the latest: of one with 100,000 figures they take some fifty megabytes. */
const mostKept = 4
const usualPatience = 400
const stale = 'Số liệu trong sổ đã thay đổi từ lúc thử, nên chưa có gì được ghi. Hãy xem lại kết quả thử rồi ghi.'

/** The work on files that takes longer than a page may: it goes on while pages tell how far it is. Of this process; nothing is lost with it. */
export class ImportWork {
  private readonly jobs = new Map<string, { job: Job; over: Promise<void> }>()

  /**
   * How the work on a file, in this version of its choices, stands; begins to examine it where nobody has. Waits so many
   * milliseconds for it to be over, for most files are small.
   */
  async look(desk: Desk, id: number, version: number, patience = usualPatience): Promise<Job> {
    const key = keyOf(desk, id, version)
    const { over } = this.jobs.get(key) ?? this.begin(key, async (tell) => examined(await examine(desk, id, tell)))
    const late = new AbortController()
    await Promise.race([over, pause(patience, undefined, { signal: late.signal }).catch(() => {})])
    late.abort()
    return this.jobs.get(key)?.job ?? { state: 'missing' }
  }

  /** Records what the examined file brings. Does nothing where it is not examined yet, or being recorded. */
  record(desk: Desk, id: number, version: number): void {
    const key = keyOf(desk, id, version)
    const job = this.jobs.get(key)?.job
    if (job?.state !== 'examined') return
    this.begin(key, async (tell) => ({ state: 'imported', examined: job.examined, outcome: await recordImport(desk, job.examined, tell) }))
  }

  /** Has the file looked at anew. */
  forget(desk: Desk, id: number, version: number): void {
    this.jobs.delete(keyOf(desk, id, version))
  }

  private begin(key: string, work: (tell: Tell) => Promise<Job>): { job: Job; over: Promise<void> } {
    const job: Job = { state: 'running', phase: 'reading', done: 0, total: 0 }
    const over = work((phase, done, total) => Object.assign(job, { phase, done, total }))
      .catch((error: unknown): Job => failed(error))
      .then((result) => this.keep(key, result))
    const begun = { job, over }
    this.jobs.set(key, begun)
    return begun
  }

  private keep(key: string, job: Job): void {
    this.jobs.delete(key)
    this.jobs.set(key, { job, over: Promise.resolve() })
    const finished = [...this.jobs].filter(
      ([
        ,
        {
          job: { state },
        },
      ]) => state !== 'running',
    )
    for (const [old] of finished.slice(0, Math.max(0, finished.length - mostKept))) this.jobs.delete(old)
  }
}

function examined(result: Examined | null): Job {
  return result === null ? { state: 'missing' } : { state: 'examined', examined: result }
}

function failed(error: unknown): Job {
  if (error instanceof StaleEdit) return { state: 'failed', sentence: stale }
  const sentence = error instanceof FileProblem ? error.message : sentenceOf(error)
  return sentence === null ? { state: 'broken', error } : { state: 'failed', sentence }
}

/** Who looks matters: what one may know of and record for differs. */
function keyOf({ authority, visitor }: Desk, id: number, version: number): string {
  return `${authority}/${id}/${version}/${visitor?.account ?? ''}`
}
