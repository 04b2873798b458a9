import { type Block, plainCell } from './block.ts'
import { tooManyCells } from './layout.ts'
import { limits } from './limits.ts'
import { sheetBlocks } from './sheet.ts'

/**
 * The fields of a .csv, row by row (RFC 4180; quotes may hold separators, line ends and doubled quotes). The separator
 * is found: ';', ',' or a tab, or what Excel's first line "sep=;" says. Text after a closing quote is kept as it stands.
 */
export function parseCsv(file: string): string[][] {
  const said = /^sep=(.)\r?\n/i.exec(file)
  const text = said === null ? file : file.slice(said[0].length)
  const separator = said?.[1] ?? separatorOf(text)
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  let cells = 0
  while (at < text.length) {
    const field = readField(text, at, separator)
    row.push(field.text)
    at = field.end
    if (++cells > limits.cells) throw tooManyCells()
    if (text[at] === separator) {
      at++
      if (at < text.length) continue
      row.push('')
    }
    rows.push(row)
    row = []
    if (text[at] === '\r' && text[at + 1] === '\n') at++
    at++
  }
  return rows
}

/** The title lines and the table of a .csv. */
export function readCsv(text: string): Block[] {
  return sheetBlocks({ kind: 'table', rows: parseCsv(text).map((row) => row.map(plainCell)) })
}

function readField(text: string, start: number, separator: string): { text: string; end: number } {
  let at = start
  let value = ''
  if (text[at] === '"') {
    for (;;) {
      const quote = text.indexOf('"', at + 1)
      const end = quote < 0 ? text.length : quote
      value += text.slice(at + 1, end)
      at = end + 1
      if (text[at] !== '"') break
      value += '"'
    }
  }
  const from = Math.min(at, text.length)
  at = from
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++
  return { text: value + text.slice(from, at), end: at }
}

const separators = [';', '\t', ','] as const
const firstLines = 40

/** The separator that parts the most of the first lines into the same number of fields: decimal commas do not. */
function separatorOf(text: string): string {
  const scores = separators.map((separator) => {
    const counts = new Map<number, number>()
    let at = 0
    for (let line = 0; line < firstLines && at < text.length; line++) {
      const end = lineOf(text, at, separator)
      if (end.fields > 1) counts.set(end.fields, (counts.get(end.fields) ?? 0) + 1)
      at = end.next
    }
    return Math.max(0, ...counts.values())
  })
  return separators[scores.indexOf(Math.max(...scores))] as string
}

function lineOf(text: string, start: number, separator: string): { fields: number; next: number } {
  let fields = 1
  let quoted = false
  let at = start
  for (; at < text.length && (quoted || text[at] !== '\n'); at++) {
    if (text[at] === '"') quoted = !quoted
    else if (!quoted && text[at] === separator) fields++
  }
  return { fields, next: at + 1 }
}
