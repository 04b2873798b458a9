import { fold, parseUnit, periodLabel } from '../../vietnamese/index.ts'
import { isComparison, valueColumn } from '../table/columns.ts'
import type { Head, Header } from '../table/header.ts'
import { anyOf } from '../table/phrase.ts'
import { unitOfCaption } from '../table/readTable.ts'
import { type HeadTime, type Review, reviewOf, timeOf } from '../table/times.ts'
import { actualWords, planWords, samePeriodWords } from '../table/words.data.ts'
import { type Roles, rolesOf } from './columns.ts'
import type { SheetGrid } from './grid.ts'
import { Cells, headOf } from './heads.ts'
import type { FigureColumn, LayoutColumn, LayoutKind, SheetLayout } from './layout.ts'
import { NotationEvidence } from './numbers.ts'
import { periodIn, runningTotal } from './times.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What all columns of a sheet are understood by. */
interface Frame {
  header: Header
  kind: LayoutKind
  caption: string
  review: Review
  vocabulary: Vocabulary
}

const kindWord = anyOf([
  ...planWords,
  ...actualWords,
  ...samePeriodWords,
  'năm',
  'tháng',
  'quý',
  'so sánh',
  'số liệu',
  'giá trị',
  'số lượng',
])
const longestFingerprint = 2_000

/**
 * Understands a sheet: where its head is, what each column is for, what period and unit hold for all of it. Null where it has
 * no head, names nothing or holds no figures. Every decision is told in a column's `why` and may be overruled (`chosen`).
 */
export function recognise(grid: SheetGrid, sheet: number, vocabulary: Vocabulary): SheetLayout | null {
  const cells = new Cells(grid)
  const head = headOf(grid, cells)
  if (head === null) return null
  const { header, titles } = head
  const body = grid.rows.slice(header.from)
  const roles = rolesOf(header, body, cells, vocabulary)
  if (roles === null) return null
  const caption = [grid.name, ...titles].filter((line) => line !== '').join('\n')
  const review = reviewOf(timeOf(caption), headTimesOf(header), {})
  const kind = kindOf(roles, header, vocabulary)
  const frame: Frame = { header, kind, caption, review, vocabulary }
  const columns = header.heads.map((one, column) => columnOf(one, column, roles, frame))
  leaveEarlier(columns)
  settleNotation(columns, grid, header.from)
  return {
    ...{ sheet, name: grid.name, kind, columns, from: header.from, caption },
    period: review.period,
    unit: unitOfSheet(grid.name, titles, vocabulary),
    measure: unitOfCaption(caption),
    fingerprint: fold(`${kind} ${header.heads.map(({ key }) => key).join(' || ')}`)
      .replace(/\d+/g, '#')
      .slice(0, longestFingerprint),
  }
}

function headTimesOf(header: Header): { time: HeadTime; isResult: boolean }[] {
  return header.heads.map(({ parts, key }) => ({ time: timeOf(parts.join(' ; ')), isResult: !isComparison(key) }))
}

function kindOf({ indicator, unit, values }: Roles, { heads }: Header, vocabulary: Vocabulary): LayoutKind {
  if (indicator >= 0 && unit >= 0) return 'list'
  if (unit >= 0) return 'unitRows'
  const named = values.filter((column) => heads[column]?.parts.some((part) => vocabulary.isUnit(part)))
  return named.length * 2 >= values.length && named.length > 1 ? 'unitColumns' : 'form'
}

const useWords: Partial<Record<LayoutColumn['use'], string>> = {
  index: 'Số thứ tự.',
  indicator: 'Tên chỉ tiêu.',
  unit: 'Tên đơn vị.',
  period: 'Kỳ của từng dòng.',
  measure: 'Đơn vị tính của từng dòng.',
}
const nothing: FigureColumn = { period: null, grade: 'actual', indicator: null, unit: null, measure: null }

function columnOf(head: Head, column: number, roles: Roles, frame: Frame): LayoutColumn {
  const base = { column, head: head.parts.join(' – '), notation: null, unclear: '' } as const
  const named = (['index', 'indicator', 'unit', 'period', 'measure'] as const).find((role) => roles[role] === column)
  if (named !== undefined) return { ...base, ...nothing, use: named, numeric: false, why: useWords[named] as string }
  if (!roles.values.includes(column)) return { ...base, ...nothing, use: 'left', numeric: false, why: 'Không chứa số liệu của chỉ tiêu.' }
  return { ...base, numeric: true, ...figureColumn(head, column, roles, frame) }
}

/** A result of the year before beside one of this year is only there to be compared with; a row of years (three or more) is not. */
function leaveEarlier(columns: LayoutColumn[]): void {
  const yearOf = ({ use, period }: LayoutColumn) => (use === 'figure' && period !== null ? period.slice(0, 4) : null)
  const years = new Set(columns.flatMap((column) => yearOf(column) ?? []))
  if (years.size !== 2) return
  const last = [...years].sort().at(-1) as string
  for (const column of columns) {
    const year = yearOf(column)
    if (year !== null && year < last) Object.assign(column, { use: 'left', why: earlier(` ${periodLabel(column.period as string)}`) })
  }
}

function earlier(when: string): string {
  return `Số để so sánh${when}: đã có trong sổ từ kỳ trước. Chọn nhập nếu sổ chưa có.`
}

type Understood = FigureColumn & Pick<LayoutColumn, 'use' | 'why'>

function figureColumn(head: Head, column: number, roles: Roles, { kind, caption, review, vocabulary }: Frame): Understood {
  const indicator = kind === 'unitRows' ? headIndicator(head, vocabulary) : null
  const unit = kind === 'unitColumns' ? (head.parts.find((part) => vocabulary.isUnit(part)) ?? null) : null
  const rest = { ...head, parts: head.parts.filter((part) => part !== indicator && part !== unit) }
  const own: Head = { ...rest, key: fold(rest.parts.join(' | ')) }
  const left = (why: string): Understood => ({ ...nothing, use: 'left', why })
  if (kind === 'unitColumns' && unit === null) return left('Không nêu tên đơn vị nào trong danh sách; cột tổng thì hệ thống tự cộng.')
  if (kind === 'unitRows' && indicator === null) return left('Tiêu đề cột không nêu tên chỉ tiêu.')
  if (isComparison(own.key)) return left('Cột so sánh: hệ thống tự tính nên không nhập.')
  const { period: said, ...value } = valueColumn(own, column, review, timeOf(own.parts.join(' ; ')), caption)
  const period = roles.period >= 0 && said === review.period ? null : runningTotal(own.key, said)
  const measure = value.unit ?? (indicator === null ? null : unitInName(indicator))
  const told: FigureColumn = { period, grade: value.estimated ? 'estimate' : 'actual', indicator, unit, measure }
  const when = period === null ? '' : ` ${periodLabel(period)}`
  if (value.kind === 'target') return { ...told, use: 'left', why: `Kế hoạch${when}: ghi ở trang Kế hoạch, không nhập ở đây.` }
  if (value.kind === 'baseline') return { ...told, use: 'left', why: earlier(when) }
  return { ...told, use: 'figure', why: `${value.estimated ? 'Ước thực hiện' : 'Thực hiện'}${when}.` }
}

/** The indicator that a head names: the part that the authority knows, else what is no word of kind or time. */
function headIndicator({ parts }: Head, vocabulary: Vocabulary): string | null {
  const known = parts.find((part) => vocabulary.isIndicator(part))
  if (known !== undefined) return known
  return parts.find((part) => !kindWord.test(fold(part)) && periodIn(part, 2000) === null && parseUnit(part) === null) ?? parts[0] ?? null
}

function unitInName(name: string): string | null {
  const inside = /\(([^()]{1,40})\)\s*$/.exec(name)?.[1]
  return inside === undefined ? null : (parseUnit(inside)?.name ?? null)
}

/** The unit that the name of the sheet or a line above the table names. */
function unitOfSheet(name: string, titles: readonly string[], vocabulary: Vocabulary): string | null {
  for (const line of [name, ...titles]) {
    const bare = line
      .replace(/^(?:(?:đơn vị(?: báo cáo)?|ubnd|ủy ban nhân dân|uỷ ban nhân dân|hđnd|đảng bộ|đảng ủy)\s*:?\s*)+/iu, '')
      .trim()
    for (const said of [line, bare, bare.replace(/\s*[-–,;(].*$/, '')]) if (said !== '' && vocabulary.isUnit(said)) return said
  }
  return null
}

/** Tells for each column of figures how its texts write numbers. */
function settleNotation(columns: LayoutColumn[], grid: SheetGrid, from: number): void {
  const evidence = columns.map(({ numeric }) => (numeric ? new NotationEvidence() : null))
  for (let at = from; at < grid.rows.length; at++) {
    const values = grid.rows[at]?.values ?? []
    for (let column = 0; column < values.length; column++) {
      if (typeof values[column] === 'string') evidence[column]?.add(values[column])
    }
  }
  for (const [at, column] of columns.entries()) Object.assign(column, evidence[at]?.told)
}
