import type { Frame } from './frame.ts'
import { partFrames } from './framesOfParts.ts'
import { planFrames } from './framesOfPlans.ts'
import { targetFrames } from './framesOfTargets.ts'
import { timeFrames } from './framesOfTime.ts'

export const frames: readonly Frame[] = [...targetFrames, ...planFrames, ...partFrames, ...timeFrames]
