import { catalogueIndicator } from '../../plan/catalogue.ts'
import { type Indicator, treeAt } from '../../plan/index.ts'
import { type IndicatorRow, indicatorsOf, reportingUnitsOf, seriesBreaksOf } from '../../store/index.ts'
import { readBooks } from '../books.ts'
import { vietnameseDay } from '../calendar.ts'
import { type Desk, reading } from '../desk.ts'
import { internalFor } from '../internal.ts'
import { type LatestFigures, latestFigures } from './figures.ts'
import { visibleUses } from './list.ts'

/** A unit of today, and how deep it lies in the tree. */
export interface PlacedUnit {
  id: number
  name: string
  depth: number
}

/** All there is to know of one indicator. */
export interface IndicatorSheet {
  row: IndicatorRow
  /** All indicators, by code: those among which its whole and its parts are chosen. */
  all: IndicatorRow[]
  /** What the national catalogue calls it; null for one of the authority's own. */
  catalogueName: string | null
  breaks: { takesEffect: string; why: string; source: string }[]
  units: PlacedUnit[]
  /** The units of today that report it; empty: every unit does. */
  reporters: number[]
  figures: LatestFigures | null
  uses: { id: number; name: string; period: string }[]
}

/** One indicator; null where there is none of this id, or it would tell of targets the visitor may not know of. */
export function indicatorSheet(desk: Desk, id: number): Promise<IndicatorSheet | null> {
  return reading(desk, 'books.read', async (read, scope) => {
    const internal = await internalFor(read, desk)
    const all = (await indicatorsOf(read)).filter((one) => !internal.indicators.has(one.id))
    const row = all.find((one) => one.id === id)
    if (row === undefined) return null
    const books = await readBooks(read)
    const { units, parent } = treeAt(books.units, vietnameseDay(desk.now))
    const depths: number[] = []
    for (const above of parent) depths.push(above < 0 ? 0 : (depths[above] as number) + 1)
    const placed = units.map((unit, at) => ({ id: books.unitRow.get(unit.id) as number, name: unit.name, depth: depths[at] as number }))
    const today = new Set(placed.map((unit) => unit.id))
    return {
      row,
      all,
      catalogueName: row.catalogueCode === null ? null : (catalogueIndicator(row.catalogueCode)?.name ?? null),
      breaks: (await seriesBreaksOf(read)).filter(({ indicatorId }) => indicatorId === id),
      units: placed,
      reporters: ((await reportingUnitsOf(read)).get(id) ?? []).filter((unit) => today.has(unit)),
      figures: await latestFigures(read, books, books.indicatorOf.get(id) as Indicator, scope, desk.now),
      uses: (await visibleUses(read, internal)).filter(({ indicatorId }) => indicatorId === id),
    }
  })
}
