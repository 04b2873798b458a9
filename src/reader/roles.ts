import { type Decimal, decimal } from '../vietnamese/decimal.ts'
import type { Draft, Located } from './draft.ts'
import { isAmountName, isMeasure, isOfMeeting, isPercent, isRateName } from './figure-words.ts'
import type { Item } from './item.ts'
import { DOWN, EXCEED, LINK, UP } from './lexicon.ts'
import { planObjects } from './naming.data.ts'
import { hasWords, type Phrase, write } from './noun-phrase.ts'
import { phraseAfter } from './phrase-after.ts'
import { subjectOf } from './phrase-cut.ts'
import { isGrowth, onlyAverage, onlyHead, onlySector, opensWithAction, opensWithHead } from './phrase-kind.ts'
import { trimEnd } from './phrase-trim.ts'
import type { Reference } from './reference.ts'
import type { Sentence } from './sentence.ts'

/**
 * What a number in a sentence is: the level of an indicator, a comparison of the figure before it, a share, a rate, a
 * threshold that names a class. One function for each sort of number; each decides by the words of the zone before it and
 * by what follows, and hands the result to the sentence.
 */

const hundred = decimal(100)
const unnamedPlan: Reference = { to: 'plan', by: null, year: null, end: 0 }

/** Reads the number at `here`; `next` is the one after it. */
export function take(s: Sentence, here: Located, next: Located | undefined): void {
  const { at, zone } = here
  const quantity = s.items[at]?.quantity
  if (!quantity) return
  const following = s.items[at + 1]
  const after = following?.kind === 'reference' ? following.reference : distantReference(s, at)
  if (quantity.kind === 'percent' || quantity.kind === 'times') takePercent(s, here, next, after)
  else if (quantity.kind === 'bare') takeBare(s, here, next)
  else takeAmount(s, here, next, after)
  if (zone.reference !== null && zone.reference.to !== 'plan') s.lastReference = zone.reference
  if (after !== null && after.to !== 'plan') s.lastReference = after
}

/** "tăng 5 dự án so với cùng kỳ": a reference after some words of the same clause. */
function distantReference(s: Sentence, at: number): Reference | null {
  for (let index = at + 1; index < s.items.length && index < at + 6; index++) {
    const item = s.items[index] as Item
    if (item.kind === 'reference') return item.reference
    if (item.kind === 'quantity' || (item.kind === 'phrase' && (item.roles & (UP | DOWN | EXCEED | LINK) || item.key === 'và'))) return null
    if (item.kind === 'sign' && item.key !== '(' && item.key !== ')') return null
  }
  return null
}

function takePercent(s: Sentence, here: Located, next: Located | undefined, after: Reference | null): void {
  const { at, zone, phrase } = here
  const quantity = s.items[at]?.quantity
  if (!quantity) return
  const times = quantity.kind === 'times'
  const percent = times ? quantity.value.times(hundred) : quantity.value
  if (zone.fromTo || zone.afterFrom) {
    s.level(here, next)
    return
  }
  if (s.compareNext(here, percent)) return
  if (phrase.length > 0 && zone.respectively && zone.direction === 0 && after?.to !== 'plan' && s.valuesFrom(at) > 1) {
    s.levels(here)
    return
  }
  if (s.levelNext(here)) return
  const front = frontReference(s, here)
  const reference = after ?? zone.reference ?? front
  const owner = phrase.length === 0 ? s.last : null
  const before = s.items[at - 1]
  if (quantity.of !== null && !times) {
    s.level(here, next)
    return
  }
  if (isThreshold(s, here)) return
  if (
    phrase.length === 0 &&
    here.open &&
    s.last?.count &&
    planObjects.has(s.last.fact.unit ?? '') &&
    (after?.to === 'plan' || zone.bound !== 'exact') &&
    isUniversal(s, s.last.at, at)
  ) {
    const { last } = s
    const draft = s.add(here, { indicator: last.fact.indicator, local: last.local, head: null }, true)
    const [start, end] = s.offsets(at, at + 1)
    draft.fact.comparisons.push({ to: 'plan', ...(after?.by ? { by: after.by } : {}), percent, start, end })
    return
  }
  const rateName = !times && phrase.length > 0 && isRateName(write(s.text, s.tokens, phrase))
  if (rateName && !zone.exceeds && after?.to !== 'plan' && zone.direction === 0) {
    if (s.last !== null && /^(mức|tốc độ|nhịp|nhịp độ) (tăng|giảm|tăng trưởng)$/i.test(write(s.text, s.tokens, phrase))) {
      const change = isPercent(s.last.fact) ? { change: percent, unit: '%' } : { changePercent: percent }
      s.compare({ ...here, phrase: [] }, reference?.to === 'plan' ? null : reference, () => change)
    } else s.level(here, next)
    return
  }
  if (zone.exceeds) {
    const plan = reference?.to === 'plan' ? reference : unnamedPlan
    s.compare(here, plan, (fact) => (isPercent(fact) ? { change: percent, unit: '%' } : { percent: percent.plus(hundred) }))
    return
  }
  if (/^(thực|th)$/.test(zone.link) && phrase.length === 0 && s.last?.fact.kind === 'target' && after === null) {
    s.add(here, { indicator: s.last.fact.indicator, local: s.last.local, head: s.last.head })
    return
  }
  // "đặt mục tiêu tăng trưởng 8 - 8,5%": growth is a figure of its own
  if (zone.direction > 0 && phrase.length === 0 && !times && (s.last === null || zone.aim) && isGrowth(s.items[zone.directionAt])) {
    const growth = write(s.text, s.tokens, [s.items[zone.directionAt] as Item])
    s.add(here, { indicator: growth, local: growth, head: null })
    return
  }
  const average = zone.direction !== 0 && (zone.average || quantity.unit.includes('/') || averageIn(s, here))
  if (average && !times) {
    rate(s, here, next)
    return
  }
  if (zone.direction !== 0 && !(zone.linkedAfterDirection && after?.to === 'plan')) {
    const owned = { ...here, ...(s.inRegardTo(at) === null ? {} : { owner: s.inRegardTo(at) }) }
    if (times) {
      s.compare(owned, reference ?? defaultReference(s), () => ({ percent }))
      return
    }
    const signed = zone.direction < 0 ? percent.times(-1) : percent
    const object = phrase.length === 0 && s.items[zone.start - 1]?.key === ';' ? phraseAfter(s.items, s.tokens, at, s.rightEnd(next)) : []
    s.compare(opensWithHead(object) ? { ...here, phrase: object } : owned, reference, (fact) =>
      isPercent(fact) ? { change: signed, unit: '%' } : { changePercent: signed },
    )
    return
  }
  const direct = s.items[at + 1]?.kind === 'reference' ? after : null
  const measured =
    direct ?? (zone.reference !== null && zone.linked ? zone.reference : null) ?? (front !== null && zone.linked ? front : null)
  if (measured !== null && !(measured === front && front.to !== 'plan' && phrase.length > 0)) {
    // "Công tác tuyển quân hoàn thành 100% chỉ tiêu": the verb is said of the plan
    const done = measured.to === 'plan' && phrase.at(-1)?.key === 'hoàn'
    s.compare(done ? { ...here, phrase: phrase.slice(0, -1) } : here, measured, () => ({ percent }))
    return
  }
  if (times) {
    if (zone.linked || phrase.length > 0) s.level(here, next)
    return
  }
  if (zone.share) {
    if (owner !== null && restates(owner, percent)) s.restate(owner, percent, at)
    else s.level(here, next)
    return
  }
  const inherited = s.mode
  if (
    inherited?.kind === 'change' &&
    !zone.linked &&
    quantity.of === null &&
    phrase.length > 0 &&
    (onlySector(phrase) || (inherited.listed && !opensWithHead(phrase)))
  ) {
    const signed = inherited.direction < 0 ? percent.times(-1) : percent
    s.compare(here, null, () => ({ changePercent: signed }))
    return
  }
  const words = phraseAfter(s.items, s.tokens, at, s.rightEnd(next))
  const changed = s.last?.fact.comparisons.at(-1)
  if (owner !== null && changed?.change !== undefined && before?.key === '(' && s.items[at + 1]?.key === ')' && !isPercent(owner.fact)) {
    const signed = changed.change.lt(0) ? percent.times(-1) : percent
    s.compare(here, { to: changed.to, by: null, year: changed.year ?? null, end: 0 }, () => ({ changePercent: signed }))
    return
  }
  if (
    owner?.fact.value === null &&
    quantity.high === null &&
    /^(lên|còn|xuống|giảm|tăng|nâng|hạ|kéo)$/.test(zone.link) &&
    owner.at === s.previousQuantity(at)
  ) {
    s.fill(owner, here)
    return
  }
  if (owner !== null && !hasWords(s.tokens, words)) {
    barePercent(s, here, owner, percent)
    return
  }
  const verb = before?.kind === 'phrase' ? before.key : ''
  const lastWord = s.text
    .slice(
      s.tokens[(phrase.at(-1) as Item | undefined)?.from ?? 0]?.start,
      s.tokens[((phrase.at(-1) as Item | undefined)?.to ?? 1) - 1]?.end,
    )
    .toLowerCase()
  if (
    phrase.length > 0 &&
    !hasWords(s.tokens, words) &&
    (verb === 'hoàn' || (lastWord === 'giải ngân' && !/^tỷ lệ|^tỉ lệ/i.test(write(s.text, s.tokens, phrase))))
  ) {
    s.compare(here, unnamedPlan, () => ({ percent }))
    return
  }
  if (
    phrase.length > 0 &&
    zone.linked &&
    !hasWords(s.tokens, words) &&
    isAmountName(write(s.text, s.tokens, phrase)) &&
    quantity.high === null
  ) {
    s.compare(here, unnamedPlan, () => ({ percent }))
    return
  }
  if (phrase.length === 1 && owner === null && s.last?.fact.of && onlyHead(phrase) && !isMeasure(s.last.fact)) {
    s.restate(s.last, percent, at)
    return
  }
  s.level(here, next)
}

/** "27/52 trường, chiếm 51,9%": whether a percentage only says again what a/b says. */
function restates({ fact }: Draft, percent: Decimal): boolean {
  return (
    fact.of?.gt(0) === true &&
    fact.value !== null &&
    !isMeasure(fact) &&
    fact.value.div(fact.of).times(hundred).minus(percent).abs().lte(0.6)
  )
}

/** A bare percentage after a figure: what it is of the plan, or of the a/b it restates, or a share. */
function barePercent(s: Sentence, here: Located, owner: Draft, percent: Decimal): void {
  const { fact } = owner
  // "05/18 xã …, riêng xã Ba Đông còn 2,1%" is a level of something else
  if (fact.of !== null && here.zone.link === 'còn') {
    s.level(here, undefined)
    return
  }
  if (fact.of !== null && !isMeasure(fact) && fact.value?.lte(fact.of)) {
    s.restate(owner, percent, here.at)
    return
  }
  const bracketed = s.items[here.at - 1]?.key === '(' && s.items[here.at + 1]?.key === ')'
  if (bracketed && fact.of === null && (s.mode?.kind === 'tyTrong' || s.mode?.kind === 'share')) {
    s.add(here, { indicator: `tỷ trọng ${owner.local}`, local: owner.local, head: 'tỷ trọng' })
    return
  }
  if (bracketed && owner.count && fact.of === null && percent.lte(hundred) && isShare(s, owner, percent)) {
    s.add(here, { indicator: `tỷ lệ ${fact.indicator}`, local: owner.local, head: null })
    return
  }
  if (fact.unit?.startsWith('%') && fact.of === null) {
    // "riêng năm 2022 là 16,51%": the same figure at another time
    if (s.ownTime(here)) {
      s.add(here, { indicator: fact.indicator.replace(yearlyRate, ''), local: owner.local, head: owner.head })
      return
    }
    if (here.zone.bound === 'exact' && !here.zone.linked) return
  }
  s.compare(here, unnamedPlan, () => ({ percent }))
}

/** "mỗi năm giảm bình quân": what makes a level a yearly rate. */
const yearlyRate = / (mỗi năm |hằng năm |hàng năm )?((giảm|tăng) )?bình quân.*$/iu

/** "4.609 hồ sơ trực tuyến (94,6%)": whether a count in a list of its kind has its share behind it. */
function isShare(s: Sentence, owner: Draft, percent: Decimal): boolean {
  const { value, unit } = owner.fact
  const wholes = s.drafts.filter((draft) => draft !== owner && draft.count && draft.fact.unit === unit && draft.fact.value !== null)
  if (
    wholes.some(
      (draft) => value !== null && draft.fact.value?.gt(0) && value.div(draft.fact.value).times(hundred).minus(percent).abs().lte(1),
    )
  )
    return true
  const after = s.items.findIndex((item, index) => index > owner.at + 3 && item.kind === 'quantity' && item.quantity?.unit === unit)
  return after > 0 && s.items[after + 1] !== undefined && wholes.length === 0 && !planObjects.has(unit ?? '')
}

function takeAmount(s: Sentence, here: Located, next: Located | undefined, after: Reference | null): void {
  const { at, zone, phrase } = here
  const quantity = s.items[at]?.quantity
  if (!quantity) return
  if (zone.fromTo || zone.afterFrom) {
    s.level(here, next)
    return
  }
  const front = frontReference(s, here)
  const reference = zone.reference ?? after ?? front
  const change = zone.direction !== 0 && !zone.linkedAfterDirection
  if (zone.exceeds && s.last !== null && phrase.length === 0 && quantity.of === null) {
    const plan = reference?.to === 'plan' ? reference : unnamedPlan
    s.compare(here, plan, () => ({ change: quantity.value, unit: quantity.unit }))
    return
  }
  if (isThreshold(s, here)) return
  const increment = /^(thêm|có)$/.test(s.items[zone.directionAt]?.key ?? '')
  if (
    change &&
    quantity.of === null &&
    !(increment && reference === null) &&
    (phrase.length > 0 || s.last !== null || reference !== null)
  ) {
    const owner = phrase.length === 0 ? s.last : null
    const level = phrase.length === 0 && owner === null
    if (!level) {
      const value = zone.direction < 0 ? quantity.value.times(-1) : quantity.value
      s.compare(owner === null ? here : { ...here, owner: s.described(here) ?? s.alike(quantity.unit) }, reference, () => ({
        change: value,
        unit: quantity.unit,
      }))
      s.changing = { direction: zone.direction as 1 | -1, at }
      return
    }
  }
  // "giảm 3 vụ và 2 người so với cùng kỳ": one verb for two changes
  const before = s.items[at - 1]?.key
  if (s.changing !== null && s.changing.at === s.previousQuantity(at) && phrase.length === 0 && (before === 'và' || before === ',')) {
    const owner = s.alike(quantity.unit) ?? (s.last?.fact.unit === quantity.unit ? s.last : null)
    if (owner !== null && owner.fact.comparisons.length === 0) {
      const value = s.changing.direction < 0 ? quantity.value.times(-1) : quantity.value
      s.compare({ ...here, owner }, reference, () => ({ change: value, unit: quantity.unit }))
      s.changing = { ...s.changing, at }
      return
    }
  }
  if (isOfMeeting(s.items, at, quantity.unit)) return
  // "không còn xã đạt dưới 10 tiêu chí" says that there is none
  if (quantity.unit === 'tiêu chí' && zone.bound === 'under' && s.items.slice(Math.max(0, at - 6), at).some(({ key }) => key === 'không'))
    return
  const awaiting = s.last
  if (
    phrase.length === 0 &&
    awaiting?.fact.value === null &&
    quantity.of === null &&
    /^(lên|còn|xuống|đạt|tăng|giảm|nâng)$/.test(zone.link) &&
    awaiting.at === s.previousQuantity(at)
  ) {
    s.fill(awaiting, here)
    return
  }
  s.level(here, next)
}

function takeBare(s: Sentence, here: Located, next: Located | undefined): void {
  const quantity = s.items[here.at]?.quantity
  if (!quantity || here.phrase.length === 0) return
  const named = opensWithHead(here.phrase)
  // "(khiển trách 21, cảnh cáo 7, khai trừ 2)": counts of the kind before the bracket
  const closes = /^[,);]$/.test(s.items[here.at + 1]?.key ?? '')
  if (s.enclosing?.count && closes && !here.zone.linked && quantity.of === null && opensWithAction(here.phrase)) {
    s.level(here, next)
    return
  }
  const rate = /(?:^|\s)(?:số )?([\p{L}]+ [\p{L}]+\/1[0.]* ?[\p{L}]+)$/u.exec(write(s.text, s.tokens, here.phrase))
  if (rate?.[1]) quantity.unit = rate[1].toLowerCase()
  if ((here.zone.linked || here.zone.bound !== 'exact') && named) s.level(here, next)
  else if (quantity.of !== null && here.phrase.length > 0 && (here.zone.linked || named)) s.level(here, next)
}

/** "So với cùng kỳ, tỷ lệ hộ nghèo giảm 6,54%": a reference that opens the clause. */
function frontReference(s: Sentence, here: Located): Reference | null {
  for (let index = here.start - 1; index >= 0; index--) {
    const item = s.items[index] as Item
    if (item.kind === 'reference') return s.items[index - 1]?.kind === 'quantity' ? null : item.reference
    if (item.kind === 'quantity' || (item.kind === 'sign' && item.key !== ',')) return null
    if (item.kind === 'word') return null
  }
  return null
}

function averageIn(s: Sentence, { phrase }: Located): boolean {
  // "cây hằng năm" are annual crops, no rate
  const said = (words: Phrase) => write(s.text, s.tokens, words).replace(/cây (hằng|hàng) năm/giu, '')
  const written = said(phrase)
  if (/bình quân (hằng|hàng|mỗi|cả)|mỗi năm|(hằng|hàng) năm/i.test(written)) return true
  const colon = s.items.findIndex((item) => item.key === ':')
  return colon > 0 && /bình quân|mỗi năm|hằng năm|hàng năm/i.test(said(s.items.slice(0, colon) as Phrase))
}

/** "giảm bình quân 6,7%/năm": a yearly rate is a figure of its own. */
function rate(s: Sentence, here: Located, next: Located | undefined): void {
  const { phrase, at, zone } = here
  if (s.last !== null && onlyAverage(phrase)) {
    const indicator = `${s.last.fact.indicator} bình quân ${zone.direction > 0 ? 'tăng' : 'giảm'}`
    s.add(here, { indicator, local: s.last.local, head: s.last.head })
    return
  }
  if (phrase.length === 0) {
    s.level(here, next)
    return
  }
  const branch = subjectOf(phrase)
  if (onlySector(branch) && s.context.head !== null && /tốc độ|tăng trưởng/i.test(s.context.head)) {
    const local = write(s.text, s.tokens, branch)
    s.add(here, { indicator: `${s.context.head} ${local}`, local, head: s.context.head })
    return
  }
  const words = trimEnd(
    s.items.slice(zone.start, at).filter((item) => item.kind === 'word' || (item.kind === 'phrase' && item.roles & (UP | DOWN))),
  )
  const local = write(s.text, s.tokens, [...phrase, ...words])
  s.add(here, { indicator: local, local, head: null })
}

function defaultReference(s: Sentence): Reference {
  const period = s.context.period ?? s.context.main
  const part = period !== null && /-(S|Q|M)|M$/.test(period)
  return { to: part ? 'samePeriod' : 'previous', by: null, year: null, end: 0 }
}

/** "15 chỉ tiêu trên 70% kế hoạch": the percentage only names the class that is counted. */
function isThreshold(s: Sentence, { at, zone, open, phrase }: Located): boolean {
  const quantity = s.items[at]?.quantity
  if (!open || s.last === null || !s.last.count) return false
  if (isClassed(s, at, zone)) {
    s.thresholds.add(at)
    const words = [
      ...s.items.slice(s.last.at + 1, at + 1).filter((item) => item.kind !== 'time'),
      ...beforeAnd(phraseAfter(s.items, s.tokens, at, s.items.length)),
    ]
    s.last.fact.indicator = write(s.text, s.tokens, [...nounOf(s, s.last.at), ...words] as Phrase)
    return true
  }
  if (phrase.length > 0) return false
  const size =
    quantity?.kind === 'measure' &&
    !zone.linked &&
    (zone.bound !== 'exact' || quantity.trailing !== null) &&
    !/đồng|usd/i.test(quantity.unit)
  if (!planObjects.has(s.last.fact.unit ?? '') && quantity?.unit !== 'tiêu chí' && !size) return false
  if (s.last.at !== s.previousQuantity(at) && !s.thresholds.has(s.previousQuantity(at))) return false
  if (
    zone.bound === 'exact' &&
    !s.thresholds.has(s.previousQuantity(at)) &&
    s.items[at]?.quantity?.trailing === null &&
    s.items[at]?.quantity?.high === null
  )
    return false
  if (isUniversal(s, s.last.at, at)) return false
  s.thresholds.add(at)
  s.last.fact.indicator =
    `${s.last.fact.indicator} ${write(s.text, s.tokens, s.items.slice(s.last.at + 1, at + 2).filter((item) => item.kind !== 'sign' && !s.last?.fact.indicator.includes(item.key)) as Phrase)}`.trim()
  return true
}

/**
 * "9 dự án còn giải ngân dưới 30%", "3 xã vẫn trên 40%", "01 xã đạt 19 tiêu chí", "5 chỉ tiêu đạt 100%": a bound, or a number of
 * criteria, right in the clause of a count says which are counted.
 */
function isClassed(s: Sentence, at: number, zone: Located['zone']): boolean {
  const quantity = s.items[at]?.quantity
  const { last } = s
  if (!quantity || last === null || restates(last, quantity.value) || last.at !== s.previousQuantity(at) || zone.joined || zone.share)
    return false
  const unit = last.fact.unit ?? ''
  if (quantity.unit === 'tiêu chí') return placed.test(unit) && zone.link === 'đạt'
  if (quantity.kind !== 'percent' || quantity.of !== null || zone.direction !== 0 || isUniversal(s, last.at, at)) return false
  if (planObjects.has(unit)) return zone.link === 'đạt' && quantity.value.eq(hundred)
  return classed.test(unit) && (zone.bound !== 'exact' || quantity.trailing !== null) && at - last.at > 1
}
const placed = /^(xã|phường|thôn|bản|ấp|làng|huyện|thị trấn)(?![\p{L}])/u
const classed = /^(khoản|dự án|xã|phường|thôn|bản|huyện|đơn vị|công trình|doanh nghiệp|chi bộ|đảng bộ|trường|cơ sở|địa phương)(?![\p{L}])/u

/** The words up to "và". */
function beforeAnd(words: Phrase): Phrase {
  const at = words.findIndex(({ key }) => key === 'và')
  return at < 0 ? words : words.slice(0, at)
}

/** The words of the unit of the quantity at item `at`. */
function nounOf(s: Sentence, at: number): Phrase {
  const item = s.items[at]
  const quantity = item?.quantity
  return item && quantity ? [{ ...item, from: quantity.unitFrom, to: quantity.unitTo }] : []
}

/** "tất cả 27 chỉ tiêu … đều đạt từ 70%": said of each, not of a class. */
function isUniversal(s: Sentence, count: number, at: number): boolean {
  if (/^(cả|tất|toàn|mọi|các)$/.test(s.items[count - 1]?.key ?? '')) return true
  for (let index = count; index < at; index++) if (/^(đều|cùng)$/.test(s.items[index]?.key ?? '')) return true
  return false
}
