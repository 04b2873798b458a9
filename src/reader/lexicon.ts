import { fold } from '../vietnamese/normal.ts'
import { countedNouns, units } from '../vietnamese/unit.ts'
import * as data from './lexicon.data.ts'
import type { Bound } from './reading.ts'
import { NUMBER, type Token, tokenise, WORD } from './token.ts'

/** Grammatical roles of a phrase, as bits: a phrase may have several. */
export const LINK = 1
export const AUX = 1 << 1
export const ESTIMATE = 1 << 2
export const AIM = 1 << 3
export const UP = 1 << 4
export const DOWN = 1 << 5
export const EXCEED = 1 << 6
export const HEDGE = 1 << 7
export const PARTS_SOME = 1 << 8
export const PARTS_ALL = 1 << 9
export const SHARE = 1 << 10
export const PLAN = 1 << 11
export const SAME_PERIOD = 1 << 12
export const HEAD = 1 << 13
export const SECTOR = 1 << 14
export const AGENT = 1 << 15
export const ACTION = 1 << 16
export const STATE = 1 << 17

/** An entry of the lexicon: how many tokens it covers, its roles, and the bound where it is a hedge. */
export interface Entry {
  length: number
  roles: number
  bound: Bound
}

/** A unit of measure or counted noun: its spelled-out name, null where it is kept as written. */
export interface UnitEntry {
  length: number
  name: string | null
  measure: boolean
}

interface Node<T> {
  next: Map<string, Node<T>>
  entry: T | null
}

function node<T>(): Node<T> {
  return { next: new Map(), entry: null }
}

/** The node for a phrase, made where it is not there yet. Keys are token keys, so that phrase and text are cut alike. */
function place<T>(root: Node<T>, phrase: string): { node: Node<T>; length: number } {
  const tokens = tokenise(phrase, 0, phrase.length)
  let at = root
  for (const token of tokens) {
    let next = at.next.get(token.key)
    if (next === undefined) {
      next = node()
      at.next.set(token.key, next)
    }
    at = next
  }
  return { node: at, length: tokens.length }
}

/** The longest entry that begins at token `from`; null where none does. */
function longest<T>(root: Node<T>, tokens: readonly Token[], from: number): T | null {
  let at: Node<T> | undefined = root
  let found: T | null = null
  for (let index = from; index < tokens.length; index++) {
    at = at.next.get((tokens[index] as Token).key)
    if (at === undefined) break
    if (at.entry !== null) found = at.entry
  }
  return found
}

const grammar: Node<Entry> = node()

function teach(phrases: string, role: number, bound: Bound = 'exact'): void {
  for (const phrase of phrases.split(/[|\n]/)) {
    if (phrase.trim() === '') continue
    const { node, length } = place(grammar, phrase.trim())
    node.entry ??= { length, roles: 0, bound: 'exact' }
    node.entry.roles |= role
    if (bound !== 'exact') node.entry.bound = bound
  }
}

teach(data.link, LINK)
teach(data.aux, AUX)
teach(data.estimate, ESTIMATE)
teach(data.aim, AIM)
teach(data.up, UP)
teach(data.down, DOWN)
teach(data.exceed, EXCEED)
teach(data.hedgeOver, HEDGE, 'over')
teach(data.hedgeUnder, HEDGE, 'under')
teach(data.hedgeAbout, HEDGE, 'about')
teach(data.hedgeAtLeast, HEDGE, 'atLeast')
teach(data.hedgeAtMost, HEDGE, 'atMost')
teach(data.partsSome, PARTS_SOME)
teach(data.partsAll, PARTS_ALL)
teach(data.share, SHARE)
teach(data.plan, PLAN)
teach(data.samePeriod, SAME_PERIOD)
teach(data.head, HEAD)
teach(data.sector, SECTOR)
teach(data.agent, AGENT)
teach(data.action, ACTION)
teach(data.state, STATE)
teach(data.whole, 0)

const unitNames: Node<UnitEntry> = node()
for (const noun of countedNouns) {
  for (const spelling of [noun.name, ...noun.spellings]) {
    const { node, length } = place(unitNames, spelling)
    node.entry = { length, name: fold(spelling) === fold(noun.name) ? null : noun.name, measure: false }
  }
}
for (const unit of units) {
  for (const spelling of [unit.name, ...unit.spellings]) {
    const { node, length } = place(unitNames, spelling)
    node.entry = { length, name: fold(spelling) === fold(unit.name) && !/[A-Z]/.test(unit.name) ? null : unit.name, measure: true }
  }
}

/** The grammatical phrase that begins at a token, longest first. */
export function grammarAt(tokens: readonly Token[], from: number): Entry | null {
  const first = tokens[from] as Token
  return first.kind === NUMBER ? null : longest(grammar, tokens, from)
}

/** The unit of measure or counted noun that begins at a token, longest first. */
export function unitAt(tokens: readonly Token[], from: number): UnitEntry | null {
  return from < tokens.length && (tokens[from] as Token).kind !== NUMBER ? longest(unitNames, tokens, from) : null
}

/** Whether the token is the word with that key. */
export function isWord(token: Token | undefined, key: string): boolean {
  return token !== undefined && token.kind === WORD && token.key === key
}
