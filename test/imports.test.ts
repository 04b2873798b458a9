import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'

/** The floors from the ground up; those on one line stand beside each other and do not know each other. */
const floors = [
  ['vietnamese'],
  ['plan'],
  ['reader', 'example'],
  ['writer', 'checks'],
  ['files', 'store'],
  ['office'],
  ['api'],
  ['web'],
  ['start', 'cli'],
]
/** Floors that know no database, clock, network, chance or file system; what they need comes in as arguments. */
const pure = ['vietnamese', 'plan', 'example', 'reader', 'writer', 'checks']
/** Libraries that compute and nothing else. */
const pureLibraries = ['big.js']
const impure = /\b(?:Date\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|fetch\(|process\.|setTimeout\(|setInterval\()/

const height = new Map(floors.flatMap((names, level) => names.map((name) => [name, level] as const)))

/** What breaks the house's order in one source file; `path` is relative to src, with forward slashes. */
function faults(path: string, source: string): string[] {
  const code = withoutComments(source)
  const own = path.split('/')[0] as string
  const found: string[] = []
  for (const [, target] of code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)'([^']+)'/g)) {
    if (target === undefined) continue
    if (!target.startsWith('.')) {
      if (pure.includes(own) && !pureLibraries.includes(target)) found.push(`${path} imports ${target}`)
      continue
    }
    const other = posix.normalize(posix.join(posix.dirname(path), target)).split('/')[0] as string
    if (other === own || !path.includes('/')) continue
    const [from, to] = [height.get(own), height.get(other)]
    if (from === undefined || to === undefined || to >= from) found.push(`${path} imports ${target}`)
  }
  // What people and programs do goes through the office: pages and the API know the store by its types only.
  const stored = own === 'web' || own === 'api' ? code.match(/^import (?!type )[^']*'[^']*\/store\/[^']*'/gm) : null
  for (const line of stored ?? []) found.push(`${path}: ${line}`)
  const clock = pure.includes(own) ? impure.exec(code) : null
  if (clock !== null) found.push(`${path} uses ${clock[0]}`)
  return found
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
}

describe('the floors of src', () => {
  const src = join(import.meta.dirname, '../src')
  const files = sources(src)

  it('are all known, and nothing imports upward or sideways', () => {
    const unknown = files.filter((path) => path.includes('/') && !height.has(path.split('/')[0] as string))
    expect(unknown).toEqual([])
    expect(files.flatMap((path) => faults(path, readFileSync(join(src, path), 'utf8')))).toEqual([])
  })

  it.each([
    ['reader/a.ts', "import { x } from '../checks/y.ts'"],
    ['reader/table/a.ts', "import { x } from '../../files/y.ts'"],
    ['checks/a.ts', "import { x } from '../writer/y.ts'"],
    ['files/a.ts', "export { x } from '../cli/y.ts'"],
    ['checks/a.ts', "const x = await import('node:fs')"],
    ['vietnamese/a.ts', "import 'exceljs'"],
    ['plan/a.ts', 'const now = Date.now()'],
    ['vietnamese/a.ts', "import { x } from '../index.ts'"],
    ['store/a.ts', "import { x } from '../files/y.ts'"],
    ['plan/a.ts', "import { x } from '../store/y.ts'"],
    ['web/pages/a.tsx', "import { x } from '../../store/y.ts'"],
    ['api/a.ts', "import { x } from '../store/y.ts'"],
    ['api/a.ts', "import { x } from '../web/y.ts'"],
  ])('would not let pass: %s with %s', (path, source) => {
    expect(faults(path, source)).toHaveLength(1)
  })

  it.each([
    ['reader/a.ts', "import { x } from '../vietnamese/y.ts'\nimport Big from 'big.js'"],
    ['files/a.ts', "import { readFile } from 'node:fs/promises'\nimport type { x } from '../reader/y.ts'"],
    ['index.ts', "export { x } from './cli/y.ts'"],
    ['web/a.tsx', "import type { x } from '../store/y.ts'\nimport { z } from '../office/z.ts'"],
    ['checks/a.ts', '// new Date() would be a clock'],
  ])('would let pass: %s with %s', (path, source) => {
    expect(faults(path, source)).toEqual([])
  })
})
