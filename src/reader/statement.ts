import type { Context } from './context.ts'
import { dateStatementAt } from './date-statement.ts'
import { isWord } from './lexicon.ts'
import type { DateStatement, Reading, Statement } from './reading.ts'
import { NUMBER, type Token } from './token.ts'
import { allKeys, jointKeys } from './universal-statement.data.ts'
import { universalStatements } from './universal-statement.ts'

/** "tất cả các nhóm chỉ tiêu": what says that it is all stands this near. */
const mostBefore = 5

/**
 * Adds to `reading` what one sentence (tokens `from` to `to`) states besides figures: the days and years it names, and what
 * it says of all targets at once. To be called after the sentence's facts are read.
 */
export function readStatements(text: string, tokens: readonly Token[], from: number, to: number, context: Context, reading: Reading): void {
  let last: DateStatement | null = null
  let found: Statement[] | null = null
  let ofAll = false
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token
    if (token.kind === NUMBER) {
      const date = dateStatementAt(text, tokens, from, at, last)
      if (date === null) continue
      last = date.statement
      found ??= []
      found.push(last)
      at = date.to - 1
    } else if (token.key === 'chỉ' && !ofAll && isWord(tokens[at + 1], 'tiêu')) ofAll = mayBeOfAll(tokens, from, at, to)
  }
  const universal = ofAll ? universalStatements(text, tokens, from, to, context, reading.facts) : []
  if (universal.length > 0) found = [...(found ?? []), ...universal].sort((a, b) => a.start - b.start)
  if (found !== null) for (const statement of found) reading.statements.push(statement)
}

/** Whether the words about "chỉ tiêu" at token `at` leave it possible that the sentence speaks of all of them; most do not. */
function mayBeOfAll(tokens: readonly Token[], from: number, at: number, to: number): boolean {
  for (let back = at - 1; back >= from && back >= at - mostBefore; back--) if (allKeys.has((tokens[back] as Token).key)) return true
  for (let ahead = at + 2; ahead < to; ahead++) if (jointKeys.has((tokens[ahead] as Token).key)) return true
  return false
}
