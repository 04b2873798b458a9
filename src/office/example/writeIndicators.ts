import { catalogueIndicator } from '../../plan/catalogue.ts'
import type { Indicator } from '../../plan/index.ts'
import { addIndicator, type WriteTransaction } from '../../store/index.ts'

/** Writes the indicators, each after those it is a part or made of; gives where each is kept. */
export async function writeIndicators(
  write: WriteTransaction,
  indicators: ReadonlyMap<string, Indicator>,
): Promise<ReadonlyMap<string, number>> {
  const rows = new Map<string, number>()
  const add = async (code: string): Promise<number> => {
    const before = rows.get(code)
    if (before !== undefined) return before
    const { unit, parent, ratio, breaks: _, ...fields } = indicators.get(code) as Indicator
    const id = await addIndicator(write, {
      ...fields,
      unitOfMeasure: unit,
      catalogueCode: catalogueIndicator(code)?.id ?? null,
      parentId: parent === null ? null : await add(parent),
      numeratorId: ratio === null ? null : await add(ratio.numerator),
      denominatorId: ratio === null ? null : await add(ratio.denominator),
      times: ratio?.times.toFixed() ?? null,
    })
    rows.set(code, id)
    return id
  }
  for (const code of indicators.keys()) await add(code)
  return rows
}
