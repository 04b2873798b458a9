import { choDon } from './cho-don.data.ts'
import { maiSon } from './mai-son.data.ts'
import { nganSon } from './ngan-son.data.ts'
import { nhuXuan } from './nhu-xuan.data.ts'
import { type Place, placeOf } from './place.ts'

export { type Contradiction, contradictionsOf } from './contradictions.ts'
export type { Claim, PlaceData, Section, StatedTally } from './form.ts'
export type { Place } from './place.ts'
export { figuresOf, type Recorded } from './records.ts'
export type { PlacePlan, StatedOnly } from './targets.ts'
export { type Mau, type MauTask, xaMau, xaMauUntil } from './xa-mau.ts'

/** The four districts whose texts the example is made of. */
export const places: readonly Place[] = [maiSon, nhuXuan, choDon, nganSon].map(placeOf)
