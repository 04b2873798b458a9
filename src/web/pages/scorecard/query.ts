import { z } from 'zod'
import type { HiddenTarget, Scorecard, ScorecardRequest, ShownTarget } from '../../../office/scorecard/scorecard.ts'
import { type StandingName, standingName } from '../../../office/scorecard/standing.ts'
import { day, type Instant, instant } from '../../../plan/index.ts'
import { searchKey } from '../../../vietnamese/index.ts'
import type { SiteContext } from '../../site.ts'

const words = (longest: number) => z.string().max(longest).optional().catch(undefined)

/** What the address of a scorecard asks for; what it says wrongly counts as not said. */
const form = z.object({
  'ke-hoach': z.coerce.number().int().positive().optional().catch(undefined),
  ky: words(20),
  den: words(10),
  'linh-vuc': words(200),
  'chu-tri': words(200),
  'tinh-trang': words(20),
  tim: words(200),
})

export type ScorecardQuery = z.output<typeof form>

/** The query of the request; empty fields are left out. */
export function queryOf(c: SiteContext): ScorecardQuery {
  const said = Object.fromEntries(Object.entries(c.req.query()).filter(([, value]) => value !== ''))
  return form.parse(said)
}

/** The part of a query that says which plan, when and as of what. */
export function requestOf({ 'ke-hoach': plan, ky: at, den }: ScorecardQuery): ScorecardRequest {
  return { plan, at, asOf: den === undefined ? undefined : endOfDay(den) }
}

/** The targets that the query lets through. */
export function filtered({ targets }: Scorecard, query: ScorecardQuery): (ShownTarget | HiddenTarget)[] {
  const { 'linh-vuc': sector, 'chu-tri': lead, 'tinh-trang': standing, tim } = query
  const wanted = tim === undefined ? '' : searchKey(tim)
  return targets.filter((one) => {
    if (standing !== undefined && standing !== standingName(one.standing) && standing !== one.standing.class) return false
    if (sector === undefined && lead === undefined && wanted === '') return true
    if (one.kind === 'hidden') return false
    if (sector !== undefined && one.indicator.sector !== sector) return false
    if (lead !== undefined && one.target.clears.lead.name !== lead) return false
    return searchKey(`${one.target.name} ${one.indicator.name} ${one.indicator.aliases.join(' ')}`).includes(wanted)
  })
}

/** The address of a page of the scorecard with the query, some of it changed. */
export function addressOf(path: string, query: ScorecardQuery, changes: Partial<ScorecardQuery> = {}): string {
  const said = Object.entries({ ...query, ...changes }).filter(([, value]) => value !== undefined)
  const search = new URLSearchParams(said.map(([name, value]): [string, string] => [name, String(value)])).toString()
  return search === '' ? path : `${path}?${search}`
}

/** The statuses that a scorecard is filtered by, in the order of urgency. */
export const filterStandings: readonly StandingName[] = ['notMet', 'behind', 'notAssessed', 'onTrack', 'met', 'ahead', 'exceeded']

/** The last moment of a day in Vietnam; undefined where it is no day. */
function endOfDay(text: string): Instant | undefined {
  try {
    return instant(`${day(text)}T16:59:59.999999Z`)
  } catch {
    return undefined
  }
}
