import { fold, searchKey } from '../vietnamese/normal.ts'
import { agreements, disorder, opposedTurns } from './match-compare.ts'
import { buildIndex, type CatalogueIndex, measured, type Wording } from './match-index.ts'
import { reasonOf } from './match-reason.ts'
import { impliedTurns, unitSort } from './match-unit.ts'
import type { PhraseWords } from './match-words.ts'

/** An indicator of the catalogue that a phrase may name. */
export interface IndicatorMatch {
  /** The indicator's id in the catalogue. */
  id: string
  /** Its name in the catalogue. */
  name: string
  /** 0 to 1; 1 for the same words in the same order and a unit that fits. */
  score: number
  /** Why, in one Vietnamese sentence. */
  reason: string
}

/** Below this nothing is proposed: no proposal costs a moment, a wrong one puts a figure into a wrong series. */
const sure = 0.85
/** What a person who looks for the indicator by hand may still want to see. */
const worthShowing = 0.4
/** Two indicators this close cannot be told apart. */
const tooClose = 0.02
const turnFactor = 0.5
/** A word more makes a phrase narrower, a word less wider: either way it most often measures something else. */
const wordFactor = 0.85
const withoutUnitFactor = 0.95
const withoutAccentsFactor = 0.95
const orderShare = 0.1

interface Candidate {
  words: PhraseWords
  wording: Wording
  score: number
}

/** Any letter with a mark, and đ. */
const accents = /[À-ỹ]/

let accented: CatalogueIndex | undefined
let bare: CatalogueIndex | undefined

/**
 * The indicator of the catalogue that a fact's phrase names; null where none is sure, or two are equally likely.
 * @param phrase what is measured, as `Fact.indicator` gives it
 * @param unit its unit of measure; null or "" where the text gives none
 */
export function matchIndicator(phrase: string, unit: string | null): IndicatorMatch | null {
  const [best, next] = ranked(phrase, unit, sure - tooClose)
  if (best === undefined || best.score < sure) return null
  if (next !== undefined && best.score - next.score < tooClose) return null
  return toMatch(best, phrase, unit)
}

/** The `most` likeliest indicators, best first, also those that `matchIndicator` would not propose: for a person to choose from. */
export function matchIndicators(phrase: string, unit: string | null, most: number): IndicatorMatch[] {
  const candidates = ranked(phrase, unit, worthShowing)
  return candidates.slice(0, most).map((candidate) => toMatch(candidate, phrase, unit))
}

/** The best wording of each indicator whose score is at least `least`, best first. */
function ranked(phrase: string, unit: string | null, least: number): Candidate[] {
  accented ??= buildIndex(fold)
  const found = rankedIn(accented, phrase, unit, least)
  if (found.length > 0 || accents.test(phrase)) return found
  bare ??= buildIndex(searchKey)
  return rankedIn(bare, phrase, unit, least / withoutAccentsFactor).map((each) => ({ ...each, score: each.score * withoutAccentsFactor }))
}

function rankedIn(index: CatalogueIndex, phrase: string, unit: string | null, least: number): Candidate[] {
  const asked = index.unit(unit)
  const words = asked.fitting === null ? null : index.read(phrase)
  if (words === null || words.terms.length === 0) return []
  const { weight, telling } = measured(words.terms, index.weightOf)
  const best = new Map<string, Candidate>()
  agreements(index, words, asked).forEach((agreed, at) => {
    // Sørensen–Dice over weighted words: 1 only where neither phrase has a word that the other lacks.
    const shared = agreed.weight / (weight + (index.weights[at] as number))
    if (shared < least) return
    const wording = index.wordings[at] as Wording
    const alike = shared * wordFactor ** (telling + wording.telling - agreed.telling)
    if (alike < least) return
    const score =
      alike *
      (1 - orderShare * disorder(words, wording)) *
      turnFactor ** opposedTurns(words, asked.implied, wording).length *
      (asked.given ? 1 : withoutUnitFactor)
    const { id } = wording.indicator
    if (score >= least && score > (best.get(id)?.score ?? 0)) best.set(id, { words, wording, score })
  })
  return [...best.values()].sort((a, b) => b.score - a.score)
}

function toMatch({ words, wording, score }: Candidate, phrase: string, unit: string | null): IndicatorMatch {
  const { id, name } = wording.indicator
  const opposed = opposedTurns(words, impliedTurns(unitSort(unit)), wording)
  return { id, name, score: Math.round(score * 100) / 100, reason: reasonOf({ phrase, unit, words, wording, opposed }) }
}
