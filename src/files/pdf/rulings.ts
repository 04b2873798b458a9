import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { apply, type Matrix, multiply, type Ruling } from './geometry.ts'

const MOVE = 0
const LINE = 1
const CURVE = 2
const QUADRATIC = 3
/** A line may be this much askew, and is at least so long, in points. */
const askew = 1
const shortest = 4
const mostRulings = 20_000

const painted = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])

/** The straight lines that a page's drawing operations paint; Word paints the lines of tables as thin filled rectangles. */
export function rulingsOf(operations: readonly number[], operands: readonly unknown[], page: Matrix): Ruling[] {
  const rulings: Ruling[] = []
  const saved: Matrix[] = []
  let matrix = page
  for (let at = 0; at < operations.length && rulings.length < mostRulings; at++) {
    const given = operands[at] as unknown[] | null
    switch (operations[at]) {
      case OPS.save:
        saved.push(matrix)
        break
      case OPS.restore:
        matrix = saved.pop() ?? page
        break
      case OPS.transform:
        matrix = multiply(matrix, given as unknown as Matrix)
        break
      case OPS.paintFormXObjectBegin:
        saved.push(matrix)
        if (Array.isArray(given?.[0])) matrix = multiply(matrix, given[0] as unknown as Matrix)
        break
      case OPS.paintFormXObjectEnd:
        matrix = saved.pop() ?? page
        break
      case OPS.constructPath:
        if (painted.has(given?.[0] as number)) addPath((given?.[1] as unknown[])?.[0] as ArrayLike<number> | null, matrix, rulings)
        break
    }
  }
  return rulings
}

function addPath(path: ArrayLike<number> | null, matrix: Matrix, rulings: Ruling[]): void {
  let start: [number, number] = [0, 0]
  let last: [number, number] = [0, 0]
  for (let at = 0; path !== null && at < path.length; ) {
    const kind = path[at++]
    if (kind === MOVE || kind === LINE) {
      const point = apply(matrix, path[at] as number, path[at + 1] as number)
      at += 2
      if (kind === MOVE) start = point
      else addLine(last, point, rulings)
      last = point
    } else if (kind === CURVE || kind === QUADRATIC) {
      at += kind === CURVE ? 6 : 4
      last = apply(matrix, path[at - 2] as number, path[at - 1] as number)
    } else {
      addLine(last, start, rulings)
      last = start
    }
  }
}

function addLine([x1, y1]: [number, number], [x2, y2]: [number, number], rulings: Ruling[]): void {
  if (Math.abs(y1 - y2) < askew && Math.abs(x1 - x2) >= shortest) {
    rulings.push({ across: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) })
  } else if (Math.abs(x1 - x2) < askew && Math.abs(y1 - y2) >= shortest) {
    rulings.push({ across: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) })
  }
}
