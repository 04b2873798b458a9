import { addIndicator, addTarget, addUnit, adoptPlan, draftPlan, foundAuthority, withAuthority } from '../../dist/store/index.js'
import { clearFields } from '../../dist/store/targets.js'
import { decimal } from '../../dist/vietnamese/index.js'
import { figureIn } from './figures.mjs'

/** The year of the plans: the last of the data set. */
export const planYear = 2025
export const clerk = 'Chuyên viên tổng hợp'

/**
 * A province that keeps its books here.
 * @typedef {object} ProvinceBooks
 * @property {number} authority
 * @property {number} province position in the tree
 * @property {ReadonlyMap<number, number>} units row of each unit, by its position in the tree
 * @property {readonly number[]} indicators row of each indicator
 * @property {readonly string[]} measures its unit of measure
 * @property {ReadonlyMap<number, number>} plans row of the plan of each unit, by the unit's position in the tree
 */

/**
 * Founds a province with its communes as units, the indicators, and a plan of the year for each of them, adopted: a target for
 * every indicator, those of a commune as its share of the province's.
 * @param {import('../../dist/store/index.js').Database} db
 * @param {import('./generate.mjs').NationalData} data
 * @param {number} province position in the tree
 * @param {boolean} planned whether the plans are laid down
 * @returns {Promise<ProvinceBooks>}
 */
export async function foundProvince(db, data, province, planned = true) {
  const { tree } = data
  const own = /** @type {import('../../dist/plan/index.js').Unit} */ (tree.units[province])
  const communes = /** @type {readonly number[]} */ (tree.children[province])
  /** @type {Map<number, number>} */
  const units = new Map()
  /** @type {number[]} */
  const indicators = []
  const authority = await foundAuthority(db, clerk, { name: own.name, kind: 'province' }, async (write) => {
    for (const at of [province, ...communes]) {
      const { code, name, kind, validFrom } = /** @type {import('../../dist/plan/index.js').Unit} */ (tree.units[at])
      const parentCode = at === province ? null : own.code
      units.set(at, await addUnit(write, { code, name, kind, validFrom, validTo: null, parentCode }))
    }
    for (const indicator of data.indicators) indicators.push(await addIndicator(write, indicatorFields(indicator)))
  })
  /** @type {Map<number, number>} */
  const plans = new Map()
  /** @type {number[]} */
  let whole = []
  for (const at of planned ? [province, ...communes] : []) {
    const { planId, targets } = await withAuthority(db, authority, clerk, (write) =>
      writePlan(write, data, {
        at,
        of: at === province ? communes : [at],
        unitId: /** @type {number} */ (units.get(at)),
        indicators,
        whole,
        parentId: plans.get(province) ?? null,
      }),
    )
    plans.set(at, planId)
    if (at === province) whole = targets
  }
  return { authority, province, units, indicators, measures: data.indicators.map(({ unit }) => unit), plans }
}

/** @param {import('./indicators.mjs').NationalIndicator} indicator */
function indicatorFields({ id, name, unit, better, overUnits, overTime, sector }) {
  return {
    ...{ code: id, name, aliases: [], unitOfMeasure: unit, decimals: 2, better, overUnits, overTime, sector },
    ...{ catalogueCode: null, parentId: null, numeratorId: null, denominatorId: null, times: null },
  }
}

/**
 * Drafts a plan with its targets and has it adopted by a vote. `of`: the communes whose figures make the unit's own.
 * @param {import('../../dist/store/index.js').WriteTransaction} write
 * @param {import('./generate.mjs').NationalData} data
 * @param {{ at: number, of: readonly number[], unitId: number, indicators: readonly number[], whole: readonly number[], parentId: number | null }} of
 */
async function writePlan(write, data, { at, of, unitId, indicators, whole, parentId }) {
  const period = String(planYear)
  const { name } = /** @type {import('../../dist/plan/index.js').Unit} */ (data.tree.units[at])
  const document = { title: `Kế hoạch năm ${period} của ${name}`, documentNumber: null, documentDate: null, issuer: `HĐND ${name}` }
  const planId = await draftPlan(write, { kind: 'year', unitId, period, parentId }, document)
  /** @type {number[]} */
  const targets = []
  for (const [position, indicator] of data.indicators.entries()) {
    const fields = {
      ...{ planId, position, name: indicator.name, withheld: false, unitId, period, headline: true },
      ...{ indicatorId: indicators[position], partOf: whole[position] ?? null, disclosure: /** @type {const} */ ('public') },
      ...clearFields({
        ...{ work: indicator.name, dueDate: /** @type {import('../../dist/plan/index.js').Day} */ (`${period}-12-31`) },
        ...{ responsibility: 'Người đứng đầu', authority: `Chủ tịch UBND ${name}`, deliverable: 'Báo cáo kết quả' },
      }),
    }
    const assignments = [{ role: /** @type {const} */ ('lead'), kind: /** @type {const} */ ('unit'), name, unitId }]
    targets.push(await addTarget(write, 1, /** @type {any} */ (fields), demandOf(data, position, of), assignments))
  }
  const counts = { entitled: 50, present: 48, inFavour: 45, against: 1, abstained: 2 }
  await adoptPlan(write, 1, { planId, planNumber: 1, votedOn: `${planYear - 1}-12-20`, body: `HĐND ${name}`, ...counts })
  return { planId, targets }
}

/**
 * A plan that asks for 3 % more than the year before had, or less where less is better.
 * @param {import('./generate.mjs').NationalData} data
 * @param {number} position of the indicator
 * @param {readonly number[]} of
 * @returns {import('../../dist/store/index.js').Demand}
 */
function demandOf(data, position, of) {
  const { unit, better } = /** @type {import('./indicators.mjs').NationalIndicator} */ (data.indicators[position])
  const before = figureIn(data, position, of, planYear - 1)
  const lower = better === 'lower'
  const bound = decimal((before * (lower ? 0.97 : 1.03)).toFixed(2))
  return {
    ...{ measure: { kind: 'level' }, governing: 'plan', margin: null, withdrawn: false, path: [] },
    lines: [
      {
        ...{ id: 'plan', issuer: 'council', label: 'Nghị quyết HĐND', document: null, unitOfMeasure: unit, decimals: 2 },
        ...{ rule: { kind: lower ? 'atMost' : 'atLeast', bound, strict: false }, stretch: false, implied: null },
      },
    ],
  }
}
