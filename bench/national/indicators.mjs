import { catalogue } from '../../dist/index.js'

/**
 * @typedef {Pick<import('../../dist/index.js').CatalogueIndicator, 'id' | 'name' | 'unit' | 'better' | 'overUnits' | 'overTime' | 'sector'>} NationalIndicator
 */

/**
 * How many indicators of each kind: about as the catalogue has them, with enough of the rare kinds.
 * @type {readonly [NationalIndicator['overUnits'], NationalIndicator['overTime'], number][]}
 */
const kinds = [
  ['sum', 'flow', 22],
  ['sum', 'stock', 12],
  ['ratio', 'rate', 18],
  ['mean', 'stock', 3],
  ['mean', 'rate', 2],
]

/**
 * Those of which the whole has the largest; the catalogue has none yet.
 * @type {readonly NationalIndicator[]}
 */
const largest = [
  { id: 'flood-level-highest', name: 'Mực nước lũ cao nhất', unit: 'm' },
  { id: 'daily-rain-highest', name: 'Lượng mưa ngày lớn nhất', unit: 'mm' },
  { id: 'power-cut-longest', name: 'Thời gian mất điện dài nhất', unit: 'giờ' },
].map((one) => ({ ...one, better: 'lower', overUnits: 'max', overTime: 'rate', sector: 'phòng, chống thiên tai' }))

/**
 * The 60 indicators of the national data set, the first of each kind in the catalogue.
 * @type {readonly NationalIndicator[]}
 */
export const nationalIndicators = [
  ...kinds.flatMap(([overUnits, overTime, count]) =>
    catalogue.filter((one) => one.overUnits === overUnits && one.overTime === overTime).slice(0, count),
  ),
  ...largest,
]
