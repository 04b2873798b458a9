import type { Context } from './context.ts'
import type { Item } from './item.ts'
import { ACTION, AIM, HEAD, PLAN } from './lexicon.ts'
import { codeOf } from './period-code.ts'
import type { TimeMention } from './time-mention.ts'
import type { Token } from './token.ts'

/** Words that may stand before a time that opens a sentence: "Trong 9 tháng …", "Bước sang năm 2021, …". */
const farthest = 7
const planWords = new Set(['mục', 'phương', 'hướng', 'phấn', 'kế', 'sang', 'tới', 'chỉ', 'dự'])
const bodies = new Set(['đại', 'hđnd', 'khóa'])
const reportingKinds = new Set<TimeMention['kind']>(['range', 'year', 'months', 'quarter', 'span', 'lastMonths', 'month', 'date'])

/** The first time that a sentence sets for itself and what follows: near its beginning, before any figure and any name of an indicator. */
function openingTime(items: readonly Item[], tokens: readonly Token[]): { time: TimeMention; plan: boolean } | null {
  const first = items[0]
  if (first === undefined) return null
  let plan = false
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as Item
    if (item.kind === 'quantity' || item.kind === 'reference' || item.from - first.from > farthest) return null
    if (item.kind === 'time' && item.time !== null) {
      const reporting = reportingKinds.has(item.time.kind)
      // the day of the meeting is no period; "đến 31/12" is
      if (item.time.kind === 'date' && !/^(đến|hết|tới)$/.test(tokens[item.from - 1]?.key ?? '')) continue
      if (item.time.kind === 'review') return { time: item.time, plan: false }
      // "Đại hội Đảng bộ xã nhiệm kỳ 2025 - 2030": which congress it is
      if (item.time.term && items.slice(0, index).some(({ key }) => bodies.has(key))) continue
      if (reporting) return { time: item.time, plan }
    }
    if (item.kind === 'phrase' && item.roles & AIM) plan = true
    if (planWords.has(item.key) && item.kind !== 'sign') plan = true
    if (item.kind === 'phrase' && item.roles & HEAD && !(item.roles & ACTION) && item.key !== 'kết' && item.key !== 'công') return null
    if (item.kind === 'sign' && item.key !== ',' && item.key !== '"') return null
  }
  return null
}

/** "Nghị quyết xác định các chỉ tiêu chủ yếu năm 2014:": a line that only leads up to a list sets the last time it names. */
function headingTime(items: readonly Item[]): { time: TimeMention; plan: boolean } | null {
  if (items.at(-1)?.key !== ':' || items.some(({ kind }) => kind === 'quantity')) return null
  const time = items.findLast((item) => item.time !== null && reportingKinds.has(item.time.kind) && item.time.kind !== 'date')?.time ?? null
  return time === null ? null : { time, plan: items.some((item) => item.kind === 'phrase' && (item.roles & (PLAN | AIM)) !== 0) }
}

/** A new paragraph goes back to the period under report; a plan's paragraphs hold until another time is named. */
export function newParagraph(context: Context): void {
  if (context.kind === 'actual') context.period = context.main
  context.topic = null
}

/** "Đến nay, …", "Hiện nay …": back to the period under report. */
function nowOpens(items: readonly Item[]): boolean {
  const first = items[0]
  return (
    first !== undefined &&
    first.kind === 'phrase' &&
    first.to - first.from >= 2 &&
    (first.key === 'đến' || first.key === 'tới' || first.key === 'hiện')
  )
}

/** "Cho nhiệm kỳ tới", "Năm tới": the period after the one under report; null where a sentence does not open with it. */
function nextPeriod(context: Context, items: readonly Item[], tokens: readonly Token[]): string | null {
  const first = items[0]
  if (first === undefined || context.mainYear === null) return null
  for (let at = first.from; at < first.from + 5; at++) {
    const [word, after, last] = [tokens[at]?.key, tokens[at + 1]?.key, tokens[at + 2]?.key]
    if (word === 'nhiệm' && after === 'kì' && (last === 'tới' || last === 'mới') && context.main?.endsWith('Y')) {
      const years = Number(/P(\d+)Y$/.exec(context.main)?.[1] ?? 5)
      return `${context.mainYear + years}-01-01/P${years}Y`
    }
    if (word === 'năm' && after === 'tới' && !context.planned) return `${context.mainYear + 1}`
  }
  return null
}

/** Moves the context on by what a sentence says at its beginning about the time of all that follows. */
export function moveContext(context: Context, items: readonly Item[], tokens: readonly Token[]): void {
  // "KH 2018: 10.300 trđ" speaks of another year in that sentence only
  if (
    items[0]?.kind === 'phrase' &&
    items[0].roles & PLAN &&
    /^k(h|ế)$/.test(items[0].key) &&
    items.some((item) => item.kind === 'quantity')
  )
    return
  const next = nextPeriod(context, items, tokens)
  if (next !== null) {
    context.period = next
    context.kind = 'target'
    return
  }
  if (nowOpens(items)) {
    if (context.kind === 'actual') context.period = context.main
    return
  }
  const opening = openingTime(items, tokens) ?? headingTime(items)
  if (opening === null) return
  const { time } = opening
  if (time.kind === 'review') {
    if (context.kind === 'actual') context.period = context.main
    return
  }
  // a month in a text on a longer period holds for its own sentence only
  if (time.kind === 'month' && context.main !== null && !context.main.includes('-M')) return
  const current = context.period ?? context.main
  const year = time.year ?? (current === null ? context.mainYear : Number(current.slice(0, 4)))
  const code = codeOf(time, year)
  if (code === null) return
  context.period = code
  const start = Number(code.slice(0, 4))
  const years = Number(/P(\d+)Y$/.exec(context.main ?? '')?.[1] ?? 1)
  const later = context.mainYear !== null && start >= context.mainYear + years && !endsTerm(context.main, code)
  const ahead = time.kind === 'lastMonths'
  context.kind =
    later ||
    ahead ||
    (context.planned && start >= (context.mainYear ?? 0)) ||
    (opening.plan && code !== context.main && start >= (context.mainYear ?? 0) && isAhead(code, context))
      ? 'target'
      : 'actual'
}

/** "6 tháng đầu năm …; năm 2024, …": a last clause that goes back to the period under report takes what follows with it. */
export function returnToMain(context: Context, clause: readonly Item[], tokens: readonly Token[]): void {
  const opening = context.kind === 'actual' ? openingTime(clause, tokens) : null
  if (opening !== null && context.main !== null && codeOf(opening.time, context.mainYear) === context.main) context.period = context.main
}

/** The last year of a congress term ("2025" of 2020 - 2025), which a code of five years leaves out. */
export function endsTerm(main: string | null, period: string | null): boolean {
  const years = /^(\d{3}[05])-01-01\/P5Y$/.exec(main ?? '')
  return years !== null && period === `${Number(years[1]) + 5}`
}

/** "Tới năm 2030" in a text on a term that ends then, or a period after the one under report. */
function isAhead(code: string, context: Context): boolean {
  if (context.main === null) return false
  return context.main.endsWith('Y') || Number(code.slice(0, 4)) > (context.mainYear ?? 0)
}
