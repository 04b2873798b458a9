import { type Block, type Grid, paragraph } from '../block.ts'
import { Refusal } from '../problem.ts'
import { stretchesOf } from './aligned.ts'
import { continueTable } from './continued.ts'
import type { Page } from './geometry.ts'
import { readPages } from './library.ts'
import { type Line, linesOf } from './lines.ts'
import { mostFrequent, Paragraphs } from './paragraphs.ts'
import { withoutRunningHeads } from './running.ts'
import { checkStreams } from './streams.ts'
import { type PageTable, tablesOf } from './tables.ts'

/**
 * The paragraphs and tables of a .pdf with text, rebuilt from where its characters stand: lines joined into paragraphs,
 * page numbers and running heads left out, tables by their ruled lines or else by aligned columns, and continued over
 * pages. Throws a Refusal on a scan without text.
 */
export async function readPdf(bytes: Uint8Array): Promise<{ blocks: Block[]; published?: string }> {
  const { longest } = await checkStreams(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const { pages, published } = await readPages(bytes, longest)
  checkText(pages)
  const parts = pages.map(tablesOf)
  const lines = withoutRunningHeads(parts.map(({ outside }) => linesOf(outside)))
  const blocks = new Flow(
    lines,
    parts.map(({ tables }) => tables),
  ).blocks
  return published === undefined ? { blocks } : { blocks, published }
}

/** What stands on a page, from the top down. */
type Element = { top: number; line: Line } | { top: number; table: Grid; xs: number[] }

/** The pages' lines and tables made one sequence of blocks. */
class Flow {
  readonly blocks: Block[] = []
  private readonly paragraphs: Paragraphs
  /** The table that the last page ended with. */
  private open: { grid: Grid; xs: readonly number[] } | null = null

  constructor(pages: readonly Line[][], tables: readonly PageTable[][]) {
    const usual = mostFrequent(pages.flatMap((lines) => lines.map(({ size }) => size)))
    this.paragraphs = new Paragraphs(pages, (text) => this.blocks.push(paragraph(text)))
    pages.forEach((lines, index) => {
      for (const element of elementsOf(lines, tables[index] ?? [])) {
        if ('line' in element) {
          this.paragraphs.add(element.line, index)
          // Notes at the foot of a page do not end the table that goes on over the page.
          if (element.line.size > 0.9 * usual) this.open = null
        } else this.addTable(element.table, element.xs)
      }
    })
    this.paragraphs.end()
  }

  private addTable(grid: Grid, xs: readonly number[]): void {
    if (this.open !== null && isSame(this.open.xs, xs)) {
      continueTable(this.open.grid, grid)
      return
    }
    this.paragraphs.end()
    this.blocks.push(grid)
    this.open = { grid, xs }
  }
}

function elementsOf(lines: readonly Line[], tables: readonly PageTable[]): Element[] {
  const elements: Element[] = tables.map(({ top, grid, xs }) => ({ top, table: grid, xs }))
  for (const stretch of stretchesOf(lines)) {
    const top = stretch.lines[0]?.y ?? 0
    if ('grid' in stretch) elements.push({ top, table: stretch.grid, xs: [] })
    else for (const line of stretch.lines) elements.push({ top: line.y, line })
  }
  return elements.sort((a, b) => a.top - b.top)
}

/** A table continues on the next page where its columns have the same edges. */
function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length > 0 && a.length === b.length && a.every((edge, at) => Math.abs(edge - (b[at] as number)) < 6)
}

function checkText(pages: readonly Page[]): void {
  const characters = pages.reduce((sum, { runs }) => sum + runs.reduce((count, { text }) => count + text.trim().length, 0), 0)
  if (characters < 10 * pages.length) {
    throw new Refusal(
      'scanned',
      'là bản quét (ảnh chụp) không có chữ nên không đọc được. Hãy xin tệp Word gốc, hoặc nhận dạng chữ (OCR) rồi kiểm tra lại trước khi gửi.',
    )
  }
  const unreadable = pages.reduce(
    (sum, { runs }) => sum + runs.reduce((count, { text }) => count + (text.match(privateUse)?.length ?? 0), 0),
    0,
  )
  if (unreadable * 3 > characters) {
    throw new Refusal(
      'scanned',
      'dùng kiểu chữ không cho biết là chữ gì nên không đọc được. Hãy xin tệp Word gốc, hoặc in lại thành PDF mới.',
    )
  }
}

const privateUse = /[\ue000-\uf8ff\ufffd\0-\x08]/g
