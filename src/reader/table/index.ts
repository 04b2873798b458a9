export { readTable } from './readTable.ts'
