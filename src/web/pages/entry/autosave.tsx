import { sentenceOf } from '../../../office/problem.ts'
import { saveDraft } from '../../../office/reporting/entry.ts'
import { ifMine } from '../../../office/reporting/mySheets.ts'
import type { EntrySheet, SheetLine } from '../../../office/reporting/sheet.ts'
import { visitorOf } from '../../request.ts'
import type { SiteContext } from '../../site.ts'
import { readLines, typedLines } from './input.ts'
import { Notes, type NotesProps } from './notes.tsx'

/**
 * Answers the script of a sheet: saves the lines that were typed, and tells how every line of the sheet stands now. Lines that
 * somebody else changed in between (`overtaken`) and those that cannot be read (`refused`) are left as they are. Null where the
 * visitor has no such sheet.
 */
export async function autosave(c: SiteContext, { round, sender }: { round: number; sender: number }): Promise<Response | null> {
  const body = typedLines.safeParse(await c.req.json().catch(() => null))
  if (!body.success) return c.json({ problem: 'Nội dung gửi lên không đọc được; hãy tải lại trang.' }, 400)
  // A page left open by somebody else is not to write in this person's name.
  if (body.data.account !== visitorOf(c).account) {
    return c.json({ problem: 'Trang này mở bằng tài khoản khác; hãy tải lại trang.' }, 403)
  }
  const { lines, refused } = readLines(body.data.lines)
  try {
    const saved = await ifMine(c.var.desk, round, sender, () => saveDraft(c.var.desk, round, sender, lines))
    if (saved === null) return null
    const problems = new Map([...refused, ...saved.refused].map(({ key, sentence }) => [key, sentence]))
    const overtaken = new Map(saved.overtaken.map(({ key, theirs }) => [key, theirs]))
    return c.json(answerOf(saved.sheet, problems, overtaken))
  } catch (error) {
    const sentence = sentenceOf(error)
    if (sentence === null) throw error
    return c.json({ problem: sentence }, 409)
  }
}

function answerOf(sheet: EntrySheet, problems: ReadonlyMap<string, string>, overtaken: ReadonlyMap<string, SheetLine>) {
  const { version, filled, asked } = sheet
  const lines = sheet.lines.map((line) => {
    const theirs = overtaken.get(line.key)
    const problem = problems.get(line.key)
    return {
      ...{ key: line.key, text: line.text, grade: line.saved?.grade ?? line.recorded?.grade ?? null },
      ...{ cause: line.saved?.cause ?? '', proposal: line.saved?.proposal ?? '', seen: line.saved?.version ?? 0 },
      state: theirs !== undefined ? 'overtaken' : problem !== undefined ? 'refused' : 'kept',
      notes: notesOf({ line, problem, overtaken: theirs && { theirs, choices: true } }),
    }
  })
  const known = new Set(lines.map(({ key }) => key))
  const gone = [...problems].filter(([key]) => !known.has(key)).map(([key]) => key)
  return { version, filled, asked, lines, gone }
}

function notesOf(props: NotesProps): string {
  return (<Notes {...props} />).toString()
}
