import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkReading } from '../../checks/index.ts'
import { readDocument } from '../../reader/readDocument.ts'
import { decodeContents, encodeContents } from './contents.ts'

const corpus = join(import.meta.dirname, '../../../test/corpus')

describe('what was read in a document', () => {
  it('comes back from its text as it was, digit by digit', () => {
    for (const name of readdirSync(corpus).filter((one) => one.endsWith('.txt'))) {
      const document = { name, text: readFileSync(join(corpus, name), 'utf8'), tables: [] }
      const reading = readDocument(document)
      const contents = { document, reading, findings: checkReading(document.text, reading), matches: [] }
      expect(decodeContents(encodeContents(contents))).toEqual(contents)
    }
  })
})
