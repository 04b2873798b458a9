import { asideName, asideRoles, asideTags } from './aside.data.ts'
import { Measures, ownText } from './measure.ts'
import { descendants, type Element, isElement, isOpaque } from './tree.ts'
import { isDocument } from './whole.ts'

/**
 * The article of a page, by the density of its text: the element that holds most of the running text, with the title,
 * tables and further sections beside it; without menus, headers, footers, comments and lists of other news. A document that was only saved as a page is its own article, whole.
 */
export class Article {
  /** The elements of the article, in order. What `dropped` tells of inside them is no part of it. */
  readonly parts: Element[]
  private readonly page: Element
  private readonly measures: Measures
  private readonly scores = new Map<Element, number>()

  constructor(page: Element) {
    this.page = page
    this.measures = new Measures(page)
    if (isDocument(page)) {
      this.parts = [page]
      return
    }
    const kept = this.kept(page)
    for (const element of kept) this.credit(element)
    const best = this.best(kept)
    this.parts = this.around(best)
    const title = kept.find(({ tag }) => tag === 'h1')
    if (title !== undefined && !this.parts.some((part) => isUnder(title, part))) this.parts.unshift(title)
  }

  /** Whether an element only stands around the article. What holds most of the page is not, whatever its name. */
  readonly dropped = (element: Element): boolean => {
    const { attributes } = element
    const named =
      isHidden(element) ||
      asideTags.has(element.tag) ||
      asideRoles.has(attributes.role ?? '') ||
      asideName.test(attributes.class ?? '') ||
      asideName.test(attributes.id ?? '') ||
      this.isLinkList(element)
    return named && this.measures.of(element).text <= 0.5 * this.measures.of(this.page).text
  }

  private kept(element: Element, found: Element[] = []): Element[] {
    if (isOpaque(element) || this.dropped(element)) return found
    found.push(element)
    for (const child of element.children) if (isElement(child)) this.kept(child, found)
    return found
  }

  private isLinkList(element: Element): boolean {
    if (!/^(?:ul|ol|div|section|table|td|dl)$/.test(element.tag) || this.measures.linked(element) < 0.6) return false
    return this.measures.of(element).links > 60
  }

  /** Running text in an element speaks for the one that holds it, and half as much for the one around that. */
  private credit(element: Element): void {
    if (!/^(?:p|pre|td|div|section|article|blockquote|li|h2|h3)$/.test(element.tag)) return
    const { text, links, commas } = ownText(element, this.measures)
    if (text - links < 25) return
    const score = (1 + commas + Math.min((text - links) / 100, 5)) * (1 - links / text)
    const holder = /^(?:p|pre|li|blockquote|h2|h3)$/.test(element.tag) ? element.parent : element
    this.addScore(holder, score)
    this.addScore(holder?.parent ?? null, score / 2)
  }

  private addScore(element: Element | null, score: number): void {
    if (element !== null) this.scores.set(element, (this.scores.get(element) ?? 0) + score)
  }

  private scoreOf(element: Element): number {
    return (this.scores.get(element) ?? 0) * (1 - this.measures.linked(element))
  }

  private best(kept: readonly Element[]): Element {
    let best = kept.find(({ tag }) => tag === 'body') ?? this.page
    for (const element of kept) if (this.scoreOf(element) > this.scoreOf(best)) best = element
    return best
  }

  /** The best element with what belongs to it among its neighbours, and among those of the elements around it. */
  private around(best: Element): Element[] {
    let parts = [best]
    for (let inner = best; inner.parent !== null && inner.tag !== 'body' && inner.tag !== 'article'; inner = inner.parent) {
      const siblings = inner.parent.children.filter(isElement)
      const at = siblings.indexOf(inner)
      const near = inner === best
      const before = siblings.slice(0, at).filter((each) => this.belongs(each, best, near))
      const after = siblings.slice(at + 1).filter((each) => this.belongs(each, best, near))
      parts = [...before, ...parts, ...after]
    }
    return parts
  }

  private belongs(element: Element, best: Element, near: boolean): boolean {
    if (isOpaque(element) || this.dropped(element) || this.measures.linked(element) > 0.25) return false
    const { text } = this.measures.of(element)
    if (/^h[1-3]$/.test(element.tag)) return near || element.tag === 'h1'
    if (near && text >= 40 && /^(?:p|div|section|pre|blockquote|ul|ol)$/.test(element.tag)) return true
    return this.scoreOf(element) >= 0.2 * this.scoreOf(best) || (text >= 40 && hasTable(element))
  }
}

function hasTable(element: Element): boolean {
  return descendants(element).filter(({ tag }) => tag === 'tr').length > 2
}

function isHidden({ attributes }: Element): boolean {
  return 'hidden' in attributes || attributes['aria-hidden'] === 'true' || /display\s*:\s*none/i.test(attributes.style ?? '')
}

function isUnder(element: Element, holder: Element): boolean {
  for (let each: Element | null = element; each !== null; each = each.parent) if (each === holder) return true
  return false
}
