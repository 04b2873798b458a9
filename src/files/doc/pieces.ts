import { passwordProtected } from '../archive.ts'
import { broken, Refusal } from '../problem.ts'
import type { CompoundFile } from './compound.ts'

/** A run of characters that lies in one place of the file, in one or two bytes each. */
interface Piece {
  /** First character's number in the text, and number of characters. */
  first: number
  length: number
  /** Where it begins in the WordDocument stream, and bytes a character. */
  offset: number
  width: 1 | 2
}

/** Characters of the longest .doc that is read: some thousand pages. */
const longest = 5_000_000

/** The text of a Word 97–2003 document and where each character lies in the file. */
export interface WordText {
  /** Characters of the body, of footnotes, endnotes and text boxes, as Word stores them, with its control characters. */
  body: [number, number]
  notes: [number, number][]
  characters: string
  /** The offset in the WordDocument stream at which a character lies. */
  offsetOf(character: number): number
  /** The two streams that say how the text is set. */
  main: Buffer
  table: Buffer
  /** What was too long for its place among them. */
  data: Buffer
}

/** Reads the header and the table of pieces. Throws a Refusal on a password, an older Word, or a broken file. */
export function readWordText(file: CompoundFile): WordText {
  const main = file.stream('WordDocument')
  if (main === null || main.length < 0x200) throw broken('thiếu phần văn bản')
  const flags = main.readUInt16LE(0x0a)
  if (main.readUInt16LE(0) !== 0xa5ec || main.readUInt16LE(2) < 0xc1) {
    throw new Refusal('unsupported', 'được lưu bằng một bản Word quá cũ (trước Word 97). Hãy mở bằng Word rồi lưu lại thành .docx.')
  }
  if ((flags & 0x100) !== 0) throw passwordProtected()
  const table = file.stream((flags & 0x200) !== 0 ? '1Table' : '0Table')
  if (table === null) throw broken('thiếu bảng định dạng')
  const data = file.stream('Data') ?? Buffer.alloc(0)
  const pieces = readPieces(main, table)
  const characters = pieces.map((piece) => decode(main, piece)).join('')
  const counts = [0x4c, 0x50, 0x54, 0x5c, 0x60, 0x64].map((at) => main.readUInt32LE(at))
  const starts = counts.map((_, at) => counts.slice(0, at).reduce((sum, count) => sum + count, 0))
  const story = (at: number): [number, number] => [starts[at] as number, (starts[at] as number) + (counts[at] as number)]
  return { body: story(0), notes: [story(1), story(4), story(5)], characters, offsetOf: (at) => offsetOf(pieces, at), main, table, data }
}

function readPieces(main: Buffer, table: Buffer): Piece[] {
  const start = main.readUInt32LE(0x1a2)
  const end = start + main.readUInt32LE(0x1a6)
  if (end > table.length) throw broken('bảng các đoạn văn bản')
  let at = start
  while (at < end && table[at] === 1) at += 3 + table.readUInt16LE(at + 1)
  if (at + 5 > end || table[at] !== 2) throw broken('bảng các đoạn văn bản')
  const count = Math.floor((table.readUInt32LE(at + 1) - 4) / 12)
  at += 5
  if (at + count * 12 + 4 > table.length) throw broken('bảng các đoạn văn bản')
  const pieces: Piece[] = []
  let total = 0
  for (let piece = 0; piece < count; piece++) {
    const first = table.readUInt32LE(at + piece * 4)
    const length = table.readUInt32LE(at + piece * 4 + 4) - first
    const place = table.readUInt32LE(at + (count + 1) * 4 + piece * 8 + 2)
    const narrow = (place & 0x40000000) !== 0
    const offset = narrow ? (place & 0x3fffffff) >> 1 : place & 0x3fffffff
    if (length < 0 || first !== total) throw broken('bảng các đoạn văn bản')
    total += length
    if (total > longest || offset + length * (narrow ? 1 : 2) > main.length) throw broken('đoạn văn bản nằm ngoài tệp')
    pieces.push({ first, length, offset, width: narrow ? 1 : 2 })
  }
  return pieces
}

const narrow = new TextDecoder('windows-1252')

function decode(main: Buffer, { offset, length, width }: Piece): string {
  const bytes = main.subarray(offset, offset + length * width)
  return width === 2 ? bytes.toString('utf16le') : narrow.decode(bytes)
}

function offsetOf(pieces: readonly Piece[], character: number): number {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle] as Piece).first <= character) low = middle
    else high = middle - 1
  }
  const piece = pieces[low]
  return piece === undefined ? 0 : piece.offset + (character - piece.first) * piece.width
}
