import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDocument } from '../../src/files/index.ts'
import { hostileFiles } from './corpus.ts'

const command = join(import.meta.dirname, '../../bin/namro.js')
const peak = pathToFileURL(join(import.meta.dirname, 'peak.mjs')).href

/** Megabytes that the whole program may take for a file that is refused, or read although it means harm. */
const mostMemory = 450
/** Milliseconds that it may take; a machine may have other things to do. */
const mostTime = 60_000

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'namro-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function readFile(name: string, bytes: Uint8Array) {
  writeFileSync(join(folder, name), bytes)
  const { stdout, stderr, status, signal, output } = spawnSync(process.execPath, ['--import', peak, command, 'read', '--json', name], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    timeout: mostTime,
    maxBuffer: 1 << 28,
  })
  rmSync(join(folder, name))
  const { megabytes, reached } = JSON.parse(String(output[3] || '{}')) as { megabytes: number; reached: string[] }
  return { stdout, stderr, status, signal, megabytes, reached }
}

describe('namro read', () => {
  it.each(hostileFiles)('$name: $fault', { timeout: 2 * mostTime }, async ({ name, fault, bytes }) => {
    const given = bytes()
    const { stdout, stderr, status, signal, megabytes, reached } = readFile(name, given)
    expect({ signal, reached }).toEqual({ signal: null, reached: [] })
    if (fault === null) {
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(JSON.parse(stdout)).toHaveProperty('facts')
    } else {
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
      // One line: what and where, then what to do.
      expect(stderr).toMatch(/^Tệp “[^\n]+” [^\n]+\. ?[^\n]*[.!]\n$/)
      expect(stderr).toContain(`“${name}”`)
      expect(stderr).toMatch(/Hãy|hãy|Các loại đọc được/)
      expect(stderr).not.toMatch(/undefined|NaN|\[object|Error|\n {2,}at |node_modules/)
      await expect(openDocument(name, given)).rejects.toMatchObject({ fault })
    }
    expect(megabytes).toBeLessThan(mostMemory)
    expect(existsSync('/tmp/namro-leo.txt')).toBe(false)
  })
})
