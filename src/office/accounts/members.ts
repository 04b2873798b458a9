import { type Day, treeAt } from '../../plan/index.ts'
import { accountsById, lastSignIns, membershipsOf } from '../../store/index.ts'
import { type Books, readBooks } from '../books.ts'
import { vietnameseDay } from '../calendar.ts'
import { type Desk, reading } from '../desk.ts'
import type { AccountRole } from '../visitor.ts'
import type { Administrator } from './administration.ts'

/** A role that an account has today. */
export interface HeldRole {
  membership: number
  version: number
  role: AccountRole
  /** The top of its part of the tree; null for the whole authority. */
  unit: string | null
  since: string
}

/** An account as the authority's administrators see it. */
export interface ListedMember {
  account: string
  name: string
  post: string
  email: string
  disabled: boolean
  secondFactor: boolean
  roles: HeldRole[]
  /** When it last signed in, of the sessions that have not been ended. */
  signedInAt: string | null
}

/** The accounts that have or had a role in the authority, and the units of today in which a role can be given. */
export async function listMembers(desk: Desk): Promise<{ members: ListedMember[]; units: UnitChoice[] }> {
  const on = vietnameseDay(desk.now)
  const { memberships, books } = await reading(desk, 'accounts.read', async (read) => ({
    memberships: await membershipsOf(read),
    books: await readBooks(read),
  }))
  const ids = [...new Set(memberships.map(({ accountId }) => accountId))]
  const signIns = await lastSignIns(desk.db, ids)
  const members = (await accountsById(desk.db, ids)).map(({ id, name, post, email, disabledAt, twoFactorEnabled }) => ({
    ...{ account: id, name, post, email, disabled: disabledAt !== null, secondFactor: twoFactorEnabled },
    roles: memberships
      .filter(({ accountId, validTo }) => accountId === id && (validTo === null || validTo > on))
      .map(({ id: membership, version, role, unitId, validFrom }) => ({
        ...{ membership, version, role, since: validFrom },
        unit: unitId === null ? null : (books.unitOf.get(unitId)?.name ?? null),
      })),
    signedInAt: signIns.get(id) ?? null,
  }))
  return { members, units: placed(books, on) }
}

/** A unit of today, and how deep it lies in the tree. */
export interface UnitChoice {
  id: number
  name: string
  depth: number
}

/** The units of today, among which a role or a token is narrowed down to one. */
export async function unitChoices(desk: Desk): Promise<UnitChoice[]> {
  return reading(desk, 'books.read', async (read) => placed(await readBooks(read), vietnameseDay(desk.now)))
}

function placed(books: Books, on: Day): UnitChoice[] {
  const { units, parent } = treeAt(books.units, on)
  const depths: number[] = []
  for (const above of parent) depths.push(above < 0 ? 0 : (depths[above] as number) + 1)
  return units.map((unit, at) => ({ id: books.unitRow.get(unit.id) as number, name: unit.name, depth: depths[at] as number }))
}

/** Who stands at the desk, as the administration of accounts asks for it. Throws where nobody does. */
export function administratorAt({ visitor }: Desk): Administrator {
  if (visitor === null) throw new Error('nobody is signed in')
  return visitor
}
