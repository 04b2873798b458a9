/** A paragraph as its format gives it; line breaks inside it are '\n'. */
export interface Paragraph {
  kind: 'paragraph'
  text: string
}

/** A cell that spans so many columns and rows (at least 1 each). */
export interface GridCell {
  blocks: Block[]
  columns: number
  rows: number
}

/** A table as its format gives it: each row lists the cells that begin in it. */
export interface Grid {
  kind: 'table'
  rows: GridCell[][]
}

/** What every format is turned into before it becomes one text. */
export type Block = Paragraph | Grid

export function paragraph(text: string): Paragraph {
  return { kind: 'paragraph', text }
}

/** A cell of one column and row. */
export function plainCell(text: string): GridCell {
  return { blocks: [paragraph(text)], columns: 1, rows: 1 }
}

const invisible = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g
const blanks = /[ \t\f\v\r]+/g

/** The text without what is not seen, its blanks single; hard spaces stay, for they hold a figure together. */
export function tidy(text: string): string {
  return text.replace(invisible, '').replace(blanks, ' ')
}

/** The text of a cell's paragraphs in one line. */
export function cellText(blocks: readonly Block[]): string {
  const text = blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join(' ')
  return tidy(text)
    .replace(/[ \n]*\n[ \n]*/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
}
