import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actsOf, apiFor, serviceToken, testNow } from '../../test/support/api.ts'
import { type TestDatabase, testDatabase } from '../../test/support/database.ts'
import { type Furnished, furnished } from '../../test/support/furnished.ts'
import { expectSecured } from '../../test/support/secured.ts'
import { siteFor, somebody } from '../../test/support/site.ts'
import { makeOwnToken, revokeOwnToken } from '../office/tokens.ts'
import { accountRoles } from '../office/visitor.ts'
import { day, instant } from '../plan/index.ts'
import { disableAccount, enableAccount, entries, lastEntry, readAuthority } from '../store/index.ts'
import { rateLimit } from '../web/rateLimit.ts'
import { createApi } from './index.ts'

let database: TestDatabase
let own: Furnished
let ask: ReturnType<typeof apiFor>

beforeAll(async () => {
  database = await testDatabase()
  own = await furnished(database.db, 'Đồi Chè', 'Sao Mai', '7391.5')
  ask = apiFor(database.db, await serviceToken(database.db, own.authority, accountRoles))
})
afterAll(() => database.end())

const written = () => readAuthority(database.db, own.authority, lastEntry)
const figure = (fields: object = {}) => ({
  ...{ indicator: own.indicator, unit: own.village, period: '2025-M01', grade: 'final', content: { kind: 'number', value: '1' } },
  ...{ unitOfMeasure: 'tỷ đồng', source: 'Báo cáo', seen: 0, ...fields },
})

describe('a problem', () => {
  it('says what is wrong, where, and under which number the log has it', async () => {
    const { status, body } = await ask('POST', '/observations', { rows: [figure({ content: { kind: 'number', value: '1,5' }, extra: 1 })] })
    expect([status, body]).toEqual([
      422,
      {
        ...{ type: '/api#body.invalid', title: 'Nội dung gửi lên chưa đúng', status: 422, code: 'body.invalid' },
        detail: 'Nội dung gửi lên có chỗ chưa đúng.',
        errors: [
          { pointer: '/rows/0/content/value', detail: expect.stringContaining('dấu chấm thập phân') },
          { pointer: '/rows/0', detail: expect.any(String) },
        ],
        requestId: expect.stringMatching(/^[0-9a-f]{12}$/),
      },
    ])
  })

  it.each([
    ['GET', '/units/abc', undefined, {}, 400, 'address.invalid'],
    ['GET', '/units?wrong=1', undefined, {}, 400, 'address.invalid'],
    ['GET', '/units/2147483647', undefined, {}, 404, 'notFound'],
    ['GET', '/nothing', undefined, {}, 404, 'notFound'],
    ['DELETE', '/units', undefined, {}, 404, 'notFound'],
    ['POST', '/units', '{"name":', {}, 400, 'request.unreadable'],
    ['POST', '/units', 'a=b', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415, 'media.unsupported'],
    ['POST', '/units', `"${'x'.repeat(1_000_001)}"`, {}, 413, 'body.tooLarge'],
    ['GET', '/me', undefined, { Host: 'evil.example' }, 403, 'request.refused'],
    [
      'POST',
      '/plans',
      { kind: 'year', period: '2026-13', unitId: 1, title: 'a', documentNumber: null, documentDate: null, issuer: 'b' },
      {},
      422,
      'body.invalid',
    ],
    ['POST', '/catalogue/use', { codes: ['không có'] }, {}, 422, 'rule.broken'],
  ])('of %s %s is one of its kind', async (method, path, body, headers, status, code) => {
    const before = await written()
    const answer = await ask(method, path, body, headers)
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(JSON.stringify(answer.body)).not.toMatch(/\bat \S+ \(|node_modules|\.ts:/)
    expect(await written()).toBe(before)
  })

  it('comes with the headers of every answer, and never with those that let other sites read it', async () => {
    const { app } = siteFor(database.db, null)
    for (const path of ['/api/v1/me', '/api/v1/openapi.json', '/api/v1/nothing']) {
      const answer = await app.request(path, { headers: { Host: '127.0.0.1', Origin: 'https://evil.example' } })
      await expectSecured(answer)
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  })
})

describe('what is read', () => {
  it('has a tag, by which it is not sent again', async () => {
    const path = `/units/${own.unit}`
    const first = await ask('GET', path)
    const tag = first.headers.get('etag') as string
    expect(tag).toMatch(/^"1\.[\w-]{22}"$/)
    for (const sent of [tag, `W/${tag}`, `"other", ${tag}`]) {
      expect(await ask('GET', path, undefined, { 'If-None-Match': sent })).toMatchObject({ status: 304, body: '' })
    }
    expect((await ask('GET', path, undefined, { 'If-None-Match': '"1.other"' })).status).toBe(200)
  })

  it('comes page by page, each figure once', async () => {
    const all = (await ask('GET', '/observations?limit=1000')).body.items
    const found: unknown[] = []
    let path = '/observations?limit=1'
    for (let page = 0; page < 10 && path !== ''; page++) {
      const { body, headers } = await ask('GET', path)
      found.push(...body.items)
      path = /<\/api\/v1([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1] ?? ''
      expect(path === '').toBe(body.next === null)
    }
    expect(all.length).toBeGreaterThan(2)
    expect(found).toEqual(all)
    expect((await ask('GET', '/observations?after=x')).body.code).toBe('address.invalid')
  })
})

describe('an edit', () => {
  const fields = () => ({ name: 'Thôn sửa', kind: 'village', code: own.villageCode, parentCode: own.unitCode })

  it('names what it saw, else it is refused; overtaken, it gets both values', async () => {
    const path = `/units/${own.village}`
    expect((await ask('PUT', path, fields())).body).toMatchObject({ status: 428, code: 'version.missing' })
    expect((await ask('PUT', path, fields(), { 'If-Match': 'x' })).body).toMatchObject({ status: 400, code: 'address.invalid' })
    const tag = (await ask('GET', path)).headers.get('etag') as string
    expect((await ask('PUT', path, fields(), { 'If-Match': tag })).status).toBe(200)
    const before = await written()
    const late = await ask('PUT', path, { ...fields(), name: 'Thôn muộn' }, { 'If-Match': tag })
    expect(late.body).toMatchObject({
      status: 412,
      code: 'version.stale',
      mine: { name: 'Thôn muộn' },
      theirs: { name: 'Thôn sửa', version: 2 },
    })
    expect(JSON.stringify(late.body)).not.toContain('authorityId')
    expect(await written()).toBe(before)
  })

  it('is in the history with the token that made it', async () => {
    const [last] = await readAuthority(database.db, own.authority, (read) => entries(read, { subject: `unit/${own.village}`, limit: 1 }))
    expect(last?.actor).toBe(`Phần mềm ${accountRoles.join(' ')} (API: Phần mềm ${accountRoles.join(' ')})`)
  })
})

describe('a request with a key', () => {
  it('is done once, and answered as it was', async () => {
    const body = { name: 'Thôn Khóa', kind: 'village', code: 'K-1', parentCode: own.unitCode, validFrom: '2026-01-01' }
    const first = await ask('POST', '/units', body, { 'Idempotency-Key': 'k1' })
    const before = await written()
    const again = await ask('POST', '/units', body, { 'Idempotency-Key': 'k1' })
    expect([again.status, again.body, again.headers.get('idempotency-replayed')]).toEqual([201, first.body, 'true'])
    expect((await ask('POST', '/units', { ...body, code: 'K-2' }, { 'Idempotency-Key': 'k1' })).body).toMatchObject({
      status: 422,
      code: 'key.reused',
    })
    expect(await written()).toBe(before)
  })

  it('is done once also when sent many times at once', async () => {
    const body = { name: 'Thôn Đua', kind: 'village', code: 'K-3', parentCode: own.unitCode, validFrom: '2026-01-01' }
    const before = await written()
    const answers = await Promise.all(Array.from({ length: 6 }, () => ask('POST', '/units', body, { 'Idempotency-Key': 'k2' })))
    expect(await written()).toBe(before + 1)
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThan(0)
    expect(answers.filter(({ status, body }) => status !== 201 && body.code !== 'key.unfinished')).toEqual([])
  })

  it('may be sent anew where it failed, and its key is another token’s own', async () => {
    const wrong = { name: 'Thôn', kind: 'village', code: own.unitCode, parentCode: own.unitCode, validFrom: '2026-01-01' }
    expect((await ask('POST', '/units', wrong, { 'Idempotency-Key': 'k3' })).status).toBe(422)
    expect((await ask('POST', '/units', { ...wrong, code: 'K-4' }, { 'Idempotency-Key': 'k3' })).status).toBe(201)
    const other = apiFor(database.db, await serviceToken(database.db, own.authority, ['compiler']))
    expect((await other('POST', '/units', { ...wrong, code: 'K-5' }, { 'Idempotency-Key': 'k3' })).status).toBe(201)
  })

  it('does not keep what is told once', async () => {
    const body = { name: 'Thư ký', email: `thu-ky-${own.authority}@xamau.example`, role: 'delegate' }
    expect((await ask('POST', '/accounts', body, { 'Idempotency-Key': 'k4' })).body.link).toContain('/dang-nhap/mat-khau/')
    expect((await ask('POST', '/accounts', body, { 'Idempotency-Key': 'k4' })).body).toMatchObject({ status: 409, code: 'key.unfinished' })
    const { rows } = await database.admin.query(`select answer from namro.api_request where key = 'k4'`)
    expect(rows).toEqual([{ answer: null }])
  })
})

describe('figures', () => {
  it('are read back digit by digit as they were recorded', async () => {
    const digits = fc.tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 25n }), fc.integer({ min: 0, max: 12 }))
    // Each figure has a year of its own, and all of them are over.
    const now = instant('2900-01-01T00:00:00Z')
    const later = apiFor(database.db, await serviceToken(database.db, own.authority, ['compiler'], { now }), { now })
    let year = 2030
    await fc.assert(
      fc.asyncProperty(fc.array(digits, { minLength: 1, maxLength: 5 }), async (numbers) => {
        const values = numbers.map(([negative, whole, places]) => {
          const text = whole.toString().padStart(places + 1, '0')
          const value = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`
          return negative && /[1-9]/.test(value) ? `-${value}` : value
        })
        const rows = values.map((value) => figure({ unit: own.unit, period: String(year++), content: { kind: 'number', value } }))
        expect((await later('POST', '/observations', { rows })).status).toBe(201)
        for (const [at, { period }] of rows.entries()) {
          const { body } = await later('GET', `/observations?indicator=${own.indicator}&unit=${own.unit}&period=${period}`)
          expect(stripped(body.items[0].content.value)).toBe(stripped(values[at] as string))
        }
      }),
      { numRuns: 15 },
    )
  })

  it('are recorded all or none, with the fate of each row', async () => {
    const before = await written()
    const { status, body } = await ask('POST', '/observations', {
      rows: [
        figure({ period: '2025-M07' }),
        figure({ period: '2025-M12' }),
        figure({ period: '2025-M07' }),
        figure({ period: '2025-M08', unitOfMeasure: 'hộ' }),
        figure({ period: '2026-M05' }),
        figure({ period: '2025-M09', indicator: 999_999 }),
        figure({ period: '2024' }),
        figure({ period: '2025-M12', seen: 1 }),
      ],
    })
    expect([status, body.code]).toEqual([422, 'rows.refused'])
    expect(body.rows.map(({ index, fate, field }: Record<string, unknown>) => [index, fate, field])).toEqual([
      [0, 'fine', undefined],
      [1, 'stale', undefined],
      [2, 'wrong', 'period'],
      [3, 'wrong', 'unitOfMeasure'],
      [4, 'wrong', 'period'],
      [5, 'wrong', 'indicator'],
      [6, 'wrong', 'unit'],
      [7, 'wrong', 'period'],
    ])
    expect(body.rows[1].theirs.content).toEqual({ kind: 'number', value: '650.5' })
    expect(await written()).toBe(before)
    const right = await ask('POST', '/observations', {
      rows: [figure({ period: '2025-M12', seen: 1, reason: 'Quyết toán' }), figure({ period: '2025-M07' })],
    })
    expect(right.body.rows).toEqual([
      { index: 0, fate: 'recorded', version: 2 },
      { index: 1, fate: 'recorded', version: 1 },
    ])
    const path = `/observations/versions?indicator=${own.indicator}&unit=${own.village}&period=2025-M12`
    expect((await ask('GET', path)).body.items.map(({ version }: { version: number }) => version)).toEqual([1, 2])
  })
})

describe('a token', () => {
  const administrator = () => somebody(own.authority, 'administrator')
  const desk = (now = '2026-01-20T02:00:00Z') => ({
    db: database.db,
    authority: own.authority,
    visitor: administrator(),
    now: instant(now),
  })
  const fields = { name: 'Máy tính của tôi', acts: ['books.read', 'units.write'] as const, unit: null, expiresOn: day('2026-03-01') }

  beforeAll(async () => {
    await database.admin.query(
      `insert into namro.membership (authority_id, account_id, role, valid_from) values ($1, $2, 'administrator', '2025-07-01')`,
      [own.authority, administrator().account],
    )
  })

  it('does what its owner may, as long as the owner may', async () => {
    const { secret } = await makeOwnToken(desk(), fields)
    const mine = apiFor(database.db, secret)
    expect((await mine('GET', '/me')).body).toMatchObject({ roles: [{ role: 'administrator', unit: null }], token: { acts: fields.acts } })
    expect((await mine('GET', '/accounts')).body.code).toBe('scope.missing')
    const by = [database.db, own.authority, 'quản trị', administrator().account] as const
    await disableAccount(...by)
    expect((await mine('GET', '/me')).body).toMatchObject({ status: 401, code: 'token.invalid' })
    await enableAccount(...by)
    expect((await mine('GET', '/me')).status).toBe(200)
    await database.admin.query(`update namro.membership set role = 'delegate' where account_id = $1`, [administrator().account])
    expect((await mine('POST', '/catalogue/use', { codes: ['grdp'] })).body.code).toBe('scope.missing')
    const unit = { name: 'Thôn', kind: 'village', code: 'Z-1', parentCode: own.unitCode, validFrom: '2026-01-01' }
    expect((await mine('POST', '/units', unit)).body.code).toBe('role.missing')
    expect((await mine('GET', '/units')).status).toBe(200)
  })

  it('ends on its day, and when it is revoked', async () => {
    const { id, secret } = await makeOwnToken(desk(), fields)
    expect((await apiFor(database.db, secret, { now: instant('2026-02-28T16:59:00Z') })('GET', '/me')).status).toBe(200)
    expect((await apiFor(database.db, secret, { now: instant('2026-02-28T17:01:00Z') })('GET', '/me')).status).toBe(401)
    await revokeOwnToken(desk(), id)
    expect((await apiFor(database.db, secret)('GET', '/me')).status).toBe(401)
  })

  it('is nowhere but with who was told it', async () => {
    const { secret } = await makeOwnToken(desk(), fields)
    const { rows } = await database.admin.query(
      'select to_jsonb(t) as row from namro.api_token t union all select to_jsonb(h) from namro.history h',
    )
    expect(rows.length).toBeGreaterThan(20)
    expect(JSON.stringify(rows)).not.toContain(secret.slice(-20))
    const [last] = await readAuthority(database.db, own.authority, (read) => entries(read, { acts: ['token.add'], limit: 1 }))
    expect(last?.details).toContainEqual(['acts', null, 'books.read; units.write'])
  })

  it('makes no token, and none beyond what its maker may', async () => {
    await expect(makeOwnToken(desk(), { ...fields, acts: ['figures.write'] })).rejects.toThrow('không được giao quyền')
    await expect(makeOwnToken(desk(), { ...fields, expiresOn: day('2027-06-01') })).rejects.toThrow('không quá một năm')
    const visitor = { ...administrator(), token: { id: 1, name: 'a', acts: actsOf(accountRoles), unit: null } }
    await expect(makeOwnToken({ ...desk(), visitor }, fields)).rejects.toThrow()
  })

  it('is held back by itself where it asks too much', async () => {
    const limit = rateLimit({ perMinute: 2, key: (c) => c.var.visitor?.session ?? '', now: () => 0 })
    const api = createApi({ db: database.db, now: () => testNow, accounts: {} as never, imports: {} as never, limit })
    const [one, other] = [
      await serviceToken(database.db, own.authority, ['delegate']),
      await serviceToken(database.db, own.authority, ['delegate']),
    ]
    const get = async (token: string) => (await api.request('/me', { headers: { Authorization: `Bearer ${token}` } })).status
    expect([await get(one), await get(one)]).toEqual([200, 200])
    await expect(get(one)).rejects.toThrow('quá nhiều yêu cầu')
    expect(await get(other)).toBe(200)
  })
})

/** Without the zeros that a number does not keep. */
function stripped(value: string): string {
  return value.includes('.') ? value.replace(/\.?0+$/, '') : value
}
