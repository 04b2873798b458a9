import { decimal, through } from '../../dist/vietnamese/index.js'
import { figuresOf } from './load.mjs'
import { firstDay } from './units.mjs'

/** People counted in the parts of a ratio. */
const counted = 'người'
/** Means and largest values are kept to two places. */
const places = 2

/**
 * The figures of a province as its books record them, month by month.
 * @param {import('./generate.mjs').NationalData} data
 * @param {import('./books.mjs').ProvinceBooks} books
 * @returns {Generator<import('../../dist/store/index.js').NewObservation[]>}
 */
export function* observationsByMonth(data, { province, units, indicators }) {
  /** @type {import('../../dist/store/index.js').NewObservation[]} */
  let rows = []
  let last = ''
  for (const { indicator, unit, period: month, value, numerator, denominator } of figuresOf(data, province)) {
    if (month !== last && rows.length > 0) {
      yield rows
      rows = []
    }
    last = month
    const {
      overUnits,
      overTime,
      unit: unitOfMeasure,
    } = /** @type {import('./indicators.mjs').NationalIndicator} */ (data.indicators[indicator])
    rows.push({
      indicatorId: /** @type {number} */ (indicators[indicator]),
      unitId: /** @type {number} */ (units.get(unit)),
      // A rate is reported of the year so far; nothing can be made of those of single months.
      period: overTime === 'rate' ? through(`${month.slice(0, 4)}-M01`, month) : month,
      definition: null,
      grade: 'final',
      content: value === null ? ratio(numerator, denominator) : { kind: 'number', value: numberOf(value, overUnits) },
      unitOfMeasure,
      source: 'Báo cáo tháng của xã',
      reason: null,
      seen: 0,
    })
  }
  yield rows
}

/**
 * @param {string | null} numerator
 * @param {string | null} denominator
 * @returns {import('../../dist/plan/index.js').Content}
 */
function ratio(numerator, denominator) {
  return {
    kind: 'ratio',
    numerator: decimal(/** @type {string} */ (numerator)),
    denominator: decimal(/** @type {string} */ (denominator)),
    numeratorUnit: counted,
    denominatorUnit: counted,
  }
}

/**
 * @param {string} value
 * @param {string} overUnits
 */
function numberOf(value, overUnits) {
  return decimal(overUnits === 'sum' ? value : `${value}e-${places}`)
}

/**
 * The figure of a year that communes make together, about: of a flow all its months, else its last one.
 * @param {import('./generate.mjs').NationalData} data
 * @param {number} indicator position in `data.indicators`
 * @param {readonly number[]} communes positions in the tree
 * @param {number} year
 */
export function figureIn({ tree, communes: all, months, indicators, columns }, indicator, communes, year) {
  const { overUnits, overTime, unit } = /** @type {import('./indicators.mjs').NationalIndicator} */ (indicators[indicator])
  const last = (year - Number(firstDay.slice(0, 4))) * 12 + 11
  let [value, weight, most] = [0, 0, 0]
  for (let month = overTime === 'flow' ? last - 11 : last; month <= last; month++) {
    for (const commune of communes) {
      const at = (indicator * months + month) * all + commune - (tree.units.length - all)
      const one = /** @type {number} */ (columns.value[at])
      value += one
      weight += /** @type {number} */ (columns.weight[at])
      most = Math.max(most, one)
    }
  }
  if (overUnits === 'sum') return value
  if (overUnits === 'max') return most / 10 ** places
  return overUnits === 'mean' ? value / weight / 10 ** places : (value / weight) * (unit === '%' ? 100 : unit === '‰' ? 1000 : 1)
}
