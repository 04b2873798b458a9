import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, recordObservations, withAuthority } from '../../dist/store/index.js'
import { decimal, formatNumber } from '../../dist/vietnamese/index.js'
import { quantile, shown } from '../measurement.mjs'
import { bareRate } from './bare.mjs'
import { clerk, foundProvince, planYear } from './books.mjs'
import { observationsByMonth } from './figures.mjs'
import { nationalData } from './generate.mjs'
import { figuresOf } from './load.mjs'
import { entryOf, sheetRows, timeSaves } from './saves.mjs'
import { siteFor } from './site.mjs'

const seed = 1
/** How many provinces are loaded: all 34 are 12 million figures. */
const provinces = Number(process.env.NAMRO_BENCH_PROVINCES ?? 3)
const warmUp = 10
const requests = 50
const writers = 8
const savesEach = 30
/** Nine months of the plan's year: with a pace, a forecast and the same months of earlier years. */
const at = encodeURIComponent(`${planYear}-01-01/P9M`)

/** @typedef {import('./books.mjs').ProvinceBooks} ProvinceBooks */

/** @type {import('../measurement.mjs').Measurement} */
export const pages = {
  title: 'Pages over the national data set, and entry beside them, in elapsed time; PostgreSQL of our own, fsync on',
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
  const data = nationalData(seed)
  /** @type {ProvinceBooks[]} */
  const books = []
  let [rows, loading] = [0, 0]
  const founding = performance.now()
  for (let province = 1; province <= provinces; province++) books.push(await foundProvince(db, data, province))
  const founded = performance.now() - founding
  for (const one of books) {
    for (const month of observationsByMonth(data, one)) {
      const start = performance.now()
      await withAuthority(db, one.authority, clerk, (write) => recordObservations(write, month))
      loading += performance.now() - start
      rows += month.length
    }
  }
  const loaded = (rows / loading) * 1000
  const [first] = /** @type {[ProvinceBooks]} */ (books)
  const bare = await bareRate(folder, columnsFor(first), figuresOf(data, first.province))

  const communes = /** @type {readonly number[]} */ (data.tree.children[first.province])
  const get = siteFor(db, first.authority)
  const [commune] = /** @type {[number]} */ (/** @type {unknown} */ (communes))
  const card = `/chi-tieu?ke-hoach=${first.plans.get(commune)}&ky=${at}`
  const roll = `/chi-tieu?ke-hoach=${first.plans.get(first.province)}&ky=${at}`
  const league = `/chi-tieu/don-vi?ke-hoach=${first.plans.get(first.province)}&ky=${at}`
  const cards = await timesOf((turn) =>
    get(`/chi-tieu?ke-hoach=${first.plans.get(/** @type {number} */ (communes[turn % communes.length]))}&ky=${at}`),
  )
  const leagues = await timesOf(() => get(league))

  await appears(db, data, first, commune, { card, league, roll }, get)

  const inOne = await timeSaves(
    db,
    communes.slice(0, writers).map((own) => ({ books: first, commune: own })),
    savesEach,
    2030,
  )
  const others = await Promise.all(
    Array.from({ length: writers }, (_, writer) => books[writer] ?? null).map(
      async (one, writer) => one ?? foundProvince(db, data, writer + 1, false),
    ),
  )
  const inMany = await timeSaves(
    db,
    others.map((one) => ({ books: one, commune: /** @type {number} */ (data.tree.children[one.province]?.[0]) })),
    savesEach,
    2040,
  )
  const targets = books.reduce((sum, { plans }) => sum + plans.size * data.indicators.length, 0)
  return {
    rows: [
      {
        what: 'figures: provinces, communes, indicators, months',
        figure: `${provinces} of 34, ${shown(targets / data.indicators.length - provinces)}, ${data.indicators.length}, ${data.months}: ${shown(rows)}`,
      },
      {
        what: 'targets laid down and adopted, one after another',
        figure: `${shown(targets)}, ${shown((targets / founded) * 1000)} a second`,
      },
      { what: 'figures recorded with keys, checks, history and digests', figure: `${shown(loaded)} a second` },
      {
        what: 'the same rows into an unlogged table without any of these',
        figure: `${shown(bare)} a second: ${shown(bare / loaded)} times as many`,
      },
      { what: `scorecard of a commune, ${data.indicators.length} targets`, figure: told(cards) },
      { what: `league of the province: ${communes.length} communes × ${data.indicators.length} targets`, figure: told(leagues) },
      {
        what: `save of ${sheetRows} figures, ${writers} writers in one authority`,
        figure: `${told(inOne.times)}; ${shown(inOne.rate)} saves a second`,
      },
      {
        what: `save of ${sheetRows} figures, ${writers} writers in ${writers} authorities`,
        figure: `${told(inMany.times)}; ${shown(inMany.rate)} saves a second`,
      },
    ],
    claims: [
      { says: 'a figure just saved stands in the next scorecard, league and roll-up', measured: 'in all three', holds: true },
      claim('shows the scorecard of a commune in at most 60 ms, half of the time', quantile(cards, 0.5), 60),
      claim('shows the league of a province in at most 400 ms, half of the time', quantile(leagues, 0.5), 400),
    ],
  }
}

/**
 * Saves a figure and throws where the very next pages do not have it.
 * @param {import('../../dist/store/index.js').Database} db
 * @param {import('./generate.mjs').NationalData} data
 * @param {ProvinceBooks} books
 * @param {number} commune
 * @param {{ card: string, league: string, roll: string }} paths
 * @param {(path: string) => Promise<string>} get
 */
async function appears(db, data, books, commune, paths, get) {
  const indicator = data.indicators.findIndex(({ overUnits, overTime }) => overUnits === 'sum' && overTime === 'flow')
  const before = await Promise.all(Object.values(paths).map(get))
  // So much that all other figures of the province together do not change its first digits.
  const value = 987_654_321_000_000
  const corrected = entryOf(books, commune, indicator, `${planYear}-M09`, value, 1)
  await withAuthority(db, books.authority, clerk, (write) => recordObservations(write, [corrected]))
  const after = await Promise.all(Object.values(paths).map(get))
  for (const [at, name] of Object.keys(paths).entries()) {
    if (after[at] === before[at]) throw new Error(`${name}: the figure just saved is not there`)
  }
  const digits = formatNumber(decimal(value)).slice(0, 7)
  for (const at of [0, 2]) if (!after[at]?.includes(digits)) throw new Error(`${Object.keys(paths)[at]}: no figure ${digits}…`)
}

/** @param {(turn: number) => Promise<unknown>} work */
async function timesOf(work) {
  /** @type {number[]} */
  const times = []
  for (let turn = 0; turn < warmUp + requests; turn++) {
    const start = performance.now()
    await work(turn)
    if (turn >= warmUp) times.push(performance.now() - start)
  }
  return times
}

/** @param {readonly number[]} times */
function told(times) {
  return `p50 ${shown(quantile(times, 0.5))} ms, p95 ${shown(quantile(times, 0.95))} ms`
}

/**
 * @param {string} says
 * @param {number} time
 * @param {number} most
 */
function claim(says, time, most) {
  return { says, measured: `${shown(time)} ms`, holds: time <= most }
}

/**
 * The columns of the table that a figure fills.
 * @param {ProvinceBooks} books
 * @returns {import('./load.mjs').Column[]}
 */
function columnsFor({ authority, indicators, units, measures }) {
  return [
    { name: 'authority_id', type: 'integer', of: () => authority },
    { name: 'indicator_id', type: 'integer', of: ({ indicator }) => /** @type {number} */ (indicators[indicator]) },
    { name: 'unit_id', type: 'integer', of: ({ unit }) => /** @type {number} */ (units.get(unit)) },
    { name: 'period', type: 'text', of: ({ period }) => period },
    { name: 'version', type: 'smallint', of: () => 1 },
    { name: 'entry', type: 'bigint', of: () => 1 },
    { name: 'grade', type: 'text', of: () => 'final' },
    { name: 'value', type: 'numeric', of: ({ value }) => value },
    { name: 'numerator', type: 'numeric', of: ({ numerator }) => numerator },
    { name: 'denominator', type: 'numeric', of: ({ denominator }) => denominator },
    { name: 'unit_of_measure', type: 'text', of: ({ indicator }) => /** @type {string} */ (measures[indicator]) },
    { name: 'source', type: 'text', of: () => 'Báo cáo tháng của xã' },
  ]
}
