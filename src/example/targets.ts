import {
  type Counted,
  clears,
  day,
  draftPlan,
  impliedLine,
  type Plan,
  type PlanLine,
  type Printed,
  planLine,
  type Rule,
  type Target,
  target,
  type UnitId,
  type WithheldTarget,
} from '../plan/index.ts'
import { decimal } from '../vietnamese/decimal.ts'
import { lastDay } from '../vietnamese/period.ts'
import { printed } from './figures.ts'
import type { AimRow, PlaceData, PlanName, PlanRow, Standing, StatedPlan } from './form.ts'

/**
 * A target of whose result a text told only how much of the plan it was. Neither the result nor the plan has a figure: the plan
 * is to be carried out, the result is in the text's words, the percentage kept as said.
 */
export interface StatedOnly {
  target: string
  indicator: string
  completion: Printed
}

/** A plan of a place, with where its targets stand by the text; no standings where the text gives none. */
export interface PlacePlan {
  row: PlanRow
  plan: Plan
  counted: readonly Counted[]
  statedOnly: readonly StatedOnly[]
}

/** What targets are made for. */
export interface Setting {
  place: PlaceData
  unit: UnitId
  nameOf: (indicator: string) => string
  unitOf: (indicator: string) => string
}

/** The plan with the targets that the texts name, and a place for each of those they only count. */
export function planOf(setting: Setting, row: PlanRow): PlacePlan {
  const sections = setting.place.sections.filter(({ plan }) => plan === row.id)
  const named: Target[] = []
  const standings = new Map<string, Standing>()
  const statedOnly: StatedOnly[] = []
  const places: WithheldTarget[] = []
  const idOf = (indicator: string): string => `${row.id}/${indicator}`
  const standingOf = (indicator: string, standing: Standing | undefined): void => {
    if (standing !== undefined) standings.set(idOf(indicator), standing)
  }
  for (const section of sections) {
    for (const result of section.results ?? []) {
      const [indicator, figure, , { plans = [], standing, measureOnly = false } = {}] = result
      if (plans.length === 0) continue
      const lines = plans.map((stated) => lineOf(stated, printed(figure), setting.unitOf(indicator)))
      named.push(targetOf(setting, row, indicator, lines, !measureOnly))
      standingOf(indicator, standing)
    }
    for (const aim of section.aims ?? []) named.push(targetOf(setting, row, aim[0], [aimLine(aim, setting.unitOf(aim[0]))], true))
    for (const percent of section.percentOnly ?? []) {
      statedOnly.push({ target: idOf(percent[0]), indicator: percent[0], completion: printed(percent[1]) })
      named.push(targetOf(setting, row, percent[0], [unstatedLine(setting.unitOf(percent[0]))], true))
      standingOf(percent[0], percent[3]?.standing)
    }
  }
  const headlines = named.filter(({ headline }) => headline).length + places.length
  for (let at = headlines + 1; at <= (row.mainTargets ?? 0); at++) places.push({ kind: 'withheld', id: `${row.id}/${at}`, headline: true })
  const targets = [...named, ...places]
  const plan = draftPlan(
    { id: row.id, kind: row.kind, unit: setting.unit, period: row.period, carriesOut: row.carriesOut ?? null },
    {
      title: row.title,
      document: null,
      breakthroughs: (row.breakthroughs ?? []).map((text, at) => ({ id: `${row.id}/breakthrough-${at + 1}`, text })),
      keyTasks: [],
      targets,
      thematicResolutions: [],
      policyDecisions: [],
    },
  )
  const headline = targets.filter((one) => one.headline)
  return { row, plan, counted: row.standings === undefined ? [] : countedOf(headline, standings, row.standings), statedOnly }
}

/** The standings of the targets named, and what is left of each standing for those only counted. */
function countedOf(
  targets: readonly (Target | WithheldTarget)[],
  known: ReadonlyMap<string, Standing>,
  all: Partial<Record<Standing, number>>,
): Counted[] {
  const left = (Object.entries(all) as [Standing, number][]).flatMap(([standing, count]) => Array<Standing>(count).fill(standing))
  for (const standing of known.values()) left.splice(left.indexOf(standing), 1)
  return targets.map(({ id, kind }) => {
    const standing = known.get(id) ?? left.shift() ?? 'notAssessed'
    const pace = standing === 'ahead' || standing === 'onTrack' || standing === 'behind' ? standing : null
    return { id, class: pace === null ? (standing as Counted['class']) : 'notAssessed', pace, withheld: kind === 'withheld' }
  })
}

function targetOf(
  { place, unit, nameOf }: Setting,
  row: PlanRow,
  indicator: string,
  lines: readonly PlanLine[],
  headline: boolean,
): Target {
  const name = nameOf(indicator)
  return target({
    id: `${row.id}/${indicator}`,
    name,
    indicator,
    unit,
    period: row.period,
    measure: { kind: 'level' },
    lines,
    margin: null,
    path: [],
    clears: clears([{ assignee: { kind: 'unit', name: place.lead }, role: 'lead' }], {
      work: name,
      dueDate: day(lastDay(row.period)),
      responsibility: 'Chịu trách nhiệm chung; văn bản không nêu đầu mối riêng',
      authority: row.title,
      deliverable: 'Báo cáo kết quả thực hiện',
    }),
    partOf: null,
    headline,
    // The texts were published, so nothing of them is internal any more.
    disclosure: 'public',
  })
}

function lineOf(stated: StatedPlan, value: Printed, unitOfMeasure: string): PlanLine {
  const { of } = stated
  if ('figure' in stated)
    return statedLine(of, { kind: 'equal', value: decimal(stated.figure) }, printed(stated.figure).decimals, unitOfMeasure)
  if ('above' in stated) return lineBelow(of, value, printed(stated.above), unitOfMeasure)
  const line = impliedLine({ ...of, unitOfMeasure }, value, printed(stated.percent))
  if ('kind' in line) throw new RangeError(`no plan behind ${stated.percent}% of ${value.value}`)
  return line
}

/** The plan that a result surpassed by so many points: both were rounded, so it is an interval, and marked as implied. */
function lineBelow(of: PlanName, value: Printed, above: Printed, unitOfMeasure: string): PlanLine {
  const decimals = Math.max(value.decimals, above.decimals)
  const at = value.value.minus(above.value)
  const slack = decimal(`5e${-value.decimals - 1}`).plus(`5e${-above.decimals - 1}`)
  return {
    ...statedLine(of, { kind: 'equal', value: at }, decimals, unitOfMeasure),
    implied: { low: at.minus(slack), high: at.plus(slack) },
  }
}

function aimLine([, rule, figure, , of]: AimRow, unitOfMeasure: string): PlanLine {
  const { value, decimals } = printed(figure)
  const rules: Record<AimRow[1], Rule> = {
    equal: { kind: 'equal', value },
    atLeast: { kind: 'atLeast', bound: value, strict: false },
    over: { kind: 'atLeast', bound: value, strict: true },
    keep: { kind: 'keep', value },
  }
  return statedLine(of, rules[rule], decimals, unitOfMeasure)
}

function statedLine(of: PlanName, rule: Rule, decimals: number, unitOfMeasure: string): PlanLine {
  return planLine({ ...of, document: null, rule, unitOfMeasure, decimals })
}

/** The plan of which a text tells only how much was carried out. */
function unstatedLine(unitOfMeasure: string): PlanLine {
  return statedLine({ id: 'plan', issuer: 'district', label: 'kế hoạch (văn bản không nêu số)' }, { kind: 'done' }, 0, unitOfMeasure)
}
