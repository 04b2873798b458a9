import { type Day, dayLabel } from './day.ts'
import { groupBy } from './group.ts'
import { PlanProblem } from './problem.ts'
import type { Succession } from './reorganisation.ts'

declare const unitMark: unique symbol

/**
 * A unit by its code and the day it is valid from, '04136@2025-07-01': codes and names were given anew in 2025, so neither
 * names a unit alone.
 */
export type UnitId = string & { [unitMark]: true }

export type UnitKind = 'country' | 'province' | 'district' | 'commune' | 'ward' | 'specialZone' | 'village' | 'body'

/** An administrative area or a body (đơn vị), as it was from one day until another. */
export interface Unit {
  id: UnitId
  code: string
  validFrom: Day
  /** The first day on which it is no more; null while it lasts. */
  validTo: Day | null
  name: string
  kind: UnitKind
  /** Code of the unit above, which is the unit of that code on the day one asks about; null at the top. */
  parent: string | null
}

/** All units there ever were, and which continues which. Never changed: a reorganisation gives a new history. */
export interface UnitHistory {
  units: readonly Unit[]
  successions: readonly Succession[]
  byId: ReadonlyMap<UnitId, Unit>
  /** For each unit, what it continues; nothing for one that was founded. */
  predecessors: ReadonlyMap<UnitId, readonly Succession[]>
}

/** The units of one day, parents before children, so that one pass from the end rolls everything up. */
export interface UnitTree {
  units: readonly Unit[]
  /** Position of each unit. */
  at: ReadonlyMap<UnitId, number>
  /** Position of the unit above; −1 at the top. */
  parent: Int32Array
  children: readonly (readonly number[])[]
  /** How many units without children lie below, itself included for one that has none. */
  leaves: Int32Array
}

/** The identity of the unit that has the code from the day on. */
export function unitId(code: string, validFrom: Day): UnitId {
  return `${code}@${validFrom}` as UnitId
}

/** A unit with its identity. */
export function unit(fields: Omit<Unit, 'id'>): Unit {
  return { id: unitId(fields.code, fields.validFrom), ...fields }
}

/** Whether the unit exists on the day. */
export function isValid({ validFrom, validTo }: Unit, on: Day): boolean {
  return validFrom <= on && (validTo === null || on < validTo)
}

/**
 * The history of these units. Throws a PlanProblem where a unit ends before it begins, one code names two units on one
 * day, or the unit above does not exist for as long as the unit does.
 */
export function unitHistory(units: readonly Unit[], successions: readonly Succession[] = []): UnitHistory {
  const byCode = groupBy(units, ({ code }) => code)
  for (const versions of byCode.values()) {
    versions.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    for (const [at, one] of versions.entries()) {
      if (one.validTo !== null && one.validTo <= one.validFrom) {
        throw new PlanProblem(`Đơn vị “${one.name}” (mã ${one.code}) có ngày kết thúc không sau ngày bắt đầu ${dayLabel(one.validFrom)}.`)
      }
      const next = versions[at + 1]
      if (next !== undefined && (one.validTo === null || next.validFrom < one.validTo)) {
        throw new PlanProblem(`Mã ${one.code} cùng lúc chỉ hai đơn vị “${one.name}” và “${next.name}” từ ngày ${dayLabel(next.validFrom)}.`)
      }
    }
  }
  for (const one of units) {
    if (one.parent !== null && !lasts(one, byCode.get(one.parent) ?? [])) {
      throw new PlanProblem(
        `Đơn vị “${one.name}” trực thuộc mã ${one.parent}, nhưng có lúc không còn đơn vị nào mang mã đó; hãy chuyển đơn vị này về cấp trên khác.`,
      )
    }
  }
  return {
    units,
    successions,
    byId: new Map(units.map((one) => [one.id, one])),
    predecessors: groupBy(successions, ({ to }) => to),
  }
}

/** Whether units of the parent's code, in order of time, follow one another without a gap as long as the unit lasts. */
function lasts(one: Unit, parents: readonly Unit[]): boolean {
  let until: Day = one.validFrom
  for (const parent of parents) {
    if (parent.validFrom > until) break
    if (parent.validTo === null) return true
    if (parent.validTo > until) until = parent.validTo
  }
  return one.validTo !== null && until >= one.validTo
}

/** The units that exist on the day, as a tree. Throws a PlanProblem where units stand above one another in a circle. */
export function treeAt(history: UnitHistory, on: Day): UnitTree {
  const valid = history.units.filter((one) => isValid(one, on))
  const below = groupBy(valid, ({ parent }) => parent)
  const units = [...(below.get(null) ?? [])]
  // The list grows while it is walked: each unit brings its own children after it.
  for (const one of units) for (const child of below.get(one.code) ?? []) units.push(child)
  if (units.length < valid.length) {
    const placed = new Set(units)
    const lost = valid.find((one) => !placed.has(one)) as Unit
    throw new PlanProblem(`Đơn vị “${lost.name}” và cấp trên của nó trực thuộc lẫn nhau; hãy sửa đơn vị cấp trên.`)
  }
  const at = new Map(units.map((one, index) => [one.id, index]))
  const byCode = new Map(units.map((one, index) => [one.code, index]))
  const parent = Int32Array.from(units, (one) => (one.parent === null ? -1 : (byCode.get(one.parent) as number)))
  const children: number[][] = units.map(() => [])
  for (const [index, above] of parent.entries()) children[above]?.push(index)
  const leaves = new Int32Array(units.length)
  for (let index = units.length - 1; index >= 0; index--) {
    if (leaves[index] === 0) leaves[index] = 1
    const above = parent[index] as number
    if (above >= 0) leaves[above] = (leaves[above] as number) + (leaves[index] as number)
  }
  return { units, at, parent, children, leaves }
}
