import type { Assessment, PaceClass, TargetClass } from '../../plan/index.ts'
import type { RecordedDecision } from '../../store/index.ts'

/** How a target stands: its class, by decision or proposed; while that is open, its pace. */
export interface Standing {
  class: TargetClass
  /** Null once it is classed, and where it has none. */
  pace: PaceClass | null
  /** Whether a person decided the class. */
  decided: boolean
}

/** The standing of an assessed target; what a person decided counts before what the rule proposes. */
export function standingOf({ proposal, lines, target }: Assessment, decision: RecordedDecision | undefined): Standing {
  const own = decision?.decided ?? proposal.class
  const pace = lines.find(({ line }) => line.id === target.governing)?.pace
  return { class: own, pace: own === 'notAssessed' && pace?.kind === 'pace' ? pace.class : null, decided: decision !== undefined }
}

/** What stands in the list of a scorecard, and in which words it is filtered. */
export type StandingName = Exclude<TargetClass, 'notAssessed'> | PaceClass | 'notAssessed'

/** The one word for a standing: its class, else its pace. */
export function standingName({ class: own, pace }: Standing): StandingName {
  return own === 'notAssessed' ? (pace ?? 'notAssessed') : own
}

/** Red first: what fell short, what is behind, what nobody knows; what goes well last. */
const order: readonly StandingName[] = ['notMet', 'behind', 'notAssessed', 'onTrack', 'met', 'ahead', 'exceeded']

/** Position of a standing in a list that shows red first. */
export function urgency(standing: Standing): number {
  return order.indexOf(standingName(standing))
}
