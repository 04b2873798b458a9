export { checkReading, checkTogether } from './check.ts'
export { type Finding, type FindingKind, findingKinds, type Grade, type Place } from './finding.ts'
export { placesIn } from './place.ts'
