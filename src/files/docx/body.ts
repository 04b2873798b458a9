import { tooLong } from '../assemble.ts'
import { type Block, paragraph } from '../block.ts'
import { tooManyCells } from '../layout.ts'
import { decodeRun } from '../legacy.ts'
import { limits } from '../limits.ts'
import { broken } from '../problem.ts'
import { raisedFrom, raisedText } from '../raised.ts'
import type { StartTag, XmlHandler } from '../xml/scanner.ts'
import type { Numbering } from './numbering.ts'
import type { ListPlace, Styles } from './styles.ts'
import { symbol } from './symbols.ts'
import { gridOf, type WordCell, type WordRow, wordCell } from './wordTable.ts'

const namespaces = ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main']

/** What is not the document's text: deleted or moved away, or said again for older programs or for tracked changes. */
const left = /^(?:\w+:)?(?:del|moveFrom|Fallback|pPrChange|rPrChange|tcPrChange|trPrChange|tblPrChange|tblPrExChange|sdtPr)$/

interface OpenParagraph {
  parts: string[]
  style: string | undefined
  list: string | undefined
  level: number | undefined
  /** Text boxes anchored in the paragraph; they follow it. */
  boxes: Block[]
}

/** The body, a cell, a note or a text box: each has its own blocks, open paragraph and open table. */
interface Story {
  blocks: Block[]
  paragraph: OpenParagraph | null
  rows: WordRow[] | null
}

/**
 * Turns a WordprocessingML part into blocks: paragraphs with the labels that Word numbers them by, tables with their
 * merged cells, text boxes after the paragraph that holds them.
 */
export class BodyHandler implements XmlHandler {
  private readonly styles: Styles
  private readonly numbering: Numbering
  private readonly stories: Story[] = [{ blocks: [], paragraph: null, rows: null }]
  private prefix: string | null = null
  private skipped = 0
  private characters = 0
  private cells = 0
  private inText = false
  /** Inside <w:pPr>: what is said of type there is said of the paragraph mark. */
  private inProperties = false
  private runFont: string | undefined
  private runStyle: string | undefined
  private hidden = false
  private raised = false

  constructor(styles: Styles, numbering: Numbering) {
    this.styles = styles
    this.numbering = numbering
  }

  get blocks(): Block[] {
    return (this.stories[0] as Story).blocks
  }

  private get story(): Story {
    return this.stories.at(-1) as Story
  }

  open(tag: StartTag): void {
    this.prefix ??= wordPrefix(tag)
    const name = this.wordName(tag.name)
    if (this.skipped > 0 || left.test(tag.name)) {
      if (name === 'del' && this.inRowProperties()) (this.story.rows?.at(-1) as WordRow).deleted = true
      this.skipped++
    } else if (name !== null) {
      this.openElement(name, (attribute) => tag.attribute(this.prefix + attribute))
    }
  }

  private openElement(name: string, get: (attribute: string) => string | undefined): void {
    const { story } = this
    switch (name) {
      case 'p':
        story.paragraph = { parts: [], style: undefined, list: undefined, level: undefined, boxes: [] }
        break
      case 'r':
        this.runFont = undefined
        this.runStyle = undefined
        this.hidden = false
        this.raised = false
        break
      case 't':
        this.inText = true
        break
      case 'tab':
      case 'ptab':
        if (!this.inProperties) this.write(' ')
        break
      case 'br':
      case 'cr':
        this.write('\n')
        break
      case 'noBreakHyphen':
        this.write('-')
        break
      case 'sym':
        this.write(symbol(get('char') ?? ''))
        break
      case 'txbxContent':
        this.stories.push({ blocks: [], paragraph: null, rows: null })
        break
      case 'tbl':
        story.rows = []
        break
      case 'tr':
        this.countCell()
        story.rows?.push({ skip: 0, deleted: false, cells: [] })
        break
      case 'tc':
        this.openCell()
        break
      default:
        this.openProperty(name, get)
    }
  }

  private openProperty(name: string, get: (attribute: string) => string | undefined): void {
    const { paragraph } = this.story
    switch (name) {
      case 'pPr':
        this.inProperties = true
        break
      case 'pStyle':
        if (paragraph !== null) paragraph.style = get('val')
        break
      case 'numId':
        if (paragraph !== null) paragraph.list = get('val')
        break
      case 'ilvl':
        if (paragraph !== null) paragraph.level = Number(get('val')) || 0
        break
      case 'rFonts':
        if (!this.inProperties) this.runFont = get('ascii') ?? get('hAnsi')
        break
      case 'rStyle':
        if (!this.inProperties) this.runStyle = get('val')
        break
      case 'vanish':
        if (!this.inProperties) this.hidden = !['0', 'false', 'off'].includes(get('val') ?? '')
        break
      case 'vertAlign':
        if (!this.inProperties) this.raised = get('val') === 'superscript'
        break
      case 'position':
        if (!this.inProperties) this.raised ||= Number(get('val')) >= raisedFrom
        break
      case 'gridBefore':
        this.lastRow((row) => (row.skip = span(get('val'))))
        break
      case 'gridSpan':
        this.lastCell((cell) => (cell.columns = span(get('val'))))
        break
      case 'vMerge':
        this.lastCell((cell) => (cell.merge = get('val') === 'restart' ? 'restart' : 'continue'))
        break
    }
  }

  close(tagName: string): void {
    if (this.skipped > 0) {
      this.skipped--
      return
    }
    switch (this.wordName(tagName)) {
      case 't':
        this.inText = false
        break
      case 'pPr':
        this.inProperties = false
        break
      case 'p':
        this.closeParagraph()
        break
      case 'tc':
      case 'txbxContent':
        this.closeStory()
        break
      case 'tbl':
        if (this.story.rows !== null) this.story.blocks.push(gridOf(this.story.rows))
        this.story.rows = null
        break
    }
  }

  text(text: string): void {
    if (this.inText && this.skipped === 0) this.write(text)
  }

  private write(text: string): void {
    const { paragraph } = this.story
    if (paragraph === null || this.hidden || this.inProperties) return
    this.characters += text.length
    if (this.characters > limits.characters) throw tooLong()
    const font = this.runFont ?? (this.runStyle && this.styles.font(this.runStyle)) ?? this.styles.font(paragraph.style)
    const shown = this.raised ? raisedText(text, paragraph.parts.at(-1) ?? '') : decodeRun(text, font)
    if (shown !== '') paragraph.parts.push(shown)
  }

  private closeParagraph(): void {
    const { story } = this
    const { paragraph: read } = story
    if (read === null) return
    const text = read.parts.join('')
    const place = this.listPlace(read)
    const label = place === undefined || text.trim() === '' ? '' : this.numbering.label(place)
    if (text.trim() !== '') story.blocks.push(paragraph(label === '' ? text : `${label} ${text}`))
    for (const box of read.boxes) story.blocks.push(box)
    story.paragraph = null
  }

  private listPlace(read: OpenParagraph): ListPlace | undefined {
    const ofStyle = this.styles.listPlace(read.style)
    const list = read.list ?? ofStyle?.list
    return list === undefined ? undefined : { list, level: read.level ?? ofStyle?.level ?? 0 }
  }

  private openCell(): void {
    const row = this.story.rows?.at(-1)
    if (row === undefined) throw broken('ô bảng nằm ngoài bảng')
    this.countCell()
    row.cells.push(wordCell())
    this.stories.push({ blocks: [], paragraph: null, rows: null })
  }

  /** A cell gives its blocks to its place in the row, a text box to the paragraph that holds it. */
  private closeStory(): void {
    if (this.stories.length < 2) return
    const { blocks } = this.stories.pop() as Story
    const { paragraph: holder, rows, blocks: outer } = this.story
    const cell = holder === null ? rows?.at(-1)?.cells.at(-1) : undefined
    if (cell !== undefined) cell.blocks = blocks
    else for (const block of blocks) (holder?.boxes ?? outer).push(block)
  }

  private countCell(): void {
    if (++this.cells > limits.cells) throw tooManyCells()
  }

  private inRowProperties(): boolean {
    return this.story.paragraph === null && this.story.rows !== null && this.story.rows.length > 0 && this.skipped === 0
  }

  private lastRow(change: (row: WordRow) => void): void {
    const row = this.story.rows?.at(-1)
    if (row !== undefined) change(row)
  }

  /** The cell being read: its story is open above the one that holds the table. */
  private lastCell(change: (cell: WordCell) => void): void {
    const cell = this.stories.at(-2)?.rows?.at(-1)?.cells.at(-1)
    if (cell !== undefined) change(cell)
  }

  private wordName(tagName: string): string | null {
    return tagName.startsWith(this.prefix as string) ? tagName.slice((this.prefix as string).length) : null
  }
}

function span(value: string | undefined): number {
  const columns = Number(value)
  return columns >= 1 ? Math.min(Math.floor(columns), limits.columns) : 1
}

/** The prefix, with its colon, that the root gives to the names of WordprocessingML. */
function wordPrefix(root: StartTag): string {
  const declared = root.attributes().find(([, value]) => namespaces.includes(value))?.[0]
  if (declared === undefined) throw broken('phần văn bản không phải của Word')
  return declared === 'xmlns' ? '' : `${declared.slice('xmlns:'.length)}:`
}
