import { createHash } from 'node:crypto'
import { FileProblem } from '../../files/index.ts'
import type { Unit } from '../../plan/index.ts'
import { isValid } from '../../plan/index.ts'
import { addDocument, type DocumentPurpose } from '../../store/index.ts'
import { readBooks } from '../books.ts'
import { vietnameseDay } from '../calendar.ts'
import { covers, type Desk, reading, writing } from '../desk.ts'
import { WriteRefused } from '../problem.ts'
import { examineAside } from './examiner.ts'

/** A file as somebody sends it. */
export interface SentFile {
  name: string
  bytes: Uint8Array
}

/** What became of a file: a document, new or there before; or the sentence that says why not. */
export type Fate = { name: string } & ({ id: number; added: boolean; facts: number; findings: number } | { problem: string })

/** Bytes of one file that are kept. */
const mostBytes = 20_000_000

/** The units whose documents the visitor may bring in, the highest first. Throws Refused. */
export function documentUnits(desk: Desk): Promise<{ row: number; unit: Unit }[]> {
  return reading(desk, 'documents.write', async (read, scope) => {
    const { unitOf } = await readBooks(read)
    const today = vietnameseDay(desk.now)
    const own = [...unitOf].filter(([row, unit]) => covers(scope, row) && isValid(unit, today)).map(([row, unit]) => ({ row, unit }))
    const codes = new Set(own.map(({ unit }) => unit.code))
    const depth = ({ parent, kind }: Unit) => (parent === null || !codes.has(parent) ? 0 : 2) + (kind === 'body' ? 1 : 0)
    return own.sort((a, b) => depth(a.unit) - depth(b.unit) || a.unit.name.localeCompare(b.unit.name, 'vi'))
  })
}

/** Reads files of a unit and keeps what was read, each with its own fate. Throws Refused, WriteRefused. */
export async function uploadDocuments(
  desk: Desk,
  { unit, purpose }: { unit: number; purpose: DocumentPurpose },
  files: readonly SentFile[],
): Promise<Fate[]> {
  if (!(await documentUnits(desk)).some(({ row }) => row === unit)) {
    throw new WriteRefused('Đơn vị đã chọn không có trong danh sách, hoặc không thuộc phần việc của bạn.')
  }
  const fates: Fate[] = []
  for (const file of files) fates.push(await upload(desk, unit, { ...file, name: cleanName(file.name) }, purpose))
  return fates
}

async function upload(desk: Desk, unitId: number, { name, bytes }: SentFile, purpose: DocumentPurpose): Promise<Fate> {
  if (bytes.length > mostBytes) {
    return { name, problem: `Tệp “${name}” lớn hơn ${mostBytes / 1_000_000} MB. Hãy tách thành nhiều phần hoặc bỏ bớt ảnh rồi gửi lại.` }
  }
  try {
    const { contents, facts, findings } = await examineAside(name, bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const document = { unitId, name, purpose, sha256, content: bytes, contents, facts, findings }
    const kept = await writing(desk, 'documents.write', unitId, (write) => addDocument(write, document))
    return { name, ...kept, facts, findings }
  } catch (error) {
    if (error instanceof FileProblem) return { name, problem: error.message }
    throw error
  }
}

const longestName = 200

/** The name without folders and what no name holds, short enough for a page. */
function cleanName(name: string): string {
  const last = (name.normalize('NFC').split(/[\\/]/).at(-1) as string).replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim()
  if (last.length <= longestName) return last === '' ? 'van-ban.txt' : last
  return last.slice(0, longestName - 10) + last.slice(-10)
}
