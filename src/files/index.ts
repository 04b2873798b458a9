export type { SourceDocument } from './document.ts'
export { openDocument } from './open.ts'
export { type FileFault, FileProblem } from './problem.ts'
