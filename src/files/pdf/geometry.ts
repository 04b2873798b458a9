/** A run of text on a page. Coordinates in points from the page's upper left corner; `y` is that of the baseline. */
export interface TextRun {
  text: string
  x: number
  y: number
  width: number
  size: number
}

/** A straight line drawn on a page, across (`y` the same) or down (`x` the same). */
export interface Ruling {
  across: boolean
  /** Where it lies: y of a line across, x of a line down. */
  at: number
  from: number
  to: number
}

/** A page as far as reading needs it. */
export interface Page {
  height: number
  runs: TextRun[]
  rulings: Ruling[]
}

/** [a b c d e f] of PDF: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number]

export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ]
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}
