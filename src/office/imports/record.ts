import { createHash } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'
import { addImportRun, type ImportRunRow, importRunOf, recordObservations, WriteRefused } from '../../store/index.ts'
import { type Desk, writing } from '../desk.ts'
import { choicesText } from './choices.ts'
import type { Examined, Tell } from './examine.ts'

/** How many figures one entry of the history records. */
const entryFigures = 5_000

/** What came of an import. `again`: it was done before, and nothing was done now. */
export interface Outcome {
  again: ImportRunRow | null
  figures: number
  corrections: number
}

/**
 * Records what a file brings, all of it or nothing; the same content with the same choices is done once. Throws Refused,
 * StaleEdit where the books changed since the file was examined, WriteRefused.
 */
export async function recordImport(desk: Desk, { file, choices, records, counts }: Examined, tell: Tell): Promise<Outcome> {
  const observations = records.flatMap(({ observation }) => observation ?? [])
  if (counts.correction > 0 && choices.reason === '') throw new WriteRefused('Tệp sửa số liệu đã ghi: hãy nêu lý do sửa rồi làm lại.')
  const digest = createHash('sha256').update(file.digest).update(choicesText(choices)).digest()
  return writing(desk, 'figures.import', null, async (write) => {
    const again = await importRunOf(write, { digest })
    if (again !== null) return { again, figures: 0, corrections: 0 }
    if (observations.length === 0) return { again: null, figures: 0, corrections: 0 }
    for (let from = 0; from < observations.length; from += entryFigures) {
      await recordObservations(write, observations.slice(from, from + entryFigures), requestOf(digest, from))
      tell('recording', Math.min(from + entryFigures, observations.length), observations.length)
      await breathe()
    }
    const done = { figures: observations.length, corrections: counts.correction }
    await addImportRun(write, { digest, fileDigest: file.digest, fileId: file.id, fileName: file.name, ...done })
    return { again: null, ...done }
  })
}

/** The client's id of one part of an import: the same for the same content and choices, whoever sends it. */
function requestOf(digest: Buffer, from: number): string {
  const hex = createHash('sha256').update(digest).update(String(from)).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
