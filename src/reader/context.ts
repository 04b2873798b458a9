import type { FactKind } from './reading.ts'

/** What holds at a point of the text. */

/** What the reader knows at a point of the text from all that stands before it. */
export interface Context {
  /** The period the whole text reports on, and its year; null where the text does not say. */
  main: string | null
  mainYear: number | null
  /** When the text was published: year, and the date as given. */
  publishedYear: number | null
  /** The period, kind and year that the last heading or opening words set for what follows. */
  period: string | null
  kind: FactKind
  /** "ước" at the head of a list covers the list. */
  estimated: boolean
  /** A line that ended in ':' opened a list: its indicator head, or null. */
  listHead: string | null
  /** Head noun of the last indicator ("tỷ trọng", "GRDP"), for figures that name only a branch. */
  head: string | null
  /** The same, of figures that are no percentages. */
  amountHead: string | null
  amountUnit: string | null
  /** Words that open a paragraph's subject: "Về ngân sách, …". */
  topic: string | null
  /** "vốn đầu tư công", once the text has named it: what is disbursed where nothing else is said. */
  fund: string | null
  /** The paragraph speaks of the new-countryside programme. */
  newRural: boolean
  /** The text is itself a plan. */
  planned: boolean
}

/** The year of the period that holds at this point. */
export function yearOf(context: Context): number | null {
  return context.period === null ? context.mainYear : Number(context.period.slice(0, 4))
}
