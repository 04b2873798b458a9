// biome-ignore-all lint/a11y/noRedundantRoles: laid out as cards, a table would lose the roles that are not written out.
import type { Child } from 'hono/jsx'

/** Where a column's cell goes when a row becomes a card on a phone. */
export type CardRole = 'title' | 'main' | 'detail' | 'hidden'

/** One column: what it is called, what it shows of a row, and how. */
export interface Column<Row> {
  label: string
  cell: (row: Row) => Child
  /** Figures stand to the right, digit under digit. */
  align?: 'left' | 'right' | undefined
  /** `title` heads the row, also to a screen reader; `main` takes a whole line of the card, `detail` half of one. */
  card?: CardRole | undefined
}

interface DataTableProps<Row> {
  /** What the table shows, with its unit of measure where all figures share one. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** The sentence in place of an empty table: why it is empty, what to do. */
  empty: Child
}

/**
 * Rows and columns on a wide screen and on paper, cards on a phone. Its frame takes the focus, for what scrolls sideways must
 * be reached by keyboard too.
 */
export function DataTable<Row>({ caption, columns, rows, empty }: DataTableProps<Row>) {
  if (rows.length === 0) return <p class="empty">{empty}</p>
  return (
    <section class="table-frame" aria-label={caption} tabindex={0}>
      <table class="table" role="table">
        <caption>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ label, align }) => (
              <th role="columnheader" scope="col" class={align === 'right' ? 'right' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr role="row">
              {columns.map((column) => (
                <Cell column={column}>{column.cell(row)}</Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell<Row>({ column, children }: { column: Column<Row>; children?: Child }) {
  const { label, align, card = 'detail' } = column
  const looks = align === 'right' ? `cell-${card} right` : `cell-${card}`
  if (card === 'title') {
    return (
      <th role="rowheader" scope="row" class={looks}>
        {children}
      </th>
    )
  }
  return (
    <td role="cell" class={looks} data-label={label}>
      {children}
    </td>
  )
}
