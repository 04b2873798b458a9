import { type Dated, periodOf } from './clause-time.ts'
import type { Context } from './context.ts'
import type { Draft, Located } from './draft.ts'
import type { Item } from './item.ts'
import type { Name } from './name.ts'
import { nameFigure } from './naming.ts'
import type { Phrase } from './noun-phrase.ts'
import type { Comparison, Fact, Reading } from './reading.ts'
import type { Reference } from './reference.ts'
import type { Surroundings } from './surroundings.ts'
import type { Token } from './token.ts'
import type { Zone } from './zone.ts'

/** The state of a sentence while it is read. */

/** How the figures of a list are meant when they say nothing of their own. */
interface Mode {
  kind: 'change' | 'share' | 'tyTrong'
  direction: 1 | -1
  /** Said before a colon, of all that follows it. */
  listed: boolean
}

/** A sentence while it is read: what its figures so far mean for those that follow. */
export class Sentence implements Surroundings, Dated {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly items: readonly Item[]
  readonly context: Context
  readonly reading: Reading
  readonly span: [number, number]
  last: Draft | null = null
  readonly drafts: Draft[] = []
  parent: Draft | null = null
  parentComplete = false
  parentOpenedAt = -1
  parentInList = false
  /** A ";" came after the parts: the next figure is one only if it is like them. */
  parentDoubted = false
  /** Comparisons given one by one ("lần lượt tăng 14,3% và 17,6%"): which figure is next. */
  respective: { owners: Draft[]; next: number; direction: -1 | 0 | 1; reference: Reference | null } | null = null
  /** Levels told one by one ("lần lượt là 38,5%, 17,5% và 44%"): which name is next. */
  levelNames: { names: string[]; next: number } | null = null
  /** The last change that was an amount, which "và" may go on. */
  changing: { direction: 1 | -1; at: number } | null = null
  mode: Mode | null = null
  lastReference: Reference | null = null
  readonly waiting: { comparison: Comparison; fact: Fact }[] = []
  aim = false
  estimated = false
  group: Draft[] = []
  /** Head noun of the words that open the sentence: "Trong cơ cấu kinh tế, …". */
  topic: string | null = null
  season: string | null = null
  readonly previous: Fact | null
  subject: Phrase = []
  /** The figure before each bracket that is open. */
  readonly outer: (Draft | null)[] = []
  whole: Fact | null = null

  get enclosing(): Draft | null {
    return this.outer.at(-1) ?? null
  }

  readonly thresholds = new Set<number>()

  constructor(text: string, tokens: readonly Token[], items: readonly Item[], context: Context, reading: Reading) {
    this.text = text
    this.tokens = tokens
    this.items = items
    this.context = context
    this.reading = reading
    this.previous = reading.facts.at(-1) ?? null
    const first = tokens[(items[0] as Item).from] as Token
    const last = tokens[(items.at(-1) as Item).to - 1] as Token
    this.span = [first.start, last.end]
  }

  /** Whether a time of its own stands between a figure and the one before. */
  ownTime({ at }: Located): boolean {
    if (this.last === null) return false
    for (let index = at - 1; index > this.last.at; index--) {
      const { kind, time } = this.items[index] as Item
      if (kind === 'time' && time !== null) return periodOf(this.context, time) !== this.last.fact.period
    }
    return false
  }

  previousQuantity(at: number): number {
    for (let index = at - 1; index >= 0; index--) if (this.items[index]?.kind === 'quantity') return index
    return -1
  }

  known(unit: string): string | null {
    return this.reading.facts.slice(-40).findLast((fact) => fact.unit === unit)?.indicator ?? null
  }

  sharing(zone: Zone): boolean {
    return zone.share || this.mode?.kind === 'share'
  }

  rightEnd(next: Located | undefined): number {
    if (next === undefined) return this.items.length
    return next.open ? next.start : next.at
  }

  named(here: Located, next: Located | undefined): Name {
    return nameFigure(this, here, this.rightEnd(next))
  }

  offsets(from: number, to: number): [number, number] {
    const first = this.items[from] as Item
    const last = this.items[to - 1] as Item
    return [(this.tokens[first.from] as Token).start, (this.tokens[last.to - 1] as Token).end]
  }
}
