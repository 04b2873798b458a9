import { Hono } from 'hono'
import { byteOrderMark, csvRecord } from '../../../files/write/csv.ts'
import {
  chooseForImport,
  type Examined,
  type Fate,
  type ImportWork,
  importFile,
  importFiles,
  type Job,
  problems,
  uploadImport,
} from '../../../office/imports/index.ts'
import { cellName, textOf } from '../../../reader/sheet/index.ts'
import { formOf } from '../../request.ts'
import { missingPage } from '../../sentencePage.tsx'
import { numberParam, type Pages, type Site, type SiteContext } from '../../site.ts'
import { done } from '../../view.tsx'
import { chosenIn } from './chosen.ts'
import { failedPage, filePage, progressPage } from './filePage.tsx'
import { listPage } from './listPage.tsx'
import { fates } from './words.data.ts'

const nothing = 'Tệp này không có, hoặc đã được dọn đi vì tải lên từ lâu mà chưa nhập. Hãy tải lên lại.'
/** What a table is called that was pasted: cells parted by tabs. */
const pastedName = 'bảng dán.csv'
/** Whoever sends a form waits until the file is examined. */
const untilOver = 600_000

/** Bringing spreadsheets in, under /nhap-lieu; the work on them is shared with the API. */
export function importPages(work: ImportWork): Pages {
  const pages = new Hono<Site>()
  pages.get('/', async (c) => listPage(c, await importFiles(c.var.desk), {}))
  pages.post('/', async (c) => {
    const { tep, bang } = await formOf(c)
    const id =
      tep instanceof File && tep.size > 0
        ? await uploadImport(c.var.desk, tep.name, new Uint8Array(await tep.arrayBuffer()))
        : typeof bang === 'string' && bang.trim() !== ''
          ? await uploadImport(c.var.desk, pastedName, new TextEncoder().encode(bang))
          : null
    if (id === null) return listPage(c, await importFiles(c.var.desk), { tep: 'Tệp: chưa chọn tệp nào, cũng chưa dán bảng nào.' })
    return c.redirect(`/nhap-lieu/${id}`, 303)
  })
  pages.get('/:id', async (c) => {
    const file = await fileOf(c)
    if (file === null) return missingPage(c, nothing)
    const job = await work.look(c.var.desk, file.id, file.version)
    if (job.state === 'failed' || job.state === 'broken') work.forget(c.var.desk, file.id, file.version)
    return pageOf(c, file, job)
  })
  pages.post('/:id/chon', async (c) => {
    const file = await fileOf(c)
    if (file === null) return missingPage(c, nothing)
    const job = await work.look(c.var.desk, file.id, file.version, untilOver)
    if (job.state !== 'examined') return c.redirect(`/nhap-lieu/${file.id}`, 303)
    const { choices, remembered, errors } = chosenIn(await formOf(c), job.examined)
    if (Object.keys(errors).length > 0) return filePage(c, job.examined, { errors, fate: null, page: 1 })
    await chooseForImport(c.var.desk, file.id, file.version, choices, remembered)
    return done(c, `/nhap-lieu/${file.id}`, 'Đã thử lại với các lựa chọn mới. Chưa có gì được ghi.')
  })
  pages.post('/:id/ghi', async (c) => {
    const file = await fileOf(c)
    if (file === null) return missingPage(c, nothing)
    const job = await work.look(c.var.desk, file.id, file.version, untilOver)
    if (job.state !== 'examined') return c.redirect(`/nhap-lieu/${file.id}`, 303)
    const { 'bo-qua': without } = await formOf(c)
    const { refused } = job.examined.counts
    if (refused > 0 && without !== '1') {
      const errors = { 'bo-qua': `Còn ${refused} số bị từ chối: hãy sửa, hoặc đánh dấu đồng ý chỉ ghi các số còn lại.` }
      return filePage(c, job.examined, { errors, fate: null, page: 1 })
    }
    work.record(c.var.desk, file.id, file.version)
    return c.redirect(`/nhap-lieu/${file.id}`, 303)
  })
  pages.get('/:id/bi-tu-choi.csv', async (c) => {
    const file = await fileOf(c)
    const job = file === null ? null : await work.look(c.var.desk, file.id, file.version, untilOver)
    if (job === null || (job.state !== 'examined' && job.state !== 'imported')) return missingPage(c, nothing)
    return c.body(refusedCsv(job.examined), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="bi-tu-choi.csv"',
    })
  })
  return pages
}

async function fileOf(c: SiteContext) {
  const id = numberParam(c, 'id')
  return id === null ? null : importFile(c.var.desk, id)
}

function pageOf(c: SiteContext, file: { id: number; name: string }, job: Job) {
  switch (job.state) {
    case 'missing':
      return missingPage(c, nothing)
    case 'running':
      return progressPage(c, file, job)
    case 'failed':
      return failedPage(c, file, job.sentence)
    case 'broken':
      throw job.error
    default: {
      const asked = c.req.query('loc') ?? ''
      const fate = asked in fates ? (asked as Fate) : null
      const outcome = job.state === 'imported' ? job.outcome : null
      return filePage(c, job.examined, { errors: {}, fate, page: Number(c.req.query('trang')) || 1, outcome })
    }
  }
}

/** What was refused, as a table to be mended and sent again: where, what, why, what to do. */
function refusedCsv({ records, sheets }: Examined): string {
  const head = ['Trang', 'Ô', 'Chỉ tiêu', 'Đơn vị', 'Kỳ', 'Giá trị trong tệp', 'Lý do', 'Cần làm gì']
  const rows = records.flatMap(({ record, fate, why, problem }) =>
    fate !== 'refused'
      ? []
      : [
          [
            sheets[record.sheet]?.name ?? '',
            cellName(record.row, record.column),
            record.indicator,
            record.unit ?? '',
            record.period ?? '',
            textOf(record.written),
            why,
            problem === null ? '' : problems[problem].todo,
          ],
        ],
  )
  return byteOrderMark + [head, ...rows].map(csvRecord).join('')
}
