import { z } from 'zod'
import { unitKinds } from '../../../../office/unitKind.data.ts'
import type { Day, NewUnit, Unit, UnitChange, UnitHistory, UnitId, UnitKind } from '../../../../plan/index.ts'
import { decimal, formatNumber } from '../../../../vietnamese/index.ts'

/** A reorganisation in the making: it goes from page to page with the form, so nothing is kept before it is confirmed. */
export interface Draft {
  document: string
  /** As typed. */
  day: string
  changes: readonly UnitChange[]
}

/** The kinds of changes. */
export type ChangeKind = UnitChange['kind']

/** How each kind of change is called, and what it asks. */
export const changeKinds: Readonly<Record<ChangeKind, { name: string; choose: string }>> = {
  merge: { name: 'Nhập nhiều đơn vị thành một', choose: 'Chọn các đơn vị nhập lại' },
  split: { name: 'Tách một đơn vị', choose: 'Chọn đơn vị tách ra' },
  continue: { name: 'Đổi tên, đổi mã, chuyển cấp trên', choose: 'Chọn đơn vị' },
  abolish: { name: 'Giải thể', choose: 'Chọn đơn vị giải thể' },
  found: { name: 'Thành lập mới', choose: '' },
}

/** Whether the word names a kind of change. */
export function isChangeKind(word: string): word is ChangeKind {
  return Object.hasOwn(changeKinds, word)
}

const id = z.string().transform((text) => text as UnitId)
const unit = z.object({
  code: z.string().min(1),
  name: z.string().min(1),
  kind: z.enum(Object.keys(unitKinds) as UnitKind[]),
  parent: z.string().min(1).nullable(),
})
const share = z.object({
  of: z
    .string()
    .regex(/^\d+(\.\d+)?$/)
    .transform(decimal),
  basis: z.string(),
})
const change: z.ZodType<UnitChange> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('merge'), from: z.array(id), to: unit }),
  z.object({ kind: z.literal('split'), from: id, to: z.array(z.object({ unit, share, children: z.array(id) })) }),
  z.object({ kind: z.literal('continue'), from: id, to: unit }),
  z.object({ kind: z.literal('abolish'), from: id }),
  z.object({ kind: z.literal('found'), to: unit }),
])

/** The draft as it is sent along. Changes that cannot be read are those of a form that was tampered with: none then. */
export function draftOf(sent: Readonly<Record<string, unknown>>): Draft {
  const { document, day, changes } = sent
  return {
    document: typeof document === 'string' ? document.normalize('NFC').trim() : '',
    day: typeof day === 'string' ? day.trim() : '',
    changes: z.array(change).safeParse(fromJson(changes)).data ?? [],
  }
}

/** The draft as hidden fields. */
export function hiddenFields({ document, day, changes }: Draft): Record<string, string> {
  return { document, day, changes: JSON.stringify(changes) }
}

/** The units that a change ends. */
function endedBy(change: UnitChange): readonly UnitId[] {
  return change.kind === 'found' ? [] : change.kind === 'merge' ? change.from : [change.from]
}

/** The units that a change begins. */
function begunBy(change: UnitChange): readonly NewUnit[] {
  return change.kind === 'abolish' ? [] : change.kind === 'split' ? change.to.map(({ unit }) => unit) : [change.to]
}

/** Units that can take part in one more change: those of the day before that none of the draft's changes ends. */
export function unitsToChange({ units }: UnitHistory, on: Day, { changes }: Draft): Unit[] {
  const ended = new Set(changes.flatMap(endedBy))
  return units.filter(({ id, validFrom, validTo }) => validFrom < on && (validTo === null || on < validTo) && !ended.has(id))
}

/** Units that a new one may be placed under: those that stay, and those that the draft begins. */
export function unitsToStandUnder(history: UnitHistory, on: Day, draft: Draft): Pick<Unit, 'code' | 'name'>[] {
  const staying = unitsToChange(history, on, draft)
  const begun = draft.changes.flatMap(begunBy)
  return [...begun, ...staying.filter(({ code }) => !begun.some((one) => one.code === code))]
}

/** A change as a sentence. */
export function changeWords(change: UnitChange, { byId }: UnitHistory): string {
  const name = (id: UnitId) => byId.get(id)?.name ?? id
  const fresh = ({ name, code }: NewUnit) => `${name} (mã ${code})`
  switch (change.kind) {
    case 'merge':
      return `Nhập ${change.from.map(name).join(', ')} thành ${fresh(change.to)}`
    case 'split': {
      const parts = change.to.map(({ unit, share }) => `${fresh(unit)} ${formatNumber(share.of.times(100))}%`)
      return `Tách ${name(change.from)} thành ${parts.join(', ')}, theo ${change.to[0]?.share.basis ?? ''}`
    }
    case 'continue':
      return `${name(change.from)} tiếp tục là ${fresh(change.to)}${change.to.parent === null ? '' : `, trực thuộc mã ${change.to.parent}`}`
    case 'abolish':
      return `Giải thể ${name(change.from)}`
    default:
      return `Thành lập ${fresh(change.to)}`
  }
}

function fromJson(text: unknown): unknown {
  try {
    return JSON.parse(typeof text === 'string' ? text : '[]')
  } catch {
    return []
  }
}
