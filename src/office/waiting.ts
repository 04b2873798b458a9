import { type FindingRow, findingsOf, type PlanRow, plansOf, planVersionsOf } from '../store/index.ts'
import { type Desk, mayAnywhere, reading } from './desk.ts'
import { internalFor } from './internal.ts'
import { type WaitingRound, waitingRounds } from './reporting/rounds.ts'
import { type Scorecard, type ShownTarget, scorecard } from './scorecard/scorecard.ts'

/** What waits for whoever sits down at the desk. */
export interface Waiting {
  /** Null where there is no plan yet. */
  card: Scorecard | null
  /** Targets that fell short or are behind, the most urgent first. */
  worst: readonly ShownTarget[]
  /** Targets whose period is over and that nobody has classed; for who may. */
  undecided: readonly ShownTarget[]
  /** Targets without a figure that is due. */
  missing: readonly ShownTarget[]
  drafts: readonly { plan: PlanRow; title: string }[]
  findings: readonly FindingRow[]
  /** The rounds of reporting that are open, of which something waits for the visitor. */
  rounds: readonly WaitingRound[]
}

/** Gathers what waits. Throws Refused. */
export async function waitingFor(desk: Desk): Promise<Waiting> {
  const card = await scorecard(desk)
  const shown = card?.targets.flatMap((one) => (one.kind === 'shown' ? [one] : [])) ?? []
  const books = await reading(desk, 'books.read', async (read) => {
    const internal = await internalFor(read, desk)
    const drafts = (await plansOf(read)).filter(({ state }) => state === 'draft')
    return {
      drafts: await Promise.all(drafts.map(async (plan) => ({ plan, title: (await planVersionsOf(read, plan.id)).at(-1)?.title ?? '' }))),
      findings: (await findingsOf(read, 'open')).filter(({ id }) => !internal.findings.has(id)),
    }
  })
  return {
    card,
    worst: shown.filter(({ standing }) => standing.class === 'notMet' || standing.pace === 'behind'),
    undecided: mayAnywhere(desk, 'targets.decide')
      ? shown.filter(({ standing }) => !standing.decided && standing.class !== 'notAssessed')
      : [],
    missing: shown.filter(
      ({ assessment: { figure } }) => figure.kind === 'absent' && (figure.reason === 'notSent' || figure.reason === 'returned'),
    ),
    ...books,
    rounds: await waitingRounds(desk),
  }
}
