import { checkReading } from '../dist/index.js'
import { read } from '../dist/reader/index.js'
import { timesOf } from './clock.mjs'
import { denseTexts, documents } from './corpus.mjs'
import { megabytes, shown } from './measurement.mjs'

const claimed = 5
const seconds = 5

/** @param {readonly string[]} texts */
const size = (texts) => texts.reduce((sum, text) => sum + megabytes(text), 0)

/** @type {import('./measurement.mjs').Measurement} */
export const speed = {
  title: 'Speed on one core',
  async measure() {
    const reports = documents(1e6)
    const dense = denseTexts()
    let figures = 0
    for (const text of reports) figures += read(text).facts.length
    // no reading is kept: that would measure the memory as well
    const each = (/** @type {readonly string[]} */ texts, /** @type {(text: string) => unknown} */ work) => () => {
      for (const text of texts) work(text)
    }
    const times = await timesOf(
      {
        reports: each(reports, read),
        checked: each(reports, (text) => checkReading(text, read(text))),
        dense: each(dense, read),
      },
      seconds,
    )
    const perSecond = (size(reports) / times.reports) * 1000
    return {
      rows: [
        {
          what: `read, ${reports.length} reports of 4 to 40 kB, ${shown(figures / size(reports) / 1000)} figures a kB`,
          figure: `${shown(perSecond)} MB/s`,
        },
        { what: 'read and check, the same', figure: `${shown((size(reports) / times.checked) * 1000)} MB/s` },
        { what: `read, the ${dense.length} dense texts of the tests`, figure: `${shown((size(dense) / times.dense) * 1000)} MB/s` },
      ],
      claims: [{ says: `reads ${claimed} MB/s a core or more`, measured: `${shown(perSecond)} MB/s`, holds: perSecond >= claimed }],
    }
  },
}
