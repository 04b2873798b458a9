import { type FindingRow, type FindingState, findingsOf } from '../store/index.ts'
import { type Desk, reading } from './desk.ts'
import { internalFor } from './internal.ts'

export type { FindingRow, FindingState } from '../store/index.ts'

/** What does not fit, as far as the visitor may know of it: in a state, or all. Throws Refused. */
export async function listFindings(desk: Desk, state?: FindingState): Promise<FindingRow[]> {
  return reading(desk, 'books.read', async (read) => {
    const { findings: hidden } = await internalFor(read, desk)
    return (await findingsOf(read, state)).filter(({ id }) => !hidden.has(id))
  })
}
