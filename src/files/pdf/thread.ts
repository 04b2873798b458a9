import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import { limits } from '../limits.ts'
import { Refusal } from '../problem.ts'

/** Megabytes of objects that the thread may hold. */
const memory = 200
/** Bytes of the longest array: the unpacked streams lie outside of the objects. */
const longestArray = 2 ** Math.ceil(Math.log2(limits.streamBytes))
const tooLongArray = 75
/** Of work: ten times what a report takes. Waiting, also for other programs of the machine, is not counted. */
const seconds = 3
const secondsPerPage = 0.05
const looksEvery = 200

/** What runs in the thread: the part of pdfjs that parses files, and nothing of this program. Whatever filter a bomb is packed by, it ends here. */
const code = `
const { workerData } = require('node:worker_threads')
globalThis.Uint8Array = new Proxy(Uint8Array, {
  construct(array, given) {
    if (typeof given[0] === 'number' && given[0] > workerData.longestArray) process.exit(${tooLongArray})
    return new array(...given)
  },
})
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
  private readonly timer: NodeJS.Timeout
  private readonly begun = process.cpuUsage()
  /** Milliseconds of work after which the thread is ended. */
  private most = seconds * 1000
  private tooSlow = false

  constructor() {
    const { port1, port2 } = new MessageChannel()
    const library = pathToFileURL(createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.worker.mjs')).href
    this.port = port1
    this.worker = new Worker(code, {
      eval: true,
      workerData: { port: port2, library, longestArray },
      transferList: [port2],
      resourceLimits: { maxOldGenerationSizeMb: memory },
      // What the library prints about a broken file is not for the terminal.
      stdout: true,
      stderr: true,
    })
    this.failure = new Promise((_, reject) => {
      this.worker.once('error', (error) => reject(isOutOfMemory(error) ? tooSlow(error) : error))
      this.worker.once('exit', (code) => reject(this.tooSlow || code === tooLongArray ? tooSlow() : new Error('the thread ended')))
    })
    // Nobody may be listening when the thread is closed.
    this.failure.catch(() => {})
    this.timer = setInterval(() => this.look(), looksEvery)
  }

  /** Gives the file as much time as its pages may take. */
  allow(pages: number): void {
    this.most += pages * secondsPerPage * 1000
  }

  async close(): Promise<void> {
    clearInterval(this.timer)
    this.port.close()
    await this.worker.terminate()
  }

  private look(): void {
    const { user, system } = process.cpuUsage(this.begun)
    // The first counts what other programs take from the thread, the second what this one does besides.
    if (Math.min(this.worker.performance.eventLoopUtilization().active, (user + system) / 1000) < this.most) return
    this.tooSlow = true
    void this.worker.terminate()
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
