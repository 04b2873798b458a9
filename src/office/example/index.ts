import {
  addFinding,
  alone,
  authorities,
  type Database,
  foundAuthority,
  setReportingUnits,
  WriteRefused,
  type WriteTransaction,
} from '../../store/index.ts'
import { type ExampleBooks, exampleBooks } from './exampleBooks.ts'
import { writeFigures } from './writeFigures.ts'
import { writeIndicators } from './writeIndicators.ts'
import { writePlans } from './writePlans.ts'
import { writeUnits } from './writeUnits.ts'

/**
 * Loads the example: an invented commune and four districts as their texts tell them, one transaction for each. One that a
 * load before was killed after is gone on from; throws a WriteRefused where all of it is there.
 */
export async function loadExample(db: Database): Promise<void> {
  await alone(db, async () => {
    const there = new Set((await authorities(db)).map(({ name }) => name))
    const missing = exampleBooks().filter(({ name }) => !there.has(name))
    if (missing.length === 0) throw new WriteRefused('Dữ liệu mẫu đã được nạp trước đây; không nạp lại lần nữa.')
    for (const books of missing) {
      await foundAuthority(db, 'Dữ liệu mẫu', { name: books.name, kind: books.kind }, (write) => writeBooks(write, books))
    }
  })
}

async function writeBooks(write: WriteTransaction, books: ExampleBooks): Promise<void> {
  const units = await writeUnits(write, books.units, books.reorganisedBy)
  const indicators = await writeIndicators(write, books.indicators)
  const rows = { units, indicators }
  for (const [code, own] of books.senders) {
    await setReportingUnits(
      write,
      indicators.get(code) as number,
      [...own].map((id) => units.get(id) as number),
    )
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
