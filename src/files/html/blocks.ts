import { type Block, type Grid, type GridCell, paragraph } from '../block.ts'
import { limits } from '../limits.ts'
import { raisedText } from '../raised.ts'
import { type Element, isElement, isOpaque, textOf } from './tree.ts'

const inline = new Set([
  'a',
  'abbr',
  'acronym',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'code',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'label',
  'mark',
  'o:p',
  'q',
  's',
  'samp',
  'small',
  'span',
  'st1:place',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
  'img',
])

/** Writes down the shown text of elements as paragraphs and tables. */
class Writer {
  blocks: Block[] = []
  private line = ''
  private readonly drop: (element: Element) => boolean

  constructor(drop: (element: Element) => boolean) {
    this.drop = drop
  }

  write(node: Element | string, preformatted = false): void {
    if (!isElement(node)) this.line += preformatted ? node : node.replace(/[ \t\r\n\f]+/g, ' ')
    else if (!isOpaque(node) && !this.drop(node)) this.writeElement(node, preformatted)
  }

  /** Ends the paragraph that is being written; a list's label alone is none. */
  end(): void {
    if (!/^\s*(?:-|\d+\.)?\s*$/.test(this.line)) this.blocks.push(paragraph(this.line))
    this.line = ''
  }

  private writeElement(element: Element, preformatted: boolean): void {
    if (element.tag === 'br') this.line += '\n'
    else if (element.tag === 'sup' && raisedText(textOf(element), this.line) !== textOf(element))
      this.line += raisedText(textOf(element), this.line)
    else if (element.tag === 'table') {
      this.end()
      this.writeTable(element)
    } else if (inline.has(element.tag)) this.writeChildren(element, preformatted)
    else {
      this.end()
      if (element.tag === 'ol') this.writeNumbered(element, preformatted)
      else {
        if (element.tag === 'li') this.line = '- '
        this.writeChildren(element, preformatted || element.tag === 'pre')
      }
      this.end()
    }
  }

  private writeNumbered(list: Element, preformatted: boolean): void {
    let number = Number.parseInt(list.attributes.start ?? '1', 10) || 1
    for (const child of list.children) {
      this.end()
      if (isElement(child) && child.tag === 'li' && !this.drop(child)) {
        this.line = `${number++}. `
        this.writeChildren(child, preformatted)
      } else this.write(child, preformatted)
    }
  }

  private writeChildren(element: Element, preformatted: boolean): void {
    for (const child of element.children) this.write(child, preformatted)
  }

  private writeTable(table: Element): void {
    const grid: Grid = { kind: 'table', rows: [] }
    const visit = (element: Element): void => {
      for (const child of element.children) {
        if (!isElement(child) || this.drop(child)) continue
        if (child.tag === 'caption') this.write({ ...child, tag: 'p' })
        else if (child.tag === 'tr')
          grid.rows.push(
            child.children
              .filter(isElement)
              .filter(isCell)
              .map((cell) => this.cell(cell)),
          )
        else if (/^t(?:head|body|foot)$/.test(child.tag)) visit(child)
      }
    }
    visit(table)
    if (grid.rows.length > 0) this.blocks.push(grid)
  }

  private cell(element: Element): GridCell {
    const inside = new Writer(this.drop)
    for (const child of element.children) inside.write(child)
    inside.end()
    return { blocks: inside.blocks, columns: span(element.attributes.colspan), rows: span(element.attributes.rowspan) }
  }
}

function isCell(element: Element): boolean {
  return element.tag === 'td' || element.tag === 'th'
}

function span(value: string | undefined): number {
  const count = Number.parseInt(value ?? '', 10)
  return count >= 1 ? Math.min(count, limits.columns) : 1
}

/** The paragraphs and tables under elements, in the order of the page, without the elements that `drop` names. */
export function blocksOf(elements: readonly Element[], drop: (element: Element) => boolean): Block[] {
  const writer = new Writer(drop)
  for (const element of elements) {
    writer.write(element)
    writer.end()
  }
  return writer.blocks
}
