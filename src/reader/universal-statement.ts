import { type Decimal, decimal } from '../vietnamese/decimal.ts'
import { fold } from '../vietnamese/normal.ts'
import { parseNumber } from '../vietnamese/number.ts'
import type { Context } from './context.ts'
import type { Fact, UniversalStatement } from './reading.ts'
import { type SentenceWords, sentenceWords } from './sentence-words.ts'
import { allFields } from './tally.data.ts'
import { codeOf, timeAt } from './time.ts'
import { SIGN, type Token, WORD } from './token.ts'
import * as data from './universal-statement.data.ts'

/** Where in the words of the sentence a statement's verb stands, and what it says. */
interface Predicate {
  start: number
  end: number
  atLeastPercent: Decimal
  strict: boolean
  /** The words between subject and verb, which may narrow the subject: start and end. */
  between: [number, number]
}

const hundred = decimal(100)
const longestClause = 260
const mostWords = 40

const either = (pieces: readonly string[]) => `(?:${pieces.map(fold).join('|')})`
const subject = new RegExp(`(?<![^ ])(?:(?<all>${fold(data.all)}) )?(?:(?<few>các|những|nhóm) )?(?:(?<count>\\d{1,4})(?: / (?<of>\\d{1,4}))? )?(?:nhóm )?chỉ tiêu(?![^ ])`, 'gu')
const none = new RegExp(
  `(?<![^ ])không (?:có|còn) chỉ tiêu (?:nào )?(?:bị )?(?:(?:không|chưa) (?:đạt|hoàn thành)|(?:(?:đạt|thực hiện|ở mức|mức) )*(?:dưới|thấp hơn) (?<percent>\\d[\\d.,]*) %)(?![^ ])(?: ${fold(data.objects)})?`,
  'u',
)
const clauseEnd = /[;:.!?(]/u
const clauseStart = /^.*[;.!?(]/su
const stretchStart = /^.*[,;:.!?(]/su
const notAll = new RegExp(`(?<![^ ])${either(data.notAll)} ?$`, 'u')
const hedge = new RegExp(`(?<![^ ])${either(data.hedges)} ?$`, 'u')
const parting = new RegExp(`^${either(data.partings)}(?![^ ])`, 'u')
const auxiliary = new RegExp(`^${fold(data.auxiliaries)}`, 'u')
const jointly = / (?:đều|cùng) /u
const ofPercent = new RegExp(
  `^(?<exceeded>vượt )?(?<verb>${fold(data.measured)}) ?(?:(?<loose>${fold(data.looseBounds)})|(?<strict>${fold(data.strictBounds)}))? ?(?<percent>\\d[\\d.,]*) %(?! (?:so với )?(?:cùng kì|năm trước|dân số|tổng))(?: (?:trở lên|${fold(data.objects)}))*`,
  'u',
)
const outright = new RegExp(`^(?:(?<met>${either(data.met)})|(?<exceeded>${fold(data.exceeded)}))(?: (?<object>${fold(data.objects)})(?![^ ])|(?= [,;.)"]| và| so với kế hoạch|$))`, 'u')
const before = new RegExp(`(?<![^ ])(?:(?<met>${either(data.met)})|(?<exceeded>${fold(data.exceeded)}))(?: (?:được|kế hoạch|trọn|mức))* ?$`, 'u')
const foreseen = new RegExp(`(?<![^ ])${either(data.foreseen)}(?![^ ])`, 'u')
const asked = new RegExp(`(?<![^ ])${either(data.asked)}(?![^ ])`, 'u')
const topic = new RegExp(`^(?:[-+*•] |\\d+ \\. |[a-z] \\) )?(?<topic>${fold(data.topics)}) [,:] `, 'u')
const fields = new RegExp(`(?<![^ ])${fold(allFields)}(?![^ ])`, 'gu')
const othersPlan = new RegExp(fold(data.othersPlan), 'u')

/** What the sentence from token `from` to `to`, which speaks of targets, says of all of them at once. `facts`: those read so far, the sentence's last. */
export function universalStatements(text: string, tokens: readonly Token[], from: number, to: number, context: Context, facts: readonly Fact[]): UniversalStatement[] {
  const sentence = sentenceWords(tokens, from, to)
  const { words } = sentence
  const found: UniversalStatement[] = []
  const add = (start: number, predicate: Predicate, end: number, countAt: number | null) => {
    const first = sentence.tokenAt(Math.min(start, predicate.start))
    const last = sentence.tokenAt(Math.max(end, predicate.end) - 1)
    const [at, till] = [(tokens[first] as Token).start, (tokens[last] as Token).end]
    const count = countAt === null ? -1 : factAt(facts, (tokens[sentence.tokenAt(countAt)] as Token).start)
    const lead = words.slice(0, predicate.start)
    found.push({
      kind: 'universal',
      quote: text.slice(at, till),
      start: at,
      end: till,
      count: count < 0 ? null : count,
      atLeastPercent: predicate.atLeastPercent,
      strict: predicate.strict,
      scope: scopeOf(text, tokens, sentence, predicate.between),
      forecast: foreseen.test(lead.replace(clauseStart, '')) || asked.test(lead.replace(stretchStart, '')) || context.kind === 'target',
      period: facts[count]?.period ?? periodNamed(tokens, from, last, context),
    })
  }
  for (const match of words.matchAll(subject)) {
    const { all, few, count, of } = match.groups as Record<string, string | undefined>
    const [start, end] = [match.index, match.index + match[0].length]
    const isStrong = of === undefined ? all !== undefined : Number(count) === Number(of)
    if ((of !== undefined && !isStrong) || (!isStrong && few === undefined && count === undefined)) continue
    const lead = words.slice(Math.max(0, start - longestClause), start)
    if (notAll.test(lead) || (!isStrong && few === undefined && /(?<![^ ])(?:có|gồm|đó|còn|là) ?$/u.test(lead))) continue
    const predicate = predicateAfter(words, end, isStrong) ?? (isStrong ? predicateBefore(words, lead, start, end) : null)
    if (predicate !== null) add(start, predicate, end, count === undefined ? null : start + match[0].lastIndexOf(of === undefined ? ` ${count} ` : ` ${count} /`) + 1)
  }
  const negated = none.exec(words)
  if (negated !== null) {
    const [start, end] = [negated.index, negated.index + negated[0].length]
    add(start, { start, end, atLeastPercent: percentOf(negated.groups?.percent), strict: false, between: [end, end] }, end, null)
  }
  return found
}

function percentOf(written: string | undefined): Decimal {
  return (written === undefined ? null : (parseNumber(written)?.value ?? null)) ?? hundred
}

/** The verb after the subject that ends at `from`: after "đều", or without it where the subject alone says that it is of all. */
function predicateAfter(words: string, from: number, isStrong: boolean): Predicate | null {
  const rest = words.slice(from, from + longestClause)
  const clause = rest.slice(0, clauseEnd.exec(rest)?.index ?? rest.length)
  const together = jointly.exec(clause)
  if (together !== null) {
    if (hedge.test(clause.slice(0, together.index))) return null
    const verb = together.index + together[0].length
    return predicateAt(clause, verb + (auxiliary.exec(clause.slice(verb))?.[0].length ?? 0), from, together.index)
  }
  if (!isStrong) return null
  let at = 0
  for (let word = 0; word < mostWords; word++) {
    at = clause.indexOf(' ', at) + 1
    if (at === 0 || parting.test(clause.slice(at, at + 20))) return null
    const predicate = predicateAt(clause, at, from, at)
    if (predicate !== null) return hedge.test(clause.slice(0, at)) ? null : predicate
  }
  return null
}

function predicateAt(clause: string, at: number, from: number, betweenEnd: number): Predicate | null {
  const tail = clause.slice(at)
  const span = (length: number) => ({ start: from + at, end: from + at + length, between: [from, from + betweenEnd] as [number, number] })
  const percent = ofPercent.exec(tail)
  if (percent !== null) {
    const { exceeded, verb, loose, strict } = percent.groups as Record<string, string | undefined>
    const value = percentOf(percent.groups?.percent)
    if (exceeded !== undefined) return { ...span(percent[0].length), atLeastPercent: value.plus(hundred), strict: strict !== undefined }
    if (verb !== '' || loose !== undefined || strict !== undefined) return { ...span(percent[0].length), atLeastPercent: value, strict: strict !== undefined }
  }
  const said = outright.exec(tail)
  return said === null ? null : { ...span(said[0].trimEnd().length), atLeastPercent: hundred, strict: said.groups?.met === undefined }
}

/** "hoàn thành cả 33 chỉ tiêu": the verb before the subject, which begins at `start` and ends at `end`. */
function predicateBefore(words: string, lead: string, start: number, end: number): Predicate | null {
  const said = before.exec(lead)
  if (said === null || hedge.test(lead.slice(0, said.index))) return null
  const rest = words.slice(end, end + longestClause)
  const between = /^(?: (?!(?:trong|gồm|nhưng|và)(?![^ ]))[^ ,;:.()!?]+)*/u.exec(rest)?.[0].length ?? 0
  return { start: start - lead.length + said.index, end, atLeastPercent: hundred, strict: said.groups?.met === undefined, between: [end, end + between] }
}

/** The words that make the subject narrower than all targets, as the text writes them; null where none does. */
function scopeOf(text: string, tokens: readonly Token[], { words, tokenAt }: SentenceWords, [from, to]: [number, number]): string | null {
  const opening = topic.exec(words)
  const isOpening = opening !== null && opening.index + opening[0].length <= from && opening[0].replace(fields, '') === opening[0]
  const written = (start: number, end: number) => text.slice((tokens[tokenAt(start)] as Token).start, (tokens[tokenAt(end - 1)] as Token).end)
  if (isOpening) {
    const at = opening[0].indexOf(opening.groups?.topic ?? '')
    return written(at, at + (opening.groups?.topic ?? '').length)
  }
  const start = from + 1
  if (start >= to) return null
  const between = words.slice(from, to).replace(fields, ' ')
  const names = new Set<string>()
  for (let index = tokenAt(start); index <= tokenAt(to - 1); index++) {
    const token = tokens[index] as Token
    if (token.kind !== WORD || token.title) names.add(token.key)
  }
  const isNarrower = othersPlan.test(between) || between.split(' ').some((word) => word !== '' && !data.neutral.has(word) && !names.has(word))
  return isNarrower ? written(start, to) : null
}

/** Index of the fact whose figure stands at an offset; -1 where none does. */
function factAt(facts: readonly Fact[], offset: number): number {
  for (let index = facts.length - 1; index >= 0; index--) {
    const { start, end } = facts[index] as Fact
    if (start <= offset && offset < end) return index
    if (end < offset - longestClause) return -1
  }
  return -1
}

/** The last period that the sentence names up to token `last`, else that of the context. */
function periodNamed(tokens: readonly Token[], from: number, last: number, context: Context): string | null {
  const current = context.period ?? context.main
  const year = current === null ? context.mainYear : Number(current.slice(0, 4))
  let named: string | null = null
  for (let at = from; at <= last; at++) {
    const time = (tokens[at] as Token).kind === SIGN ? null : timeAt(tokens, at)
    if (time === null) continue
    at = time.to - 1
    if (time.kind !== 'date') named = codeOf(time, year) ?? named
  }
  return named ?? current
}
