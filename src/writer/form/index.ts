export {
  type FormColumn,
  type FormColumnKind,
  type FormIdentity,
  type FormRow,
  type FormSheet,
  type FormValue,
  isEntry,
} from './formSheet.ts'
export { identityText } from './identity.ts'
export { type FilledForm, type FilledLine, type FillProblem, identityIn, readFilled } from './readFilled.ts'
export { reckon } from './reckon.ts'
