export type { Assignment, PlanItemRow, PlanVersionRow, TargetRow } from '../../store/index.ts'
export { type Allocation, readAllocation, readWholes, type Share } from './allocation.ts'
export { majorityOn, type VotingBody } from './majority.ts'
export { listPlans, type PlanSheet, type PlanSummary, readPlan, type TargetSheet, type VersionSheet } from './read.ts'
export {
  addToDraft,
  changeTarget,
  isAdopted,
  moveTarget,
  neighbour,
  type TargetContent,
  type TargetIdentity,
  withdrawTarget,
} from './targets.ts'
export { adoptDraft, beginAmendment, beginPlan, changeDocument, changeItems, checkAdoption, endPlan } from './write.ts'
