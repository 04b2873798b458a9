import { hundred, restates } from './bare-percent.ts'
import type { Located } from './draft.ts'
import { planObjects } from './naming.data.ts'
import { type Phrase, write } from './noun-phrase.ts'
import { phraseAfter } from './phrase-after.ts'
import type { Sentence } from './sentence.ts'

/** Figures that only name the class of what is counted. */

/** "15 chỉ tiêu trên 70% kế hoạch": the percentage only names the class that is counted. */
export function isThreshold(s: Sentence, { at, zone, open, phrase }: Located): boolean {
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
export function isUniversal(s: Sentence, count: number, at: number): boolean {
  if (/^(cả|tất|toàn|mọi|các)$/.test(s.items[count - 1]?.key ?? '')) return true
  for (let index = count; index < at; index++) if (/^(đều|cùng)$/.test(s.items[index]?.key ?? '')) return true
  return false
}
