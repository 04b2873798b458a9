import { z } from 'zod'
import { type FigureKey, figureVersions, listFigures, recordFigures } from '../../office/observations.ts'
import type { Day } from '../../plan/index.ts'
import { operation } from '../operation.ts'
import { ApiProblem } from '../problem.ts'
import { content, grade, id, idText, listOf, pageOf, period, someMoment, text, version } from '../schemas.ts'
import { observationTold, toldObservation } from './observation.ts'

const most = { page: 1000, rows: 10_000 }

const row = z.strictObject({
  ...{ indicator: id, unit: id, period, grade, content, unitOfMeasure: z.string().max(50), source: text() },
  ...{ reason: text(2000).nullable().default(null), seen: version.meta({ description: 'version đã đọc, 0 nếu chưa có số liệu.' }) },
})

/** Figures as they were recorded. */
export const observations = [
  operation({
    ...{ id: 'listObservations', method: 'get', path: '/observations', act: 'books.read' },
    summary: 'Số liệu đã ghi, lần ghi mới nhất của mỗi số',
    about: 'Theo thứ tự chỉ tiêu, đơn vị, kỳ. asOf: như đã biết ở thời điểm đó.',
    query: {
      ...{ indicator: idText.optional(), unit: idText.optional(), period: period.optional(), asOf: someMoment.optional() },
      limit: idText.refine((limit) => limit <= most.page, `Nhiều nhất ${most.page}.`).default(100),
      after: z.string().max(200).optional(),
    },
    answer: pageOf(observationTold),
    run: async ({ desk, query: { after, limit, ...query } }) => {
      const rows = await listFigures(desk, { ...query, after: after === undefined ? undefined : keyOf(after), limit: limit + 1 })
      const items = rows.slice(0, limit)
      const last = items.at(-1)
      return { items: items.map(toldObservation), next: rows.length > limit && last !== undefined ? cursorOf(last) : null }
    },
  }),
  operation({
    ...{ id: 'listObservationVersions', method: 'get', path: '/observations/versions', act: 'books.read' },
    summary: 'Mọi lần ghi của một số liệu, lần đầu trước',
    query: { indicator: idText, unit: idText, period },
    answer: listOf(observationTold),
    run: async ({ desk, query: { indicator, unit, period } }) => ({
      items: (await figureVersions(desk, { indicatorId: indicator, unitId: unit, period, definition: null })).map(toldObservation),
    }),
  }),
  operation({
    ...{ id: 'recordObservations', method: 'post', path: '/observations', act: 'figures.record', status: 201 },
    summary: 'Ghi nhiều số liệu, tất cả hoặc không dòng nào',
    about: `Nhiều nhất ${most.rows.toLocaleString('vi')} dòng. Có dòng sai thì 422, kèm từng dòng ra sao (rows). Sửa một số đã ghi: gửi seen và lý do.`,
    body: z.strictObject({ rows: z.array(row).min(1).max(most.rows) }),
    example: {
      rows: [
        {
          ...({ indicator: 1, unit: 2, period: '2026-M01', grade: 'estimate', content: { kind: 'number', value: '116.25' } } as const),
          ...{ unitOfMeasure: 'tỷ đồng', source: 'Báo cáo tháng 01/2026', seen: 0 },
        },
      ],
    },
    answer: z.strictObject({
      entry: z.int().meta({ description: 'Mục nhật ký đã ghi.' }),
      rows: z.array(z.strictObject({ index: z.int(), fate: z.literal('recorded'), version })),
    }),
    run: async ({ desk, body }) => ({
      entry: await recordFigures(desk, body.rows),
      rows: body.rows.map(({ seen }, index) => ({ index, fate: 'recorded' as const, version: seen + 1 })),
    }),
  }),
]

/** Where a page ends, as text that means nothing to who has it. */
function cursorOf({ indicatorId, unitId, period, definition }: FigureKey): string {
  return Buffer.from(JSON.stringify([indicatorId, unitId, period, definition])).toString('base64url')
}

const cursor = z.tuple([id, id, z.string(), z.iso.date().nullable()])

function keyOf(after: string): FigureKey {
  const read = cursor.safeParse(fromJson(Buffer.from(after, 'base64url').toString()))
  if (!read.success) throw new ApiProblem('address.invalid', 'Chỗ đọc tiếp không đúng; hãy dùng next của trang trước.')
  const [indicatorId, unitId, period, definition] = read.data
  return { indicatorId, unitId, period, definition: definition as Day | null }
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
