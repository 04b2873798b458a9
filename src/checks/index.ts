export { checkReading, checkTogether } from './check.ts'
export { type Finding, type FindingKind, findingKinds, type Grade, type Place } from './finding.ts'
export { checkLines, type LineFinding, type LineToCheck } from './lines.ts'
export { placesIn } from './place.ts'
