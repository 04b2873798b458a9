export {
  type FormColumn,
  type FormRow,
  type FormSheet,
  type FormValue,
  isEntry,
  isSum,
} from './formSheet.ts'
export { identityText } from './identity.ts'
export { identityIn, readFilled } from './readFilled.ts'
export { reckon } from './reckon.ts'
