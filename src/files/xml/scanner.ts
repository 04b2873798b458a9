import { decodeReferences } from './references.ts'

/** A start tag: its name as written, with the prefix, and its attributes, looked up only where somebody asks. */
export interface StartTag {
  name: string
  /** The value of an attribute by its name as written, references decoded; undefined where it is not there. */
  attribute(name: string): string | undefined
  /** All attribute names and values, in order. */
  attributes(): [string, string][]
}

/** What is told of an XML text; one text may come in several pieces. */
export interface XmlHandler {
  open(tag: StartTag): void
  close?(name: string): void
  text?(text: string): void
}

/** What is wrong with an XML text: not well formed, or it declares a document type (`doctype`). */
export class XmlError extends Error {
  readonly doctype: boolean

  constructor(message: string, doctype = false) {
    super(message)
    this.doctype = doctype
  }
}

const LESS = 60
const GREATER = 62
const SLASH = 47
const QUOTE = 34
const APOSTROPHE = 39
const EQUALS = 61
/** Characters of the longest tag and of the longest reference. */
const longestTag = 2_000_000
const longestReference = 12

/**
 * Reads XML piece by piece and tells the handler of tags and text. Made for large sheets of mostly empty, formatted
 * cells: attributes are not parsed before they are asked for. It knows no document type and no entities but the five of XML itself.
 */
export class XmlScanner {
  private readonly handler: XmlHandler
  private readonly deepest: number
  private rest = ''
  private readonly path: string[] = []
  private rooted = false

  constructor(handler: XmlHandler, deepest: number) {
    this.handler = handler
    this.deepest = deepest
  }

  /** Takes the next piece. Throws an XmlError where the text is not well formed. */
  write(piece: string): void {
    const text = this.rest === '' ? piece : this.rest + piece
    const end = this.scan(text)
    this.rest = text.slice(end)
    if (this.rest.length > longestTag) throw new XmlError('a tag without an end')
  }

  /** To be called after the last piece: what was opened must have been closed. */
  end(): void {
    if (this.rest.trim() !== '' || this.path.length > 0 || !this.rooted) throw new XmlError('unexpected end')
  }

  /** Reads all whole tokens; gives where the first unfinished one begins. */
  private scan(text: string): number {
    let at = 0
    for (;;) {
      const open = text.indexOf('<', at)
      if (open < 0) return this.takeOpenText(text, at)
      if (open > at) this.takeText(text.slice(at, open))
      const end = this.takeMarkup(text, open)
      if (end < 0) return open
      at = end
    }
  }

  /** Text whose end is not there yet is taken as far as it goes; a reference may be cut in two. */
  private takeOpenText(text: string, at: number): number {
    const reference = text.lastIndexOf('&')
    const end = reference >= at && text.length - reference < longestReference ? reference : text.length
    if (end > at) this.takeText(text.slice(at, end))
    return end
  }

  private takeText(text: string): void {
    if (this.path.length > 0) this.handler.text?.(decodeReferences(text))
    else if (/[^\s\ufeff]/.test(text)) throw new XmlError('text outside the root')
  }

  /** Reads the markup that begins at `open`; gives where it ends, or −1 where that is not in `text`. */
  private takeMarkup(text: string, open: number): number {
    const next = text[open + 1]
    if (next === '/') return this.takeEnd(text, open)
    if (next === '?') return after(text, '?>', open)
    if (next === '!') return this.takeDeclaration(text, open)
    return next === undefined ? -1 : this.takeStart(text, open)
  }

  private takeDeclaration(text: string, open: number): number {
    if (text.length < open + 9) return -1
    if (text.startsWith('<!--', open)) return after(text, '-->', open + 4)
    if (!text.startsWith('<![CDATA[', open)) throw new XmlError('document type declared', true)
    const end = text.indexOf(']]>', open)
    if (end < 0) return -1
    this.handler.text?.(text.slice(open + 9, end))
    return end + 3
  }

  private takeEnd(text: string, open: number): number {
    const end = text.indexOf('>', open)
    if (end < 0) return -1
    const name = text.slice(open + 2, end).trimEnd()
    if (this.path.pop() !== name) throw new XmlError(`unexpected </${name.slice(0, 40)}>`)
    this.handler.close?.(name)
    return end + 1
  }

  private takeStart(text: string, open: number): number {
    const end = tagEnd(text, open)
    if (end < 0) return -1
    const empty = text.charCodeAt(end - 1) === SLASH
    let nameEnd = open + 1
    while (nameEnd < end && text.charCodeAt(nameEnd) > 32 && text.charCodeAt(nameEnd) !== SLASH) nameEnd++
    const name = text.slice(open + 1, nameEnd)
    if (name === '' || (this.path.length === 0 && this.rooted)) throw new XmlError('a tag without a name, or a second root')
    this.rooted = true
    if (this.path.length >= this.deepest) throw new XmlError('nested too deep')
    this.handler.open(new Tag(name, text, nameEnd, empty ? end - 1 : end))
    if (empty) this.handler.close?.(name)
    else this.path.push(name)
    return end + 1
  }
}

/** Where the '>' of the tag stands, which is not one inside quotes; −1 where it is not there. */
function tagEnd(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === GREATER) return at
    if (code === LESS) throw new XmlError('< inside a tag')
    if (code === QUOTE || code === APOSTROPHE) {
      at = text.indexOf(text[at] as string, at + 1)
      if (at < 0) return -1
    }
  }
  return -1
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  return found < 0 ? -1 : found + mark.length
}

class Tag implements StartTag {
  readonly name: string
  private readonly source: string
  private readonly start: number
  private readonly end: number

  constructor(name: string, source: string, start: number, end: number) {
    this.name = name
    this.source = source
    this.start = start
    this.end = end
  }

  attribute(name: string): string | undefined {
    let found: string | undefined
    this.each((start, nameEnd, open, close) => {
      if (nameEnd - start !== name.length || !this.source.startsWith(name, start)) return true
      found = decodeReferences(this.source.slice(open, close))
      return false
    })
    return found
  }

  attributes(): [string, string][] {
    const all: [string, string][] = []
    this.each((start, nameEnd, open, close) => {
      all.push([this.source.slice(start, nameEnd), decodeReferences(this.source.slice(open, close))])
      return true
    })
    return all
  }

  /** Calls `take` with where each name and value begins and ends, until it gives false. */
  private each(take: (start: number, nameEnd: number, open: number, close: number) => boolean): void {
    const { source, end } = this
    let at = this.start
    for (;;) {
      while (at < end && source.charCodeAt(at) <= 32) at++
      if (at >= end) return
      const start = at
      while (at < end && source.charCodeAt(at) !== EQUALS && source.charCodeAt(at) > 32) at++
      const nameEnd = at
      while (at < end && source.charCodeAt(at) <= 32) at++
      if (source.charCodeAt(at++) !== EQUALS) throw new XmlError('an attribute without a value')
      while (at < end && source.charCodeAt(at) <= 32) at++
      const quote = source.charCodeAt(at++)
      if (quote !== QUOTE && quote !== APOSTROPHE) throw new XmlError('an attribute without quotes')
      const open = at
      while (at < end && source.charCodeAt(at) !== quote) at++
      if (!take(start, nameEnd, open, at)) return
      at++
    }
  }
}
