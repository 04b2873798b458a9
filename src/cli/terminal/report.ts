import type { Finding } from '../../checks/finding.ts'
import { type CheckedDocument, summaryWords } from '../document.ts'
import { factLines } from './facts.ts'
import { findingLines } from './findings.ts'
import type { View } from './view.ts'
import { oneLine, wrap } from './width.ts'

/** One document: its name and counts, the table of its figures, its findings. */
export function* documentReport(checked: CheckedDocument, { width, colour }: View): Generator<string> {
  yield* headLines(checked, { width, colour })
  for (const line of factLines(checked.reading.facts, width, colour)) yield `${line}\n`
  if (checked.reading.facts.length > 0) yield '\n'
  if (checked.reading.facts.length > 0 || checked.findings.length > 0) yield* findingsReport(checked.findings, [checked], { width, colour })
}

/** One document: its name and counts, and its findings only. */
export function* ownFindingsReport(checked: CheckedDocument, view: View): Generator<string> {
  yield* headLines(checked, view)
  yield* findingsReport(checked.findings, [checked], view)
  yield '\n'
}

/** What the documents say against each other. */
export function* togetherReport(findings: readonly Finding[], documents: readonly CheckedDocument[], view: View): Generator<string> {
  const counts = `${documents.length} văn bản · ${findings.length} phát hiện`
  yield `${view.colour.bold('Đối chiếu các văn bản với nhau')}  ${view.colour.dim(counts)}\n\n`
  yield* findingsReport(findings, documents, view)
}

function* headLines(checked: CheckedDocument, { width, colour }: View): Generator<string> {
  for (const line of wrap(oneLine(checked.file), width)) yield `${colour.bold(line)}\n`
  for (const line of wrap(summaryWords(checked), width)) yield `${colour.dim(line)}\n`
  yield '\n'
}

function* findingsReport(findings: readonly Finding[], documents: readonly CheckedDocument[], { width, colour }: View): Generator<string> {
  if (findings.length === 0) {
    yield `${colour.green('✔ Không thấy mâu thuẫn giữa các số liệu.')}\n`
    return
  }
  for (const line of findingLines(findings, documents, width, colour)) yield `${line}\n`
}
