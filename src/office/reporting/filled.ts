import { FileProblem, openGrids } from '../../files/index.ts'
import { isDecimal } from '../../vietnamese/decimal.ts'
import { formatNumber } from '../../vietnamese/index.ts'
import type { FormValue } from '../../writer/form/index.ts'
import { type FillProblem, readFilled } from '../../writer/form/readFilled.ts'
import type { Desk } from '../desk.ts'
import { WriteRefused } from '../problem.ts'
import { type Saved, saveDraft, type TypedLine } from './entry.ts'
import { sheetToFill } from './formSheets.ts'
import type { SheetLine } from './sheet.ts'

/** What came of a sheet that was filled in as a file. */
export interface TakenIn extends Saved {
  /** How many lines of the file differ from the sheet and were saved. */
  changed: number
  /** What in the file is not as it should be; where any of it stops, nothing was saved. */
  problems: readonly FillProblem[]
}

/**
 * Takes a sheet's file back in, as a draft. Lines that somebody else changed since the file was made are left as they are and
 * named. Throws Refused, WriteRefused where the file is none of this sheet, PlanProblem.
 */
export async function takeFilled(desk: Desk, roundId: number, senderId: number, name: string, bytes: Uint8Array): Promise<TakenIn> {
  const found = await sheetToFill(desk, roundId, senderId)
  if (found === null) throw new WriteRefused('Biểu mẫu của kỳ này không hỏi đơn vị đã chọn.')
  const { sheet, form } = found
  const grids = await openGrids(name, bytes).catch((error: unknown) => {
    throw error instanceof FileProblem ? new WriteRefused(error.message, { cause: error }) : error
  })
  const { lines, problems, version } = readFilled(form, grids)
  const none = { sheet, changed: 0, problems, overtaken: [], refused: [] }
  if (problems.some(({ stops }) => stops)) return none
  const lineOf = new Map(sheet.lines.map((line) => [line.key, line]))
  const current = version === form.identity.version
  const typed = lines.flatMap(({ key, values }) => {
    const line = lineOf.get(key)
    return line === undefined || line.computedFrom !== null ? [] : changeOf(line, values, current)
  })
  if (typed.length === 0) return none
  const saved = await saveDraft(desk, roundId, senderId, typed)
  return { ...saved, problems, changed: typed.length - saved.overtaken.length - saved.refused.length }
}

/** The line as the file has it, where that differs. Of a file older than the sheet, an entered line counts as changed by others. */
function changeOf(line: SheetLine, values: Readonly<Record<string, FormValue>>, current: boolean): TypedLine[] {
  const { key, saved, text } = line
  const [cause, proposal] = [words(values.cause) ?? '', words(values.proposal) ?? '']
  const given = values.actual
  const same = isDecimal(given) && line.value !== null ? given.eq(line.value) : (words(given) ?? '') === text
  if (same && cause === (saved?.cause ?? '') && proposal === (saved?.proposal ?? '')) return []
  const seen = saved === null ? 0 : current ? saved.version : 0
  return [{ key, text: same ? text : (words(given) ?? ''), grade: saved?.grade ?? 'final', cause, proposal, seen }]
}

function words(value: FormValue | undefined): string | null {
  if (value === null || value === undefined) return null
  return isDecimal(value) ? formatNumber(value) : value
}
