import { z } from 'zod'
import { listFindings } from '../../office/findings.ts'
import { operation } from '../operation.ts'
import { id, listOf, periodCode, version } from '../schemas.ts'

const state = z.enum(['open', 'explained', 'corrected'])

/** A finding in an answer. */
export const findingTold = z
  .strictObject({
    id,
    kind: z.string(),
    grade: z.enum(['inconsistent', 'changesVerdict']),
    state,
    sentence: z.string(),
    arithmetic: z.string(),
    targetId: id.nullable(),
    indicatorId: id.nullable(),
    unitId: id.nullable(),
    period: periodCode.nullable(),
    explanation: z.string().nullable(),
    version,
  })
  .meta({ id: 'Finding', description: 'Chỗ số liệu chưa khớp, kèm cách tính.' })

/** What does not fit. */
export const findings = [
  operation({
    ...{ id: 'listFindings', method: 'get', path: '/findings', act: 'books.read' },
    summary: 'Các phát hiện',
    query: { state: state.optional() },
    answer: listOf(findingTold),
    run: async ({ desk, query }) => ({ items: await listFindings(desk, query.state) }),
  }),
]
