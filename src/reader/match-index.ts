import { type CatalogueIndicator, catalogue } from '../plan/catalogue.ts'
import type { Turn } from './match.data.ts'
import { countedNoun, fits, impliedTurns, type UnitSort, unitSort } from './match-unit.ts'
import { type PhraseWords, phraseReader, type Term } from './match-words.ts'

/** How much the words of a phrase tell together. */
export interface Measure {
  /** By rarity in the catalogue. */
  weight: number
  /** How many of them tell indicators apart. */
  telling: number
}

/** One wording of an indicator: its name or an alias. */
export interface Wording extends PhraseWords, Measure {
  indicator: CatalogueIndicator
  text: string
  sort: UnitSort | null
  implied: readonly Turn[]
  /** What it says in words that the figure is taken over: 'người', 'area'. */
  over: ReadonlySet<string>
}

/** What a unit of measure says of the indicators that a figure in it can be of. */
export interface AskedUnit {
  given: boolean
  implied: readonly Turn[]
  /** The noun that it counts, which a name may leave out. */
  noun: PhraseWords | null
  /** For each wording 1 where the unit fits; null where it fits none. */
  fitting: Uint8Array | null
}

/** The catalogue, ready to be asked: every wording, and by word where it occurs. */
export interface CatalogueIndex {
  read: (phrase: string) => PhraseWords | null
  unit: (unit: string | null) => AskedUnit
  wordings: readonly Wording[]
  /** The weight of each wording, close together: most wordings are turned down by it alone. */
  weights: Float64Array
  /** By word: the wordings that hold it, and how often. */
  places: ReadonlyMap<string, readonly { at: number; times: number }[]>
  /** Rarer words tell more; a word that no wording holds tells most; a light one little. */
  weightOf: (term: Term) => number
}

const lightFactor = 0.15

/** Builds the index over words compared by `key`. Takes some milliseconds: once, when first asked. */
export function buildIndex(key: (text: string) => string): CatalogueIndex {
  const read = phraseReader(key)
  const hectare = key('1 ha')
  const wordings = catalogue.flatMap((indicator) => {
    const sort = unitSort(indicator.unit)
    const implied = impliedTurns(sort)
    return [indicator.name, ...indicator.aliases].map((text) => {
      const words = read(text) as PhraseWords
      return { indicator, text, sort, implied, over: overOf(words, hectare), ...words }
    })
  })
  const holders = new Map<string, Set<string>>()
  for (const { indicator, terms } of wordings) {
    for (const term of terms) holders.set(term.key, (holders.get(term.key) ?? new Set()).add(indicator.id))
  }
  const rarity = new Map([...holders].map(([word, ids]) => [word, Math.log(1 + catalogue.length / ids.size)]))
  const unknown = Math.log(1 + catalogue.length)
  const weightOf = ({ key: word, light }: Term) => (rarity.get(word) ?? unknown) * (light ? lightFactor : 1)
  const places = new Map<string, { at: number; times: number }[]>()
  for (const [at, { terms }] of wordings.entries()) {
    for (const { term, times } of counted(terms)) places.set(term.key, [...(places.get(term.key) ?? []), { at, times }])
  }
  const measuredWordings = wordings.map((each) => ({ ...each, ...measured(each.terms, weightOf) }))
  return {
    read,
    unit: unitAsker(measuredWordings, read),
    wordings: measuredWordings,
    weights: Float64Array.from(measuredWordings, ({ weight }) => weight),
    places,
    weightOf,
  }
}

/** A report has few different units and asks for each a thousand times; the bound keeps odd input from filling memory. */
const mostUnits = 1000

function unitAsker(wordings: readonly Wording[], read: CatalogueIndex['read']): CatalogueIndex['unit'] {
  const known = new Map<string | null, AskedUnit>()
  return (unit) => {
    let asked = known.get(unit)
    if (asked === undefined) {
      const sort = unitSort(unit)
      const fitting = Uint8Array.from(wordings, (wording) => (fits(sort, wording.sort, wording.over) ? 1 : 0))
      asked = {
        given: sort !== null,
        implied: impliedTurns(sort),
        noun: read(countedNoun(unit)),
        fitting: fitting.includes(1) ? fitting : null,
      }
      if (known.size < mostUnits) known.set(unit, asked)
    }
    return asked
  }
}

/** How much the words tell together. */
export function measured(terms: readonly Term[], weightOf: (term: Term) => number): Measure {
  const measure = { weight: 0, telling: 0 }
  for (const term of terms) {
    measure.weight += weightOf(term)
    measure.telling += term.light ? 0 : 1
  }
  return measure
}

/** Each word once, with how often it occurs. */
export function counted(terms: readonly Term[]): { term: Term; times: number }[] {
  const counts = new Map<string, { term: Term; times: number }>()
  for (const term of terms) {
    const count = counts.get(term.key)
    if (count === undefined) counts.set(term.key, { term, times: 1 })
    else count.times++
  }
  return [...counts.values()]
}

function overOf({ terms, turns }: PhraseWords, hectare: string): ReadonlySet<string> {
  const over = new Set(terms.map((term) => (term.key === hectare ? 'area' : term.key)))
  return turns.has('perHead') || turns.has('average') ? over.add('người') : over
}
