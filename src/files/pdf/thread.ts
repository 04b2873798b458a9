import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import { Refusal } from '../problem.ts'

/** Megabytes of objects that the thread may hold. */
const memory = 200
/** To open the file, and again to read its pages: tens of times what a report takes, for an old PC with other things to do. */
const seconds = 15
const secondsPerPage = 0.1

/** What runs in the thread: the part of pdfjs that parses files, and nothing of this program. */
const code = `
const { workerData } = require('node:worker_threads')
import(workerData.library).then(({ WorkerMessageHandler }) => WorkerMessageHandler.initializeFromPort(workerData.port))
`

/**
 * A thread in which pdfjs parses one file: whatever goes wrong in it, even too much memory or an error that nobody
 * catches, ends the thread and not the program.
 */
export class PdfThread {
  /** The end of the line that pdfjs talks over. */
  readonly port: MessagePort
  /** Never resolves; rejects when the thread ends before it is closed. */
  readonly failure: Promise<never>
  private readonly worker: Worker
  private timer: NodeJS.Timeout
  private tooSlow = false

  constructor() {
    const { port1, port2 } = new MessageChannel()
    const library = pathToFileURL(createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.worker.mjs')).href
    this.port = port1
    this.worker = new Worker(code, {
      eval: true,
      workerData: { port: port2, library },
      transferList: [port2],
      resourceLimits: { maxOldGenerationSizeMb: memory },
      // What the library prints about a broken file is not for the terminal.
      stdout: true,
      stderr: true,
    })
    this.failure = new Promise((_, reject) => {
      this.worker.once('error', (error) => reject(isOutOfMemory(error) ? tooSlow(error) : error))
      this.worker.once('exit', () => reject(this.tooSlow ? tooSlow() : new Error('the thread ended')))
    })
    // Nobody may be listening when the thread is closed.
    this.failure.catch(() => {})
    this.timer = this.endAfter(seconds)
  }

  /** Gives the file as much time as its pages may take. */
  allow(pages: number): void {
    clearTimeout(this.timer)
    this.timer = this.endAfter(seconds + pages * secondsPerPage)
  }

  async close(): Promise<void> {
    clearTimeout(this.timer)
    this.port.close()
    await this.worker.terminate()
  }

  private endAfter(most: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.tooSlow = true
      void this.worker.terminate()
    }, most * 1000)
  }
}

function isOutOfMemory(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function tooSlow(cause?: unknown): Refusal {
  return new Refusal(
    'bomb',
    'cần quá nhiều thời gian hoặc bộ nhớ để đọc nên đã dừng lại. Hãy xin tệp Word gốc, hoặc in lại thành PDF mới.',
    cause === undefined ? {} : { cause },
  )
}
