import { fold } from '../vietnamese/normal.ts'
import { bracketedReference, isPlanLevel } from './clause-time.ts'
import type { Located } from './draft.ts'
import type { Item } from './item.ts'
import { type Name, plain } from './name.ts'
import { nameAmount } from './name-amount.ts'
import { nameCount } from './name-count.ts'
import { namePlanObject } from './name-plan-object.ts'
import { nameless } from './nameless.ts'
import { planObjects } from './naming.data.ts'
import { hasWords, write } from './noun-phrase.ts'
import { phraseAfter } from './phrase-after.ts'
import { verbOnly } from './phrase-cut.ts'
import { opensWithPlan } from './phrase-kind.ts'
import type { Quantity } from './quantity.ts'
import type { Surroundings } from './surroundings.ts'
import { nounOf } from './unit-noun.ts'

/** Names figures: what the text leaves out is put back. */

/** Left-hand words that only point back: "con số này là …". */
const pointers =
  /^(kế hoạch|KH|NQ|mục tiêu( cuối nhiệm kỳ| cả nhiệm kỳ| của nhiệm kỳ| nghị quyết| cả năm| đề ra| đặt ra| đến [^,]*)?|dự toán|chỉ tiêu( cả năm| cả nhiệm kỳ)?|nghị quyết( đại hội)?( đề ra| đặt ra)?|kế hoạch giao|kế hoạch năm|mức kế hoạch|con số ấy|kết quả|con số|mức|số|số liệu|con số này|kết quả này|tỷ lệ này|tỉ lệ này|số này|mức này|chỉ số này|chỉ tiêu này|khoản này|nguồn này|con số đó)$/iu

/**
 * The indicator of a figure: the words before it, the words after it (up to item `end`), or what the text leaves out and
 * earlier figures supply. An empty indicator means that none can be told.
 */
export function nameFigure(around: Surroundings, here: Located, end: number): Name {
  const name = bareName(around, here, end)
  return around.context.newRural ? { ...name, indicator: newRural(name.indicator) } : name
}

/** In a passage on the new countryside, a commune or village "đạt chuẩn" is one that meets that standard. */
function newRural(indicator: string): string {
  if (
    !/(?<![\p{L}])(xã|thôn|bản|ấp|làng|huyện)(?![\p{L}])/iu.test(indicator) ||
    /nông thôn mới|NTM|văn hóa|quốc gia|đô thị|thông minh/iu.test(indicator)
  )
    return indicator
  if (/đạt chuẩn/iu.test(indicator)) return indicator.replace(/đạt chuẩn/iu, (found) => `${found} nông thôn mới`)
  return indicator.replace(/ (nâng cao|kiểu mẫu)$/iu, ' nông thôn mới $1')
}

function bareName(around: Surroundings, here: Located, end: number): Name {
  const quantity = around.items[here.at]?.quantity as Quantity
  const right = phraseAfter(around.items, around.tokens, here.at, end)
  const after =
    hasWords(around.tokens, right) || /\d/.test(write(around.text, around.tokens, right)) ? write(around.text, around.tokens, right) : ''
  const { last } = around
  const { zone } = here
  const pointing = write(around.text, around.tokens, here.phrase)
  if (here.phrase.length > 0 && pointers.test(pointing) && !planObjects.has(quantity.unit)) {
    if (last === null && around.subject.length === 0 && around.previous !== null) return plain(around.previous.indicator)
    if (last !== null && !(around.subject.length > 0 && last.at < around.items.indexOf(around.subject.at(-1) as Item)))
      return { indicator: last.fact.indicator, local: last.local, head: last.head }
    if (around.subject.length > 0) return plain(write(around.text, around.tokens, around.subject))
  }
  // "nâng tổng số lên 29/95 xã": of what was just counted
  if (quantity.kind === 'count' && /^(tổng số|số)$/iu.test(pointing) && after === '' && last?.count && last.fact.unit === quantity.unit)
    return last.verb === ''
      ? { indicator: last.fact.indicator, local: last.local, head: last.head }
      : plain(`${pointing} ${nounOf(around, quantity)}`)
  const named = quantity.kind === 'count' && after === '' && fold(pointing).startsWith(fold(quantity.unit))
  if (here.phrase.length > 1 && opensWithPlan(here.phrase)) here = { ...here, phrase: here.phrase.slice(1) }
  const phrase = (quantity.kind === 'count' || after !== '') && !named ? verbOnly(here.phrase) : here.phrase
  const before = write(around.text, around.tokens, phrase)
  here = { ...here, phrase }
  const bracketed = around.items[Math.min(here.start, here.at) - 1]?.key === '('
  const pointsBack =
    bracketedReference(around, here) !== null || isPlanLevel(around, here) || (bracketed && after === '' && here.phrase.length === 0)
  if (last !== null && last.fact.unit === quantity.unit && pointsBack)
    return { indicator: last.fact.indicator, local: last.local, head: last.head }
  if (zone.missing && quantity.kind === 'count') return plain(`thiếu ${nounOf(around, quantity)} ${after}`.trim())
  if (quantity.kind === 'count')
    return planObjects.has(quantity.unit)
      ? namePlanObject(around, here, quantity, before, after)
      : nameCount(around, here, quantity, before, after)
  if (here.phrase.length > 0) return nameAmount(around, here, quantity, before, after, right)
  return nameless(around, here, quantity, after)
}
