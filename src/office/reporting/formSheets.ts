import { groupBy } from '../../plan/group.ts'
import { type FormColumn as ColumnName, className, type Figure, formColumns, type Indicator } from '../../plan/index.ts'
import { inPlanUnit } from '../../plan/measure.ts'
import {
  authorityName,
  decisionsOf,
  type Form,
  formsOfRound,
  type LineKey,
  linesOf,
  type ReadTransaction,
  type TargetRow,
  targetHeadsOf,
  targetsOf,
  versionsInForce,
  WriteRefused,
} from '../../store/index.ts'
import { formatNumber, monthsIn, periodLabel, samePeriodLastYear, yearOf, yearToDate } from '../../vietnamese/index.ts'
import type { FormColumn, FormRow, FormSheet, FormValue } from '../../writer/form/index.ts'
import { type Books, type Figures, readBooks, readFigures } from '../books.ts'
import { type Desk, reading } from '../desk.ts'
import { internalFor } from '../internal.ts'
import { type Round, roundAt } from './round.ts'
import { type EntrySheet, readSheet, type SheetLine } from './sheet.ts'

const head: readonly FormColumn[] = [
  { key: 'index', kind: 'index', label: 'STT', width: 6, entry: false },
  { key: 'name', kind: 'name', label: 'Chỉ tiêu', width: 38, entry: false },
  { key: 'measure', kind: 'measure', label: 'ĐVT', width: 11, entry: false },
]

/**
 * A form of a round as it leaves the house: what is on record, of a locked round as it stood at the lock, with later corrections
 * in the note. Throws Refused, WriteRefused where there is no such form.
 */
export async function officialForm(desk: Desk, roundId: number, formId: number): Promise<FormSheet> {
  return reading(desk, 'books.read', async (read) => {
    const round = await roundAt(read, desk, roundId)
    const form = (await formsOfRound(read, round)).find(({ id }) => id === formId)
    if (form === undefined) throw new WriteRefused('Kỳ này không có biểu đã chọn.')
    const books = await readBooks(read)
    const hidden = (await internalFor(read, desk)).indicators
    const rows = form.rows.filter(({ indicatorId }) => indicatorId === null || !hidden.has(indicatorId))
    return {
      identity: { form: String(form.id), round: String(round.id), sender: '', version: String(form.version) },
      place: ['', (await authorityName(desk.db, desk.authority)).toUpperCase()],
      ...{ code: form.number, title: form.title, period: capital(periodLabel(round.period)), measure: null },
      columns: [...head, ...form.columns.map((name) => columnOf(name as ColumnName, form, round))],
      rows: await officialRows(read, desk, books, round, { ...form, rows }),
    }
  })
}

/** A unit's sheet as a file to be filled in away from the line; `identity` tells what it is when it comes back. Throws as entrySheet. */
export async function sheetToFill(desk: Desk, roundId: number, senderId: number): Promise<{ sheet: EntrySheet; form: FormSheet } | null> {
  return reading(desk, 'figures.write', async (read) => {
    const sheet = await readSheet(read, desk, roundId, senderId)
    if (sheet === null) return null
    return { sheet, form: fillable(sheet, await authorityName(desk.db, desk.authority)) }
  })
}

/** The sheet as a form to be filled in. */
function fillable({ round, sender, lines, version }: EntrySheet, authority: string): FormSheet {
  const figure = (key: string, label: string, entry = false): FormColumn => ({ key, kind: 'figure', label, width: 14, entry })
  const words = (key: string, label: string): FormColumn => ({ key, kind: 'text', label, width: 30, entry: true })
  const rows: FormRow[] = []
  let heading: string | null = null
  let number = 0
  for (const line of lines) {
    if (line.heading !== heading && line.heading !== null) rows.push(group(`g${rows.length}`, line.heading))
    heading = line.heading
    rows.push(fillableRow(line, String(++number)))
  }
  return {
    identity: { form: 'sheet', round: String(round.id), sender: String(sender.row), version: String(version) },
    place: [authority.toUpperCase(), sender.name.toUpperCase()],
    ...{
      code: '',
      title: `BIỂU NHẬP SỐ LIỆU: ${round.regime.name.toUpperCase()}`,
      period: capital(periodLabel(round.period)),
      measure: null,
    },
    columns: [
      ...head,
      ...[figure('previous', 'Kỳ trước'), figure('same', 'Cùng kỳ năm trước'), figure('plan', 'Kế hoạch')],
      ...[figure('actual', 'Số liệu kỳ này', true), words('cause', 'Nguyên nhân'), words('proposal', 'Kiến nghị')],
    ],
    rows,
  }
}

function fillableRow(line: SheetLine, label: string): FormRow {
  const { key, indicator, unitName, indent, decimals, text, value, saved, computedFrom, beside } = line
  const name = unitName === null ? line.label : `${line.label} (${unitName})`
  // What may be told as a/b or in words has words in its cell.
  const inWords = indicator.ratio !== null || indicator.unit === ''
  return {
    ...{ key, kind: 'line', label: indent > 0 ? '' : label, decimals, parts: [] },
    name: inWords && indicator.unit !== '' ? `${name} (${indicator.unit})` : name,
    level: 1 + indent,
    measure: inWords ? '' : indicator.unit,
    entry: computedFrom === null,
    values: {
      ...{ previous: beside.previous, same: beside.same, plan: beside.plan?.bound ?? beside.plan?.text ?? null },
      actual: inWords || value === null ? (text === '' ? null : text) : value,
      cause: saved === null || saved.cause === '' ? null : saved.cause,
      proposal: saved === null || saved.proposal === '' ? null : saved.proposal,
    },
  }
}

function group(key: string, name: string): FormRow {
  return { key, kind: 'group', label: '', name, level: 0, measure: '', decimals: 0, parts: [], entry: false, values: {} }
}

const shares: Partial<Record<ColumnName, 'yearPlan' | 'samePeriod'>> = { percentOfPlan: 'yearPlan', percentOfSamePeriod: 'samePeriod' }

function columnOf(key: ColumnName, { columns }: Form, { period }: Round): FormColumn {
  const year = yearOf(period)
  const of = shares[key]
  if (of !== undefined) {
    const base = { key, group: 'So sánh (%)', label: of === 'yearPlan' ? 'So kế hoạch' : 'So cùng kỳ', width: 11, entry: false }
    const numerator = of === 'yearPlan' && columns.includes('cumulative') ? 'cumulative' : 'thisPeriod'
    const exact =
      columns.includes(numerator) && columns.includes(of) && (of !== 'yearPlan' || numerator === 'cumulative' || monthsIn(period) >= 12)
    // A share of the year's plan is of what has run up since January; without that column it is given, not reckoned in the file.
    return exact ? { ...base, kind: 'percent', of: { numerator, denominator: of } } : { ...base, kind: 'figure' }
  }
  const label: Partial<Record<ColumnName, string>> = {
    previousYear: `Thực hiện năm ${year - 1}`,
    yearPlan: `Kế hoạch năm ${year}`,
    samePeriod: `Thực hiện ${periodLabel(samePeriodLastYear(period))}`,
    thisPeriod: `Thực hiện ${periodLabel(period)}`,
    cumulative: `Lũy kế ${periodLabel(yearToDate(period))}`,
    yearEstimate: `Ước thực hiện năm ${year}`,
  }
  const own = label[key]
  const text = own === undefined
  return { key, kind: text ? 'text' : 'figure', label: own ?? formColumns[key], width: text ? 24 : 14, entry: false }
}

async function officialRows(read: ReadTransaction, desk: Desk, books: Books, round: Round, form: Form): Promise<FormRow[]> {
  const top = topOf(books)
  const unitOf = ({ senders }: Form['rows'][number]) => {
    const units = new Set(senders.map(({ unitId }) => unitId))
    return units.size === 1 ? ([...units][0] as number) : top
  }
  const lines = form.rows.flatMap((row) =>
    row.indicatorId === null ? [] : [{ ...row, indicatorId: row.indicatorId, unitId: unitOf(row) }],
  )
  const { period, lockEntry } = round
  const year = String(yearOf(period)).padStart(4, '0')
  const lastYear = String(yearOf(period) - 1).padStart(4, '0')
  const periods = [period, yearToDate(period), samePeriodLastYear(period), samePeriodLastYear(yearToDate(period)), year, lastYear]
  const request = {
    indicators: new Set(lines.map(({ indicatorId }) => (books.indicatorOf.get(indicatorId) as Indicator).code)),
    ...{ units: null, over: new Set(periods), moment: desk.now },
  }
  const now = await readFigures(read, books, request)
  const then = lockEntry === null ? now : await readFigures(read, books, { ...request, entry: lockEntry })
  const demands = await demandsOf(
    read,
    round.dataTo,
    lines.map((line) => ({ ...line, period })),
  )
  const decisions = new Map((await decisionsOf(read)).filter((one) => one.period === period).map((one) => [one.targetId, one.decided]))
  const told = await linesOf(read, { roundId: round.id })
  let number = 0
  let letters = 0
  return form.rows.map((row, position): FormRow => {
    if (row.indicatorId === null) {
      number = 0
      return { ...group(`g${position}`, row.label.toUpperCase()), label: roman(++letters) }
    }
    const indicator = books.indicatorOf.get(row.indicatorId) as Indicator
    const unitId = unitOf(row)
    const at = row.cumulative ? yearToDate(period) : period
    const of = (figures: Figures, asked: string) => figureIn(figures, books, indicator, unitId, asked)
    const targets = demands.get(`${row.indicatorId}/${unitId}`) ?? []
    const target = targets.find((one) => one.period === year) ?? targets[0]
    const line = target?.demand.lines.find(({ id }) => id === target.demand.governing)
    const causes = told
      .filter((one) => one.indicatorId === row.indicatorId && row.senders.some(({ unitId: own }) => own === one.unitId) && one.cause !== '')
      .map(({ cause }) => cause)
    const [shown, corrected] = [of(then, at), of(now, at)]
    const running = of(then, indicator.overTime === 'flow' ? yearToDate(period) : at)
    const plan = target === undefined || line === undefined ? null : planValue(target, indicator)
    const share = (a: FormValue, b: FormValue): FormValue =>
      a === null || b === null || typeof a === 'string' || typeof b === 'string' || b.eq(0) ? null : a.times(100).div(b).round(1)
    const same = of(then, samePeriodLastYear(at))
    const changed = lockEntry !== null && text(shown) !== text(corrected) ? [`Đã sửa sau khi khóa: ${text(corrected)}`] : []
    if (row.indent === 0) number++
    return {
      ...{ key: String(position), kind: 'line', label: row.indent === 0 ? String(number) : '', name: row.label, level: 1 + row.indent },
      ...{ measure: indicator.unit, decimals: indicator.decimals, parts: [], entry: false },
      values: {
        previousYear: of(then, lastYear),
        yearPlan: plan,
        samePeriod: same,
        thisPeriod: shown,
        cumulative: running,
        yearEstimate: of(then, year),
        percentOfPlan: share(running, plan),
        percentOfSamePeriod: share(shown, same),
        assessment: target === undefined ? null : wordOf(decisions.get(target.id)),
        leadUnit: target?.assignments.find(({ role }) => role === 'lead')?.name ?? null,
        note: [...causes, ...changed].join('; ') || null,
      },
    }
  })
}

function wordOf(decided: Parameters<typeof className>[0] | undefined): string | null {
  return decided === undefined ? null : className(decided)
}

/** The targets that these figures are held against, as their plans ask today; of a plan not yet adopted its draft. */
async function demandsOf(read: ReadTransaction, today: string, lines: readonly LineKey[]): Promise<Map<string, TargetRow[]>> {
  const keys = new Set(lines.map(({ indicatorId, unitId }) => `${indicatorId}/${unitId}`))
  const wanted = (target: Pick<TargetRow, 'indicatorId' | 'unitId'>) => keys.has(`${target.indicatorId}/${target.unitId}`)
  const plans = new Set((await targetHeadsOf(read)).filter(wanted).map(({ planId }) => planId))
  const numbers = await versionsInForce(read, today)
  const rows: TargetRow[] = []
  for (const plan of plans) rows.push(...(await targetsOf(read, plan, numbers.get(plan) ?? 1)))
  return groupBy(
    rows.filter((row) => wanted(row) && !row.demand.withdrawn),
    ({ indicatorId, unitId }) => `${indicatorId}/${unitId}`,
  )
}

function planValue({ demand }: TargetRow, { unit }: Indicator): FormValue {
  const line = demand.lines.find(({ id }) => id === demand.governing)
  if (line === undefined) return null
  const { rule } = line
  if (demand.measure.kind === 'level' && line.unitOfMeasure === unit) {
    if ('bound' in rule) return rule.bound
    if ('value' in rule) return rule.value
  }
  return null
}

function figureIn({ read }: Figures, books: Books, indicator: Indicator, unitId: number, period: string): FormValue {
  const figure: Figure = read(indicator.code, (books.unitOf.get(unitId) as NonNullable<ReturnType<Books['unitOf']['get']>>).id, period)
  switch (figure.kind) {
    case 'number': {
      if (figure.gaps.length > 0) return null
      const working = inPlanUnit(figure.working, { unitOfMeasure: indicator.unit, decimals: indicator.decimals })
      return working.kind === 'working' ? working.value : null
    }
    case 'words':
      return figure.words
    case 'done':
      return figure.done ? 'đã xong' : 'chưa xong'
    default:
      return null
  }
}

/** The unit at the top of today's tree. */
function topOf({ unitOf }: Books): number {
  for (const [row, { parent, validTo }] of unitOf) if (parent === null && validTo === null) return row
  throw new RangeError('no unit at the top')
}

function text(value: FormValue): string {
  return value === null ? 'chưa có' : typeof value === 'string' ? value : formatNumber(value)
}

function roman(number: number): string {
  return ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'][number - 1] ?? String(number)
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
