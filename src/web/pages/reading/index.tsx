import { Hono } from 'hono'
import { acceptFact, acceptSure, documentFile, documentSheet, hasDocument, refuseFact, reopenFact } from '../../../office/reading/index.ts'
import { missingPage } from '../../sentencePage.tsx'
import { numberParam, type Pages, type Site, type SiteContext } from '../../site.ts'
import { done } from '../../view.tsx'
import { documentPage } from './documentPage.tsx'
import { listPage } from './listPage.tsx'
import { acceptFrom, mendPage } from './mendPage.tsx'
import { upload } from './upload.tsx'

/** Đọc văn bản: documents are brought in and read; their facts are accepted, mended or refused; drafts are checked. */
export function readingPages(): Pages {
  return new Hono<Site>()
    .get('/', (c) => listPage(c))
    .post('/', upload)
    .get('/:id', async (c) => {
      const sheet = await sheetOf(c)
      return sheet === null ? nothing(c) : documentPage(c, sheet)
    })
    .get('/:id/tep', download)
    .post('/:id/nhan-chac-chan', async (c) => {
      const id = numberParam(c, 'id')
      if (id === null || !(await hasDocument(c.var.desk, id))) return nothing(c)
      const count = await acceptSure(c.var.desk, id)
      return done(c, `/doc-van-ban/${id}`, count === 0 ? 'Không có số liệu nào chắc chắn để nhận.' : `Đã nhận ${count} số liệu vào sổ.`)
    })
    .get('/:id/so-lieu/:fact', async (c) => {
      const [sheet, fact] = [await sheetOf(c), numberParam(c, 'fact')]
      const own = fact === null ? undefined : sheet?.facts[fact - 1]
      return sheet === null || own === undefined ? nothing(c) : mendPage(c, sheet, own)
    })
    .post('/:id/so-lieu/:fact', (c) => onFact(c, (id, fact) => acceptFrom(c, id, fact, acceptFact)))
    .post('/:id/so-lieu/:fact/bo', (c) =>
      onFact(c, async (id, fact) => {
        await refuseFact(c.var.desk, id, fact)
        return done(c, at(id, fact), `Đã bỏ số liệu ${fact + 1}.`)
      }),
    )
    .post('/:id/so-lieu/:fact/lay-lai', (c) =>
      onFact(c, async (id, fact) => {
        await reopenFact(c.var.desk, id, fact)
        return done(c, at(id, fact), `Đã lấy lại số liệu ${fact + 1}.`)
      }),
    )
}

/** Where a fact stands on its document's page. */
function at(id: number, fact: number): string {
  return `/doc-van-ban/${id}#s${fact + 1}`
}

async function onFact(c: SiteContext, work: (id: number, fact: number) => Promise<Response>): Promise<Response> {
  const [id, fact] = [numberParam(c, 'id'), numberParam(c, 'fact')]
  if (id === null || fact === null || !(await hasDocument(c.var.desk, id))) return nothing(c)
  return work(id, fact - 1)
}

async function sheetOf(c: SiteContext) {
  const id = numberParam(c, 'id')
  return id === null ? null : documentSheet(c.var.desk, id)
}

async function download(c: SiteContext) {
  const id = numberParam(c, 'id')
  const file = id === null ? null : await documentFile(c.var.desk, id)
  if (file === null) return nothing(c)
  return c.body(file.bytes, 200, {
    // Whatever it holds, it is a file to keep and no page of ours.
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  })
}

function nothing(c: SiteContext) {
  return missingPage(c, 'Không có văn bản hoặc số liệu này, hoặc văn bản không thuộc phần việc của bạn.')
}
