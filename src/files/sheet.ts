import { type Block, cellText, type Grid, paragraph } from './block.ts'

/**
 * A sheet as a document: rows at its top with a single text in them are its title, and become paragraphs; the rest is
 * its table, without empty rows.
 */
export function sheetBlocks(grid: Grid): Block[] {
  const rows = grid.rows.map((cells) => ({ cells, texts: cells.map((cell) => cellText(cell.blocks)).filter((text) => text !== '') }))
  const first = rows.findIndex(({ texts }) => texts.length > 1)
  const titles = rows.slice(0, first < 0 ? rows.length : first)
  const table = first < 0 ? [] : rows.slice(first).filter(({ texts, cells }) => texts.length > 0 || cells.some((cell) => cell.rows > 1))
  return [...titles.flatMap(({ texts }) => texts.map(paragraph)), { kind: 'table', rows: table.map(({ cells }) => cells) }]
}
