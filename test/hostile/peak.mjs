// Loaded into the command before it runs: says at its end, on the fourth channel, how much memory it took at most and
// whether anything reached for the network or started another program.
import childProcess from 'node:child_process'
import { existsSync, readFileSync, writeSync } from 'node:fs'
import net from 'node:net'

const channel = 3
/** @type {string[]} */
const reached = []

/** @param {object} owner @param {string} name */
function watch(owner, name) {
  Object.assign(owner, {
    [name]: () => {
      reached.push(name)
      throw new Error(`${name} is not for reading files`)
    },
  })
}

watch(net.Socket.prototype, 'connect')
for (const name of ['spawn', 'exec', 'execFile', 'fork']) watch(childProcess, name)

/** The most memory held so far, in kilobytes. What Linux says of its use counts what the starting program held as well; what it says of its state does not. */
function peak() {
  const state = '/proc/self/status'
  const held = existsSync(state) ? /VmHWM:\s*(\d+)/.exec(readFileSync(state, 'utf8'))?.[1] : undefined
  return Number(held ?? process.resourceUsage().maxRSS)
}

process.on('exit', () => {
  writeSync(channel, JSON.stringify({ megabytes: Math.round(peak() / 1024), reached }))
})
