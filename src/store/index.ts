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
export { type Binding, bindingsOf, learn } from './bindings.ts'
export { loadCatalogue } from './catalogue.ts'
export { answers, connect, type Database } from './connection.ts'
export { type Decision, decide, decisionsOf, type RecordedDecision } from './decisions.ts'
export {
  addDocument,
  contentsOf,
  type DocumentRow,
  decideFacts,
  documentNames,
  documentsOf,
  type FactDecision,
  factDecisionsOf,
  fileOf,
  type NewDocument,
  reopenFact,
} from './documents.ts'
export {
  answerExplanation,
  askExplanation,
  type Explanation,
  explanationsOf,
} from './explanations.ts'
export { addFinding, answerFinding, type FindingRow, findingsOf } from './findings.ts'
export { type Detail, type Entry, type EntryFilter, entries, entryAt, type Head, headOf, lastEntry } from './history.ts'
export {
  addImportFile,
  addImportRun,
  dropImportFiles,
  type ImportFileRow,
  type ImportRunRow,
  importFileHeadOf,
  importFileOf,
  importFilesOf,
  importMemory,
  importRunOf,
  type NewImportFile,
  rememberImport,
  setImportChoices,
} from './imports.ts'
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
export { kept } from './kept.ts'
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
export { outlineOf } from './outline.ts'
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
export { addReminders, type Reminder, remindersOf, setReminderMail } from './reminders.ts'
export {
  addForm,
  addRegime,
  addRound,
  editForm,
  editRegime,
  editRound,
  type Form,
  type FormFields,
  type FormRow,
  formsOf,
  formsOfRound,
  lockRound,
  type RegimeFields,
  type RegimeRow,
  type RoundFields,
  type RoundRow,
  regimesOf,
  reopenRound,
  roundOf,
  roundsOf,
  setFormRows,
} from './rounds.ts'
export { secretIn } from './secret.ts'
export { type EmbeddedServer, runningServer, startServer } from './server.ts'
export { stopOnSignal } from './signals.ts'
export {
  type AttachmentHead,
  attach,
  attachmentOf,
  attachmentsOf,
  fourEyesOf,
  type LineKey,
  lineKey,
  linesOf,
  type NewLine,
  type Submission,
  type SubmissionKey,
  type SubmissionLine,
  type SubmissionStep,
  saveLines,
  setFourEyes,
  stepsOf,
  submissionOf,
  submissionsOf,
  takeStep,
} from './submissions.ts'
export type { AccountRole, AuthorityKind, DocumentPurpose, FindingGrade, FindingState, PlanItemKind, PlanState } from './tables.ts'
export {
  type Assignment,
  addTarget,
  clearFields,
  type Demand,
  demandsOn,
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
export { type ReadTransaction, readAuthority, type WriteTransaction, withAuthority, withDraft } from './transaction.ts'
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
