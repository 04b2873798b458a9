import { add, fill, restate } from './add-fact.ts'
import { barePercent, hundred, restates } from './bare-percent.ts'
import { inRegardTo } from './compared-figure.ts'
import { compare, compareNext } from './comparing.ts'
import type { Located } from './draft.ts'
import { isAmountName, isMeasure, isPercent, isRateName } from './figure-words.ts'
import type { Item } from './item.ts'
import { level, levelNext, levels, valuesFrom } from './levels.ts'
import { planObjects } from './naming.data.ts'
import { hasWords, write } from './noun-phrase.ts'
import { phraseAfter } from './phrase-after.ts'
import { isGrowth, onlyHead, onlySector, opensWithHead } from './phrase-kind.ts'
import type { Reference } from './reference.ts'
import { defaultReference, frontReference, unnamedPlan } from './role-reference.ts'
import type { Sentence } from './sentence.ts'
import { isThreshold, isUniversal } from './threshold.ts'
import { averageIn, rate } from './yearly-rate.ts'

/** What a percentage or "n lần" is. */
export function takePercent(s: Sentence, here: Located, next: Located | undefined, after: Reference | null): void {
  const { at, zone, phrase } = here
  const quantity = s.items[at]?.quantity
  if (!quantity) return
  const times = quantity.kind === 'times'
  const percent = times ? quantity.value.times(hundred) : quantity.value
  if (zone.fromTo || zone.afterFrom) {
    level(s, here, next)
    return
  }
  if (compareNext(s, here, percent)) return
  if (phrase.length > 0 && zone.respectively && zone.direction === 0 && after?.to !== 'plan' && valuesFrom(s, at) > 1) {
    levels(s, here)
    return
  }
  if (levelNext(s, here)) return
  const front = frontReference(s, here)
  const reference = after ?? zone.reference ?? front
  const owner = phrase.length === 0 ? s.last : null
  const before = s.items[at - 1]
  if (quantity.of !== null && !times) {
    level(s, here, next)
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
    const draft = add(s, here, { indicator: last.fact.indicator, local: last.local, head: null }, true)
    const [start, end] = s.offsets(at, at + 1)
    draft.fact.comparisons.push({ to: 'plan', ...(after?.by ? { by: after.by } : {}), percent, start, end })
    return
  }
  const rateName = !times && phrase.length > 0 && isRateName(write(s.text, s.tokens, phrase))
  if (rateName && !zone.exceeds && after?.to !== 'plan' && zone.direction === 0) {
    if (s.last !== null && /^(mức|tốc độ|nhịp|nhịp độ) (tăng|giảm|tăng trưởng)$/i.test(write(s.text, s.tokens, phrase))) {
      const change = isPercent(s.last.fact) ? { change: percent, unit: '%' } : { changePercent: percent }
      compare(s, { ...here, phrase: [] }, reference?.to === 'plan' ? null : reference, () => change)
    } else level(s, here, next)
    return
  }
  if (zone.exceeds) {
    const plan = reference?.to === 'plan' ? reference : unnamedPlan
    compare(s, here, plan, (fact) => (isPercent(fact) ? { change: percent, unit: '%' } : { percent: percent.plus(hundred) }))
    return
  }
  if (/^(thực|th)$/.test(zone.link) && phrase.length === 0 && s.last?.fact.kind === 'target' && after === null) {
    add(s, here, { indicator: s.last.fact.indicator, local: s.last.local, head: s.last.head })
    return
  }
  // "đặt mục tiêu tăng trưởng 8 - 8,5%": growth is a figure of its own
  if (zone.direction > 0 && phrase.length === 0 && !times && (s.last === null || zone.aim) && isGrowth(s.items[zone.directionAt])) {
    const growth = write(s.text, s.tokens, [s.items[zone.directionAt] as Item])
    add(s, here, { indicator: growth, local: growth, head: null })
    return
  }
  const average = zone.direction !== 0 && (zone.average || quantity.unit.includes('/') || averageIn(s, here))
  if (average && !times) {
    rate(s, here, next)
    return
  }
  if (zone.direction !== 0 && !(zone.linkedAfterDirection && after?.to === 'plan')) {
    const owned = { ...here, ...(inRegardTo(s, at) === null ? {} : { owner: inRegardTo(s, at) }) }
    if (times) {
      compare(s, owned, reference ?? defaultReference(s), () => ({ percent }))
      return
    }
    const signed = zone.direction < 0 ? percent.times(-1) : percent
    const object = phrase.length === 0 && s.items[zone.start - 1]?.key === ';' ? phraseAfter(s.items, s.tokens, at, s.rightEnd(next)) : []
    compare(s, opensWithHead(object) ? { ...here, phrase: object } : owned, reference, (fact) =>
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
    compare(s, done ? { ...here, phrase: phrase.slice(0, -1) } : here, measured, () => ({ percent }))
    return
  }
  if (times) {
    if (zone.linked || phrase.length > 0) level(s, here, next)
    return
  }
  if (zone.share) {
    if (owner !== null && restates(owner, percent)) restate(s, owner, percent, at)
    else level(s, here, next)
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
    compare(s, here, null, () => ({ changePercent: signed }))
    return
  }
  const words = phraseAfter(s.items, s.tokens, at, s.rightEnd(next))
  const changed = s.last?.fact.comparisons.at(-1)
  if (owner !== null && changed?.change !== undefined && before?.key === '(' && s.items[at + 1]?.key === ')' && !isPercent(owner.fact)) {
    const signed = changed.change.lt(0) ? percent.times(-1) : percent
    compare(s, here, { to: changed.to, by: null, year: changed.year ?? null, end: 0 }, () => ({ changePercent: signed }))
    return
  }
  if (
    owner?.fact.value === null &&
    quantity.high === null &&
    /^(lên|còn|xuống|giảm|tăng|nâng|hạ|kéo)$/.test(zone.link) &&
    owner.at === s.previousQuantity(at)
  ) {
    fill(s, owner, here)
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
    compare(s, here, unnamedPlan, () => ({ percent }))
    return
  }
  if (
    phrase.length > 0 &&
    zone.linked &&
    !hasWords(s.tokens, words) &&
    isAmountName(write(s.text, s.tokens, phrase)) &&
    quantity.high === null
  ) {
    compare(s, here, unnamedPlan, () => ({ percent }))
    return
  }
  if (phrase.length === 1 && owner === null && s.last?.fact.of && onlyHead(phrase) && !isMeasure(s.last.fact)) {
    restate(s, s.last, percent, at)
    return
  }
  level(s, here, next)
}
