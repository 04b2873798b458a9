export { type Acceptance, acceptFact, acceptSure, asProposed, givenFact, refuseFact, reopenFact } from './decide.ts'
export { type DocumentSheet, documentFile, documentSheet, type FactSheet, hasDocument, listDocuments } from './sheet.ts'
export { documentUnits, type Fate, type SentFile, uploadDocuments } from './upload.ts'
