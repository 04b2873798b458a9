import { readFileSync } from 'node:fs'
import type { FileFault } from '../../../src/files/problem.ts'
import { docxParagraph } from '../../support/zipOf.ts'

/** A file that means harm or is broken, and what must come of it. */
export interface HostileFile {
  name: string
  bytes: () => Uint8Array
  /** Why it must be refused, or `{ reads }`: it does no harm and is read, and this stands in its text. */
  comes: FileFault | { reads: string }
}

export const million = 1_000_000

/** What an honest report says, as the body of a .docx and as it is read. */
export const told = 'Thu ngân sách đạt 132 tỷ đồng.'
export const report = docxParagraph(told)

export function fixture(name: string): Buffer {
  return readFileSync(new URL(`../../fixtures/${name}`, import.meta.url))
}
