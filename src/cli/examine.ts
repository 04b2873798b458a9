import type { Readable } from 'node:stream'
import { checkReading } from '../checks/index.ts'
import type { SourceDocument } from '../files/document.ts'
import { FileProblem, openDocument } from '../files/index.ts'
import { readDocument } from '../reader/readDocument.ts'
import type { CheckedDocument } from './document.ts'
import { UserProblem } from './problem.ts'
import { STANDARD_INPUT, sourceBytes, sourceName, standardInputName } from './source.ts'

/** Opens, reads and checks one file. `published` counts for more than what the file says of itself. Throws UserProblem where it cannot. */
export async function examine(file: string, input: Readable, published?: string): Promise<CheckedDocument> {
  const document = await openFile(file, input)
  const date = published ?? document.published
  const dated = date === undefined ? document : { ...document, published: date }
  const reading = readDocument(dated)
  return {
    file: file === STANDARD_INPUT ? standardInputName : file,
    document: dated,
    reading,
    findings: checkReading(dated.text, reading, dated),
  }
}

async function openFile(file: string, input: Readable): Promise<SourceDocument> {
  const bytes = await sourceBytes(file, input)
  // Standard input has no name to tell its kind by: it is taken for plain text.
  const name = file === STANDARD_INPUT ? `${standardInputName}.txt` : file
  try {
    return { ...(await openDocument(name, bytes)), name: sourceName(file) }
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error
    throw new UserProblem(file === STANDARD_INPUT ? error.message.replace(`Tệp “${name}”`, 'Văn bản ở đầu vào chuẩn') : error.message)
  }
}
