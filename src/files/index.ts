export type { SourceDocument } from './document.ts'
export { openGrids } from './grid.ts'
export { openDocument } from './open.ts'
export { type FileFault, FileProblem } from './problem.ts'
