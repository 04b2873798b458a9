import type { Grade } from '../../plan/index.ts'
import type { SheetChoice, SheetLayout } from '../../reader/sheet/index.ts'
import { fold } from '../../vietnamese/index.ts'

/** What a person said of a file before it is imported. Rows of indicators and units; 0 leaves the label out. */
export interface ImportChoices {
  /** By the number of the sheet. `unit`: whose the figures are where the rows do not tell. */
  sheets: Readonly<Record<string, SheetChoice & { unit?: number }>>
  /** By the label with its unit of measure (`indicatorKey`), and by the label. */
  indicators: Readonly<Record<string, number>>
  units: Readonly<Record<string, number>>
  /** How settled the results are; estimates are always estimates. */
  grade: Grade
  /** Why figures that are on record are corrected. */
  reason: string
}

const usual: ImportChoices = { sheets: {}, indicators: {}, units: {}, grade: 'final', reason: '' }

/** The choices that the books keep of a file. */
export function choicesOf(json: string): ImportChoices {
  return { ...usual, ...(JSON.parse(json) as Partial<ImportChoices>) }
}

/** One text for the same choices, whatever their order. */
export function choicesText(choices: ImportChoices): string {
  return JSON.stringify(sorted(choices))
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, own]) => own !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, own]) => [name, sorted(own)]),
  )
}

/** What choices of columns are remembered for the next file with these heads, as JSON by the sheets' fingerprints; never its periods. */
export function layoutsToRemember(
  sheets: ImportChoices['sheets'],
  examined: readonly { layout: SheetLayout | null }[],
): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [at, { layout }] of examined.entries()) {
    const columns = Object.entries(sheets[String(at)]?.columns ?? {}).map(([column, { period: _, ...rest }]) => [column, rest] as const)
    const chosen = columns.some(([, rest]) => Object.keys(rest).length > 0)
    if (layout !== null && chosen) found[layout.fingerprint] = JSON.stringify(Object.fromEntries(columns))
  }
  return found
}

const longestLabel = 300

/** By what a label of an indicator is remembered: the same words in another unit of measure may be another indicator. */
export function indicatorKey(label: string, measure: string): string {
  return `${fold(label).slice(0, longestLabel)} [${fold(measure).slice(0, 60)}]`
}

/** By what a label of a unit is remembered. */
export function unitKey(label: string): string {
  return fold(label).slice(0, longestLabel)
}
