import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { killAll, startScript } from '../../../test/store/processes.ts'
import { founded, inAuthority, type TestDatabase, testDatabase } from '../../../test/support/database.ts'
import { databaseFolder } from '../../../test/support/folder.ts'
import { addUnit, entries, observationsOf, readAuthority, verifyHistory } from '../../store/index.ts'

const units = 8
const firstYear = 1905
const lastYear = 2025
const figures = units * (lastYear - firstYear + 1) * 12

let database: TestDatabase
let authority = 0
let file = ''

beforeAll(async () => {
  database = await testDatabase()
  ;({ authority } = await founded(database.db))
  await inAuthority(database.db, authority, async (write) => {
    for (let at = 1; at <= units; at++) {
      await addUnit(write, {
        code: `K-${at}`,
        name: `Khu ${at}`,
        kind: 'village',
        parentCode: null,
        validFrom: '1900-01-01',
        validTo: null,
      })
    }
  })
  const rows = ['Chỉ tiêu;Đơn vị;Kỳ;Giá trị']
  for (let unit = 1; unit <= units; unit++) {
    for (let year = firstYear; year <= lastYear; year++) {
      for (let month = 1; month <= 12; month++) rows.push(`Thu ngân sách;Khu ${unit};${month}/${year};${unit},${month}5`)
    }
  }
  file = join(await databaseFolder('namro-import-'), 'so-lieu.csv')
  await writeFile(file, rows.join('\n'))
})
afterAll(async () => {
  killAll()
  await database.end()
})

/** Imports until a line begins so, then kills the process with no warning; gives the last line said. */
async function importUntil(line: string): Promise<string> {
  const { child } = await startScript('import.mjs', [database.url, String(authority), file])
  let last = ''
  for await (const said of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    last = said
    if (said.startsWith(line)) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return last
}

/** The figures there are, and how often the history tells of an import. */
async function written(): Promise<[figures: number, imports: number]> {
  return readAuthority(database.db, authority, async (read) => {
    expect(await verifyHistory(read)).toMatchObject({ whole: true })
    const imports = (await entries(read)).filter(({ act }) => act === 'import.record')
    return [(await observationsOf(read)).length, imports.length]
  })
}

it('that is killed in the middle has not begun; done again it is whole, and once', async () => {
  for (const line of ['examined', 'recording 5000', `recording ${figures}`]) {
    await importUntil(line)
    const [there, imports] = await written()
    // After its last line the process may have been quicker than its end: then all of it is there.
    expect([line, there, imports]).toEqual([line, imports === 1 ? figures : 0, imports === 1 ? 1 : 0])
  }
  await importUntil('never')
  expect(await written()).toEqual([figures, 1])
  expect(await importUntil('never')).toBe('done 0')
  expect(await written()).toEqual([figures, 1])
})
