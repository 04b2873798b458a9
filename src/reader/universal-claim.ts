import { type Decimal, decimal } from '../vietnamese/decimal.ts'
import { fold } from '../vietnamese/normal.ts'
import { parseNumber } from '../vietnamese/number.ts'
import * as data from './universal-statement.data.ts'

/** What the words of a sentence say of all targets at once. Offsets are into those words, folded, one space between them. */
export interface Claim extends Verb {
  /** Of subject and verb together. */
  start: number
  end: number
  /** Where the number of targets stands; null where none does. */
  countAt: number | null
  /** The clause foresees it or asks for it. */
  forecast: boolean
}

interface Verb {
  verbStart: number
  verbEnd: number
  atLeastPercent: Decimal
  strict: boolean
  /** Start and end of the words that go with "chỉ tiêu" and may make it fewer than all. */
  between: [number, number]
}

const hundred = decimal(100)
const longestClause = 260
const mostWords = 40

const either = (pieces: readonly string[]) => `(?:${pieces.map(fold).join('|')})`
const said = `(?:(?<met>${either(data.met)})|(?<exceeded>${fold(data.exceeded)}))`
const object = fold(data.objects)
const subject = new RegExp(
  `(?<![^ ])(?:(?<all>${fold(data.all)}) )?(?:(?<few>các|những|nhóm) )?(?:(?<count>\\d{1,4})(?: / (?<of>\\d{1,4}))? )?(?:nhóm )?chỉ tiêu(?![^ ])`,
  'dgu',
)
/** Before a bare "22 chỉ tiêu": they are some of more. */
const someOf = /(?<![^ ])(?:có|gồm|đó|còn|là) ?$/u
const none = new RegExp(
  `(?<![^ ])không (?:có|còn) chỉ tiêu (?:nào )?(?:bị )?(?:(?:không|chưa) (?:đạt|hoàn thành)|(?:(?:đạt|thực hiện|ở mức|mức) )*(?:dưới|thấp hơn) (?<percent>\\d[\\d.,]*) %)(?![^ ])(?: ${object})?`,
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
  `^(?<above>vượt )?(?<verb>${fold(data.measured)}) ?(?:(?<loose>${fold(data.looseBounds)})|(?<strict>${fold(data.strictBounds)}))? ?(?<percent>\\d[\\d.,]*) %(?! (?:so với )?(?:cùng kì|năm trước|dân số|tổng))(?: (?:trở lên|${object}))*`,
  'u',
)
const outright = new RegExp(`^${said}(?: ${object}(?![^ ])|(?= [,;.)"]| và(?! vượt)|$))`, 'u')
const leading = new RegExp(`(?<![^ ])${said}(?: (?:được|kế hoạch|trọn|mức))* ?$`, 'u')
const foreseen = new RegExp(`(?<![^ ])${either(data.foreseen)}(?![^ ])`, 'u')
const asked = new RegExp(`(?<![^ ])${either(data.asked)}(?![^ ])`, 'u')

/** All that a sentence says of all targets at once: "tất cả 27 chỉ tiêu đề ra đều đạt từ 70 % kế hoạch trở lên". */
export function claimsIn(words: string): Claim[] {
  const claims: Claim[] = []
  for (const match of words.matchAll(subject)) {
    const { all, few, count, of } = match.groups as Record<string, string | undefined>
    const [start, end] = [match.index, match.index + match[0].length]
    const isAll = of === undefined ? all !== undefined : Number(count) === Number(of)
    if (!isAll && (of !== undefined || (few === undefined && count === undefined))) continue
    const lead = words.slice(Math.max(0, start - longestClause), start)
    if (notAll.test(lead) || (!isAll && few === undefined && someOf.test(lead))) continue
    // "giao quân đạt 100% chỉ tiêu" says it of one target
    const verb = verbAfter(words, end, isAll) ?? (isAll && all !== '100 %' ? verbBefore(words, lead, start, end) : null)
    if (verb !== null) claims.push(claim(words, start, end, verb, match.indices?.groups?.count?.[0] ?? null))
  }
  const negated = none.exec(words)
  if (negated !== null) {
    const [start, end] = [negated.index, negated.index + negated[0].length]
    const verb: Verb = {
      verbStart: start,
      verbEnd: end,
      atLeastPercent: percentOf(negated.groups?.percent),
      strict: false,
      between: [end, end],
    }
    claims.push(claim(words, start, end, verb, null))
  }
  return claims
}

function claim(words: string, start: number, end: number, verb: Verb, countAt: number | null): Claim {
  const lead = words.slice(0, verb.verbStart)
  const forecast = foreseen.test(lead.replace(clauseStart, '')) || asked.test(lead.replace(stretchStart, ''))
  return { ...verb, start: Math.min(start, verb.verbStart), end: Math.max(end, verb.verbEnd), countAt, forecast }
}

/** The percentage as written; the whole plan where none is. */
function percentOf(written: string | undefined): Decimal {
  return parseNumber(written ?? '')?.value ?? hundred
}

/** The verb after the subject that ends at `from`: after "đều", or without it where the subject itself says that it is all. */
function verbAfter(words: string, from: number, isAll: boolean): Verb | null {
  const rest = words.slice(from, from + longestClause)
  const clause = rest.slice(0, clauseEnd.exec(rest)?.index ?? rest.length).trimEnd()
  const together = jointly.exec(clause)
  if (together !== null) {
    const at = together.index + together[0].length
    const passed = auxiliary.exec(clause.slice(at))?.[0].length ?? 0
    return hedge.test(clause.slice(0, together.index)) ? null : verbAt(clause, at + passed, from, together.index)
  }
  let at = isAll ? clause.indexOf(' ') + 1 : 0
  for (let word = 0; at > 0 && word < mostWords; word++) {
    if (parting.test(clause.slice(at, at + 20))) return null
    const verb = verbAt(clause, at, from, at)
    if (verb !== null) return hedge.test(clause.slice(0, at)) ? null : verb
    at = clause.indexOf(' ', at) + 1
  }
  return null
}

/** The verb that begins at `at` in a clause that begins at `from` in the sentence. */
function verbAt(clause: string, at: number, from: number, betweenEnd: number): Verb | null {
  const tail = clause.slice(at)
  const verb = (length: number, atLeastPercent: Decimal, strict: boolean): Verb => ({
    verbStart: from + at,
    verbEnd: from + at + length,
    atLeastPercent,
    strict,
    between: [from, from + betweenEnd],
  })
  const measured = ofPercent.exec(tail)
  if (measured !== null) {
    const { above, verb: word, loose, strict, percent } = measured.groups as Record<string, string | undefined>
    const isStrict = strict !== undefined
    if (above !== undefined) return verb(measured[0].length, percentOf(percent).plus(hundred), isStrict)
    if (word !== '' || loose !== undefined || isStrict) return verb(measured[0].length, percentOf(percent), isStrict)
  }
  const plain = outright.exec(tail)
  return plain && verb(plain[0].trimEnd().length, hundred, plain.groups?.met === undefined)
}

/** "hoàn thành cả 33 chỉ tiêu": the verb before the subject, which stands from `start` to `end`. */
function verbBefore(words: string, lead: string, start: number, end: number): Verb | null {
  const verb = leading.exec(lead)
  if (verb === null || hedge.test(lead.slice(0, verb.index))) return null
  const rest = words.slice(end, end + longestClause)
  const between = /^(?: (?!(?:trong|gồm|nhưng|và)(?![^ ]))[^ ,;:.()!?]+)*/u.exec(rest)?.[0].length ?? 0
  return {
    verbStart: start - lead.length + verb.index,
    verbEnd: start,
    atLeastPercent: hundred,
    strict: verb.groups?.met === undefined,
    between: [end, end + between],
  }
}
