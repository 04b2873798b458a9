import { z } from 'zod'
import type { RecordedObservation } from '../../office/observations.ts'
import { plain } from '../plain.ts'
import { contentTold, date, grade, id, moment, periodCode, version } from '../schemas.ts'

/** A recorded figure in an answer. */
export const observationTold = z
  .strictObject({
    ...{ indicator: id, unit: id, period: periodCode, grade, content: contentTold, unitOfMeasure: z.string() },
    definition: date.nullable().meta({ description: 'Ngày đổi cách tính mà số liệu cũ đã được tính lại theo; thường là null.' }),
    ...{ source: z.string(), reason: z.string().nullable(), version, entry: z.int(), recordedAt: moment },
  })
  .meta({ id: 'Observation', description: 'Một số liệu như đã ghi; version là lần ghi, entry là mục nhật ký.' })

/** The figure as an answer has it. */
export function toldObservation(row: RecordedObservation): z.input<typeof observationTold> {
  const { indicatorId: indicator, unitId: unit, period, definition, grade, unitOfMeasure, source, reason, version, entry, recordedAt } = row
  return {
    indicator,
    unit,
    period,
    definition,
    grade,
    content: plain(row.content),
    unitOfMeasure,
    source,
    reason,
    version,
    entry,
    recordedAt,
  }
}
