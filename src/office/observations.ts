import { type Content, type Grade, type Instant, notSending, type Unit } from '../plan/index.ts'
import {
  currentObservations,
  entryAt,
  type FigureKey,
  figureName,
  observationsOf,
  type RecordedObservation,
  recordObservations,
  versionsOf,
  WriteRefused,
} from '../store/index.ts'
import { firstDay, lastDay, parsePeriod } from '../vietnamese/index.ts'
import { comparable, parseUnit } from '../vietnamese/unit.ts'
import { type Books, readBooks } from './books.ts'
import { vietnameseDay } from './calendar.ts'
import { covers, type Desk, reading, writing } from './desk.ts'
import { internalFor } from './internal.ts'

export type { FigureKey, RecordedObservation } from '../store/index.ts'

/** Which figures are asked for; what is left out asks for all. */
export interface FiguresAsked {
  indicator?: number | undefined
  unit?: number | undefined
  period?: string | undefined
  /** As they were known at that moment. */
  asOf?: Instant | undefined
  /** Those after this one. */
  after?: FigureKey | undefined
  limit: number
}

/** The latest version of each figure that the visitor may know of, in the order of indicator, unit and period. Throws Refused. */
export async function listFigures(
  desk: Desk,
  { indicator, unit, period, asOf, after, limit }: FiguresAsked,
): Promise<RecordedObservation[]> {
  return reading(desk, 'books.read', async (read) => {
    const { indicators: hidden } = await internalFor(read, desk)
    if (indicator !== undefined && hidden.has(indicator)) return []
    const shown = hidden.size === 0 ? undefined : [...(await readBooks(read)).indicatorOf.keys()].filter((id) => !hidden.has(id))
    const indicatorIds = indicator === undefined ? shown : [indicator]
    const filter = {
      ...(indicatorIds === undefined ? {} : { indicatorIds }),
      ...(unit === undefined ? {} : { unitIds: [unit] }),
      ...(period === undefined ? {} : { periods: [period] }),
      ...(asOf === undefined ? {} : { asOf: await entryAt(read, asOf) }),
      ...(after === undefined ? {} : { after }),
    }
    return observationsOf(read, filter, limit)
  })
}

/** Every version of one figure, the first one first. Throws Refused. */
export async function figureVersions(desk: Desk, key: FigureKey): Promise<RecordedObservation[]> {
  return reading(desk, 'books.read', async (read) =>
    (await internalFor(read, desk)).indicators.has(key.indicatorId) ? [] : versionsOf(read, key),
  )
}

/** One figure of many as somebody gives it. `seen`: the version that stood before, 0 for none. */
export interface GivenObservation {
  indicator: number
  unit: number
  period: string
  grade: Grade
  content: Content
  unitOfMeasure: string
  source: string
  reason: string | null
  seen: number
}

/** Why a row could not be recorded; `fine` where it could, but for others. */
export type RowFate =
  | { index: number; fate: 'fine' }
  | { index: number; fate: 'wrong'; field: keyof GivenObservation; detail: string }
  | { index: number; fate: 'stale'; detail: string; theirs: RecordedObservation | null }

/** Some of the rows cannot be recorded, so none was. */
export class RowsRefused extends Error {
  override name = 'RowsRefused'
  readonly rows: readonly RowFate[]

  constructor(rows: readonly RowFate[]) {
    const wrong = rows.filter(({ fate }) => fate !== 'fine').length
    super(`Có ${wrong} trên ${rows.length} dòng chưa ghi được; chưa dòng nào được ghi. Hãy sửa các dòng đó rồi gửi lại tất cả.`)
    this.rows = rows
  }
}

/** Records many figures, all or none; gives the history's entry. Throws Refused, RowsRefused. */
export async function recordFigures(desk: Desk, rows: readonly GivenObservation[]): Promise<number> {
  const [first] = rows
  if (first === undefined) throw new WriteRefused('Chưa có số liệu nào để ghi.')
  return writing(desk, 'figures.record', first.unit, async (write, scope) => {
    const books = await readBooks(write)
    const { indicators: hidden } = await internalFor(write, desk)
    const today = vietnameseDay(desk.now)
    const current = await currentObservations(write, rows.map(keyOf))
    const before = new Set<string>()
    const fates = rows.map((row, index): RowFate => {
      const wrong = (field: keyof GivenObservation, detail: string): RowFate => ({ index, fate: 'wrong', field, detail })
      const known = !hidden.has(row.indicator) && covers(scope, row.unit)
      const found = known ? problemWith(books, row, today) : null
      if (!known) return wrong(hidden.has(row.indicator) ? 'indicator' : 'unit', 'Bạn không được giao ghi số liệu này.')
      if (found !== null) return wrong(...found)
      const name = figureName(keyOf(row))
      if (before.has(name)) return wrong('period', 'Số liệu này có hai lần trong danh sách; mỗi chỉ tiêu, đơn vị và kỳ chỉ ghi một dòng.')
      before.add(name)
      const theirs = current.get(name) ?? null
      if ((theirs?.version ?? 0) !== row.seen) return { index, fate: 'stale', detail: 'Đã có người ghi số liệu này trước.', theirs }
      const settled = theirs === null || order.indexOf(row.grade) > order.indexOf(theirs.grade)
      return settled || row.reason !== null ? { index, fate: 'fine' } : wrong('reason', 'Sửa một số liệu đã ghi thì phải nêu lý do.')
    })
    if (fates.some(({ fate }) => fate !== 'fine')) throw new RowsRefused(fates)
    return recordObservations(
      write,
      rows.map(({ indicator: _, unit: __, period: ___, ...given }, at) => ({ ...keyOf(rows[at] as GivenObservation), ...given })),
    )
  })
}

const order: readonly Grade[] = ['estimate', 'preliminary', 'final']

function keyOf({ indicator, unit, period }: GivenObservation): FigureKey {
  return { indicatorId: indicator, unitId: unit, period, definition: null }
}

/** What is wrong with a row by itself, and in which field. */
function problemWith(books: Books, row: GivenObservation, today: string): [field: keyof GivenObservation, detail: string] | null {
  const { content, period, unitOfMeasure } = row
  const indicator = books.indicatorOf.get(row.indicator)
  const unit = books.unitOf.get(row.unit)
  if (indicator === undefined) return ['indicator', 'Không có chỉ tiêu này trong bộ chỉ tiêu.']
  if (unit === undefined) return ['unit', 'Không có đơn vị này.']
  if (parsePeriod(period)?.code !== period) return ['period', `“${period}” không phải mã kỳ; hãy ghi như 2026, 2026-Q1, 2026-M03.`]
  if (`${lastDay(period).slice(0, 7)}-01` > today) return ['period', 'Kỳ này chưa đến tháng cuối nên chưa nhận số liệu.']
  if (!existsIn(unit, period)) return ['unit', `Đơn vị “${unit.name}” không có trong kỳ này.`]
  if (notSending(books.senders, indicator, unit) !== null) return ['unit', `Đơn vị “${unit.name}” không gửi số liệu của chỉ tiêu này.`]
  if (content.kind === 'ratio') {
    if (content.denominator.eq(0)) return ['content', 'Mẫu số phải khác 0; nếu không áp dụng thì ghi “không áp dụng”.']
    const unknown = [content.numeratorUnit, content.denominatorUnit].find((one) => parseUnit(one) === null)
    return unknown === undefined ? null : ['content', `Chưa hiểu đơn vị tính “${unknown}”.`]
  }
  if (content.kind === 'range' && content.low.gt(content.high)) return ['content', 'Mức thấp lớn hơn mức cao.']
  const measured = content.kind === 'number' || content.kind === 'range'
  if (!measured || comparable(unitOfMeasure, indicator.unit)) return null
  return ['unitOfMeasure', `“${unitOfMeasure}” không đổi được ra “${indicator.unit}” của chỉ tiêu “${indicator.name}”.`]
}

function existsIn({ validFrom, validTo }: Unit, period: string): boolean {
  return validFrom <= lastDay(period) && (validTo === null || firstDay(period) < validTo)
}
