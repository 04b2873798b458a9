import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDocument } from '../../dist/index.js'
import { examine } from '../../dist/office/reading/examine.js'
import { addIndicator, addUnit, foundAuthority, observationsOf, openStore, readAuthority, withAuthority } from '../../dist/store/index.js'
import { cpuTime } from '../clock.mjs'
import { shown } from '../measurement.mjs'
import { applicationFor } from '../national/site.mjs'
import { figuresEach, reported, reports } from './reports.mjs'

/** How many reports are read; the application takes no more than twenty requests with files a minute. */
const count = Number(process.env.NAMRO_BENCH_REPORTS ?? 1000)
const perRequest = 50
const clerk = 'Chuyên viên tổng hợp'

/** @type {import('../measurement.mjs').Measurement} */
export const reading = {
  title: `Reading ${count} reports into the books, in elapsed time; PostgreSQL of our own, fsync on`,
  async measure() {
    const folder = await mkdtemp(join(tmpdir(), 'namro-bench-'))
    try {
      const store = await openStore({ folder })
      try {
        return await measureIn(store.db)
      } finally {
        await store.close()
      }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

/** @param {import('../../dist/store/index.js').Database} db */
async function measureIn(db) {
  const files = await reports(count, perRequest)
  const opened = await timed(() => eachFile(files, (name, bytes) => openDocument(name, bytes)))
  const examined = await timed(() => eachFile(files, (name, bytes) => examine(name, bytes)))
  const { authority, units } = await found(db)
  const ask = applicationFor(db, authority, 'compiler')
  /** @type {string[]} */
  const documents = []
  const kept = await timed(async () => {
    for (let from = 0; from < count; from += perRequest) documents.push(...(await send(ask, files, units, from)))
  })
  const accepted = await timed(async () => {
    for (const path of documents) {
      const { status } = await ask(`${path}/nhan-chac-chan`, new URLSearchParams())
      if (status !== 303) throw new Error(`${path}: ${status}`)
    }
  })
  const figures = (await readAuthority(db, authority, (read) => observationsOf(read))).length
  const whole = kept.took + accepted.took
  const work = kept.worked + accepted.worked
  const share = (/** @type {Awaited<ReturnType<typeof timed>>} */ { took, worked }) =>
    `${shown(took / 1000)} s, ${shown((took / whole) * 100)} % of the whole; ${shown(worked / 1000)} s of a processor`
  const rate = (count / whole) * 1000
  return {
    rows: [
      { what: 'reports, half .docx and half .txt, with figures in each', figure: `${count}, ${figuresEach}` },
      { what: 'files opened to their text, and nothing else', figure: share(opened) },
      { what: 'opened, read, checked, held against the catalogue', figure: share(examined) },
      { what: `sent through the application ${perRequest} at a time, all that, and kept`, figure: share(kept) },
      { what: 'all sure facts of each accepted: held against the books, recorded', figure: share(accepted) },
      {
        what: 'from upload to figures on record',
        figure: `${shown(rate)} reports and ${shown((figures / whole) * 1000)} figures a second`,
      },
      {
        what: 'work of this process for a report, garbage and other threads included; the rest is the server and waiting',
        figure: `${shown(work / count)} ms`,
      },
    ],
    claims: [
      {
        says: 'puts every figure of every report on record',
        measured: `${shown(figures)} of ${shown(count * figuresEach)}`,
        holds: figures === count * figuresEach,
      },
      { says: 'reads at least 10 reports a second from upload to figures on record', measured: shown(rate), holds: rate >= 10 },
    ],
  }
}

/**
 * An authority with a unit for each request, whose reports are of different years, and the indicators they are of.
 * @param {import('../../dist/store/index.js').Database} db
 */
async function found(db) {
  const authority = await foundAuthority(db, clerk, { name: 'Tỉnh Mẫu', kind: 'province' })
  const units = await withAuthority(db, authority, clerk, async (write) => {
    const of = { validFrom: '1970-01-01', validTo: null }
    await addUnit(write, { ...of, code: '00', name: 'Tỉnh Mẫu', kind: 'province', parentCode: null })
    for (const { id, name, aliases, unit, decimals, better, overUnits, overTime, sector } of reported) {
      const meaning = { name, aliases, unitOfMeasure: unit, decimals, better, overUnits, overTime, sector }
      await addIndicator(write, {
        ...{ ...meaning, code: id, catalogueCode: id, parentId: null, numeratorId: null, denominatorId: null },
        times: null,
      })
    }
    const ids = []
    for (let at = 0; at < count; at += perRequest) {
      ids.push(await addUnit(write, { ...of, code: `00-${at}`, name: `Xã số ${at}`, kind: 'commune', parentCode: '00' }))
    }
    return ids
  })
  return { authority, units }
}

/**
 * Sends some of the files, each for a unit of its own; gives the paths of their pages.
 * @param {(path: string, body?: FormData | URLSearchParams) => Promise<Response>} ask
 * @param {readonly File[]} files
 * @param {readonly number[]} units
 * @param {number} from
 */
async function send(ask, files, units, from) {
  const body = new FormData()
  body.append('purpose', 'source')
  body.append('unit', String(units[from / perRequest]))
  for (const file of files.slice(from, from + perRequest)) body.append('files', file)
  const answer = await ask('/doc-van-ban', body)
  const page = await answer.text()
  const paths = [...page.matchAll(/\/doc-van-ban\/\d+/g)].map(([path]) => path)
  if (answer.status !== 200 || paths.length !== perRequest) throw new Error(`${answer.status}, ${paths.length} documents`)
  return paths
}

/**
 * @param {readonly File[]} files
 * @param {(name: string, bytes: Uint8Array) => Promise<unknown>} work
 */
async function eachFile(files, work) {
  for (const file of files) await work(file.name, new Uint8Array(await file.arrayBuffer()))
}

/**
 * The milliseconds that some work took, and those that a processor worked for this process at it.
 * @param {() => Promise<void>} work
 */
async function timed(work) {
  const [start, worked] = [performance.now(), cpuTime()]
  await work()
  return { took: performance.now() - start, worked: cpuTime() - worked }
}
