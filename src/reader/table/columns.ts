import { fold, parseUnit } from '../../vietnamese/index.ts'
import type { FactKind } from '../reading.ts'
import { type Head, type Header, isIndexHead, isNameHead, isUnitHead } from './header.ts'
import { anyOf, bareKey, beginsWith } from './phrase.ts'
import type { Cell } from './table.ts'
import { columnPeriod, type HeadTime, type Review, timeOf } from './times.ts'
import * as words from './words.data.ts'

/** A column of figures of the indicators. */
export interface ValueColumn {
  column: number
  kind: FactKind
  estimated: boolean
  /** Whose plan it is, where the head says so. */
  by: string | undefined
  period: string | null
  /** The unit that the head gives to all of its figures. */
  unit: string | null
  samePeriod: boolean
}

/** A column that compares figures of other columns. */
export interface ComparisonColumn {
  column: number
  head: Head
}

/** What each column of a table is for. */
export interface Columns {
  index: number | null
  names: number[]
  unit: number | null
  values: ValueColumn[]
  comparisons: ComparisonColumn[]
}

const planWord = anyOf(words.planWords)
const actualWord = anyOf(words.actualWords)
const estimateWord = anyOf(words.estimateWords)
const samePeriodWord = anyOf(words.samePeriodWords)
const previousWord = anyOf(words.previousWords)
const changeStart = beginsWith([
  'so',
  'ss',
  'so sánh',
  'tỷ lệ',
  'tăng',
  'giảm',
  'chênh lệch',
  'hoàn thành',
  'mức độ',
  'tốc độ',
  'chỉ số',
  'đạt',
  'vượt',
])
const ratioOf =
  /(?:^|[^\p{L}])(?:th|ưth|ước|thực hiện|kh|kế hoạch|dt|dự toán)(?!\p{L})[^/|]*\/[^/|]*(?:th|kh|kế hoạch|dự toán|dt|cùng kì|ck|\d{4})/u
const percentSign = /%/
export const wordHead = beginsWith(words.wordHeads)
const codeKeys = new Set(words.codeHeads.map(bareKey))
/** How the head of a column of units begins. */
export const notNames = beginsWith([
  'đơn vị',
  'tên đơn vị',
  'tên xã',
  'xã',
  'thôn',
  'bản',
  'địa phương',
  'địa bàn',
  'họ và tên',
  'họ tên',
  'số văn bản',
])
const planners = words.planners.map(([name, ...spellings]) => [name, anyOf(spellings)] as const)
const plansCaption = anyOf(['kế hoạch', 'mục tiêu', 'phấn đấu', 'dự toán', 'nghị quyết', 'định hướng', 'chỉ tiêu'])
const resultsCaption = anyOf(['kết quả', 'tình hình', 'đánh giá', 'sơ kết', 'tổng kết', 'báo cáo'])
const wholeSpan = /^(?:cả |tổng |toàn )?(?:giai đoạn|nhiệm kì)(?: 5 năm)?$/
const longestHead = 150

type Role = 'index' | 'name' | 'unit' | 'comparison' | 'value' | 'other'

/** Tells the columns by their heads and by what stands in them; null where the table has no names or no figures. */
export function columnsOf(
  header: Header,
  body: readonly Cell[][],
  caption: string,
  review: Review,
  times: readonly HeadTime[],
): Columns | null {
  const { heads } = header
  const roles = heads.map((head, column) => roleOf(head, column, body))
  const names = nameColumns(heads, roles, body)
  if (names === null) return null
  const values = heads.flatMap((head, column) =>
    roles[column] === 'value' && !names.includes(column) ? [valueColumn(head, column, review, times[column] as HeadTime, caption)] : [],
  )
  const comparisons = heads.flatMap((head, column) => (roles[column] === 'comparison' && !names.includes(column) ? [{ column, head }] : []))
  if (values.length + comparisons.length === 0) return null
  const index = roles.indexOf('index')
  const unit = roles.indexOf('unit')
  return { index: index < 0 ? null : index, names, unit: unit < 0 ? null : unit, values: withBaselines(values), comparisons }
}

/** The times that the heads name, and which heads are of results: what the period under review is told by. */
export function headTimes(header: Header): { time: HeadTime; isResult: boolean }[] {
  return header.heads.map(({ parts, key }) => ({
    time: timeOf(parts.join(' ; ')),
    isResult: actualWord.test(key) && !samePeriodWord.test(key) && !isComparison(key),
  }))
}

function roleOf({ parts, key }: Head, column: number, body: readonly Cell[][]): Role {
  const last = parts.at(-1) ?? ''
  if (parts.some(isIndexHead)) return 'index'
  if (parts.some(isUnitHead) && holdsUnits(column, body)) return 'unit'
  if (key === '' || key.length > longestHead || codeKeys.has(bareKey(last))) return 'other'
  if (isComparison(key)) return 'comparison'
  if (parts.some(isNameHead) && share(column, body, isText) > 0.5) return 'name'
  if (parts.some((part) => wordHead.test(bareKey(part)))) return 'other'
  const isValue =
    planWord.test(key) ||
    actualWord.test(key) ||
    samePeriodWord.test(key) ||
    previousWord.test(key) ||
    timeOf(parts.join(' ; ')).mention !== null ||
    wholeSpan.test(bareKey(last))
  return isValue && share(column, body, isText) < 0.8 ? 'value' : 'other'
}

/** Whether a head, folded, is one of comparisons: 'so với cùng kỳ', 'TH/KH'. */
export function isComparison(key: string): boolean {
  const parts = key.split(' | ')
  if (parts.some((part) => changeStart.test(part.replace(/^[%\s]+/, '')) && !/^đạt được/.test(part))) return true
  return (
    ratioOf.test(key) ||
    parts.some(
      (part) => percentSign.test(part) && /(?:kh|kế hoạch|cùng kì|ck|dự toán|so|th)(?!\p{L})/u.test(part) && /\/|so|đạt/.test(part),
    )
  )
}

function holdsUnits(column: number, body: readonly Cell[][]): boolean {
  return share(column, body, (text) => parseUnit(text.replace(/^[("'\s]+|[)"'\s]+$/g, '')) !== null || text.length < 20) > 0.6
}

function isText(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !/^[-+(<>≥≤~]?\s*\d/.test(text)
}

/** The share of a column's cells with text that are of a kind; 0 where it has none. */
function share(column: number, body: readonly Cell[][], isOfKind: (text: string) => boolean): number {
  let filled = 0
  let found = 0
  for (const row of body.slice(0, 500)) {
    const text = row[column]?.text ?? ''
    if (text === '') continue
    filled++
    if (isOfKind(text)) found++
  }
  return filled === 0 ? 0 : found / filled
}

/** The columns under the head of the names: the first such head, which may span several; without one the first column of words. */
function nameColumns(heads: readonly Head[], roles: Role[], body: readonly Cell[][]): number[] | null {
  const first = roles.indexOf('name')
  if (first >= 0) {
    const shared = heads[first]?.starts[0]
    return heads.flatMap((head, column) =>
      head.starts[0] === shared && head.starts.length === heads[first]?.starts.length ? [column] : [],
    )
  }
  const words = heads.findIndex(
    ({ key }, column) => roles[column] === 'other' && !notNames.test(bareKey(key)) && share(column, body, isText) > 0.6,
  )
  const otherKind = heads.some(({ key }, column) => roles[column] === 'other' && notNames.test(bareKey(key)))
  return words < 0 || otherKind || !roles.includes('value') ? null : [words]
}

/** What a column of figures holds, by its head. */
export function valueColumn({ parts, key }: Head, column: number, review: Review, time: HeadTime, caption: string): ValueColumn {
  const samePeriod = samePeriodWord.test(key)
  const previous = previousWord.test(key)
  const kind = kindOf(parts, key, fold(caption), time, review)
  const period = wholeSpan.test(bareKey(parts.at(-1) ?? ''))
    ? review.span
    : columnPeriod(time, { plan: kind === 'target', samePeriod, previous }, review)
  const estimated = kind === 'actual' && estimateWord.test(key)
  return {
    column,
    kind: samePeriod || previous ? 'baseline' : kind,
    estimated,
    by: kind === 'target' ? planner(key) : undefined,
    period,
    unit: unitIn(parts),
    samePeriod,
  }
}

/** The kind by the lowest part of the head that tells it, else by the caption and the time: what is to come is an aim. */
function kindOf(parts: readonly string[], key: string, caption: string, time: HeadTime, review: Review): FactKind {
  for (const part of [...parts].reverse().map(fold)) {
    if (estimateWord.test(part)) return 'actual'
    if (planWord.test(part) && !/^(?:thực hiện|th|kết quả)(?!\p{L})/u.test(part)) return 'target'
    if (actualWord.test(part)) return 'actual'
  }
  if (planWord.test(key)) return 'target'
  if (review.published !== null && time.year !== null && time.year > review.published) return 'target'
  return plansCaption.test(caption) && !resultsCaption.test(caption) ? 'target' : 'actual'
}

/** Whose plan a head speaks of: "tỉnh", "HĐND xã", "tỉnh, huyện". */
export function planner(key: string): string | undefined {
  const found: string[] = []
  let rest = key
  for (const [name, pattern] of planners) {
    if (!pattern.test(rest)) continue
    rest = rest.replace(pattern, ' ')
    found.push(name)
  }
  if (found.some((name) => name.startsWith('HĐND'))) found.splice(0, found.length, ...found.filter((name) => name !== 'nghị quyết'))
  return found.length === 0 ? undefined : found.sort((a, b) => key.indexOf(fold(a)) - key.indexOf(fold(b))).join(', ')
}

function unitIn(parts: readonly string[]): string | null {
  for (const part of [...parts].reverse()) {
    const unit = /\(([^()]+)\)\s*$/.exec(part)?.[1]
    const known = unit === undefined ? null : parseUnit(unit)
    if (known !== null) return known.name
  }
  return null
}

/** A result of an earlier period beside a later one is only there to be compared with; a row of years (three or more) is not. */
function withBaselines(values: ValueColumn[]): ValueColumn[] {
  const results = values.filter(({ kind, period }) => kind === 'actual' && period !== null)
  const years = new Set(results.map(({ period }) => (period as string).slice(0, 4)))
  if (years.size !== 2) return values
  const last = [...years].sort().at(-1) as string
  return values.map((value) =>
    value.kind === 'actual' && value.period !== null && value.period.slice(0, 4) < last ? { ...value, kind: 'baseline' } : value,
  )
}
