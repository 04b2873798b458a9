import type { Archive } from '../archive.ts'
import type { Block } from '../block.ts'
import { lastSaved, mainPart, readRelations } from '../relations.ts'
import { readXml } from '../xml/read.ts'
import { BodyHandler } from './body.ts'
import { Numbering } from './numbering.ts'
import { Styles } from './styles.ts'

/**
 * The paragraphs and tables of a .docx in reading order, then its footnotes and endnotes. Read as a stream and without
 * a library: only so are numbering labels, merged cells, text boxes and old Vietnamese typefaces kept, and memory bounded.
 */
export async function readDocx(archive: Archive): Promise<{ blocks: Block[]; published?: string }> {
  const main = await mainPart(archive, 'word/document.xml')
  const relations = await readRelations(archive, main)
  const part = (type: string): string => relations.find((each) => each.type === type)?.target ?? ''
  const styles = await Styles.read(archive, part('styles'))
  const numbering = await Numbering.read(archive, part('numbering'))
  const blocks: Block[] = []
  for (const story of [main, part('footnotes'), part('endnotes')]) {
    const handler = new BodyHandler(styles, numbering)
    await readXml(archive, story, handler)
    for (const block of handler.blocks) blocks.push(block)
  }
  const published = await lastSaved(archive)
  return published === undefined ? { blocks } : { blocks, published }
}
