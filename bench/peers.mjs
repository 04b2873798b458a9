import recognizers from '@microsoft/recognizers-text-suite'
import { parse } from 'chrono-node/vi'
import { read } from '../dist/reader/index.js'
import { timesOf } from './clock.mjs'
import { documents } from './corpus.mjs'
import { megabytes, shown } from './measurement.mjs'

const { recognizeCurrency, recognizeDimension, recognizeNumber, recognizePercentage } = recognizers

/** It has no Vietnamese; Portuguese writes numbers the same way: 1.401,351. */
const culture = 'pt-br'
const claimedNumbers = 10
const claimedUnits = 1_000
const seconds = 3

/** @type {import('./measurement.mjs').Measurement} */
export const peers = {
  title: 'Beside other readers of numbers and times, on the same text',
  async measure() {
    const reports = documents(40_000, 3)
    const each =
      (/** @type {((text: string) => unknown)[]} */ ...work) =>
      () => {
        for (const text of reports) for (const one of work) one(text)
      }
    const numbers = (/** @type {string} */ text) => recognizeNumber(text, culture)
    const percentages = (/** @type {string} */ text) => recognizePercentage(text, culture)
    const fast = await timesOf(
      { read: each(read), numbers: each(numbers), percentages: each(numbers, percentages), times: each((text) => parse(text)) },
      seconds,
    )
    const short = shortest(reports)
    const withUnits = (/** @type {string} */ text) =>
      [recognizeNumber, recognizeDimension, recognizeCurrency].map((kind) => kind(text, culture))
    // its patterns are made when they are first used
    withUnits('5 km, 5 R$')
    const own = await timesOf({ read: () => read(short) }, seconds)
    const slow = await timesOf({ units: () => withUnits(short) }, 0)

    const size = reports.reduce((sum, text) => sum + megabytes(text), 0)
    const speed = (/** @type {number} */ time, of = size) => `${shown((of / time) * 1000)} MB/s`
    const beside = (/** @type {number} */ time) => `${speed(time)}, ${shown(time / fast.read)} times the time of read`
    const [ofNumbers, ofUnits] = [fast.numbers / fast.read, slow.units / own.read]
    return {
      rows: [
        { what: `read, ${reports.length} reports, ${shown(size * 1000)} kB: figures, units, times, comparisons`, figure: speed(fast.read) },
        { what: 'recognizers-text: numbers', figure: beside(fast.numbers) },
        { what: 'recognizers-text: numbers and percentages', figure: beside(fast.percentages) },
        { what: 'chrono-node (vi): days and times', figure: beside(fast.times) },
        { what: `read, the shortest of them, ${shown(megabytes(short) * 1000)} kB`, figure: speed(own.read, megabytes(short)) },
        {
          what: 'recognizers-text: numbers, dimensions, currency, the same',
          figure: `${speed(slow.units, megabytes(short))}, ${shown(ofUnits)} times the time of read`,
        },
      ],
      claims: [
        {
          says: `at least ${claimedNumbers} times as fast as recognizers-text with numbers alone`,
          measured: `${shown(ofNumbers)} times`,
          holds: ofNumbers >= claimedNumbers,
        },
        {
          says: `at least ${shown(claimedUnits)} times as fast as recognizers-text with dimensions and currency`,
          measured: `${shown(ofUnits)} times`,
          holds: ofUnits >= claimedUnits,
        },
      ],
    }
  },
}

/** @param {readonly string[]} texts */
function shortest(texts) {
  return texts.reduce((least, text) => (text.length < least.length ? text : least))
}
