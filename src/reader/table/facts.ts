import { type Decimal, decimal, fold, parseUnit } from '../../vietnamese/index.ts'
import type { Comparison, Fact } from '../reading.ts'
import type { ValueColumn } from './columns.ts'
import { agrees, type Meaning } from './compare.ts'
import { type CellFigure, signed } from './figures.ts'
import type { PlacedRow } from './names.ts'
import type { Cell } from './table.ts'

/** The figures of a row's cell in a column. */
export type FiguresIn = (column: number) => readonly CellFigure[]

const hundred = decimal(100)
const risesByName = /^(?:tốc độ|tỉ lệ tăng|mức|tăng|giảm|tỉ lệ giảm|số .*giảm)/u
const falls = /^(?:mức )?giảm\s+/iu

/** The facts of one row: for each column of figures those of its cell, the comparisons with those they compare. */
export class RowFacts {
  readonly facts: Fact[] = []
  /** By column, the index in `facts` of the only figure of its cell. */
  readonly single = new Map<number, number>()
  private readonly placed: PlacedRow
  private readonly figures: FiguresIn
  private readonly meanings: readonly Meaning[]
  private readonly sentence: [number, number]
  private readonly unit: string

  constructor(placed: PlacedRow, unit: string, figures: FiguresIn, meanings: readonly Meaning[]) {
    this.placed = placed
    this.unit = unit
    this.figures = figures
    this.meanings = meanings
    this.sentence = sentenceOf(placed.row.cells)
  }

  /** Adds what stands in one column. */
  add(column: ValueColumn): void {
    const cell = this.placed.row.cells[column.column] as Cell
    const figures = this.figures(column.column)
    const [first, second] = figures
    if (first === undefined) {
      this.addComparisonOnly(column, column)
      return
    }
    const isRange = second !== undefined && second.start === first.start
    if (first.inWords && !risesByName.test(fold(this.placed.indicator))) {
      for (const figure of isRange ? [first, second] : [first]) this.addChangeOnly(cell, figure, column)
      return
    }
    const comparisons = this.comparisonsOf(column)
    this.push(cell, first, column, comparisons)
    if (isRange) this.push(cell, second, column, [])
    else this.single.set(column.column, this.facts.length - 1)
    if (second?.before.endsWith('còn') && falls.test(this.placed.indicator)) {
      this.push(
        cell,
        second,
        column,
        [],
        this.placed.indicator.replace(falls, '').replace(/^./u, (letter) => letter.toUpperCase()),
      )
    }
  }

  private push(cell: Cell, figure: CellFigure, column: ValueColumn, comparisons: Comparison[], indicator = this.placed.indicator): void {
    this.facts.push({
      ...this.frame(cell, figure, column),
      indicator,
      value: figure.inWords ? figure.value : signed(figure),
      unit: figure.unit ?? this.unitFor(column),
      of: figure.of,
      bound: figure.bound,
      estimated: column.estimated || figure.estimated,
      comparisons,
    })
  }

  private unitFor(column: ValueColumn): string {
    return this.unit === '' ? (column.unit ?? '') : this.unit
  }

  private frame(
    cell: Cell,
    figure: { start: number; end: number },
    column: Pick<ValueColumn, 'kind' | 'estimated' | 'period'>,
  ): Omit<Fact, 'value' | 'unit' | 'bound' | 'comparisons'> {
    return {
      quote: cell.text.slice(figure.start, figure.end),
      start: cell.start + figure.start,
      end: cell.start + figure.end,
      indicator: this.placed.indicator,
      of: null,
      estimated: column.estimated,
      kind: column.kind,
      period: column.period,
      sentence: this.sentence,
    }
  }

  /** "tăng 8,5%" where a level is wanted: only the change is known, against the year before; of what is told in %, in points. */
  private addChangeOnly(cell: Cell, figure: CellFigure, column: ValueColumn): void {
    const unit = figure.unit ?? this.unitFor(column)
    const sign = figure.direction === 'down' ? figure.value.times(-1) : figure.value
    const to = figure.direction === 'over' ? 'plan' : 'previous'
    const place = { start: cell.start + figure.digits[0], end: cell.start + figure.digits[1] }
    const change = unit !== '%' || this.unit === '%' ? { change: sign, unit } : { changePercent: sign }
    this.facts.push({
      ...this.frame(cell, figure, column),
      value: null,
      unit: null,
      bound: figure.bound,
      comparisons: [{ to, ...change, ...place }],
    })
  }

  /** Tells how far the plan was met where the result itself is in no column. */
  addResultsUntold(period: string | null): void {
    this.addComparisonOnly(null, { kind: 'actual', estimated: false, period })
  }

  private addComparisonOnly(of: ValueColumn | null, column: Pick<ValueColumn, 'kind' | 'estimated' | 'period'>): void {
    if (column.kind === 'baseline') return
    const meaning = this.meanings.find((each) => each.of === of && this.figures(each.column).length > 0)
    const cell = this.placed.row.cells[meaning?.column ?? -1]
    const figure = meaning && this.figures(meaning.column)[0]
    const comparisons = this.comparisonsOf(of)
    if (cell === undefined || figure === undefined || comparisons.length === 0) return
    const [start, end] = [figure.digits[0], figure.unit === '%' ? figure.end : figure.digits[1]]
    this.facts.push({ ...this.frame(cell, { start, end }, column), value: null, unit: null, bound: figure.bound, comparisons })
  }

  private comparisonsOf(column: ValueColumn | null): Comparison[] {
    return this.meanings.filter(({ of }) => of === column).flatMap((meaning) => this.comparison(meaning))
  }

  private comparison(meaning: Meaning): Comparison[] {
    const cell = this.placed.row.cells[meaning.column]
    const figures = this.figures(meaning.column)
    const [figure] = figures
    if (cell === undefined || figure === undefined || figures.length > 1 || figure.of !== null) return []
    return [
      {
        to: meaning.to,
        ...(meaning.by === undefined ? {} : { by: meaning.by }),
        ...(meaning.year === undefined ? {} : { year: meaning.year }),
        ...this.measure(meaning, figure),
        start: cell.start + figure.digits[0],
        end: cell.start + figure.digits[1],
      },
    ]
  }

  /** A change of what is itself in % is one in points. Words in the cell ("tăng 5,2", "vượt 3") count for more than the head. */
  private measure(meaning: Meaning, figure: CellFigure): Pick<Comparison, 'percent' | 'changePercent' | 'change' | 'unit'> {
    const value = signed(figure)
    const unit = meaning.of === null ? this.unit : this.unitFor(meaning.of)
    const manner = figure.direction === null ? meaning.manner : meaning.manner === 'change' ? 'change' : 'changePercent'
    if (figure.unit !== null && figure.unit !== '%' && manner !== 'percent') return { change: value, unit: figure.unit }
    if (unit === '%' && manner !== 'change' && this.isInPoints(meaning, figure, manner)) return { change: value, unit }
    if (manner === 'change') return parseUnit(unit) === null && unit === '' ? { change: value } : { change: value, unit }
    return manner === 'percent' ? { percent: this.timesToPercent(value, figure) } : { changePercent: value }
  }

  /** "gấp 2,5 lần" is 250 %. */
  private timesToPercent(value: Decimal, figure: CellFigure): Decimal {
    return figure.unit === 'lần' ? value.times(hundred) : value
  }

  private isInPoints({ column, of, against }: Meaning, figure: CellFigure, manner: 'percent' | 'changePercent'): boolean {
    const only = (at: number): CellFigure | null => this.figures(at)[0] ?? null
    const now = of === null ? null : only(of.column)
    const then = against === null ? null : only(against.column)
    if (then === null || now === null) return manner === 'changePercent'
    if (agrees(only(column), now, then, 'change')) return true
    return manner === 'changePercent' && !agrees(figure, now, then, 'changePercent')
  }
}

/** From the first to the last cell that begins in the row. */
function sentenceOf(cells: readonly Cell[]): [number, number] {
  const last = cells.reduce((end, cell) => Math.max(end, cell.end), 0)
  const first = cells.find((cell) => cell.text !== '' && cell.start <= last)?.start ?? cells[0]?.start ?? 0
  return [Math.min(first, last), last]
}
