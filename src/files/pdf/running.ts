import type { Line } from './lines.ts'

/** How many lines at the top and at the bottom of a page may be running heads. */
const depth = 2

/**
 * The pages without their page numbers and running heads: what stands alone as a number at the edge of a page, or stands
 * at the edge of at least half of the pages (three at the least) with nothing but its digits changed.
 */
export function withoutRunningHeads(pages: readonly Line[][]): Line[][] {
  const seen = new Map<string, number>()
  for (const lines of pages) for (const key of new Set(edgeLines(lines).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1)
  const often = Math.max(3, pages.length / 2)
  return pages.map((lines, index) => {
    const edges = new Set(edgeLines(lines))
    return lines.filter((line) => !edges.has(line) || !((seen.get(keyOf(line)) ?? 0) >= often || isPageNumber(line, index + 1)))
  })
}

function edgeLines(lines: readonly Line[]): Line[] {
  return [...lines.slice(0, depth), ...lines.slice(Math.max(depth, lines.length - depth))]
}

function keyOf({ text }: Line): string {
  return text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim()
}

/** "3", "- 3 -", "Trang 3/12": a number that may be the page's, counted from the first page or a little apart from it. */
function isPageNumber({ text }: Line, page: number): boolean {
  const number = /^(?:trang\s*)?[-–—]?\s*(\d{1,4})(?:\s*\/\s*\d{1,4})?\s*[-–—]?$/i.exec(text.trim())?.[1]
  return number !== undefined && Math.abs(Number(number) - page) <= 2
}
