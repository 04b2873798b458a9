import {
  type Assessment,
  assess,
  type Indicator,
  type Instant,
  type Tally,
  type Target,
  tally,
  type WithheldTarget,
} from '../../plan/index.ts'
import {
  decisionsOf,
  entryAt,
  type PlanRow,
  plansOf,
  type ReadTransaction,
  type RecordedDecision,
  type TargetRow,
  targetsOf,
} from '../../store/index.ts'
import { monthsIn, yearOf } from '../../vietnamese/index.ts'
import { type Books, type Figures, readBooks, readFigures, recordedWithin, targetOf } from '../books.ts'
import { vietnameseDay } from '../calendar.ts'
import { type Act, covers, type Desk, reading, type Scope, scopeFor } from '../desk.ts'
import { type Course, courseOf } from './course.ts'
import { currentPeriod, reportingPeriods } from './periods.ts'
import { type PlanInForce, planInForce } from './plan.ts'
import { type Standing, standingOf, urgency } from './standing.ts'

/** What is looked at; what is left out is chosen for the reader. */
export interface ScorecardRequest {
  plan?: number | undefined
  /** The reporting period. */
  at?: string | undefined
  /** As it was known at that moment; now without it. */
  asOf?: Instant | undefined
}

/** A target that is shown. */
export interface ShownTarget {
  kind: 'shown'
  row: number
  position: number
  target: Target
  indicator: Indicator
  assessment: Assessment
  standing: Standing
  decision: RecordedDecision | null
  course: Course
}

/** A target of which only is said that it is there. */
export interface HiddenTarget {
  kind: 'hidden'
  row: number
  position: number
  headline: boolean
  standing: Standing
}

/** A plan's targets at a reporting period, red first. */
export interface Scorecard extends PlanInForce {
  plans: readonly PlanRow[]
  at: string
  periods: readonly string[]
  asOf: Instant | null
  targets: readonly (ShownTarget | HiddenTarget)[]
  /** Of the main targets (chỉ tiêu chủ yếu). */
  tally: Tally
  /** How many of the main targets a person has classed. */
  decided: number
}

/** A target of the plan as it was asked for, before its figures are read. */
interface PlacedTarget {
  row: TargetRow
  target: Target | WithheldTarget
}

/** A plan at a reporting period, before any figure is read. */
export interface Outline {
  books: Books
  inForce: PlanInForce
  targets: readonly PlacedTarget[]
  at: string
  periods: readonly string[]
  moment: Instant
  /** The last entry that counts, where one looks back. */
  entry?: number
  /** For which units internal targets are shown. */
  internal: Scope
}

/** What a scorecard is made from, for the pages that show more of it. */
export interface Material extends Outline {
  figures: Figures
}

const yearsBack = 5

/** The scorecard; null where there is no plan yet. Throws Refused. */
export async function scorecard(desk: Desk, request: ScorecardRequest = {}): Promise<Scorecard | null> {
  return reading(desk, 'books.read', async (read) => {
    const found = await materialOf(read, desk, request)
    if (found === null) return null
    const { material, targets } = found
    const main = targets.filter((one) => (one.kind === 'shown' ? one.target.headline : one.headline))
    return {
      ...material.inForce,
      plans: await plansOf(read),
      at: material.at,
      periods: material.periods,
      asOf: request.asOf ?? null,
      targets: targets.toSorted((a, b) => urgency(a.standing) - urgency(b.standing) || a.position - b.position),
      tally: tally(
        main.map(({ row, kind, standing }) => ({
          id: String(row),
          class: standing.class,
          pace: standing.pace,
          withheld: kind === 'hidden',
        })),
      ),
      decided: main.filter(({ standing }) => standing.decided).length,
    }
  })
}

/** Reads a plan and at which reporting periods it can be looked at; null where there is none. */
export async function outlineOf(
  read: ReadTransaction,
  desk: Desk,
  { plan = undefined, at, asOf }: ScorecardRequest,
): Promise<Outline | null> {
  const moment = asOf ?? desk.now
  const today = vietnameseDay(moment)
  const inForce = await planInForce(read, plan ?? null, today)
  if (inForce === null) return null
  const { period } = inForce.plan
  const books = await readBooks(read)
  const all = (await targetsOf(read, inForce.plan.id, inForce.version.number)).filter(({ demand }) => !demand.withdrawn)
  // Shares given to lower units stand with those units, and on the page of the whole.
  const rows = all.filter(({ partOf, unitId }) => partOf === null || unitId === inForce.plan.unitId)
  const targets = rows.map((row) => ({ row, target: targetOf(books, row) }))
  const looked = { ...figuresBehind(targets), ...(asOf === undefined ? {} : { entry: await entryAt(read, asOf) }) }
  const recorded = await recordedWithin(read, books, looked, period)
  const periods = reportingPeriods(period, recorded, today)
  const chosen = at !== undefined && periods.includes(at) ? at : currentPeriod(periods, period, recorded, today)
  const internal = await scopeFor(read, desk, 'internal.read' satisfies Act)
  return { books, inForce, targets, at: chosen, periods, moment, internal, ...('entry' in looked ? { entry: looked.entry } : {}) }
}

/** Reads a plan's targets at a reporting period, in the plan's order, or only one of them, and what they were assessed from. */
export async function materialOf(
  read: ReadTransaction,
  desk: Desk,
  request: ScorecardRequest,
  only?: number,
): Promise<{ material: Material; targets: (ShownTarget | HiddenTarget)[] } | null> {
  const outline = await outlineOf(read, desk, request)
  if (outline === null) return null
  const { books, inForce, at, moment, entry, internal } = outline
  const targets = only === undefined ? outline.targets : outline.targets.filter(({ row }) => row.id === only)
  const figures = await readFigures(read, books, {
    ...figuresBehind(targets),
    ...(entry === undefined ? {} : { entry }),
    fromYear: yearOf(inForce.plan.period) - Math.ceil(monthsIn(inForce.plan.period) / 12) - yearsBack,
    moment,
  })
  const decisions = await decisionsOf(read, entry === undefined ? {} : { asOf: entry })
  const material = { ...outline, figures }
  return {
    material,
    targets: targets.map(({ row, target }) => {
      const decision = decisions.find(({ targetId, period }) => targetId === row.id && period === at)
      const own = { row: row.id, position: row.position }
      if (target.kind === 'withheld') return { kind: 'hidden', ...own, headline: target.headline, standing: standingOfHidden(decision) }
      const one = shownTarget(material, target, own, decision)
      return mayRead(internal, target, row.unitId) ? one : { kind: 'hidden', ...own, headline: target.headline, standing: one.standing }
    }),
  }
}

/** Of which indicators and units the figures are that these targets are judged by. */
function figuresBehind(targets: readonly PlacedTarget[]) {
  const shown = targets.flatMap(({ target }) => (target.kind === 'target' ? [target] : []))
  return { indicators: new Set(shown.flatMap(indicatorsIn)), units: [...new Set(shown.map(({ unit }) => unit))] }
}

function shownTarget(
  { books, figures, at }: Material,
  target: Target,
  own: { row: number; position: number },
  decision: RecordedDecision | undefined,
): ShownTarget {
  const indicator = (code: string) => books.indicators.get(code) as Indicator
  const of = indicator(target.indicator)
  const assessment = assess({ target, at, indicator, read: figures.read })
  return {
    kind: 'shown',
    ...own,
    target,
    indicator: of,
    assessment,
    standing: standingOf(assessment, decision),
    decision: decision ?? null,
    course: courseOf(figures.read, of, target.unit, at, yearsBack),
  }
}

/** Whether a target is for the visitor. */
export function mayRead(internal: Scope, { disclosure }: Pick<Target, 'disclosure'>, unitId: number): boolean {
  return disclosure === 'public' || covers(internal, unitId)
}

/** The class of a target kept outside the system is what a person says it is. */
function standingOfHidden(decision: RecordedDecision | undefined): Standing {
  return { class: decision?.decided ?? 'notAssessed', pace: null, decided: decision !== undefined }
}

/** The indicators that a target is judged by. */
function indicatorsIn({ indicator, lines }: Target): string[] {
  return [indicator, ...lines.flatMap(({ rule }) => (rule.kind === 'allOf' ? rule.parts.map((part) => part.indicator) : []))]
}
