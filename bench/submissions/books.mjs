import { openAccount } from '../../dist/office/accounts/openAccount.js'
import {
  addForm,
  addIndicator,
  addRegime,
  addRound,
  addTarget,
  addUnit,
  adoptPlan,
  draftPlan,
  foundAuthority,
  recordObservations,
  withAuthority,
} from '../../dist/store/index.js'
import { clearFields } from '../../dist/store/targets.js'
import { decimal } from '../../dist/vietnamese/index.js'
import { nationalIndicators } from '../national/indicators.mjs'

/** Units that a form asks, and figures that it asks of each. */
export const senderCount = 40
export const lineCount = nationalIndicators.length
/** Units that one account reports for. */
export const sendersOfWriter = 3
export const password = 'mưa nguồn chớp bể 1927'
const clerk = 'Chuyên viên tổng hợp'
const thisYear = new Date().getFullYear()

/** The months of which rounds are open: before each of them, and a year before each, stands one that is on record. */
const asked = [thisYear - 1, thisYear - 3].flatMap((year) => [2, 4, 6, 8, 10, 12].map((month) => [year, month]))

/**
 * An authority in the midst of its rounds.
 * @typedef {object} Books
 * @property {number} authority
 * @property {readonly number[]} senders row of each unit that sends
 * @property {readonly number[]} rounds row of each open round
 * @property {readonly string[]} periods of the rounds
 * @property {readonly number[]} indicators row of each
 */

/**
 * Founds an authority whose form asks forty communes for sixty figures each: with open rounds, figures of the month before and of
 * the year before, and a plan of the year for each commune.
 * @param {import('../../dist/store/index.js').Database} db
 * @param {import('../../dist/office/accounts/index.js').Accounts} accounts
 * @param {string} name
 * @param {number} writers how many accounts report; only what they report for has plans and figures on record
 * @returns {Promise<Books>}
 */
export async function foundBooks(db, accounts, name, writers) {
  /** @type {number[]} */
  const senders = []
  /** @type {number[]} */
  const indicators = []
  /** @type {number[]} */
  const rounds = []
  const periods = asked.map(([year, month]) => periodOf(year, month))
  const authority = await foundAuthority(db, clerk, { name, kind: 'province' }, async (write) => {
    const unit = { validFrom: '2000-01-01', validTo: null }
    await addUnit(write, { ...unit, code: 'T', name, kind: 'province', parentCode: null })
    for (let at = 0; at < senderCount; at++) {
      senders.push(await addUnit(write, { ...unit, code: `T-${at}`, name: `Xã Mẫu ${at + 1}`, kind: 'commune', parentCode: 'T' }))
    }
    for (const { id, name, unit, better, overUnits, overTime, sector } of nationalIndicators) {
      indicators.push(
        await addIndicator(write, {
          ...{ code: id, name, aliases: [], unitOfMeasure: unit, decimals: 2, better, overUnits, overTime, sector },
          ...{ catalogueCode: null, parentId: null, numeratorId: null, denominatorId: null, times: null },
        }),
      )
    }
    const regimeId = await addRegime(write, {
      ...{ name: 'Báo cáo tháng', kind: 'month', cutOffDay: 14, opensDay: 10, dueDay: 17, sendDay: 20, firstYear: null },
      ...{ basis: 'Quy chế làm việc', validFrom: '2000-01-01', validTo: null },
    })
    const from = senders.map((id) => ({ senderId: id, unitId: id }))
    const rows = indicators.map((indicatorId, at) => {
      const label = /** @type {string} */ (nationalIndicators[at]?.name)
      return { label, indent: 0, indicatorId, cumulative: false, senders: from }
    })
    await addForm(write, { regimeId, number: '01', title: 'Chỉ tiêu chủ yếu', columns: [] }, rows)
    const day = (/** @type {number} */ after) => new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10)
    const days = { dataFrom: day(-3), dataTo: day(-2), opensOn: day(-2), dueOn: day(20), locksOn: day(30) }
    for (const period of periods) rounds.push(await addRound(write, { regimeId, period, ...days }))
  })
  const books = { authority, senders, rounds, periods, indicators }
  const planned = senders.slice(0, writers * sendersOfWriter)
  for (const sender of planned) {
    await withAuthority(db, authority, clerk, async (write) => {
      await plan(write, books, sender)
      await recordObservations(write, onRecord(books, sender))
    })
  }
  const domain = `tinh-${authority}.example`
  for (let writer = 0; writer < writers; writer++) {
    const grants = sendersOf(books, writer).map((unit) => ({ role: /** @type {const} */ ('reporter'), unit }))
    await openAccount(
      accounts,
      authority,
      { name: `Cán bộ thống kê ${writer + 1}`, post: '', email: `${writer}@${domain}`, password },
      grants,
    )
  }
  const reviewer = { name: 'Chuyên viên thẩm định', post: '', email: `duyet@${domain}`, password }
  await openAccount(accounts, authority, reviewer, [{ role: 'reviewer', unit: null }])
  return books
}

/**
 * The units that an account reports for.
 * @param {Books} books
 * @param {number} writer
 */
export function sendersOf({ senders }, writer) {
  return senders.slice(writer * sendersOfWriter, (writer + 1) * sendersOfWriter)
}

/**
 * What a unit reports of an indicator for a month: a little more in each year, so that nothing has to be explained.
 * @param {number} indicator position
 * @param {number} year
 */
export function reportedValue(indicator, year) {
  return String(1000 + indicator * 7 + (year - thisYear) * 3)
}

/**
 * @param {Books} books
 * @param {number} unitId
 * @returns {import('../../dist/store/index.js').NewObservation[]}
 */
function onRecord({ indicators }, unitId) {
  const months = asked.flatMap(([year = 0, month = 0]) => [
    [year, month - 1],
    [year - 1, month],
  ])
  return months.flatMap(([year = 0, month = 0]) =>
    indicators.map((indicatorId, at) => ({
      ...{ indicatorId, unitId, period: periodOf(year, month), definition: null, grade: 'final', seen: 0, reason: null },
      ...{ content: { kind: 'number', value: decimal(reportedValue(at, year)) }, source: 'Báo cáo tháng của xã' },
      unitOfMeasure: /** @type {string} */ (nationalIndicators[at]?.unit),
    })),
  )
}

/**
 * A plan of the year for a unit with a target for each indicator, adopted.
 * @param {import('../../dist/store/index.js').WriteTransaction} write
 * @param {Books} books
 * @param {number} unitId
 */
async function plan(write, { indicators }, unitId) {
  const year = thisYear - 1
  const period = String(year)
  const document = { title: `Kế hoạch năm ${period}`, documentNumber: null, documentDate: null, issuer: 'HĐND' }
  const planId = await draftPlan(write, { kind: 'year', unitId, period, parentId: null }, document)
  for (const [position, { name, unit, better, overTime }] of nationalIndicators.entries()) {
    const fields = {
      ...{ planId, position, name, withheld: false, unitId, period, headline: true, partOf: null },
      ...{ indicatorId: indicators[position], disclosure: /** @type {const} */ ('public') },
      ...clearFields({
        ...{ work: name, dueDate: /** @type {import('../../dist/plan/index.js').Day} */ (`${period}-12-31`) },
        ...{ responsibility: 'Người đứng đầu', authority: 'Chủ tịch UBND', deliverable: 'Báo cáo kết quả' },
      }),
    }
    const bound = decimal(reportedValue(position, year)).times(overTime === 'flow' ? 12 : 1)
    const rule = { kind: better === 'lower' ? 'atMost' : 'atLeast', bound, strict: false }
    const line = { id: 'plan', issuer: 'council', label: 'Nghị quyết HĐND', document: null, unitOfMeasure: unit, decimals: 2 }
    const demand = { measure: { kind: 'level' }, governing: 'plan', margin: null, withdrawn: false, path: [] }
    const lead = { role: /** @type {const} */ ('lead'), kind: /** @type {const} */ ('unit'), name: 'UBND xã', unitId }
    const lines = [{ ...line, rule, stretch: false, implied: null }]
    await addTarget(write, 1, /** @type {any} */ (fields), /** @type {any} */ ({ ...demand, lines }), [lead])
  }
  const counts = { entitled: 50, present: 48, inFavour: 45, against: 1, abstained: 2 }
  await adoptPlan(write, 1, { planId, planNumber: 1, votedOn: `${year - 1}-12-20`, body: 'HĐND', ...counts })
}

/**
 * @param {number | undefined} year
 * @param {number | undefined} month
 */
function periodOf(year = 0, month = 0) {
  return `${year}-M${String(month).padStart(2, '0')}`
}
