import type { Archive } from '../archive.ts'
import { tooLong } from '../assemble.ts'
import { limits } from '../limits.ts'
import { mainPart, readRelations } from '../relations.ts'
import { localName, readXml } from '../xml/read.ts'
import { type NumberFormat, numberFormat } from './format.ts'

/** How the cells of one style show what they hold. */
export interface CellStyle {
  format: NumberFormat
  font: string | undefined
}

export interface SheetPart {
  name: string
  part: string
}

/** What all sheets of a workbook share. */
export interface Workbook {
  /** The sheets that are not hidden, in order. */
  sheets: SheetPart[]
  strings: string[]
  styles: CellStyle[]
  from1904: boolean
}

export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const main = await mainPart(archive, 'xl/workbook.xml')
  const relations = await readRelations(archive, main)
  const part = (type: string): string => relations.find((each) => each.type === type)?.target ?? ''
  const sheets: SheetPart[] = []
  let from1904 = false
  await readXml(archive, main, {
    open(tag) {
      const name = localName(tag.name)
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(tag.attribute('date1904') ?? '')
      if (name !== 'sheet' || (tag.attribute('state') ?? 'visible') !== 'visible') return
      const id = tag.attributes().find(([each]) => each.endsWith(':id'))?.[1]
      const relation = relations.find((each) => each.id === id && each.type === 'worksheet')
      // Excel never gives two sheets one part; a file that does would have it read over and over.
      if (relation === undefined || sheets.some(({ part }) => part === relation.target)) return
      sheets.push({ name: tag.attribute('name') ?? '', part: relation.target })
    },
  })
  return { sheets, strings: await readStrings(archive, part('sharedStrings')), styles: await readStyles(archive, part('styles')), from1904 }
}

/** The strings that cells name by number; how Japanese is pronounced (<rPh>) is no text. */
async function readStrings(archive: Archive, part: string): Promise<string[]> {
  const strings: string[] = []
  let string = ''
  let inText = false
  let phonetic = false
  let characters = 0
  await readXml(archive, part, {
    open(tag) {
      const name = localName(tag.name)
      if (name === 'si') string = ''
      else if (name === 'rPh') phonetic = true
      inText = name === 't' && !phonetic
    },
    close(tagName) {
      const name = localName(tagName)
      if (name === 'si' && strings.push(string) > limits.cells) throw tooLong()
      if (name === 'rPh') phonetic = false
      inText = false
    },
    text(text) {
      if (!inText) return
      string += text
      characters += text.length
      if (characters > limits.characters) throw tooLong()
    },
  })
  return strings
}

async function readStyles(archive: Archive, part: string): Promise<CellStyle[]> {
  const codes = new Map<number, string>()
  const fonts: (string | undefined)[] = []
  const styles: CellStyle[] = []
  let list = ''
  await readXml(archive, part, {
    open(tag) {
      const name = localName(tag.name)
      if (name === 'numFmt') codes.set(Number(tag.attribute('numFmtId')), tag.attribute('formatCode') ?? '')
      else if (name === 'fonts' || name === 'cellXfs') list = name
      else if (name === 'font' && list === 'fonts') fonts.push(undefined)
      else if (name === 'name' && list === 'fonts') fonts[fonts.length - 1] = tag.attribute('val')
      else if (name === 'xf' && list === 'cellXfs') {
        const id = Number(tag.attribute('numFmtId') ?? 0)
        const font = fonts[Number(tag.attribute('fontId') ?? 0)]
        if (styles.length < 100_000) styles.push({ format: numberFormat(id, codes.get(id)), font })
      }
    },
    close(tagName) {
      if (localName(tagName) === list) list = ''
    },
  })
  return styles
}
