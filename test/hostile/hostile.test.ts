import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostileFiles } from './corpus.ts'

/** What a file may take at most: megabytes of the whole process, its start among them, and seconds of its processors. */
const mostMemory = 300
const mostSeconds = 5
/** Milliseconds after which a process is taken to hang; a machine may have other things to do. */
const patience = 100_000
/** Files of at most so many bytes share a process, so many at a time. */
const smallBytes = 20_000
const together = 12

interface Opened {
  text?: string
  fault?: string
  message?: string
  error?: string
  megabytes: number
  seconds: number
  /** What it reached for outside of itself. */
  reached: string
}

const opening = join(import.meta.dirname, 'opening.mjs')
const guard = pathToFileURL(join(import.meta.dirname, 'guard.mjs')).href
/**
 * Node's own lock as well: no file written, no program started. It had another name before Node 23. Not for .pdf: the
 * library for it loads native code, which Node 20 then never allows.
 */
const permission = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission'
const lock = (names: readonly string[]): string[] =>
  names.some((name) => name.endsWith('.pdf')) ? [] : [permission, '--allow-fs-read=*', '--allow-worker']

/** Opens files one after the other in a process that may do nothing else. */
async function openIn(names: readonly string[], paths: readonly string[]): Promise<Opened[]> {
  const child = spawn(
    process.execPath,
    [...lock(names), '--import', guard, opening, ...names.flatMap((name, at) => [name, paths[at] as string])],
    { stdio: ['ignore', 'pipe', 'pipe', 'pipe'], timeout: patience },
  )
  const [said, complaint, reached] = await Promise.all([child.stdout, child.stderr, child.stdio[3]].map((each) => text(each as Readable)))
  const lines = (said as string).trimEnd().split('\n')
  if (lines.length < names.length) throw new Error(`“${names[lines.length - 1]}” hangs, or ends the process: ${complaint}`)
  return lines.map((line) => ({ ...(JSON.parse(line) as Opened), reached: reached as string }))
}

/** What came of each file: small ones several to a process, large ones alone, two processes at a time. */
async function openAll(folder: string): Promise<Opened[]> {
  const opened: Opened[] = []
  const waiting: number[][] = []
  const small: number[] = []
  for (const [at, { name, bytes }] of hostileFiles.entries()) {
    const content = bytes()
    writeFileSync(join(folder, String(at)), content)
    if (content.length > smallBytes || name.endsWith('.pdf')) waiting.push([at])
    else if (small.push(at) === together) waiting.push(small.splice(0))
  }
  waiting.push(small)
  const work = async (): Promise<void> => {
    for (let group = waiting.pop(); group !== undefined; group = waiting.pop()) {
      const names = group.map((at) => hostileFiles[at]?.name ?? '')
      const results = await openIn(
        names,
        group.map((at) => join(folder, String(at))),
      )
      for (const [index, at] of group.entries()) opened[at] = results[index] as Opened
    }
  }
  await Promise.all([work(), work()])
  return opened
}

describe('a hostile file', () => {
  let folder: string
  let all: Opened[]
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'namro-'))
    all = await openAll(folder)
  }, 10 * patience)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(hostileFiles.map((file, at) => ({ ...file, at })))('$name: $comes', ({ name, comes, at }) => {
    const { text, fault, message = '', error, megabytes, seconds, reached } = all[at] as Opened
    expect({ error, reached }).toEqual({ error: undefined, reached: '' })
    if (typeof comes === 'string') {
      expect({ fault, text }).toEqual({ fault: comes, text: undefined })
      // One line: what and where, then what to do.
      expect(message).toMatch(/^Tệp “[^\n]+” [^\n]+\. ?[^\n]*[.!]$/)
      expect(message).toContain(`“${name}”`)
      expect(message).toMatch(/Hãy|hãy|Các loại đọc được/)
      expect(message).not.toMatch(/undefined|NaN|\[object|Error|node_modules/)
    } else {
      expect({ fault, message }).toEqual({ fault: undefined, message: '' })
      expect(text).toContain(comes.reads)
    }
    expect(megabytes).toBeLessThan(mostMemory)
    expect(seconds).toBeLessThan(mostSeconds)
  })

  it('leaves no file behind', () => {
    for (const there of ['/tmp/namro-leo.txt', join(tmpdir(), 'namro-leo.txt')]) expect(existsSync(there)).toBe(false)
  })
})
