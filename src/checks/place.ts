import { fold } from '../vietnamese/normal.ts'
import { committees, placeKinds } from './scope.data.ts'
import type { Source } from './source.ts'

const kindOf = new Map([...placeKinds.map((kind) => [kind, kind] as const), ...committees].map(([word, kind]) => [fold(word), fold(kind)]))
const heads = [...placeKinds, ...committees.map(([name]) => name)]
  .flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()])
  .sort((a, b) => b.length - a.length)
  .join('|')
// "huyện Yên Sơn", "Huyện ủy Yên Sơn", "HUYỆN YÊN SƠN", "TP. Huế". A name has a small letter or two words: "xã NTM" names none.
const named = new RegExp(
  `(?<!\\p{L})(${heads})(?:(?<=[Pp])\\.)? ?(?<=[ .])((?:\\p{Lu}\\p{Ll}+|\\p{Lu}\\p{L}* \\p{Lu}\\p{L}*)(?: \\p{Lu}\\p{L}*)*)`,
  'gu',
)
/** Where a heading in capitals goes on after the name. */
const goesOn = / (?:năm|khóa|nhiệm kì|lần|kì|quý|tháng|về)(?!\p{L}).*$/u

/** The places that a text names, the one named most in front. */
export function placesIn({ text }: Pick<Source, 'text'>): string[] {
  const counts = new Map<string, number>()
  for (const [, kind = '', name = ''] of text.matchAll(named)) {
    const place = `${kindOf.get(fold(kind)) ?? fold(kind)} ${fold(name).replace(goesOn, '')}`
    counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([place]) => place)
}

/**
 * The texts in groups that may be of one place: for each text those that it can be held against. Two texts are of two
 * places where each names another one most, unless each also names the other's; a text that names none may be of any.
 * Groups of one text are left out, and no group is given twice.
 */
export function groupsOfOnePlace(sources: readonly Source[]): Source[][] {
  const told = sources.map((source) => {
    const places = placesIn(source)
    return { source, main: places[0] ?? null, places: new Set(places) }
  })
  const groups = new Map<string, Source[]>()
  for (const one of told) {
    const group = told.filter(
      (other) =>
        one.main === null || other.main === null || one.main === other.main || (one.places.has(other.main) && other.places.has(one.main)),
    )
    if (group.length > 1)
      groups.set(
        group.map(({ source }) => source.document).join(' '),
        group.map(({ source }) => source),
      )
  }
  return [...groups.values()]
}
