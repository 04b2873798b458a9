import type { Context } from './context.ts'
import { dateStatementAt } from './date-statement.ts'
import { isWord } from './lexicon.ts'
import type { DateStatement, Reading, Statement } from './reading.ts'
import { NUMBER, type Token } from './token.ts'
import { universalKeys } from './universal-statement.data.ts'
import { universalStatements } from './universal-statement.ts'

/**
 * Adds to `reading` what one sentence (tokens `from` to `to`) states besides figures: the days and years it names, and what
 * it says of all targets at once. To be called after the sentence's facts are read.
 */
export function readStatements(text: string, tokens: readonly Token[], from: number, to: number, context: Context, reading: Reading): void {
  let last: DateStatement | null = null
  let found: Statement[] | null = null
  let ofTargets = false
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token
    if (token.kind === NUMBER) {
      const date = dateStatementAt(text, tokens, from, at, last)
      if (date === null) continue
      last = date.statement
      found ??= []
      found.push(last)
      at = date.to - 1
    } else if (token.key === 'chỉ' && isWord(tokens[at + 1], 'tiêu')) ofTargets = true
  }
  const ofAll = ofTargets && mayBeOfAll(tokens, from, to) ? universalStatements(text, tokens, from, to, context, reading.facts) : []
  if (ofAll.length > 0) found = [...(found ?? []), ...ofAll].sort((a, b) => a.start - b.start)
  if (found !== null) for (const statement of found) reading.statements.push(statement)
}

/** Whether the sentence holds a word that a statement about all targets needs; most that speak of targets do not. */
function mayBeOfAll(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token
    if (universalKeys.has(token.key)) return true
    if (token.kind === NUMBER && tokens[at + 1]?.key === '/' && Number(tokens[at + 2]?.key) === Number(token.key)) return true
  }
  return false
}
