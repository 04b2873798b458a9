import type { Archive } from '../archive.ts'
import { Refusal } from '../problem.ts'
import { localName, readXml } from '../xml/read.ts'

/** The list and the level that a paragraph belongs to, as Word numbers them. */
export interface ListPlace {
  list: string
  level: number
}

interface Style {
  basedOn?: string
  font?: string
  list?: string
  level?: number
}

/** Word itself keeps some four thousand. */
const mostStyles = 20_000

/** What styles say about the typeface and the numbering of paragraphs. */
export class Styles {
  private readonly styles = new Map<string, Style>()
  private ordinary: string | undefined
  private defaultFont: string | undefined

  /** Reads the styles part; one that is not there says nothing. */
  static async read(archive: Archive, part: string): Promise<Styles> {
    const read = new Styles()
    let style: Style | undefined
    let inDefaults = false
    await readXml(archive, part, {
      open(tag) {
        const name = localName(tag.name)
        const value = (attribute = 'val'): string | undefined => tag.attribute(prefixed(tag.name, attribute))
        if (name === 'docDefaults') inDefaults = true
        else if (name === 'style') {
          style = {}
          const id = value('styleId') ?? ''
          read.styles.set(id, style)
          if (read.styles.size > mostStyles) throw tooManyStyles()
          if (value('type') === 'paragraph' && ['1', 'true', 'on'].includes(value('default') ?? '')) read.ordinary = id
        } else if (name === 'rFonts') {
          const font = value('ascii') ?? value('hAnsi')
          if (font === undefined) return
          if (style !== undefined) style.font = font
          else if (inDefaults) read.defaultFont = font
        } else if (style !== undefined) {
          const given = value()
          if (given === undefined) return
          if (name === 'basedOn') style.basedOn = given
          else if (name === 'numId') style.list = given
          else if (name === 'ilvl') style.level = Number(given) || 0
        }
      },
      close(name) {
        if (localName(name) === 'style') style = undefined
        else if (localName(name) === 'docDefaults') inDefaults = false
      },
    })
    return read
  }

  /** The typeface of a style, else of ordinary paragraphs. */
  font(id: string | undefined): string | undefined {
    return this.inherited(id ?? this.ordinary, 'font') ?? this.inherited(this.ordinary, 'font') ?? this.defaultFont
  }

  /** The list that paragraphs of a style belong to. */
  listPlace(id: string | undefined): ListPlace | undefined {
    const list = this.inherited(id, 'list')
    return list === undefined ? undefined : { list, level: this.inherited(id, 'level') ?? 0 }
  }

  /** A style's own property or that of the style it is based on, at most 20 steps away. */
  private inherited<K extends keyof Style>(id: string | undefined, key: K): Style[K] | undefined {
    let style = id === undefined ? undefined : this.styles.get(id)
    for (let step = 0; step < 20 && style !== undefined; step++) {
      if (style[key] !== undefined) return style[key]
      style = style.basedOn === undefined ? undefined : this.styles.get(style.basedOn)
    }
    return undefined
  }
}

function tooManyStyles(): Refusal {
  return new Refusal(
    'tooLarge',
    `có hơn ${mostStyles.toLocaleString('vi-VN')} kiểu định dạng, không phải một báo cáo. Hãy chép phần nội dung sang một tệp Word mới rồi gửi lại.`,
  )
}

/** An attribute's name with the prefix of its tag: ("w:numId", "val") → "w:val". */
export function prefixed(tagName: string, attribute: string): string {
  return tagName.slice(0, tagName.indexOf(':') + 1) + attribute
}
