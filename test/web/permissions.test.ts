import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiRoutes } from '../../src/api/index.ts'
import { type Act, mayAnywhere } from '../../src/office/desk.ts'
import { permissions } from '../../src/office/permissions.data.ts'
import { type AccountRole, accountRoles, type Visitor } from '../../src/office/visitor.ts'
import { lastEntry, readAuthority } from '../../src/store/index.ts'
import { access } from '../../src/web/access.data.ts'
import { type Ask, asksOf } from '../support/asks.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { type Furnished, furnished } from '../support/furnished.ts'
import { expectSecured, patternsOf } from '../support/secured.ts'
import { siteFor, somebody } from '../support/site.ts'

/** Somebody who asks: nobody signed in, a role for the whole authority, or for its village. */
interface Walker {
  name: string
  visitor: Visitor | null
  site: ReturnType<typeof siteFor>
}

let database: TestDatabase
let own: Furnished
let other: Furnished

beforeAll(async () => {
  database = await testDatabase()
  own = await furnished(database.db, 'Đồi Chè', 'Sao Mai', '7391.5')
  other = await furnished(database.db, 'Khe Lạ', 'Hang Sâu', '8246.5')
})
afterAll(() => database.end())

const actOf = (route: string) => access[route] as Act
const walker = (name: string, visitor: Visitor | null): Walker => ({ name, visitor, site: siteFor(database.db, visitor) })
const whole = (role: AccountRole) => walker(role, somebody(own.authority, role))
const inVillage = (role: AccountRole) => walker(`${role} of the village`, somebody(own.authority, role, own.village))
const walkers = (): Walker[] => [
  walker('nobody', null),
  ...accountRoles.map(whole),
  ...(['compiler', 'reporter', 'inspector'] as const).map(inVillage),
]

/** All that an answer says, with where it leads and what it is called. */
async function said(answer: Response): Promise<string> {
  const around = JSON.stringify([...answer.headers]).concat(decodeURIComponent(answer.headers.get('set-cookie') ?? ''))
  if (!answer.headers.get('content-type')?.includes('spreadsheetml')) return around + (await answer.text())
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await answer.arrayBuffer())
  return around + JSON.stringify(book.worksheets.map((sheet) => [sheet.name, sheet.getSheetValues()]))
}

function send({ site, visitor }: Walker, { path, fields, json }: Ask) {
  if (json !== undefined) return site.postJson(path, json(visitor?.account ?? ''))
  return fields === undefined ? site.get(path) : site.post(path, fields)
}

/** The last entries of both histories. */
async function written(): Promise<number[]> {
  return Promise.all([own, other].map(({ authority }) => readAuthority(database.db, authority, lastEntry)))
}

describe('the table of access', () => {
  it('names every route of the application, and no other', () => {
    const { app } = siteFor(database.db, null, undefined, { everyRoute: true })
    // What the API asks of who comes stands with its operations.
    expect(patternsOf(app).toSorted()).toEqual([...Object.keys(access), ...apiRoutes()].toSorted())
  })

  it('is walked: for every route that asks for an act there is a request', () => {
    const guarded = Object.keys(access).filter((route) => actOf(route) in permissions)
    expect(Object.keys(asksOf(own)).toSorted()).toEqual(guarded.toSorted())
  })
})

describe('who was not given an act', () => {
  it('is refused it everywhere, and nothing is written', async () => {
    for (const walker of walkers()) {
      const { visitor } = walker
      for (const [route, ask] of Object.entries(asksOf(own))) {
        if (mayAnywhere({ ...own, visitor }, actOf(route))) continue
        const before = await written()
        const answer = await send(walker, ask)
        const label = `${walker.name}: ${route}`
        expect([label, answer.status]).toEqual([label, visitor === null ? 303 : 403])
        if (visitor === null) expect(answer.headers.get('location'), label).toMatch(/^\/dang-nhap/)
        await expectSecured(answer)
        expect(await said(answer), label).not.toMatch(visitor === null ? /Đồi Chè|Sao Mai/ : /Sao Mai|7391\.5|7\.391,5/)
        expect([label, await written()]).toEqual([label, before])
      }
    }
  })

  it('changes nothing outside the part of the tree that the role was given for', async () => {
    for (const walker of (['compiler', 'reporter', 'leader', 'reviewer', 'administrator'] as const).map(inVillage)) {
      for (const [route, ask] of Object.entries(asksOf(own))) {
        if (ask.fields === undefined || reads(actOf(route))) continue
        const before = await written()
        const label = `${walker.name}: ${route}`
        const answer = await send(walker, ask)
        expect([label, answer.status >= 400 && answer.status < 500]).toEqual([label, true])
        expect([label, await written()]).toEqual([label, before])
      }
    }
  })
})

describe('the things of another authority', () => {
  it('are not to be had by their numbers, by anybody', async () => {
    for (const walker of walkers()) {
      for (const [route, ask] of Object.entries(asksOf(other))) {
        const label = `${walker.name}: ${route}`
        const [, before] = await written()
        const answer = await send(walker, ask)
        expect([label, answer.status < 500]).toEqual([label, true])
        if (/\/:/.test(route)) expect([label, answer.status]).toEqual([label, walker.visitor === null ? 303 : expect.toBeOneOf([403, 404])])
        expect(await said(answer), label).not.toMatch(/Khe Lạ|Hang Sâu|8246\.5|8\.246,5/)
        expect([label, (await written())[1]]).toEqual([label, before])
      }
    }
  })
})

describe('an internal target', () => {
  it('is told, with its figures, its history and its indicator, to nobody who may not know of it', async () => {
    const secret = { ...own, adopted: { ...own.adopted, target: own.adopted.secretTarget }, indicator: own.secretIndicator }
    const asks = [
      ...Object.entries(asksOf(own)),
      ...Object.entries(asksOf({ ...secret, draft: { ...own.draft, target: own.draft.secretTarget } })),
    ]
    const more = [
      '/nhat-ky?loai=so-lieu',
      `/nhat-ky?muc=target/${own.adopted.secretTarget}`,
      `/nhat-ky?muc=indicator/${own.secretIndicator}`,
    ]
    const paths = [...asks.filter(([, { fields }]) => fields === undefined).map(([, { path }]) => path), ...more, `/don-vi/${own.village}`]
    const blind = walkers().filter(({ visitor }) =>
      visitor?.memberships.some(({ role, unit }) => unit !== null || !may(role, 'internal.read')),
    )
    expect(blind.map(({ name }) => name)).toEqual([
      'administrator',
      'reporter',
      'compiler of the village',
      'reporter of the village',
      'inspector of the village',
    ])
    for (const walker of blind) {
      for (const path of paths) {
        const found = /.{0,60}(?:Sao Mai|7391\.5|7\.391,5).{0,60}/s.exec(await said(await send(walker, { path })))
        expect([walker.name, path, found?.[0]]).toEqual([walker.name, path, undefined])
      }
    }
  })

  it('is told to who may', async () => {
    const leader = whole('leader')
    for (const path of [
      `/chi-tieu/tai-ve.csv?ke-hoach=${own.adopted.plan}`,
      `/chi-tieu/tai-ve.xlsx?ke-hoach=${own.adopted.plan}`,
      `/bo-chi-tieu/${own.secretIndicator}`,
    ]) {
      expect(await said(await send(leader, { path })), path).toContain('Sao Mai')
    }
  })
})

// Last: here the books change.
describe('who was given an act', () => {
  it('does it, in the part of the tree that the role was given for', async () => {
    const fields = { name: 'Thôn sửa', kind: 'village', code: own.villageCode, parentCode: own.unitCode, version: '1' }
    expect((await send(inVillage('compiler'), { path: `/don-vi/${own.village}/sua`, fields })).status).toBe(303)
  })

  it('does it everywhere in the authority', async () => {
    for (const [route, ask] of Object.entries(asksOf(own))) {
      const able = walkers().filter(({ visitor }) =>
        visitor?.memberships.some(({ role, unit }) => unit === null && may(role, actOf(route))),
      )
      expect(able, route).not.toEqual([])
      for (const [at, walker] of able.entries()) {
        const answer = await send(walker, ask)
        const { status } = answer
        const label = `${walker.name}: ${route}`
        await expectSecured(answer)
        expect([label, answer.headers.get('cache-control')]).toEqual([label, 'no-store'])
        // The first one finds it as it was, those after may be told that it was changed.
        if (ask.fields === undefined || at === 0) expect([label, status]).toEqual([label, expect.toBeOneOf([200, 303])])
        else expect([label, status]).toEqual([label, expect.toBeOneOf([200, 303, 400, 404, 409, 422])])
      }
    }
  })
})

/** Whether the act changes nothing in the books. */
function reads(act: Act): boolean {
  return act.endsWith('.read')
}

function may(role: AccountRole, act: Act): boolean {
  return (permissions[act] as readonly AccountRole[]).includes(role)
}
