import { createHash } from 'node:crypto'
import {
  addImportFile,
  dropImportFiles,
  type ImportFileRow,
  type ImportRunRow,
  importFileHeadOf,
  importFilesOf,
  importRunOf,
  type ReadTransaction,
  rememberImport,
  setImportChoices,
} from '../../store/index.ts'
import { type Desk, Refused, reading, writing } from '../desk.ts'
import { choicesText, type ImportChoices } from './choices.ts'

const mostListed = 30
const daysKept = 7

/** A file of the list, with what was imported of it. */
export interface ListedFile {
  file: ImportFileRow
  run: ImportRunRow | null
}

/** The last files, the latest first. Throws Refused. */
export async function importFiles(desk: Desk): Promise<ListedFile[]> {
  return readingImports(desk, async (read) => {
    const files = await importFilesOf(read, mostListed)
    return Promise.all(files.map(async (file) => ({ file, run: await importRunOf(read, { fileDigest: file.digest }) })))
  })
}

/** One file without its content; null where there is none. Throws Refused. */
export async function importFile(desk: Desk, id: number): Promise<ImportFileRow | null> {
  return readingImports(desk, (read) => importFileHeadOf(read, id))
}

/** Keeps a file to be looked at. Gives its id. Throws Refused. */
export async function uploadImport(desk: Desk, name: string, content: Uint8Array): Promise<number> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const digest = createHash('sha256').update(bytes).digest()
  return writing(desk, 'figures.import', null, async (write) => {
    await dropImportFiles(write, daysKept)
    return addImportFile(write, { name: name.normalize('NFC').slice(0, 200) || 'tệp không tên', digest, content: bytes })
  })
}

/** What is to be remembered for the next files: labels and layouts. */
export interface Remembered {
  indicators: Readonly<Record<string, number>>
  units: Readonly<Record<string, number>>
  /** Choices of columns as JSON, by the sheet's fingerprint. */
  layouts: Readonly<Record<string, string>>
}

/** Keeps what a person said of a file, and remembers it for the next one. Throws Refused, StaleEdit. */
export async function chooseForImport(
  desk: Desk,
  id: number,
  version: number,
  choices: ImportChoices,
  { indicators, units, layouts }: Remembered,
): Promise<void> {
  await writing(desk, 'figures.import', null, async (write) => {
    await setImportChoices(write, id, version, choicesText(choices))
    const meanings = (kind: 'indicator' | 'unit' | 'layout', of: Readonly<Record<string, number | string>>) =>
      Object.entries(of).map(([label, meaning]) => ({ kind, label, meaning: String(meaning) }))
    await rememberImport(write, [...meanings('indicator', indicators), ...meanings('unit', units), ...meanings('layout', layouts)])
  })
}

/** Reads for somebody who imports for the whole authority: a file may hold figures of any part of it. Throws Refused. */
export async function readingImports<T>(desk: Desk, work: (read: ReadTransaction) => Promise<T>): Promise<T> {
  return reading(desk, 'figures.import', (read, scope) => {
    if (!scope.whole) throw new Refused('figures.import')
    return work(read)
  })
}
