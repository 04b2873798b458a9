import type { Item } from './item.ts'
import { ACTION, AGENT, AUX, HEAD, HEDGE, LINK, PLAN, SECTOR } from './lexicon.ts'
import { is, type Phrase } from './noun-phrase.ts'
import { averageWords, places } from './phrase.data.ts'

/** What a phrase or a word of it is: a branch, a place, a plan, a verb, what is measured. */

/** Whether the phrase only names branches, crops or kinds: a part that needs the name of its whole. */
export function onlySector(phrase: Phrase): boolean {
  return (
    phrase.length > 0 &&
    phrase.every(
      (item, index) =>
        is(item, SECTOR | AUX) ||
        (/^\d$/.test(item.key) && is(phrase[index - 1], SECTOR)) ||
        item.key === 'của' ||
        (item.kind === 'sign' && item.key !== ':'),
    ) &&
    phrase.some((item) => is(item, SECTOR))
  )
}

/** "bình quân", "trung bình mỗi năm": how a figure is reckoned, of nothing. */
export function onlyAverage(phrase: Phrase): boolean {
  return phrase.length > 0 && phrase.every((item) => averageWords.has(item.key))
}

/** Whether the phrase only says how it is measured ("diện tích", "tổng vốn đầu tư"), not of what. */
export function onlyHead(phrase: Phrase): boolean {
  return is(phrase[0], HEAD) && phrase.length <= 5 && phrase.every((item, index) => index === 0 || averageWords.has(item.key))
}

/** "tăng trưởng", "tăng trưởng kinh tế": a rise that is named. */
export function isGrowth(item: Item | undefined): boolean {
  return is(item, HEAD) && item?.key === 'tăng'
}

/** Those who contribute to a programme: people, firms, budgets. */
export function isGiver(item: Item | undefined): boolean {
  return item !== undefined && /^(nhân|người|dân|bà|doanh|ngân|cộng|hội|con)$/.test(item.key)
}

/** Whether the phrase begins with a verb of doing. */
export function opensWithAction(phrase: Phrase): boolean {
  return is(phrase[0], ACTION) && !is(phrase[0], HEAD)
}

/** Whether a plan's noun stands before the verb of what is planned: "kế hoạch xuống giống". */
export function opensWithPlan(phrase: Phrase): boolean {
  const first = phrase[0]
  return is(first, PLAN) && first !== undefined && first.to - first.from <= 2 && first.key !== 'chỉ' && is(phrase[1], ACTION)
}

/** "Mục tiêu cả năm 2025 của xã là trồng mới 60 ha …": whether a sentence opens with a plan's noun and says what it is. */
export function opensPlan(items: readonly Item[]): boolean {
  if (!is(items[0], PLAN) || /^(nghị|nq|chỉ|kh|kế|dự)$/.test(items[0]?.key ?? '')) return false
  for (const item of items.slice(1)) {
    if (item.key === 'là' || item.key === ':') return true
    if (item.kind === 'quantity' || (item.kind === 'phrase' && item.roles & LINK)) return false
  }
  return false
}

/** "Vốn Chương trình … giao trong năm": money that somebody has assigned, which is a plan. */
export function isAssigned(phrase: Phrase): boolean {
  return is(phrase[0], HEAD) && /^(vốn|tổng|kinh|nguồn|số)$/.test(phrase[0]?.key ?? '') && phrase.at(-1)?.key === 'giao'
}

/** Whether the phrase is a plan's, by its first noun. */
export function isPlanned(phrase: Phrase): boolean {
  return is(phrase[0], PLAN) && phrase[0]?.key !== 'chỉ'
}

/** Whether the phrase begins with a noun that says what is measured. */
export function opensWithHead(phrase: Phrase): boolean {
  return is(phrase[0], HEAD)
}

/** Whether the words between two figures only name things. */
export function onlyNames(items: readonly Item[]): boolean {
  return items.every((item) => item.kind === 'word' || item.kind === 'sign' || is(item, HEDGE | SECTOR | AGENT) || item.key === 'và')
}

/** "Trên lòng hồ thủy điện có …": words that only say where, with nothing measured among them. */
export function isPlace(phrase: Phrase): boolean {
  const first = phrase.find((item) => item.kind !== 'time' && !(is(item, AUX) && !places.has(item.key)))
  return first !== undefined && places.has(first.key) && !phrase.some((item) => is(item, HEAD | ACTION))
}

/** Whether a resolution or plan is said to set what follows: "Nghị quyết đề ra tổng thu …". */
export function isSet(phrase: Phrase): boolean {
  const at = phrase.findIndex((item) => item.key === 'đề')
  return at >= 0 && at < phrase.length - 2 && phrase[at + 1]?.key === 'ra' && is(phrase[at + 2], HEAD | SECTOR | ACTION)
}
