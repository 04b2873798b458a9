// A thread that opens files: what hangs, runs out of memory or throws where nobody waits can be seen from outside only.
import { setTimeout as pause } from 'node:timers/promises'
import { parentPort } from 'node:worker_threads'
import { FileProblem, openDocument } from '../../dist/files/index.js'

/** Milliseconds in which what a library left behind may still fail. */
const aftermath = 2

let failure = ''
const fail = (/** @type {unknown} */ error) => {
  failure ||= `thrown where nobody waits: ${error instanceof Error ? `${error.name}: ${error.message}\n${error.stack}` : error}`
}
process.on('unhandledRejection', fail)
process.on('uncaughtException', fail)

parentPort?.on('message', async ({ name, bytes }) => {
  const outcome = await openDocument(name, bytes).then(
    (document) => ({ outcome: 'document', document }),
    (error) =>
      error instanceof FileProblem
        ? { outcome: 'problem', fault: error.fault, message: error.message }
        : { outcome: 'error', message: error instanceof Error ? error.stack : String(error) },
  )
  await pause(aftermath)
  parentPort?.postMessage(failure === '' ? outcome : { outcome: 'error', message: failure })
  failure = ''
})
