import { type Decimal, decimal } from '../../vietnamese/index.ts'
import type { Fact } from '../reading.ts'
import type { PlacedRow } from './names.ts'

/** Where the facts of a row are: by column, the index of its only figure. */
export type FactsOfRow = ReadonlyMap<number, number>

const rate = /%|‰|\/|lần|điểm|^$/

/**
 * Says of each row's figures that they are parts of the row above: where the table says so (trong đó, gồm), and for rows
 * marked off with a dash, a letter or a further number where in most columns they are not above it. Parts that add up to
 * the whole in most of several columns are all of it.
 */
export function setParts(facts: Fact[], rows: readonly PlacedRow[], factsOf: ReadonlyMap<PlacedRow, FactsOfRow>): void {
  const children = new Map<PlacedRow, PlacedRow[]>()
  for (const row of rows) {
    if (row.parent === null) continue
    const siblings = children.get(row.parent)
    if (siblings === undefined) children.set(row.parent, [row])
    else siblings.push(row)
  }
  for (const [whole, under] of children) {
    const own = factsOf.get(whole)
    if (own === undefined || own.size === 0) continue
    const parts = under.flatMap((row) => {
      const columns = factsOf.get(row)
      return columns !== undefined && isPart(row, columns, own, facts) ? [{ row, columns }] : []
    })
    if (parts.length === 0) continue
    const complete = parts.every(({ row }) => row.part === 'all') || addUp(own, parts, facts)
    for (const { columns } of parts) {
      for (const [column, index] of columns) {
        const of = own.get(column)
        if (of !== undefined) (facts[index] as Fact).part = { of, complete }
      }
    }
  }
}

function isPart(row: PlacedRow, columns: FactsOfRow, own: FactsOfRow, facts: readonly Fact[]): boolean {
  const shared = [...columns].filter(([column]) => own.has(column))
  const units = new Set(shared.flatMap(([column, index]) => [facts[index]?.unit, facts[own.get(column) as number]?.unit]))
  if (shared.length === 0 || units.size !== 1 || rate.test([...units][0] ?? '')) return false
  if (row.part !== null) return true
  const within = shared.filter(([column, index]) => (figureOf(facts, index) ?? zero).lte(figureOf(facts, own.get(column)) ?? zero))
  return row.row.level !== null && within.length * 2 > shared.length
}

const zero = decimal(0)

function figureOf(facts: readonly Fact[], index: number | undefined): Decimal | null {
  return index === undefined ? null : (facts[index]?.value ?? null)
}

/** Whether the parts make the whole in more than half of the columns in which all have a figure, and in two at least. */
function addUp(own: FactsOfRow, parts: readonly { columns: FactsOfRow }[], facts: readonly Fact[]): boolean {
  if (parts.length < 2) return false
  let equal = 0
  let full = 0
  for (const [column, index] of own) {
    const values = parts.map(({ columns }) => figureOf(facts, columns.get(column)))
    const whole = figureOf(facts, index)
    if (whole === null || values.some((value) => value === null)) continue
    full++
    const sum = (values as Decimal[]).reduce((total, value) => total.plus(value), zero)
    const decimals = Math.max(...[whole, ...(values as Decimal[])].map((value) => value.toFixed().split('.')[1]?.length ?? 0))
    if (
      sum
        .minus(whole)
        .abs()
        .lte(
          decimal(parts.length)
            .div(2)
            .div(decimal(10).pow(decimals))
            .times(decimals === 0 ? 0 : 1),
        )
    )
      equal++
  }
  return equal > 1 && equal * 2 > full
}
