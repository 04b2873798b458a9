import { type DatedRegime, type Day, day, PlanProblem, type RegimeRule, usualRegimes } from '../../plan/index.ts'
import {
  addForm,
  addRegime,
  editRegime,
  formsOf,
  type ReadTransaction,
  type RegimeFields,
  type RegimeRow,
  regimesOf,
  WriteRefused,
  type WriteTransaction,
} from '../../store/index.ts'
import { vietnameseDay } from '../calendar.ts'
import { type Desk, reading, writing } from '../desk.ts'

/** A regime with what hangs on it. */
export interface ListedRegime {
  row: RegimeRow
  rule: DatedRegime
  /** Whether it holds today, or is still to come. */
  lives: boolean
  /** How many forms that are not closed its rounds ask for. */
  forms: number
}

/** The authority's regimes, those that hold first. */
export async function listRegimes(desk: Desk): Promise<ListedRegime[]> {
  const today = vietnameseDay(desk.now)
  return reading(desk, 'books.read', async (read) => {
    const forms = await formsOf(read)
    const listed = (await regimesOf(read)).map((row) => ({
      row,
      rule: datedRegime(row),
      lives: row.validTo === null || row.validTo > today,
      forms: forms.filter(({ regimeId, closed }) => regimeId === row.id && !closed).length,
    }))
    return [...listed.filter(({ lives }) => lives), ...listed.filter(({ lives }) => !lives)]
  })
}

/** Takes over the usual regimes that the authority has none of that name of. Gives how many. */
export async function takeUsualRegimes(desk: Desk): Promise<number> {
  return writing(desk, 'rounds.write', null, addUsual)
}

/** Adds the usual regimes whose names are not taken. Gives how many. */
export async function addUsual(write: WriteTransaction): Promise<number> {
  const taken = new Set((await regimesOf(write)).map(({ name }) => name))
  const missing = usualRegimes.filter(({ name }) => !taken.has(name))
  for (const regime of missing) await addRegime(write, { ...regime, validTo: null })
  return missing.length
}

/** Adds a regime. Gives its id. */
export async function newRegime(desk: Desk, rule: RegimeRule): Promise<number> {
  checkRule(rule)
  return writing(desk, 'rounds.write', null, async (write) => {
    if ((await regimesOf(write)).some(({ name, validTo }) => name === rule.name && validTo === null)) {
      throw new WriteRefused(`Đã có chế độ “${rule.name}”; hãy sửa chế độ đó, hoặc đặt tên khác.`)
    }
    return addRegime(write, { ...rule, validTo: null })
  })
}

/**
 * Has other rules hold from a day on: the regime ends and another begins, with copies of its forms, so that past rounds keep
 * theirs. From the day on which it began itself it is changed in place. Throws a StaleEdit. Gives the id of the one that holds.
 */
export async function changeRegime(desk: Desk, id: number, version: number, rule: Omit<RegimeRule, 'kind'>): Promise<number> {
  return writing(desk, 'rounds.write', null, async (write) => {
    const before = await liveRegime(write, id)
    const next: RegimeRule = { ...rule, kind: before.kind }
    checkRule(next)
    if (rule.validFrom < before.validFrom) {
      throw new WriteRefused(`Thay đổi phải có hiệu lực sau ngày chế độ bắt đầu (${before.validFrom.split('-').reverse().join('/')}).`)
    }
    if (rule.validFrom === before.validFrom) {
      await editRegime(write, id, version, next)
      return id
    }
    await editRegime(write, id, version, { validTo: rule.validFrom })
    const after = await addRegime(write, { ...next, validTo: null } satisfies RegimeFields)
    for (const { number, title, columns, closed, rows } of await formsOf(write, { regimeId: id })) {
      if (!closed) await addForm(write, { regimeId: after, number, title, columns }, rows)
    }
    return after
  })
}

/** Ends a regime: from the day on it asks for no round. Throws a StaleEdit. */
export async function endRegime(desk: Desk, id: number, version: number, from: Day): Promise<void> {
  await writing(desk, 'rounds.write', null, async (write) => {
    const before = await liveRegime(write, id)
    if (from <= before.validFrom) throw new WriteRefused('Ngày kết thúc phải sau ngày chế độ bắt đầu.')
    await editRegime(write, id, version, { validTo: from })
  })
}

/** A regime as the subject has it. */
export function datedRegime({
  name,
  kind,
  cutOffDay,
  opensDay,
  dueDay,
  sendDay,
  firstYear,
  basis,
  validFrom,
  validTo,
}: RegimeRow): DatedRegime {
  return {
    ...{ name, kind, cutOffDay, opensDay, dueDay, sendDay, firstYear, basis },
    validFrom: day(validFrom),
    validTo: validTo === null ? null : day(validTo),
  }
}

async function liveRegime(read: ReadTransaction, id: number): Promise<RegimeRow> {
  const found = (await regimesOf(read)).find((one) => one.id === id)
  if (found === undefined) throw new WriteRefused('Không có chế độ báo cáo này.')
  if (found.validTo !== null) throw new WriteRefused(`Chế độ “${found.name}” đã kết thúc nên không sửa được nữa.`)
  return found
}

const mostDay = 28

function checkRule({ kind, firstYear, cutOffDay, opensDay, dueDay, sendDay }: RegimeRule): void {
  for (const one of [cutOffDay ?? 1, opensDay, dueDay, sendDay]) {
    if (one < 1 || one > mostDay) throw new PlanProblem(`Ngày trong tháng ghi từ 1 đến ${mostDay}, để tháng nào cũng có ngày đó.`)
  }
  const ofTerms = kind === 'term' || kind === 'halfTerm'
  if (ofTerms && firstYear === null) throw new PlanProblem('Báo cáo nhiệm kỳ, giữa nhiệm kỳ cần năm đầu của một nhiệm kỳ, ví dụ 2026.')
  if (!ofTerms && firstYear !== null) throw new PlanProblem('Năm đầu nhiệm kỳ chỉ ghi cho báo cáo nhiệm kỳ, giữa nhiệm kỳ.')
}
