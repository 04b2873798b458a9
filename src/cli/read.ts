import type { Arguments } from './arguments.ts'
import { csvHead, csvRecords } from './csv.ts'
import type { CheckedDocument } from './document.ts'
import { examineAll } from './examineAll.ts'
import type { Io } from './io.ts'
import { documentJson } from './json.ts'
import { UsageProblem } from './problem.ts'
import { parsePublished } from './published.ts'
import { STANDARD_INPUT } from './source.ts'
import { documentReport } from './terminal/report.ts'
import { viewOf } from './terminal/view.ts'

/** `namro read`: each file's figures and findings, as a table, JSON or CSV, and as a page where one is asked for. Gives the exit code. */
export async function readCommand({ values, files: named }: Arguments, io: Io): Promise<number> {
  const files = named.length > 0 ? named : [STANDARD_INPUT]
  if (values.json && values.csv) throw new UsageProblem('Chỉ chọn một trong hai: --json hoặc --csv.')
  if (files.filter((file) => file === STANDARD_INPUT).length > 1) throw new UsageProblem('Đầu vào chuẩn (“-”) chỉ đọc được một lần.')
  const published = values.published === undefined ? undefined : parsePublished(String(values.published))
  const page = values.html === undefined ? null : await pageAt(String(values.html), files)

  const unread: string[] = []
  const examined = examineAll(files, io, unread, published)
  const documents = page === null ? examined : await all(examined)
  if (page !== null && Array.isArray(documents) && documents.length > 0) await page.write(documents)
  const format = formatOf(values, files.length > 1, io)
  await io.output.writeAll(format.before)
  let written = 0
  for await (const checked of documents) {
    await io.output.writeAll(format.document(checked, written++))
    // What is known is shown before the next file is read.
    if (io.output.isTerminal) await io.output.flush()
  }
  await io.output.flush()
  if (page !== null && written > 0) io.messages.write(`Đã ghi trang: ${page.path}\n`)
  return unread.length > 0 ? 1 : 0
}

interface Page {
  path: string
  write(documents: readonly CheckedDocument[]): Promise<void>
}

/** The page to be written at `path`. What makes it is brought in only when one is asked for. */
async function pageAt(path: string, files: readonly string[]): Promise<Page> {
  const { checkPagePath, writePage } = await import('./writePage.ts')
  await checkPagePath(path, files)
  return { path, write: (documents) => writePage(path, documents) }
}

/** A form of output: what stands before all documents, and what is written for each. */
interface Format {
  before: Iterable<string>
  document(checked: CheckedDocument, index: number): Iterable<string>
}

function formatOf(values: Arguments['values'], several: boolean, io: Io): Format {
  if (values.csv) return { before: [csvHead()], document: csvRecords }
  if (values.json) return { before: [], document: (checked) => jsonLine(checked, several) }
  const view = viewOf(io)
  return {
    before: [],
    *document(checked, index) {
      if (index > 0) yield `\n${view.colour.dim('━'.repeat(Math.min(view.width, 72)))}\n\n`
      yield* documentReport(checked, view)
    },
  }
}

function* jsonLine(checked: CheckedDocument, several: boolean): Generator<string> {
  yield* documentJson(checked, several ? checked.file : undefined)
  yield '\n'
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}
