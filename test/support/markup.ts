import { getAttributeValue, getElementsByTagName, textContent } from 'domutils'
import { parseDocument } from 'htmlparser2'

/** An element as a test looks at it: `domutils` and `htmlparser2` each bring their own type of it. */
type Element = ReturnType<typeof getElementsByTagName>[number]

/** What a page or a part of one says, to be asked by tag and attribute. */
export interface Markup {
  html: string
  /** All elements of that tag (`*`: of any) with these attributes. */
  all: (tag: string, attributes?: Readonly<Record<string, string>>) => Element[]
  /** The only one of them; throws where there is none or there are several. */
  one: (tag: string, attributes?: Readonly<Record<string, string>>) => Element
}

/** Reads what a component gives, as a browser would. */
export async function markupOf(element: unknown): Promise<Markup> {
  const html = String(await element)
  const root = parseDocument(html)
  const all: Markup['all'] = (tag, attributes = {}) =>
    getElementsByTagName(tag, root.children as Element[]).filter((one) =>
      Object.entries(attributes).every(([name, value]) => attribute(one, name) === value),
    )
  const one: Markup['one'] = (tag, attributes = {}) => {
    const [found, ...others] = all(tag, attributes)
    if (found === undefined || others.length > 0)
      throw new Error(`${tag} ${JSON.stringify(attributes)}: ${others.length + (found ? 1 : 0)} of them`)
    return found
  }
  return { html, all, one }
}

/** An attribute of an element; undefined where it has none. */
export function attribute(element: Element, name: string): string | undefined {
  return getAttributeValue(element, name)
}

/** The words of an element, blanks made one. */
export function words(element: Element): string {
  return textContent(element).replace(/\s+/g, ' ').trim()
}
