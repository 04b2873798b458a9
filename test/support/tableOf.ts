import type { Cell, Table } from '../../src/reader/table/table.ts'

/**
 * A table as a file gives it, from its rows written with cells parted by "|": "<" is covered by the cell to its left, "^"
 * by the one above. The document's text is the caption, a blank line, then the rows.
 */
export function tableOf(rows: readonly string[], caption = ''): { table: Table; text: string } {
  let text = caption === '' ? '' : `${caption}\n\n`
  const start = text.length
  const cells: Cell[][] = []
  rows.forEach((row, y) => {
    if (y > 0) text += '\n'
    cells.push([])
    row.split('|').forEach((written, x) => {
      if (x > 0) text += '\t'
      const content = written.trim()
      const covering = content === '<' ? cells[y]?.[x - 1] : content === '^' ? cells[y - 1]?.[x] : undefined
      if (covering === undefined) {
        cells[y]?.push({ text: content, start: text.length, end: text.length + content.length })
        text += content
      } else cells[y]?.push(covering)
    })
  })
  return { table: { caption, rows: cells, start, end: text.length }, text }
}
