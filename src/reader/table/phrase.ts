import { fold } from '../../vietnamese/index.ts'

/** Matches any of the phrases as whole words of a folded text. */
export function anyOf(phrases: readonly string[]): RegExp {
  const sorted = phrases.map(fold).sort((a, b) => b.length - a.length)
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sorted.join('|')})(?![\\p{L}\\p{N}])`, 'u')
}

/** The same at the beginning of a folded text. */
export function beginsWith(phrases: readonly string[]): RegExp {
  const sorted = phrases.map(fold).sort((a, b) => b.length - a.length)
  return new RegExp(`^(?:${sorted.join('|')})(?![\\p{L}\\p{N}])`, 'u')
}

/** The text folded, without what stands in brackets and what is neither letter nor digit. */
export function bareKey(text: string): string {
  return fold(text)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The text with a small first letter, unless it begins with an abbreviation or a name in capitals. */
export function lowerFirst(text: string): string {
  const [first = '', second = ''] = text
  return second !== '' && second !== second.toLowerCase() ? text : first.toLowerCase() + text.slice(1)
}

/** A heading in capitals as one would write it in a sentence; abbreviations cannot be told in it and become small too. */
export function withoutCapitals(text: string): string {
  return /\p{Ll}/u.test(text) || !/\p{L}.*\s/u.test(text) ? text : text.charAt(0) + text.slice(1).toLowerCase()
}
