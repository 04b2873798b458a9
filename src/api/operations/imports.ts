import { z } from 'zod'
import type { Desk } from '../../office/desk.ts'
import {
  chooseForImport,
  type Examined,
  type ImportWork,
  importFile,
  importFiles,
  type Job,
  type JudgedRecord,
  layoutsToRemember,
  problems,
  uploadImport,
} from '../../office/imports/index.ts'
import { StaleEdit } from '../../office/problem.ts'
import { cellName, textOf } from '../../reader/sheet/index.ts'
import { operation } from '../operation.ts'
import { ApiProblem } from '../problem.ts'
import { done, exact, file, grade, id, idText, listOf, longestFile, made, moment, pageOf, period, periodCode, version } from '../schemas.ts'

/** Who asks for more than a look waits until the file is examined. */
const untilOver = 600_000
const most = { page: 1000, errors: 1000 }

const fate = z.enum(['new', 'same', 'correction', 'refused', 'left'])
const columnTold = z.strictObject({
  ...{ column: z.int(), head: z.string(), use: z.string(), why: z.string(), period: periodCode.nullable() },
  ...{ grade: z.enum(['actual', 'estimate']), notation: z.string().nullable(), unclear: z.string() },
})
const resultTold = z.strictObject({
  counts: z.strictObject({ new: z.int(), same: z.int(), correction: z.int(), refused: z.int(), left: z.int() }),
  sheets: z.array(
    z.strictObject({ name: z.string(), kind: z.string().nullable(), period: periodCode.nullable(), columns: z.array(columnTold) }),
  ),
  labels: z.array(
    z.strictObject({
      kind: z.enum(['indicator', 'unit']),
      key: z.string().meta({ description: 'Dùng làm khóa khi chọn nghĩa của nhãn.' }),
      ...{ label: z.string(), measure: z.string(), figures: z.int(), why: z.string(), suggested: z.array(id) },
      means: z.int().min(0).nullable().meta({ description: 'Chỉ tiêu hoặc đơn vị; 0: bỏ qua; null: chưa rõ, cần chọn.' }),
    }),
  ),
  wrongTotals: z.array(z.strictObject({ sheet: z.string(), cell: z.string(), stated: exact, sum: exact })),
  importedBefore: z.strictObject({ at: moment, by: z.string(), figures: z.int() }).nullable(),
})
const importTold = z
  .strictObject({
    ...{ id, name: z.string(), version, state: z.enum(['running', 'examined', 'imported', 'failed']) },
    progress: z.strictObject({ phase: z.enum(['reading', 'judging', 'recording']), done: z.int(), total: z.int() }).nullable(),
    sentence: z.string().nullable().meta({ description: 'Vì sao tệp không nhập được.' }),
    result: resultTold.nullable(),
  })
  .meta({ id: 'Import', description: 'Một tệp bảng và kết quả thử: chưa ghi gì cho tới khi có lệnh ghi.' })

const rowTold = z
  .strictObject({
    ...{ sheet: z.string(), cell: z.string(), fate, indicatorLabel: z.string(), unitLabel: z.string().nullable(), written: z.string() },
    ...{ indicator: id.nullable(), unit: id.nullable(), period: periodCode.nullable(), why: z.string() },
    todo: z.string().nullable().meta({ description: 'Cần làm gì, với số bị từ chối.' }),
  })
  .meta({ id: 'ImportRow' })

const meanings = z.record(z.string().max(400), z.int().min(0).max(2_147_483_647)).default({})
const place = z.string().regex(/^\d{1,4}$/, 'Là số thứ tự, bắt đầu từ 0.')
const choices = z.strictObject({
  sheets: z
    .record(
      place,
      z.strictObject({
        columns: z
          .record(
            place,
            z.strictObject({
              use: z.exactOptional(z.enum(['figure', 'left'])),
              grade: z.exactOptional(z.enum(['actual', 'estimate'])),
              period: z.exactOptional(period),
              notation: z.exactOptional(z.enum(['vietnamese', 'foreign'])),
            }),
          )
          .default({}),
        ...{ period: z.exactOptional(period), skip: z.exactOptional(z.boolean()), unit: z.exactOptional(id) },
      }),
    )
    .default({}),
  ...{ indicators: meanings, units: meanings, grade: grade.default('final'), reason: z.string().trim().max(500).default('') },
})
const own = { file: idText }

/** Spreadsheets: uploaded, examined, chosen for, recorded. */
export const imports = [
  operation({
    ...{ id: 'listImports', method: 'get', path: '/imports', act: 'figures.import' },
    summary: 'Các tệp bảng đã tải lên gần đây',
    answer: listOf(
      z.strictObject({
        ...{ id, name: z.string(), uploadedAt: moment, uploadedBy: z.string(), version },
        imported: z.strictObject({ at: moment, by: z.string(), figures: z.int(), corrections: z.int() }).nullable(),
      }),
    ),
    run: async ({ desk }) => ({
      items: (await importFiles(desk)).map(({ file: { id, name, uploadedAt, uploadedBy, version }, run }) => ({
        ...{ id, name, uploadedAt, uploadedBy, version },
        imported: run && { at: run.recordedAt, by: run.actor, figures: run.figures, corrections: run.corrections },
      })),
    }),
  }),
  operation({
    ...{ id: 'uploadImport', method: 'post', path: '/imports', act: 'figures.import', status: 201 },
    summary: 'Tải lên một tệp bảng (xlsx, xls, ods, csv), chưa ghi gì',
    about: `Nhiều nhất ${longestFile / 1_000_000} MB; tệp lớn hơn tải lên ở trang Nhập số liệu từ tệp.`,
    body: z.strictObject(file),
    example: { name: 'thang-01.csv', content: 'Q2jhu4kgdGnDqnU7VGjDoW5nIDEvMjAyNgo=' },
    answer: made,
    run: async ({ desk, body: { name, content } }) => ({ id: await uploadImport(desk, name, content) }),
  }),
  operation({
    ...{ id: 'readImport', method: 'get', path: '/imports/{file}', act: 'figures.import' },
    summary: 'Một tệp bảng: hiểu ra sao, bao nhiêu số mới, sửa, bị từ chối',
    about: 'Tệp lớn: running, hãy hỏi lại sau. ETag mang phiên bản của các lựa chọn.',
    params: own,
    answer: importTold,
    version: ({ version }) => version,
    run: async ({ desk, params, imports }) => {
      const head = await importFile(desk, params.file)
      if (head === null) return null
      const { id, name, version } = head
      const job = await imports.look(desk, id, version)
      if (job.state === 'failed' || job.state === 'broken') imports.forget(desk, id, version)
      if (job.state === 'broken') throw job.error
      if (job.state === 'missing') return null
      return {
        ...{ id, name, version, state: job.state },
        progress: job.state === 'running' ? { phase: job.phase, done: job.done, total: job.total } : null,
        sentence: job.state === 'failed' ? job.sentence : null,
        result: 'examined' in job ? toldResult(job.examined) : null,
      }
    },
  }),
  operation({
    ...{ id: 'listImportRows', method: 'get', path: '/imports/{file}/rows', act: 'figures.import' },
    summary: 'Từng số của một tệp bảng: sẽ ra sao và vì sao',
    params: own,
    query: {
      fate: fate.optional(),
      limit: idText.refine((limit) => limit <= most.page, `Nhiều nhất ${most.page}.`).default(100),
      after: idText.optional(),
    },
    answer: pageOf(rowTold),
    run: async ({ desk, params, query, imports }) => {
      const head = await importFile(desk, params.file)
      if (head === null) return null
      const { records, sheets } = examinedIn(await imports.look(desk, head.id, head.version, untilOver))
      const wanted = records.filter((one) => query.fate === undefined || one.fate === query.fate)
      const [from, to] = [query.after ?? 0, (query.after ?? 0) + query.limit]
      return { items: wanted.slice(from, to).map((one) => toldRow(one, sheets)), next: wanted.length > to ? String(to) : null }
    },
  }),
  operation({
    ...{ id: 'chooseForImport', method: 'put', path: '/imports/{file}/choices', act: 'figures.import', edits: true },
    summary: 'Chọn nghĩa của nhãn, kỳ và cách đọc của cột; đọc lại tệp để xem kết quả',
    about: 'Thay toàn bộ lựa chọn trước. Trang và cột theo số thứ tự từ 0. Nghĩa của nhãn được nhớ cho tệp sau.',
    params: own,
    body: choices,
    example: { indicators: { 'thu ngan sach [ty dong]': 1 }, grade: 'preliminary', reason: 'Phòng Kinh tế gửi lại sau khi rà soát' },
    answer: done,
    run: async ({ desk, params, body, seen, imports }) => {
      const head = await importFile(desk, params.file)
      if (head === null) return null
      const { sheets } = examinedIn(await imports.look(desk, head.id, head.version, untilOver))
      const { indicators, units } = body
      await chooseForImport(desk, head.id, seen, body, { indicators, units, layouts: layoutsToRemember(body.sheets, sheets) })
      return { done: true }
    },
  }),
  operation({
    ...{ id: 'recordImport', method: 'post', path: '/imports/{file}/recording', act: 'figures.import', edits: true },
    summary: 'Ghi số liệu của một tệp bảng vào sổ, tất cả hoặc không số nào',
    about: `Còn số bị từ chối mà không có withoutRefused thì 422, errors nêu từng ô (nhiều nhất ${most.errors}). Tệp đã ghi thì không ghi lần nữa: again.`,
    params: own,
    body: z.strictObject({
      withoutRefused: z.boolean().default(false).meta({ description: 'Đồng ý chỉ ghi các số không bị từ chối.' }),
    }),
    example: { withoutRefused: true },
    answer: z.strictObject({ figures: z.int(), corrections: z.int(), again: z.boolean() }),
    run: async ({ desk, params, body, seen, imports }) => {
      const head = await importFile(desk, params.file)
      if (head === null) return null
      if (head.version !== seen) throw new StaleEdit(`import/${head.id}`, {}, {})
      const job = await imports.look(desk, head.id, seen, untilOver)
      const examined = examinedIn(job)
      if (examined.counts.refused > 0 && !body.withoutRefused) throw refused(examined)
      return outcomeOf(job.state === 'imported' ? job : await record(imports, desk, head.id, seen))
    },
  }),
]

/** Records, and waits until it is over. */
async function record(work: ImportWork, desk: Desk, id: number, version: number): Promise<Job> {
  work.record(desk, id, version)
  const job = await work.look(desk, id, version, untilOver)
  if (job.state === 'failed' || job.state === 'broken') work.forget(desk, id, version)
  return job
}

/** What is known of the file. Throws where it cannot be read, the program's own faults as they came. */
function examinedIn(job: Job): Examined {
  if ('examined' in job) return job.examined
  if (job.state === 'broken') throw job.error
  if (job.state === 'failed') throw new ApiProblem('rule.broken', job.sentence)
  throw new ApiProblem('unavailable', 'Tệp đang được xử lý; hãy đọc lại sau ít phút.')
}

function outcomeOf(job: Job) {
  examinedIn(job)
  if (job.state !== 'imported') throw new ApiProblem('unavailable', 'Tệp đang được ghi; hãy đọc lại sau ít phút.')
  const { again, figures, corrections } = job.outcome
  return { figures, corrections, again: again !== null }
}

function refused({ records, sheets, counts }: Examined): ApiProblem {
  const errors = records
    .filter(({ fate }) => fate === 'refused')
    .slice(0, most.errors)
    .map((one) => {
      const { sheet, cell, why, todo } = toldRow(one, sheets)
      return { pointer: sheet === '' ? cell : `${sheet}!${cell}`, detail: [why, todo].filter(Boolean).join(' ') }
    })
  return new ApiProblem('rows.refused', `Còn ${counts.refused} số bị từ chối; chưa số nào được ghi.`, errors)
}

function toldResult({ counts, sheets, labels, wrongTotals, before }: Examined): z.input<typeof resultTold> {
  return {
    counts,
    sheets: sheets.map(({ name, layout }) => ({
      ...{ name, kind: layout?.kind ?? null, period: layout?.period ?? null },
      columns: (layout?.columns ?? []).map(({ column, head, use, why, period, grade, notation, unclear }) => {
        return { column, head, use, why, period, grade, notation, unclear }
      }),
    })),
    labels: labels.map(({ row, suggested, ...label }) => ({ ...label, means: row, suggested: [...suggested] })),
    wrongTotals: wrongTotals.map(({ sheet, cell, stated, sum }) => ({ sheet, cell, stated: stated.toFixed(), sum: sum.toFixed() })),
    importedBefore: before && { at: before.recordedAt, by: before.actor, figures: before.figures },
  }
}

function toldRow({ record, fate, why, problem, indicatorRow, unitRow }: JudgedRecord, sheets: Examined['sheets']): z.input<typeof rowTold> {
  return {
    ...{ sheet: sheets[record.sheet]?.name ?? '', cell: cellName(record.row, record.column), fate, why },
    ...{ indicatorLabel: record.indicator, unitLabel: record.unit, written: textOf(record.written), period: record.period },
    ...{ indicator: indicatorRow || null, unit: unitRow || null, todo: problem === null ? null : problems[problem].todo },
  }
}
