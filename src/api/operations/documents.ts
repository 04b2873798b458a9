import { z } from 'zod'
import {
  acceptFact,
  acceptSure,
  documentFile,
  documentSheet,
  givenFact,
  hasDocument,
  listDocuments,
  refuseFact,
  reopenFact,
  uploadDocuments,
} from '../../office/reading/index.ts'
import { operation, Written } from '../operation.ts'
import { ApiProblem } from '../problem.ts'
import { done, file, fileMedia, grade, id, idText, listOf, longestFile, number, period, text, version } from '../schemas.ts'
import { documentTold, factTold, findingInDocument, purpose, toldDocument, toldFact, toldFindings } from './document.ts'

const own = { document: idText }
const fact = { ...own, fact: idText.meta({ description: 'Số thứ tự của số liệu trong văn bản, từ 1.' }) }

/** Documents that are read: their facts, what does not fit in them. */
export const documents = [
  operation({
    ...{ id: 'listDocuments', method: 'get', path: '/documents', act: 'documents.read' },
    summary: 'Các văn bản đã đọc, mới nhất trước',
    answer: listOf(documentTold),
    run: async ({ desk }) => ({ items: (await listDocuments(desk)).map(toldDocument) }),
  }),
  operation({
    ...{ id: 'uploadDocument', method: 'post', path: '/documents', act: 'documents.write', status: 201 },
    summary: 'Đọc một văn bản',
    about: `Nhiều nhất ${longestFile / 1_000_000} MB. Văn bản đã đọc từ trước thì added là false.`,
    body: z.strictObject({ unit: id, purpose, ...file }),
    example: {
      unit: 1,
      purpose: 'source',
      name: 'bao-cao.txt',
      content: 'TsSDbSAyMDI1LCB0aHUgbmfDom4gc8OhY2ggxJHhuqF0IDgxMiw1IHThu7cgxJHhu5NuZy4=',
    },
    answer: z.strictObject({ id, added: z.boolean(), facts: z.int(), findings: z.int() }),
    run: async ({ desk, body: { unit, purpose, name, content } }) => {
      const [fate] = await uploadDocuments(desk, { unit, purpose }, [{ name, bytes: new Uint8Array(content) }])
      if (fate === undefined || 'problem' in fate) {
        const detail = fate?.problem ?? ''
        throw new ApiProblem('rule.broken', detail, [{ pointer: '/content', detail }])
      }
      return { id: fate.id, added: fate.added, facts: fate.facts, findings: fate.findings }
    },
  }),
  operation({
    ...{ id: 'readDocument', method: 'get', path: '/documents/{document}', act: 'documents.read' },
    summary: 'Một văn bản: số liệu đọc được, đề xuất ghi vào đâu, điều chưa khớp',
    params: own,
    answer: documentTold.extend({ items: z.array(factTold), inconsistencies: z.array(findingInDocument) }),
    run: async ({ desk, params }) => {
      const sheet = await documentSheet(desk, params.document)
      if (sheet === null) return null
      return { ...toldDocument(sheet.row), items: sheet.facts.map((one) => toldFact(one, sheet)), inconsistencies: toldFindings(sheet) }
    },
  }),
  operation({
    ...{ id: 'readDocumentFile', method: 'get', path: '/documents/{document}/file', act: 'documents.read' },
    summary: 'Tệp của một văn bản',
    params: own,
    answer: z.unknown(),
    media: [fileMedia],
    run: async ({ desk, params }) => {
      const found = await documentFile(desk, params.document)
      return found && new Written(fileMedia, found.bytes, found.name)
    },
  }),
  operation({
    ...{ id: 'acceptSureFacts', method: 'post', path: '/documents/{document}/sure-facts', act: 'documents.write' },
    summary: 'Nhận vào sổ mọi số liệu chắc chắn của một văn bản',
    params: own,
    answer: z.strictObject({ accepted: z.int() }),
    run: async ({ desk, params }) => {
      if (!(await hasDocument(desk, params.document))) return null
      return { accepted: await acceptSure(desk, params.document) }
    },
  }),
  operation({
    ...{ id: 'acceptFact', method: 'post', path: '/documents/{document}/facts/{fact}/acceptance', act: 'documents.write' },
    summary: 'Nhận một số liệu vào sổ, như đề xuất hoặc đã sửa',
    about: 'seen: version của số đã ghi (recorded), 0 nếu chưa có. whole: mẫu số của một tỷ lệ.',
    params: fact,
    body: z.strictObject({
      ...{ indicator: id, unit: id, period, grade, value: number, whole: number.nullable().default(null), measure: z.string().max(50) },
      ...{ reason: text(2000).nullable().default(null), seen: version },
    }),
    example: { indicator: 1, unit: 1, period: '2025', grade: 'preliminary', value: '812.5', measure: 'tỷ đồng', seen: 0 },
    answer: done,
    run: async ({ desk, params, body }) => {
      const sheet = await documentSheet(desk, params.document)
      if (sheet?.facts[params.fact - 1] === undefined) return null
      await acceptFact(desk, params.document, givenFact({ fact: params.fact - 1, ...body }, sheet))
      return { done: true }
    },
  }),
  operation({
    ...{ id: 'refuseFact', method: 'post', path: '/documents/{document}/facts/{fact}/refusal', act: 'documents.write' },
    summary: 'Bỏ một số liệu của văn bản',
    params: fact,
    answer: done,
    run: async ({ desk, params }) => {
      if (!(await hasDocument(desk, params.document))) return null
      await refuseFact(desk, params.document, params.fact - 1)
      return { done: true }
    },
  }),
  operation({
    ...{ id: 'reopenFact', method: 'post', path: '/documents/{document}/facts/{fact}/reopening', act: 'documents.write' },
    summary: 'Lấy lại một số liệu đã bỏ',
    params: fact,
    answer: done,
    run: async ({ desk, params }) => {
      if (!(await hasDocument(desk, params.document))) return null
      await reopenFact(desk, params.document, params.fact - 1)
      return { done: true }
    },
  }),
]
