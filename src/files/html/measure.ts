import { type Element, isElement, isOpaque } from './tree.ts'

/** How much text an element holds, how much of it is inside links, and how many commas: running text has them. */
export interface Measure {
  text: number
  links: number
  commas: number
}

const nothing: Measure = { text: 0, links: 0, commas: 0 }

/** The text of a page measured, element by element. */
export class Measures {
  private readonly all = new Map<Element, Measure>()

  constructor(page: Element) {
    this.measure(page)
  }

  of(element: Element): Measure {
    return this.all.get(element) ?? nothing
  }

  /** The share of an element's text that is inside links. */
  linked(element: Element): number {
    const { text, links } = this.of(element)
    return text === 0 ? 0 : links / text
  }

  private measure(element: Element): Measure {
    const sum = { ...nothing }
    if (!isOpaque(element)) for (const child of element.children) add(sum, isElement(child) ? this.measure(child) : measureText(child))
    // An <a> without an address is a mark in the text, as Word sets one at every heading.
    if (element.tag === 'a' && element.attributes.href !== undefined) sum.links = sum.text
    this.all.set(element, sum)
    return sum
  }
}

/** The text that stands in an element itself, not in one inside it, but for inline ones. */
export function ownText(element: Element, measures: Measures): Measure {
  const sum = { ...nothing }
  for (const child of element.children) {
    if (!isElement(child)) add(sum, measureText(child))
    else if (/^(?:a|b|i|u|em|strong|span|font)$/.test(child.tag)) add(sum, measures.of(child))
  }
  return sum
}

function measureText(text: string): Measure {
  return { text: text.replace(/\s+/g, ' ').trim().length, links: 0, commas: text.split(/[,;]/).length - 1 }
}

function add(sum: Measure, other: Measure): void {
  sum.text += other.text
  sum.links += other.links
  sum.commas += other.commas
}
