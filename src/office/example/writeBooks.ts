import { addFinding, setReportingUnits, type WriteTransaction } from '../../store/index.ts'
import type { ExampleBooks } from './exampleBooks.ts'
import { writeFigures } from './writeFigures.ts'
import { writeIndicators } from './writeIndicators.ts'
import { writePlans } from './writePlans.ts'
import { writeUnits } from './writeUnits.ts'

/** Writes all that goes into the books of one authority. */
export async function writeBooks(write: WriteTransaction, books: ExampleBooks): Promise<void> {
  const units = await writeUnits(write, books.units, books.reorganisedBy)
  const indicators = await writeIndicators(write, books.indicators)
  const rows = { units, indicators }
  for (const [code, own] of books.senders) {
    const unitIds = [...own].map((id) => units.get(id) as number)
    await setReportingUnits(write, indicators.get(code) as number, unitIds)
  }
  await writeFigures(write, books.observations, rows)
  const targets = await writePlans(write, books, rows)
  for (const { target, indicator, ...finding } of books.contradictions) {
    await addFinding(write, {
      ...finding,
      targetId: target === null ? null : (targets.get(target) as number),
      indicatorId: indicator === null ? null : (indicators.get(indicator) as number),
      unitId: null,
    })
  }
}
