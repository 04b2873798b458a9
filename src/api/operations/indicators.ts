import { z } from 'zod'
import {
  assignReporters,
  breakSeries,
  changeIndicator,
  createIndicator,
  type IndicatorDraft,
  type IndicatorSheet,
  indicatorSheet,
  listCatalogue,
  listIndicators,
  takeFromCatalogue,
} from '../../office/indicators/index.ts'
import { ratioTimes } from '../../plan/indicator.ts'
import { searchKey } from '../../vietnamese/index.ts'
import { operation } from '../operation.ts'
import { date, done, exact, id, idText, listOf, made, number, periodCode, someDay, text, version } from '../schemas.ts'
import { figureTold, toldFigure } from '../told.ts'

const better = z.enum(['higher', 'lower', 'keep'])
const overUnits = z.enum(['sum', 'ratio', 'mean', 'max', 'none'])
const overTime = z.enum(['flow', 'stock', 'rate'])

const indicatorTold = z
  .strictObject({
    ...{ id, code: z.string(), name: z.string(), aliases: z.array(z.string()), unitOfMeasure: z.string(), decimals: z.int() },
    ...{ better, overUnits, overTime, sector: z.string(), catalogueCode: z.string().nullable() },
    ...{ parentId: id.nullable(), numeratorId: id.nullable(), denominatorId: id.nullable(), times: exact.nullable(), version },
  })
  .meta({ id: 'Indicator', description: 'Chỉ tiêu thống kê: đo gì, chiều nào tốt, cộng qua đơn vị và qua thời gian thế nào.' })

const draft = z.strictObject({
  code: text(80).pipe(z.string().regex(/^[\p{L}\p{N}._-]+$/u, 'Mã chỉ gồm chữ, số, dấu chấm và gạch nối, không có dấu cách.')),
  name: text(),
  aliases: z.array(text()).max(50).default([]),
  unitOfMeasure: z.string().max(100).meta({ description: 'Như “tỷ đồng”, “%”, “hộ”; để trống nếu đánh giá bằng lời.' }),
  decimals: z.int().min(0).max(9),
  ...{ better, overUnits, overTime },
  sector: z.string().max(80).default(''),
  ...{ parentId: id.nullable().default(null), numeratorId: id.nullable().default(null), denominatorId: id.nullable().default(null) },
  times: number
    .refine((times) => times.gt(0), 'Phải là số lớn hơn 0.')
    .nullable()
    .default(null),
})
const draftExample = {
  ...{ code: 'thu-ngan-sach', name: 'Thu ngân sách nhà nước', unitOfMeasure: 'tỷ đồng', decimals: 3 },
  ...({ better: 'higher', overUnits: 'sum', overTime: 'flow', sector: 'tài chính' } as const),
}

function draftOf({ times, ...read }: z.output<typeof draft>): IndicatorDraft {
  const ratio = read.numeratorId !== null && read.denominatorId !== null
  return { ...read, times: ratio ? (times ?? ratioTimes({ ratio: null, unit: read.unitOfMeasure })).toFixed() : null }
}

const told = ({ aliases, ...row }: IndicatorSheet['row']) => ({ ...row, aliases: [...aliases] })

/** What is measured. */
export const indicators = [
  operation({
    ...{ id: 'listIndicators', method: 'get', path: '/indicators', act: 'books.read' },
    summary: 'Bộ chỉ tiêu của cơ quan',
    query: { search: z.string().max(200).optional(), sector: z.string().max(80).optional() },
    answer: listOf(indicatorTold.extend({ reporters: z.array(z.string()), targets: z.int() })),
    run: async ({ desk, query: { search, sector } }) => {
      const words = searchKey(search ?? '')
        .split(' ')
        .filter(Boolean)
      const all = await listIndicators(desk)
      const found = all.filter((one) => {
        const key = searchKey([one.name, ...one.aliases, one.code].join(' '))
        return (sector === undefined || one.sector === sector) && words.every((word) => key.includes(word))
      })
      return { items: found.map(({ reporters, targets, ...row }) => ({ ...told(row), reporters, targets })) }
    },
  }),
  operation({
    ...{ id: 'addIndicator', method: 'post', path: '/indicators', act: 'indicators.write', status: 201 },
    summary: 'Thêm chỉ tiêu riêng của cơ quan',
    body: draft,
    example: draftExample,
    answer: made,
    run: async ({ desk, body }) => ({ id: await createIndicator(desk, draftOf(body)) }),
  }),
  operation({
    ...{ id: 'readIndicator', method: 'get', path: '/indicators/{indicator}', act: 'books.read' },
    summary: 'Một chỉ tiêu: nơi gửi số liệu, mốc đổi cách tính, số liệu mới nhất',
    params: { indicator: idText },
    answer: z.strictObject({
      ...{ indicator: indicatorTold, catalogueName: z.string().nullable(), senders: z.array(id), version },
      breaks: z.array(z.strictObject({ takesEffect: date, why: z.string(), source: z.string() })),
      latest: z.array(z.strictObject({ period: periodCode, figure: figureTold, source: z.string().nullable() })),
      targets: z.array(z.strictObject({ id, name: z.string(), period: periodCode })),
    }),
    version: ({ version }) => version,
    run: async ({ desk, params }) => {
      const sheet = await indicatorSheet(desk, params.indicator)
      if (sheet === null) return null
      const { row, catalogueName, breaks, reporters, figures, uses } = sheet
      const latest = figures === null ? [] : [...figures.years, ...figures.parts]
      return {
        ...{ indicator: told(row), catalogueName, senders: reporters, version: row.version },
        breaks: breaks.map(({ takesEffect, why, source }) => ({ takesEffect, why, source })),
        latest: latest.map(({ period, figure, source }) => ({ period, figure: toldFigure(figure), source })),
        targets: uses.map(({ id, name, period }) => ({ id, name, period })),
      }
    },
  }),
  operation({
    ...{ id: 'changeIndicator', method: 'put', path: '/indicators/{indicator}', act: 'indicators.write', edits: true },
    summary: 'Sửa một chỉ tiêu',
    params: { indicator: idText },
    body: draft,
    example: draftExample,
    answer: done,
    run: async ({ desk, params, body, seen }) => {
      if ((await indicatorSheet(desk, params.indicator)) === null) return null
      await changeIndicator(desk, params.indicator, seen, draftOf(body))
      return { done: true }
    },
  }),
  operation({
    ...{ id: 'addBreak', method: 'post', path: '/indicators/{indicator}/breaks', act: 'indicators.write', status: 201 },
    summary: 'Ghi mốc đổi cách tính',
    params: { indicator: idText },
    body: z.strictObject({ takesEffect: someDay, why: text(), source: text() }),
    example: { takesEffect: '2026-01-01', why: 'Chuẩn nghèo mới', source: 'Nghị định của Chính phủ' },
    answer: done,
    run: async ({ desk, params, body }) => {
      if ((await indicatorSheet(desk, params.indicator)) === null) return null
      await breakSeries(desk, params.indicator, body)
      return { done: true }
    },
  }),
  operation({
    ...{ id: 'setSenders', method: 'put', path: '/indicators/{indicator}/senders', act: 'indicators.write' },
    summary: 'Giao đơn vị gửi số liệu của một chỉ tiêu',
    about: 'seen là danh sách senders đã đọc; nếu đã có người đổi thì không ghi. Danh sách trống: mọi đơn vị đều gửi.',
    params: { indicator: idText },
    body: z.strictObject({ seen: z.array(id), senders: z.array(id) }),
    example: { seen: [], senders: [3, 4] },
    answer: done,
    run: async ({ desk, params, body }) => {
      const sheet = await indicatorSheet(desk, params.indicator)
      if (sheet === null) return null
      const shown = sheet.units.map((unit) => unit.id)
      const chosen = shown.filter((unit) => body.senders.includes(unit))
      await assignReporters(desk, params.indicator, { seen: body.seen, shown, chosen })
      return { done: true }
    },
  }),
  operation({
    ...{ id: 'listCatalogue', method: 'get', path: '/catalogue', act: 'books.read' },
    summary: 'Danh mục chỉ tiêu quốc gia',
    answer: listOf(
      z.strictObject({
        ...{ code: z.string(), name: z.string(), unitOfMeasure: z.string(), sector: z.string() },
        own: id.nullable().meta({ description: 'Chỉ tiêu của cơ quan lấy từ đây.' }),
      }),
    ),
    run: async ({ desk }) => ({
      items: (await listCatalogue(desk)).map(({ id: code, name, unit, sector, ownId }) => ({
        code,
        name,
        unitOfMeasure: unit,
        sector,
        own: ownId,
      })),
    }),
  }),
  operation({
    ...{ id: 'takeFromCatalogue', method: 'post', path: '/catalogue/use', act: 'indicators.write' },
    summary: 'Lấy chỉ tiêu của danh mục quốc gia vào bộ chỉ tiêu',
    body: z.strictObject({ codes: z.array(z.string().max(80)).min(1).max(1000) }),
    example: { codes: ['grdp'] },
    answer: z.strictObject({ added: z.int() }),
    run: async ({ desk, body }) => ({ added: await takeFromCatalogue(desk, body.codes) }),
  }),
]
