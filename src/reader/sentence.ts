import { type Decimal, decimal } from '../vietnamese/decimal.ts'
import { parsePeriod } from '../vietnamese/period.ts'
import type { Context } from './context.ts'
import { type Item, itemsOf } from './item.ts'
import { AIM, AUX, DOWN, ESTIMATE, EXCEED, HEDGE, LINK, PARTS_ALL, PARTS_SOME, PLAN, UP } from './lexicon.ts'
import * as np from './noun-phrase.ts'
import type { Bound, Comparison, Fact, FactKind, Reading } from './reading.ts'
import { type Draft, headOf, type Located, type Name, nameFigure, objectOf, planObjects, type Surroundings } from './naming.ts'
import { moveContext } from './opening.ts'
import type { Reference } from './reference.ts'
import { codeOf, type TimeMention } from './time.ts'
import { NUMBER, type Token } from './token.ts'
import { type Zone, zoneBefore } from './zone.ts'

const hundred = decimal(100)
/** Counts at the meeting itself are left out: its delegates, its papers. */
const meetingUnits = new Set(['đại biểu'])
const meetingPapers = new Set(['nghị quyết', 'tờ trình', 'báo cáo', 'dự thảo', 'dự thảo nghị quyết', 'nội dung', 'ý kiến', 'văn bản', 'lượt ý kiến', 'phiếu', 'tham luận'])
/** "đứng thứ 4 trong 14 tỉnh": a rank among places. */
const ranked = new Set(['tỉnh', 'tỉnh, thành phố', 'huyện', 'xã', 'phường', 'địa phương', 'tỉnh, thành', 'đơn vị', 'xã, phường'])
const meetingVerbs = new Set(['thông', 'biểu', 'trình', 'xem', 'phát', 'thảo', 'dự', 'thẩm', 'chất', 'tham'])
const pointHeads = /^(tỷ|tỉ|tỷ lệ|mức giảm|mức tăng|tốc độ|độ che phủ|cơ cấu|hộ nghèo|hộ cận nghèo|hệ số)(?![\p{L}])/iu

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
  np.markNames(items, tokens)
  moveContext(context, items, tokens)
  if (!items.some((item) => item.kind === 'quantity')) return
  new SentenceReader(text, tokens, items, context, reading).run()
}

/** Whether any figure or year can stand in a run of tokens: digits, or the middle of a numeral ("hai mươi mốt"). */
function holdsNumber(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { kind, key } = tokens[at] as Token
    if (kind === NUMBER || key === 'mươi' || key === 'trăm' || key === 'nghìn' || key === 'ngàn') return true
  }
  return false
}

function yearOf(context: Context): number | null {
  return context.period === null ? context.mainYear : Number(context.period.slice(0, 4))
}

class SentenceReader implements Surroundings {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly items: readonly Item[]
  readonly context: Context
  private readonly reading: Reading
  private readonly span: [number, number]
  last: Draft | null = null
  readonly drafts: Draft[] = []
  parent: Draft | null = null
  private parentComplete = false
  private parentOpenedAt = -1
  private parentInList = false
  private mode: Mode | null = null
  private lastReference: Reference | null = null
  private readonly waiting: { comparison: Comparison; fact: Fact }[] = []
  private aim = false
  private estimated = false
  private group: Draft[] = []
  /** Head noun of the words that open the sentence: "Trong cơ cấu kinh tế, …". */
  topic: string | null = null
  season: string | null = null
  subject: np.Phrase = []
  /** The figure before each bracket that is open. */
  private readonly outer: (Draft | null)[] = []
  private readonly thresholds = new Set<number>()

  constructor(text: string, tokens: readonly Token[], items: readonly Item[], context: Context, reading: Reading) {
    this.text = text
    this.tokens = tokens
    this.items = items
    this.context = context
    this.reading = reading
    const first = tokens[(items[0] as Item).from] as Token
    const last = tokens[(items.at(-1) as Item).to - 1] as Token
    this.span = [first.start, last.end]
  }

  run(): void {
    this.readOpening()
    const located = this.locate()
    let previous = -1
    for (let order = 0; order < located.length; order++) {
      const here = located[order] as Located
      this.between(previous + 1, here.at)
      this.take(here, located[order + 1])
      previous = here.at
    }
    this.settle()
  }

  /** Zones and left phrases of all quantities, from left to right. */
  private locate(): Located[] {
    const located: Located[] = []
    let stop = 0
    for (let at = 0; at < this.items.length; at++) {
      if (this.items[at]?.kind !== 'quantity') continue
      if (this.isModifier(at, stop)) continue
      const zone = zoneBefore(this.items, at, stop)
      const before = np.phraseBefore(this.items, zone.start, stop)
      let { phrase, start } = before
      const open = before.open && stop > 0
      if (open) {
        // nothing parts this figure from the one before: its own name begins at a head noun, a verb or a connective
        const split = this.splitAt(stop, zone.start)
        phrase = split < 0 ? [] : phrase.filter((item) => this.items.indexOf(item) >= split)
        start = split < 0 ? zone.start : split
      }
      const lead = np.trimFront(phrase)[0]
      phrase = this.clean(phrase)
      if (lead !== undefined && (zone.direction === 0 || this.items[zone.directionAt]?.key === 'thêm') && !zone.linked && /^(giảm|tăng|nâng|kéo|hạ)$/.test(lead.key) && lead.kind === 'phrase' && lead.roles & (UP | DOWN) && this.items[at]?.quantity?.kind === 'percent' && phrase.length > 1) {
        zone.direction = lead.roles & UP ? 1 : -1
        zone.directionAt = this.items.indexOf(lead)
        phrase = phrase.filter((item) => item !== lead)
      }
      if (phrase.length === 1 && phrase[0]?.key === 'giải' && this.items[start - 1]?.key === ',') {
        const object = np.phraseBefore(this.items, start - 1, stop)
        const cleaned = object.open && stop > 0 ? [] : this.clean(object.phrase)
        if (np.opensWithHead(cleaned)) phrase = [...cleaned, ...phrase]
      }
      const opener = this.items[start - 1]?.key
      const counted = this.items[at]?.quantity?.kind === 'count' && this.items[at + 1]?.kind !== 'sign' && opener === ':'
      if (phrase.length === 0 && !counted && (opener === '(' || opener === ':') && this.items[start - 2]?.kind !== 'quantity') {
        const outer = np.phraseBefore(this.items, start - 1, stop)
        if (!(outer.open && stop > 0)) phrase = np.subjectOf(this.clean(outer.phrase))
      }
      const earlierOne = located.at(-1)
      if (earlierOne && open && phrase.length === 0 && (/^(lên|xuống|còn|giảm|tăng|nâng|hạ|nhích|vươn|đội|kéo|rút|lùi|đến|tới)$/.test(zone.link) || zone.now) && this.items[earlierOne.at - 1]?.key === 'từ') {
        earlierOne.zone.fromTo = true
        zone.afterFrom = true
      }
      located.push({ at, zone, phrase, start, open })
      stop = this.reach(at) + 1
    }
    return located
  }

  private clean(phrase: np.Phrase): np.Phrase {
    const whole = np.trimEnd(np.trimFront(np.cutLead(np.headFirst(np.trimFront(phrase)))))
    return np.trimOwner(np.cutState(whole.filter((item) => item.kind !== 'time')))
  }

  /** "Số xã đạt từ 10 tiêu chí trở lên là 37 xã": a bounded count inside the name of the figure that follows. */
  private isModifier(at: number, stop: number): boolean {
    const quantity = this.items[at]?.quantity
    if (!quantity || quantity.kind === 'percent' || quantity.of !== null) return false
    const zone = zoneBefore(this.items, at, stop)
    const bounded = quantity.trailing !== null || zone.bound !== 'exact'
    if (!bounded || at === stop) return false
    const opens = np.phraseBefore(this.items, zone.start, stop)
    if ((opens.open && stop > 0) || !np.opensWithHead(np.trimFront(opens.phrase))) return false
    for (let index = at + 1; index < this.items.length; index++) {
      const item = this.items[index] as Item
      if (item.kind === 'quantity') return index > at + 1
      if (item.kind !== 'phrase' || !(item.roles & (LINK | HEDGE | ESTIMATE)) || (index === at + 1 && !(item.roles & LINK))) return false
    }
    return false
  }

  /** The last item of the words that go on naming what the figure at `at` counts, commas inside them included. */
  private reach(at: number): number {
    const words = np.phraseAfter(this.items, this.tokens, at, this.items.length)
    const comma = words.findLastIndex((item) => item.kind === 'sign' && item.key === ',')
    if (comma < 0) return at
    return this.items.indexOf(words[comma] as Item)
  }

  /** What the sentence opens with: a season, or the head of what its figures share. */
  private readOpening(): void {
    const { items } = this
    const comma = items.findIndex((item) => (item.kind === 'sign' && item.key !== '-' && item.key !== '(' && item.key !== ')') || item.kind === 'quantity')
    if (items[comma]?.key === ':') this.subject = np.subjectOf(this.clean(items.slice(0, comma) as np.Phrase))
    if (comma <= 0 || items[comma]?.key !== ',') return
    const opening = items.slice(0, comma).filter((item) => item.kind !== 'time')
    const first = opening[0]
    if (first?.key === 'vụ') this.season = np.write(this.text, this.tokens, opening)
    else if (first !== undefined && /^(trong|về|xét)$/.test(first.key) && np.opensWithHead(opening.slice(1))) {
      this.topic = np.write(this.text, this.tokens, opening.slice(1))
    }
  }

  private splitAt(from: number, to: number): number {
    for (let index = from; index < to; index++) {
      const item = this.items[index] as Item
      const connective = item.kind === 'phrase' && item.roles & AUX && ['và', 'với', 'nhưng', 'còn', 'trong', 'riêng', 'đồng', 'song'].includes(item.key)
      if (connective && index > from) return index
      if (index > from && np.opensWithHead([item]) && item.key !== 'mức' && item.key !== 'điểm' && item.key !== 'sản') return index
    }
    const first = this.items[from]
    return first !== undefined && first.kind === 'phrase' && ['và', 'nhưng', 'còn'].includes(first.key) ? from : -1
  }

  /** What stands between two figures: parts opened and closed, aims, estimates, periods that hold on. */
  private between(from: number, to: number): void {
    for (let index = from; index < to; index++) {
      const item = this.items[index] as Item
      if (item.kind === 'phrase' && item.roles & (PARTS_SOME | PARTS_ALL)) {
        const whole = this.drafts.findLast((draft) => draft.index !== this.parent?.index) ?? this.last
        const sibling = item.key === 'riêng' || this.parent === null ? (this.last ?? whole) : this.parent
        this.parent = item.key === 'riêng' ? sibling : (this.last ?? null)
        this.parentComplete = (item.roles & PARTS_ALL) !== 0 && (item.roles & PARTS_SOME) === 0
        this.parentOpenedAt = index
        this.parentInList = this.items[index + 1]?.key === ':'
      }
      if (item.kind === 'sign') this.sign(item, index)
      if (item.kind === 'phrase' && item.roles & AIM) this.aim = true
      if (item.kind === 'phrase' && /^(tăng|giảm)$/.test(item.key) && item.roles & (UP | DOWN) && this.colonAhead(index, to)) {
        this.mode = { kind: 'change', direction: item.roles & UP ? 1 : -1, listed: true }
      }
      if (item.kind === 'phrase' && item.roles & ESTIMATE && (this.colonAhead(index, to) || (from === 0 && this.items[index + 1]?.kind === 'time' && this.items[index + 2]?.key === ','))) this.estimated = true
    }
  }

  private sign(item: Item, index: number): void {
    if (item.key === '(') this.outer.push(this.last)
    if (item.key === ')' && this.outer.length > 0) this.last = this.outer.pop() ?? this.last
    if (item.key === ';') {
      if (!this.parentInList) this.parent = null
      this.group = []
    }
    if (item.key === ')' && this.parentOpenedAt >= 0 && this.openedInside(index)) this.parent = null
    if (item.key === ':' && this.last !== null) {
      const heading = np.phraseBefore(this.items, index, this.last.at + 1)
      const subject = np.subjectOf(this.clean(heading.phrase))
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

  private take(here: Located, next: Located | undefined): void {
    const { at, zone } = here
    const quantity = this.items[at]?.quantity
    if (!quantity) return
    const following = this.items[at + 1]
    const after = following?.kind === 'reference' ? following.reference : this.distantReference(at)
    if (quantity.kind === 'percent' || quantity.kind === 'times') this.takePercent(here, next, after)
    else if (quantity.kind === 'bare') this.takeBare(here, next)
    else this.takeAmount(here, next, after)
    if (zone.reference !== null && zone.reference.to !== 'plan') this.lastReference = zone.reference
    if (after !== null && after.to !== 'plan') this.lastReference = after
  }

  /** "tăng 5 dự án so với cùng kỳ": a reference after some words of the same clause. */
  private distantReference(at: number): Reference | null {
    for (let index = at + 1; index < this.items.length && index < at + 6; index++) {
      const item = this.items[index] as Item
      if (item.kind === 'reference') return item.reference
      if (item.kind === 'quantity' || (item.kind === 'phrase' && (item.roles & (UP | DOWN | EXCEED | LINK) || item.key === 'và'))) return null
      if (item.kind === 'sign' && item.key !== '(' && item.key !== ')') return null
    }
    return null
  }

  private takePercent(here: Located, next: Located | undefined, after: Reference | null): void {
    const { at, zone, phrase } = here
    const quantity = this.items[at]?.quantity
    if (!quantity) return
    const times = quantity.kind === 'times'
    const percent = times ? quantity.value.times(hundred) : quantity.value
    if (zone.fromTo || zone.afterFrom) {
      this.level(here, next)
      return
    }
    const front = this.frontReference(here)
    const reference = after ?? zone.reference ?? front
    const owner = phrase.length === 0 ? this.last : null
    const before = this.items[at - 1]
    if (this.isThreshold(here)) return
    if (phrase.length === 0 && here.open && this.last?.count && planObjects.has(this.last.fact.unit ?? '') && (after?.to === 'plan' || zone.bound !== 'exact') && this.isUniversal(this.last.at, at)) {
      const { last } = this
      const draft = this.add(here, { indicator: last.fact.indicator, local: last.local, head: null }, true)
      const [start, end] = this.offsets(at, at + 1)
      draft?.fact.comparisons.push({ to: 'plan', ...(after?.by ? { by: after.by } : {}), percent, start, end })
      return
    }
    const rateName = !times && phrase.length > 0 && isRateName(np.write(this.text, this.tokens, phrase))
    if (rateName && !zone.exceeds && after?.to !== 'plan' && zone.direction === 0) {
      if (this.last !== null && /^(mức|tốc độ|nhịp|nhịp độ) (tăng|giảm|tăng trưởng)$/i.test(np.write(this.text, this.tokens, phrase))) {
        const change = isPercent(this.last.fact) ? { change: percent, unit: '%' } : { changePercent: percent }
        this.compare({ ...here, phrase: [] }, reference?.to === 'plan' ? null : reference, () => change)
      } else this.level(here, next)
      return
    }
    if (zone.exceeds) {
      const plan = reference?.to === 'plan' ? reference : { to: 'plan' as const, by: null, year: null, end: 0 }
      this.compare(here, plan, (fact) => (isPercent(fact) ? { change: percent, unit: '%' } : { percent: percent.plus(hundred) }))
      return
    }
    if (/^(thực|th)$/.test(zone.link) && phrase.length === 0 && this.last?.fact.kind === 'target' && after === null) {
      this.add(here, { indicator: this.last.fact.indicator, local: this.last.local, head: this.last.head })
      return
    }
    const average = zone.direction !== 0 && (zone.average || quantity.unit.includes('/') || this.averageIn(here))
    if (average && !times) {
      this.rate(here, next)
      return
    }
    if (zone.direction !== 0 && !(zone.linkedAfterDirection && after?.to === 'plan')) {
      if (times) {
        this.compare(here, reference ?? this.defaultReference(), () => ({ percent }))
        return
      }
      const signed = zone.direction < 0 ? percent.times(-1) : percent
      this.compare(here, reference, (fact) => (isPercent(fact) ? { change: signed, unit: '%' } : { changePercent: signed }))
      return
    }
    const direct = this.items[at + 1]?.kind === 'reference' ? after : null
    const measured = direct ?? (zone.reference !== null && zone.linked ? zone.reference : null) ?? (front !== null && zone.linked ? front : null)
    if (measured !== null && !(measured === front && front.to !== 'plan' && phrase.length > 0)) {
      this.compare(here, measured, () => ({ percent }))
      return
    }
    if (times) {
      if (zone.linked || phrase.length > 0) this.level(here, next)
      return
    }
    if (zone.share) {
      this.level(here, next)
      return
    }
    const inherited = this.mode
    if (inherited?.kind === 'change' && !zone.linked && quantity.of === null && phrase.length > 0 && (np.onlySector(phrase) || (inherited.listed && !np.opensWithHead(phrase)))) {
      const signed = inherited.direction < 0 ? percent.times(-1) : percent
      this.compare(here, null, () => ({ changePercent: signed }))
      return
    }
    const words = np.phraseAfter(this.items, this.tokens, at, this.rightEnd(next))
    const changed = this.last?.fact.comparisons.at(-1)
    if (owner !== null && changed?.change !== undefined && before?.key === '(' && this.items[at + 1]?.key === ')' && !isPercent(owner.fact)) {
      const signed = changed.change.lt(0) ? percent.times(-1) : percent
      this.compare(here, { to: changed.to, by: null, year: changed.year ?? null, end: 0 }, () => ({ changePercent: signed }))
      return
    }
    if (owner !== null && !np.hasWords(this.tokens, words)) {
      this.barePercent(here, owner, percent)
      return
    }
    const verb = before?.kind === 'phrase' ? before.key : ''
    const lastWord = this.text.slice(this.tokens[(phrase.at(-1) as Item | undefined)?.from ?? 0]?.start, this.tokens[((phrase.at(-1) as Item | undefined)?.to ?? 1) - 1]?.end).toLowerCase()
    if (phrase.length > 0 && !np.hasWords(this.tokens, words) && (verb === 'hoàn' || (lastWord === 'giải ngân' && !/^tỷ lệ|^tỉ lệ/i.test(np.write(this.text, this.tokens, phrase))))) {
      this.compare(here, { to: 'plan', by: null, year: null, end: 0 }, () => ({ percent }))
      return
    }
    if (phrase.length > 0 && zone.linked && !np.hasWords(this.tokens, words) && isAmountName(np.write(this.text, this.tokens, phrase)) && quantity.high === null) {
      this.compare(here, { to: 'plan', by: null, year: null, end: 0 }, () => ({ percent }))
      return
    }
    if (phrase.length === 1 && owner === null && this.last?.fact.of && np.onlyHead(phrase) && !isMeasure(this.last.fact)) {
      this.restate(this.last, percent, at)
      return
    }
    this.level(here, next)
  }

  /** A bare percentage after a figure: what it is of the plan, or of the a/b it restates, or a share. */
  private barePercent(here: Located, owner: Draft, percent: Decimal): void {
    const { fact } = owner
    if (fact.of !== null && !isMeasure(fact) && fact.value?.lte(fact.of)) {
      this.restate(owner, percent, here.at)
      return
    }
    const bracketed = this.items[here.at - 1]?.key === '(' && this.items[here.at + 1]?.key === ')'
    if (bracketed && fact.of === null && (this.mode?.kind === 'tyTrong' || this.mode?.kind === 'share')) {
      this.add(here, { indicator: `tỷ trọng ${owner.local}`, local: owner.local, head: 'tỷ trọng'})
      return
    }
    if (fact.unit?.startsWith('%') && fact.of === null && here.zone.bound === 'exact' && !here.zone.linked) return
    this.compare(here, { to: 'plan', by: null, year: null, end: 0 }, () => ({ percent }))
  }

  private restate(owner: Draft, percent: Decimal, at: number): void {
    const [start, end] = this.offsets(at, at + 1)
    owner.fact.restated ??= { percent, start, end }
  }

  private takeAmount(here: Located, next: Located | undefined, after: Reference | null): void {
    const { at, zone, phrase } = here
    const quantity = this.items[at]?.quantity
    if (!quantity) return
    if (zone.fromTo || zone.afterFrom) {
      this.level(here, next)
      return
    }
    const front = this.frontReference(here)
    const reference = zone.reference ?? after ?? front
    const change = zone.direction !== 0 && !zone.linkedAfterDirection
    if (zone.exceeds && this.last !== null && phrase.length === 0 && quantity.of === null) {
      const plan = reference?.to === 'plan' ? reference : { to: 'plan' as const, by: null, year: null, end: 0 }
      this.compare(here, plan, () => ({ change: quantity.value, unit: quantity.unit }))
      return
    }
    if (this.isThreshold(here)) return
    const increment = /^(thêm|có)$/.test(this.items[zone.directionAt]?.key ?? '')
    if (change && quantity.of === null && !(increment && reference === null) && (phrase.length > 0 || this.last !== null || reference !== null) && !(reference?.to === 'plan' && !increment && false)) {
      const owner = phrase.length === 0 ? this.last : null
      const level = phrase.length === 0 && owner === null
      if (!level) {
        const value = zone.direction < 0 ? quantity.value.times(-1) : quantity.value
        this.compare(here, reference, () => ({ change: value, unit: quantity.unit }))
        return
      }
    }
    if (this.atMeeting(here, quantity.unit)) return
    const awaiting = this.last
    if (phrase.length === 0 && awaiting?.fact.value === null && quantity.of === null && /^(lên|còn|xuống|đạt|tăng|giảm|nâng)$/.test(zone.link) && awaiting.at === this.previousQuantity(at)) {
      this.fill(awaiting, here)
      return
    }
    this.level(here, next)
  }

  /** "tăng 10,2%, lên 1.148 tỷ đồng": the level that a change led up to. */
  private fill(draft: Draft, { at, zone }: Located): void {
    const quantity = this.items[at]?.quantity
    if (!quantity) return
    const [, end] = this.offsets(at, at + 1)
    const [start] = this.offsets(zone.hedge, at + 1)
    const { fact } = draft
    Object.assign(fact, { quote: this.text.slice(start, end), start, end, value: quantity.value, unit: quantity.unit, bound: quantity.trailing ?? zone.bound })
    draft.at = at
    draft.count = quantity.kind === 'count'
  }

  private takeBare(here: Located, next: Located | undefined): void {
    const quantity = this.items[here.at]?.quantity
    if (!quantity || here.phrase.length === 0) return
    const named = np.opensWithHead(here.phrase)
    const rate = /(?:^|\s)(?:số )?([\p{L}]+ [\p{L}]+\/1[0.]* ?[\p{L}]+)$/u.exec(np.write(this.text, this.tokens, here.phrase))
    if (rate?.[1]) quantity.unit = rate[1].toLowerCase()
    if ((here.zone.linked || here.zone.bound !== 'exact') && named) this.level(here, next)
    else if (quantity.of !== null && here.phrase.length > 0 && (here.zone.linked || named)) this.level(here, next)
  }

  private atMeeting(here: Located, unit: string): boolean {
    if (meetingUnits.has(unit)) return true
    if (ranked.has(unit)) for (let index = Math.max(0, here.at - 5); index < here.at; index++) if (this.items[index]?.key === 'thứ') return true
    if (!meetingPapers.has(unit)) return false
    for (let index = Math.max(0, here.at - 8); index < Math.min(this.items.length, here.at + 4); index++) {
      const item = this.items[index] as Item
      if (index !== here.at && meetingVerbs.has(item.key)) return true
    }
    return false
  }

  /** "So với cùng kỳ, tỷ lệ hộ nghèo giảm 6,54%": a reference that opens the clause. */
  private frontReference(here: Located): Reference | null {
    for (let index = here.start - 1; index >= 0; index--) {
      const item = this.items[index] as Item
      if (item.kind === 'reference') return this.items[index - 1]?.kind === 'quantity' ? null : item.reference
      if (item.kind === 'quantity' || (item.kind === 'sign' && item.key !== ',')) return null
      if (item.kind === 'word') return null
    }
    return null
  }

  private averageIn({ phrase }: Located): boolean {
    const written = np.write(this.text, this.tokens, phrase)
    if (/bình quân (hằng|hàng|mỗi|cả)|mỗi năm|(hằng|hàng) năm/i.test(written)) return true
    const colon = this.items.findIndex((item) => item.key === ':')
    return colon > 0 && /bình quân|mỗi năm|hằng năm|hàng năm/i.test(np.write(this.text, this.tokens, this.items.slice(0, colon) as np.Phrase))
  }

  /** "giảm bình quân 6,7%/năm": a yearly rate is a figure of its own. */
  private rate(here: Located, next: Located | undefined): void {
    const { phrase, at, zone } = here
    if (phrase.length === 0) {
      this.level(here, next)
      return
    }
    const branch = np.subjectOf(phrase)
    if (np.onlySector(branch) && this.context.head !== null && /tốc độ|tăng trưởng/i.test(this.context.head)) {
      const local = np.write(this.text, this.tokens, branch)
      this.add(here, { indicator: `${this.context.head} ${local}`, local, head: this.context.head})
      return
    }
    const words = np.trimEnd(this.items.slice(zone.start, at).filter((item) => item.kind === 'word' || (item.kind === 'phrase' && item.roles & (UP | DOWN))))
    const local = np.write(this.text, this.tokens, [...phrase, ...words])
    this.add(here, { indicator: local, local, head: null})
  }

  private defaultReference(): Reference {
    const period = this.context.period ?? this.context.main
    const part = period !== null && /-(S|Q|M)|M$/.test(period)
    return { to: part ? 'samePeriod' : 'previous', by: null, year: null, end: 0 }
  }

  /** Adds a comparison to the figure it belongs to: the last one, those named jointly, or a new one without a level. */
  private compare(here: Located, reference: Reference | null, values: (fact: Fact) => Partial<Comparison>): void {
    const { at, zone, phrase } = here
    const [start, end] = this.offsets(at, at + 1)
    let owners: Draft[]
    if (phrase.length > 0 || this.last === null || this.ownTime(here)) {
      const draft = this.add(here, this.named(here, undefined), true)
      owners = draft === null ? [] : [draft]
    } else owners = zone.jointly && this.group.length > 1 ? this.group : [this.last]
    for (const { fact } of owners) {
      const chosen = reference ?? this.lastReference
      const comparison: Comparison = { to: chosen === null ? 'previous' : earlier(chosen, fact.period), ...values(fact), start, end }
      if (chosen?.by) comparison.by = chosen.by
      if (chosen?.year) comparison.year = chosen.year
      fact.comparisons.push(comparison)
      if (chosen === null) this.waiting.push({ comparison, fact })
    }
    if (zone.direction !== 0 && phrase.length > 0 && this.items[at]?.quantity?.kind === 'percent') this.mode = { kind: 'change', direction: zone.direction as 1 | -1, listed: this.mode?.listed ?? false }
  }

  /** "6 tháng tăng 11,29% nhưng quý III tăng 9,09%": a change with a period of its own is another figure. */
  private ownTime({ at, zone }: Located): boolean {
    if (this.last === null || zone.direction === 0 || this.last.fact.value !== null) return false
    for (let index = at - 1; index > this.last.at; index--) {
      const { kind, time } = this.items[index] as Item
      if (kind === 'time' && time !== null) return this.periodOf(time) !== this.last.fact.period
    }
    return false
  }

  /** "15 chỉ tiêu trên 70% kế hoạch": the percentage only names the class that is counted. */
  private isThreshold({ at, zone, open, phrase }: Located): boolean {
    const quantity = this.items[at]?.quantity
    if (!open || phrase.length > 0 || this.last === null || !this.last.count) return false
    const size = quantity?.kind === 'measure' && !zone.linked && (zone.bound !== 'exact' || quantity.trailing !== null) && !/đồng|usd/i.test(quantity.unit)
    if (!planObjects.has(this.last.fact.unit ?? '') && quantity?.unit !== 'tiêu chí' && !size) return false
    if (this.last.at !== this.previousQuantity(at) && !this.thresholds.has(this.previousQuantity(at))) return false
    if (zone.bound === 'exact' && !this.thresholds.has(this.previousQuantity(at)) && this.items[at]?.quantity?.trailing === null && this.items[at]?.quantity?.high === null) return false
    if (this.isUniversal(this.last.at, at)) return false
    this.thresholds.add(at)
    this.last.fact.indicator = `${this.last.fact.indicator} ${np.write(this.text, this.tokens, this.items.slice(this.last.at + 1, at + 2).filter((item) => item.kind !== 'sign' && !this.last?.fact.indicator.includes(item.key)) as np.Phrase)}`.trim()
    return true
  }

  /** "tất cả 27 chỉ tiêu … đều đạt từ 70%": said of each, not of a class. */
  private isUniversal(count: number, at: number): boolean {
    if (/^(cả|tất|toàn|mọi|các)$/.test(this.items[count - 1]?.key ?? '')) return true
    for (let index = count; index < at; index++) if (/^(đều|cùng)$/.test(this.items[index]?.key ?? '')) return true
    return false
  }

  private previousQuantity(at: number): number {
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

  sharing(zone: Zone): boolean {
    return zone.share || this.mode?.kind === 'share'
  }

  previousOf(at: number): number {
    return this.previousQuantity(at)
  }

  private rightEnd(next: Located | undefined): number {
    if (next === undefined) return this.items.length
    return next.open ? next.start : next.at
  }

  private level(here: Located, next: Located | undefined): void {
    this.add(here, this.named(here, next))
  }

  private named(here: Located, next: Located | undefined): Name {
    return nameFigure(this, here, this.rightEnd(next))
  }

  private add(here: Located, name: Name, compared = false): Draft | null {
    const { at, zone } = here
    const quantity = this.items[at]?.quantity as NonNullable<Item['quantity']>
    if (name.indicator === '') return null
    const time = this.timeFor(here)
    const year = this.bracketedYear(here)
    const period = year === null ? (this.bracketedPlan(here) ? wholeYear(this.periodOf(time)) : this.periodOf(time)) : `${year}`
    const kind = this.kindOf(here, period, quantity.unit)
    let bound: Bound = quantity.trailing ?? (zone.fromTo ? 'exact' : zone.bound)
    if (zone.bound === 'atLeast' && quantity.high !== null) bound = 'atLeast'
    const [, end] = this.offsets(at, at + 1)
    const [start] = this.offsets(compared ? at : zone.hedge, at + 1)
    const base = {
      start, end, indicator: name.indicator,
      of: quantity.of, estimated: zone.estimated || this.estimated || this.context.estimated || (this.parent?.fact.estimated ?? false),
      kind, period, comparisons: [] as Comparison[], sentence: this.span,
    }
    const part = this.parent !== null && !compared ? { part: { of: this.parent.index, complete: this.parentComplete } } : {}
    const make = (value: Decimal | null, limit: Bound): Draft => {
      const index = this.reading.facts.length
      const fact: Fact = { quote: this.text.slice(start, end), ...base, value, unit: value === null ? null : quantity.unit, bound: limit, comparisons: [], ...part }
      this.reading.facts.push(fact)
      const draft: Draft = { fact, index, local: name.local, head: name.head ?? headOf(name.local), at, count: quantity.kind === 'count', verb: name.verb ?? '', object: name.object ?? objectOf(name.local) }
      this.drafts.push(draft)
      return draft
    }
    if (this.parent === null || compared) this.group = this.group.length > 0 && this.group.at(-1)?.fact.comparisons.length === 0 ? this.group : []
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

  /** The time that the clause of a figure names: before it, or in the words after it. */
  private timeFor({ at, zone }: Located): TimeMention | null {
    for (let index = zone.afterFrom ? -1 : at - 1; index >= 0; index--) {
      const item = this.items[index] as Item
      if (item.kind === 'time' && item.time?.kind !== 'date' && item.time?.kind !== 'none') return item.time
      if (item.kind === 'time' && item.time?.kind === 'date' && /^(đến|hết|tới)$/.test(this.items[index - 1]?.key ?? '')) return item.time
      if (item.kind === 'sign' && item.key === ';') {
        // a time before the colon of a list holds for the whole list
        const colon = this.items.findIndex((other) => other.key === ':')
        if (colon < 0 || colon > index) break
        index = colon + 1
      }
    }
    for (let index = at + 1; index < this.items.length; index++) {
      const item = this.items[index] as Item
      if (item.kind === 'time' && (item.time?.kind === 'year' || item.time?.kind === 'span') && !(index === at + 1 && item.time.year === null)) return item.time
      if (item.kind === 'sign' || item.kind === 'quantity') break
    }
    return null
  }

  /** "gấp 2,5 lần năm 2020 (86 tỷ đồng)": the level of the year compared with. */
  private bracketedYear({ at, start }: Located): number | null {
    const first = Math.min(start, at)
    if (this.items[first - 1]?.key !== '(') return null
    const before = this.items[first - 2]
    return before?.kind === 'reference' && before.reference?.to !== 'plan' ? (before.reference?.year ?? null) : null
  }

  /** "98,2% KH giao (1.715,4 ha)": the plan itself. */
  private bracketedPlan({ at, start, phrase }: Located): boolean {
    if (phrase.length > 0) return false
    const first = Math.min(start, at)
    if (this.items[first - 1]?.key !== '(') return false
    const before = this.items[first - 2]
    return before?.kind === 'reference' && before.reference?.to === 'plan'
  }

  private periodOf(time: TimeMention | null): string | null {
    const { context } = this
    const fallback = context.period ?? context.main
    if (time === null) return fallback
    if (time.kind === 'review' || time.kind === 'previousYear') return context.kind === 'target' ? fallback : (context.main ?? fallback)
    const code = codeOf(time, yearOf(context))
    if (code === null) return fallback
    if (time.kind === 'year' && context.main?.endsWith('Y') && endsIn(context.main, time.year) && context.period === context.main) return context.kind === 'target' ? code : context.main
    return code
  }

  private kindOf(here: Located, period: string | null, unit: string): FactKind {
    if (this.bracketedYear(here) !== null) return 'baseline'
    if (this.bracketedPlan(here)) return 'target'
    if (here.zone.fromTo) return 'baseline'
    if (planObjects.has(unit) && !here.zone.aim) return 'actual'
    const { context } = this
    if (this.aim || here.zone.aim || context.kind === 'target') return 'target'
    if (isLater(period, context.main)) return 'target'
    if (here.zone.reference?.to === 'plan' && here.zone.link === 'là') return 'target'
    if (np.isPlanned(here.phrase) || (this.parent?.fact.kind === 'target' && this.parentComplete)) return 'target'
    if (here.phrase.length > 0 && planNames.test(np.write(this.text, this.tokens, here.phrase))) return 'target'
    for (let index = here.at - 1; index >= 0 && index >= here.at - 7; index--) {
      const item = this.items[index] as Item
      if (item.kind === 'sign' || item.kind === 'quantity') break
      if (item.kind === 'phrase' && item.roles & PLAN && here.zone.linked && this.items[index - 1]?.key !== 'vượt') {
        const opens = index === 0 || this.items[index - 1]?.kind === 'sign' || this.items[index - 1]?.key === 'theo' || this.items[index - 1]?.key === 'khi'
        if (opens) return 'target'
      }
    }
    return 'actual'
  }

  private offsets(from: number, to: number): [number, number] {
    const first = this.items[from] as Item
    const last = this.items[to - 1] as Item
    return [(this.tokens[first.from] as Token).start, (this.tokens[last.to - 1] as Token).end]
  }
}

function isPercent(fact: Fact): boolean {
  return fact.unit !== null ? fact.unit.startsWith('%') : pointHeads.test(fact.indicator)
}

const measureUnits = /đồng|usd|ha|tấn|tạ|kg|km|m²|m2|m3|m³|kwh|mw|lít/i

function isMeasure(fact: Fact): boolean {
  return fact.unit !== null && (fact.unit.startsWith('%') || measureUnits.test(fact.unit))
}

function endsIn(period: string, year: number | null): boolean {
  const years = /P(\d+)Y$/.exec(period)
  if (years === null || year === null) return false
  const end = Number(period.slice(0, 4)) + Number(years[1])
  return year === end || year === end - 1
}

const planNames = /^(kế hoạch|KH|mục tiêu|dự toán|NQ|nghị quyết|chỉ tiêu)( năm| giao| đề ra| đặt ra)?$/iu
const rateNames = /^(tốc độ|mức tăng|mức giảm|nhịp độ|tăng trưởng|mức tăng trưởng)(?![\p{L}])/iu

/** A named rate: "tốc độ tăng giá trị sản xuất", "tăng trưởng kinh tế": a figure in % of its own. */
function isRateName(phrase: string): boolean {
  return rateNames.test(phrase)
}

/** The year before, or further back, seen from the period of the figure itself. */
function earlier(reference: Reference, period: string | null): Reference['to'] {
  if (reference.year === null || period === null || (reference.to !== 'previous' && reference.to !== 'base')) return reference.to
  const start = Number(period.slice(0, 4))
  return !period.endsWith('Y') && reference.year >= start - 1 ? 'previous' : 'base'
}

const amountNames = /^((tổng )?(thu|chi|vốn|doanh thu|sản lượng|kim ngạch|phí|thuế|giải ngân|nguồn thu)(?! nhập)|diện tích gieo|giá trị sản xuất|xuất khẩu|nhập khẩu)(?![\p{L}])/iu

/** Names of amounts, which are never in %: a percentage of theirs is one of their plan. */
function isAmountName(phrase: string): boolean {
  return amountNames.test(phrase) && !/tăng|tỷ lệ|tỉ lệ|tỷ trọng|tốc độ|trong|trên tổng/i.test(phrase)
}

/** Whether a period begins only when the one under report is over (a text of nine months that names quarter IV). */
function isLater(period: string | null, main: string | null): boolean {
  const later = period === null ? null : parsePeriod(period)
  const now = main === null ? null : parsePeriod(main)
  if (later === null || now === null) return false
  return later.start.year * 12 + later.start.month >= now.start.year * 12 + now.start.month + now.months
}

/** The year that a part of it belongs to: a plan is of the whole year. */
function wholeYear(period: string | null): string | null {
  return period === null || period.endsWith('Y') ? period : period.slice(0, 4)
}
