import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { sql, type Transaction } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { founded, inAuthority, type TestDatabase, testDatabase } from '../../test/support/database.ts'
import { decimal } from '../vietnamese/decimal.ts'
import { entryHash } from './canonical.ts'
import { connect, type Database } from './connection.ts'
import { append, type Detail, entries, type Head, headOf } from './history.ts'
import { type NewObservation, recordObservations } from './observations.ts'
import type { Tables } from './tables.ts'
import { readAuthority } from './transaction.ts'
import { type Verdict, verifyHistory } from './verify.ts'

describe('the history of an authority', () => {
  let database: TestDatabase
  let superuser: Database
  let authority: number
  let head: Head
  let figure: NewObservation

  beforeAll(async () => {
    database = await testDatabase()
    superuser = connect(database.adminUrl, 2)
    const { unit, indicator, ...rest } = await founded(database.db)
    authority = rest.authority
    figure = {
      indicatorId: indicator,
      unitId: unit,
      period: '2024',
      grade: 'final',
      definition: null,
      content: { kind: 'number', value: decimal('132.5') },
      unitOfMeasure: 'tỷ đồng',
      source: 'Báo cáo',
      reason: null,
      seen: 0,
    }
    for (let month = 1; month <= 9; month++) {
      const rows = ['M', 'Q', 'S'].flatMap((kind) =>
        kind === 'M' || month <= (kind === 'Q' ? 4 : 2) ? [`2024-${kind}${kind === 'M' ? `0${month}` : month}`] : [],
      )
      await inAuthority(database.db, authority, (write) =>
        recordObservations(
          write,
          rows.map((period) => ({ ...figure, period })),
        ),
      )
    }
    await inAuthority(database.db, authority, (write) => append(write, 'note.add', 'note/1', [['words', null, 'đã đối chiếu']]))
    head = (await readAuthority(database.db, authority, headOf)) as Head
  })
  afterAll(async () => {
    await superuser.destroy()
    await database.end()
  })

  /** What the verifier says after somebody with every right on the server has done this to the tables. Nothing stays done. */
  async function afterTampering(tamper: (tx: Transaction<Tables>) => Promise<unknown>, kept: Head | null = null): Promise<Verdict> {
    class Undo extends Error {}
    let verdict: Verdict | undefined
    await superuser
      .transaction()
      .execute(async (tx) => {
        await sql`select set_config('session_replication_role', 'replica', true), set_config('search_path', 'namro', true), set_config('timezone', 'UTC', true)`.execute(
          tx,
        )
        await tamper(tx)
        verdict = await verifyHistory({ tx, authority }, kept)
        throw new Undo()
      })
      .catch((error) => {
        if (!(error instanceof Undo)) throw error
      })
    return verdict as Verdict
  }

  /** Seals the entries from one on anew, as the verifier would have them. */
  async function reseal(tx: Transaction<Tables>, from: number): Promise<void> {
    const rows = await tx
      .selectFrom('history')
      .selectAll()
      .where('authorityId', '=', authority)
      .where('sequence', '>=', from)
      .orderBy('sequence')
      .execute()
    let previous = rows[0]?.previousHash as Buffer
    for (const row of rows) {
      const hash = entryHash(row, previous)
      await sql`update history set previous_hash = ${previous}, hash = ${hash} where authority_id = ${authority} and sequence = ${row.sequence}`.execute(
        tx,
      )
      previous = hash
    }
  }

  it('is whole when nobody has touched it', async () => {
    expect(await readAuthority(database.db, authority, (read) => verifyHistory(read, head))).toEqual({
      whole: true,
      entries: head.sequence,
      head,
    })
    expect(await afterTampering(async () => {})).toMatchObject({ whole: true })
  })

  it('names the first entry of which any field was changed', async () => {
    const changes = [
      "recorded_at = recorded_at + interval '1 microsecond'",
      "actor = 'người khác'",
      "act = 'note.edit'",
      "subject = subject || ' '",
      "request_id = '5f0a8f0e-6f0b-4a57-9b8e-1f2d3c4b5a69'",
      "details = array[array['x', null, 'y']]",
      "hash = sha256('x')",
      "previous_hash = sha256('x')",
    ]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...changes), fc.integer({ min: 1, max: head.sequence }), async (change, sequence) => {
        const verdict = await afterTampering((tx) =>
          sql`update history set ${sql.raw(change)} where authority_id = ${authority} and sequence = ${sequence}`.execute(tx),
        )
        expect(verdict).toMatchObject({ whole: false, kind: 'changed', sequence })
      }),
      { numRuns: 60 },
    )
  })

  it('names a deleted entry, and the first of reordered ones', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: head.sequence - 1 }), async (sequence) => {
        const deleted = await afterTampering((tx) =>
          sql`delete from history where authority_id = ${authority} and sequence = ${sequence}`.execute(tx),
        )
        expect(deleted).toMatchObject({ whole: false, kind: 'missing', sequence })
        const swapped = await afterTampering((tx) =>
          sql`update history set sequence = case sequence when ${sequence} then -1 else ${sequence} end where authority_id = ${authority} and sequence in (${sequence}, ${sequence + 1})`
            .execute(tx)
            .then(() => sql`update history set sequence = ${sequence + 1} where authority_id = ${authority} and sequence = -1`.execute(tx)),
        )
        expect(swapped).toMatchObject({ whole: false, kind: 'changed', sequence })
      }),
      { numRuns: 20 },
    )
  })

  it('names an entry that was put in, even one sealed as it should be', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: head.sequence }), fc.boolean(), async (sequence, sealed) => {
        const verdict = await afterTampering(async (tx) => {
          await sql`update observation set entry = entry + 1 where authority_id = ${authority} and entry >= ${sequence}`.execute(tx)
          for (const by of [1000, -999]) {
            await sql`update history set sequence = sequence + ${by} where authority_id = ${authority} and sequence >= ${sequence}`.execute(
              tx,
            )
          }
          await sql`insert into history (authority_id, sequence, recorded_at, actor, act, subject, previous_hash, hash)
            select authority_id, ${sequence}, recorded_at, 'ai đó', 'note.add', '', hash, sha256('x') from history where authority_id = ${authority} and sequence = ${sequence - 1}`.execute(
            tx,
          )
          if (!sealed) return
          const put = await tx
            .selectFrom('history')
            .selectAll()
            .where('authorityId', '=', authority)
            .where('sequence', '=', sequence)
            .executeTakeFirstOrThrow()
          await sql`update history set hash = ${entryHash(put, put.previousHash)} where authority_id = ${authority} and sequence = ${sequence}`.execute(
            tx,
          )
        })
        expect(verdict).toMatchObject({ whole: false, kind: 'changed', sequence: sealed ? sequence + 1 : sequence })
      }),
      { numRuns: 20 },
    )
  })

  it('names the entry after one that was sealed anew', async () => {
    const verdict = await afterTampering(async (tx) => {
      await sql`update history set actor = 'ai đó' where authority_id = ${authority} and sequence = 4`.execute(tx)
      const entry = await tx
        .selectFrom('history')
        .selectAll()
        .where('authorityId', '=', authority)
        .where('sequence', '=', 4)
        .executeTakeFirstOrThrow()
      await sql`update history set hash = ${entryHash(entry, entry.previousHash)} where authority_id = ${authority} and sequence = 4`.execute(
        tx,
      )
    })
    expect(verdict).toMatchObject({ kind: 'unlinked', sequence: 5 })
  })

  it('shows only against a kept head that its tail was cut off, or all of it sealed anew', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: head.sequence }), async (from) => {
        const cut = (tx: Transaction<Tables>) =>
          sql`delete from observation where authority_id = ${authority} and entry >= ${from}`
            .execute(tx)
            .then(() => sql`delete from history where authority_id = ${authority} and sequence >= ${from}`.execute(tx))
        expect(await afterTampering(cut)).toMatchObject({ whole: true })
        expect(await afterTampering(cut, head)).toMatchObject({ whole: false, kind: 'truncated', sequence: from })
        const rewrite = async (tx: Transaction<Tables>) => {
          await sql`update history set actor = 'ai đó' where authority_id = ${authority} and sequence = ${from}`.execute(tx)
          await reseal(tx, from)
        }
        expect(await afterTampering(rewrite)).toMatchObject({ whole: true })
        expect(await afterTampering(rewrite, head)).toMatchObject({ whole: false, kind: 'rewritten', sequence: head.sequence })
      }),
      { numRuns: 10 },
    )
  })

  it('names the entry whose figures were changed, removed, added or moved', async () => {
    const tamperings = [
      sql`update observation set value = 132.50 where authority_id = ${authority} and period = '2024-M03'`,
      sql`update observation set grade = 'estimate' where authority_id = ${authority} and period = '2024-M03'`,
      sql`update observation set period = '2023-M03' where authority_id = ${authority} and period = '2024-M03'`,
      sql`delete from observation where authority_id = ${authority} and period = '2024-M03'`,
      sql`insert into observation (authority_id, indicator_id, unit_id, period, version, entry, grade, value, unit_of_measure, source)
        select authority_id, indicator_id, unit_id, '2023-M03', 1, entry, grade, value, unit_of_measure, source from observation where authority_id = ${authority} and period = '2024-M03'`,
    ]
    const { rows } = await database.admin.query(`select entry from namro.observation where period = '2024-M03'`)
    for (const tampering of tamperings) {
      expect(await afterTampering((tx) => tampering.execute(tx))).toMatchObject({ kind: 'rows', sequence: Number(rows[0].entry) })
    }
    expect(
      await afterTampering((tx) =>
        sql`update observation set entry = 1 where authority_id = ${authority} and period = '2024-M03'`.execute(tx),
      ),
    ).toMatchObject({ kind: 'rows', sequence: 1 })
  })

  it('gives no two different entries the same bytes', () => {
    const entry = {
      authorityId: 1,
      sequence: 1,
      recordedAt: '2024-10-08T01:30:00.000000Z',
      actor: 'a',
      act: 'bc',
      subject: '',
      requestId: null,
      details: [] as Detail[],
    }
    const origin = Buffer.alloc(32)
    const alike = [
      entry,
      { ...entry, actor: 'ab', act: 'c' },
      { ...entry, requestId: '' },
      { ...entry, details: [['', null, '']] },
      { ...entry, details: [[null, '', '']] },
    ]
    expect(new Set(alike.map((one) => entryHash(one as typeof entry, origin).toString('hex'))).size).toBe(alike.length)
    // The form is fixed for ever: what was sealed with it must be found whole by every later version.
    const field = (text: string) => Buffer.concat([Buffer.of(0, 0, 0, text.length), Buffer.from(text)])
    const bytes = [
      Buffer.of(1),
      ...['1', '1', entry.recordedAt, 'a', 'bc', ''].map(field),
      Buffer.from('ffffffff', 'hex'),
      Buffer.alloc(4),
      origin,
    ]
    expect(entryHash(entry, origin).toString('hex')).toBe(createHash('sha256').update(Buffer.concat(bytes)).digest('hex'))
  })

  it('is sealed by the database as the verifier reckons, whatever the words', async () => {
    const words = fc.option(
      fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !text.includes('\0')),
      { nil: null },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.constant('tên'), words, words), { maxLength: 4 }), async (details) => {
        await inAuthority(database.db, authority, (write) => append(write, 'note.add', 'note/2', details))
        const [last] = await readAuthority(database.db, authority, (read) => entries(read, { limit: 1 }))
        expect(last?.details).toEqual(details)
      }),
      { numRuns: 40 },
    )
    expect(await readAuthority(database.db, authority, (read) => verifyHistory(read, head))).toMatchObject({ whole: true })
  })

  it('stays one chain under many writers, in the order in which they commit', async () => {
    const before = (await readAuthority(database.db, authority, headOf))?.sequence as number
    await Promise.all(
      Array.from({ length: 8 }, async (_, writer) => {
        for (let round = 0; round < 10; round++) {
          await inAuthority(database.db, authority, (write) => append(write, 'note.add', `note/${writer}.${round}`, []))
        }
      }),
    )
    expect(await readAuthority(database.db, authority, (read) => verifyHistory(read, head))).toMatchObject({
      whole: true,
      entries: before + 80,
    })
    const { rows } = await database.admin.query(
      'select count(*) from (select recorded_at <= lag(recorded_at) over (order by sequence) as back from namro.history) as steps where back',
    )
    expect(Number(rows[0].count)).toBe(0)
  })

  it('takes no author, moment, number or hash from the writer', async () => {
    await inAuthority(database.db, authority, ({ tx }) =>
      sql`insert into history (authority_id, sequence, recorded_at, actor, act, subject, previous_hash, hash)
        values (${authority}, 1, '2000-01-01', 'ai đó', 'note.add', '', sha256('x'), sha256('x'))`.execute(tx),
    )
    const [last] = await readAuthority(database.db, authority, (read) => entries(read, { limit: 1 }))
    expect(last).toMatchObject({ actor: 'Nguyễn Thị Hòa', recordedAt: expect.stringMatching(/^20[2-9]/) })
    expect(await readAuthority(database.db, authority, (read) => verifyHistory(read, head))).toMatchObject({ whole: true })
  })
})
