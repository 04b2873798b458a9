import { headOf } from './head-noun.ts'

/** The form of a name. */

/** An indicator's phrase, with the part that is its own and the head that the parts of a list may share. */
export interface Name {
  indicator: string
  local: string
  head: string | null
  verb?: string
  object?: string
}

export const plain = (indicator: string): Name => ({ indicator, local: indicator, head: headOf(indicator) })
