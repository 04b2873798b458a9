import type { Day } from '../../plan/index.ts'
import {
  addForm,
  editForm,
  type Form,
  type FormFields,
  type FormRow,
  formsOf,
  type ReadTransaction,
  type RegimeRow,
  regimesOf,
  StaleEdit,
  setFormRows,
  WriteRefused,
  type WriteTransaction,
} from '../../store/index.ts'
import { readBooks } from '../books.ts'
import { vietnameseDay } from '../calendar.ts'
import { type Desk, reading, writing } from '../desk.ts'
import { internalFor } from '../internal.ts'
import { type FormDraft, formDraft, type Grouping } from './formFromPlan.ts'
import { addUsual } from './regimes.ts'
import { type PlacedUnit, placedUnits } from './units.ts'

export type { FormRow } from '../../store/index.ts'

/** A form with the regime whose rounds ask for it. */
export interface ListedForm {
  form: Form
  regime: RegimeRow
  indicators: number
  senders: number
}

/** A row of a form as its reader may see it; of one with an indicator that is internal to them, only its place. */
export interface ShownRow extends FormRow {
  hidden: boolean
  /** Of its indicator. */
  unitOfMeasure: string
}

/** A form with all that its page tells. */
export interface FormSheet {
  form: Form
  regime: RegimeRow
  rows: readonly ShownRow[]
  units: readonly PlacedUnit[]
  unitName: (id: number) => string
}

/** An indicator that a row may be of. */
export interface ChoosableIndicator {
  id: number
  name: string
  code: string
  aliases: readonly string[]
  unitOfMeasure: string
  sector: string
}

/** Which units send a row's figures: all of one kind their own, or one unit that of the whole. */
export type SenderChoice = { kind: PlacedUnit['kind'] } | { unit: number }

/** The authority's forms by their numbers, those of ended regimes and closed ones last. */
export async function listForms(desk: Desk): Promise<ListedForm[]> {
  const today = vietnameseDay(desk.now)
  return reading(desk, 'books.read', async (read) => {
    const regimes = new Map((await regimesOf(read)).map((one) => [one.id, one]))
    const listed = (await formsOf(read)).map((form) => ({
      form,
      regime: regimes.get(form.regimeId) as RegimeRow,
      indicators: form.rows.filter(({ indicatorId }) => indicatorId !== null).length,
      senders: new Set(form.rows.flatMap(({ senders }) => senders.map(({ senderId }) => senderId))).size,
    }))
    const lives = ({ form, regime }: ListedForm) => !form.closed && (regime.validTo === null || regime.validTo > today)
    return [...listed.filter(lives), ...listed.filter((one) => !lives(one))]
  })
}

/** One form; null where there is none. */
export async function formSheet(desk: Desk, id: number): Promise<FormSheet | null> {
  const today = vietnameseDay(desk.now)
  return reading(desk, 'books.read', async (read) => {
    const [form] = await formsOf(read, { id })
    if (form === undefined) return null
    const books = await readBooks(read)
    const { indicators: hidden } = await internalFor(read, desk)
    const rows = form.rows.map((row): ShownRow => {
      const of = row.indicatorId === null ? undefined : books.indicatorOf.get(row.indicatorId)
      if (row.indicatorId === null || !hidden.has(row.indicatorId)) return { ...row, hidden: false, unitOfMeasure: of?.unit ?? '' }
      return { ...row, label: 'Chỉ tiêu không công khai', senders: [], hidden: true, unitOfMeasure: '' }
    })
    return {
      ...{ form, rows, units: placedUnits(books, today) },
      regime: (await regimesOf(read)).find((one) => one.id === form.regimeId) as RegimeRow,
      unitName: (unit) => books.unitOf.get(unit)?.name ?? '',
    }
  })
}

/** What a plan gives for a form, with the units that may send; null where there is no plan. */
export async function draftFromPlan(
  desk: Desk,
  asked: { planId: number | null; grouping: Grouping },
): Promise<{ draft: FormDraft; units: PlacedUnit[] } | null> {
  const today = vietnameseDay(desk.now)
  return reading(desk, 'rounds.write', async (read) => {
    const draft = await formDraft(read, today, { ...asked, chosen: new Map() })
    return draft && { draft, units: placedUnits(await readBooks(read), today) }
  })
}

/** The name of the regime that a first form is made for, where none was taken over yet. */
const firstRegime = 'Báo cáo tháng'

/** Makes a form from a plan; without a regime for the monthly one, the usual regimes taken over with it. Gives its id. */
export async function newFormFromPlan(
  desk: Desk,
  fields: Omit<FormFields, 'regimeId'> & { regimeId: number | null },
  asked: { planId: number; grouping: Grouping; chosen: ReadonlyMap<string, number> },
): Promise<number> {
  return writing(desk, 'rounds.write', null, async (write) => {
    const draft = await formDraft(write, vietnameseDay(desk.now), asked)
    if (draft === null) throw new WriteRefused('Không có kế hoạch này.')
    if (draft.rows.length === 0) throw new WriteRefused('Kế hoạch này chưa có chỉ tiêu chủ yếu nào để đưa vào biểu.')
    return addForm(write, { ...fields, regimeId: await regimeFor(write, desk, fields.regimeId) }, draft.rows)
  })
}

/** Makes a form without rows. Gives its id. */
export async function newForm(desk: Desk, fields: Omit<FormFields, 'regimeId'> & { regimeId: number | null }): Promise<number> {
  return writing(desk, 'rounds.write', null, async (write) =>
    addForm(write, { ...fields, regimeId: await regimeFor(write, desk, fields.regimeId) }, []),
  )
}

/** Changes what a form says of itself. Throws a StaleEdit. */
export async function changeForm(desk: Desk, id: number, version: number, fields: Omit<FormFields, 'regimeId'>): Promise<void> {
  await writing(desk, 'rounds.write', null, async (write) => {
    await openForm(write, id)
    await editForm(write, id, version, fields)
  })
}

/** Closes a form: rounds ask for it no more. Throws a StaleEdit. */
export async function closeForm(desk: Desk, id: number, version: number): Promise<void> {
  await writing(desk, 'rounds.write', null, async (write) => {
    await openForm(write, id)
    await editForm(write, id, version, { closed: true })
  })
}

/** Changes a form's rows. Throws a StaleEdit. */
export async function changeRows(desk: Desk, id: number, version: number, change: (rows: readonly FormRow[]) => FormRow[]): Promise<void> {
  await writing(desk, 'rounds.write', null, async (write) => {
    const { rows, version: current } = await openForm(write, id)
    if (current !== version) throw new StaleEdit(`form/${id}`, {}, {})
    await setFormRows(write, id, version, change(rows))
  })
}

/** The indicators that a row may be of, as far as the visitor knows of them, with the units that may send. */
export async function rowChoices(desk: Desk): Promise<{ indicators: ChoosableIndicator[]; units: PlacedUnit[] }> {
  return reading(desk, 'rounds.write', async (read) => {
    const books = await readBooks(read)
    const { indicators: hidden } = await internalFor(read, desk)
    const known = [...books.indicatorOf].filter(([id]) => !hidden.has(id))
    const indicators = known.map(([id, { name, code, aliases, unit, sector }]) => ({
      ...{ id, name, code, aliases, sector },
      unitOfMeasure: unit,
    }))
    return { indicators, units: placedUnits(books, vietnameseDay(desk.now)) }
  })
}

/** The senders that a choice names; what one unit sends for the whole is of the unit at the top. */
export function chosenSenders(choice: SenderChoice, units: readonly PlacedUnit[]): FormRow['senders'] {
  if ('kind' in choice) return units.filter(({ kind }) => kind === choice.kind).map(({ id }) => ({ senderId: id, unitId: id }))
  const top = units[0]
  if (top === undefined || !units.some(({ id }) => id === choice.unit)) throw new WriteRefused('Đơn vị gửi: đơn vị đã chọn không còn.')
  return [{ senderId: choice.unit, unitId: top.id }]
}

async function openForm(read: ReadTransaction, id: number): Promise<Form> {
  const [form] = await formsOf(read, { id })
  if (form === undefined) throw new WriteRefused('Không có biểu mẫu này.')
  if (form.closed) throw new WriteRefused('Biểu mẫu đã đóng nên không sửa được nữa.')
  return form
}

async function regimeFor(write: WriteTransaction, { now }: Desk, regimeId: number | null): Promise<number> {
  const today: Day = vietnameseDay(now)
  if (regimeId === null) await addUsual(write)
  const regimes = await regimesOf(write)
  const found = regimes.find((one) => (regimeId === null ? one.name === firstRegime : one.id === regimeId))
  if (found === undefined) throw new WriteRefused('Chế độ báo cáo đã chọn không còn; hãy chọn lại.')
  if (found.validTo !== null && found.validTo <= today) throw new WriteRefused(`Chế độ “${found.name}” đã kết thúc; hãy chọn chế độ khác.`)
  return found.id
}
