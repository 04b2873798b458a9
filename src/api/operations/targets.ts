import { z } from 'zod'
import { figureSheet } from '../../office/figures.ts'
import type { CoursePoint } from '../../office/scorecard/course.ts'
import { decideTarget, targetDetail } from '../../office/scorecard/target.ts'
import { operation } from '../operation.ts'
import { done, id, idText, period, periodCode, someMoment, text, version } from '../schemas.ts'
import { figureTold, toldFigure, toldValue, valueTold } from '../told.ts'
import { findingTold } from './findings.ts'
import { observationTold, toldObservation } from './observation.ts'
import { planTargetTold, toldPlanTarget } from './planTarget.ts'
import { targetClass, targetStanding, toldStanding } from './standing.ts'

const target = { target: idText }
const point = z.strictObject({ period: periodCode, figure: figureTold })
const points = (some: readonly CoursePoint[]) => some.map(({ period, figure }) => ({ period, figure: toldFigure(figure) }))
const decisionTold = z.strictObject({
  ...{ period: periodCode, proposed: targetClass, decided: targetClass, reason: z.string().nullable(), version, entry: z.int() },
})

/** One target with its assessment, and what people decide of it. */
export const targets = [
  operation({
    ...{ id: 'readTarget', method: 'get', path: '/targets/{target}', act: 'books.read' },
    summary: 'Một chỉ tiêu: đánh giá với cách tính, diễn biến, số liệu đã ghi, kết luận, phát hiện, các bản kế hoạch',
    params: target,
    query: { at: period.optional(), asOf: someMoment.optional() },
    answer: z.strictObject({
      ...{ plan: id, at: periodCode, target: targetStanding },
      ...{ forecast: valueTold.nullable(), months: z.array(point), years: z.array(point) },
      ...{ recorded: z.array(observationTold), decisions: z.array(decisionTold), findings: z.array(findingTold) },
      versions: z.array(z.strictObject({ number: z.int(), target: planTargetTold.nullable() })),
    }),
    run: async ({ desk, params, query }) => {
      const detail = await targetDetail(desk, params.target, query)
      if (detail === null) return null
      const { material, shown, months, years, recorded, decisions, findings, versions } = detail
      const { forecast } = shown.assessment
      return {
        ...{ plan: material.inForce.plan.id, at: material.at, target: toldStanding(shown) },
        forecast: forecast.kind === 'forecast' ? toldValue(forecast.value) : null,
        ...{ months: points(months), years: points(years), recorded: recorded.map(toldObservation), findings: [...findings] },
        decisions: decisions.map(({ period, proposed, decided, reason, version, entry }) => ({
          ...{ period, proposed, decided, reason, version, entry },
        })),
        versions: versions.map(({ version, row }) => ({
          number: version.number,
          target: row === null ? null : toldPlanTarget({ target: shown.target, row }),
        })),
      }
    },
  }),
  operation({
    ...{ id: 'readFigureSheet', method: 'get', path: '/targets/{target}/sheet', act: 'figures.record' },
    summary: 'Số liệu của chỉ tiêu ghi được cho đơn vị nào, kỳ nào',
    params: target,
    query: { unit: idText.optional(), period: period.optional() },
    answer: z.strictObject({
      ...{ indicator: z.string(), unitOfMeasure: z.string(), units: z.array(z.strictObject({ id, name: z.string() })) },
      ...{ periods: z.array(periodCode), unit: id, period: periodCode, versions: z.array(observationTold) },
    }),
    run: async ({ desk, params, query }) => {
      const sheet = await figureSheet(desk, params.target, query)
      if (sheet === null) return null
      const { indicator, units, periods, unit, period, versions } = sheet
      return {
        ...{ indicator: indicator.code, unitOfMeasure: indicator.unit, periods: [...periods], unit, period },
        units: units.map(({ row, unit }) => ({ id: row, name: unit.name })),
        versions: versions.map(toldObservation),
      }
    },
  }),
  operation({
    ...{ id: 'decideTarget', method: 'post', path: '/targets/{target}/decisions', act: 'targets.decide', status: 201 },
    summary: 'Kết luận mức hoàn thành của một chỉ tiêu ở một kỳ báo cáo',
    about: 'seen là version của kết luận đã đọc, 0 nếu chưa có. Phải nêu lý do khi khác đề xuất.',
    params: target,
    body: z.strictObject({ at: period, decided: targetClass, reason: text(2000).nullable().default(null), seen: version }),
    example: { at: '2026-M01', decided: 'met', reason: 'Theo kết luận của hội nghị', seen: 0 },
    answer: done,
    run: async ({ desk, params, body }) => {
      if ((await targetDetail(desk, params.target, {})) === null) return null
      await decideTarget(desk, { target: params.target, ...body })
      return { done: true }
    },
  }),
]
