import { checkTogether } from '../checks/index.ts'
import type { Arguments } from './arguments.ts'
import type { CheckedDocument } from './document.ts'
import { examineAll } from './examineAll.ts'
import type { Io } from './io.ts'
import { togetherJson } from './json.ts'
import { UsageProblem } from './problem.ts'
import { STANDARD_INPUT } from './source.ts'
import { ownFindingsReport, togetherReport } from './terminal/report.ts'
import { viewOf } from './terminal/view.ts'

/** `namro check`: each document's own findings, then what the documents say against each other. Gives the exit code. */
export async function checkCommand({ values, files }: Arguments, io: Io): Promise<number> {
  if (files.length < 2) throw new UsageProblem('Cần ít nhất hai tệp để đối chiếu. Để đọc một tệp, hãy dùng: namro read TỆP.')
  if (files.filter((file) => file === STANDARD_INPUT).length > 1) throw new UsageProblem('Đầu vào chuẩn (“-”) chỉ đọc được một lần.')
  const unread: string[] = []
  const documents: CheckedDocument[] = []
  for await (const checked of examineAll(files, io, unread)) documents.push(checked)
  if (documents.length > 0) {
    const findings = checkTogether(documents.map(({ file, document, reading }) => ({ ...document, name: file, reading })))
    if (values.json) {
      await io.output.writeAll(togetherJson(documents, findings))
      await io.output.write('\n')
    } else {
      const view = viewOf(io)
      for (const checked of documents) await io.output.writeAll(ownFindingsReport(checked, view))
      await io.output.writeAll(togetherReport(findings, documents, view))
    }
    await io.output.flush()
  }
  return unread.length > 0 ? 1 : 0
}
