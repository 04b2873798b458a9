import { fold } from '../vietnamese/normal.ts'
import { comparable } from '../vietnamese/unit.ts'
import { type Turn, turnWords } from './match.data.ts'
import type { Wording } from './match-index.ts'
import type { PhraseWords, Term } from './match-words.ts'

/** How a phrase stands to a wording of an indicator, as far as a reason tells it. */
export interface Comparison {
  phrase: string
  unit: string | null
  words: PhraseWords
  wording: Wording
  /** The turns that only one of the two has. */
  opposed: readonly Turn[]
}

/** Why the phrase may name the indicator, in a sentence that an official can check at a glance. */
export function reasonOf(comparison: Comparison): string {
  return `${nameReason(comparison)}; ${unitReason(comparison.unit, comparison.wording.indicator.unit)}`
}

function nameReason({ phrase, unit, words, wording, opposed }: Comparison): string {
  const { name } = wording.indicator
  if (phrase.length === name.length && fold(phrase) === fold(name)) return `trùng tên “${name}”`
  const only = (one: PhraseWords, other: PhraseWords): string => {
    const known = new Set(other.terms.map((term) => term.key))
    const own = (term: Term) => !term.light && !known.has(term.key) && !holdsWord(unit, term.key)
    const turns = opposed.filter((turn) => one.turns.has(turn)).map((turn) => turnWords[turn].name)
    return [...new Set([...one.terms.filter(own).map((term) => term.text), ...turns])].map((text) => `“${text}”`).join(', ')
  }
  const more = only(words, wording)
  const less = only(wording, words)
  if (more === '' && less === '') return `“${phrase}” là cách gọi khác của “${name}”`
  return [`gần với “${wording.text}”`, ...(more === '' ? [] : [`thêm ${more}`]), ...(less === '' ? [] : [`thiếu ${less}`])].join(', ')
}

function unitReason(written: string | null, unit: string): string {
  if (unit === '') return 'không có đơn vị tính'
  if (written === null || written.trim() === '') return `văn bản không ghi đơn vị (danh mục: ${unit})`
  if (written === unit || fold(written) === fold(unit)) return `cùng đơn vị ${unit}`
  return comparable(written, unit) ? `đơn vị ${written} đổi được ra ${unit}` : `đơn vị ${written} tương ứng với ${unit}`
}

function holdsWord(unit: string | null, word: string): boolean {
  return ` ${fold(unit ?? '')} `.includes(` ${word} `)
}
