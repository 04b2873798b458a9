import { isSyllable } from '../../vietnamese/index.ts'
import { raisedText } from '../raised.ts'
import type { TextRun } from './geometry.ts'

/** A line of text: its runs joined, and where it lies. */
export interface Line {
  text: string
  left: number
  right: number
  y: number
  size: number
  /** The pieces of the line that wide gaps part: columns of a table without lines, or two blocks side by side. */
  pieces: Piece[]
}

export interface Piece {
  text: string
  left: number
  right: number
}

/** A gap wider than this, in sizes of the type, parts words; one wider than `pieceGap` parts pieces. */
const wordGap = 0.12
const pieceGap = 1.8

/** Type smaller than this, in sizes of what stands beside it, is a raised or lowered figure. */
const raisedSize = 0.85
/** Baselines of one line are at most so far apart, in sizes of the larger type; a raised figure's may lie further up. */
const sameLine = 0.4
const raisedLine = 0.6

/** The lines that runs of text make, from the top down; runs whose baselines are close (exponents) are one line. */
export function linesOf(runs: readonly TextRun[]): Line[] {
  const sorted = [...runs].sort((a, b) => a.y - b.y)
  const lines: TextRun[][] = []
  let current: TextRun[] = []
  /** The run whose baseline is the line's: the first one, or the larger one below raised figures. */
  let base: TextRun | undefined
  for (const run of sorted) {
    const raises = base !== undefined && base.size < raisedSize * run.size
    if (base === undefined || run.y - base.y > (raises ? raisedLine : sameLine) * Math.max(run.size, base.size)) {
      current = []
      lines.push(current)
      base = run
    } else if (raises) base = run
    current.push(run)
  }
  return lines.map(lineOf)
}

function lineOf(runs: TextRun[]): Line {
  runs.sort((a, b) => a.x - b.x)
  const size = Math.max(...runs.map((run) => run.size))
  const pieces: Piece[] = []
  const base = Math.max(...runs.map((run) => run.y))
  for (const written of runs) {
    const last = pieces.at(-1)
    const run =
      written.size < raisedSize * size && written.y < base - 0.15 * size
        ? { ...written, text: raisedText(written.text, last?.text ?? '') }
        : written
    const gap = last === undefined ? Number.POSITIVE_INFINITY : run.x - last.right
    if (last === undefined || gap > pieceGap * size) {
      pieces.push({ text: last === undefined ? withDash(run.text) : run.text, left: run.x, right: run.x + run.width })
      continue
    }
    const spaced = gap > wordGap * size && !last.text.endsWith(' ') && !run.text.startsWith(' ')
    last.text += (spaced ? ' ' : '') + run.text
    last.right = Math.max(last.right, run.x + run.width)
  }
  const text = pieces.map((piece) => piece.text.trim()).join(' ')
  const [first, ...rest] = runs as [TextRun, ...TextRun[]]
  return {
    text,
    left: first.x,
    right: Math.max(...pieces.map(({ right }) => right)),
    y: Math.max(first.y, ...rest.map(({ y }) => y)),
    size,
    pieces,
  }
}

/** The beginning of a line with a dash for the sign that programs put before the items of a list, often one of a typeface of signs. */
function withDash(text: string): string {
  return text.replace(/^(\s*)[\ue000-\uf8ff•●○◦▪■□➢✓](?=\s|$)/u, '$1-')
}

/** The text of lines that follow each other: joined by a space, but not at a stroke, or after a dash that hangs on a word. */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    if (text === '' || line === '') return text + line
    if (text.endsWith('\u00ad')) return text.slice(0, -1) + line
    if (/[^\s][/-]$/.test(text) && /^[\p{Ll}\d]/u.test(line)) return text + line
    return /^\/\p{Ll}/u.test(line) || isCutUnit(text, line) ? text + line : `${text} ${line}`
  }, '')
}

/** Whether a word is cut in two because a unit such as 'đồng/người/năm', which has no blank to break at, is wider than its column. */
function isCutUnit(text: string, line: string): boolean {
  const head = /\/(\p{Ll}+)$/u.exec(text)?.[1]
  const tail = /^\p{Ll}+/u.exec(line)?.[0]
  return head !== undefined && tail !== undefined && isSyllable(head + tail)
}
