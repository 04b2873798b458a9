import type { Instant } from '../plan/index.ts'
import {
  authorityName,
  type Database,
  kept,
  type ReadTransaction,
  readAuthority,
  type UnitRow,
  unitsOf,
  type WriteTransaction,
  withAuthority,
  withDraft,
} from '../store/index.ts'
import { vietnameseDay } from './calendar.ts'
import { permissions } from './permissions.data.ts'
import { type AccountRole, actorOf, type Visitor } from './visitor.ts'

export { answers, authorityName as authorityNameAt } from '../store/index.ts'

/** Something people do, as the permission table names it. */
export type Act = keyof typeof permissions

/** Where somebody works: at whose books, as whom, when. */
export interface Desk {
  db: Database
  authority: number
  /** Null for nobody signed in. */
  visitor: Visitor | null
  now: Instant
  /** What is to be kept in the transaction of whatever is written at this desk. */
  alongside?: (write: WriteTransaction) => Promise<void>
}

/** Somebody asked for what is not theirs: `message` is a Vietnamese sentence. */
export class Refused extends Error {
  override name = 'Refused'
  readonly act: Act

  constructor(act: Act) {
    super('Tài khoản của bạn không được giao quyền làm việc này. Nếu cần, hãy đề nghị quản trị giao thêm vai trò.')
    this.act = act
  }
}

/** The units for which an act is allowed: all, or those below the given ones as the tree stands today. */
export type Scope = { whole: true } | { whole: false; units: ReadonlySet<number> }

/** Whether the unit lies in the scope. */
export function covers(scope: Scope, unitId: number): boolean {
  return scope.whole || scope.units.has(unitId)
}

/** Whether the visitor may do this at all, for some part of the authority; to show or leave out a link. Not a permission. */
export function mayAnywhere({ visitor, authority }: Pick<Desk, 'visitor' | 'authority'>, act: Act): boolean {
  return grants(visitor, authority, act).length > 0
}

/** Reads for somebody who may do `act`, from one state of the books. Throws Refused. */
export async function reading<T>(desk: Desk, act: Act, work: (read: ReadTransaction, scope: Scope) => Promise<T>): Promise<T> {
  if (!mayAnywhere(desk, act)) throw new Refused(act)
  return readAuthority(desk.db, desk.authority, async (read) => work(read, await scopeFor(read, desk, act)))
}

/**
 * Writes as somebody who may do `act`: all of `work` or nothing, on disk when the promise is kept. `on` is the unit that it
 * concerns, null for what concerns the whole authority. Throws Refused.
 */
export async function writing<T>(
  desk: Desk,
  act: Act,
  on: number | null,
  work: (write: WriteTransaction, scope: Scope) => Promise<T>,
): Promise<T> {
  return withAuthority(desk.db, desk.authority, writerFor(desk, act), (write) => allowed(desk, act, on, write, work))
}

/**
 * Writes a draft as `writing` does what goes into history: others' drafts are written at the same time, the one of this name by
 * one after another. Throws Refused.
 */
export async function drafting<T>(
  desk: Desk,
  act: Act,
  on: number,
  draft: string,
  work: (write: WriteTransaction) => Promise<T>,
): Promise<T> {
  return withDraft(desk.db, desk.authority, writerFor(desk, act), draft, (write) => allowed(desk, act, on, write, work))
}

/** As whom history names who may do this for some part of the authority. Throws Refused. */
function writerFor(desk: Desk, act: Act): string {
  if (desk.visitor === null || !mayAnywhere(desk, act)) throw new Refused(act)
  return actorOf(desk.visitor)
}

async function allowed<T>(
  desk: Desk,
  act: Act,
  on: number | null,
  write: WriteTransaction,
  work: (write: WriteTransaction, scope: Scope) => Promise<T>,
): Promise<T> {
  const scope = await scopeFor(write, desk, act)
  if (on === null ? !scope.whole : !covers(scope, on)) throw new Refused(act)
  await desk.alongside?.(write)
  return work(write, scope)
}

/** The tops of the parts for which the visitor may do this; null among them for the whole. */
function grants(visitor: Visitor | null, authority: number, act: Act): (number | null)[] {
  const allowed: readonly AccountRole[] = permissions[act]
  if (visitor?.token !== undefined && !visitor.token.acts.includes(act)) return []
  return (visitor?.memberships ?? [])
    .filter((membership) => membership.authority === authority && allowed.includes(membership.role))
    .map(({ unit }) => unit)
}

/** The authorities that the visitor works for, by name. */
export async function authoritiesOf({ db, visitor }: Desk): Promise<{ id: number; name: string }[]> {
  const own = [...new Set((visitor?.memberships ?? []).map(({ authority }) => authority))]
  const named = await Promise.all(own.map(async (id) => ({ id, name: await authorityName(db, id) })))
  return named.sort((a, b) => a.name.localeCompare(b.name, 'vi'))
}

const allUnits = kept('structure', unitsOf)

/** The units for which the visitor may do this; none where it is not for them at all. */
export async function scopeFor(read: ReadTransaction, { visitor, authority, now }: Desk, act: Act): Promise<Scope> {
  const tops = grants(visitor, authority, act)
  const narrowed = visitor?.token?.unit ?? null
  if (tops.length === 0) return { whole: false, units: new Set() }
  if (tops.includes(null) && narrowed === null) return { whole: true }
  const today = vietnameseDay(now)
  const units = (await allUnits(read)).filter(({ validFrom, validTo }) => validFrom <= today && (validTo === null || today < validTo))
  if (narrowed === null) return { whole: false, units: within(units, tops as number[]) }
  const part = within(units, [narrowed])
  if (tops.includes(null)) return { whole: false, units: part }
  const own = within(units, tops as number[])
  return { whole: false, units: new Set([...part].filter((unit) => own.has(unit))) }
}

/** These units and all below them. */
function within(units: readonly UnitRow[], tops: readonly number[]): Set<number> {
  const found = new Set(tops)
  const codes = new Set(units.filter(({ id }) => found.has(id)).map(({ code }) => code))
  // The tree is few levels deep: one pass for each.
  for (let before = -1; before < found.size; ) {
    before = found.size
    for (const { id, code, parentCode } of units) {
      if (parentCode === null || !codes.has(parentCode)) continue
      found.add(id)
      codes.add(code)
    }
  }
  return found
}
