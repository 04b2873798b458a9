import { fold } from '../vietnamese/normal.ts'
import type { Context } from './context.ts'
import { codeOf } from './period-code.ts'
import type { Fact, UniversalStatement } from './reading.ts'
import { type SentenceWords, sentenceWords } from './sentence-words.ts'
import { allFields } from './tally.data.ts'
import { timeAt } from './time.ts'
import { SIGN, type Token, WORD } from './token.ts'
import { claimsIn } from './universal-claim.ts'
import { neutral, othersPlan, topics } from './universal-statement.data.ts'

/** Facts further back than this are of another sentence. */
const farBack = 1_000
const topic = new RegExp(`^(?:[-+*•] |\\d+ \\. |[a-z] \\) )?(?<topic>${fold(topics)}) [,:] `, 'du')
const fields = new RegExp(`(?<![^ ])${fold(allFields)}(?![^ ])`, 'gu')
const plan = new RegExp(fold(othersPlan), 'u')

/**
 * What a sentence that speaks of targets (tokens `from` to `to`) says of all of them at once. `facts`: those read so far,
 * the sentence's own last.
 */
export function universalStatements(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  context: Context,
  facts: readonly Fact[],
): UniversalStatement[] {
  const sentence = sentenceWords(tokens, from, to)
  return claimsIn(sentence.words).map((claim) => {
    const last = sentence.tokenAt(claim.end - 1)
    const [start, end] = [(tokens[sentence.tokenAt(claim.start)] as Token).start, (tokens[last] as Token).end]
    const count = claim.countAt === null ? null : factAt(facts, (tokens[sentence.tokenAt(claim.countAt)] as Token).start)
    return {
      kind: 'universal',
      quote: text.slice(start, end),
      start,
      end,
      count,
      atLeastPercent: claim.atLeastPercent,
      strict: claim.strict,
      scope: scopeOf(text, tokens, sentence, claim.between),
      forecast: claim.forecast || context.kind === 'target',
      period: (count === null ? null : facts[count]?.period) ?? periodNamed(tokens, from, last, context),
    }
  })
}

/** What makes the subject narrower than all targets, as the text writes it: the sentence's own topic, or words `from` to `to` with the subject; null where nothing does. */
function scopeOf(text: string, tokens: readonly Token[], { words, tokenAt }: SentenceWords, [from, to]: [number, number]): string | null {
  const written = (start: number, end: number) =>
    text.slice((tokens[tokenAt(start)] as Token).start, (tokens[tokenAt(end - 1)] as Token).end)
  const opening = topic.exec(words)
  const named = opening?.indices?.groups?.topic
  if (named !== undefined && named[1] <= from && words.slice(...named).replace(fields, '').length === named[1] - named[0])
    return written(...named)
  if (from + 1 >= to) return null
  const passed = new Set<string>()
  for (let index = tokenAt(from + 1); index <= tokenAt(to - 1); index++) {
    const token = tokens[index] as Token
    if (token.kind !== WORD || token.title) passed.add(token.key)
  }
  const between = words.slice(from, to).replace(fields, ' ')
  const isNarrower = plan.test(between) || between.split(' ').some((word) => word !== '' && !neutral.has(word) && !passed.has(word))
  return isNarrower ? written(from + 1, to) : null
}

/** Index of the fact whose figure stands at an offset; null where none does. */
function factAt(facts: readonly Fact[], offset: number): number | null {
  for (let index = facts.length - 1; index >= 0; index--) {
    const { start, end } = facts[index] as Fact
    if (start <= offset && offset < end) return index
    if (end < offset - farBack) break
  }
  return null
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
