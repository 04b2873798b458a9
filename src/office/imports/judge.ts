import { setImmediate as breathe } from 'node:timers/promises'
import { type Content, type Grade, type Indicator, notSending, type Unit } from '../../plan/index.ts'
import { cellName, type SheetRecord, textOf } from '../../reader/sheet/index.ts'
import { type NewObservation, observationsOf, type ReadTransaction, type RecordedObservation } from '../../store/index.ts'
import { placesOf } from '../../vietnamese/decimal.ts'
import { type Decimal, formatNumber } from '../../vietnamese/index.ts'
import { firstDay, periodLabel } from '../../vietnamese/period.ts'
import { comparable, convert } from '../../vietnamese/unit.ts'
import type { ImportChoices } from './choices.ts'
import { computed } from './indicatorNames.ts'
import type { Problem } from './problems.data.ts'
import type { Words } from './words.ts'

/** What becomes of one figure of a file. */
export type Fate = 'new' | 'same' | 'correction' | 'refused' | 'left'

/** A figure of a file with what becomes of it and why. */
export interface JudgedRecord {
  record: SheetRecord
  fate: Fate
  /** Why, as a sentence; '' for a new figure about which there is nothing to say. */
  why: string
  problem: Problem | null
  indicatorRow: number | null
  unitRow: number | null
  /** What is to be recorded; null where nothing is. */
  observation: NewObservation | null
}

/** How many are judged before others have their turn. */
const turn = 2_000
const rank: Record<Grade, number> = { estimate: 0, preliminary: 1, final: 2 }
const gradeWords: Record<Grade, string> = { estimate: 'ước', preliminary: 'sơ bộ', final: 'chính thức' }

/** What all records of a file are judged by. */
export interface Judging {
  words: Words
  choices: ImportChoices
  sheetNames: readonly string[]
  /** Where the figures of each sheet come from, but for the cell. */
  sources: readonly string[]
  progress: (done: number) => void
}

/** Judges the figures of a file against the books. Nothing is written. */
export async function judge(read: ReadTransaction, records: Iterable<SheetRecord>, judging: Judging): Promise<JudgedRecord[]> {
  const judged: JudgedRecord[] = []
  const wanted = { indicatorIds: new Set<number>(), unitIds: new Set<number>(), periods: new Set<string>() }
  for (const record of records) {
    const one = bound(record, judging)
    judged.push(one)
    if (one.observation !== null) {
      wanted.indicatorIds.add(one.observation.indicatorId)
      wanted.unitIds.add(one.observation.unitId)
      wanted.periods.add(one.observation.period)
    }
    if (judged.length % turn === 0) {
      judging.progress(judged.length)
      await breathe()
    }
  }
  const filter = { indicatorIds: [...wanted.indicatorIds], unitIds: [...wanted.unitIds], periods: [...wanted.periods] }
  const existing = new Map<string, RecordedObservation>()
  for (const row of filter.indicatorIds.length === 0 ? [] : await observationsOf(read, filter)) {
    if (row.definition === null) existing.set(keyOf(row), row)
  }
  const first = new Map<string, JudgedRecord>()
  for (const [at, one] of judged.entries()) {
    if (at % turn === turn - 1) await breathe()
    if (one.observation === null) continue
    const key = keyOf(one.observation)
    const twin = first.get(key)
    if (twin === undefined) {
      first.set(key, one)
      compare(one, existing.get(key), judging)
    } else repeated(one, twin, judging)
  }
  return judged
}

function keyOf({ indicatorId, unitId, period }: { indicatorId: number; unitId: number; period: string }): string {
  return `${indicatorId}/${unitId}/${period}`
}

/** The record with the indicator, the unit and the period that it is of, or why it is refused. */
function bound(record: SheetRecord, { words, choices, sources }: Judging): JudgedRecord {
  const judged: JudgedRecord = { record, fate: 'refused', why: '', problem: null, indicatorRow: null, unitRow: null, observation: null }
  const meaning = words.indicator(record.indicator, record.measure, choices)
  if (meaning.row === 0) return left(judged, 'Bạn đã chọn bỏ qua chỉ tiêu này.')
  if (meaning.row === null) return refuse(judged, 'indicator', `“${record.indicator}”: ${meaning.why}`)
  judged.indicatorRow = meaning.row
  const indicator = words.books.indicatorOf.get(meaning.row) as Indicator
  const own = computed(indicator)
  if (own !== null) return left(judged, own)
  if (record.period === null) return refuse(judged, 'period', 'Không rõ số liệu của kỳ nào.')
  if (firstDay(record.period) > words.today) return refuse(judged, 'future', `Kỳ ${periodLabel(record.period)} chưa đến.`)
  const unit = unitOf(record, record.period, words, choices)
  if (unit.row === null) return refuse(judged, unit.unknown ? 'unit' : 'unitThen', unit.why)
  if (unit.row === 0) return left(judged, 'Bạn đã chọn bỏ qua đơn vị này.')
  judged.unitRow = unit.row
  const sending = notSending(words.books.senders, indicator, words.books.unitOf.get(unit.row) as Unit)
  if (sending !== null) return refuse(judged, 'sender', `${sending.why ?? 'Đơn vị này không báo cáo chỉ tiêu này'}.`)
  const value = figureIn(record, indicator, choices)
  if (typeof value === 'string')
    return refuse(
      judged,
      value === '' ? 'unreadable' : 'ambiguous',
      value === '' ? `Ô ghi “${textOf(record.written)}”, không phải một số.` : value,
    )
  const measure = record.measure === '' ? indicator.unit : record.measure
  if (!comparable(measure, indicator.unit)) {
    return refuse(judged, 'measure', `Đơn vị tính “${measure}” không đổi được sang “${indicator.unit}” của chỉ tiêu.`)
  }
  const content: Content = { kind: 'number', value, decimals: placesOf(value) }
  judged.observation = {
    indicatorId: meaning.row,
    unitId: unit.row,
    period: record.period,
    definition: null,
    content,
    unitOfMeasure: measure,
    grade: record.grade === 'estimate' ? 'estimate' : choices.grade,
    source: `${sources[record.sheet]}, ô ${cellName(record.row, record.column)}`,
    reason: null,
    seen: 0,
  }
  return judged
}

function refuse(judged: JudgedRecord, problem: Problem, why: string): JudgedRecord {
  return Object.assign(judged, { problem, why })
}

function left(judged: JudgedRecord, why: string): JudgedRecord {
  return Object.assign(judged, { fate: 'left' as const, why })
}

function unitOf(record: SheetRecord, period: string, words: Words, choices: ImportChoices): ReturnType<Words['unit']> {
  if (record.unit !== null) return words.unit(record.unit, period, choices)
  const row = choices.sheets[String(record.sheet)]?.unit ?? words.top
  return row === null ? { row: null, why: 'Không rõ số liệu của đơn vị nào.', unknown: true } : { row }
}

/** The value; a sentence where it can be read in two ways; '' where it cannot be read. */
function figureIn(
  { reading, written, sheet, column }: SheetRecord,
  { decimals, name }: Indicator,
  choices: ImportChoices,
): Decimal | string {
  if (reading.kind === 'unreadable') return ''
  if (reading.kind === 'ambiguous') {
    const both = [reading.value, reading.other].map((value) => formatNumber(value)).join(' hoặc ')
    return `“${textOf(written)}” có thể là ${both}.`
  }
  // Excel set to English takes 1.119, typed for a thousand, for a fraction.
  if (decimals === 0 && /^-?\d{1,3}\.\d{3}$/.test(reading.value.toFixed())) {
    const notation = choices.sheets[String(sheet)]?.columns[String(column)]?.notation
    if (notation !== undefined) return notation === 'foreign' ? reading.value : reading.value.times(1000)
    return `Tệp ghi ${formatNumber(reading.value)} cho “${name}”, vốn là số nguyên; có thể là ${formatNumber(reading.value.times(1000))}.`
  }
  return reading.value
}

/** Holds a figure against what is on record. */
function compare(judged: JudgedRecord, current: RecordedObservation | undefined, { choices }: Judging): void {
  const own = judged.observation as NewObservation
  judged.fate = 'new'
  if (current === undefined) return
  own.seen = current.version
  const equal = isSame(own, current)
  const settled = rank[own.grade] - rank[current.grade]
  const before = `${shownContent(current)} (${gradeWords[current.grade]})`
  if (equal && settled <= 0) Object.assign(judged, { fate: 'same', why: 'Đã có trong sổ đúng như vậy.', observation: null })
  else if (settled < 0) {
    const why = `Sổ đã có số ${gradeWords[current.grade]} ${shownContent(current)}; số ${gradeWords[own.grade]} không thay được.`
    Object.assign(judged, { fate: 'refused', problem: 'settled', why, observation: null })
  } else if (settled > 0) judged.why = `Thay ${before} bằng số ${gradeWords[own.grade]}.`
  else {
    own.reason = choices.reason === '' ? null : choices.reason
    Object.assign(judged, { fate: 'correction', why: `Sổ đang có ${before}.` })
  }
}

/** The same figure once more in the file: the same value counts once, another one refuses both. */
function repeated(judged: JudgedRecord, twin: JudgedRecord, { sheetNames }: Judging): void {
  const own = judged.observation as NewObservation
  const place = ({ record }: JudgedRecord) =>
    `${sheetNames[record.sheet] ? `${sheetNames[record.sheet]}!` : ''}${cellName(record.row, record.column)}`
  judged.observation = null
  if (twin.problem === 'twice' || !sameRecord(own, judged.record, twin.record)) {
    const why = (other: JudgedRecord) => `Tệp ghi hai số khác nhau cho cùng chỉ tiêu, đơn vị và kỳ: ô này và ô ${place(other)}.`
    Object.assign(judged, { fate: 'refused', problem: 'twice', why: why(twin) })
    Object.assign(twin, { fate: 'refused', problem: 'twice', why: why(judged), observation: null })
  } else Object.assign(judged, { fate: 'same', why: `Đã có ở ô ${place(twin)}.` })
}

function sameRecord(own: NewObservation, mine: SheetRecord, other: SheetRecord): boolean {
  if (other.reading.kind !== 'number' || own.content.kind !== 'number' || mine.grade !== other.grade) return false
  if (mine.measure === other.measure) return own.content.value.eq(other.reading.value)
  return convert(other.reading.value, other.measure, own.unitOfMeasure)?.eq(own.content.value) === true
}

function isSame({ content, unitOfMeasure }: NewObservation, current: RecordedObservation): boolean {
  if (content.kind !== 'number' || current.content.kind !== 'number') return false
  if (unitOfMeasure === current.unitOfMeasure) return content.value.eq(current.content.value)
  return convert(content.value, unitOfMeasure, current.unitOfMeasure)?.eq(current.content.value) === true
}

function shownContent({ content, unitOfMeasure }: RecordedObservation): string {
  if (content.kind === 'number') return `${formatNumber(content.value)} ${unitOfMeasure}`
  return content.kind === 'words' ? `“${content.words}”` : 'nội dung không phải một số'
}
