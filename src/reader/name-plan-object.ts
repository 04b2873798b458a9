import type { Located } from './draft.ts'
import { type Name, plain } from './name.ts'
import { classVerbs, classWords, planObjects } from './naming.data.ts'
import { type Phrase, write } from './noun-phrase.ts'
import { onlySector, opensWithAction } from './phrase-kind.ts'
import type { Quantity } from './quantity.ts'
import type { Surroundings } from './surroundings.ts'
import { nounOf } from './unit-noun.ts'

/** The name of a count of what a plan is made of: targets, tasks, criteria. */

/** "chỉ tiêu đạt và vượt kế hoạch": the noun, what class or field it is of, wherever in the clause that stands. */
export function namePlanObject(around: Surroundings, here: Located, quantity: Quantity, before: string, after: string): Name {
  const noun = nounOf(around, quantity)
  const parent = around.parent ?? (around.last?.fact.unit === quantity.unit && here.open ? around.last : null)
  if (/^tiêu chí/.test(quantity.unit) && (/^bình quân/i.test(before) || (here.zone.average && here.phrase.length === 0)))
    return plain(`tiêu chí${around.context.newRural ? ' nông thôn mới' : ''} ${before === '' ? 'bình quân' : before}`)
  const field = fieldOf(here.phrase, before)
  const bare = classAfter(around, here.at)
  const own = bare === '' && after === '' ? classBefore(around, here.at) : bare
  const tail =
    after !== '' && bare === ''
      ? after
      : own !== ''
        ? own
        : field !== '' && parent !== null && planObjects.has(parent.fact.unit ?? '')
          ? classOf(parent.fact.indicator)
          : ''
  const words = [noun, field, tail]
  // "hoàn thành và vượt 26/28 chỉ tiêu chủ yếu": what classes them stands before, what kind they are after
  const ahead = after !== '' && !classOf(after) ? classBefore(around, here.at) : ''
  return plain([...words, ahead].filter((part) => part !== '').join(' '))
}

/** "lĩnh vực kinh tế", "nhóm xây dựng Đảng": the field that is counted; "số vượt mức kế hoạch" without its "số". */
function fieldOf(phrase: Phrase, before: string): string {
  if (/^(lĩnh vực|nhóm|khối|về|mảng|ngành)(?![\p{L}])/iu.test(before) || (onlySector(phrase) && !opensWithAction(phrase))) return before
  return /^số (?!liệu|chỉ tiêu)/i.test(before) ? before.slice(3) : ''
}

/** "11 chỉ tiêu đạt, 4 chỉ tiêu không đạt": a class that is only a verb, which no name would end in. */
function classAfter(around: Surroundings, at: number): string {
  let to = at + 1
  while (classVerbs.has(around.items[to]?.key ?? '')) to++
  const next = around.items[to]
  const ends =
    next === undefined ||
    (next.kind === 'sign' && around.items[to + 1]?.key !== 'vượt') ||
    next.kind === 'reference' ||
    next.key === 'so' ||
    (next.key === 'và' && around.items[to + 1]?.kind === 'quantity')
  const words = write(around.text, around.tokens, around.items.slice(at + 1, to) as Phrase).replace(/ (và|,)$/, '')
  return ends && /(đạt|còn lại)$/iu.test(words) ? words : ''
}

/** The words of class right before a count: "hoàn thành và vượt 10/18 chỉ tiêu". */
function classBefore(around: Surroundings, at: number): string {
  let first = at
  while (first > 0 && classWords.has(around.items[first - 1]?.key ?? '')) first--
  const words = write(around.text, around.tokens, around.items.slice(first, at) as Phrase)
  return /vượt|hoàn thành|không đạt|chưa đạt/i.test(words) ? words.replace(/^(và|hoặc|được|đã|có) /i, '').replace(/ (có|được)$/i, '') : ''
}

/** The class in a name: "đạt và vượt kế hoạch" of "chỉ tiêu kinh tế - xã hội đạt và vượt kế hoạch". */
function classOf(indicator: string): string {
  const found = /(?<![\p{L}])(đạt|vượt|hoàn thành|không|chưa|bảo đảm|đảm bảo|cơ bản)(?![\p{L}]).*$/iu.exec(indicator)
  return found?.[0] ?? ''
}
