import { raisedFrom } from '../raised.ts'
import type { WordText } from './pieces.ts'

/** A single change of the way text is set: which property, and its operand's bytes. */
type Change = (property: number, operand: Buffer) => void

/** A stretch of the file, from one offset of the WordDocument stream up to another, and how it is set. */
export interface Run<T> {
  start: number
  end: number
  set: T
}

const pageSize = 512

/** What is said of a paragraph: that it is part of a table, that it ends a row, and how the row's cells lie. */
export interface ParagraphSet {
  inTable: boolean
  endsRow: boolean
  /** The list it is numbered in, by the number of the list's use; 0: none. */
  list: number
  level: number
  row: RowSet | null
}

/** The cells of a row: their edges in twips, and for each whether it continues, begins or stands outside a vertical merge. */
export interface RowSet {
  edges: number[]
  merges: ('restart' | 'continue' | null)[]
  /** Cells that are part of a horizontal merge. */
  joined: boolean[]
}

/** How paragraphs are set, in file order. */
export function paragraphRuns({ main, table, data }: WordText): Run<ParagraphSet>[] {
  return readPages(main, table, 0x102, 13, (page, at) => {
    const set: ParagraphSet = { inTable: false, endsRow: false, list: 0, level: 0, row: null }
    const short = page[at] as number
    const start = short === 0 ? at + 2 : at + 1
    const length = short === 0 ? 2 * (page[at + 1] ?? 0) : 2 * short - 1
    const change = (property: number, operand: Buffer): void => {
      if (property === 0x2416) set.inTable = operand[0] !== 0
      else if (property === 0x2417) set.endsRow = operand[0] !== 0
      else if (property === 0x460b && operand.length === 2) set.list = operand.readUInt16LE(0)
      else if (property === 0x260a) set.level = operand[0] ?? 0
      else if (property === 0xd608) set.row = readRow(operand)
    }
    eachChange(page.subarray(start + 2, start + length), (property, operand) => {
      // What is set of a wide row is too long for a page and lies in another stream.
      if (property === 0x6646 && operand.length === 4) eachChange(longChanges(data, operand.readUInt32LE(0)), change)
      else change(property, operand)
    })
    return set
  })
}

/** What matters of how characters are set: they are not shown (deleted with the change tracked, or hidden), or raised. */
export interface CharacterSet {
  unseen: boolean
  raised: boolean
}

/** The stretches of text whose characters are not shown, or raised. */
export function characterRuns({ main, table }: WordText): Run<CharacterSet>[] {
  const runs = readPages(main, table, 0xfa, 1, (page, at) => {
    const set = { unseen: false, raised: false }
    eachChange(page.subarray(at + 1, at + 1 + (page[at] ?? 0)), (property, operand) => {
      if (property === 0x0800 || property === 0x083c) set.unseen ||= operand[0] === 1
      else if (property === 0x2a48) set.raised ||= operand[0] === 1
      else if (property === 0x4845 && operand.length === 2) set.raised ||= operand.readInt16LE(0) >= raisedFrom
    })
    return set
  })
  return runs.filter(({ set }) => set.unseen || set.raised)
}

/** Goes through the 512-byte pages that a table of the header names: each holds offsets, then pointers to what is set. */
function readPages<T>(main: Buffer, table: Buffer, header: number, pointerSize: number, read: (page: Buffer, at: number) => T): Run<T>[] {
  const start = main.readUInt32LE(header)
  const count = Math.floor((main.readUInt32LE(header + 4) - 4) / 8)
  const runs: Run<T>[] = []
  const most = Math.floor(main.length / pageSize)
  for (let index = 0; index < Math.min(count, most); index++) {
    const at = start + (count + 1) * 4 + index * 4
    if (at + 4 > table.length) break
    const number = table.readUInt32LE(at) & 0x3fffff
    if (number >= most) continue
    const page = main.subarray(number * pageSize, (number + 1) * pageSize)
    const inPage = Math.min(page[511] as number, Math.floor((pageSize - 5) / (4 + pointerSize)))
    for (let run = 0; run < inPage; run++) {
      const pointer = (page[(inPage + 1) * 4 + run * pointerSize] as number) * 2
      if (pointer === 0) continue
      runs.push({ start: page.readUInt32LE(run * 4), end: page.readUInt32LE(run * 4 + 4), set: read(page, pointer) })
    }
  }
  return runs.sort((a, b) => a.start - b.start)
}

function longChanges(data: Buffer, at: number): Buffer {
  return at + 2 <= data.length ? data.subarray(at + 2, at + 2 + data.readUInt16LE(at)) : Buffer.alloc(0)
}

const operandSizes = [1, 1, 2, 4, 2, 2, 0, 3]

function eachChange(changes: Buffer, change: Change): void {
  let at = 0
  while (at + 3 <= changes.length) {
    const property = changes.readUInt16LE(at)
    at += 2
    let size = operandSizes[property >> 13] as number
    if (property === 0xd608) {
      size = at + 2 <= changes.length ? Math.max(0, changes.readUInt16LE(at) - 1) : 0
      at += 2
    } else if (property >> 13 === 6) size = changes[at++] as number
    change(property, changes.subarray(at, at + size))
    at += size
  }
}

function readRow(operand: Buffer): RowSet | null {
  const count = operand[0] ?? 0
  if (count === 0 || operand.length < 1 + 2 * (count + 1)) return null
  const row: RowSet = { edges: [], merges: [], joined: [] }
  for (let edge = 0; edge <= count; edge++) row.edges.push(operand.readInt16LE(1 + edge * 2))
  for (let cell = 0; cell < count; cell++) {
    const at = 1 + 2 * (count + 1) + cell * 20
    const flags = at + 2 <= operand.length ? operand.readUInt16LE(at) : 0
    const vertical = (flags >> 5) & 3
    row.merges.push(vertical === 3 ? 'restart' : vertical === 1 ? 'continue' : null)
    row.joined.push((flags & 3) !== 0)
  }
  return row
}
