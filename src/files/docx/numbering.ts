import type { Archive } from '../archive.ts'
import { localName, readXml } from '../xml/read.ts'
import { type ListPlace, prefixed } from './styles.ts'

/** How one level of a list is numbered; '%1' in its pattern stands for the number of the first level. */
export interface NumberingLevel {
  format: string
  pattern: string
  start: number
}

/** Characters of the longest pattern that is kept: Word writes a few, and each paragraph of a list says it again. */
const longestPattern = 100

interface List {
  pattern: string
  /** Where this list starts anew, by level. */
  starts: Map<number, number>
}

/** Counts the paragraphs of Word's lists and writes the labels that Word shows: "1.2.", "a)", "II." */
export class Numbering {
  private readonly patterns = new Map<string, Map<number, NumberingLevel>>()
  private readonly lists = new Map<string, List>()
  private readonly counts = new Map<string, number[]>()
  private readonly begun = new Set<string>()

  /** Reads the numbering part; without one no paragraph has a label. */
  static async read(archive: Archive, part: string): Promise<Numbering> {
    const read = new Numbering()
    let levels: Map<number, NumberingLevel> | undefined
    let level: NumberingLevel | undefined
    let list: List | undefined
    let at = 0
    await readXml(archive, part, {
      open(tag) {
        const value = (attribute = 'val'): string => tag.attribute(prefixed(tag.name, attribute)) ?? ''
        switch (localName(tag.name)) {
          case 'abstractNum':
            levels = new Map()
            read.patterns.set(value('abstractNumId'), levels)
            break
          case 'lvl':
            level = { format: 'decimal', pattern: '', start: 1 }
            if (list === undefined) levels?.set(Number(value('ilvl')), level)
            break
          case 'numFmt':
            if (level !== undefined) level.format = value()
            break
          case 'lvlText':
            if (level !== undefined) level.pattern = value().slice(0, longestPattern)
            break
          case 'start':
            if (level !== undefined) level.start = Number(value()) || 0
            break
          case 'num':
            list = { pattern: '', starts: new Map() }
            read.lists.set(value('numId'), list)
            break
          case 'abstractNumId':
            if (list !== undefined) list.pattern = value()
            break
          case 'lvlOverride':
            at = Number(value('ilvl')) || 0
            break
          case 'startOverride':
            list?.starts.set(at, Number(value()) || 0)
            break
        }
      },
      close(name) {
        if (localName(name) === 'num') list = undefined
        else if (localName(name) === 'lvl') level = undefined
      },
    })
    return read
  }

  /** The numbering of lists whose patterns, by name, are known: `lists` gives the name of each one's pattern. */
  static of(patterns: ReadonlyMap<string, Map<number, NumberingLevel>>, lists: ReadonlyMap<string, string>): Numbering {
    const made = new Numbering()
    for (const [name, levels] of patterns) made.patterns.set(name, levels)
    for (const [list, pattern] of lists) made.lists.set(list, { pattern, starts: new Map() })
    return made
  }

  /** The label of the next paragraph at a place, "" where it has none. Each call counts one paragraph. */
  label({ list: id, level }: ListPlace): string {
    const list = this.lists.get(id)
    const levels = list && this.patterns.get(list.pattern)
    const own = levels?.get(level)
    if (list === undefined || levels === undefined || own === undefined || level > 8) return ''
    const counts = this.counts.get(list.pattern) ?? []
    this.counts.set(list.pattern, counts)
    if (!this.begun.has(id)) {
      this.begun.add(id)
      for (const [overridden, start] of list.starts) counts[overridden] = start - 1
    }
    counts[level] = (counts[level] ?? own.start - 1) + 1
    counts.length = level + 1
    if (own.format === 'bullet') return '-'
    if (own.format === 'none') return ''
    return own.pattern.replace(/%(\d)/g, (_, digit: string) => {
      const shown = levels.get(Number(digit) - 1)
      return shown === undefined ? '' : written(counts[Number(digit) - 1] ?? shown.start, shown.format)
    })
  }
}

const romans: [number, string][] = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function written(count: number, format: string): string {
  if (format === 'upperRoman') return roman(count)
  if (format === 'lowerRoman') return roman(count).toLowerCase()
  if (format === 'upperLetter') return String.fromCharCode(65 + ((count + 25) % 26))
  if (format === 'lowerLetter') return String.fromCharCode(97 + ((count + 25) % 26))
  return format === 'decimalZero' && count < 10 ? `0${count}` : String(count)
}

function roman(count: number): string {
  let left = Math.min(Math.max(count, 0), 89)
  let word = ''
  for (const [value, letters] of romans) {
    for (; left >= value; left -= value) word += letters
  }
  return word
}
