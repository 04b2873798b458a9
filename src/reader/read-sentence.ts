import { settle } from './comparing.ts'
import { type Context, yearOf } from './context.ts'
import type { Located } from './draft.ts'
import { itemsOf } from './item.ts'
import { locate } from './locate.ts'
import { markNames } from './noun-phrase.ts'
import { moveContext, returnToMain } from './opening.ts'
import type { Reading } from './reading.ts'
import { take } from './roles.ts'
import { Sentence } from './sentence.ts'
import { readOpening } from './sentence-opening.ts'
import { between, settleParent } from './sentence-parts.ts'
import { NUMBER, type Token } from './token.ts'

/** Reads one sentence, figure by figure. */

/** Reads one sentence (tokens `from` to `to`) into `reading`; the context tells the period and is moved on. */
export function readSentence(text: string, tokens: readonly Token[], from: number, to: number, context: Context, reading: Reading): void {
  if (!holdsNumber(tokens, from, to)) return
  const items = itemsOf(text, tokens, from, to, yearOf(context))
  markNames(items, tokens)
  moveContext(context, items, tokens)
  if (!items.some((item) => item.kind === 'quantity')) return
  run(new Sentence(text, tokens, items, context, reading))
  const clause = items.findLastIndex(({ kind, key }) => kind === 'sign' && key === ';') + 1
  if (clause > 0) returnToMain(context, items.slice(clause), tokens)
}

/** Whether any figure or year can stand in a run of tokens: digits, or the middle of a numeral ("hai mươi mốt"). */
function holdsNumber(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { kind, key } = tokens[at] as Token
    if (kind === NUMBER || key === 'mươi' || key === 'trăm' || key === 'nghìn' || key === 'ngàn') return true
  }
  return false
}

function run(s: Sentence): void {
  readOpening(s)
  const located = locate(s)
  let previous = -1
  for (let order = 0; order < located.length; order++) {
    const here = located[order] as Located
    between(s, previous + 1, here.at)
    settleParent(s, here)
    take(s, here, located[order + 1])
    previous = here.at
  }
  settle(s)
}
