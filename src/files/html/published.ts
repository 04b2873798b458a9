import { descendants, type Element, textOf } from './tree.ts'

const metaNames =
  /^(?:article:published_time|datepublished|pubdate|publishdate|publish-date|publish_date|date|dc\.date|dc\.date\.issued|dcterms\.(?:date|created|issued)|og:published_time|og:pubdate|article\.published)$/i
const dateClass = /(?:^|[-_ ])(?:date|time|datetime|publish\w*|pubdate|ngay\w*|post-?time)(?:$|[-_ ])/i

/**
 * The day a page says it was published, ISO 8601: from its <meta>, its structured data, a <time>, or the date that stands
 * in an element named after it. Undefined where it says none.
 */
export function publishedDay(root: Element): string | undefined {
  const elements = descendants(root)
  return firstDay(elements, fromMeta) ?? firstDay(elements, fromData) ?? firstDay(elements, fromTime) ?? firstDay(elements, fromClass)
}

function firstDay(elements: readonly Element[], find: (element: Element) => string | undefined): string | undefined {
  for (const element of elements) {
    const day = toDay(find(element))
    if (day !== undefined) return day
  }
  return undefined
}

function fromMeta({ tag, attributes }: Element): string | undefined {
  const name = attributes.property ?? attributes.name ?? attributes.itemprop ?? ''
  return tag === 'meta' && metaNames.test(name) ? attributes.content : undefined
}

function fromData({ tag, children }: Element): string | undefined {
  if (tag !== 'script') return undefined
  return /"datePublished"\s*:\s*"([^"]{8,40})"/.exec(String(children[0] ?? '').slice(0, 20_000))?.[1]
}

function fromTime(element: Element): string | undefined {
  if (element.attributes.itemprop === 'datePublished') return element.attributes.datetime ?? element.attributes.content ?? textOf(element)
  return element.tag === 'time' ? (element.attributes.datetime ?? textOf(element)) : undefined
}

function fromClass(element: Element): string | undefined {
  if (!dateClass.test(`${element.attributes.class ?? ''} ${element.attributes.id ?? ''}`)) return undefined
  const text = textOf(element)
  return text.length < 200 ? text : undefined
}

/** The day in an ISO date or in day/month/year, if there is such a day. */
function toDay(text: string | undefined): string | undefined {
  const iso = /(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text ?? '')
  const local = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(text ?? '')
  const parts = iso !== null ? [iso[1], iso[2], iso[3]] : local !== null ? [local[3], local[2], local[1]] : null
  if (parts === null) return undefined
  const [year = 0, month = 0, day = 0] = parts.map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  if (year < 1990 || year > 2100 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  return date.toISOString().slice(0, 10)
}
