// Imports a file as the application does and tells how far it is. To be killed at any moment. Arguments: address of the
// database, authority, file.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { examine } from '../../dist/office/imports/examine.js'
import { uploadImport } from '../../dist/office/imports/files.js'
import { recordImport } from '../../dist/office/imports/record.js'
import { instant } from '../../dist/plan/index.js'
import { connect } from '../../dist/store/index.js'

const [url = '', authority = '', file = ''] = process.argv.slice(2)
/** @type {import('../../dist/office/visitor.js').Visitor} */
const visitor = {
  ...{ account: '00000000-0000-4000-8000-000000000001', name: 'Cán bộ', post: 'Tổng hợp', email: 'tong-hop@xamau.example' },
  ...{ session: '00000000-0000-4000-8000-000000000000', secondFactor: 'off' },
  memberships: [{ authority: Number(authority), role: 'compiler', unit: null }],
}
const db = connect(url, 2)
const desk = { db, authority: Number(authority), visitor, now: instant('2026-10-05T02:00:00Z') }
console.log('open')
const id = await uploadImport(desk, basename(file), await readFile(file))
const examined = await examine(desk, id, () => {})
if (examined === null) throw new Error('the file is gone')
console.log(`examined ${examined.counts.new}`)
const outcome = await recordImport(desk, examined, (phase, done) => console.log(`${phase} ${done}`))
console.log(`done ${outcome.figures}`)
await db.destroy()
