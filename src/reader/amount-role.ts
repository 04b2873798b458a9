import { fill } from './add-fact.ts'
import { alike, described } from './compared-figure.ts'
import { compare } from './comparing.ts'
import type { Located } from './draft.ts'
import { isOfMeeting } from './figure-words.ts'
import { level } from './levels.ts'
import type { Reference } from './reference.ts'
import { frontReference, unnamedPlan } from './role-reference.ts'
import type { Sentence } from './sentence.ts'
import { isThreshold } from './threshold.ts'

/** What an amount or a count is. */
export function takeAmount(s: Sentence, here: Located, next: Located | undefined, after: Reference | null): void {
  const { at, zone, phrase } = here
  const quantity = s.items[at]?.quantity
  if (!quantity) return
  if (zone.fromTo || zone.afterFrom) {
    level(s, here, next)
    return
  }
  const front = frontReference(s, here)
  const reference = zone.reference ?? after ?? front
  const change = zone.direction !== 0 && !zone.linkedAfterDirection
  if (zone.exceeds && s.last !== null && phrase.length === 0 && quantity.of === null) {
    const plan = reference?.to === 'plan' ? reference : unnamedPlan
    compare(s, here, plan, () => ({ change: quantity.value, unit: quantity.unit }))
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
      compare(s, owner === null ? here : { ...here, owner: described(s, here) ?? alike(s, quantity.unit) }, reference, () => ({
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
    const owner = alike(s, quantity.unit) ?? (s.last?.fact.unit === quantity.unit ? s.last : null)
    if (owner !== null && owner.fact.comparisons.length === 0) {
      const value = s.changing.direction < 0 ? quantity.value.times(-1) : quantity.value
      compare(s, { ...here, owner }, reference, () => ({ change: value, unit: quantity.unit }))
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
    fill(s, awaiting, here)
    return
  }
  level(s, here, next)
}
