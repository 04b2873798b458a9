import { rowsDigest } from './canonical.ts'
import type { Detail } from './history.ts'
import type { Tables } from './tables.ts'

/** Append-only tables whose rows name the entry that recorded them; that entry holds their digest. */
export type SealedTable = 'observation' | 'decision'

type Columns = { [Table in SealedTable]: readonly (keyof Tables[Table])[] }

/** The columns the digest covers, the key first: rows are digested in its order. */
const columns: Columns = {
  observation: [
    'indicatorId',
    'unitId',
    'period',
    'definition',
    'version',
    'grade',
    'value',
    'upper',
    'decimals',
    'unitOfMeasure',
    'numerator',
    'denominator',
    'numeratorUnit',
    'denominatorUnit',
    'words',
    'done',
    'absence',
    'source',
    'reason',
  ],
  decision: ['targetId', 'period', 'version', 'proposed', 'decided', 'reason'],
}

type Row = Readonly<Record<string, unknown>>

/** What an entry says of the rows it records: how many, and their digest. */
export function sealedDetails(table: SealedTable, rows: readonly Row[]): Detail[] {
  return [
    ['rows', null, String(rows.length)],
    ['digest', null, digest(table, rows)],
  ]
}

/** Whether the rows are those that the entry recorded. */
export function isSealed(table: SealedTable, rows: readonly Row[], details: readonly (readonly (string | null)[])[]): boolean {
  const said = (name: string) => details.find(([own]) => own === name)?.[2]
  return said('rows') === String(rows.length) && said('digest') === digest(table, rows)
}

function digest(table: SealedTable, rows: readonly Row[]): string {
  const covered = columns[table]
  const fields = rows.map((row) => covered.map((column) => written(row[column])))
  fields.sort(byKey)
  return rowsDigest(fields, covered.length)
}

function written(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value)
}

/** Any fixed order does; fields are compared as text. The key is in the first five and no two rows share it. */
function byKey(a: readonly (string | null)[], b: readonly (string | null)[]): number {
  for (let at = 0; at < a.length; at++) {
    const [left, right] = [a[at] ?? '', b[at] ?? '']
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}
