import { parseUnit } from '../../vietnamese/index.ts'
import type { Columns } from './columns.ts'
import { distinct, type Header } from './header.ts'
import type { Cell } from './table.ts'

/** A row below the head: what it names, at which level, and how it belongs to the rows above. */
export interface Row {
  cells: Cell[]
  /** The name without its label, its brackets of a unit and "trong đó". */
  name: string
  /** The unit that the name holds in brackets, or the column of units; null where none does. */
  unit: string | null
  /** The level that its label gives it, smaller the higher: A, I, 1, 1.1, a, -, +; null without a label. */
  level: number | null
  /** It is said to be a part of the row above (trong đó), or one of all its parts (gồm). */
  part: 'some' | 'all' | null
  /** It says only that parts follow ("Trong đó:"). */
  opensParts: 'some' | 'all' | null
}

const opening = /^(?:(trong đó)|bao gồm|gồm có|chia ra|(?:gồm|cụ thể)(?=\s*:|$))(?!\p{L})\s*[:,]?\s*/iu
const ditto = /^(?:["”“''-]|nt|như trên)$/i

type Label = readonly [RegExp, (label: string) => number]

const marks: readonly Label[] = [
  [/^[a-zđ](?:[.)]|$)\s*/, () => 6],
  [/^[-–—•*](?:\s+|(?=\p{L})|$)/u, () => 7],
  [/^\+(?:\s+|(?=\p{L})|$)/u, () => 8],
]
/** Labels in a column of their own, and those that begin a name: "2021 …" and "19 tiêu chí" begin with no label. */
const indexLabels: readonly Label[] = [
  [/^[IVX]{1,5}[.)]?$/, () => 1],
  [/^[A-HĐ][.)]?$/, () => 0],
  [/^(?:[IVX]{1,5}\.)?\d{1,3}(?:\.\d{1,2})*[.)]?$/, (label) => 1 + (label.match(/\d+/g)?.length ?? 1)],
  ...marks,
]
const nameLabels: readonly Label[] = [
  [/^[IVX]{1,5}[.)]\s*/, () => 1],
  [/^[A-HĐ][.)]\s*/, () => 0],
  [/^\d{1,3}(?:(?:\.\d{1,2})+[.)]?\s+|[.)]\s*(?=\p{L}))/u, (label) => 1 + (label.match(/\d+/g)?.length ?? 1)],
  ...marks,
]

/** The rows below a head, without those that are empty or say the head again. */
export function rowsOf(rows: readonly Cell[][], header: Header, columns: Columns): Row[] {
  const found: Row[] = []
  let above: string | null = null
  for (const cells of rows.slice(header.from, header.to)) {
    if (distinct(cells).length === 0) continue
    const row = readRow(cells, columns)
    const unitText: string = columns.unit === null ? '' : (cells[columns.unit]?.text ?? '')
    row.unit = ditto.test(unitText) ? above : (unitOf(unitText) ?? row.unit)
    above = row.unit
    if (row.name !== '' || row.opensParts !== null) found.push(row)
  }
  return found
}

function readRow(cells: Cell[], columns: Columns): Row {
  const written = distinct(columns.names.map((column) => cells[column] as Cell))
    .map(({ text }) => text)
    .join(' ')
    .normalize('NFC')
  const index = columns.index === null ? null : labelOf((cells[columns.index]?.text ?? '').trim(), indexLabels)
  const first = labelOf(written, index === null ? nameLabels : marks)
  const opened = opening.exec(written.slice(first?.length ?? 0))
  const part = opened === null ? null : opened[1] === undefined ? 'all' : 'some'
  const afterOpening = written.slice((first?.length ?? 0) + (opened?.[0].length ?? 0))
  const second = opened === null ? null : labelOf(afterOpening, marks)
  const name = afterOpening.slice(second?.length ?? 0).replace(/\s*[:;]\s*$/, '')
  const { rest, unit } = withoutUnit(name.trim())
  const level = index === null ? (first ?? second)?.level : Math.max(index.level, first?.level ?? 0)
  return { cells, name: rest, unit, level: level ?? null, part, opensParts: rest === '' ? part : null }
}

function labelOf(text: string, labels: readonly Label[]): { level: number; length: number } | null {
  for (const [pattern, level] of labels) {
    const match = pattern.exec(text)
    if (match !== null) return { level: level(match[0]), length: match[0].length }
  }
  return null
}

/** "Diện tích gieo trồng (ha)" is Diện tích gieo trồng, in ha. */
function withoutUnit(name: string): { rest: string; unit: string | null } {
  for (const match of name.matchAll(/\s*\(([^()]{1,40})\)/g)) {
    const inside = (match[1] as string).replace(/^(?:đvt|đơn vị tính|đơn vị)\s*:?\s*/i, '')
    const unit = parseUnit(inside)
    if (unit !== null) return { rest: (name.slice(0, match.index) + name.slice(match.index + match[0].length)).trim(), unit: unit.name }
  }
  return { rest: name, unit: null }
}

/** The unit of a cell of the column of units, spelled out; one that is not known stays as it is, in small letters. */
function unitOf(text: string): string | null {
  const bare = text.replace(/^[("\s]+|[)"\s]+$/g, '')
  if (bare === '' || /^[-–x…."]+$/i.test(bare)) return null
  return parseUnit(bare)?.name ?? bare.toLowerCase()
}
