import { type Examined, type ImportChoices, layoutsToRemember, periodIn, type Remembered } from '../../../office/imports/index.ts'
import type { ColumnChoice, LayoutColumn, SheetLayout } from '../../../reader/sheet/index.ts'
import { periodLabel } from '../../../vietnamese/index.ts'
import type { Errors } from '../../ui/index.ts'
import { mostAsked } from './choicesForm.tsx'

/** What a form says about a file: its choices, what of them is to be remembered, what is wrong with which field. */
export interface Chosen {
  choices: ImportChoices
  remembered: Remembered
  errors: Errors
}

type Sent = Readonly<Record<string, unknown>>

const grades: readonly string[] = ['estimate', 'preliminary', 'final']
const mostWhole = 2_147_483_647

/** Reads the form; only what differs from what the page showed becomes a choice. */
export function chosenIn(sent: Sent, { sheets: examined, choices }: Examined): Chosen {
  const errors: Record<string, string> = {}
  const sheets: Record<string, ImportChoices['sheets'][string]> = { ...choices.sheets }
  for (const [at, { layout }] of examined.entries()) {
    if (layout === null) continue
    const before = sheets[String(at)] ?? { columns: {} }
    const columns = columnsIn(sent, at, layout, before.columns, errors)
    const period = periodOf(sent, `trang-${at}-ky`, layout.period, errors) ?? before.period
    const unit = rowOf(text(sent, `trang-${at}-don-vi`)) ?? before.unit
    sheets[String(at)] = { ...before, columns, ...(period === undefined ? {} : { period }), ...(unit ? { unit } : {}) }
  }
  const labels = labelsIn(sent)
  const grade = text(sent, 'muc-do')
  return {
    choices: {
      sheets,
      indicators: { ...choices.indicators, ...labels.indicators },
      units: { ...choices.units, ...labels.units },
      grade: grades.includes(grade) ? (grade as ImportChoices['grade']) : choices.grade,
      reason: 'ly-do' in sent ? text(sent, 'ly-do').slice(0, 500) : choices.reason,
    },
    remembered: { ...labels, layouts: layoutsToRemember(sheets, examined) },
    errors,
  }
}

function columnsIn(
  sent: Sent,
  at: number,
  { columns }: SheetLayout,
  before: Readonly<Record<string, ColumnChoice>>,
  errors: Record<string, string>,
) {
  const chosen: Record<string, ColumnChoice> = { ...before }
  for (const column of columns) {
    const name = `cot-${at}-${column.column}`
    const own: ColumnChoice = { ...before[String(column.column)], ...useIn(text(sent, `${name}-dung`), column) }
    const period = periodOf(sent, `${name}-ky`, column.period, errors)
    if (period !== undefined) own.period = period
    const notation = text(sent, `${name}-so`)
    if (notation === 'vietnamese' || notation === 'foreign') own.notation = notation
    if (Object.keys(own).length > 0) chosen[String(column.column)] = own
  }
  return chosen
}

function useIn(said: string, { use, grade }: LayoutColumn): ColumnChoice {
  const shown = use === 'figure' ? grade : 'left'
  if (said === shown) return {}
  if (said === 'left') return { use: 'left' }
  return said === 'actual' || said === 'estimate' ? { use: 'figure', grade: said } : {}
}

/** The period that a field says, where it is another than was shown; undefined else. */
function periodOf(sent: Sent, name: string, shown: string | null, errors: Record<string, string>): string | undefined {
  const said = text(sent, name)
  if (said === '' || (shown !== null && said === periodLabel(shown))) return undefined
  const period = periodIn(said, shown === null ? null : Number(shown.slice(0, 4)))
  if (period === null) {
    errors[name] = `Kỳ: “${said}” không rõ là kỳ nào; hãy ghi như tháng 9/2026, quý III/2026, 9 tháng năm 2026, năm 2026.`
    return undefined
  }
  return period === shown ? undefined : period
}

function labelsIn(sent: Sent): Pick<Remembered, 'indicators' | 'units'> {
  const found: Record<'indicator' | 'unit', Record<string, number>> = { indicator: {}, unit: {} }
  for (let at = 0; at < mostAsked; at++) {
    const [, kind, key] = /^(indicator|unit) (.+)$/s.exec(text(sent, `nhan-${at}-khoa`)) ?? []
    const row = rowOf(text(sent, `nhan-${at}`))
    if (kind !== undefined && key !== undefined && row !== undefined) found[kind as 'indicator' | 'unit'][key] = row
  }
  return { indicators: found.indicator, units: found.unit }
}

function rowOf(said: string): number | undefined {
  return /^\d{1,10}$/.test(said) && Number(said) <= mostWhole ? Number(said) : undefined
}

function text(sent: Sent, name: string): string {
  const value = sent[name]
  return typeof value === 'string' ? value.normalize('NFC').trim() : ''
}
