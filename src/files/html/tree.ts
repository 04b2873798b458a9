import { Parser } from 'htmlparser2'
import { limits } from '../limits.ts'
import { Refusal } from '../problem.ts'

/** An element of a page. Text is kept as plain strings among the children. */
export interface Element {
  tag: string
  attributes: Record<string, string>
  children: (Element | string)[]
  parent: Element | null
}

/** Elements whose inside is never text of the page. */
const opaque = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'svg', 'object', 'canvas', 'audio', 'video', 'map', 'head'])
const mostElements = 400_000
/** The parser's own list of open elements grows slow beyond this many. */
const mostOpen = 20_000

/**
 * The elements of a page, from its root. Elements nested deeper than `limits.depth` become siblings; scripts, styles and
 * the like are empty (`head` keeps its <meta> and <title>). Throws a Refusal where there are too many elements.
 */
export function parseHtml(html: string): Element {
  const root: Element = { tag: '', attributes: {}, children: [], parent: null }
  const open: Element[] = [root]
  let count = 0
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (++count > mostElements || open.length > mostOpen) throw tooComplex()
      const parent = open[Math.min(open.length, limits.depth) - 1] as Element
      const element: Element = { tag, attributes, children: [], parent }
      parent.children.push(element)
      open.push(element)
    },
    onclosetag() {
      if (open.length > 1) open.pop()
    },
    ontext(text) {
      const parent = open[Math.min(open.length, limits.depth) - 1] as Element
      if (!opaque.has(parent.tag) || isData(parent)) parent.children.push(text)
    },
  })
  parser.end(html)
  return root
}

/** Structured data about the page stand in a script. */
function isData(element: Element): boolean {
  return element.attributes.type === 'application/ld+json'
}

function tooComplex(): Refusal {
  return new Refusal(
    'tooLarge',
    'là trang web quá phức tạp để là một bài viết. Hãy chép phần nội dung cần đọc vào một tệp .txt hoặc .docx.',
  )
}

export function isElement(node: Element | string): node is Element {
  return typeof node !== 'string'
}

/** All elements under one, itself first, in the order of the page. */
export function descendants(element: Element, found: Element[] = []): Element[] {
  found.push(element)
  for (const child of element.children) if (isElement(child)) descendants(child, found)
  return found
}

/** Whether an element's inside is not shown as text. */
export function isOpaque(element: Element): boolean {
  return opaque.has(element.tag)
}

/** The text under an element as it stands, without scripts and styles. */
export function textOf(element: Element): string {
  if (isOpaque(element)) return ''
  return element.children.map((child) => (isElement(child) ? textOf(child) : child)).join('')
}
