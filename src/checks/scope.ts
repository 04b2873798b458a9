import { fold } from '../vietnamese/normal.ts'
import { placeKinds, scopeWords } from './scope.data.ts'
import type { Figure, Source } from './source.ts'

const clause = 80
const lookBack = 1_500
const clauseEnd = /[;.(\n]/
const scopePattern = new RegExp(`(?<!\\p{L})(?:${scopeWords.map(fold).join('|')})(?!\\p{L})`, 'gu')
// A place's name begins with a capital: "phường Bàn Cờ". Kinds are tried in both cases, the name only in capitals.
const placePattern = new RegExp(
  `(?<!\\p{L})(?:${placeKinds.flatMap((kind) => [kind, kind.charAt(0).toUpperCase() + kind.slice(1)]).join('|')}) (\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*)*)`,
  'gu',
)

const ofFields = /gieo|cấy|xuống giống|trồng|diện tích|sản lượng|năng suất|lương thực|lúa|ngô|(?<!\p{L})cây(?!\p{L})/u
// Not “dịch vụ”, “nhiệm vụ thu …”.
const season =
  /(?<!\p{L})(?<!(?:dịch|nhiệm|phục|nghĩa|chức|sự) )vụ (?:đông[ -]+xuân|hè[ -]+thu|thu[ -]+đông|xuân[ -]+hè|mùa|xuân|chiêm|đông|hè|thu)(?!\p{L})/gu

/** The words of the figure's own clause that narrow or shift what it counts, as one string to compare. */
export function scopeOf({ fact, source }: Figure): string {
  const before =
    source.text
      .slice(Math.max(0, fact.start - clause), fact.start)
      .split(clauseEnd)
      .at(-1) ?? ''
  return [...new Set(fold(before).match(scopePattern) ?? [])].sort().join(' ')
}

/** The function, worked out once for each object: a figure is held against many others, and looking back from it takes long. */
function once<T extends object>(of: (item: T) => string): (item: T) => string {
  const known = new WeakMap<T, string>()
  return (item) => {
    let found = known.get(item)
    if (found === undefined) {
      found = of(item)
      known.set(item, found)
    }
    return found
  }
}

const mainPlace = once(({ text }: Source) => {
  const first = text.slice(0, lookBack).match(placePattern)
  return first === null ? '' : fold(first[0])
})

/**
 * The place that the figure is of, where its paragraph has narrowed itself to one by name before it; "" for the place
 * that the whole text is about (the first it names) and where none is named.
 */
export const placeNamed = once(({ fact, source }: Figure) => {
  const paragraph =
    source.text
      .slice(Math.max(0, fact.start - lookBack), fact.end)
      .split('\n')
      .at(-1) ?? ''
  const named = [...paragraph.matchAll(placePattern)].at(-1)?.[0]
  return named === undefined || fold(named) === mainPlace(source) ? '' : fold(named)
})

/**
 * The crop season that a figure of the fields is of: the last that the text names before it ("vụ Đông Xuân"); "" where it
 * names none, and for figures of anything else.
 */
export const seasonNamed = once(({ fact, source, phrase }: Figure) => {
  if (!ofFields.test(phrase)) return ''
  const before = fold(source.text.slice(Math.max(0, fact.start - lookBack), fact.end))
  return before.match(season)?.at(-1)?.replace(/[ -]+/g, ' ') ?? ''
})

/** Whether two figures are of one place and one crop season, as far as the text names them. */
export function isOfOnePlace(a: Figure, b: Figure): boolean {
  return placeNamed(a) === placeNamed(b) && seasonNamed(a) === seasonNamed(b)
}

/** Whether nothing in the text makes two figures of one name be of different things: a place, a season, a way of counting. */
export function isSameScope(a: Figure, b: Figure): boolean {
  return scopeOf(a) === scopeOf(b) && isOfOnePlace(a, b)
}
