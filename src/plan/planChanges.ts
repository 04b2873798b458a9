import { periodLabel } from '../vietnamese/period.ts'
import { dayLabel } from './day.ts'
import { amount } from './explain.ts'
import type { PlanContent, PlanDocument } from './plan.ts'
import { planLabel } from './planLine.ts'
import { governingLine, type Target, type WithheldTarget } from './target.ts'

/** One thing that a version says otherwise than the one before it; null for nothing. */
export interface Wording {
  what: string
  before: string | null
  after: string | null
}

/** What a version of a plan changed in the one before it. Of a withheld target only its coming and going is told. */
export interface PlanChanges {
  wordings: readonly Wording[]
  added: readonly (Target | WithheldTarget)[]
  withdrawn: readonly (Target | WithheldTarget)[]
  changed: readonly { target: Target; wordings: readonly Wording[] }[]
}

/** What the second content says otherwise than the first. A target is the same one by its id. */
export function planChanges(before: PlanContent, after: PlanContent): PlanChanges {
  const [old, fresh] = [before, after].map(({ targets }) => new Map(targets.map((one) => [one.id, one])))
  return {
    wordings: differences(contentWords(before), contentWords(after)),
    added: after.targets.filter(({ id }) => !old?.has(id)),
    withdrawn: before.targets.filter(({ id }) => !fresh?.has(id)),
    changed: after.targets.flatMap((target) => {
      const earlier = old?.get(target.id)
      if (target.kind === 'withheld' || earlier === undefined || earlier.kind === 'withheld') return []
      const wordings = differences(targetWords(earlier), targetWords(target))
      return wordings.length === 0 ? [] : [{ target, wordings }]
    }),
  }
}

/** Everything that is said, by what it is about. */
type Words = ReadonlyMap<string, string>

function differences(before: Words, after: Words): Wording[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((what) => ({ what, before: before.get(what) ?? null, after: after.get(what) ?? null }))
    .filter((one) => one.before !== one.after)
}

function contentWords({ title, breakthroughs, keyTasks, thematicResolutions, policyDecisions }: PlanContent): Words {
  const numbered = (what: string, texts: readonly string[]) => texts.map((text, at): [string, string] => [`${what} ${at + 1}`, text])
  return new Map([
    ['Tên kế hoạch', title],
    ...numbered(
      'Khâu đột phá',
      breakthroughs.map(({ text }) => text),
    ),
    ...numbered(
      'Nhiệm vụ trọng tâm',
      keyTasks.map(({ text }) => text),
    ),
    ...numbered('Nghị quyết chuyên đề', thematicResolutions.map(documentWords)),
    ...numbered('Chủ trương', policyDecisions.map(documentWords)),
  ])
}

function documentWords({ number, day, issuedBy, abstract }: PlanDocument): string {
  return `${abstract} (${number} ngày ${dayLabel(day)}, ${issuedBy})`
}

function targetWords(target: Target): Words {
  const { measure, lines, margin, path } = target
  const governing = governingLine(target)
  return new Map([
    ...lines.map((line): [string, string] => [`Mức ${line.label}`, planLabel(line, measure)]),
    ['Cách tính', measure.kind === 'level' ? 'mức đạt được' : `tăng, giảm so với ${periodLabel(measure.since)}`],
    ['Mức dùng để đánh giá', governing.label],
    [
      'Ngưỡng tính vượt',
      margin === null ? 'vượt kế hoạch là vượt' : amount(margin.size, margin.kind === 'percent' ? '%' : governing.unitOfMeasure),
    ],
    ...path.map(({ by, value }): [string, string] => [
      `Lộ trình đến hết ${periodLabel(by)}`,
      amount(value, governing.unitOfMeasure, governing.decimals),
    ]),
  ])
}
