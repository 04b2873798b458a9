import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { vietnameseDay } from '../src/office/calendar.ts'
import { day, dayAfter, instant } from '../src/plan/index.ts'
import { addAccount, addForm, addMembership, addRegime, addRound, addUnit, entries, readAuthority, roundsOf } from '../src/store/index.ts'
import { end, killAll, startScript } from './store/processes.ts'
import { founded, inAuthority, type TestDatabase, testDatabase } from './support/database.ts'
import { type MailServer, mailServer } from './support/smtp.ts'

const today = vietnameseDay(instant(new Date().toISOString()))
const villages = 6

let database: TestDatabase
let authority: number
let server: MailServer | undefined

/** A commune whose villages have a report to send by tomorrow, one that nobody has locked, and a regime whose round is due today. */
beforeEach(async () => {
  database = await testDatabase()
  const { db } = database
  const own = await founded(db)
  authority = own.authority
  const accounts: string[] = []
  for (let at = 1; at <= villages; at++) {
    const email = `thon-${at}@xamau.example`
    accounts.push(await addAccount(db, authority, 'quản trị', { name: `Trưởng thôn ${at}`, post: 'Trưởng thôn', email }, []))
  }
  await inAuthority(db, authority, async (write) => {
    const ids: number[] = []
    for (const [at, accountId] of accounts.entries()) {
      const fields = { code: `T-${at}`, name: `Thôn ${at + 1}`, kind: 'village' as const, parentCode: '04136' }
      const unitId = await addUnit(write, { ...fields, validFrom: '2025-07-01', validTo: null })
      await addMembership(write, { accountId, role: 'reporter', unitId, validFrom: '2025-07-01' })
      ids.push(unitId)
    }
    const dates = { cutOffDay: null, opensDay: 1, dueDay: 15, sendDay: 20, firstYear: null, basis: 'Quy chế', validTo: null }
    const row = {
      ...{ label: 'Thu', indent: 0, indicatorId: own.indicator, cumulative: false },
      senders: ids.map((id) => ({ senderId: id, unitId: id })),
    }
    const asking = await addRegime(write, { ...dates, name: 'Báo cáo tháng', kind: 'month', validFrom: '2025-07-01' })
    await addForm(write, { regimeId: asking, number: '01', title: 'Biểu', columns: [] }, [row])
    // Its own rounds are those below: it was ended before today.
    const past = await addRegime(write, { ...dates, name: 'Báo cáo đợt', kind: 'month', validFrom: '2019-01-01' })
    await addForm(write, { regimeId: past, number: '02', title: 'Biểu đợt', columns: [] }, [row])
    await addRegime(write, { ...dates, name: 'Không có biểu', kind: 'month', validFrom: '2025-07-01' })
    const round = (period: string, from: number, dueIn: number, locksIn: number) =>
      addRound(write, {
        ...{ regimeId: past, period, dataFrom: dayAfter(today, from - 30), dataTo: dayAfter(today, from) },
        ...{ opensOn: dayAfter(today, from), dueOn: dayAfter(today, dueIn), locksOn: dayAfter(today, locksIn) },
      })
    await round('2020-M01', -5, 1, 9)
    await round('2020-M02', -9, -3, -1)
  })
})

afterEach(async () => {
  killAll()
  await server?.end()
  server = undefined
  await database.end()
})

/** The acts of history, counted. */
async function acts(): Promise<Record<string, number>> {
  const all = await readAuthority(database.db, authority, (read) => entries(read, { actor: 'tự động', limit: 500 }))
  return Object.fromEntries([...new Set(all.map(({ act }) => act))].map((act) => [act, all.filter((one) => one.act === act).length]))
}

const remindersNow = async () => {
  const { rows } = await database.admin.query('select mail, count(*)::int as count from namro.reminder group by mail')
  return Object.fromEntries(rows.map(({ mail, count }) => [mail, count]))
}

/** Waits until no mail waits any more. */
async function settled(): Promise<void> {
  for (;;) {
    const { waiting, ...done } = await remindersNow()
    if (waiting === undefined && Object.keys(done).length > 0) return
    await pause(200)
  }
}

describe('two processes on one database', () => {
  it('open and lock each round once and mail each reminder once', async () => {
    server = await mailServer()
    const { url } = server
    const two = await Promise.all([1, 2].map(() => startScript('jobs.mjs', [database.url, url])))
    await settled()
    for (const { child } of two) await end(child, 'SIGTERM')

    const rounds = await readAuthority(database.db, authority, roundsOf)
    const periods = rounds.map(({ regimeId, period }) => `${regimeId}/${period}`)
    expect(new Set(periods).size).toBe(periods.length)
    // Those of the two regimes with a form; the one without has none.
    expect(new Set(rounds.map(({ regimeId }) => regimeId)).size).toBe(2)
    expect(rounds.length).toBeGreaterThan(2)
    expect(rounds.filter(({ lockEntry }) => lockEntry !== null).map(({ period }) => period)).toEqual(['2020-M02'])
    expect(await acts()).toEqual({ 'round.add': rounds.length - 2, 'round.lock': 1 })

    const ids = server.arrived.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect((await remindersNow()).sent).toBe(ids.length)
    const ofRound = server.arrived.filter(({ text }) => decoded(text).includes('tháng 1 năm 2020'))
    expect(ofRound.flatMap(({ to }) => to).toSorted()).toEqual(Array.from({ length: villages }, (_, at) => `thon-${at + 1}@xamau.example`))
    expect(decoded(ofRound[0]?.text ?? '')).toContain(
      `Sắp đến hạn gửi báo cáo: ngày ${dayAfter(day(today), 1).split('-').reverse().join('/')}`,
    )
  })

  it('go on where one is killed in the middle of a mail', async () => {
    let begun = () => {}
    const inTheMiddle = new Promise<void>((resolve) => (begun = resolve))
    let first = true
    let held = ''
    server = await mailServer((mail) => {
      if (!first) return true
      first = false
      held = mail.id
      begun()
      return new Promise<boolean>(() => {})
    })
    const one = await startScript('jobs.mjs', [database.url, server.url])
    await inTheMiddle
    await end(one.child, 'SIGKILL')
    const other = await startScript('jobs.mjs', [database.url, server.url])
    await settled()
    await end(other.child, 'SIGTERM')

    const ids = server.arrived.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain(held)
    expect((await remindersNow()).sent).toBe(ids.length)
  })
})

describe('a mail server that refuses', () => {
  it('is tried again, and holds up nothing else', async () => {
    const refused = new Set<string>()
    server = await mailServer(({ id }) => refused.size >= 2 || refused.has(id) || !refused.add(id))
    const { child } = await startScript('jobs.mjs', [database.url, server.url])
    await settled()
    await end(child, 'SIGTERM')
    const ids = server.arrived.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect([...refused].every((id) => ids.includes(id))).toBe(true)
    expect(await acts()).toMatchObject({ 'round.lock': 1 })
  })
})

/** The header line and text of a mail as they were written. */
function decoded(text: string): string {
  const body = text.replace(/=\n/g, '').replace(/(?:=[\dA-F]{2})+/g, (run) => Buffer.from(run.replaceAll('=', ''), 'hex').toString('utf8'))
  const base64 = /\n\n([A-Za-z\d+/=\n]+)$/.exec(text)?.[1]
  return base64 === undefined ? body : Buffer.from(base64, 'base64').toString('utf8')
}
