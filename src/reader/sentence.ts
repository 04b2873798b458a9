import type { Decimal } from '../vietnamese/decimal.ts'
import { type Dated, dateFigure, periodOf } from './clause-time.ts'
import { type Context, yearOf } from './context.ts'
import type { Draft, Located } from './draft.ts'
import { isPercent } from './figure-words.ts'
import { headOf, objectOf } from './head-noun.ts'
import { type Item, itemsOf } from './item.ts'
import { AIM, DOWN, ESTIMATE, HEAD, PARTS_ALL, PARTS_SOME, UP } from './lexicon.ts'
import { clean, locate } from './locate.ts'
import type { Name } from './name.ts'
import { planObjects } from './naming.data.ts'
import { nameFigure } from './naming.ts'
import { markNames, type Phrase, write } from './noun-phrase.ts'
import { moveContext, returnToMain } from './opening.ts'
import { phraseAfter } from './phrase-after.ts'
import { phraseBefore } from './phrase-before.ts'
import { predicate, subjectOf } from './phrase-cut.ts'
import { onlyNames, opensPlan, opensWithHead } from './phrase-kind.ts'
import { listed } from './phrase-list.ts'
import type { Bound, Comparison, Fact, Reading } from './reading.ts'
import type { Reference } from './reference.ts'
import { take } from './roles.ts'
import type { Surroundings } from './surroundings.ts'
import { NUMBER, type Token } from './token.ts'
import type { Zone } from './zone.ts'

/** How the figures of a list are meant when they say nothing of their own. */
interface Mode {
  kind: 'change' | 'share' | 'tyTrong'
  direction: 1 | -1
  /** Said before a colon, of all that follows it. */
  listed: boolean
}

/** Reads one sentence (tokens `from` to `to`) into `reading`; the context tells the period and is moved on. */
export function readSentence(text: string, tokens: readonly Token[], from: number, to: number, context: Context, reading: Reading): void {
  if (!holdsNumber(tokens, from, to)) return
  const items = itemsOf(text, tokens, from, to, yearOf(context))
  markNames(items, tokens)
  moveContext(context, items, tokens)
  if (!items.some((item) => item.kind === 'quantity')) return
  new Sentence(text, tokens, items, context, reading).run()
  const clause = items.findLastIndex(({ kind, key }) => kind === 'sign' && key === ';') + 1
  if (clause > 0) returnToMain(context, items.slice(clause), tokens)
}

/** Whether any figure or year can stand in a run of tokens: digits, or the middle of a numeral ("hai mươi mốt"). */
function holdsNumber(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { kind, key } = tokens[at] as Token
    if (kind === NUMBER || key === 'mươi' || key === 'trăm' || key === 'nghìn' || key === 'ngàn') return true
  }
  return false
}

/** A sentence while it is read: what its figures so far mean for those that follow. */
export class Sentence implements Surroundings, Dated {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly items: readonly Item[]
  readonly context: Context
  private readonly reading: Reading
  private readonly span: [number, number]
  last: Draft | null = null
  readonly drafts: Draft[] = []
  parent: Draft | null = null
  parentComplete = false
  private parentOpenedAt = -1
  private parentInList = false
  /** A ";" came after the parts: the next figure is one only if it is like them. */
  private parentDoubted = false
  /** Comparisons given one by one ("lần lượt tăng 14,3% và 17,6%"): which figure is next. */
  respective: { owners: Draft[]; next: number; direction: -1 | 0 | 1; reference: Reference | null } | null = null
  /** Levels told one by one ("lần lượt là 38,5%, 17,5% và 44%"): which name is next. */
  private levelNames: { names: string[]; next: number } | null = null
  /** The last change that was an amount, which "và" may go on. */
  changing: { direction: 1 | -1; at: number } | null = null
  mode: Mode | null = null
  lastReference: Reference | null = null
  private readonly waiting: { comparison: Comparison; fact: Fact }[] = []
  aim = false
  private estimated = false
  private group: Draft[] = []
  /** Head noun of the words that open the sentence: "Trong cơ cấu kinh tế, …". */
  topic: string | null = null
  season: string | null = null
  readonly previous: Fact | null
  subject: Phrase = []
  /** The figure before each bracket that is open. */
  private readonly outer: (Draft | null)[] = []
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

  run(): void {
    this.readOpening()
    const located = locate(this)
    let previous = -1
    for (let order = 0; order < located.length; order++) {
      const here = located[order] as Located
      this.between(previous + 1, here.at)
      this.settleParent(here)
      take(this, here, located[order + 1])
      previous = here.at
    }
    this.settle()
  }

  /** What the sentence opens with: a season, or the head of what its figures share. */
  private readOpening(): void {
    const { items } = this
    const comma = items.findIndex(
      (item) => (item.kind === 'sign' && item.key !== '-' && item.key !== '(' && item.key !== ')') || item.kind === 'quantity',
    )
    this.aim = opensPlan(items)
    if (((items[0]?.roles ?? 0) & PARTS_SOME) !== 0) {
      // the figure that the sentence before is about, its first
      const whole = this.reading.facts.find(({ sentence }) => sentence[0] === this.previous?.sentence[0]) ?? null
      if (whole?.kind === 'target') this.whole = whole
    }
    if (items[comma]?.key === ':') this.subject = subjectOf(clean(items.slice(0, comma) as Phrase))
    if (comma <= 0 || items[comma]?.key !== ',') return
    const opening = items.slice(0, comma).filter((item) => item.kind !== 'time')
    const first = opening[0]
    if (first?.key === 'vụ') this.season = write(this.text, this.tokens, opening)
    else if (first !== undefined && /^(trong|về|xét)$/.test(first.key) && opensWithHead(opening.slice(1))) {
      this.topic = write(this.text, this.tokens, opening.slice(1))
    }
  }

  /** What stands between two figures: parts opened and closed, aims, estimates, periods that hold on. */
  private between(from: number, to: number): void {
    for (let index = from; index < to; index++) {
      const item = this.items[index] as Item
      if (item.kind === 'phrase' && item.roles & (PARTS_SOME | PARTS_ALL) && !this.headsList(item, index)) {
        const whole = this.drafts.findLast((draft) => draft.index !== this.parent?.index) ?? this.last
        const sibling = item.key === 'riêng' || this.parent === null ? (this.last ?? whole) : this.parent
        this.parent = item.key === 'riêng' ? sibling : (this.last ?? null)
        this.parentComplete = (item.roles & PARTS_ALL) !== 0 && (item.roles & PARTS_SOME) === 0
        this.parentOpenedAt = index
        this.parentDoubted = false
        this.parentInList = this.items[index + 1]?.key === ':'
      }
      if (item.kind === 'sign') this.sign(item, index)
      if (item.kind === 'phrase' && item.roles & AIM) this.aim = true
      if (item.kind === 'phrase' && /^(tăng|giảm)$/.test(item.key) && item.roles & (UP | DOWN) && this.colonAhead(index, to)) {
        this.mode = { kind: 'change', direction: item.roles & UP ? 1 : -1, listed: true }
      }
      if (
        item.kind === 'phrase' &&
        item.roles & ESTIMATE &&
        (this.colonAhead(index, to) || (from === 0 && this.items[index + 1]?.kind === 'time' && this.items[index + 2]?.key === ','))
      )
        this.estimated = true
    }
  }

  /** "Cơ cấu kinh tế gồm nông, lâm, thủy sản 25,1%, …": a whole that has no figure of its own heads the list. */
  private headsList(item: Item, index: number): boolean {
    if (!(item.roles & PARTS_ALL) || item.roles & PARTS_SOME) return false
    const heading = phraseBefore(this.items, index, this.last === null ? 0 : this.last.at + 1)
    const subject = subjectOf(clean(heading.phrase))
    if ((heading.open && this.last !== null) || !opensWithHead(subject)) return false
    this.subject = subject
    this.parent = null
    return true
  }

  /** Drops the whole where a figure after ";" is not like its parts. */
  settleParent(here: Located): void {
    const unit = this.items[here.at]?.quantity?.unit
    if (
      this.parentDoubted &&
      (here.phrase.length === 0 || (opensWithHead(here.phrase) && !this.parentComplete) || unit !== this.parent?.fact.unit)
    )
      this.parent = null
    this.parentDoubted = false
  }

  private sign(item: Item, index: number): void {
    if (item.key === '(') this.outer.push(this.last)
    if (item.key === ')' && this.outer.length > 0) this.last = this.outer.pop() ?? this.last
    if (item.key === ';') {
      if (!this.parentInList) this.parentDoubted = true
      this.group = []
    }
    if (item.key === ')' && this.parentOpenedAt >= 0 && this.openedInside(index)) this.parent = null
    if (item.key === ':' && this.last !== null) {
      const heading = phraseBefore(this.items, index, this.last.at + 1)
      const subject = subjectOf(clean(heading.phrase))
      if (!heading.open && subject.length > 0) {
        this.subject = subject
        this.parent = null
        return
      }
    }
    if (item.key === ':' && this.last !== null && this.parent === null) {
      this.parent = this.last
      this.parentComplete = false
      this.parentOpenedAt = index
      this.parentInList = true
    }
  }

  /** Whether the parts were opened inside the bracket that closes at `close`. */
  private openedInside(close: number): boolean {
    for (let index = close - 1; index > this.parentOpenedAt; index--) if (this.items[index]?.key === '(') return false
    for (let index = this.parentOpenedAt; index >= 0; index--) {
      if (this.items[index]?.key === '(') return true
      if (this.items[index]?.key === ')') return false
    }
    return false
  }

  private colonAhead(index: number, to: number): boolean {
    for (let next = index; next < to; next++) if (this.items[next]?.key === ':') return true
    return false
  }

  restate(owner: Draft, percent: Decimal, at: number): void {
    const [start, end] = this.offsets(at, at + 1)
    owner.fact.restated ??= { percent, start, end }
  }

  /** "tăng 10,2%, lên 1.148 tỷ đồng": the level that a change led up to. */
  fill(draft: Draft, { at, zone }: Located): void {
    const quantity = this.items[at]?.quantity
    if (!quantity) return
    const [, end] = this.offsets(at, at + 1)
    const [start] = this.offsets(zone.hedge, at + 1)
    const { fact } = draft
    Object.assign(fact, {
      quote: this.text.slice(start, end),
      start,
      end,
      value: quantity.value,
      unit: quantity.unit,
      bound: quantity.trailing ?? zone.bound,
    })
    draft.at = at
    draft.count = quantity.kind === 'count'
  }

  /** Adds a comparison to the figure it belongs to: the last one, those named jointly, or a new one without a level. */
  compare(here: Located & { owner?: Draft | null }, reference: Reference | null, values: (fact: Fact) => Partial<Comparison>): void {
    const { at, zone, phrase } = here
    const [start, end] = this.offsets(at, at + 1)
    let owners: Draft[]
    if (here.owner) owners = [here.owner]
    else if (phrase.length > 0 || this.last === null || this.ownChange(here)) {
      owners = [this.add(here, this.growing(here, this.named(here, undefined)), true)]
    } else owners = zone.jointly && this.group.length > 1 ? this.group : [this.last]
    const counted = zone.respectively && owners[0] === this.last ? this.valuesFrom(at) : 1
    const compared = this.drafts.filter((draft) => draft.fact.comparisons.length === 0 && draft.fact.value !== null).slice(-counted)
    if (counted > 1 && compared.length === counted) {
      this.respective = {
        owners: compared,
        next: 1,
        direction: zone.direction,
        reference: reference ?? this.referenceAfter(at) ?? this.lastReference,
      }
      owners = [compared[0] as Draft]
      reference ??= this.respective.reference
    }
    for (const { fact } of owners) {
      const chosen = reference ?? this.lastReference
      const comparison: Comparison = { to: chosen === null ? 'previous' : earlier(chosen, fact.period), ...values(fact), start, end }
      if (chosen?.by) comparison.by = chosen.by
      if (chosen?.year) comparison.year = chosen.year
      fact.comparisons.push(comparison)
      if (chosen === null) this.waiting.push({ comparison, fact })
    }
    if (owners.length === 1) this.otherEnd(here, owners[0] as Draft)
    if (zone.direction !== 0 && phrase.length > 0 && this.items[at]?.quantity?.kind === 'percent')
      this.mode = { kind: 'change', direction: zone.direction as 1 | -1, listed: this.mode?.listed ?? false }
  }

  /** "tốc độ tăng giá trị sản xuất 10,8%, trong đó nông nghiệp tăng 3%": what grows is the value, not its rate. */
  private growing({ phrase, zone }: Located, name: Name): Name {
    const rate = /^tốc độ (tăng trưởng|tăng|phát triển) /iu
    if (zone.direction === 0 || !rate.test(name.indicator) || rate.test(`${write(this.text, this.tokens, phrase)} `)) return name
    const whole = (this.parent ?? this.last)?.local ?? ''
    return { ...name, indicator: `${rate.test(whole) ? whole.replace(rate, '') : ''} ${name.local}`.trim(), head: name.head }
  }

  /** "giảm 2-3%": a range that is only a comparison is two facts, as one that is a level. */
  private otherEnd({ at }: Located, low: Draft): void {
    const quantity = this.items[at]?.quantity
    const comparison = low.fact.comparisons.at(-1)
    if (!quantity || quantity.high === null || comparison === undefined || low.fact.value !== null || low.at !== at) return
    const step = quantity.high.minus(quantity.value)
    const raised = (value: Decimal): Decimal => (value.lt(0) ? value.minus(step) : value.plus(step))
    const { percent, changePercent, change } = comparison
    low.fact.bound = 'atLeast'
    const high: Fact = {
      ...low.fact,
      bound: 'atMost',
      comparisons: [
        {
          ...comparison,
          ...(percent ? { percent: raised(percent) } : {}),
          ...(changePercent ? { changePercent: raised(changePercent) } : {}),
          ...(change ? { change: raised(change) } : {}),
        },
      ],
    }
    const draft = { ...low, fact: high, index: this.reading.facts.length }
    this.reading.facts.push(high)
    this.drafts.push(draft)
    this.last = draft
  }

  /** "giảm 1 người chết, tăng 2 người bị thương": the count that the words after a change name. */
  described({ at }: Located): Draft | null {
    const unit = this.items[at]?.quantity?.unit
    const words = write(this.text, this.tokens, phraseAfter(this.items, this.tokens, at, this.items.length)).toLowerCase()
    if (words === '') return null
    return this.drafts.findLast(({ fact, count }) => count && fact.unit === unit && fact.indicator.toLowerCase().includes(words)) ?? null
  }

  /** "tăng 26,3% về số doanh nghiệp và gấp 1,8 lần về vốn": the figure that a change names after "về". */
  inRegardTo(at: number): Draft | null {
    if (this.items[at + 1]?.key !== 'về' || this.drafts.length < 2) return null
    const words: Item[] = []
    for (let index = at + 2; index < this.items.length && index < at + 6; index++) {
      const item = this.items[index] as Item
      if (item.kind !== 'word' && !(item.kind === 'phrase' && item.roles & HEAD)) break
      words.push(item)
    }
    const named = write(this.text, this.tokens, words).toLowerCase()
    if (named === 'số lượng') return this.drafts.find(({ count }) => count) ?? null
    const noun = named.replace(/^(tổng )?số (?!vốn)/, '')
    return noun === '' ? null : (this.drafts.find(({ fact }) => fact.unit === noun || fact.indicator.toLowerCase().includes(noun)) ?? null)
  }

  /** The last count in a unit, where the last figure is in another: what a change in that unit is of. */
  alike(unit: string): Draft | null {
    if (this.last === null || this.last.fact.unit === unit) return null
    return this.drafts.findLast((draft) => draft.count && draft.fact.unit === unit && draft.fact.value !== null) ?? null
  }

  /** How many values stand in the list that begins with the one at item `at`: "102,9% và 112,9%". */
  valuesFrom(at: number): number {
    let count = 1
    for (let index = at + 1; index < this.items.length; index++) {
      const item = this.items[index] as Item
      if (item.kind === 'quantity') count++
      else if (item.kind === 'sign' ? item.key !== ',' : item.kind !== 'reference' && item.key !== 'và') break
    }
    return count
  }

  /** What a list of values is measured against, where it is told after the last of them. */
  private referenceAfter(at: number): Reference | null {
    for (let index = at + 1; index < this.items.length; index++) {
      const { kind, key, reference } = this.items[index] as Item
      if (kind === 'reference') return reference
      if (kind !== 'quantity' && key !== ',' && key !== 'và') return null
    }
    return null
  }

  /** The next of "lần lượt tăng 14,3% và 17,6%"; false where the figure is none of them. */
  compareNext(here: Located, percent: Decimal): boolean {
    const list = this.respective
    const owner = list?.owners[list.next]
    if (list === null || owner === undefined || here.phrase.length > 0 || here.zone.direction !== 0) return false
    list.next++
    const signed = list.direction < 0 ? percent.times(-1) : percent
    const [start, end] = this.offsets(here.at, here.at + 1)
    const { fact } = owner
    const value = list.direction === 0 ? { percent } : isPercent(fact) ? { change: signed, unit: '%' } : { changePercent: signed }
    const { reference } = list
    fact.comparisons.push({
      to: reference === null ? 'previous' : earlier(reference, fact.period),
      ...value,
      ...(reference?.by ? { by: reference.by } : {}),
      ...(reference?.year ? { year: reference.year } : {}),
      start,
      end,
    })
    return true
  }

  /** "Tỷ trọng khu vực I, II, III lần lượt là 38,5%, 17,5% và 44%": the first of several levels, whose names the phrase lists. */
  levels(here: Located): void {
    const count = this.valuesFrom(here.at)
    const name = write(this.text, this.tokens, here.phrase)
    const parts = listed(here.phrase, count)
    const branches = this.drafts.filter((draft) => draft.fact.unit !== null && draft.head !== null).slice(-count)
    const names =
      parts !== null
        ? parts.map((part) => write(this.text, this.tokens, part))
        : Array.from({ length: count }, (_, at) =>
            branches.length === count ? `${headOf(name) ?? name} ${objectOf(branches[at]?.local ?? '')}` : name,
          )
    this.levelNames = { names, next: 1 }
    this.add(here, { indicator: names[0] ?? name, local: names[0] ?? name, head: headOf(name) })
  }

  /** The next of several levels told one by one; false where the figure is none of them. */
  levelNext(here: Located): boolean {
    const list = this.levelNames
    const name = list?.names[list.next]
    const before = this.items[here.at - 1]?.key
    if (list === null || name === undefined || here.phrase.length > 0 || (before !== ',' && before !== 'và')) return false
    list.next++
    this.add(here, { indicator: name, local: name, head: headOf(name) })
    return true
  }

  /** "6 tháng tăng 11,29% nhưng quý III tăng 9,09%": a change with a period of its own is another figure. */
  private ownChange(here: Located): boolean {
    return this.last?.fact.value === null && here.zone.direction !== 0 && this.ownTime(here)
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

  /** Comparisons whose base the sentence named only later, or not at all. */
  private settle(): void {
    for (const { comparison, fact } of this.waiting) {
      const chosen = this.lastReference?.to !== 'plan' ? this.lastReference : null
      if (chosen) {
        comparison.to = earlier(chosen, fact.period)
        if (chosen.year) comparison.year = chosen.year
      } else {
        const part = fact.period !== null && /-(S|Q|M)|M$/.test(fact.period)
        comparison.to = part ? 'samePeriod' : 'previous'
      }
    }
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

  level(here: Located, next: Located | undefined): void {
    this.shareTail(this.add(here, this.named(here, next)), next)
  }

  /** "14 doanh nghiệp và 1 hợp tác xã thành lập mới": what is said after the last of several counts is said of each. */
  private shareTail(draft: Draft, next: Located | undefined): void {
    const right = phraseAfter(this.items, this.tokens, draft.at, this.rightEnd(next))
    const tail = predicate(right)
    if (tail.length === 0) return
    const words = write(this.text, this.tokens, tail)
    let later = draft
    for (let order = this.drafts.length - 2; order >= 0; order--) {
      const earlier = this.drafts[order] as Draft
      const between = this.items.slice(earlier.at + 1, later.at)
      const joined = between.some((item) => item.key === ',' || item.key === 'và') && between.length <= 6 && onlyNames(between)
      if (!joined || earlier.fact.comparisons.length > 0 || (!earlier.count && earlier.fact.unit !== '%')) return
      const other = !earlier.count || (earlier.fact.unit !== draft.fact.unit && !planObjects.has(earlier.fact.unit ?? ''))
      if (!other || earlier.count !== draft.count || earlier.verb !== '' || earlier.fact.indicator.split(' ').length > 5) return
      earlier.fact.indicator = `${earlier.fact.indicator} ${words}`
      later = earlier
    }
  }

  named(here: Located, next: Located | undefined): Name {
    return nameFigure(this, here, this.rightEnd(next))
  }

  add(here: Located, name: Name, compared = false): Draft {
    const { at, zone } = here
    const quantity = this.items[at]?.quantity as NonNullable<Item['quantity']>
    // a figure is never dropped for want of a name: it takes that of the figure before, or its unit's
    if (name.indicator === '')
      name = { ...name, indicator: this.reading.facts.at(-1)?.indicator ?? (quantity.unit === '' ? 'số liệu' : quantity.unit) }
    const { period, kind } = dateFigure(this, here, quantity.unit)
    let bound: Bound = quantity.trailing ?? (zone.fromTo ? 'exact' : zone.bound)
    if (zone.bound === 'atLeast' && quantity.high !== null) bound = 'atLeast'
    const [, end] = this.offsets(at, at + 1)
    const [start] = this.offsets(compared ? at : zone.hedge, at + 1)
    const base = {
      start,
      end,
      indicator: name.indicator,
      of: quantity.of,
      estimated: zone.estimated || this.estimated || this.context.estimated || (this.parent?.fact.estimated ?? false),
      kind,
      period,
      comparisons: [] as Comparison[],
      sentence: this.span,
    }
    const part = this.parent !== null && !compared && !zone.share ? { part: { of: this.parent.index, complete: this.parentComplete } } : {}
    const sharer =
      zone.share && quantity.kind === 'percent' && !compared && here.phrase.length === 0 && this.last !== null
        ? { shareOfFact: this.last.index }
        : {}
    const make = (value: Decimal | null, limit: Bound): Draft => {
      const index = this.reading.facts.length
      const fact: Fact = {
        quote: this.text.slice(start, end),
        ...base,
        value,
        unit: value === null ? null : quantity.unit,
        bound: limit,
        comparisons: [],
        ...part,
        ...sharer,
      }
      this.reading.facts.push(fact)
      const draft: Draft = {
        fact,
        index,
        local: name.local,
        head: name.head ?? headOf(name.local),
        at,
        count: quantity.kind === 'count',
        verb: name.verb ?? '',
        object: name.object ?? objectOf(name.local),
      }
      this.drafts.push(draft)
      return draft
    }
    if (this.parent === null || compared)
      this.group = this.group.length > 0 && this.group.at(-1)?.fact.comparisons.length === 0 ? this.group : []
    let draft: Draft
    if (compared) draft = make(null, bound)
    else if (quantity.high !== null) {
      make(quantity.value, 'atLeast')
      draft = make(quantity.high, 'atMost')
    } else draft = make(quantity.value, bound)
    this.group.push(draft)
    this.last = draft
    if (draft.head !== null && quantity.kind === 'percent') this.context.head = draft.head
    if (draft.head !== null && quantity.kind !== 'percent') {
      this.context.amountHead = draft.head
      this.context.amountUnit = quantity.unit
    }
    if (quantity.kind !== 'percent' && !compared && this.mode?.kind === 'change') this.mode = null
    if (!compared && quantity.kind === 'percent') {
      if (/tỷ trọng|tỉ trọng/i.test(name.indicator)) this.mode = { kind: 'tyTrong', direction: 1, listed: false }
      else if (zone.share) this.mode = { kind: 'share', direction: 1, listed: false }
    }
    return draft
  }

  offsets(from: number, to: number): [number, number] {
    const first = this.items[from] as Item
    const last = this.items[to - 1] as Item
    return [(this.tokens[first.from] as Token).start, (this.tokens[last.to - 1] as Token).end]
  }
}

/** The year before, or further back, seen from the period of the figure itself. */
function earlier(reference: Reference, period: string | null): Reference['to'] {
  if (reference.year === null || period === null || (reference.to !== 'previous' && reference.to !== 'base')) return reference.to
  const start = Number(period.slice(0, 4))
  return !period.endsWith('Y') && reference.year >= start - 1 ? 'previous' : 'base'
}
