import { type Block, paragraph } from '../block.ts'
import { gridOf } from '../docx/wordTable.ts'
import { tooManyCells } from '../layout.ts'
import { limits } from '../limits.ts'
import type { CompoundFile } from './compound.ts'
import { readWordText, type WordText } from './pieces.ts'
import { type ParagraphSet, paragraphRuns, type Run, unseenRuns } from './properties.ts'
import { type DocRow, wordRows } from './rows.ts'

const ordinary: ParagraphSet = { inTable: false, endsRow: false, row: null }

/**
 * The paragraphs and tables of a Word 97–2003 .doc, then its notes and text boxes. Read from the file's own tables, for
 * merged cells, the ends of rows and deleted text are told apart only there; every loop is bounded by the file's size.
 */
export function readDoc(file: CompoundFile): { blocks: Block[] } {
  const text = readWordText(file)
  const shown = shownCharacters(text)
  const blocks = readBody(text, shown)
  for (const [start, end] of text.notes) {
    for (const line of shown
      .slice(start, end)
      .join('')
      .split(/[\r\u0007\f]/))
      blocks.push(paragraph(line))
  }
  return { blocks }
}

/** Word's own line break, hard hyphen and soft hyphen; the last is a letter (ư) in the old typefaces. */
const plain: Record<string, string> = { '\u000b': '\n', '\u001e': '-', '\u001f': '\u00ad' }

/** The characters as they are shown: what is deleted, hidden, or the instruction of a field is ''. Paragraph and cell marks stay. */
function shownCharacters(text: WordText): string[] {
  const unseen = lookup(unseenRuns(text), false)
  // For each open field whether its instruction is being read; how many are.
  const fields: boolean[] = []
  let instructions = 0
  return Array.from({ length: text.characters.length }, (_, at) => {
    const character = text.characters[at] as string
    if (character === '\u0013') {
      fields.push(true)
      instructions++
    } else if (character === '\u0014' || character === '\u0015') {
      if (fields.pop() === true) instructions--
      if (character === '\u0014') fields.push(false)
    }
    if (character === '\r' || character === '\u0007' || character === '\f') return character
    if (instructions > 0 || character < '\u0009' || unseen(text.offsetOf(at))) return ''
    return plain[character] ?? character
  })
}

function readBody(text: WordText, shown: readonly string[]): Block[] {
  const setAt = lookup(paragraphRuns(text), ordinary)
  const blocks: Block[] = []
  let rows: DocRow[] = []
  let cells: Block[][] = []
  let cell: Block[] = []
  let count = 0
  let start = text.body[0]
  const closeTable = (): void => {
    if (cell.length > 0 || cells.length > 0) rows.push({ cells: [...cells, cell], set: null })
    if (rows.length > 0) blocks.push(gridOf(wordRows(rows)))
    rows = []
    cells = []
    cell = []
  }
  for (let at = start; at < Math.min(text.body[1], shown.length); at++) {
    const mark = shown[at]
    if (mark !== '\r' && mark !== '\u0007' && mark !== '\f') continue
    const line = paragraph(shown.slice(start, at).join(''))
    const set = setAt(text.offsetOf(at))
    start = at + 1
    if (!set.inTable && mark !== '\u0007') {
      closeTable()
      blocks.push(line)
    } else if (mark === '\u0007' && (set.endsRow || !set.inTable)) {
      rows.push({ cells, set: set.row })
      cells = []
      cell = []
    } else {
      cell.push(line)
      if (mark !== '\u0007') continue
      cells.push(cell)
      cell = []
      if (++count > limits.cells) throw tooManyCells()
    }
  }
  closeTable()
  return blocks
}

/** What is set at an offset of the file; runs are sorted and do not overlap. */
function lookup<T>(runs: readonly Run<T>[], otherwise: T): (offset: number) => T {
  return (offset) => {
    let low = 0
    let high = runs.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((runs[middle] as Run<T>).start <= offset) low = middle
      else high = middle - 1
    }
    const run = runs[low]
    return run !== undefined && run.start <= offset && offset < run.end ? run.set : otherwise
  }
}
