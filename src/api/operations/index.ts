import type { Operation } from '../operation.ts'
import { accounts } from './accounts.ts'
import { authority } from './authority.ts'
import { documents } from './documents.ts'
import { explanations } from './explanations.ts'
import { findings } from './findings.ts'
import { forms } from './forms.ts'
import { history } from './history.ts'
import { imports } from './imports.ts'
import { indicators } from './indicators.ts'
import { observations } from './observations.ts'
import { plans } from './plans.ts'
import { planTargets } from './planTargets.ts'
import { regimes } from './regimes.ts'
import { reviews } from './reviews.ts'
import { rounds } from './rounds.ts'
import { scorecard } from './scorecard.ts'
import { sdmx } from './sdmx.ts'
import { submissions } from './submissions.ts'
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
  ...regimes,
  ...forms,
  ...rounds,
  ...submissions,
  ...reviews,
  ...explanations,
  ...imports,
  ...documents,
  ...findings,
  ...history,
  ...accounts,
  ...tokens,
]
