import { z } from 'zod'
import { type Fate, type SentFile, uploadDocuments } from '../../../office/reading/index.ts'
import { whole } from '../../input.ts'
import { formOf } from '../../request.ts'
import type { SiteContext } from '../../site.ts'
import { DataTable, type Errors, Heading, Notice } from '../../ui/index.ts'
import { done, view } from '../../view.tsx'
import { listPage, readingCrumbs } from './listPage.tsx'

const sentForm = z.object({
  unit: whole('Văn bản của'),
  purpose: z.enum(['source', 'draft'], 'Đọc để làm gì: hãy chọn một.'),
})

/** So many files go in one request. */
const mostFiles = 100
const longestPaste = 1_000_000

/** Files, or a text that was pasted, are brought in. One that can be read leads to its page, several to what became of each. */
export async function upload(c: SiteContext) {
  const sent = await formOf(c)
  const read = sentForm.safeParse(sent)
  if (!read.success) return listPage(c, Object.fromEntries(read.error.issues.map(({ path, message }) => [path.join('-'), message])))
  const pasted = textOf(sent.text)
  const files = [sent.files ?? []].flat().filter((one): one is File => one instanceof File && (one.size > 0 || one.name !== ''))
  const problem = problemOf(files, pasted)
  if (problem !== null) return listPage(c, problem)
  const given: SentFile[] = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
  if (pasted !== '') given.push({ name: `${textOf(sent.name) || 'Văn bản dán vào'}.txt`, bytes: new TextEncoder().encode(pasted) })
  const fates = await uploadDocuments(c.var.desk, read.data, given)
  const [only] = fates
  if (fates.length > 1 || only === undefined) return fatesPage(c, fates)
  if ('problem' in only) return listPage(c, { [pasted === '' ? 'files' : 'text']: only.problem })
  return done(c, `/doc-van-ban/${only.id}`, only.added ? `Đã đọc “${only.name}”: ${countWords(only)}.` : 'Văn bản này đã đọc từ trước.')
}

function problemOf(files: readonly File[], pasted: string): Errors | null {
  if (files.length > mostFiles) return { files: `Mỗi lần gửi nhiều nhất ${mostFiles} tệp; hãy gửi làm nhiều lần.` }
  if (pasted.length > longestPaste) return { text: 'Văn bản dán vào dài quá một triệu chữ; hãy gửi bằng tệp.' }
  return files.length === 0 && pasted === '' ? { files: 'Chưa chọn tệp nào và chưa dán văn bản.' } : null
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

function countWords({ facts, findings }: { facts: number; findings: number }): string {
  return `${facts} số liệu, ${findings === 0 ? 'không thấy mâu thuẫn' : `${findings} phát hiện`}`
}

function fatesPage(c: SiteContext, fates: readonly Fate[]) {
  const read = fates.filter((fate) => 'id' in fate).length
  return view(
    c,
    { title: 'Kết quả đọc văn bản', status: read === 0 ? 422 : 200 },
    <>
      <Heading title="Kết quả đọc văn bản" crumbs={readingCrumbs} />
      <Notice kind={read < fates.length ? 'warn' : 'info'}>
        <p>
          Đã đọc {read} trong {fates.length} tệp.
        </p>
      </Notice>
      <DataTable
        caption="Từng tệp"
        rows={fates}
        empty=""
        columns={[
          {
            label: 'Tệp',
            card: 'title',
            cell: (fate) => ('id' in fate ? <a href={`/doc-van-ban/${fate.id}`}>{fate.name}</a> : fate.name),
          },
          {
            label: 'Kết quả',
            card: 'main',
            cell: (fate) =>
              'problem' in fate ? (
                <span>
                  <strong>Chưa đọc được.</strong> {fate.problem}
                </span>
              ) : (
                `${fate.added ? 'Đã đọc' : 'Đã có từ trước'}: ${countWords(fate)}.`
              ),
          },
        ]}
      />
    </>,
  )
}
