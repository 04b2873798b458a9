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

/** The words of the figure's own clause that narrow or shift what it counts, as one string to compare. */
export function scopeOf({ fact, source }: Figure): string {
  const before =
    source.text
      .slice(Math.max(0, fact.start - clause), fact.start)
      .split(clauseEnd)
      .at(-1) ?? ''
  return [...new Set(fold(before).match(scopePattern) ?? [])].sort().join(' ')
}

/**
 * The place that the figure is of, where its paragraph has narrowed itself to one by name before it; "" for the place
 * that the whole text is about (the first it names) and where none is named.
 */
export function placeNamed({ fact, source }: Figure): string {
  const paragraph =
    source.text
      .slice(Math.max(0, fact.start - lookBack), fact.end)
      .split('\n')
      .at(-1) ?? ''
  const named = [...paragraph.matchAll(placePattern)].at(-1)?.[0]
  return named === undefined || fold(named) === mainPlace(source) ? '' : fold(named)
}

function mainPlace(source: Source): string {
  const first = source.text.slice(0, lookBack).match(placePattern)
  return first === null ? '' : fold(first[0])
}
