import { sql } from 'kysely'
import { catalogue } from '../plan/catalogue.ts'
import type { Database } from './connection.ts'
import { explained } from './problem.ts'

/**
 * Brings the national catalogue of the database to what this release knows: new indicators are added, changed ones
 * changed, none removed, for an authority may have taken it over. Gives how many rows were written.
 */
export async function loadCatalogue(db: Database): Promise<number> {
  const rows = catalogue.map(({ id, unit, overUnits, overTime, ...rest }) => ({
    ...rest,
    code: id,
    unit_of_measure: unit,
    over_units: overUnits,
    over_time: overTime,
  }))
  const { numAffectedRows } = await sql`
    insert into namro.catalogue_indicator as own (code, ${columns})
    select code, ${columns} from json_to_recordset(${JSON.stringify(rows)}) as release (
      code text, name text, aliases text[], unit_of_measure text, decimals smallint, better text, over_units text, over_time text,
      sector text
    )
    on conflict (code) do update set (${columns}) = row (${excluded})
      where row (${kept}) is distinct from row (${excluded})`
    .execute(db)
    .catch((error) => {
      throw explained(error)
    })
  return Number(numAffectedRows)
}

const names = ['name', 'aliases', 'unit_of_measure', 'decimals', 'better', 'over_units', 'over_time', 'sector']
const columns = sql.join(names.map((name) => sql.id(name)))
const kept = sql.join(names.map((name) => sql.id('own', name)))
const excluded = sql.join(names.map((name) => sql.id('excluded', name)))
