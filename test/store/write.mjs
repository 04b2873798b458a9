// Writes without end, as an application does, and journals for each write what it is going to do and that it was
// acknowledged. To be killed at any moment. Arguments: data folder, journal, authority, indicator, unit.
import { randomInt, randomUUID } from 'node:crypto'
import { openSync, writeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import {
  addTarget,
  connect,
  draftPlan,
  editUnit,
  readAuthority,
  recordObservations,
  runningServer,
  StaleEdit,
  StoreProblem,
  unitsOf,
  withAuthority,
} from '../../dist/store/index.js'
import { decimal } from '../../dist/vietnamese/index.js'

const [folder = '', journalFile = '', ...ids] = process.argv.slice(2)
const [authority = 0, indicatorId = 0, unitId = 0] = ids.map(Number)
const journal = openSync(journalFile, 'a')
const note = (/** @type {object} */ line) => writeSync(journal, `${JSON.stringify(line)}\n`)

/** @typedef {{ db: import('../../dist/store/index.js').Database | null }} Writer */

/** A writer's connection, made anew after the server was away; it may be on another port then. */
async function database(/** @type {Writer} */ own) {
  while (own.db === null) {
    const url = await runningServer(folder).catch(() => null)
    if (url === null) await pause(50)
    else own.db = connect(url, 1)
  }
  return own.db
}

/** Several figures in one write. Sent again with the same id until it is acknowledged, as a client does. */
async function figures(/** @type {Writer} */ own) {
  const id = randomUUID()
  const count = randomInt(1, 30)
  // A month long ago and a length: enough periods for no two writes to meet.
  const rows = Array.from({ length: count }, (_, index) => ({
    indicatorId,
    unitId,
    period: `${randomInt(1000, 9999)}-${String(randomInt(1, 13)).padStart(2, '0')}-01/P${randomInt(13, 9000)}M`,
    grade: /** @type {const} */ ('final'),
    definition: null,
    content: { kind: /** @type {const} */ ('number'), value: decimal(index) },
    unitOfMeasure: 'tỷ đồng',
    source: id,
    reason: null,
    seen: 0,
  }))
  note({ begin: 'figures', id, count })
  for (;;) {
    try {
      const entry = await withAuthority(await database(own), authority, 'người ghi', (write) => recordObservations(write, rows, id))
      note({ done: id, entry })
      return
    } catch (error) {
      await away(own, error)
    }
  }
}

/** A plan with a target, its two lines and its lead: four tables that stand or fall together. */
async function plan(/** @type {Writer} */ own) {
  const id = randomUUID()
  note({ begin: 'plan', id })
  const line = {
    label: 'kế hoạch',
    document: null,
    rule: /** @type {const} */ ({ kind: 'equal', value: decimal(1) }),
    unitOfMeasure: 'tỷ đồng',
    decimals: 0,
    stretch: false,
    implied: null,
  }
  const demand = {
    measure: /** @type {const} */ ({ kind: 'level' }),
    governing: 'council',
    margin: null,
    withdrawn: false,
    lines: [
      { id: 'province', issuer: /** @type {const} */ ('province'), ...line },
      { id: 'council', issuer: /** @type {const} */ ('council'), ...line },
    ],
    path: [],
  }
  const target = {
    position: 1,
    name: id,
    withheld: false,
    indicatorId,
    unitId,
    period: '2026',
    partOf: null,
    headline: true,
    disclosure: /** @type {const} */ ('public'),
    work: 'Thu ngân sách',
    dueOn: '2026-12-31',
    responsibility: 'Trước HĐND xã',
    byAuthority: 'Nghị quyết HĐND xã',
    deliverable: 'Báo cáo thu',
  }
  await withAuthority(await database(own), authority, 'người ghi', async (write) => {
    const document = { title: id, documentNumber: null, documentDate: null, issuer: 'HĐND xã' }
    const planId = await draftPlan(write, { kind: 'year', unitId, period: '2026', parentId: null }, document)
    await addTarget(write, 1, { ...target, planId }, demand, [{ role: 'lead', kind: 'post', name: 'Chủ tịch', unitId: null }])
  })
  note({ done: id })
}

/** An edit that all writers make of one row. */
async function rename(/** @type {Writer} */ own) {
  const id = randomUUID()
  const seen = (await readAuthority(await database(own), authority, unitsOf)).find((unit) => unit.id === unitId)
  note({ begin: 'rename', id })
  await withAuthority(await database(own), authority, 'người ghi', (write) => editUnit(write, unitId, seen?.version ?? 0, { name: id }))
  note({ done: id })
}

/** Goes on after the server was away or another writer was quicker; anything else is a fault of the program. */
async function away(/** @type {Writer} */ own, /** @type {unknown} */ error) {
  if (error instanceof StaleEdit) return
  if (!(error instanceof StoreProblem)) {
    console.error(error)
    process.exit(1)
  }
  const old = own.db
  own.db = null
  await old?.destroy()
  await pause(50)
}

async function writer() {
  /** @type {Writer} */
  const own = { db: null }
  const acts = [figures, figures, plan, rename]
  for (;;) await acts[randomInt(acts.length)]?.(own).catch((error) => away(own, error))
}

console.log('open')
await Promise.all([writer(), writer()])
