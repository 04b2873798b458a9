import { countedNouns } from '../vietnamese/countedNouns.data.ts'
import { catalogueRows } from './catalogue.data.ts'
import type { Better, OverTime, OverUnits } from './indicator.ts'

/** What a plan or a report may measure (chỉ tiêu thống kê), and how its figures behave. */
export interface CatalogueIndicator {
  /** Stays the same when the name is reworded: 'budget-revenue-local'. */
  id: string
  /** As officials write it, able to stand alone. */
  name: string
  /** Other words for it, beyond spelling and abbreviations. */
  aliases: readonly string[]
  /** Unit of measure, spelled out; "" for a rating in words. */
  unit: string
  /** Places after the decimal comma, where nobody says otherwise: none of what is counted, one of what is measured. */
  decimals: number
  better: Better
  overUnits: OverUnits
  overTime: OverTime
  sector: string
}

const counted = new Set(countedNouns.map(({ name }) => name))

/** The catalogue, sector by sector. */
export const catalogue: readonly CatalogueIndicator[] = catalogueRows.flatMap(([sector, rows]) =>
  rows.map(([id, name, unit, better, overUnits, overTime, aliases]) => ({
    id,
    name,
    aliases: aliases?.split('|') ?? [],
    unit,
    decimals: unit === '' || counted.has(unit) ? 0 : 1,
    better,
    overUnits,
    overTime,
    sector,
  })),
)

const byId = new Map(catalogue.map((indicator) => [indicator.id, indicator]))

/** The indicator of that id; undefined where the catalogue has none. */
export function catalogueIndicator(id: string): CatalogueIndicator | undefined {
  return byId.get(id)
}
