import type { Decimal } from '../../vietnamese/index.ts'

/** What a cell of a form holds: a figure, words, or nothing. */
export type FormValue = Decimal | string | null

/** `figure`: numbers in the row's unit of measure; `percent`: a quotient of two columns, reckoned; `text`: cause, proposal, note, who leads. */
export type FormColumnKind = 'index' | 'name' | 'measure' | 'figure' | 'percent' | 'text'

/** A column of a form (cột của biểu mẫu). */
export interface FormColumn {
  /** What the column is known by, also in the file: 'actual'. */
  key: string
  kind: FormColumnKind
  label: string
  /** The head above it, shared with its neighbours: 'So sánh (%)'. */
  group?: string
  /** In characters. */
  width: number
  /** Whether whoever sends the form fills it in. */
  entry: boolean
  /** Of a percentage: the columns it is the quotient of. */
  of?: { numerator: string; denominator: string }
}

/** A row of a form (dòng): a heading, or a line of figures. */
export interface FormRow {
  /** What the line is known by, also in the file. */
  key: string
  kind: 'group' | 'line'
  /** Its number: 'I', '1', 'a'; '' for none. */
  label: string
  name: string
  /** How deep it stands: 0 for a heading, 1 for a line, 2 for a part of one ("Trong đó"). */
  level: number
  measure: string
  decimals: number
  /** Keys of the lines that it is the sum of; then what is filled in is reckoned and never typed. Empty for all else. */
  parts: readonly string[]
  /** Whether its entry columns are to be filled in. */
  entry: boolean
  values: Readonly<Record<string, FormValue>>
}

/** A form as it is printed, sent out to be filled in and read back (biểu mẫu). */
export interface FormSheet {
  /** Which form, for which round, to be sent by whom, in which version: what a file that comes back is known by. */
  identity: FormIdentity
  /** The authority above and the own one, as a document names them. */
  place: readonly [above: string, own: string]
  /** 'Biểu số 01/KTXH'; '' for none. */
  code: string
  title: string
  /** Of which period, in words. */
  period: string
  /** The unit of measure of all figures, where they share one. */
  measure: string | null
  columns: readonly FormColumn[]
  rows: readonly FormRow[]
}

/** What a file of a form is known by. */
export interface FormIdentity {
  form: string
  round: string
  sender: string
  version: string
}

/** Whether a cell is the sum of those of the row's parts: where figures are filled in. A plan or an earlier figure of the whole is its own. */
export function isSum(row: FormRow, column: FormColumn): boolean {
  return column.kind === 'figure' && column.entry && row.parts.length > 0
}

/** Whether a cell is filled in by whoever sends the form. */
export function isEntry(row: FormRow, column: FormColumn): boolean {
  return row.kind === 'line' && row.entry && column.entry && column.kind !== 'percent' && !isSum(row, column)
}
