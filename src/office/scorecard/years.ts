import { type Desk, reading } from '../desk.ts'
import { type CoursePoint, yearsOf } from './course.ts'
import { type Material, materialOf, type ScorecardRequest, type ShownTarget } from './scorecard.ts'

/** The plan's targets over the years up to the reporting period. */
export interface YearTable {
  material: Material
  years: readonly string[]
  rows: readonly { shown: ShownTarget; points: readonly CoursePoint[] }[]
}

const count = 5

/** The table; null where there is no plan yet. Throws Refused. */
export async function yearTable(desk: Desk, request: ScorecardRequest = {}): Promise<YearTable | null> {
  return reading(desk, 'books.read', async (read) => {
    const found = await materialOf(read, desk, request)
    if (found === null) return null
    const { material, targets } = found
    const rows = targets.flatMap((shown) =>
      shown.kind === 'shown'
        ? [{ shown, points: yearsOf(material.figures.read, shown.indicator, shown.target.unit, material.at, count) }]
        : [],
    )
    return { material, years: rows[0]?.points.map(({ period }) => period) ?? [], rows }
  })
}
