import type { Item } from './item.ts'
import { NUMBER, type Token } from './token.ts'

/** The words of an indicator, as items, before they are written down. */

/** Items `from` to `to` (exclusive), some of them left out: the words of an indicator before they are written down. */
export type Phrase = Item[]

export function is(item: Item | undefined, roles: number): boolean {
  return item !== undefined && item.kind === 'phrase' && (item.roles & roles) !== 0
}

const capitals = new WeakSet<Item>()

/** Marks the items that begin with a capital letter inside a sentence: names of places. */
export function markNames(items: readonly Item[], tokens: readonly Token[]): void {
  for (let index = 1; index < items.length; index++) {
    const item = items[index] as Item
    if (item.kind === 'word' && (tokens[item.from] as Token).capital) capitals.add(item)
  }
}

export function isName(item: Item): boolean {
  return capitals.has(item)
}

/** The phrase as text: its tokens as written, joined by single spaces. */
export function write(text: string, tokens: readonly Token[], phrase: Phrase): string {
  let written = ''
  for (const item of phrase) {
    for (let index = item.from; index < item.to; index++) {
      const token = tokens[index] as Token
      if (token.key === '"') continue
      if (written !== '' && token.spaced) written += ' '
      else if (written !== '' && index === item.from && /[\p{L}\d]$/u.test(written) && token.kind !== 2) written += ' '
      written += text.slice(token.start, token.end)
    }
  }
  return written
}

/** Numbers inside a modifier ("4 sao") are kept; a phrase of numbers alone is none. */
export function hasWords(tokens: readonly Token[], phrase: Phrase): boolean {
  return phrase.some((item) => (tokens[item.from] as Token).kind !== NUMBER && item.kind !== 'sign')
}
