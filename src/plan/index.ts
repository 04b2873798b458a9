export { type AbsenceReason, type Absent, absenceReasons, absenceSentence, absent, isAbsent } from './absent.ts'
export { allocate, type Reconciliation, reconcile } from './allocation.ts'
export { given, type Operation, type Working } from './arithmetic.ts'
export { type Assessment, type AssessmentRequest, assess, type LineAssessment } from './assess.ts'
export { type Change as FigureChange, changeOnPreviousYear, changeOnSamePeriod } from './change.ts'
export { type Assignee, type Clears, clears, type Role } from './clears.ts'
export { absenceCode } from './climb.ts'
export { type ColumnTotals, type FigureColumns, rollUpColumns } from './columns.ts'
export { type MonthRange, overTimeColumns } from './columnsOverTime.ts'
export { type ColumnTotal, columnTotal, lackingUnits } from './columnTotal.ts'
export { completion } from './completion.ts'
export { type Cumulative, cumulative } from './cumulative.ts'
export { type Day, day, dayAfter, dayLabel, type Instant, instant } from './day.ts'
export {
  choosablePeriods,
  type DatedRegime,
  dueRounds,
  governs,
  nextPeriod,
  proposedDays,
  type ReminderKind,
  reminderOn,
  untilWords,
} from './dueRounds.ts'
export { amount, explain, shown, unfold } from './explain.ts'
export { type Between, type Done, type Figure, type Gap, type Grade, type InWords, type Known, known, type Parts } from './figure.ts'
export { type Forecast, type ForecastMethod, forecast, methodName, type Outlook, outlook } from './forecast.ts'
export { type FormColumn, formColumns, usualColumns } from './formColumns.data.ts'
export {
  type Better,
  type Break,
  type Indicator,
  indicator,
  isPercentage,
  type OverTime,
  type OverUnits,
  type RatioParts,
} from './indicator.ts'
export { type Progress, progress } from './measure.ts'
export {
  type Cell,
  type Content,
  type Due,
  emptyBook,
  figureAsOf,
  type Observation,
  type ObservationBook,
  observationAsOf,
  openBook,
  record,
} from './observation.ts'
export { overTime, periodsBehind, type ReadPeriod } from './overTime.ts'
export { type Pace, type PaceClass, pace } from './pace.ts'
export {
  adopt,
  amend,
  close,
  draftPlan,
  type Plan,
  type PlanContent,
  type PlanDocument,
  type PlanItem,
  type PlanVersion,
  redraft,
  stateOf,
  versionOn,
} from './plan.ts'
export { type PlanChanges, planChanges, type Wording } from './planChanges.ts'
export { type Issuer, impliedLine, type PlanLine, type Printed, planLabel, planLine } from './planLine.ts'
export { PlanProblem } from './problem.ts'
export {
  checkRoundDays,
  periodsOfRegime,
  type RegimeRule,
  type RoundDays,
  type RoundKind,
  type RoundState,
  roundDays,
  roundState,
} from './regime.ts'
export { usualRegimes } from './regimes.data.ts'
export {
  type Change as UnitChange,
  type NewUnit,
  type Reorganisation,
  reorganise,
  type Share,
  type Succession,
  successorsOf,
} from './reorganisation.ts'
export { combine, type Member } from './rollUp.ts'
export { type Held, judge, type Margin, type Measure, type Rule, type RulePart, rule, type SimpleRule } from './rule.ts'
export { changeLabel, ruleLabel } from './ruleLabel.ts'
export { endOfPeriod, notSending, type Senders } from './senders.ts'
export { figureReader, type ReadFigure, type Records } from './series.ts'
export { afterAct, allowsAct, type SubmissionAct, type SubmissionState } from './submission.ts'
export { type Counted, type Tally, tally, tallySentence } from './tally.ts'
export {
  accumulates,
  type Disclosure,
  forPublic,
  governingLine,
  type Milestone,
  type Target,
  target,
  type WithheldTarget,
} from './target.ts'
export { readTyped, type Typed, type TypedInto, typedText } from './typed.ts'
export {
  isValid,
  treeAt,
  type Unit,
  type UnitHistory,
  type UnitId,
  type UnitKind,
  type UnitTree,
  unit,
  unitHistory,
  unitId,
} from './unit.ts'
export { className, decide, type Proposal, propose, type TargetClass, type Verdict } from './verdict.ts'
export { carries, type Majority, type Vote, vote } from './vote.ts'
