// Loaded into every thread of a process before anything else: what reaches for the network or another program is thrown
// back, and named on the fourth channel.
import childProcess from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import { writeSync } from 'node:fs'
import net from 'node:net'

const channel = 3

/** @param {object} owner @param {string} name */
function watch(owner, name) {
  Object.assign(owner, {
    [name]: () => {
      writeSync(channel, `${name}\n`)
      throw new Error(`${name} is not for reading files`)
    },
  })
}

watch(net.Socket.prototype, 'connect')
watch(dgram.Socket.prototype, 'send')
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) for (const each of [dns, dns.promises]) watch(each, name)
for (const name of ['spawn', 'exec', 'execFile', 'fork', 'spawnSync', 'execSync', 'execFileSync']) watch(childProcess, name)
