import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { documents } from './corpus.mjs'
import { megabytes, shown } from './measurement.mjs'

const size = 50e6
const claimed = 1_500

/** @type {import('./measurement.mjs').Measurement} */
export const memory = {
  title: 'Memory, through the command',
  async measure() {
    const folder = mkdtempSync(join(tmpdir(), 'namro-bench-'))
    try {
      const file = join(folder, 'bao-cao.txt')
      const text = documents(size).join('\n')
      writeFileSync(file, text)
      const start = performance.now()
      const most = (await mostMemory(file)) / 1000
      const seconds = (performance.now() - start) / 1000
      return {
        rows: [
          { what: `namro read --json, a text of ${shown(megabytes(text))} MB`, figure: `${shown(most)} MB at most` },
          { what: 'from start to exit', figure: `${shown(seconds)} s` },
        ],
        claims: [
          {
            says: `a text of ${shown(size / 1e6)} MB takes at most ${shown(claimed)} MB of memory`,
            measured: `${shown(most)} MB`,
            holds: most <= claimed,
          },
        ],
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

/**
 * The most kilobytes that the command ever had while it read a file, which it says itself when it exits.
 * @param {string} file
 */
async function mostMemory(file) {
  const teller = new URL('./tell-memory.mjs', import.meta.url).href
  const door = fileURLToPath(new URL('../bin/namro.js', import.meta.url))
  const command = spawn(process.execPath, ['--import', teller, door, 'read', '--json', file], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  })
  const said = textOf(/** @type {import('node:stream').Readable} */ (command.stdio[3]))
  const code = await new Promise((resolve, reject) => command.on('error', reject).on('exit', resolve))
  if (code !== 0) throw new Error(`namro ended with ${code}`)
  return Number(await said)
}
