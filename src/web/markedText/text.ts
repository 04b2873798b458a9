import type { Cell, SourceDocument, Table } from '../../files/document.ts'
import type { Marks } from './marks.ts'

/** The document's text as HTML: its lines as paragraphs, its tables as tables, the marks in both. */
export function* textHtml(document: SourceDocument, marks: Marks): Generator<string> {
  let at = 0
  for (const table of document.tables) {
    if (table.start < at) continue
    yield* paragraphsHtml(document.text, at, table.start, marks)
    yield* tableHtml(table, marks)
    at = table.end
  }
  yield* paragraphsHtml(document.text, at, document.text.length, marks)
}

function* paragraphsHtml(text: string, from: number, to: number, marks: Marks): Generator<string> {
  let blank = true
  for (let start = from; start < to; ) {
    const line = text.indexOf('\n', start)
    const end = line < 0 || line > to ? to : line
    const words = text.slice(start, end).trim()
    if (words !== '') yield `<p${paragraphClass(words, blank)}>${marks.html(start, end)}</p>\n`
    blank = words === ''
    start = end + 1
  }
}

/** A heading as reports number them ("I.", "2.", "a)"), short and with no full stop at its end. */
const numbered = /^(?:[IVXLC]{1,6}\s*[.-]|\d{1,2}(?:\.\d{1,2})*\s*[.)]|[a-zđ]\s*\))\s*\S/
const MOST_OF_A_HEADING = 110

function paragraphClass(words: string, afterBlank: boolean): string {
  const heading = words.length <= MOST_OF_A_HEADING && !/[.;,]$/.test(words) && (numbered.test(words) || isCapitals(words))
  if (heading) return ' class="head"'
  return afterBlank ? '' : ' class="tight"'
}

function isCapitals(words: string): boolean {
  return words.length > 6 && words === words.toUpperCase() && words !== words.toLowerCase()
}

function* tableHtml({ rows }: Table, marks: Marks): Generator<string> {
  yield '<div class="wide" role="group" aria-label="Bảng trong văn bản" tabindex="0"><table class="source">\n'
  for (const [index, row] of rows.entries()) {
    const tag = index === 0 ? 'th' : 'td'
    const cells = row.map((cell, column) => {
      // A merged cell is repeated where it spans: it is written once, at its first row and column.
      if (isSame(cell, row[column - 1]) || isSame(cell, rows[index - 1]?.[column])) return ''
      const wide = 1 + repeats((step) => isSame(cell, row[column + step]))
      const high = 1 + repeats((step) => isSame(cell, rows[index + step]?.[column]))
      const spans = (wide > 1 ? ` colspan="${wide}"` : '') + (high > 1 ? ` rowspan="${high}"` : '')
      return `<${tag}${spans}${cellClass(cell.text)}>${marks.html(cell.start, cell.end)}</${tag}>`
    })
    yield `<tr>${cells.join('')}</tr>\n`
  }
  yield '</table></div>\n'
}

function isSame(cell: Cell, other: Cell | undefined): boolean {
  return other !== undefined && other.start === cell.start && other.end === cell.end && cell.end > cell.start
}

function repeats(isRepeated: (step: number) => boolean): number {
  let steps = 0
  while (isRepeated(steps + 1)) steps++
  return steps
}

/** Figures stand to the right; words get room enough not to be one below the other. */
function cellClass(text: string): string {
  const words = text.trim()
  if (/^[-+(]?\d[\d.,]*\s*%?\)?$/.test(words)) return ' class="num"'
  return words.length > 18 ? ' class="long"' : ''
}
