import type { Day, NewUnit, Unit, UnitChange, UnitHistory, UnitId } from '../../../../plan/index.ts'
import { type Decimal, decimal, parseNumber } from '../../../../vietnamese/index.ts'
import type { Typed } from '../../../input.ts'
import type { Errors } from '../../../ui/index.ts'
import { unitSchema } from '../form.tsx'
import { type ChangeKind, type Draft, unitsToChange } from './draft.ts'

/** What a change is of. */
export interface Subject {
  kind: ChangeKind
  from: readonly Unit[]
  /** Units below the one that is split or abolished, each of which must be told where it goes. */
  below: readonly Unit[]
}

/** The subject of a change to these units. */
export function subjectOf(history: UnitHistory, on: Day, draft: Draft, kind: ChangeKind, chosen: readonly UnitId[]): Subject {
  const units = unitsToChange(history, on, draft)
  const from = units.filter(({ id }) => chosen.includes(id))
  const homeless = kind === 'split' || kind === 'abolish' ? from.map(({ code }) => code) : []
  return { kind, from, below: units.filter(({ parent }) => parent !== null && homeless.includes(parent)) }
}

/** How many parts a split is asked for at first, and how many at most. */
export const parts = { first: 2, most: 30 }

/** How many parts the form shows. */
export function partsOf(typed: Typed): number {
  const count = Number(typed['so-phan'] ?? parts.first)
  return Number.isInteger(count) ? Math.min(Math.max(count, parts.first), parts.most) : parts.first
}

/** The change that the form describes, with those of units below that it moves; or what is wrong with which field. */
export function readDetails({ kind, from, below }: Subject, typed: Typed): { changes: UnitChange[] } | { errors: Errors } {
  const errors: Record<string, string> = {}
  const ids = from.map(({ id }) => id)
  const [first] = ids
  const placed = (child: Unit): string => {
    const to = typed[`ve-${child.id}`] ?? ''
    if (to === '') errors[`ve-${child.id}`] = `${child.name}: chưa chọn nơi chuyển về.`
    return to
  }
  const changes: UnitChange[] = []
  if (kind === 'found') changes.push({ kind, to: newUnit(typed, '', errors) })
  else if (first === undefined) errors.tu = 'Chưa chọn đơn vị.'
  else if (kind === 'merge') changes.push({ kind, from: ids, to: newUnit(typed, '', errors) })
  else if (kind === 'continue') changes.push({ kind, from: first, to: newUnit(typed, '', errors) })
  else if (kind === 'abolish') {
    const moved = below.map(
      (child): UnitChange => ({ kind: 'continue', from: child.id, to: { ...fieldsOf(child), parent: placed(child) } }),
    )
    changes.push({ kind, from: first }, ...moved)
  } else {
    const basis = (typed.basis ?? '').trim()
    if (basis === '') errors.basis = 'Căn cứ tính tỷ lệ: chưa ghi.'
    const homes = new Map(below.map((child) => [child.id, placed(child)]))
    const to = Array.from({ length: partsOf(typed) }, (_, at) => `-${at + 1}`).flatMap((suffix, at) => {
      const used = [...homes.values()].includes(String(at + 1))
      // A part that nothing is said of was not needed.
      if (at >= parts.first && !used && ['name', 'code', 'share'].every((field) => (typed[`${field}${suffix}`] ?? '').trim() === ''))
        return []
      const share = { of: shareOf(typed, suffix, errors), basis }
      return [
        {
          unit: newUnit(typed, suffix, errors),
          share,
          children: below.flatMap(({ id }) => (homes.get(id) === String(at + 1) ? [id] : [])),
        },
      ]
    })
    changes.push({ kind, from: first, to })
  }
  return Object.keys(errors).length > 0 ? { errors } : { changes }
}

function fieldsOf({ code, name, kind, parent }: Unit): NewUnit {
  return { code, name, kind, parent }
}

/** The new unit of the fields with this suffix; what is wrong goes into `errors`. */
function newUnit(typed: Typed, suffix: string, errors: Record<string, string>): NewUnit {
  const read = unitSchema.safeParse(Object.fromEntries(Object.keys(unitSchema.shape).map((name) => [name, typed[`${name}${suffix}`]])))
  if (!read.success) {
    for (const { path, message } of read.error.issues) errors[`${path.join('-')}${suffix}`] ??= message
    return { code: '', name: '', kind: 'body', parent: null }
  }
  const { code, name, kind, parentCode } = read.data
  return { code, name, kind, parent: parentCode }
}

function shareOf(typed: Typed, suffix: string, errors: Record<string, string>): Decimal {
  const written = (typed[`share${suffix}`] ?? '').trim()
  const number = parseNumber(written.replace(/\s*%$/, ''))
  if (number === null) {
    errors[`share${suffix}`] = `Tỷ lệ: “${written}” không phải là số; hãy ghi như 0,6 hoặc 60%.`
    return decimal(0)
  }
  const value = decimal(number.value.toFixed())
  return written.endsWith('%') ? value.div(100) : value
}
