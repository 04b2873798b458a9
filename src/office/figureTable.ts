import type { Figure, Indicator, Instant, Unit, UnitId } from '../plan/index.ts'
import { authorityName, entryAt, observationsOf, WriteRefused } from '../store/index.ts'
import { type Books, readBooks, readFigures } from './books.ts'
import { type Desk, reading } from './desk.ts'
import { internalFor } from './internal.ts'

/** One figure that was recorded, as it counts: in the indicator's unit of measure. */
export interface TableCell {
  unit: Unit
  indicator: Indicator
  period: string
  figure: Figure
}

/** Figures with the units and indicators there are, as far as the visitor may know of them. */
export interface FigureTable {
  authority: string
  units: readonly Unit[]
  indicators: readonly Indicator[]
  cells: readonly TableCell[]
}

/** Which figures are wanted; what is left out wants all. */
export interface TableAsked {
  /** By code. */
  indicator?: string | undefined
  unit?: UnitId | undefined
  period?: (code: string) => boolean
  asOf?: Instant | undefined
}

/** So many figures are given at once. */
const mostCells = 50_000

/** The figures that were recorded, each of its own time's definition. Throws Refused, a WriteRefused where they are too many. */
export async function figureTable(desk: Desk, { indicator, unit, period = () => true, asOf }: TableAsked): Promise<FigureTable> {
  return reading(desk, 'books.read', async (read) => {
    const books = await readBooks(read)
    const { indicators: hidden } = await internalFor(read, desk)
    const shown = [...books.indicatorOf].filter(([row, { code }]) => !hidden.has(row) && (indicator === undefined || code === indicator))
    const unitRow = unit === undefined ? undefined : books.unitRow.get(unit)
    const named = { authority: await authorityName(desk.db, desk.authority), units: books.units.units }
    const indicators = [...books.indicatorOf].filter(([row]) => !hidden.has(row)).map(([, one]) => one)
    if (shown.length === 0 || (unit !== undefined && unitRow === undefined)) return { ...named, indicators, cells: [] }
    const entry = asOf === undefined ? {} : { asOf: await entryAt(read, asOf) }
    const filter = { indicatorIds: shown.map(([row]) => row), ...(unitRow === undefined ? {} : { unitIds: [unitRow] }), ...entry }
    const found = await observationsOf(read, filter, mostCells + 1)
    if (found.length > mostCells) {
      throw new WriteRefused(`Có hơn ${mostCells} số liệu; hãy chọn một chỉ tiêu, một đơn vị hoặc một khoảng thời gian.`)
    }
    const wanted = found.filter((row) => row.definition === null && period(row.period))
    const figures = await readFigures(read, books, {
      indicators: new Set(wanted.map((row) => indicatorAt(books, row.indicatorId).code)),
      units: [...new Set(wanted.map((row) => unitAt(books, row.unitId).id))],
      over: new Set(wanted.map((row) => row.period)),
      moment: asOf ?? desk.now,
      ...(entry.asOf === undefined ? {} : { entry: entry.asOf }),
    })
    const cells = wanted.map(({ indicatorId, unitId, period }) => {
      const [of, at] = [indicatorAt(books, indicatorId), unitAt(books, unitId)]
      return { unit: at, indicator: of, period, figure: figures.read(of.code, at.id, period) }
    })
    return { ...named, indicators, cells }
  })
}

function indicatorAt({ indicatorOf }: Books, row: number): Indicator {
  return indicatorOf.get(row) as Indicator
}

function unitAt({ unitOf }: Books, row: number): Unit {
  return unitOf.get(row) as Unit
}
