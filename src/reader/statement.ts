import type { Context } from './context.ts'
import { dateStatementAt } from './date-statement.ts'
import { isWord } from './lexicon.ts'
import type { DateStatement, Reading, Statement } from './reading.ts'
import { NUMBER, type Token } from './token.ts'
import { universalStatements } from './universal-statement.ts'

/**
 * Adds to `reading` what one sentence (tokens `from` to `to`) states besides figures: the days and years it names, and what
 * it says of all targets at once. To be called after the sentence's facts are read.
 */
export function readStatements(text: string, tokens: readonly Token[], from: number, to: number, context: Context, reading: Reading): void {
  const found: Statement[] = []
  let last: DateStatement | null = null
  let ofTargets = false
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token
    if (token.kind === NUMBER) {
      const date = dateStatementAt(text, tokens, from, at, last)
      if (date === null) continue
      last = date.statement
      found.push(last)
      at = date.to - 1
    } else if (token.key === 'chỉ' && isWord(tokens[at + 1], 'tiêu')) ofTargets = true
  }
  if (ofTargets) found.push(...universalStatements(text, tokens, from, to, context, reading.facts))
  reading.statements.push(...(ofTargets ? found.sort((a, b) => a.start - b.start) : found))
}
