import type { Ruling } from './geometry.ts'

/** Lines nearer to each other than this are one line; ends this near to a line touch it (points). */
const near = 3
/** Tables with more lines than this across or down are drawings. */
const mostLines = 600

/** The edges of a ruled table: x of its columns, y of its rows, and where a line parts two neighbouring places. */
export interface RuledGrid {
  xs: number[]
  ys: number[]
  /** Whether a line stands left of place (row, column); columns 1 and up. */
  partsColumns(row: number, column: number): boolean
  /** Whether a line lies above place (row, column); rows 1 and up. */
  partsRows(row: number, column: number): boolean
}

/** The ruled tables of a page: sets of lines that touch each other and make at least two columns and two rows. */
export function ruledGrids(rulings: readonly Ruling[]): RuledGrid[] {
  const across = merged(rulings.filter((ruling) => ruling.across))
  const down = merged(rulings.filter((ruling) => !ruling.across))
  if (across.length > mostLines || down.length > mostLines) return []
  return components(across, down).flatMap((part) => {
    const grid = gridOf(part.across, part.down)
    return grid === null ? [] : [grid]
  })
}

/** Lines in one place, and the pieces of a broken line, made one. */
function merged(rulings: readonly Ruling[]): Ruling[] {
  const sorted = [...rulings].sort((a, b) => a.at - b.at || a.from - b.from)
  const found: Ruling[] = []
  let open: Ruling[] = []
  for (const ruling of sorted) {
    open = open.filter((each) => ruling.at - each.at < near)
    const same = open.find((each) => ruling.from <= each.to + near && each.from <= ruling.to + near)
    if (same === undefined) {
      const copy = { ...ruling }
      found.push(copy)
      open.push(copy)
    } else {
      same.from = Math.min(same.from, ruling.from)
      same.to = Math.max(same.to, ruling.to)
    }
  }
  return found
}

function touches(across: Ruling, down: Ruling): boolean {
  return down.at >= across.from - near && down.at <= across.to + near && across.at >= down.from - near && across.at <= down.to + near
}

/** Lines that touch, directly or through others, belong together. */
function components(across: readonly Ruling[], down: readonly Ruling[]): { across: Ruling[]; down: Ruling[] }[] {
  const left = new Set<Ruling>([...across, ...down])
  const found: { across: Ruling[]; down: Ruling[] }[] = []
  for (const first of [...left]) {
    if (!left.delete(first)) continue
    const part: { across: Ruling[]; down: Ruling[] } = { across: [], down: [] }
    const open = [first]
    for (let line = open.pop(); line !== undefined; line = open.pop()) {
      const current = line
      part[current.across ? 'across' : 'down'].push(current)
      for (const other of left) {
        if (other.across === current.across || !(current.across ? touches(current, other) : touches(other, current))) continue
        left.delete(other)
        open.push(other)
      }
    }
    found.push(part)
  }
  return found
}

/** A table often has no line at its sides: where the lines across end, it ends. */
function gridOf(across: readonly Ruling[], down: readonly Ruling[]): RuledGrid | null {
  if (across.length < 2 || down.length < 1) return null
  const xs = edges([...down.map(({ at }) => at), Math.min(...across.map(({ from }) => from)), Math.max(...across.map(({ to }) => to))])
  const ys = edges([...across.map(({ at }) => at), Math.min(...down.map(({ from }) => from)), Math.max(...down.map(({ to }) => to))])
  if (xs.length < 3 || ys.length < 3) return null
  const middle = (list: readonly number[], at: number): number => ((list[at] as number) + (list[at + 1] as number)) / 2
  return {
    xs,
    ys,
    partsColumns: (row, column) => covers(down, xs[column] as number, middle(ys, row)),
    partsRows: (row, column) => covers(across, ys[row] as number, middle(xs, column)),
  }
}

function covers(lines: readonly Ruling[], at: number, point: number): boolean {
  return lines.some((line) => Math.abs(line.at - at) < 2 * near && line.from <= point && point <= line.to)
}

function edges(numbers: readonly number[]): number[] {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted.filter((number, at) => at === 0 || number - (sorted[at - 1] as number) > 2 * near)
}
