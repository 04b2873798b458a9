import type { Cell, Table } from '../reader/table/table.ts'
import { type Block, cellText, type Grid, type GridCell, tidy } from './block.ts'
import { layOut } from './layout.ts'
import { limits } from './limits.ts'
import { Refusal } from './problem.ts'

/** A caption is made of at most so many short paragraphs that stand right above the table. */
const captionParagraphs = 4
const captionLength = 200

/** Joins blocks into the text of a document and remembers where its tables and their cells stand. */
class Assembly {
  private readonly parts: string[] = []
  private length = 0
  private caption: string[] = []
  readonly tables: Table[] = []

  get text(): string {
    return this.parts.join('')
  }

  add(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind === 'paragraph') this.addParagraphs(block.text)
      else if (isLayout(block)) for (const row of block.rows) for (const cell of row) this.add(cell.blocks)
      else this.addTable(block)
    }
  }

  private write(text: string): void {
    this.parts.push(text)
    this.length += text.length
    if (this.length > limits.characters) throw tooLong()
  }

  private startBlock(): void {
    if (this.length > 0) this.write('\n\n')
  }

  private addParagraphs(text: string): void {
    for (const lines of tidy(text).split(/\n[ \u00a0]*\n/)) {
      const kept = lines.replace(/ *\n */g, '\n').trim()
      if (kept === '') continue
      this.startBlock()
      this.write(kept)
      if (kept.length > captionLength || /[.;]$/.test(kept)) this.caption = []
      else this.caption.push(kept)
    }
  }

  private addTable(grid: Grid): void {
    const laid = layOut(grid)
    if (laid.every((row) => row.every((place) => place.cell === null || cellText(place.cell.blocks) === ''))) return
    this.startBlock()
    const start = this.length
    const written = new Map<GridCell, Cell>()
    const rows = laid.map((places, index) => {
      if (index > 0) this.write('\n')
      return places.map(({ cell, begins }, column): Cell => {
        if (column > 0) this.write('\t')
        const text = cell !== null && begins && !written.has(cell) ? cellText(cell.blocks) : ''
        const known = cell === null ? undefined : written.get(cell)
        if (known !== undefined) return known
        const placed = { text, start: this.length, end: this.length + text.length }
        this.write(text)
        if (cell !== null) written.set(cell, placed)
        return placed
      })
    })
    this.tables.push({ caption: this.caption.slice(-captionParagraphs).join('\n'), rows, start, end: this.length })
    this.caption = []
  }
}

/** A table that only arranges a page: it holds tables, or it has one column or one row, or whole sections in a cell. */
function isLayout(grid: Grid): boolean {
  const cells = grid.rows.flat()
  return (
    grid.rows.length < 2 ||
    grid.rows.every((row) => row.length < 2) ||
    cells.some(
      (cell) => cell.blocks.some((block) => block.kind === 'table') || (cell.blocks.length > 4 && cellText(cell.blocks).length > 1000),
    )
  )
}

export function tooLong(): Refusal {
  return new Refusal('tooLarge', 'có quá nhiều chữ để là một báo cáo. Hãy tách tệp thành nhiều phần rồi gửi từng phần.')
}

/**
 * One text of all blocks: paragraphs parted by a blank line, tables row by row with cells parted by tabs; a merged cell is
 * written once, where it begins. Every cell's offsets are exact. Throws a Refusal where the text or a table is too large.
 */
export function assemble(blocks: readonly Block[]): { text: string; tables: Table[] } {
  const assembly = new Assembly()
  assembly.add(blocks)
  return { text: assembly.text, tables: assembly.tables }
}
