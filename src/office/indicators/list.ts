import { type CatalogueIndicator, catalogue } from '../../plan/catalogue.ts'
import { type IndicatorRow, indicatorsOf, indicatorUses, type ReadTransaction, reportingUnitsOf, unitsOf } from '../../store/index.ts'
import { type Desk, reading } from '../desk.ts'
import { type Internal, internalFor } from '../internal.ts'

/** An indicator of the authority, with who reports it and how many targets measure it. */
export interface ListedIndicator extends IndicatorRow {
  /** The names of the units that report it; empty: every unit does. */
  reporters: string[]
  targets: number
}

/** The authority's indicators by code, without those that would tell of targets the visitor may not know of. */
export function listIndicators(desk: Desk): Promise<ListedIndicator[]> {
  return reading(desk, 'books.read', async (read) => {
    const internal = await internalFor(read, desk)
    const rows = (await indicatorsOf(read)).filter(({ id }) => !internal.indicators.has(id))
    const names = new Map((await unitsOf(read)).map(({ id, name }) => [id, name]))
    const senders = await reportingUnitsOf(read)
    const uses = await visibleUses(read, internal)
    return rows.map((row) => ({
      ...row,
      reporters: (senders.get(row.id) ?? []).map((unit) => names.get(unit) as string),
      targets: uses.filter(({ indicatorId }) => indicatorId === row.id).length,
    }))
  })
}

/** The targets that measure indicators, without those that the visitor may not know of. */
export async function visibleUses(read: ReadTransaction, internal: Internal) {
  return (await indicatorUses(read)).filter(({ id }) => !internal.targets.has(id))
}

/** An indicator of the national catalogue, with that of the authority which was taken from it. */
export interface CatalogueEntry extends CatalogueIndicator {
  ownId: number | null
}

/** The national catalogue, sector by sector. */
export function listCatalogue(desk: Desk): Promise<CatalogueEntry[]> {
  return reading(desk, 'books.read', async (read) => {
    const own = new Map((await indicatorsOf(read)).map(({ id, catalogueCode }) => [catalogueCode, id]))
    return catalogue.map((one) => ({ ...one, ownId: own.get(one.id) ?? null }))
  })
}
