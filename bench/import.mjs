import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { examine } from '../dist/office/imports/examine.js'
import { uploadImport } from '../dist/office/imports/files.js'
import { recordImport } from '../dist/office/imports/record.js'
import { instant } from '../dist/plan/index.js'
import { addIndicator, addUnit, foundAuthority, openStore, runningServer, withAuthority } from '../dist/store/index.js'
import { cpuTime } from './clock.mjs'
import { copyRate } from './copy.mjs'
import { shown } from './measurement.mjs'
import { analysed, serverProcess } from './server.mjs'
import { workOf } from './work.mjs'

const communes = 100
const indicators = 84
const months = 12
const clerk = 'Cán bộ tổng hợp'

/** @type {import('./measurement.mjs').Measurement} */
export const imports = {
  title: `Import of a list of ${shown(communes * indicators * months)} figures, from the bytes of an .xlsx to committed observations; elapsed time, PostgreSQL of our own, fsync on`,
  async measure() {
    const folder = await mkdtemp(join(tmpdir(), 'namro-bench-'))
    try {
      const store = await openStore({ folder })
      try {
        return await measureIn(store.db, folder)
      } finally {
        await store.close()
      }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

/**
 * @param {import('../dist/store/index.js').Database} db
 * @param {string} folder
 */
async function measureIn(db, folder) {
  const authority = await foundAuthority(db, clerk, { name: 'Tỉnh Mẫu', kind: 'province' })
  await withAuthority(db, authority, clerk, async (write) => {
    const unit = { validFrom: '2025-07-01', validTo: null }
    await addUnit(write, { ...unit, code: '99', name: 'Tỉnh Mẫu', kind: 'province', parentCode: null })
    for (let at = 1; at <= communes; at++)
      await addUnit(write, { ...unit, code: String(10_000 + at), name: `Xã Mẫu ${at}`, kind: 'commune', parentCode: '99' })
    for (let at = 1; at <= indicators; at++) {
      await addIndicator(write, {
        ...{
          code: `ct-${at}`,
          name: `Sản lượng mặt hàng ${at}`,
          aliases: [],
          unitOfMeasure: 'tấn',
          decimals: 2,
          better: 'higher',
          overUnits: 'sum',
        },
        ...{ overTime: 'flow', sector: '', catalogueCode: null, parentId: null, numeratorId: null, denominatorId: null, times: null },
      })
    }
  })
  await analysed(/** @type {string} */ (await runningServer(folder)))
  const server = await serverProcess(folder)
  const { bytes, cells, figures } = await workbook(folder)
  const desk = { db, authority, visitor: visitorOf(authority), now: instant('2027-01-20T02:00:00Z') }

  let longest = 0
  let last = performance.now()
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - 5)
    last = performance.now()
  }, 5)
  const [before] = workOf([server]) ?? []
  const worked = cpuTime()
  const start = performance.now()
  const id = await uploadImport(desk, 'so-lieu.xlsx', bytes)
  const examined = await examine(desk, id, () => {})
  if (examined === null) throw new Error('the file is gone')
  const looked = performance.now()
  const outcome = await recordImport(desk, examined, () => {})
  const took = performance.now() - start
  const own = cpuTime() - worked
  const [after] = workOf([server]) ?? []
  clearInterval(watch)
  if (outcome.figures !== figures) throw new Error(`${outcome.figures} of ${figures} figures were recorded`)
  const rate = (cells / took) * 1000
  const bare = await copyRate(
    folder,
    examined.records.map(({ observation }) => observation),
    authority,
  )
  return {
    rows: [
      { what: 'the file', figure: `${shown(bytes.length / 1e6)} MB, ${shown(cells)} cells, of them ${shown(figures)} figures` },
      { what: 'cells validated and their figures committed', figure: `${shown(rate)} a second, ${shown(took / 1000)} s in all` },
      { what: 'figures committed', figure: `${shown((figures / took) * 1000)} a second` },
      {
        what: 'work of this process, garbage and other threads included',
        figure: `${shown(own / 1000)} s of a processor: ${shown((cells / own) * 1000)} cells a second`,
      },
      ...(before === undefined || after === undefined
        ? []
        : [{ what: 'work of the server', figure: `${shown((after - before) / 1000)} s of a processor` }]),
      { what: 'of the time, reading and judging', figure: `${shown((looked - start) / 1000)} s` },
      { what: 'of the time, recording with keys, checks, history and digests', figure: `${shown((start + took - looked) / 1000)} s` },
      { what: 'longest time in which nobody else was served', figure: `${shown(longest)} ms` },
      { what: 'bare COPY of the same figures into an unlogged table', figure: `${shown(bare)} a second` },
    ],
    claims: [{ says: 'imports at least 50,000 validated cells a second', measured: shown(rate), holds: rate >= 50_000 }],
  }
}

/** @param {string} folder */
async function workbook(folder) {
  const file = join(folder, 'so-lieu.xlsx')
  const counts = [communes, indicators, months].map(String)
  await promisify(execFile)(process.execPath, [fileURLToPath(new URL('./import-workbook.mjs', import.meta.url)), file, ...counts])
  const figures = communes * indicators * months
  return { bytes: new Uint8Array(await readFile(file)), cells: (figures + 1) * 5, figures }
}

/**
 * @param {number} authority
 * @returns {import('../dist/office/visitor.js').Visitor}
 */
function visitorOf(authority) {
  return {
    ...{ account: '00000000-0000-4000-8000-000000000001', name: clerk, post: clerk, email: 'tong-hop@tinh.example' },
    ...{ session: '00000000-0000-4000-8000-000000000000', secondFactor: 'off' },
    memberships: [{ authority, role: 'compiler', unit: null }],
  }
}
