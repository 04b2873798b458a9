import type { Finding } from '../checks/finding.ts'
import type { SourceDocument } from '../files/document.ts'
import type { Reading } from '../reader/reading.ts'

/** A document that was read and checked by itself: what every form of output shows. */
export interface CheckedDocument {
  /** The file as it was named on the command line. */
  file: string
  document: SourceDocument
  reading: Reading
  findings: Finding[]
}

/** The number of figures, of those that are aims, and of findings, in words for a heading: "38 số liệu · 2 phát hiện". */
export function summaryWords({ reading, findings }: CheckedDocument): string {
  if (reading.facts.length === 0) return 'không có số liệu nào đọc được'
  const targets = reading.facts.filter((fact) => fact.kind === 'target').length
  return [
    `${reading.facts.length} số liệu`,
    ...(targets > 0 ? [`trong đó ${targets} mục tiêu`] : []),
    findings.length > 0 ? `${findings.length} phát hiện` : 'không thấy mâu thuẫn',
  ].join(' · ')
}
