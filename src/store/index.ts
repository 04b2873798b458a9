export {
  type AccountRow,
  accountByEmail,
  accountsById,
  addAccount,
  anyAccount,
  disableAccount,
  enableAccount,
  endSessions,
  removeSecondFactor,
  type SessionRow,
  sessionsOf,
  voidPasswordLinks,
} from './accounts.ts'
export { type Authority, authorities, foundAuthority } from './authorities.ts'
export { connect, type Database } from './connection.ts'
export { type Decision, decide, decisionsOf, type RecordedDecision } from './decisions.ts'
export { addFinding, answerFinding, type FindingRow, findingsOf } from './findings.ts'
export { type Detail, type Entry, entries, entryAt, type Head, headOf, lastEntry } from './history.ts'
export {
  addIndicator,
  addSeriesBreak,
  editIndicator,
  type IndicatorRow,
  indicatorsOf,
  type SeriesBreak,
  seriesBreaksOf,
} from './indicators.ts'
export {
  addMembership,
  endMembership,
  type MembershipRow,
  membershipsOf,
  membershipsOfAccount,
  type NewMembership,
} from './memberships.ts'
export { migrate } from './migrate.ts'
export {
  type NewObservation,
  type Observation,
  observationsOf,
  type RecordedObservation,
  recordObservations,
  versionsOf,
} from './observations.ts'
export { openStore, type Store } from './open.ts'
export {
  adoptPlan,
  amendPlan,
  closePlan,
  draftPlan,
  editDocument,
  type PlanRow,
  type PlanVersionRow,
  plansOf,
  planVersionsOf,
  type VoteRow,
  votesOf,
} from './plans.ts'
export { StaleEdit, type StoreFault, StoreProblem, WriteRefused } from './problem.ts'
export { type EmbeddedServer, runningServer, startServer } from './server.ts'
export { stopOnSignal } from './signals.ts'
export type {
  AbsenceReason,
  AuthorityKind,
  ClearKind,
  FindingGrade,
  FindingState,
  Grade,
  PlanKind,
  PlanState,
  ReorganisationKind,
  Role,
  RuleKind,
  TargetClass,
  UnitKind,
} from './tables.ts'
export {
  addTarget,
  type Clear,
  type Demand,
  editTarget,
  type PlanLine,
  setClears,
  setDemand,
  type TargetRow,
  targetsOf,
} from './targets.ts'
export { attempt, type Bound, giveBack } from './throttle.ts'
export { type ReadTransaction, readAuthority, type WriteTransaction, withAuthority } from './transaction.ts'
export {
  addReorganisation,
  addUnit,
  editUnit,
  type Reorganisation,
  reorganisationsOf,
  type Succession,
  type UnitRow,
  unitsOf,
} from './units.ts'
export { type BreakKind, type Verdict, verifyHistory } from './verify.ts'
