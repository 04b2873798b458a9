import { z } from 'zod'
import type { HiddenTarget, ShownTarget } from '../../office/scorecard/scorecard.ts'
import type { Standing } from '../../office/scorecard/standing.ts'
import { type LineAssessment, planLabel } from '../../plan/index.ts'
import { id, periodCode } from '../schemas.ts'
import { figureTold, toldFigure, toldValue, valueTold } from '../told.ts'

export const targetClass = z.enum(['exceeded', 'met', 'notMet', 'notAssessed'])
const paceClass = z.enum(['ahead', 'onTrack', 'behind'])

const standingTold = z.strictObject({
  class: targetClass,
  pace: paceClass.nullable(),
  decided: z.boolean().meta({ description: 'Người có thẩm quyền đã kết luận; nếu không là đề xuất theo số liệu.' }),
})

const lineTold = z.strictObject({
  ...{ id: z.string(), issuer: z.string(), label: z.string(), plan: z.string() },
  ...{ completion: valueTold, pace: paceClass.nullable(), outlook: z.enum(['likelyToMeet', 'uncertain', 'unlikelyToMeet']).nullable() },
  proposal: z.strictObject({ class: targetClass, why: z.string() }),
})
const changeTold = z.strictObject({ base: z.string(), difference: valueTold, percent: valueTold })

/** How a target stands, in an answer; of one that may not be shown only that it is there. */
export const targetStanding = z
  .discriminatedUnion('kind', [
    z.strictObject({
      ...{ kind: z.literal('shown'), id, name: z.string(), indicator: z.string(), unit: z.string(), period: periodCode, lead: z.string() },
      ...{ headline: z.boolean(), standing: standingTold, figure: figureTold, governing: z.string(), lines: z.array(lineTold) },
      ...{ samePeriod: changeTold, previousYear: changeTold },
    }),
    z.strictObject({ kind: z.literal('hidden'), headline: z.boolean(), standing: standingTold }),
  ])
  .meta({ id: 'TargetStanding', description: 'Một chỉ tiêu ở một kỳ báo cáo: số thực hiện, % từng mức kế hoạch, so cùng kỳ, đánh giá.' })

/** The target as an answer has it. */
export function toldStanding(one: ShownTarget | HiddenTarget): z.input<typeof targetStanding> {
  const standing = toldClass(one.standing)
  if (one.kind === 'hidden') return { kind: 'hidden', headline: one.headline, standing }
  const { row, target, indicator, assessment } = one
  const change = ({ base, difference, percent }: typeof assessment.samePeriod) => ({
    ...{ base, difference: toldValue(difference), percent: toldValue(percent) },
  })
  return {
    ...{ kind: 'shown', id: row, name: target.name, indicator: indicator.code, unit: target.unit, period: target.period, standing },
    ...{ lead: target.clears.lead.name, headline: target.headline, governing: target.governing, figure: toldFigure(assessment.figure) },
    lines: assessment.lines.map((line) => toldLine(line, one)),
    ...{ samePeriod: change(assessment.samePeriod), previousYear: change(assessment.previousYear) },
  }
}

function toldClass({ class: own, pace, decided }: Standing) {
  return { class: own, pace, decided }
}

function toldLine({ line, completion, pace, outlook, proposal }: LineAssessment, { target }: ShownTarget): z.input<typeof lineTold> {
  return {
    ...{ id: line.id, issuer: line.issuer, label: line.label, plan: planLabel(line, target.measure), completion: toldValue(completion) },
    pace: pace.kind === 'pace' ? pace.class : null,
    outlook: typeof outlook === 'string' ? outlook : null,
    proposal: { class: proposal.class, why: proposal.why },
  }
}
