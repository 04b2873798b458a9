import { isWord } from './lexicon.ts'
import { planOpening, reviewOpening, untilWords } from './main-period.data.ts'
import { codeOf } from './period-code.ts'
import { timeAt } from './time.ts'
import { bearingOf, looksAhead } from './time-bearing.ts'
import type { TimeMention } from './time-mention.ts'
import { endOfLine, SIGN, type Token, tokenise } from './token.ts'

/** The period that a text reports on. */

interface Candidate {
  time: TimeMention
  weight: number
  reviews: boolean
}

/** The period under report, its year, and whether the text only plans it. */
interface MainPeriod {
  main: string | null
  mainYear: number | null
  planned: boolean
}

const headLength = 20_000

/**
 * The period a text reports on, told from its first 20,000 characters. Every time that it names votes for a year: the one
 * under review for itself, one compared with for the year after, one planned for the year before. Then the kind of period
 * is the one most often and earliest named as being reviewed.
 * @param lines takes the tokens of the lines that were cut for it, by the offset where they begin
 */
export function mainPeriod(text: string, publishedYear: number | null, lines = new Map<number, readonly Token[]>()): MainPeriod {
  const plans = isPlan(text)
  const candidates: Candidate[] = []
  const votes = new Map<number, number>()
  const vote = (year: number | null, weight: number): void => {
    if (year !== null && year > 1990 && year < 2100) votes.set(year, (votes.get(year) ?? 0) + weight)
  }
  const planned: { year: number; aim: boolean; rest: boolean }[] = []
  let order = 0
  const end = Math.min(text.length, headLength)
  for (let from = 0; from < end; ) {
    const lineEnd = endOfLine(text, from)
    const to = Math.min(lineEnd, end)
    const tokens = tokenise(text, from, to)
    if (to === lineEnd) lines.set(from, tokens)
    from = to + 1
    for (let at = 0; at < tokens.length; at++) {
      if ((tokens[at] as Token).kind === SIGN) continue
      const time = timeAt(tokens, at)
      if (time === null) continue
      at = Math.max(at, time.to - 1)
      order++
      const recent = 1 / (1 + 0.12 * (order - 1))
      const aim = looksAhead(tokens, time.from)
      const { bearing, weight } = bearingOf(tokens, time, aim, plans)
      // a meeting in January or February reviews the year before
      if (time.kind === 'date') vote(time.year === null ? null : time.month <= 2 ? time.year - 1 : time.year, 0.4 * recent)
      // "lũy kế đến ngày 31/10/2025": figures up to the end of a month
      if (time.kind === 'date' && untilWords.has(tokens[time.from - 1]?.key ?? '') && codeOf(time, time.year) !== null)
        candidates.push({ time, weight: 2.5 * recent, reviews: true })
      if (time.kind === 'lastMonths') vote(time.year, 0.4 * recent)
      if (time.kind === 'date' || time.kind === 'none' || time.kind === 'previousYear' || time.kind === 'lastMonths') continue
      if (time.kind !== 'span') {
        if (bearing === 'compared') vote(time.year === null ? null : time.year + 1, weight * recent)
        else if (bearing === 'plan' && time.year !== null) planned.push({ year: time.year, aim, rest: isRest(time) })
        else if (bearing === 'review') vote(time.year, weight * recent)
      }
      if (bearing === 'compared' || bearing === 'none' || time.kind === 'review') continue
      const longer = time.kind === 'months' && isWord(tokens[time.from - 1], 'và') && candidates.at(-1)?.time.kind === 'quarter'
      const own = longer ? weight + 1 : plans && bearing === 'plan' ? 1 : weight
      candidates.push({ time, weight: own * recent * kindWeight(time, own), reviews: bearing === 'review' })
    }
  }
  if (publishedYear !== null) {
    vote(publishedYear, 1)
    vote(publishedYear - 1, 0.5)
  }
  // a plan's year counts for the year before it, unless the text reviews nothing and is a plan itself
  const reviewed = votes.size > 0 || candidates.some(({ reviews }) => reviews)
  const firstPlanned = planned[0]
  if (plans && firstPlanned !== undefined) vote(firstPlanned.year, 3)
  for (const { year, aim, rest } of planned) vote(!plans && !rest && reviewed && (aim || votes.size > 0) ? year - 1 : year, 0.5)
  const chosen = choose(candidates, leading(votes))
  // a plan is of the whole year, however much of it has passed
  const whole = plans && chosen.main !== null && !chosen.main.endsWith('Y')
  return { ...chosen, main: whole ? (chosen.main as string).slice(0, 4) : chosen.main, planned: plans }
}

/** Whether a text is itself a plan (a resolution, an estimate): its opening decides or assigns, and reviews nothing. */
function isPlan(text: string): boolean {
  const opening = text.slice(0, 900).toLowerCase()
  return planOpening.test(opening) && !reviewOpening.test(opening)
}

/** The year with most votes; of two that are close the one named first, since reports review before they plan. */
function leading(votes: ReadonlyMap<number, number>): number | null {
  const most = Math.max(0, ...votes.values())
  for (const [year, weight] of votes) if (weight >= 0.55 * most) return year
  return null
}

/** A quarter or month in the course of a year, when what came before it in that year is reviewed: "triển khai nhiệm vụ quý IV năm 2023". */
function isRest({ kind, n }: TimeMention): boolean {
  return (kind === 'quarter' || kind === 'month') && n > 1
}

/** Congress terms name a committee as often as a time under report; a month is as often the day of a meeting. */
function kindWeight(time: TimeMention, weight: number): number {
  if (time.kind === 'span') return time.term ? (weight >= 1.6 ? 1.5 : 0.4) : 0.4
  if (time.kind === 'month') return weight >= 1.6 ? 0.8 : 0.3
  return time.kind === 'months' ? 1.2 : 1
}

function choose(candidates: readonly Candidate[], year: number | null): Omit<MainPeriod, 'planned'> {
  const scores = new Map<string, number>()
  for (const { time, weight } of candidates) {
    const code = codeOf(time, year)
    if (code === null) continue
    const foreign = time.kind !== 'span' && year !== null && time.year !== null && time.year !== year
    const known = scores.get(code)
    const score = foreign ? weight * 0.3 : weight
    scores.set(code, (known ?? 0) + score)
  }
  let best: { code: string; score: number } | null = null
  for (const [code, score] of scores) if (best === null || score > best.score + 1e-9) best = { code, score }
  if (best === null) return { main: year === null ? null : `${year}`, mainYear: year }
  return { main: best.code, mainYear: Number(best.code.slice(0, 4)) }
}
