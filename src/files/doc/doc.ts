import { type Block, paragraph } from '../block.ts'
import { gridOf } from '../docx/wordTable.ts'
import { tooManyCells } from '../layout.ts'
import { limits } from '../limits.ts'
import { raisedText } from '../raised.ts'
import type { CompoundFile } from './compound.ts'
import { docNumbering } from './lists.ts'
import { readWordText, type WordText } from './pieces.ts'
import { type CharacterSet, characterRuns, type ParagraphSet, paragraphRuns, type Run } from './properties.ts'
import { type DocRow, wordRows } from './rows.ts'
import { lastSavedDay } from './summary.ts'

const ordinary: ParagraphSet = { inTable: false, endsRow: false, list: 0, level: 0, row: null }
const plainCharacter: CharacterSet = { unseen: false, raised: false }

/**
 * The paragraphs and tables of a Word 97–2003 .doc, then its notes and text boxes. Read from the file's own tables, for
 * merged cells, the ends of rows and deleted text are told apart only there; every loop is bounded by the file's size.
 */
export function readDoc(file: CompoundFile): { blocks: Block[]; published?: string } {
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
  const published = lastSavedDay(file)
  return published === undefined ? { blocks } : { blocks, published }
}

/** Word's own line break, hard hyphen and soft hyphen; the last is a letter (ư) in the old typefaces. */
const plain: Record<string, string> = { '\u000b': '\n', '\u001e': '-', '\u001f': '\u00ad' }

/** The characters as they are shown: what is deleted, hidden, or the instruction of a field is ''. Paragraph and cell marks stay. */
function shownCharacters(text: WordText): string[] {
  const setAt = lookup(characterRuns(text), plainCharacter)
  // For each open field whether its instruction is being read; how many are.
  const fields: boolean[] = []
  let instructions = 0
  const raised: number[] = []
  const shown = Array.from({ length: text.characters.length }, (_, at) => {
    const character = text.characters[at] as string
    if (character === '\u0013') {
      fields.push(true)
      instructions++
    } else if (character === '\u0014' || character === '\u0015') {
      if (fields.pop() === true) instructions--
      if (character === '\u0014') fields.push(false)
    }
    if (character === '\r' || character === '\u0007' || character === '\f') return character
    const set = setAt(text.offsetOf(at))
    if (instructions > 0 || character < '\u0009' || set.unseen) return ''
    if (set.raised) raised.push(at)
    return plain[character] ?? character
  })
  showRaised(shown, raised)
  return shown
}

/** How far back the unit stands that a raised figure is the power of. */
const unitLength = 4

/** Puts, in place of raised characters that follow each other, what they stand for. */
function showRaised(shown: string[], raised: readonly number[]): void {
  for (let first = 0; first < raised.length; ) {
    let last = first
    while (raised[last + 1] === (raised[last] as number) + 1) last++
    const [start, end] = [raised[first] as number, (raised[last] as number) + 1]
    const before = shown.slice(Math.max(0, start - unitLength), start).join('')
    shown[start] = raisedText(shown.slice(start, end).join(''), before)
    shown.fill('', start + 1, end)
    first = last + 1
  }
}

function readBody(text: WordText, shown: readonly string[]): Block[] {
  const setAt = lookup(paragraphRuns(text), ordinary)
  const numbering = docNumbering(text)
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
    const set = setAt(text.offsetOf(at))
    const written = shown.slice(start, at).join('')
    const label = set.list === 0 || written.trim() === '' ? '' : numbering.label({ list: String(set.list), level: set.level })
    const line = paragraph(label === '' ? written : `${label} ${written}`)
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
