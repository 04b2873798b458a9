import { descendants, type Element } from './tree.ts'

/** What office programs call themselves in <meta name="generator">; SharePoint, which makes portals, is none of them. */
const officePrograms = /^(?:microsoft (?:word|excel)|libreoffice|openoffice|staroffice|wps|kingsoft|google docs)/i

/**
 * Whether a page is a document that was only saved as one: an office program says that it wrote it, or the page leads
 * nowhere else, as no page of a portal does.
 */
export function isDocument(page: Element): boolean {
  const elements = descendants(page)
  const generator = elements.find(({ tag, attributes }) => tag === 'meta' && attributes.name?.toLowerCase() === 'generator')
  return officePrograms.test(generator?.attributes.content?.trim() ?? '') || !elements.some(leadsElsewhere)
}

/** A link to another page; one to a place in this page begins with '#'. */
function leadsElsewhere({ tag, attributes: { href } }: Element): boolean {
  return tag === 'a' && href !== undefined && !/^(?:#.|mailto:)/i.test(href)
}
