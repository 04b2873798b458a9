import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { createAccounts } from '../../dist/office/accounts/index.js'
import {
  accountByEmail,
  linesOf,
  observationsOf,
  openStore,
  readAuthority,
  runningServer,
  submissionsOf,
  verifyHistory,
} from '../../dist/store/index.js'
import { quantile, shown } from '../measurement.mjs'
import { analysed, serverProcess } from '../server.mjs'
import { workOf } from '../work.mjs'
import { foundBooks, lineCount, reportedValue, senderCount, sendersOf, sendersOfWriter } from './books.mjs'
import { signIn, startProgram } from './program.mjs'

const writers = 8
/** Rounds that are sent before anything is measured. */
const warmUp = 1
const aims = { rate: 100, p99: 250 }

/**
 * Who sends what: the figures of these units, round after round.
 * @typedef {{ books: import('./books.mjs').Books, writer: number, post: import('./program.mjs').Post, account: string }} Writer
 *
 * @typedef {{ times: number[], rate: number, work: number[] | null }} Measured
 */

/** @type {import('../measurement.mjs').Measurement} */
export const submissions = {
  title: `Submissions of ${lineCount} figures through HTTP, with checks, workflow and history; the application in its own process, PostgreSQL of our own, fsync on; elapsed time`,
  async measure() {
    const folder = await mkdtemp(join(tmpdir(), 'namro-bench-'))
    try {
      const store = await openStore({ folder })
      try {
        return await measureIn(store.db, folder)
      } finally {
        await store.close()
      }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

/**
 * @param {import('../../dist/store/index.js').Database} db
 * @param {string} folder
 */
async function measureIn(db, folder) {
  const accounts = createAccounts({ db, baseUrl: 'http://127.0.0.1', oidc: null, secret: 'a secret of a benchmark that is long enough' })
  const one = await foundBooks(db, accounts, 'Tỉnh Mẫu', writers)
  const others = []
  for (let at = 0; at < writers; at++) others.push(await foundBooks(db, accounts, `Tỉnh Mẫu ${at + 2}`, 1))
  const url = /** @type {string} */ (await runningServer(folder))
  await analysed(url)
  const program = await startProgram(url, join(folder, 'program'))
  const watched = [program.pid, await serverProcess(folder)]
  try {
    const inOne = await Promise.all(Array.from({ length: writers }, (_, writer) => writerOf(db, program.address, one, writer)))
    const inMany = await Promise.all(others.map((books) => writerOf(db, program.address, books, 0)))
    const saved = await sendAll(inOne, watched)
    const apart = await sendAll(inMany, watched)
    const approved = await approveAll(program.address, [one, ...others], watched)
    await verify(db, [one, ...others], approved.times.length)
    const bare = await bareRate(url, saved.times.length)
    return {
      rows: [
        { what: 'load of the machine over the last minute, this run included', figure: shown(loadavg()[0] ?? 0) },
        { what: `forms: units asked, figures of each, rounds open`, figure: `${senderCount}, ${lineCount}, ${one.rounds.length}` },
        ...told(`${writers} writers in one authority: saved, then sent`, saved),
        ...told(`${writers} writers in ${writers} authorities: saved, then sent`, apart),
        ...told('approved, one after another in each authority', approved),
        {
          what: `the same rows inserted bare, ${writers} connections, a transaction each`,
          figure: `${shown(bare)} a second: ${shown(bare / saved.rate)} and ${shown(bare / apart.rate)} times as many`,
        },
      ],
      claims: [
        { says: 'every submission stands with all its figures, approved, and every history proves itself', measured: 'all', holds: true },
        ...claims('in one authority', saved),
        ...claims('in eight authorities', apart),
      ],
    }
  } finally {
    await program.stop()
  }
}

/**
 * @param {import('../../dist/store/index.js').Database} db
 * @param {string} address
 * @param {import('./books.mjs').Books} books
 * @param {number} writer
 * @returns {Promise<Writer>}
 */
async function writerOf(db, address, books, writer) {
  const email = `${writer}@tinh-${books.authority}.example`
  const { id: account } = /** @type {{ id: string }} */ (await accountByEmail(db, email))
  return { books, writer, account, post: await signIn(address, email) }
}

/**
 * Every writer saves and sends one sheet after another. The time of a submission is that from its first byte to the last answer.
 * @param {readonly Writer[]} all
 * @param {readonly number[]} watched
 */
async function sendAll(all, watched) {
  const send = (/** @type {number} */ round) =>
    Promise.all(
      all.map(async (writer) => {
        /** @type {number[]} */
        const times = []
        for (const sender of sendersOf(writer.books, writer.writer)) {
          const start = performance.now()
          await submit(writer, round, sender)
          times.push(performance.now() - start)
        }
        return times
      }),
    )
  for (let round = 0; round < warmUp; round++) await send(round)
  const rounds = all[0]?.books.rounds.length ?? 0
  return measured(watched, async () => {
    const times = []
    for (let round = warmUp; round < rounds; round++) times.push(...(await send(round)).flat())
    return times
  })
}

/**
 * Saves the sheet as the script of its page does, then sends it by the page's own form.
 * @param {Writer} writer
 * @param {number} round position
 * @param {number} sender
 */
async function submit({ books, post, account }, round, sender) {
  const path = `/nhap-so-lieu/${books.rounds[round]}/${sender}`
  const period = /** @type {string} */ (books.periods[round])
  const lines = books.indicators.map((indicator, at) => ({
    ...{ key: `${indicator}/${sender}/${period}`, text: reportedValue(at, Number(period.slice(0, 4))), grade: 'final' },
    ...{ cause: '', proposal: '', seen: 0 },
  }))
  const saved = await post(`${path}/dong`, { account, lines })
  if (saved.status !== 200) throw new Error(`${path}: ${saved.status} ${saved.text}`)
  const form = new URLSearchParams({ version: String(JSON.parse(saved.text).version), grade: 'final' })
  for (const [at, { key, text, grade, cause, proposal }] of lines.entries()) {
    const was = JSON.stringify([text, grade, cause, proposal])
    const fields = { key, text, cause, proposal, grade: '', seen: '1', was }
    for (const [name, value] of Object.entries(fields)) form.set(`${name}-${at + 1}`, value)
  }
  const sent = await post(`${path}/gui`, form)
  if (sent.location !== `${path}/bien-nhan`) throw new Error(`${path}: ${sent.status} ${sent.text}`)
}

/**
 * Approves all that was sent, in each authority one after another.
 * @param {string} address
 * @param {readonly import('./books.mjs').Books[]} all
 * @param {readonly number[]} watched
 */
async function approveAll(address, all, watched) {
  const posts = await Promise.all(all.map(({ authority }) => signIn(address, `duyet@tinh-${authority}.example`)))
  return measured(watched, async () => {
    /** @type {number[]} */
    const times = []
    await Promise.all(
      all.map(async ({ rounds, senders }, at) => {
        const post = /** @type {import('./program.mjs').Post} */ (posts[at])
        for (const round of rounds) {
          for (const sender of senders.slice(0, (at === 0 ? writers : 1) * sendersOfWriter)) {
            const start = performance.now()
            // Saved once and sent once: the third version.
            const { status, text } = await post(`/duyet/${round}/${sender}/duyet`, new URLSearchParams({ version: '2' }))
            if (status !== 303) throw new Error(`approving ${round}/${sender}: ${status} ${text}`)
            times.push(performance.now() - start)
          }
        }
      }),
    )
    return times
  })
}

/**
 * @param {readonly number[]} watched
 * @param {() => Promise<number[]>} work
 * @returns {Promise<Measured>}
 */
async function measured(watched, work) {
  const before = workOf(watched)
  const start = performance.now()
  const times = await work()
  const took = performance.now() - start
  const after = workOf(watched)
  const each = after?.map((one, at) => (one - (before?.[at] ?? 0)) / times.length) ?? null
  return { times, rate: (times.length / took) * 1000, work: each }
}

/**
 * Throws unless every submission has all its figures and is approved, its figures are on record, and every history proves itself.
 * @param {import('../../dist/store/index.js').Database} db
 * @param {readonly import('./books.mjs').Books[]} all
 * @param {number} expected
 */
async function verify(db, all, expected) {
  let approved = 0
  for (const { authority, rounds, periods } of all) {
    await readAuthority(db, authority, async (read) => {
      for (const [at, roundId] of rounds.entries()) {
        const own = await submissionsOf(read, roundId)
        const lines = await linesOf(read, { roundId })
        const recorded = await observationsOf(read, { periods: [/** @type {string} */ (periods[at])] })
        const whole = own.length * lineCount
        if (own.some(({ state }) => state !== 'approved') || lines.length !== whole || recorded.length !== whole) {
          throw new Error(`round ${roundId}: ${own.length} submissions, ${lines.length} lines, ${recorded.length} figures`)
        }
        approved += own.length
      }
      const verdict = await verifyHistory(read)
      if (!verdict.whole) throw new Error(`history of ${authority}: ${JSON.stringify(verdict)}`)
    })
  }
  if (approved !== expected) throw new Error(`${approved} of ${expected} submissions`)
}

/**
 * Inserts the rows of as many submissions into a table without keys, checks or history, a transaction on disk for each. Gives
 * how many a second.
 * @param {string} url
 * @param {number} count
 */
async function bareRate(url, count) {
  const pool = new pg.Pool({ connectionString: url, max: writers })
  try {
    await pool.query('create table bare_line as select * from namro.submission_line with no data')
    const insert = `insert into bare_line (authority_id, round_id, sender_id, indicator_id, unit_id, period, version, grade, value, unit_of_measure)
      select 1, 1, $1, at, $1, '2025-M02', 1, 'final', at, 'tấn' from generate_series(1, $2::integer) as at`
    const start = performance.now()
    await Promise.all(
      Array.from({ length: writers }, async (_, writer) => {
        for (let at = writer; at < count; at += writers) await pool.query(insert, [at, lineCount])
      }),
    )
    return (count / (performance.now() - start)) * 1000
  } finally {
    await pool.query('drop table if exists bare_line')
    await pool.end()
  }
}

/**
 * @param {string} what
 * @param {Measured} measured
 */
function told(what, { times, rate, work }) {
  const figure = `${shown(rate)} a second; p50 ${shown(quantile(times, 0.5))} ms, p99 ${shown(quantile(times, 0.99))} ms`
  if (work === null) return [{ what, figure }]
  const [program = 0, server = 0] = work
  return [{ what, figure: `${figure}; of the processors, the program ${shown(program)} ms each, the server ${shown(server)} ms` }]
}

/**
 * @param {string} where
 * @param {Measured} measured
 */
function claims(where, { times, rate }) {
  const p99 = quantile(times, 0.99)
  return [
    { says: `takes ${aims.rate} submissions a second ${where}`, measured: shown(rate), holds: rate >= aims.rate },
    { says: `answers 99 of 100 of them within ${aims.p99} ms ${where}`, measured: `${shown(p99)} ms`, holds: p99 <= aims.p99 },
  ]
}
