// Opens files, each under the name that is given before its path, and says what came of each and what that took.
import { existsSync, readFileSync } from 'node:fs'
import { FileProblem, openDocument } from '../../dist/files/index.js'

let before = 0
for (let at = 2; at < process.argv.length; at += 2) {
  const [name = '', path = ''] = process.argv.slice(at)
  const outcome = await openDocument(name, readFileSync(path)).then(
    ({ text }) => ({ text: text.slice(0, 1000) }),
    (error) => (error instanceof FileProblem ? { fault: error.fault, message: error.message } : { error: String(error?.stack) }),
  )
  const { userCPUTime, systemCPUTime } = process.resourceUsage()
  const seconds = (userCPUTime + systemCPUTime) / 1_000_000
  process.stdout.write(`${JSON.stringify({ ...outcome, megabytes: peak() / 1024, seconds: seconds - before })}\n`)
  before = seconds
}

/** The most memory held so far, in kilobytes. What Linux says of its use counts what the starting program held as well; what it says of its state does not. */
function peak() {
  const state = '/proc/self/status'
  const held = existsSync(state) ? /VmHWM:\s*(\d+)/.exec(readFileSync(state, 'utf8'))?.[1] : undefined
  return Number(held ?? process.resourceUsage().maxRSS)
}
