import { checkReading } from '../dist/index.js'
import { read } from '../dist/reader/index.js'
import { cpuTime } from './clock.mjs'
import { documents } from './corpus.mjs'
import { megabytes, shown } from './measurement.mjs'

const tenths = 10
const claimed = 11
const rounds = 7

/** @type {import('./measurement.mjs').Measurement} */
export const growth = {
  title: 'Time on 10 times the text',
  async measure() {
    const text = documents(3e6).join('\n')
    const parts = inTenths(text)
    const reading = growthOf(read, text, parts)
    const checking = growthOf((given) => checkReading(given, read(given)), text, parts)
    const what = `${shown(megabytes(text) / tenths)} to ${shown(megabytes(text))} MB in one document`
    return {
      rows: [
        { what: `read, ${what}`, figure: `${shown(reading)} times the time` },
        { what: 'read and check, the same', figure: `${shown(checking)} times the time` },
      ],
      claims: [
        {
          says: `10 times the text takes at most ${claimed} times as long`,
          measured: `${shown(reading)} to read`,
          holds: reading <= claimed,
        },
        { says: 'the same where the text is checked too', measured: `${shown(checking)} to read and check`, holds: checking <= claimed },
      ],
    }
  },
}

/**
 * How often as long the whole text takes as a tenth of it does on average, each at its quickest. One tenth may hold more
 * figures than another; all ten together hold what the whole does.
 * @param {(text: string) => unknown} work
 * @param {string} text
 * @param {readonly string[]} parts
 */
function growthOf(work, text, parts) {
  let [ofParts, ofWhole] = [Infinity, Infinity]
  for (let round = 0; round < rounds; round++) {
    const start = cpuTime()
    for (const part of parts) work(part)
    const between = cpuTime()
    work(text)
    ofParts = Math.min(ofParts, between - start)
    ofWhole = Math.min(ofWhole, cpuTime() - between)
  }
  return (tenths * ofWhole) / ofParts
}

/**
 * The text cut at ends of lines into ten parts, as like in length as that allows.
 * @param {string} text
 */
function inTenths(text) {
  const parts = []
  let from = 0
  for (let part = 1; part <= tenths; part++) {
    const end = part === tenths ? text.length : text.indexOf('\n', (text.length * part) / tenths) + 1
    parts.push(text.slice(from, end))
    from = end
  }
  return parts
}
