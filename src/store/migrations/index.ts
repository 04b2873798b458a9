import type { Migration } from 'kysely'
import { up as ground } from './0001-ground.ts'
import { up as history } from './0002-history.ts'
import { up as units } from './0003-units.ts'
import { up as indicators } from './0004-indicators.ts'
import { up as plans } from './0005-plans.ts'
import { up as targets } from './0006-targets.ts'
import { up as observations } from './0007-observations.ts'
import { up as assessment } from './0008-assessment.ts'
import { up as accounts } from './0009-accounts.ts'
import { up as reporting } from './0010-reporting.ts'
import { up as imports } from './0011-imports.ts'
import { up as api } from './0012-api.ts'
import { up as documents } from './0013-documents.ts'
import { up as reminders } from './0014-reminders.ts'
import { up as lockedForms } from './0015-locked-forms.ts'
import { up as kept } from './0016-kept.ts'

/** All migrations in order. Forward only: one that has run anywhere is never changed, what it lacks is the next one. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-ground': { up: ground },
  '0002-history': { up: history },
  '0003-units': { up: units },
  '0004-indicators': { up: indicators },
  '0005-plans': { up: plans },
  '0006-targets': { up: targets },
  '0007-observations': { up: observations },
  '0008-assessment': { up: assessment },
  '0009-accounts': { up: accounts },
  '0010-reporting': { up: reporting },
  '0011-imports': { up: imports },
  '0012-api': { up: api },
  '0013-documents': { up: documents },
  '0014-reminders': { up: reminders },
  '0015-locked-forms': { up: lockedForms },
  '0016-kept': { up: kept },
}
