export {
  type AccountRow,
  accountByEmail,
  accountsById,
  addAccount,
  anyAccount,
  disableAccount,
  enableAccount,
  endSessions,
  lastSignIns,
  removeSecondFactor,
  type SessionRow,
  sessionsOf,
  signOutAccount,
  voidPasswordLinks,
} from './accounts.ts'
export { alone } from './alone.ts'
export { type AskedOnce, askedBefore, keepAnswer, markAsked } from './askedOnce.ts'
export { type Authority, authorities, authorityName, foundAuthority } from './authorities.ts'
export { loadCatalogue } from './catalogue.ts'
export { answers, connect, type Database } from './connection.ts'
export { type Decision, decide, decisionsOf, type RecordedDecision } from './decisions.ts'
export { addFinding, answerFinding, type FindingRow, findingsOf } from './findings.ts'
export { type Detail, type Entry, type EntryFilter, entries, entryAt, type Head, headOf, lastEntry } from './history.ts'
export {
  addIndicator,
  addSeriesBreak,
  editIndicator,
  type IndicatorFields,
  type IndicatorRow,
  indicatorsOf,
  reportingUnitsOf,
  type SeriesBreak,
  seriesBreaksOf,
  setReportingUnits,
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
  currentObservations,
  type FigureFilter,
  type FigureKey,
  figureName,
  type NewObservation,
  type Observation,
  observationsOf,
  type RecordedObservation,
  recordedOf,
  recordedPeriods,
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
  type PlanItemRow,
  type PlanRow,
  type PlanVersionRow,
  planItemsOf,
  plansOf,
  planVersionsOf,
  setPlanItems,
  type VoteRow,
  versionsInForce,
  votesOf,
} from './plans.ts'
export { StaleEdit, type StoreFault, StoreProblem, WriteRefused } from './problem.ts'
export { secretIn } from './secret.ts'
export { type EmbeddedServer, runningServer, startServer } from './server.ts'
export { stopOnSignal } from './signals.ts'
export type { AccountRole, AuthorityKind, FindingGrade, FindingState, PlanItemKind, PlanState } from './tables.ts'
export {
  type Assignment,
  addTarget,
  clearFields,
  type Demand,
  editTarget,
  type GoverningDemand,
  governingDemandsOf,
  type IndicatorUse,
  indicatorUses,
  setAssignments,
  setDemand,
  type TargetFields,
  type TargetHead,
  type TargetRow,
  targetHeadsOf,
  targetsOf,
} from './targets.ts'
export { attempt, type Bound, giveBack } from './throttle.ts'
export { addToken, type NewToken, revokeToken, type TokenRow, tokenByDigest, tokensOf, tokenUsed } from './tokens.ts'
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
