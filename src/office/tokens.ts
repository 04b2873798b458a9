import { createHash, randomBytes } from 'node:crypto'
import type { Day, Instant } from '../plan/index.ts'
import { dayAfter } from '../plan/index.ts'
import {
  type AccountRow,
  accountsById,
  addToken,
  type Database,
  membershipsOfAccount,
  readAuthority,
  revokeToken,
  type TokenRow,
  tokenByDigest,
  tokensOf,
  tokenUsed,
  WriteRefused,
  type WriteTransaction,
  withAuthority,
} from '../store/index.ts'
import { readBooks } from './books.ts'
import { vietnameseDay } from './calendar.ts'
import { type Act, type Desk, mayAnywhere, Refused, reading } from './desk.ts'
import { permissions } from './permissions.data.ts'
import { type AccountRole, actorOf, administers, type Visitor } from './visitor.ts'

/** A token as its owner or an administrator sees it. */
export interface ListedToken extends Pick<TokenRow, 'id' | 'name' | 'beginning' | 'createdOn' | 'expiresOn' | 'lastUsedOn'> {
  acts: readonly Act[]
  /** Of a service; empty for a person's. */
  roles: readonly AccountRole[]
  /** The top of its part of the tree; null for as much as the roles have. */
  unit: string | null
  state: 'live' | 'expired' | 'revoked'
}

/** What a token is to be. `expiresOn`: the first day on which it is no more. */
export interface NewTokenFields {
  name: string
  acts: readonly Act[]
  unit: number | null
  expiresOn: Day
}

/** A token that was just made: `secret` is told this once. */
export interface MadeToken {
  id: number
  secret: string
}

/** How many days a token may last. */
const longestToken = 366

/** The visitor's own tokens, the newest first. */
export async function ownTokens(desk: Desk): Promise<ListedToken[]> {
  const { account } = person(desk)
  return listed(desk, 'books.read', (row) => row.accountId === account)
}

/** Makes a token by which a program does what its owner may, as long as the owner may. Throws Refused, WriteRefused. */
export async function makeOwnToken(desk: Desk, fields: NewTokenFields): Promise<MadeToken> {
  const visitor = person(desk)
  const beyond = fields.acts.find((act) => !mayAnywhere(desk, act))
  if (beyond !== undefined) throw new Refused(beyond)
  return asVisitor(desk, visitor, (write) => make(write, desk, fields, { accountId: visitor.account, roles: null }))
}

/** Ends one of the visitor's own tokens. Throws a WriteRefused. */
export async function revokeOwnToken(desk: Desk, id: number): Promise<void> {
  const visitor = person(desk)
  await asVisitor(desk, visitor, async (write) => {
    const own = (await tokensOf(write)).some((row) => row.id === id && row.accountId === visitor.account)
    if (!own) throw new WriteRefused('Bạn không có mã truy cập này.')
    await revokeToken(write, id)
  })
}

/** The tokens of services, the newest first. Throws Refused. */
export async function serviceTokens(desk: Desk): Promise<ListedToken[]> {
  return listed(desk, 'accounts.read', (row) => row.accountId === null)
}

/** Makes a token of a service, with roles of its own. Throws Refused, WriteRefused. */
export async function makeServiceToken(desk: Desk, fields: NewTokenFields & { roles: readonly AccountRole[] }): Promise<MadeToken> {
  const visitor = administrator(desk)
  if (visitor.token !== undefined) throw new Refused('accounts.write')
  const { roles, acts } = fields
  if (roles.length === 0) throw new WriteRefused('Vai trò: chưa chọn vai trò nào cho kết nối.')
  const beyond = acts.find((act) => !roles.some((role) => (permissions[act] as readonly AccountRole[]).includes(role)))
  if (beyond !== undefined) throw new WriteRefused('Có việc mà các vai trò đã chọn không được làm; hãy chọn lại việc hoặc thêm vai trò.')
  return asVisitor(desk, visitor, (write) => make(write, desk, fields, { accountId: null, roles }))
}

/** Ends a token of a service. Throws Refused, WriteRefused. */
export async function revokeServiceToken(desk: Desk, id: number): Promise<void> {
  const visitor = administrator(desk)
  await asVisitor(desk, visitor, async (write) => {
    const one = (await tokensOf(write)).find((row) => row.id === id)
    if (one === undefined || one.accountId !== null) throw new WriteRefused('Không có mã truy cập này trong các kết nối của cơ quan.')
    await revokeToken(write, id)
  })
}

/** Who comes with the token, and to whose books; null where it is none, or holds no more. */
export async function bearerOf(db: Database, secret: string, now: Instant): Promise<{ authority: number; visitor: Visitor } | null> {
  const authority = Number(form.exec(secret)?.[1] ?? 0)
  if (!(authority > 0 && authority <= 2_147_483_647)) return null
  const today = vietnameseDay(now)
  const row = await readAuthority(db, authority, (read) => tokenByDigest(read, digestOf(secret)))
  if (row === undefined || stateOf(row, today) !== 'live') return null
  const { id, name, unitId: unit } = row
  const token = { id, name, unit, acts: actsOf(row) }
  const visitor = row.accountId === null ? service(authority, row) : await owner(db, authority, row.accountId, today)
  if (visitor === null) return null
  if (row.lastUsedOn !== today) await withAuthority(db, authority, name, (write) => tokenUsed(write, id, today))
  return { authority, visitor: { ...visitor, session: `token/${id}`, secondFactor: 'off', token } }
}

/** namro_12_…: of which authority it is, and 256 random bits. */
const form = /^namro_([1-9]\d{0,9})_[\w-]{43}$/
const shownLetters = 6

type Bearer = Omit<Visitor, 'session' | 'secondFactor' | 'token'>

async function owner(db: Database, authority: number, accountId: string, today: Day): Promise<Bearer | null> {
  const [account]: (AccountRow | undefined)[] = await accountsById(db, [accountId])
  if (account === undefined || account.disabledAt !== null) return null
  const memberships = (await membershipsOfAccount(db, accountId, today))
    .filter(({ authorityId }) => authorityId === authority)
    .map(({ role, unitId }) => ({ authority, role, unit: unitId }))
  return { account: account.id, name: account.name, post: account.post, email: account.email, memberships }
}

function service(authority: number, { id, name, roles, unitId }: TokenRow): Bearer {
  return {
    account: `service/${id}`,
    name,
    post: '',
    email: '',
    memberships: (roles ?? []).map((role) => ({ authority, role, unit: unitId })),
  }
}

/** Acts that the program no longer knows say nothing. */
function actsOf({ acts }: TokenRow): Act[] {
  return acts.filter((act): act is Act => Object.hasOwn(permissions, act))
}

function stateOf({ revokedAt, expiresOn }: TokenRow, today: string): ListedToken['state'] {
  return revokedAt !== null ? 'revoked' : expiresOn <= today ? 'expired' : 'live'
}

function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

async function make(
  write: WriteTransaction,
  desk: Desk,
  { name, acts, unit, expiresOn }: NewTokenFields,
  of: { accountId: string | null; roles: readonly AccountRole[] | null },
): Promise<MadeToken> {
  const today = vietnameseDay(desk.now)
  if (acts.length === 0) throw new WriteRefused('Được làm: chưa chọn việc nào.')
  if (expiresOn <= today || expiresOn > dayAfter(today, longestToken)) {
    throw new WriteRefused('Hết hạn: phải sau hôm nay và không quá một năm; khi gần hết hạn hãy cấp mã mới.')
  }
  if (unit !== null && !(await readBooks(write)).unitOf.has(unit))
    throw new WriteRefused('Trong đơn vị: đơn vị đã chọn không còn; hãy chọn lại.')
  const random = randomBytes(32).toString('base64url')
  const [secret, beginning] = [random, random.slice(0, shownLetters)].map((end) => `namro_${write.authority}_${end}`) as [string, string]
  const kept = { ...of, name, acts: [...acts], unitId: unit, expiresOn, createdOn: today, digest: digestOf(secret), beginning }
  return { id: await addToken(write, kept), secret }
}

async function listed(desk: Desk, act: Act, wanted: (row: TokenRow) => boolean): Promise<ListedToken[]> {
  const today = vietnameseDay(desk.now)
  return reading(desk, act, async (read) => {
    const { unitOf } = await readBooks(read)
    return (await tokensOf(read)).filter(wanted).map((row) => {
      const { id, name, beginning, createdOn, expiresOn, lastUsedOn, roles, unitId } = row
      const unit = unitId === null ? null : (unitOf.get(unitId)?.name ?? null)
      return {
        id,
        name,
        beginning,
        createdOn,
        expiresOn,
        lastUsedOn,
        roles: roles ?? [],
        unit,
        acts: actsOf(row),
        state: stateOf(row, today),
      }
    })
  })
}

/** The person at the desk: a token makes and ends none. */
function person({ visitor, authority }: Desk): Visitor {
  if (visitor === null || visitor.token !== undefined || !visitor.memberships.some((one) => one.authority === authority)) {
    throw new Refused('books.read')
  }
  return visitor
}

function administrator({ visitor, authority }: Desk): Visitor {
  if (visitor === null || !administers(visitor, authority)) throw new Refused('accounts.write')
  return visitor
}

function asVisitor<T>({ db, authority, alongside }: Desk, visitor: Visitor, work: (write: WriteTransaction) => Promise<T>): Promise<T> {
  return withAuthority(db, authority, actorOf(visitor), async (write) => {
    await alongside?.(write)
    return work(write)
  })
}
