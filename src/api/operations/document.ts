import { z } from 'zod'
import type { DocumentSheet, FactSheet, listDocuments } from '../../office/reading/index.ts'
import type { Content } from '../../plan/index.ts'
import { plain } from '../plain.ts'
import { exact, grade, id, moment, periodCode, version } from '../schemas.ts'
import { figureTold, toldFigure } from '../told.ts'

/** What a document is read for: to take its figures over, or only to be checked. */
export const purpose = z.enum(['source', 'draft'])

/** A document in an answer. */
export const documentTold = z
  .strictObject({
    ...{ id, unit: id, name: z.string(), purpose, facts: z.int(), findings: z.int(), accepted: z.int(), refused: z.int() },
    ...{ addedAt: moment, addedBy: z.string() },
  })
  .meta({ id: 'Document' })

const proposed = z.strictObject({ id, reason: z.string(), sure: z.boolean() }).nullable()

/** A fact of a document in an answer. */
export const factTold = z
  .strictObject({
    number: z.int().meta({ description: 'Số thứ tự trong văn bản, từ 1.' }),
    ...{ quote: z.string(), sentence: z.string(), indicatorWords: z.string(), kind: z.string(), bound: z.string() },
    ...{ value: exact.nullable(), unitOfMeasure: z.string().nullable(), of: exact.nullable(), period: periodCode.nullable() },
    state: z.enum(['open', 'accepted', 'refused']),
    proposal: z
      .strictObject({
        ...{ indicator: proposed, unit: proposed, period: periodCode.nullable(), grade, measure: z.string() },
        ...{ value: exact.nullable(), whole: exact.nullable(), likely: z.array(id) },
        notInUse: z.string().nullable().meta({ description: 'Mã của chỉ tiêu trong danh mục quốc gia chưa lấy vào bộ chỉ tiêu.' }),
        unfit: z.string().nullable().meta({ description: 'Vì sao không nhận được.' }),
        lacks: z.string().nullable().meta({ description: 'Còn thiếu gì mới nhận được.' }),
      })
      .meta({ description: 'Đề xuất ghi vào đâu; gửi lại các giá trị này để nhận.' }),
    recorded: z
      .strictObject({ kind: z.enum(['none', 'same', 'differs']), figure: figureTold.nullable(), version: version.nullable() })
      .meta({ description: 'So với sổ.' }),
    claims: z.array(z.strictObject({ holds: z.boolean(), words: z.string(), arithmetic: z.string() })),
    inconsistencies: z.array(z.int()).meta({ description: 'Thứ tự trong danh sách inconsistencies, từ 0.' }),
    rival: z.int().nullable().meta({ description: 'Số liệu khác của văn bản nói khác về cùng một số.' }),
    sure: z.boolean(),
  })
  .meta({ id: 'DocumentFact', description: 'Một số liệu trong văn bản.' })

/** What does not fit within a document, in an answer. */
export const findingInDocument = z.strictObject({
  ...{ grade: z.string(), kind: z.string(), message: z.string(), arithmetic: z.string(), quotes: z.array(z.string()) },
})

/** The document as an answer has it. */
export function toldDocument(row: Awaited<ReturnType<typeof listDocuments>>[number]): z.input<typeof documentTold> {
  const { id, unitId, name, purpose, facts, findings, accepted, refused, addedAt, addedBy } = row
  return { id, unit: unitId, name, purpose, facts, findings, accepted, refused, addedAt, addedBy }
}

/** The fact as an answer has it; of an indicator that the reader may not know of, only what the text says. */
export function toldFact(one: FactSheet, { contents, indicators }: DocumentSheet): z.input<typeof factTold> {
  const { fact, proposal, decision, record, claims, findings, rival, sure, index } = one
  const known = proposal.indicator === null || indicators.some(({ row }) => row === proposal.indicator?.row)
  const { period, grade, measure, likely, notInUse, unfit, lacks } = proposal
  const asked = { indicator: known ? toldProposed(proposal.indicator) : null, unit: toldProposed(proposal.unit), period, grade }
  return {
    ...{ number: index + 1, quote: fact.quote, sentence: contents.document.text.slice(...fact.sentence), indicatorWords: fact.indicator },
    ...{ kind: fact.kind, bound: fact.bound, value: fact.value?.toFixed() ?? null, of: fact.of?.toFixed() ?? null },
    ...{ unitOfMeasure: fact.unit, period: fact.period, state: decision?.state ?? 'open' },
    proposal: { ...asked, ...given(proposal.content, measure), likely: [...likely], notInUse, unfit, lacks },
    recorded: known
      ? {
          kind: record.kind,
          figure: record.figure === null ? null : toldFigure(record.figure),
          version: record.observation?.version ?? null,
        }
      : { kind: 'none', figure: null, version: null },
    claims: known ? claims.map(({ holds, words, arithmetic }) => ({ holds, words, arithmetic })) : [],
    ...{ inconsistencies: [...findings], rival: rival === null ? null : rival + 1, sure },
  }
}

/** What does not fit within the document, as an answer has it. */
export function toldFindings({ findings }: DocumentSheet): z.input<typeof findingInDocument>[] {
  return findings.map(({ grade, kind, message, arithmetic, places }) => {
    return { grade, kind, message, arithmetic, quotes: places.map(({ quote }) => quote) }
  })
}

/** The content as it is given back to be accepted: of a share the part, what it is a share of, and the unit of both. */
function given(content: Content | null, measure: string) {
  if (content?.kind === 'ratio') return plain({ value: content.numerator, whole: content.denominator, measure: content.numeratorUnit })
  return { value: content?.kind === 'number' ? content.value.toFixed() : null, whole: null, measure }
}

function toldProposed(one: { row: number; reason: string; sure: boolean } | null): z.input<typeof proposed> {
  return one && { id: one.row, reason: one.reason, sure: one.sure }
}
