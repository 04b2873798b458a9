import { StaleEdit, sentenceOf } from '../../../office/problem.ts'
import type { Errors } from '../../ui/index.ts'

/** How an act of the office went: done, refused with a sentence, or overtaken by somebody else's edit. */
export type Attempt<Value> = { ok: true; value: Value } | { ok: false; stale: boolean; errors: Errors }

/** Does the work; what a person did wrong comes back as errors of the form, anything else is thrown. */
export async function attempt<Value>(work: () => Promise<Value>): Promise<Attempt<Value>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (error instanceof StaleEdit) return { ok: false, stale: true, errors: {} }
    const sentence = sentenceOf(error)
    if (sentence === null) throw error
    // A rule of the whole form: the summary leads to where the form begins.
    return { ok: false, stale: false, errors: { 'noi-dung': sentence } }
  }
}
