import { Worker } from 'node:worker_threads'
import { FileProblem } from '../../files/index.ts'
import { type Examined, examine } from './examine.ts'
import type { Answer, Question } from './thread.ts'

/** Megabytes of objects that reading may hold: tens of times what a report takes. */
const memory = 512
/** A PDF of a thousand pages takes less. */
const mostSeconds = 120

interface Waiting {
  question: Question
  resolve: (examined: Examined) => void
  reject: (error: Error) => void
}

/**
 * Reads files in a thread of its own, one after another, so that a large one holds up no page; one that takes too much memory
 * or time ends the thread and not the program.
 */
class Examiner {
  private worker: Worker | null = null
  private readonly queue: Waiting[] = []
  private clock: NodeJS.Timeout | undefined
  private asked = 0

  examine(name: string, bytes: Uint8Array): Promise<Examined> {
    return new Promise((resolve, reject) => {
      this.queue.push({ question: { id: this.asked++, name, bytes }, resolve, reject })
      if (this.queue.length === 1) this.askNext()
    })
  }

  private askNext(): void {
    const [next] = this.queue
    if (next === undefined) {
      // Nobody waits: the thread keeps the program from ending no longer.
      this.worker?.unref()
      return
    }
    this.worker ??= this.start()
    this.worker.ref()
    this.clock = setTimeout(() => this.giveUp(tooMuch(next)), mostSeconds * 1000)
    this.worker.postMessage(next.question)
  }

  private start(): Worker {
    const worker = new Worker(new URL('thread.js', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: memory } })
    worker.on('message', (answer: Answer) => this.done(answer))
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const [first] = this.queue
      this.giveUp(error.code === 'ERR_WORKER_OUT_OF_MEMORY' && first !== undefined ? tooMuch(first) : error)
    })
    return worker
  }

  private done(answer: Answer): void {
    const [first] = this.queue
    if (first?.question.id !== answer.id) return
    clearTimeout(this.clock)
    this.queue.shift()
    if ('examined' in answer) first.resolve(answer.examined)
    else first.reject('problem' in answer ? new FileProblem('broken', answer.problem) : new Error(answer.error))
    this.askNext()
  }

  /** The file that is being read is given up with its thread; those that wait get a new one. */
  private giveUp(error: Error): void {
    clearTimeout(this.clock)
    void this.worker?.terminate()
    this.worker = null
    this.queue.shift()?.reject(error)
    this.askNext()
  }
}

function tooMuch({ question: { name } }: Waiting): FileProblem {
  return new FileProblem(
    'tooLarge',
    `Tệp “${name}” cần quá nhiều thời gian hoặc bộ nhớ để đọc nên đã dừng lại. Hãy tách thành nhiều phần rồi đọc từng phần.`,
  )
}

const examiner = new Examiner()

/** Examines a file, in the thread where the program runs as built; tests run the sources, which no thread can load. Throws a FileProblem. */
export function examineAside(name: string, bytes: Uint8Array): Promise<Examined> {
  return import.meta.url.endsWith('.ts') ? examine(name, bytes) : examiner.examine(name, bytes)
}
