import { type Decimal, decimal } from '../vietnamese/decimal.ts'
import { add, restate } from './add-fact.ts'
import { compare } from './comparing.ts'
import type { Draft, Located } from './draft.ts'
import { isMeasure } from './figure-words.ts'
import { level } from './levels.ts'
import { planObjects } from './naming.data.ts'
import { unnamedPlan } from './role-reference.ts'
import type { Sentence } from './sentence.ts'

/** What a percentage without words of its own is: what a figure is of its plan, its share, or a/b said again. */

export const hundred = decimal(100)

/** "27/52 trường, chiếm 51,9%": whether a percentage only says again what a/b says. */
export function restates({ fact }: Draft, percent: Decimal): boolean {
  return (
    fact.of?.gt(0) === true &&
    fact.value !== null &&
    !isMeasure(fact) &&
    fact.value.div(fact.of).times(hundred).minus(percent).abs().lte(0.6)
  )
}

/** A bare percentage after a figure: what it is of the plan, or of the a/b it restates, or a share. */
export function barePercent(s: Sentence, here: Located, owner: Draft, percent: Decimal): void {
  const { fact } = owner
  // "05/18 xã …, riêng xã Ba Đông còn 2,1%" is a level of something else
  if (fact.of !== null && s.tokens[(s.items[here.at - 1]?.to ?? 1) - 1]?.key === 'còn') {
    level(s, here, undefined)
    return
  }
  if (fact.of !== null && !isMeasure(fact) && fact.value?.lte(fact.of)) {
    restate(s, owner, percent, here.at)
    return
  }
  const bracketed = s.items[here.at - 1]?.key === '(' && s.items[here.at + 1]?.key === ')'
  if (bracketed && fact.of === null && (s.mode?.kind === 'tyTrong' || s.mode?.kind === 'share')) {
    add(s, here, { indicator: `tỷ trọng ${owner.local}`, local: owner.local, head: 'tỷ trọng' })
    return
  }
  if (bracketed && owner.count && fact.of === null && percent.lte(hundred) && isShare(s, owner, percent)) {
    add(s, here, { indicator: `tỷ lệ ${fact.indicator}`, local: owner.local, head: null })
    return
  }
  if (fact.unit?.startsWith('%') && fact.of === null) {
    // "riêng năm 2022 là 16,51%": the same figure at another time
    if (s.ownTime(here)) {
      add(s, here, { indicator: fact.indicator.replace(yearlyRate, ''), local: owner.local, head: owner.head })
      return
    }
    if (here.zone.bound === 'exact' && !here.zone.linked) return
  }
  compare(s, here, unnamedPlan, () => ({ percent }))
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
