import { type Expression, sql } from 'kysely'
import type { ReadTransaction } from './transaction.ts'

/** Rows column by column. */
export type Columns<Row> = { [Name in keyof Row]: readonly Row[Name][] }

/**
 * The rows of a query, each column as one JSON text: of thousands of rows, the driver's own work on each would be most of what
 * a page costs. Columns that are null in every row do not travel. Exact numbers must be selected as text, for JSON has none.
 */
export async function columnsOf<Row>(
  { tx }: Pick<ReadTransaction, 'tx'>,
  query: Expression<unknown>,
  names: readonly (keyof Row & string)[],
): Promise<Columns<Row>> {
  const texts = names.map((name) => {
    const column = sql.ref(`one.${name}`)
    return sql`case when count(${column}) > 0 then json_agg(${column})::text end as ${sql.ref(name)}`
  })
  const { rows } = await sql<Record<string, string | null> & { rowCount: number }>`
    select count(*) as row_count, ${sql.join(texts)} from (${query}) as one`.execute(tx)
  const [row] = rows
  const nothing = new Array(row?.rowCount ?? 0).fill(null)
  const columns = names.map((name) => {
    const text = row?.[name] ?? null
    return [name, text === null ? nothing : JSON.parse(text)]
  })
  return Object.fromEntries(columns)
}

/** A condition's list as one parameter: the query is the same text however long it is, and an index serves it. */
export function anyOf<Value extends number | string>(values: Iterable<Value>, type: 'integer' | 'bigint' | 'text') {
  return sql<Value>`any(${[...values]}::${sql.raw(type)}[])`
}
