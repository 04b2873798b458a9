import { Numbering, type NumberingLevel } from '../docx/numbering.ts'
import type { WordText } from './pieces.ts'

/** Where the header says the tables of lists and of their uses lie in the table stream. */
const listsAt = 0x2e2
const usesAt = 0x2ea

const listSize = 28
const levelSize = 28
const useSize = 16
const levels = 9
const longestPattern = 100

/** Word's numbers of the formats of labels; all others are written in digits. */
const formats: Record<number, string> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  22: 'decimalZero',
  23: 'bullet',
  255: 'none',
}

/** The lists of a .doc; a paragraph names one by the number of its use, from 1. Broken tables number nothing. */
export function docNumbering({ main, table }: WordText): Numbering {
  const patterns = readLists(table, main.readUInt32LE(listsAt), main.readUInt32LE(listsAt + 4))
  const lists = new Map<string, string>()
  const start = main.readUInt32LE(usesAt)
  if (main.readUInt32LE(usesAt + 4) >= 4 && start + 4 <= table.length) {
    const count = Math.min(table.readUInt32LE(start), Math.floor((table.length - start - 4) / useSize))
    for (let use = 0; use < count; use++) lists.set(String(use + 1), String(table.readUInt32LE(start + 4 + use * useSize)))
  }
  return Numbering.of(patterns, lists)
}

/** The levels of each list, by its identifier: first all lists, then, one after the other, their levels. */
function readLists(table: Buffer, start: number, length: number): Map<string, Map<number, NumberingLevel>> {
  const patterns = new Map<string, Map<number, NumberingLevel>>()
  if (length < 2 || start + 2 > table.length) return patterns
  const count = table.readUInt16LE(start)
  let at = start + 2 + count * listSize
  for (let list = 0; list < count && at < table.length; list++) {
    const head = start + 2 + list * listSize
    const simple = ((table[head + 26] as number) & 1) !== 0
    const read = new Map<number, NumberingLevel>()
    patterns.set(String(table.readUInt32LE(head)), read)
    for (let level = 0; level < (simple ? 1 : levels); level++) {
      if (at + levelSize + 2 > table.length) return patterns
      const properties = (table[at + 24] as number) + (table[at + 25] as number)
      const pattern = at + levelSize + properties
      if (pattern + 2 > table.length) return patterns
      const end = pattern + 2 + 2 * table.readUInt16LE(pattern)
      if (end > table.length || end - pattern > 2 * longestPattern) return patterns
      read.set(level, {
        format: formats[table[at + 4] as number] ?? 'decimal',
        pattern: placeholders(table.toString('utf16le', pattern + 2, end)),
        start: table.readUInt32LE(at),
      })
      at = end
    }
  }
  return patterns
}

/** Word writes the number of a level as the character of that code; Numbering as '%1' and so on. */
function placeholders(pattern: string): string {
  return pattern.replace(/[\0-\x08]/g, (level) => `%${level.charCodeAt(0) + 1}`)
}
