import { recordObservations, withAuthority } from '../../dist/store/index.js'
import { decimal } from '../../dist/vietnamese/index.js'
import { clerk } from './books.mjs'

/** Figures of one save: a sheet of a commune for a month. */
export const sheetRows = 60

/**
 * Writers that save at the same time, each one sheet after another, every save acknowledged when it is on disk. Gives the time
 * of each save in milliseconds, and how many there were in a second.
 * @param {import('../../dist/store/index.js').Database} db
 * @param {readonly { books: import('./books.mjs').ProvinceBooks, commune: number }[]} writers whose books, and the commune's position in the tree
 * @param {number} saves of each writer
 * @param {number} firstYear of the figures: one in which nothing is recorded yet
 */
export async function timeSaves(db, writers, saves, firstYear) {
  /** @type {number[]} */
  const times = []
  const start = performance.now()
  await Promise.all(
    writers.map(async ({ books, commune }) => {
      for (let save = 0; save < saves; save++) {
        const period = `${firstYear + Math.floor(save / 12)}-M${String((save % 12) + 1).padStart(2, '0')}`
        const sheet = books.indicators.slice(0, sheetRows).map((_, at) => entryOf(books, commune, at, period, save))
        const before = performance.now()
        await withAuthority(db, books.authority, clerk, (write) => recordObservations(write, sheet))
        times.push(performance.now() - before)
      }
    }),
  )
  return { times, rate: (times.length / (performance.now() - start)) * 1000 }
}

/**
 * A figure of a commune as its clerk enters it.
 * @param {import('./books.mjs').ProvinceBooks} books
 * @param {number} commune position in the tree
 * @param {number} indicator position in the data set
 * @param {string} period
 * @param {number} value
 * @param {number} seen the version it stands in the place of
 * @returns {import('../../dist/store/index.js').NewObservation}
 */
export function entryOf({ indicators, units, measures }, commune, indicator, period, value, seen = 0) {
  return {
    indicatorId: /** @type {number} */ (indicators[indicator]),
    unitId: /** @type {number} */ (units.get(commune)),
    period,
    definition: null,
    grade: 'final',
    content: { kind: 'number', value: decimal(value) },
    unitOfMeasure: /** @type {string} */ (measures[indicator]),
    source: 'Xã nhập',
    reason: seen === 0 ? null : 'rà soát lại',
    seen,
  }
}
