import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actsOf, apiFor, serviceToken } from '../../test/support/api.ts'
import { type TestDatabase, testDatabase } from '../../test/support/database.ts'
import { type Furnished, furnished } from '../../test/support/furnished.ts'
import { clock, type Reporting, reportingAuthority } from '../../test/support/reporting.ts'

type Api = ReturnType<typeof apiFor>

let database: TestDatabase
let at: Reporting
/** Enters for the first sender; reviews; does all that a compiler may. */
let enters: Api
let reviews: Api
let compiles: Api

beforeAll(async () => {
  database = await testDatabase()
  at = await reportingAuthority(database.db)
  const now = clock()
  const api = async (...of: Parameters<typeof serviceToken> extends [unknown, unknown, ...infer Rest] ? Rest : never) =>
    apiFor(database.db, await serviceToken(database.db, at.authority, of[0], { now, ...of[1] }), { now })
  enters = await api(['reporter'], { unit: at.senders[0] })
  reviews = await api(['reviewer'])
  compiles = await api(['compiler'])
})
afterAll(() => database.end())

const sheet = () => `/submissions/${at.round}/${at.senders[0]}`
const keyOf = (code: keyof Reporting['indicators']) => `${at.indicators[code]}/${at.senders[0]}/${at.period}`
const line = (code: keyof Reporting['indicators'], value: string | null, seen: number, more: object = {}) => ({
  ...{ key: keyOf(code), content: value === null ? null : { kind: 'number', value }, grade: 'final', seen, ...more },
})
const save = (...lines: object[]) => enters('PUT', `${sheet()}/lines`, { lines })
const read = async () => (await enters('GET', sheet())).body
const lineOf = (body: { lines: { key: string }[] }, code: keyof Reporting['indicators']) =>
  body.lines.find(({ key }) => key === keyOf(code))

describe('a sheet', () => {
  it('is saved line by line, each with its own fate', async () => {
    expect((await enters('GET', '/submissions')).body.items).toMatchObject([{ round: at.round, sender: at.senders[0], state: 'draft' }])
    const first = await save(line('thu', '1400.125', 0), line('rung', '3', 0, { content: { kind: 'words', words: 'nhiều' } }))
    expect(first.body).toMatchObject({
      version: 1,
      lines: [
        { key: keyOf('thu'), fate: 'saved', version: 1 },
        { fate: 'refused', sentence: expect.any(String) },
      ],
    })
    const second = await save(line('thu', '1500', 0), line('ho', '412', 0))
    expect(second.body.lines).toMatchObject([
      { fate: 'overtaken', mine: '1.500', theirs: { content: { kind: 'number', value: '1400.125' }, version: 1 } },
      { fate: 'saved' },
    ])
    const own = lineOf(await read(), 'thu')
    expect(own).toMatchObject({ value: '1400.125', beside: { previous: '1350.5' }, saved: { version: 1 } })
  })

  it('keeps digits as they were sent', async () => {
    const numbers = fc.tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 999 }))
    await fc.assert(
      fc.asyncProperty(numbers, async ([whole, rest]) => {
        const value = `${whole}${rest === 0 ? '' : `.${String(rest).padStart(3, '0').replace(/0+$/, '')}`}`
        const { version } = (lineOf(await read(), 'rung') as { saved?: { version: number } }).saved ?? { version: 0 }
        expect((await save(line('rung', value, version))).body.lines).toMatchObject([{ fate: 'saved' }])
        expect(lineOf(await read(), 'rung')).toMatchObject({ saved: { content: { value } } })
      }),
      { numRuns: 20 },
    )
  })

  it('says of each line what keeps it from being sent', async () => {
    const { version, lines } = await read()
    const answer = await enters('POST', `${sheet()}/sending`, undefined, { 'If-Match': `"${version}"` })
    expect([answer.status, answer.body.code]).toEqual([422, 'rule.broken'])
    const place = lines.findIndex(({ key }: { key: string }) => key === keyOf('ho-ngheo'))
    expect(answer.body.errors).toContainEqual({ pointer: `/lines/${place}`, detail: expect.stringContaining('hộ nghèo') })
  })

  it('keeps a file with a line, which goes out as it came in', async () => {
    const bytes = Buffer.from(Array.from({ length: 300 }, (_, at) => at % 256))
    const sent = { key: keyOf('thu'), name: 'biên bản.pdf', content: bytes.toString('base64') }
    const { status, body } = await enters('POST', `${sheet()}/attachments`, sent)
    expect(status).toBe(201)
    for (const who of [enters, reviews]) {
      const answer = await who('GET', `/attachments/${body.id}`)
      expect(answer.headers.get('content-type')).toBe('application/octet-stream')
      expect(answer.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('biên bản.pdf')}`)
      // An ETag is the digest of what is sent.
      expect(answer.headers.get('etag')).toBe(`"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`)
    }
    expect((await enters('POST', `${sheet()}/attachments`, { ...sent, content: 'không phải' })).body.errors).toMatchObject([
      { pointer: '/content' },
    ])
  })

  it('is sent by the version that was read, and once for a key', async () => {
    const told = { cause: 'Đợt 1 của năm' }
    const seen = async (code: 'thu' | 'thu-dat' | 'rung' | 'ho' | 'ho-ngheo') =>
      (lineOf(await read(), code) as { saved?: { version: number } }).saved?.version ?? 0
    const values = { thu: '1400.125', 'thu-dat': '210', rung: '13', ho: '412', 'ho-ngheo': '30' } as const
    for (const [code, value] of Object.entries(values) as [keyof typeof values, string][]) {
      expect((await save(line(code, value, await seen(code), told))).body.lines).toMatchObject([{ fate: 'saved' }])
    }
    expect(lineOf(await read(), 'ty-le')).toMatchObject({ computedFrom: expect.stringContaining('÷'), value: '7.3' })
    const { version } = await read()
    const send = (seen: number) =>
      enters('POST', `${sheet()}/sending`, undefined, { 'If-Match': `"${seen}"`, 'Idempotency-Key': `gui-${seen}` })
    expect((await send(version - 1)).status).toBe(412)
    expect((await send(version)).status).toBe(200)
    const again = await send(version)
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([200, 'true'])
    expect((await enters('GET', `${sheet()}/receipt`)).body).toMatchObject({ state: 'submitted', steps: [{ act: 'submit' }] })
    expect((await save(line('thu', '1', 2))).body).toMatchObject({
      code: 'rule.broken',
      detail: expect.stringContaining('đề nghị người duyệt'),
    })
  })

  it('is given back with a reason, sent again and approved: then its figures are on record', async () => {
    const own = `/reviews/${at.round}/${at.senders[0]}`
    const reviewed = async () => (await reviews('GET', own)).body
    const step = (who: Api, path: string, version: number, body?: object) => who('POST', path, body, { 'If-Match': `"${version}"` })
    const { version, lines, state } = await reviewed()
    expect([state, lines.length]).toEqual(['submitted', (await read()).lines.length])
    expect((await step(enters, `${own}/approval`, version)).body.code).toBe('scope.missing')
    expect((await step(reviews, `${own}/return`, version, { reason: 'Rà soát số hộ' })).status).toBe(200)
    expect((await enters('GET', '/submissions')).body.items).toMatchObject([{ state: 'returned', returned: 'Rà soát số hộ' }])
    const saved = (lineOf(await read(), 'ho') as unknown as { saved: { version: number } }).saved.version
    await save(line('ho', '415', saved, { cause: 'Rà soát lại' }))
    expect((await step(enters, `${sheet()}/sending`, (await read()).version)).status).toBe(200)
    const again = await reviewed()
    expect(lineOf(again, 'ho')).toMatchObject({ notable: true, sentBefore: expect.stringContaining('412') })
    expect((await step(reviews, `${own}/approval`, again.version)).status).toBe(200)
    expect(
      (await reviews('GET', `/observations?indicator=${at.indicators.ho}&unit=${at.senders[0]}&period=${at.period}`)).body.items,
    ).toMatchObject([{ content: { kind: 'number', value: '415' } }])
  })

  it('is not gone round: who only enters puts no figure on record', async () => {
    const row = {
      indicator: at.indicators.rung,
      unit: at.senders[0],
      period: at.period,
      grade: 'final',
      content: { kind: 'number', value: '1' },
    }
    const answer = await enters('POST', '/observations', { rows: [{ ...row, unitOfMeasure: 'ha', source: 'Báo cáo', seen: 0 }] })
    expect([answer.status, answer.body.act]).toEqual([403, 'figures.record'])
  })
})

describe('a form', () => {
  it('keeps the rows of which its reader may not know', async () => {
    const own: Furnished = await furnished(database.db, 'Đồi Chè', 'Sao Mai', '7391.5')
    const acts = actsOf(['compiler']).filter((act) => act !== 'internal.read')
    const [all, some] = [
      apiFor(database.db, await serviceToken(database.db, own.authority, ['compiler'])),
      apiFor(database.db, await serviceToken(database.db, own.authority, ['compiler'], { acts })),
    ]
    const rows = async (who: Api) => (await who('GET', `/forms/${own.form}`)).body.rows
    expect(await rows(some)).toMatchObject([{ kind: 'figure' }, { kind: 'withheld', number: 2 }])
    const set = (rows: object[]) => some('PUT', `/forms/${own.form}/rows`, { rows }, { 'If-Match': '"1"' })
    expect((await set([{ kind: 'kept', number: 1 }])).body.errors).toMatchObject([{ pointer: '/rows' }])
    const secret = { kind: 'figure', label: 'a', indicator: own.secretIndicator, senders: [] }
    expect((await set([{ kind: 'kept', number: 2 }, secret])).body.errors).toMatchObject([{ pointer: '/rows/1/indicator' }])
    expect((await set([{ kind: 'heading', label: 'Chung' }, ...[2, 1].map((number) => ({ kind: 'kept', number }))])).status).toBe(200)
    expect(await rows(all)).toMatchObject([{ kind: 'heading' }, { kind: 'figure', label: 'Sao Mai' }, { kind: 'figure' }])
    expect(JSON.stringify((await some('GET', `/reviews/${own.round}/${own.village}`)).body)).not.toContain('Sao Mai')
  })
})

describe('a spreadsheet', () => {
  it('is looked at before anything is recorded, and recorded once', async () => {
    const table = `Chỉ tiêu;Đơn vị tính;Tháng 5/2024\nTrồng rừng mới;ha;17,5\nTổng số hộ;hộ;nhiều\nChuyện lạ;con;3\n`
    const { body: made } = await compiles('POST', '/imports', { name: 'thang-5.csv', content: Buffer.from(table).toString('base64') })
    const own = `/imports/${made.id}`
    const { body } = await compiles('GET', own)
    expect(body).toMatchObject({ state: 'examined', version: 1, result: { counts: { new: 1, refused: 2 } } })
    const [label] = body.result.labels.filter(({ means }: { means: number | null }) => means === null)
    const record = (version: number, sent: object = {}) => compiles('POST', `${own}/recording`, sent, { 'If-Match': `"${version}"` })
    const held = await record(1)
    expect([held.status, held.body.code, held.body.errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([
      ...[422, 'rows.refused', ['C3', 'C4']],
    ])
    const choices = { indicators: { [label.key]: 0 } }
    expect((await compiles('PUT', `${own}/choices`, choices, { 'If-Match': '"1"' })).status).toBe(200)
    expect((await record(1, { withoutRefused: true })).status).toBe(412)
    const rows = (await compiles('GET', `${own}/rows?limit=2`)).body
    expect([rows.items.length, rows.next]).toEqual([2, '2'])
    expect((await compiles('GET', `${own}/rows?limit=2&after=${rows.next}`)).body).toMatchObject({ items: [{ fate: 'left' }], next: null })
    expect((await record(2, { withoutRefused: true })).body).toEqual({ figures: 1, corrections: 0, again: false })
    expect((await record(2, { withoutRefused: true })).body).toMatchObject({ figures: 1 })
    const { items } = (await compiles('GET', `/observations?indicator=${at.indicators.rung}&period=2024-M05`)).body
    expect(items).toMatchObject([{ content: { value: '17.5' }, version: 1 }])
  })
})

describe('a document', () => {
  it('is read; what it proposes is accepted as it was proposed', async () => {
    const text = 'Năm 2024, xã trồng rừng mới 45,5 ha. Tổng số hộ năm 2024 là 822 hộ.'
    const sent = { unit: at.commune, purpose: 'source', name: 'báo cáo.txt', content: Buffer.from(text).toString('base64') }
    const { status, body: made } = await compiles('POST', '/documents', sent)
    expect([status, made.added, made.facts]).toEqual([201, true, 2])
    expect((await compiles('POST', '/documents', sent)).body).toMatchObject({ id: made.id, added: false })
    const own = `/documents/${made.id}`
    expect((await compiles('GET', `${own}/file`)).body).toBe(text)
    const [fact] = (await compiles('GET', own)).body.items
    const { indicator, unit, period, grade, value, whole, measure } = fact.proposal
    expect(value).toBe('45.5')
    const given = { indicator: indicator.id, unit: unit.id, period, grade, value, whole, measure, seen: 0 }
    expect((await compiles('POST', `${own}/facts/1/acceptance`, given)).status).toBe(200)
    expect((await compiles('POST', `${own}/facts/2/refusal`)).status).toBe(200)
    expect((await compiles('GET', own)).body.items.map(({ state }: { state: string }) => state)).toEqual(['accepted', 'refused'])
    expect((await compiles('GET', `/observations?indicator=${indicator.id}&period=2024&unit=${at.commune}`)).body.items).toMatchObject([
      { content: { value: '45.5' }, source: expect.stringContaining('báo cáo.txt') },
    ])
    const empty = await compiles('POST', '/documents', { ...sent, name: 'a.pdf' })
    expect([empty.status, empty.body.errors]).toEqual([422, [{ pointer: '/content', detail: expect.stringContaining('a.pdf') }]])
  })
})
