import { type Decimal, decimal } from '../vietnamese/decimal.ts'
import { type Day, dayLabel } from './day.ts'
import { amount } from './explain.ts'
import { groupBy } from './group.ts'
import { PlanProblem } from './problem.ts'
import { isValid, type Unit, type UnitHistory, type UnitId, unit, unitHistory } from './unit.ts'

/**
 * What part of a unit that was split went to one of the new units, and by what that was measured: 'dân số ngày 30/6/2025'.
 */
export interface Share {
  of: Decimal
  basis: string
}

/** That unit `to` continues unit `from`: wholly, or by the stated share. */
export interface Succession {
  day: Day
  from: UnitId
  to: UnitId
  share: Share | null
}

/** A unit that a reorganisation brings about; it is valid from that day. */
export type NewUnit = Pick<Unit, 'code' | 'name' | 'kind' | 'parent'>

/** One change of a reorganisation (sắp xếp đơn vị hành chính). A unit takes part in one change at most. */
export type Change =
  | { kind: 'merge'; from: readonly UnitId[]; to: NewUnit }
  | { kind: 'split'; from: UnitId; to: readonly { unit: NewUnit; share: Share; children?: readonly UnitId[] }[] }
  /** One unit goes on under another name, code, kind or parent: renamed, moved, raised in rank. */
  | { kind: 'continue'; from: UnitId; to: NewUnit }
  | { kind: 'abolish'; from: UnitId }
  | { kind: 'found'; to: NewUnit }

export interface Reorganisation {
  day: Day
  changes: readonly Change[]
}

/**
 * The history with the reorganisation made. Units end and begin on the day; what was before stays as it was, so every
 * earlier report reads as it did. Units below one that is merged or goes on under another code follow it; those below one
 * that is split or abolished must be told where they go. Throws a PlanProblem where the changes do not fit the units of the
 * day.
 */
export function reorganise(history: UnitHistory, { day, changes }: Reorganisation): UnitHistory {
  const ended = new Map<UnitId, Unit>()
  const begun: Unit[] = []
  const successions: Succession[] = []
  /** Code of the one unit that continues an ended one, for those below to follow. */
  const heir = new Map<string, string>()
  const placed = new Map<UnitId, string>()

  const end = (id: UnitId): Unit => {
    const one = history.byId.get(id)
    if (one === undefined || !isValid(one, day) || one.validFrom === day) {
      throw new PlanProblem(`Ngày ${dayLabel(day)} không có đơn vị “${one?.name ?? id}” để sắp xếp.`)
    }
    if (ended.has(id)) throw new PlanProblem(`Đơn vị “${one.name}” được sắp xếp hai lần trong cùng một ngày.`)
    ended.set(id, one)
    return one
  }
  const begin = (fields: NewUnit, from: readonly UnitId[], share: Share | null): Unit => {
    const { code, name, kind, parent } = fields
    const made = unit({ code, name, kind, parent, validFrom: day, validTo: null })
    begun.push(made)
    for (const id of from) successions.push({ day, from: id, to: made.id, share })
    return made
  }

  for (const change of changes) {
    if (change.kind === 'found') begin(change.to, [], null)
    else if (change.kind === 'abolish') end(change.from)
    else if (change.kind === 'split') {
      const one = end(change.from)
      checkShares(
        one,
        change.to.map(({ share }) => share),
      )
      for (const part of change.to) {
        begin(part.unit, [change.from], part.share)
        for (const child of part.children ?? []) placed.set(child, part.unit.code)
      }
    } else {
      const from = change.kind === 'merge' ? change.from : [change.from]
      for (const id of from) heir.set(end(id).code, change.to.code)
      begin(change.to, from, null)
    }
  }
  const endedCodes = new Set([...ended.values()].map(({ code }) => code))
  for (const child of history.units) {
    if (!isValid(child, day) || ended.has(child.id) || child.parent === null || !endedCodes.has(child.parent)) continue
    const parent = placed.get(child.id) ?? heir.get(child.parent)
    if (parent === undefined) {
      throw new PlanProblem(`Đơn vị “${child.name}” chưa có cấp trên mới từ ngày ${dayLabel(day)}; hãy nêu đơn vị này chuyển về đâu.`)
    }
    // A code that goes on names the new unit from the day on; the one below stays as it is.
    if (parent === child.parent) continue
    ended.set(child.id, child)
    begin({ ...child, parent }, [child.id], null)
  }
  const units = history.units.map((one) => (ended.has(one.id) ? { ...one, validTo: day } : one))
  return unitHistory([...units, ...begun], [...history.successions, ...successions])
}

/** A split leaves nothing over and gives nothing twice. */
function checkShares(one: Unit, shares: readonly Share[]): void {
  const total = shares.reduce((sum, { of }) => sum.plus(of), decimal(0))
  if (shares.some(({ of }) => of.lte(0)) || !total.eq(1)) {
    throw new PlanProblem(`Các tỷ lệ tách đơn vị “${one.name}” phải lớn hơn 0 và cộng lại bằng 1; hiện cộng lại bằng ${amount(total, '')}.`)
  }
}

/** What continues the unit, with the shares of a split; empty while it lasts or where it was abolished. */
export function successorsOf({ successions }: UnitHistory, id: UnitId): readonly Succession[] {
  return groupBy(successions, ({ from }) => from).get(id) ?? []
}
