import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type {
  Assignee,
  Role as AssignmentRole,
  Disclosure,
  Grade,
  Issuer,
  Margin,
  Plan,
  ReminderKind,
  RoundKind,
  Rule,
  SubmissionAct,
  SubmissionState,
  TargetClass,
  UnitKind,
} from '../plan/index.ts'

/**
 * The tables as a program sees them (the SQL is in migrations/). Numerics arrive as their exact digits, days as
 * 'YYYY-MM-DD', moments as '2024-10-08T01:30:00.000000Z'.
 */
export interface Tables {
  authority: AuthorityTable
  history: HistoryTable
  unit: UnitTable
  reorganisation: ReorganisationTable
  succession: SuccessionTable
  catalogueIndicator: CatalogueIndicatorTable
  indicator: IndicatorTable
  seriesBreak: SeriesBreakTable
  plan: PlanTable
  planVersion: PlanVersionTable
  planItem: PlanItemTable
  vote: VoteTable
  target: TargetTable
  targetVersion: TargetVersionTable
  planLine: PlanLineTable
  pathPoint: PathPointTable
  assignment: AssignmentTable
  reportingUnit: ReportingUnitTable
  observation: ObservationTable
  decision: DecisionTable
  finding: FindingTable
  userAccount: UserAccountTable
  session: SessionTable
  verification: VerificationTable
  twoFactor: TwoFactorTable
  throttle: ThrottleTable
  membership: MembershipTable
  regime: RegimeTable
  form: FormTable
  formRow: FormRowTable
  formSender: FormSenderTable
  round: RoundTable
  lockedForm: LockedFormTable
  submission: SubmissionTable
  submissionLine: SubmissionLineTable
  submissionStep: SubmissionStepTable
  attachment: AttachmentTable
  explanation: ExplanationTable
  reportingSetting: ReportingSettingTable
  importFile: ImportFileTable
  importRun: ImportRunTable
  importMemory: ImportMemoryTable
  reminder: ReminderTable
  document: DocumentTable
  factDecision: FactDecisionTable
  binding: BindingTable
  apiToken: ApiTokenTable
  apiRequest: ApiRequestTable
}

export type AuthorityKind = 'province' | 'district' | 'commune' | 'ward' | 'specialZone'
export type PlanState = 'draft' | 'adopted' | 'amended' | 'closed'
export type PlanItemKind = 'breakthrough' | 'keyTask' | 'thematicResolution' | 'policyDecision'
export type FindingGrade = 'inconsistent' | 'changesVerdict'
/** What a document is read for: to take its figures over, or to be checked before it leaves. */
export type DocumentPurpose = 'source' | 'draft'
export type FindingState = 'open' | 'explained' | 'corrected'
/** What an account is in an authority. Who has not signed in is the public. */
export type AccountRole = 'administrator' | 'compiler' | 'reporter' | 'reviewer' | 'leader' | 'delegate' | 'inspector'

interface AuthorityTable {
  id: GeneratedAlways<number>
  name: string
  kind: AuthorityKind
  version: Generated<number>
}

interface HistoryTable {
  authorityId: number
  sequence: GeneratedAlways<number>
  recordedAt: GeneratedAlways<string>
  actor: GeneratedAlways<string>
  act: string
  subject: string
  requestId: string | null
  details: (string | null)[][]
  previousHash: GeneratedAlways<Buffer>
  hash: GeneratedAlways<Buffer>
}

interface UnitTable {
  authorityId: number
  id: GeneratedAlways<number>
  code: string
  validFrom: string
  validTo: string | null
  name: string
  kind: UnitKind
  parentCode: string | null
  version: Generated<number>
}

interface ReorganisationTable {
  authorityId: number
  id: GeneratedAlways<number>
  takesEffect: string
  document: string
}

interface SuccessionTable {
  authorityId: number
  reorganisationId: number
  fromUnitId: number
  toUnitId: number
  share: string | null
  shareBasis: string | null
}

interface IndicatorMeaning {
  name: string
  aliases: readonly string[]
  unitOfMeasure: string
  decimals: number
  better: 'higher' | 'lower' | 'keep'
  overUnits: 'sum' | 'ratio' | 'mean' | 'max' | 'none'
  overTime: 'flow' | 'stock' | 'rate'
  sector: string
}

interface CatalogueIndicatorTable extends IndicatorMeaning {
  code: string
}

interface IndicatorTable extends IndicatorMeaning {
  authorityId: number
  id: GeneratedAlways<number>
  code: string
  catalogueCode: string | null
  parentId: number | null
  numeratorId: number | null
  denominatorId: number | null
  times: string | null
  version: Generated<number>
}

interface SeriesBreakTable {
  authorityId: number
  indicatorId: number
  takesEffect: string
  why: string
  source: string
}

interface PlanTable {
  authorityId: number
  id: GeneratedAlways<number>
  kind: Plan['kind']
  unitId: number
  period: string
  parentId: number | null
  state: Generated<PlanState>
  version: Generated<number>
}

interface PlanVersionTable {
  authorityId: number
  planId: number
  number: number
  title: string
  documentNumber: string | null
  documentDate: string | null
  issuer: string
  reason: string | null
  adoptedOn: string | null
  version: Generated<number>
}

interface VoteTable {
  authorityId: number
  planId: number
  planNumber: number
  body: string
  votedOn: string
  entitled: number
  present: number
  inFavour: number
  against: number
  abstained: number
}

interface PlanItemTable {
  authorityId: number
  planId: number
  planNumber: number
  kind: PlanItemKind
  position: number
  words: string
  documentNumber: string | null
  documentDate: string | null
  issuer: string | null
  lead: string | null
  cooperating: readonly string[]
  dueOn: string | null
  responsibility: string | null
  byAuthority: string | null
  deliverable: string | null
}

interface TargetTable {
  authorityId: number
  id: GeneratedAlways<number>
  planId: number
  position: number
  name: string
  withheld: boolean
  indicatorId: number | null
  unitId: number
  period: string
  partOf: number | null
  headline: boolean
  disclosure: Disclosure
  work: string | null
  dueOn: string | null
  responsibility: string | null
  byAuthority: string | null
  deliverable: string | null
  version: Generated<number>
}

interface TargetVersionTable {
  authorityId: number
  targetId: number
  planId: number
  planNumber: number
  since: string | null
  governing: string | null
  marginKind: Margin['kind'] | null
  margin: string | null
  withdrawn: Generated<boolean>
}

interface PlanLineTable {
  authorityId: number
  targetId: number
  planNumber: number
  line: string
  position: number
  issuer: Issuer
  label: string
  document: string | null
  rule: Rule['kind']
  strict: boolean
  value: string | null
  upper: string | null
  /** JSON: what must all hold (ruleRow.ts). */
  parts: ColumnType<unknown, string | null, string | null>
  unitOfMeasure: string
  decimals: number
  stretch: boolean
  impliedLow: string | null
  impliedHigh: string | null
}

interface PathPointTable {
  authorityId: number
  targetId: number
  planNumber: number
  period: string
  value: string
}

interface AssignmentTable {
  authorityId: number
  targetId: number
  position: number
  role: AssignmentRole
  kind: Assignee['kind']
  name: string
  unitId: number | null
}

interface ReportingUnitTable {
  authorityId: number
  indicatorId: number
  unitId: number
}

interface ObservationTable {
  authorityId: number
  indicatorId: number
  unitId: number
  period: string
  definition: string
  version: number
  entry: number
  grade: Grade
  value: string | null
  upper: string | null
  decimals: number | null
  unitOfMeasure: string
  numerator: string | null
  denominator: string | null
  numeratorUnit: string | null
  denominatorUnit: string | null
  words: string | null
  done: boolean | null
  absence: 'returned' | 'notApplicable' | null
  source: string
  reason: string | null
}

interface DecisionTable {
  authorityId: number
  targetId: number
  period: string
  version: number
  entry: number
  proposed: TargetClass
  decided: TargetClass
  reason: string | null
}

interface FindingTable {
  authorityId: number
  id: GeneratedAlways<number>
  kind: string
  grade: FindingGrade
  state: ColumnType<FindingState, FindingState | undefined, FindingState>
  sentence: string
  arithmetic: string
  targetId: number | null
  indicatorId: number | null
  unitId: number | null
  period: string | null
  explanation: string | null
  version: Generated<number>
}

/** The person behind an account, as far as the work needs: name, post, work e-mail. */
interface UserAccountTable {
  id: GeneratedAlways<string>
  name: string
  post: string
  email: string
  emailVerified: Generated<boolean>
  twoFactorEnabled: Generated<boolean>
  disabledAt: string | null
}

/** Of this and the next two tables only what our own queries read; better-auth writes them. */
interface SessionTable {
  id: GeneratedAlways<string>
  userId: string
  expiresAt: string
  ipAddress: string | null
  userAgent: string | null
  createdAt: string
  updatedAt: string
}

interface VerificationTable {
  value: string
}

interface TwoFactorTable {
  userId: string
}

interface ThrottleTable {
  key: string
  attempts: number
  lastAt: string
}

interface MembershipTable {
  authorityId: number
  id: GeneratedAlways<number>
  accountId: string
  role: AccountRole
  unitId: number | null
  validFrom: string
  validTo: string | null
  version: Generated<number>
}

interface RegimeTable {
  authorityId: number
  id: GeneratedAlways<number>
  name: string
  kind: RoundKind
  cutOffDay: number | null
  opensDay: number
  dueDay: number
  sendDay: number
  firstYear: number | null
  basis: string
  validFrom: string
  validTo: string | null
  version: Generated<number>
}

interface FormTable {
  authorityId: number
  id: GeneratedAlways<number>
  regimeId: number
  number: string
  title: string
  columns: readonly string[]
  closed: Generated<boolean>
  version: Generated<number>
}

interface FormRowTable {
  authorityId: number
  formId: number
  position: number
  label: string
  indent: number
  indicatorId: number | null
  cumulative: boolean
}

interface FormSenderTable {
  authorityId: number
  formId: number
  position: number
  senderId: number
  unitId: number
}

interface RoundTable {
  authorityId: number
  id: GeneratedAlways<number>
  regimeId: number
  period: string
  dataFrom: string
  dataTo: string
  opensOn: string
  dueOn: string
  locksOn: string
  lockEntry: number | null
  version: Generated<number>
}

interface LockedFormTable {
  authorityId: number
  roundId: number
  formId: number
  number: string
  title: string
  columns: readonly string[]
  version: number
  rows: ColumnType<unknown, string, never>
}

interface SubmissionTable {
  authorityId: number
  roundId: number
  senderId: number
  state: ColumnType<StoredSubmissionState, StoredSubmissionState | undefined, StoredSubmissionState>
  authors: readonly string[]
  version: Generated<number>
}

/** Locked is a submission by its round, not by its own row. */
export type StoredSubmissionState = Exclude<SubmissionState, 'locked'>

interface SubmissionLineTable {
  authorityId: number
  roundId: number
  senderId: number
  indicatorId: number
  unitId: number
  period: string
  version: number
  grade: Grade
  value: string | null
  upper: string | null
  decimals: number | null
  unitOfMeasure: string
  numerator: string | null
  denominator: string | null
  numeratorUnit: string | null
  denominatorUnit: string | null
  words: string | null
  done: boolean | null
  absence: 'returned' | 'notApplicable' | null
  cause: string
  proposal: string
}

interface SubmissionStepTable {
  authorityId: number
  roundId: number
  senderId: number
  number: number
  entry: number
  act: Exclude<SubmissionAct, 'save'>
  reason: string | null
}

interface AttachmentTable {
  authorityId: number
  id: GeneratedAlways<number>
  roundId: number
  senderId: number
  indicatorId: number
  unitId: number
  period: string
  name: string
  sha256: Buffer
  bytes: Buffer
  entry: number
}

interface ExplanationTable {
  authorityId: number
  id: GeneratedAlways<number>
  indicatorId: number
  unitId: number
  period: string
  askedUnitId: number
  question: string
  askedBy: string
  askedEntry: number
  dueOn: string
  answer: string | null
  answeredBy: string | null
  answeredEntry: number | null
  version: Generated<number>
}

interface ReportingSettingTable {
  authorityId: number
  fourEyes: boolean
  version: Generated<number>
}

interface ImportFileTable {
  authorityId: number
  id: GeneratedAlways<number>
  name: string
  digest: Buffer
  content: Buffer
  /** JSON: what a person said of columns and labels. */
  choices: Generated<string>
  uploadedAt: ColumnType<string, never, never>
  uploadedBy: string
  version: Generated<number>
}

interface ImportRunTable {
  authorityId: number
  digest: Buffer
  fileId: number
  fileDigest: Buffer
  entry: number
  figures: number
  corrections: number
}

interface ImportMemoryTable {
  authorityId: number
  kind: 'indicator' | 'unit' | 'layout'
  label: string
  meaning: string
}

interface ReminderTable {
  authorityId: number
  id: Generated<string>
  roundId: number
  senderId: number
  kind: ReminderKind
  dueOn: string
  remindedOn: string
  mail: 'waiting' | 'sent' | 'none'
}

interface DocumentTable {
  authorityId: number
  id: number
  unitId: number
  name: string
  purpose: DocumentPurpose
  sha256: string
  content: Buffer
  /** JSON: the text with its tables, and what was read and found in it. */
  contents: ColumnType<unknown, string, never>
  facts: number
  findings: number
  entry: number
}

interface FactDecisionTable {
  authorityId: number
  documentId: number
  fact: number
  state: 'accepted' | 'refused'
  indicatorId: number | null
  unitId: number | null
  period: string | null
  version: number | null
  entry: number
}

interface BindingTable {
  authorityId: number
  kind: 'indicator' | 'unit'
  phrase: string
  measure: string
  indicatorId: number | null
  unitId: number | null
  uses: Generated<number>
  lastEntry: number
}

interface ApiTokenTable {
  authorityId: number
  id: GeneratedAlways<number>
  name: string
  /** Null for the token of a service, which has roles then. */
  accountId: string | null
  roles: readonly AccountRole[] | null
  acts: readonly string[]
  unitId: number | null
  /** SHA-256 of the token. */
  digest: Buffer
  /** How the token begins, to tell it from others. */
  beginning: string
  createdOn: string
  expiresOn: string
  lastUsedOn: string | null
  revokedAt: string | null
}

interface ApiRequestTable {
  authorityId: number
  tokenId: number
  key: string
  digest: Buffer
  status: number | null
  answer: string | null
  createdAt: string
}
