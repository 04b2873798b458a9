import { fold } from '../../vietnamese/index.ts'
import type { Block } from '../block.ts'
import { Article } from './article.ts'
import { lastLines } from './aside.data.ts'
import { blocksOf } from './blocks.ts'
import { publishedDay } from './published.ts'
import { parseHtml } from './tree.ts'

const lastKeys = new Set(lastLines.map(fold))

/** The article of a web page, its paragraphs and tables, and the day it says it was published. Nothing it refers to is loaded. */
export function readHtml(html: string): { blocks: Block[]; published?: string } {
  const page = parseHtml(html)
  const article = new Article(page)
  const blocks = beforeOtherNews(blocksOf(article.parts, article.dropped))
  const published = publishedDay(page)
  return published === undefined ? { blocks } : { blocks, published }
}

/** Old portals name nothing: a line such as "Các tin khác" in the second half of the page ends the article. */
function beforeOtherNews(blocks: Block[]): Block[] {
  const half = Math.ceil(blocks.length / 2)
  const last = blocks.findIndex((block, at) => at >= half && block.kind === 'paragraph' && block.text.length < 40 && isLastLine(block.text))
  return last < 0 ? blocks : blocks.slice(0, last)
}

function isLastLine(text: string): boolean {
  return lastKeys.has(
    fold(text)
      .replace(/[^\p{L} ]/gu, '')
      .trim(),
  )
}
