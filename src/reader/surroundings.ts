import type { Context } from './context.ts'
import type { Draft } from './draft.ts'
import type { Item } from './item.ts'
import type { Phrase } from './noun-phrase.ts'
import type { Fact } from './reading.ts'
import type { Token } from './token.ts'
import type { Zone } from './zone.ts'

/** What naming a figure needs to know of the sentence it stands in. */
export interface Surroundings {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly items: readonly Item[]
  readonly context: Context
  readonly last: Draft | null
  readonly drafts: readonly Draft[]
  readonly parent: Draft | null
  /** The figure before the bracket that is open. */
  readonly enclosing: Draft | null
  readonly topic: string | null
  readonly season: string | null
  /** The last fact before the sentence. */
  readonly previous: Fact | null
  /** The words before the sentence's colon, where they name what its figures are of. */
  readonly subject: Phrase
  /** The indicator of the last fact of the text in a unit. */
  known(unit: string): string | null
  /** Whether a figure is a share of a whole, by its own words or those of its list. */
  sharing(zone: Zone): boolean
}
