import { random } from '../random.mjs'
import { nationalIndicators } from './indicators.mjs'
import { nationalTree } from './units.mjs'

/**
 * A figure for every commune, indicator and month. Series `indicator × months + month` has a row for each commune, in the
 * order of the tree; its weight is the denominator of a ratio, and 1 for all else.
 * @typedef {object} NationalData
 * @property {import('../../dist/plan/index.js').UnitTree} tree
 * @property {typeof nationalIndicators} indicators
 * @property {number} months
 * @property {number} communes how many there are; they are the last units of the tree
 * @property {Required<Pick<import('../../dist/plan/index.js').FigureColumns, 'unit' | 'series' | 'value' | 'weight'>>} columns
 */

/**
 * The national data set: 34 provinces, 3,321 communes, 60 indicators; with 60 months 12 million figures in 290 MB. The same
 * seed makes the same figures.
 * @param {number} seed
 * @param {number} months
 * @returns {NationalData}
 */
export function nationalData(seed, months = 60) {
  const draw = random(seed)
  const tree = nationalTree(draw)
  const first = tree.children.findLastIndex((below) => below.length > 0) + 1
  const communes = tree.units.length - first
  const size = nationalIndicators.length * months * communes
  const columns = {
    unit: new Int32Array(size),
    series: new Int32Array(size),
    value: new Float64Array(size),
    weight: new Float64Array(size).fill(1),
  }
  // A large commune has six times the people of a small one, and more of most other things.
  const sizes = Float64Array.from({ length: communes }, () => 0.4 * 6 ** draw())
  let row = 0
  for (const [at, { overUnits, overTime }] of nationalIndicators.entries()) {
    const shape = shapeOf(draw)
    for (let month = 0; month < months; month++) {
      const level = levelIn(month, shape, overTime)
      for (let commune = 0; commune < communes; commune++, row++) {
        columns.unit[row] = first + commune
        columns.series[row] = at * months + month
        const own = /** @type {number} */ (sizes[commune])
        const about = level * (0.9 + 0.2 * draw())
        if (overUnits === 'sum') columns.value[row] = Math.round(shape.amount * own * about)
        else if (overUnits === 'ratio') {
          const whole = Math.round(people * own * (1 + growth * month))
          columns.weight[row] = whole
          columns.value[row] = Math.round(whole * shape.share * about)
        } else columns.value[row] = Math.round(full * shape.share * about)
      }
    }
  }
  return { tree, indicators: nationalIndicators, months, communes, columns }
}

/** The people of a commune on average, and by how much they grow in a month. */
const people = 30_000
const growth = 0.0008
/** The most that a mean or a largest can be: 100, to two places. */
const full = 10_000

/**
 * What the figures of one indicator are like: how large a sum is in a commune on average, how much of the whole a ratio is at
 * first, how both grow in a month, how much more a high season has than a year on average.
 * @typedef {{ amount: number, share: number, trend: number, season: number }} Shape
 *
 * @param {() => number} draw
 * @returns {Shape}
 */
function shapeOf(draw) {
  return { amount: 10 ** (2 + 4 * draw()), share: 0.05 + 0.45 * draw(), trend: 0.01 * draw() - 0.002, season: 0.4 * draw() }
}

/**
 * How large a figure of the month is beside the first. Only a flow has a season.
 * @param {number} month
 * @param {Shape} shape
 * @param {import('../../dist/plan/index.js').OverTime} overTime
 */
function levelIn(month, { trend, season }, overTime) {
  const seasonal = overTime === 'flow' ? 1 + season * Math.sin((Math.PI * month) / 6) : 1
  return (1 + trend) ** month * seasonal
}
