import { z } from 'zod'
import { scorecard as readScorecard } from '../../office/scorecard/scorecard.ts'
import { unitTable } from '../../office/scorecard/units.ts'
import { yearTable } from '../../office/scorecard/years.ts'
import { operation } from '../operation.ts'
import { plain } from '../plain.ts'
import { id, idText, moment, period, periodCode, someMoment } from '../schemas.ts'
import { figureTold, toldFigure, toldValue, valueTold } from '../told.ts'
import { targetStanding, toldStanding } from './standing.ts'

const asked = { plan: idText.optional(), at: period.optional(), asOf: someMoment.optional() }
const point = z.strictObject({ period: periodCode, figure: figureTold })

/** A plan's targets at a reporting period: red first, by units, over the years. */
export const scorecard = [
  operation({
    ...{ id: 'readScorecard', method: 'get', path: '/scorecard', act: 'books.read' },
    summary: 'Bảng chỉ tiêu của một kế hoạch ở một kỳ báo cáo, cần chú ý trước',
    about: 'Bỏ trống plan, at: kế hoạch và kỳ hiện nay. asOf: như đã biết ở thời điểm đó, để lập lại báo cáo cũ.',
    query: asked,
    answer: z.strictObject({
      ...{ plan: id, title: z.string(), at: periodCode, periods: z.array(periodCode), asOf: moment.nullable() },
      tally: z.strictObject({
        ...{ total: z.int(), exceeded: z.int(), met: z.int(), notMet: z.int(), notAssessed: z.int(), ahead: z.int(), onTrack: z.int() },
        ...{ behind: z.int(), withoutPace: z.int(), withheld: z.int() },
      }),
      decided: z.int(),
      targets: z.array(targetStanding),
    }),
    run: async ({ desk, query }) => {
      const card = await readScorecard(desk, query)
      if (card === null) return null
      const { plan, version, at, periods, asOf, tally, decided, targets } = card
      return {
        ...{ plan: plan.id, title: version.title, at, periods: [...periods], asOf, tally: plain(tally), decided },
        targets: targets.map(toldStanding),
      }
    },
  }),
  operation({
    ...{ id: 'readUnitTable', method: 'get', path: '/scorecard/units', act: 'books.read' },
    summary: 'Chỉ tiêu theo từng đơn vị trực thuộc',
    query: asked,
    answer: z.strictObject({
      ...{ plan: id, at: periodCode, targets: z.array(z.strictObject({ id, name: z.string(), indicator: z.string() })) },
      units: z.array(
        z.strictObject({
          ...{ unit: z.string(), name: z.string() },
          cells: z.array(z.strictObject({ figure: figureTold, completion: valueTold.nullable() })),
        }),
      ),
    }),
    run: async ({ desk, query }) => {
      const table = await unitTable(desk, query)
      if (table === null) return null
      const { material, columns, rows } = table
      return {
        ...{ plan: material.inForce.plan.id, at: material.at },
        targets: columns.map(({ row, target, indicator }) => ({ id: row, name: target.name, indicator: indicator.code })),
        units: rows.map(({ unit, cells }) => ({
          ...{ unit: unit.id, name: unit.name },
          cells: cells.map(({ figure, own }) => ({
            figure: toldFigure(figure),
            completion: own === null ? null : toldValue(own.completion),
          })),
        })),
      }
    },
  }),
  operation({
    ...{ id: 'readYearTable', method: 'get', path: '/scorecard/years', act: 'books.read' },
    summary: 'Chỉ tiêu qua các năm',
    query: asked,
    answer: z.strictObject({
      ...{ plan: id, at: periodCode, years: z.array(periodCode) },
      targets: z.array(z.strictObject({ id, name: z.string(), points: z.array(point) })),
    }),
    run: async ({ desk, query }) => {
      const table = await yearTable(desk, query)
      if (table === null) return null
      const { material, years, rows } = table
      return {
        ...{ plan: material.inForce.plan.id, at: material.at, years: [...years] },
        targets: rows.map(({ shown, points }) => ({
          ...{ id: shown.row, name: shown.target.name },
          points: points.map(({ period, figure }) => ({ period, figure: toldFigure(figure) })),
        })),
      }
    },
  }),
]
