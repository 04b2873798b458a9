import type { Operation } from '../operation.ts'
import { accounts } from './accounts.ts'
import { authority } from './authority.ts'
import { findings } from './findings.ts'
import { history } from './history.ts'
import { indicators } from './indicators.ts'
import { observations } from './observations.ts'
import { plans } from './plans.ts'
import { planTargets } from './planTargets.ts'
import { scorecard } from './scorecard.ts'
import { sdmx } from './sdmx.ts'
import { targets } from './targets.ts'
import { tokens } from './tokens.ts'
import { units } from './units.ts'

/** Everything that the API does. */
export const operations: readonly Operation[] = [
  ...authority,
  ...scorecard,
  ...targets,
  ...observations,
  ...sdmx,
  ...plans,
  ...planTargets,
  ...indicators,
  ...units,
  ...findings,
  ...history,
  ...accounts,
  ...tokens,
]
