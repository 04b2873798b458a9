import type { Notation } from '../table/notation.ts'

/** What a column is for. `figure`: its cells become figures; `left`: it is left out, `why` says why. */
export type ColumnUse = 'index' | 'indicator' | 'unit' | 'period' | 'measure' | 'figure' | 'left'

/** What is told of the cells of a column of figures; each null where the rows, the sheet or a person must tell. */
export interface FigureColumn {
  period: string | null
  grade: 'actual' | 'estimate'
  /** The indicator or the unit that the head names, as it is written. */
  indicator: string | null
  unit: string | null
  measure: string | null
}

/** One column of a sheet as it is understood. */
export interface LayoutColumn extends FigureColumn {
  column: number
  /** Its head in one line, from the top down: 'Thực hiện – Tháng 9'. */
  head: string
  use: ColumnUse
  /** How it was understood or why it is left out, as a sentence. */
  why: string
  /** It could be figures: a person may take it after all. */
  numeric: boolean
  /** How its texts write numbers; 'unclear' where '1.119' may be two figures and nothing in the column tells which. */
  notation: Notation | 'unclear'
  /** An example of what is unclear. */
  unclear: string
}

/** How rows and columns lie: rows are indicators, units, indicators with units in the columns, or each row names both. */
export type LayoutKind = 'form' | 'unitRows' | 'unitColumns' | 'list'

/** One sheet as it is understood. */
export interface SheetLayout {
  sheet: number
  name: string
  kind: LayoutKind
  columns: readonly LayoutColumn[]
  /** Where among the sheet's rows the first one below the head is. */
  from: number
  /** What stands above the table. */
  caption: string
  /** The period and the unit that hold for the whole sheet, as far as its name or its caption tells, and the unit of measure. */
  period: string | null
  unit: string | null
  measure: string
  /** The heads without their numbers: the same for next month's file. */
  fingerprint: string
}

/** What a person said of a column instead of what was understood. */
export interface ColumnChoice {
  use?: 'figure' | 'left'
  grade?: 'actual' | 'estimate'
  period?: string
  notation?: 'vietnamese' | 'foreign'
}

/** What a person said of a sheet: columns by their numbers, what holds for all rows that do not tell themselves. */
export interface SheetChoice {
  columns: Readonly<Record<string, ColumnChoice>>
  period?: string
  skip?: boolean
}

/** The layout with what a person said in place of what was understood. */
export function chosen(layout: SheetLayout, choice: SheetChoice | undefined): SheetLayout {
  if (choice === undefined) return layout
  const columns = layout.columns.map((column) => {
    const own = choice.columns[String(column.column)]
    if (own === undefined || !column.numeric) return column
    const { notation = column.notation, ...rest } = own
    return { ...column, ...rest, notation }
  })
  return { ...layout, columns, period: choice.period ?? layout.period }
}
