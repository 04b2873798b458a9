/** One row of the table behind a chart: what it is of, and its cells as they are written; a last cell fills the row. */
export interface ChartTableRow {
  name: string
  cells: readonly string[]
}

/**
 * The table of what a chart shows, folded away under it: for a screen reader, for whoever wants the figures, and for copying.
 * `head` has the name of the first column and of one for each cell.
 */
export function ChartTable({ caption, head, rows }: { caption: string; head: readonly string[]; rows: readonly ChartTableRow[] }) {
  return (
    <details class="chart-data">
      <summary>Số liệu của biểu đồ</summary>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }) => (
            <tr>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => {
                const span = at === cells.length - 1 ? head.length - cells.length : 1
                return <td {...(span > 1 ? { colspan: span } : {})}>{cell}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
