import type { Phrase } from './noun-phrase.ts'
import type { Fact } from './reading.ts'
import type { Zone } from './zone.ts'

/** Figures while their sentence is read: where one was found, the fact that is put together of it. */

/** A figure found in a sentence: its item, the zone before it and the words of its name that stand before that. */
export interface Located {
  at: number
  zone: Zone
  phrase: Phrase
  start: number
  /** Nothing parts it from the figure before. */
  open: boolean
}

/** A fact being put together, with what later figures of the sentence may need of it. */
export interface Draft {
  fact: Fact
  index: number
  /** The indicator without the head put before it. */
  local: string
  /** Head noun: "diện tích", "GRDP", "cơ cấu kinh tế". */
  head: string | null
  /** Item of its quantity. */
  at: number
  count: boolean
  /** What its name is of, without its head: "lúa" of "diện tích lúa". */
  object: string
  /** The verb its name opens with: "kiểm tra" 58 tổ chức đảng và 143 đảng viên. */
  verb: string
}
