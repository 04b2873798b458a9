export { readTable, type TableContext } from './readTable.ts'
export type { Cell, Table } from './table.ts'
