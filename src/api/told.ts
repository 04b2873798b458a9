import { z } from 'zod'
import { type Absent, absenceSentence, explain, type Figure, unfold, type Working } from '../plan/index.ts'
import { plain } from './plain.ts'
import { exact, grade } from './schemas.ts'

const absentTold = z.strictObject({
  kind: z.literal('absent'),
  reason: z.enum(['notDue', 'notSent', 'returned', 'notApplicable', 'notComputable']),
  sentence: z.string(),
})

/** A figure in an answer: what is known of an indicator for a unit and a period, or why nothing is. */
export const figureTold = z
  .discriminatedUnion('kind', [
    z.strictObject({
      ...{ kind: z.literal('number'), value: exact, unit: z.string(), decimals: z.int(), grade },
      gaps: z.array(z.strictObject({ name: z.string(), sentence: z.string() })).meta({ description: 'Phần còn thiếu trong số này.' }),
    }),
    z.strictObject({ kind: z.literal('range'), low: exact, high: exact, unit: z.string(), grade }),
    z.strictObject({ kind: z.literal('words'), words: z.string(), grade }),
    z.strictObject({ kind: z.literal('done'), done: z.boolean(), grade }),
    absentTold,
  ])
  .meta({ id: 'Figure', description: 'Số liệu đã tổng hợp, hoặc vì sao không có.' })

/** A computed value in an answer, with what made it. */
export const valueTold = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('value'), value: exact, unit: z.string(), decimals: z.int(), arithmetic: z.array(z.string()) }),
    absentTold,
  ])
  .meta({ id: 'Value', description: 'Giá trị tính được, kèm cách tính từng dòng; hoặc vì sao không tính được.' })

/** The figure as an answer has it. */
export function toldFigure(figure: Figure): z.input<typeof figureTold> {
  switch (figure.kind) {
    case 'number': {
      const { working, grade, gaps } = figure
      const { unit, decimals } = working
      const missing = gaps.map(({ name, absent }) => ({ name, sentence: absenceSentence(absent) }))
      return { kind: 'number', value: digits(working), unit, decimals, grade, gaps: missing }
    }
    case 'range':
      return { kind: 'range', low: digits(figure.low), high: digits(figure.high), unit: figure.low.unit, grade: figure.grade }
    case 'absent':
      return toldAbsent(figure)
    default:
      return plain(figure)
  }
}

/** The value as an answer has it. */
export function toldValue(working: Working | Absent): z.input<typeof valueTold> {
  if (working.kind === 'absent') return toldAbsent(working)
  const { unit, decimals } = working
  const arithmetic = working.operation === 'given' ? [explain(working)] : unfold(working)
  return { kind: 'value', value: digits(working), unit, decimals, arithmetic }
}

function toldAbsent(absent: Absent) {
  return { kind: 'absent' as const, reason: absent.reason, sentence: absenceSentence(absent) }
}

function digits({ value }: Working): string {
  return value.toFixed()
}
