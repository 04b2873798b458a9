import { z } from 'zod'
import { vietnameseDay } from '../../office/calendar.ts'
import { previewReorganisation, reorganiseUnits } from '../../office/reorganisation.ts'
import { importUnits, planImport } from '../../office/unitImport.ts'
import { unitKinds } from '../../office/unitKind.data.ts'
import { foundUnit, type KeptUnit, mendUnit, unitFile, unitsOn, unitToEdit } from '../../office/units.ts'
import type { Unit, UnitChange, UnitId, UnitKind } from '../../plan/index.ts'
import { searchKey } from '../../vietnamese/index.ts'
import { operation } from '../operation.ts'
import { plain } from '../plain.ts'
import { ApiProblem } from '../problem.ts'
import { date, done, exact, id, idText, listOf, made, number, someDay, text, version } from '../schemas.ts'

const kind = z.enum(Object.keys(unitKinds) as UnitKind[])
const code = text(30)

const unitTold = z
  .strictObject({ id, code: z.string(), name: z.string(), kind, parent: z.string().nullable(), validFrom: date, validTo: date.nullable() })
  .meta({ id: 'Unit', description: 'Đơn vị: mã chỉ một đơn vị trong thời gian của nó; parent là mã đơn vị cấp trên.' })
const named = z.strictObject({ id, name: z.string() })
const continuation = z.strictObject({
  ...{ unit: named, day: date, document: z.string() },
  share: z.strictObject({ of: exact, basis: z.string() }).nullable(),
})
const unitFields = { code, name: text(200), kind, parentCode: code.nullable() }
const unitExample = { code: '04136-07', name: 'Bản Nà Lúa', kind: 'village', parentCode: '04136' } as const

const told = (row: number, { code, name, kind, parent, validFrom, validTo }: Unit) => ({
  id: row,
  code,
  name,
  kind,
  parent,
  validFrom,
  validTo,
})
const link = ({ row, unit }: KeptUnit) => ({ id: row, name: unit.name })

const unitId = z
  .string()
  .max(60)
  .transform((said) => said as UnitId)
  .meta({ description: 'Mã và ngày bắt đầu của đơn vị: 04136@2025-07-01.' })
const newUnit = z.strictObject({ code, name: text(200), kind, parent: code.nullable() })
const change: z.ZodType<UnitChange, unknown> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('merge'), from: z.array(unitId).min(2), to: newUnit }),
  z.strictObject({
    kind: z.literal('split'),
    from: unitId,
    to: z
      .array(
        z.strictObject({ unit: newUnit, share: z.strictObject({ of: number, basis: text(300) }), children: z.array(unitId).default([]) }),
      )
      .min(2),
  }),
  z.strictObject({ kind: z.literal('continue'), from: unitId, to: newUnit }),
  z.strictObject({ kind: z.literal('abolish'), from: unitId }),
  z.strictObject({ kind: z.literal('found'), to: newUnit }),
])
const reorganisation = { day: someDay, changes: z.array(change).min(1).max(1000) }
const reorganisationExample = {
  day: '2026-07-01',
  changes: [
    {
      kind: 'merge',
      from: ['T-01@2025-07-01', 'T-02@2025-07-01'],
      to: { code: 'T-12', name: 'Thôn Một Hai', kind: 'village', parent: '04136' },
    },
  ],
}
const unitByDay = z.strictObject({ unit: z.string(), name: z.string() })
const brief = ({ id, name }: Unit) => ({ unit: id, name })

/** Units, and how they are reorganised. */
export const units = [
  operation({
    ...{ id: 'listUnits', method: 'get', path: '/units', act: 'books.read' },
    summary: 'Các đơn vị của một ngày',
    query: { on: someDay.optional(), search: z.string().max(200).optional() },
    answer: listOf(unitTold),
    run: async ({ desk, query }) => {
      const { tree, rowOf } = await unitsOn(desk, query.on ?? vietnameseDay(desk.now))
      const sought = searchKey(query.search ?? '')
      const found = tree.units.filter(({ name, code }) => searchKey(`${name} ${code}`).includes(sought))
      return { items: found.map((unit) => told(rowOf.get(unit.id) as number, unit)) }
    },
  }),
  operation({
    ...{ id: 'addUnit', method: 'post', path: '/units', act: 'units.write', status: 201 },
    summary: 'Thêm một đơn vị',
    body: z.strictObject({ ...unitFields, validFrom: someDay }),
    example: { ...unitExample, validFrom: '2025-07-01' },
    answer: made,
    run: async ({ desk, body }) => ({ id: await foundUnit(desk, body) }),
  }),
  operation({
    ...{ id: 'importUnits', method: 'post', path: '/units/import', act: 'units.write' },
    summary: 'Nhập danh sách đơn vị, tất cả hoặc không dòng nào',
    about:
      'Mỗi dòng năm cột cách nhau bằng dấu tab hoặc dấu phẩy: mã, tên, loại, mã cấp trên, từ ngày. Với dryRun chỉ cho biết từng dòng sẽ ra sao.',
    body: z.strictObject({ list: text(900_000), dryRun: z.boolean() }),
    example: { list: 'T-08\tThôn Tám\tthôn\t04136\t01/07/2025', dryRun: true },
    answer: z.strictObject({
      added: z.int().nullable(),
      problem: z.string().nullable(),
      rows: z.array(
        z.strictObject({ line: z.int(), cells: z.array(z.string()), fate: z.enum(['add', 'known', 'wrong']), why: z.string() }),
      ),
    }),
    run: async ({ desk, body }) => {
      if (!body.dryRun) {
        const { added, plan } = await importUnits(desk, body.list)
        return plain({ added, ...plan })
      }
      return plain({ added: null, ...(await planImport(desk, body.list)) })
    },
  }),
  operation({
    ...{ id: 'readUnit', method: 'get', path: '/units/{unit}', act: 'books.read' },
    summary: 'Một đơn vị với cấp trên, cấp dưới, các lần sắp xếp',
    params: { unit: idText },
    answer: z.strictObject({
      ...{ unit: unitTold, on: date, above: z.array(named), below: z.array(named) },
      ...{ continues: z.array(continuation), continuedBy: z.array(continuation), targets: z.int(), sends: z.array(named) },
      version,
    }),
    version: ({ version }) => version,
    run: async ({ desk, params }) => {
      const file = await unitFile(desk, params.unit)
      if (file === null) return null
      const { row, unit, on, above, below, continues, continuedBy, targets, sends } = file
      const continuations = (some: typeof continues) =>
        some.map(({ day, share, document, ...other }) => ({ unit: link(other), day, document, share: plain(share) }))
      return {
        ...{ unit: told(row, unit), on, above: above.map(link), below: below.map(link), targets },
        ...{ continues: continuations(continues), continuedBy: continuations(continuedBy) },
        sends: sends.map(({ row: id, name }) => ({ id, name })),
        version: file.version,
      }
    },
  }),
  operation({
    ...{ id: 'mendUnit', method: 'put', path: '/units/{unit}', act: 'units.write', edits: true },
    summary: 'Sửa chỗ ghi sai của một đơn vị',
    about: 'Áp dụng cho cả thời gian đơn vị tồn tại. Đổi tên, đổi mã, chuyển cấp trên từ một ngày thì dùng sắp xếp đơn vị.',
    params: { unit: idText },
    body: z.strictObject(unitFields),
    example: unitExample,
    answer: done,
    run: async ({ desk, params, body, seen }) => {
      if ((await unitToEdit(desk, params.unit)) === null) return null
      await mendUnit(desk, params.unit, seen, body)
      return { done: true }
    },
  }),
  operation({
    ...{ id: 'listReorganisations', method: 'get', path: '/reorganisations', act: 'books.read' },
    summary: 'Các lần sắp xếp đơn vị',
    answer: listOf(z.strictObject({ day: date, document: z.string() })),
    run: async ({ desk }) => {
      const { reorganisations } = await unitsOn(desk, vietnameseDay(desk.now))
      return { items: reorganisations.map(({ takesEffect, document }) => ({ day: takesEffect, document })) }
    },
  }),
  operation({
    ...{ id: 'previewReorganisation', method: 'post', path: '/reorganisations/preview', act: 'units.write' },
    summary: 'Xem trước một lần sắp xếp, chưa ghi gì',
    body: z.strictObject(reorganisation),
    example: reorganisationExample,
    answer: z.strictObject({
      revision: z.int(),
      ends: z.array(unitByDay),
      begins: z.array(unitByDay),
      followers: z.array(z.strictObject({ from: unitByDay, to: unitByDay })),
      handedOn: z.array(z.strictObject({ indicator: z.string(), to: z.array(unitByDay) })),
    }),
    run: async ({ desk, body }) => {
      const { revision, before, after, followers, handedOn } = await previewReorganisation(desk, body)
      return {
        revision,
        ends: after.units.filter(({ id, validTo }) => before.byId.get(id)?.validTo === null && validTo !== null).map(brief),
        begins: after.units.filter(({ id }) => !before.byId.has(id)).map(brief),
        followers: followers.map(({ from, to }) => ({ from: brief(from), to: brief(to) })),
        handedOn: handedOn.map(({ indicator, to }) => ({ indicator: indicator.code, to: to.map(brief) })),
      }
    },
  }),
  operation({
    ...{ id: 'reorganise', method: 'post', path: '/reorganisations', act: 'units.write', status: 201 },
    summary: 'Sắp xếp đơn vị theo một văn bản',
    about: 'revision là số nhận được khi xem trước; nếu đơn vị đã đổi từ lúc đó thì không làm gì. Không số liệu nào bị sửa.',
    body: z.strictObject({ ...reorganisation, document: text(300), revision: z.int().min(0) }),
    example: { ...reorganisationExample, document: 'Nghị quyết 7/NQ-HĐND', revision: 12 },
    answer: done,
    run: async ({ desk, body: { document, revision, ...changes } }) => {
      if (await reorganiseUnits(desk, document, changes, revision)) return { done: true }
      throw new ApiProblem('conflict', 'Đơn vị đã thay đổi từ lúc xem trước. Hãy xem trước lại rồi gửi revision mới.')
    },
  }),
]
