import type { Turn } from './match.data.ts'
import { type AskedUnit, type CatalogueIndex, counted, type Measure, type Wording } from './match-index.ts'
import type { PhraseWords, Term } from './match-words.ts'

/**
 * For each wording that fits the unit and has a word in common with the phrase: what they agree on, each common word counted for both sides.
 * The noun that the unit counts may be missing on either side ("phạm pháp hình sự 12 vụ", "ca sốt xuất huyết 12 ca").
 */
export function agreements(index: CatalogueIndex, words: PhraseWords, { noun, fitting }: AskedUnit): Map<number, Measure> {
  const agreed = new Map<number, Measure>()
  if (fitting === null) return agreed
  const nouns = new Map(noun?.terms.map((term) => [term.key, term]))
  const free: Measure = { weight: 0, telling: 0 }
  const add = (term: Term, most: number, sides: number) => {
    const weight = index.weightOf(term) * sides
    const telling = term.light ? 0 : sides
    for (const { at, times } of index.places.get(term.key) ?? []) {
      if (fitting[at] === 0) continue
      let sum = agreed.get(at)
      if (sum === undefined) {
        if (term.light && told) continue
        sum = { ...free }
        agreed.set(at, sum)
      }
      const both = Math.min(most, times)
      sum.weight += weight * both
      sum.telling += telling * both
    }
  }
  const counts = counted(words.terms)
  // A light word makes nobody a candidate, unless the phrase has no other.
  const told = counts.some(({ term }) => !term.light)
  for (const { term } of counts) {
    if (!nouns.has(term.key)) continue
    free.weight += index.weightOf(term)
    free.telling += term.light ? 0 : 1
  }
  const shared = [...counts.filter(({ term }) => !term.light), ...counts.filter(({ term }) => term.light)]
  for (const { term, times } of shared) {
    add(term, times, 2)
    // Already given to every wording.
    if (nouns.delete(term.key)) add(term, 1, -1)
  }
  for (const term of nouns.values()) add(term, 1, 1)
  return agreed
}

/** Of the neighbouring words that both phrases have, the share that stands the other way round in the wording. */
export function disorder(words: PhraseWords, wording: Wording): number {
  let pairs = -1
  let turned = 0
  let last = -1
  for (const { key } of words.terms) {
    const after = wording.terms.findIndex((term, at) => at > last && term.key === key)
    const at = after >= 0 ? after : wording.terms.findIndex((term) => term.key === key)
    if (at < 0) continue
    pairs++
    if (after < 0) turned++
    last = at
  }
  return pairs > 0 ? turned / pairs : 0
}

/**
 * The turns that only one of the two says, and the other has not in its unit either. The mean of a rate over years is
 * still that rate.
 */
export function opposedTurns({ turns }: PhraseWords, implied: readonly Turn[], wording: Wording): Turn[] {
  const rate = wording.indicator.overTime === 'rate'
  const opposed: Turn[] = []
  for (const turn of turns) {
    if (!wording.turns.has(turn) && !wording.implied.includes(turn) && !(rate && turn === 'average')) opposed.push(turn)
  }
  for (const turn of wording.turns) if (!turns.has(turn) && !implied.includes(turn)) opposed.push(turn)
  return opposed
}
