import { parentPort } from 'node:worker_threads'
import { FileProblem } from '../../files/index.ts'
import { type Examined, examine } from './examine.ts'

/** A file to be examined, as the thread is asked. */
export interface Question {
  id: number
  name: string
  bytes: Uint8Array
}

/** What came of it: the contents, the sentence of a file that cannot be read, or an error of the program. */
export type Answer = { id: number } & ({ examined: Examined } | { problem: string } | { error: string })

// The thread that reads files, so that pages go on being served meanwhile. See examiner.ts.
parentPort?.on('message', async ({ id, name, bytes }: Question) => {
  const answer = (own: object): void => parentPort?.postMessage({ id, ...own } as Answer)
  try {
    answer({ examined: await examine(name, bytes) })
  } catch (error) {
    if (error instanceof FileProblem) answer({ problem: error.message })
    else answer({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
