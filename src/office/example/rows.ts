import type { UnitId } from '../../plan/index.ts'

/** Where the values of the subject are kept that others refer to. */
export interface Rows {
  units: ReadonlyMap<UnitId, number>
  indicators: ReadonlyMap<string, number>
}
