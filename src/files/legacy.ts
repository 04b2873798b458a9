import { decodeAs, decodeLegacy, type LegacyEncoding } from '../vietnamese/index.ts'
import type { Block, Paragraph } from './block.ts'

/** The old encoding that a typeface shows its text in: `.VnTime` and the like TCVN3, `VNI-Times` and the like VNI. */
function encodingOf(font: string | undefined): LegacyEncoding | null {
  if (font === undefined) return null
  if (/^\.vn/i.test(font)) return 'TCVN3'
  return /^vni[- ]/i.test(font) ? 'VNI' : null
}

/** A stretch of text in one typeface, decoded if that is an old Vietnamese one; the typefaces ending in H show capitals. */
export function decodeRun(text: string, font: string | undefined): string {
  const encoding = encodingOf(font)
  if (encoding === null) return text
  const decoded = decodeAs(text, encoding)
  return encoding === 'TCVN3' && /h$/i.test(font ?? '') ? decoded.toUpperCase() : decoded
}

/** Decodes, in place, text typed in an old encoding that no typeface told of: recognised over all paragraphs, else in each. */
export function decodeBlocks(blocks: readonly Block[]): void {
  const paragraphs = paragraphsOf(blocks)
  const { encoding } = decodeLegacy(paragraphs.map(({ text }) => text).join('\n'))
  for (const each of paragraphs) each.text = encoding === null ? decodeLegacy(each.text).text : decodeAs(each.text, encoding)
}

function paragraphsOf(blocks: readonly Block[], found: Paragraph[] = []): Paragraph[] {
  for (const block of blocks) {
    if (block.kind === 'paragraph') found.push(block)
    else for (const row of block.rows) for (const cell of row) paragraphsOf(cell.blocks, found)
  }
  return found
}
