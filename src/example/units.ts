import {
  type Day,
  day,
  type Reorganisation,
  reorganise,
  type Unit,
  type UnitHistory,
  type UnitId,
  unit,
  unitHistory,
  unitId,
} from '../plan/index.ts'
import type { AreaRow, OldUnitRow } from './form.ts'

/** The first day that the example speaks of: the old units are older, and nothing is said of them before. */
const from = day('2020-01-01')
/** On this day districts ended and communes were made anew. */
const reform: Day = day('2025-07-01')

/** The units of a place, before and after July 2025. */
export function historyOf(area: AreaRow): UnitHistory {
  const top = (area.provinces[0] as OldUnitRow)[0]
  const made = (code: string, name: string, kind: Unit['kind'], parent: string | null): Unit =>
    unit({ code, name, kind, parent, validFrom: from, validTo: null })
  const before = [
    ...area.provinces.map(([code, name]) => made(code, name, 'province', null)),
    ...area.districts.flatMap((district) => [
      made(district.code, district.name, 'district', top),
      ...district.units.map(([code, name]) => made(code, name, 'commune', district.code)),
    ]),
  ]
  return reorganise(unitHistory(before), reformOf(area))
}

/** The district of the place, which ended with the reform. */
export function districtOf({ districts }: AreaRow): UnitId {
  return unitId(districts[0].code, from)
}

function reformOf({ provinces, province, districts, communes }: AreaRow): Reorganisation {
  const [code, name] = province
  const merged: Reorganisation['changes'] =
    provinces.length > 1
      ? [{ kind: 'merge', from: provinces.map(([old]) => unitId(old, from)), to: { code, name, kind: 'province', parent: null } }]
      : []
  return {
    day: reform,
    changes: [
      ...merged,
      ...districts.map((district) => ({ kind: 'abolish' as const, from: unitId(district.code, from) })),
      ...communes.map(([newCode, newName, old]) => ({
        kind: 'merge' as const,
        from: old.map((one) => unitId(one, from)),
        to: { code: newCode, name: newName, kind: 'commune' as const, parent: code },
      })),
    ],
  }
}
