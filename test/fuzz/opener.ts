import { Worker } from 'node:worker_threads'
import type { FileFault, SourceDocument } from '../../src/files/index.ts'
import type { SpoiltFile } from './mutateFile.ts'

export type Outcome =
  | { outcome: 'document'; document: SourceDocument }
  | { outcome: 'problem'; fault: FileFault; message: string }
  /** Anything else that was thrown, a hang, or memory run out. */
  | { outcome: 'error'; message: string }

/** Megabytes of JavaScript objects that opening a small file may take. */
const memory = 512

/** Opens files in a thread of its own, so that one that never ends can be told, ended and reported. Runs what is built in dist. */
export class Opener {
  private worker: Worker | null = null

  /** What opening the file came to, after at most `milliseconds`. */
  async open({ name, bytes }: SpoiltFile, milliseconds: number): Promise<Outcome> {
    this.worker ??= new Worker(new URL('opening.mjs', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: memory } })
    const { worker } = this
    const outcome = await new Promise<Outcome>((resolve) => {
      const end = (result: Outcome): void => {
        clearTimeout(clock)
        worker.off('message', end)
        worker.off('error', fail)
        resolve(result)
      }
      const fail = (error: unknown): void => end({ outcome: 'error', message: String(error) })
      const clock = setTimeout(() => fail(`not done after ${milliseconds} ms`), milliseconds)
      worker.on('message', end)
      worker.on('error', fail)
      worker.postMessage({ name, bytes })
    })
    if (outcome.outcome === 'error') await this.close()
    return outcome
  }

  async close(): Promise<void> {
    await this.worker?.terminate()
    this.worker = null
  }
}
