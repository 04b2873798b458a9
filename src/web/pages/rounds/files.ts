import { writeFormDocx } from '../../../files/write/formDocx.ts'
import { writeFormXlsx } from '../../../files/write/formXlsx.ts'
import { sentenceOf } from '../../../office/problem.ts'
import { officialForm } from '../../../office/reporting/formSheets.ts'
import { searchKey } from '../../../vietnamese/index.ts'
import type { FormSheet } from '../../../writer/form/index.ts'
import { missingPage } from '../../sentencePage.tsx'
import { numberParam, type SiteContext } from '../../site.ts'

/** How a form leaves the house: the kinds of file, each with its writer. */
const kinds = {
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: writeFormXlsx },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', write: writeFormDocx },
} as const

/** A form of a round as a file for Excel or Word. */
export async function formFile(c: SiteContext, kind: keyof typeof kinds) {
  const [round, form] = [numberParam(c, 'id'), numberParam(c, 'form')]
  if (round === null || form === null) return missingPage(c, 'Không có biểu này.')
  try {
    const sheet = await officialForm(c.var.desk, round, form)
    return download(c, kind, sheet, `bieu-${sheet.code}-${sheet.period}`)
  } catch (error) {
    const sentence = sentenceOf(error)
    if (sentence === null) throw error
    return missingPage(c, sentence)
  }
}

/** A form as a file to be downloaded. */
export async function download(c: SiteContext, kind: keyof typeof kinds, sheet: FormSheet, name: string) {
  const { type, write } = kinds[kind]
  const plain = searchKey(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return c.body(await write(sheet), 200, { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${plain}.${kind}"` })
}
