import { PlanProblem } from '../plan/index.ts'
import { StaleEdit, WriteRefused } from '../store/index.ts'

export { StaleEdit, StoreProblem, WriteRefused } from '../store/index.ts'

/**
 * The sentence for what a person asked for and cannot have: a rule of the subject or of the books says no. Null for any other
 * error, and for a stale edit, which has its own page.
 */
export function sentenceOf(error: unknown): string | null {
  if (error instanceof StaleEdit) return null
  return error instanceof PlanProblem || error instanceof WriteRefused ? error.message : null
}
