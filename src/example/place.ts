import { catalogueIndicator } from '../plan/catalogue.ts'
import { type Indicator, indicator, type Observation, type UnitHistory, type UnitId } from '../plan/index.ts'
import { observationsOf, printed } from './figures.ts'
import type { OwnIndicator, PlaceData } from './form.ts'
import { type PlacePlan, planOf } from './targets.ts'
import { districtOf, historyOf } from './units.ts'

/** A real place: what its texts say, as values of the subject. */
export interface Place {
  data: PlaceData
  units: UnitHistory
  district: UnitId
  indicators: ReadonlyMap<string, Indicator>
  /** In the order of recording. */
  observations: readonly Observation[]
  plans: readonly PlacePlan[]
}

/** The place, put together from its data. Throws a PlanProblem or a RangeError where the data do not fit together. */
export function placeOf(data: PlaceData): Place {
  const indicators = indicatorsOf(data)
  const of = (code: string): Indicator => indicators.get(code) as Indicator
  const unitOf = (code: string): string => of(code).unit
  const district = districtOf(data.area)
  const setting = { place: data, unit: district, nameOf: (code: string) => of(code).name, unitOf }
  return {
    data,
    units: historyOf(data.area),
    district,
    indicators,
    observations: observationsOf(data, district, unitOf),
    plans: data.plans.map((row) => planOf(setting, row)),
  }
}

/** Every indicator that the place's rows name: its own, and those of the catalogue, shown to as many places as were printed. */
function indicatorsOf(data: PlaceData): Map<string, Indicator> {
  const own = new Map(data.indicators.map((one) => [one[0], one]))
  const places = new Map<string, number>()
  const seen = (code: string, figure = '0'): void => {
    places.set(code, Math.max(places.get(code) ?? 0, printed(figure).decimals))
  }
  for (const { results = [], aims = [], percentOnly = [] } of data.sections) {
    for (const [code, figure, , { outOf } = {}] of results) {
      seen(code, figure)
      if (outOf) seen(...outOf)
    }
    for (const [code, , figure] of aims) seen(code, figure)
    for (const [code] of percentOnly) seen(code)
  }
  return new Map([...places].map(([code, decimals]) => [code, indicatorOf(code, decimals, own.get(code))]))
}

/** An indicator of the catalogue, or one of the place's own. */
export function indicatorOf(code: string, decimals: number, own?: OwnIndicator): Indicator {
  const rest = { code, decimals, ratio: null, breaks: [] }
  if (own !== undefined) {
    const [, name, unit, better, overUnits, overTime, sector, parent = null] = own
    return indicator({ ...rest, name, unit, better, overUnits, overTime, sector, parent, aliases: [] })
  }
  const { id: _, ...known } = catalogueIndicator(code) ?? missing(code)
  return indicator({ ...rest, ...known, parent: null })
}

function missing(code: string): never {
  throw new RangeError(`no indicator: ${code}`)
}
