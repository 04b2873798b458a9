import type { Item } from './item.ts'
import type { Phrase } from './noun-phrase.ts'

/** "tỷ trọng các khu vực I, II, III": as many names as `count`, each with the words that all of them share; null where it lists another number. */
export function listed(phrase: Phrase, count: number): Phrase[] | null {
  const breaks = phrase.flatMap((item, index) => (item.key === ',' || item.key === 'và' ? [index] : []))
  if (breaks.length !== count - 1) return null
  const edges = [-1, ...breaks, phrase.length]
  const segments = edges.slice(0, -1).map((edge, index) => phrase.slice(edge + 1, edges[index + 1]))
  const length = segments[1]?.length ?? 0
  const first = segments[0] ?? []
  if (length === 0 || first.length <= length) return null
  const shared = first.slice(0, first.length - length).filter((item) => item.key !== 'các')
  const last = first.at(-1) as Item
  // "khu vực I" is one phrase, of which the others repeat only the last word
  if (length === 1 && last.to - last.from > 1) shared.push({ ...last, to: last.to - 1 })
  if (length === 1 && last.to - last.from > 1) first.splice(-1, 1, { ...last, from: last.to - 1 })
  return [[...shared, ...first.slice(-length)], ...segments.slice(1).map((segment) => [...shared, ...segment])]
}
