import { catalogueIndicator } from '../../plan/catalogue.ts'
import { type Day, PlanProblem } from '../../plan/index.ts'
import {
  addIndicator,
  addSeriesBreak,
  editIndicator,
  indicatorsOf,
  observationsOf,
  reportingUnitsOf,
  StaleEdit,
  seriesBreaksOf,
  setReportingUnits,
} from '../../store/index.ts'
import { type Desk, writing } from '../desk.ts'
import { checkIndicator, type IndicatorDraft } from './rules.ts'

const act = 'indicators.write'

/** Lays down an indicator of the authority's own. Gives its id. */
export function createIndicator(desk: Desk, draft: IndicatorDraft): Promise<number> {
  return writing(desk, act, null, async (write) => {
    checkIndicator(draft, await indicatorsOf(write), { id: null, measuredIn: [] })
    return addIndicator(write, { ...draft, catalogueCode: null })
  })
}

/** Changes an indicator that was seen at `version`. Throws a StaleEdit. */
export function changeIndicator(desk: Desk, id: number, version: number, draft: IndicatorDraft): Promise<void> {
  return writing(desk, act, null, async (write) => {
    const figures = await observationsOf(write, { indicatorIds: [id] })
    // What is said in words or not at all has no unit of measure to be held against.
    const measured = figures.filter(({ content }) => content.kind === 'number' || content.kind === 'range')
    checkIndicator(draft, await indicatorsOf(write), { id, measuredIn: measured.map(({ unitOfMeasure }) => unitOfMeasure) })
    await editIndicator(write, id, version, draft)
  })
}

/** Takes indicators of the national catalogue into use, with all their meaning. Gives how many are new. */
export function takeFromCatalogue(desk: Desk, codes: readonly string[]): Promise<number> {
  return writing(desk, act, null, async (write) => {
    const own = await indicatorsOf(write)
    const taken = new Set(own.map(({ catalogueCode }) => catalogueCode))
    const fresh = [...new Set(codes)].filter((code) => !taken.has(code))
    for (const code of fresh) {
      const found = catalogueIndicator(code)
      if (found === undefined) throw new PlanProblem('Danh mục quốc gia không có chỉ tiêu đã chọn; hãy tải lại trang rồi chọn lại.')
      const same = own.find((one) => one.code === code)
      if (same !== undefined) {
        throw new PlanProblem(`Mã “${code}” đã dùng cho chỉ tiêu “${same.name}”; hãy đổi mã của chỉ tiêu đó trước.`)
      }
      const { id: _, unit, ...meaning } = found
      await addIndicator(write, {
        ...{ ...meaning, code, catalogueCode: code, unitOfMeasure: unit },
        ...{ parentId: null, numeratorId: null, denominatorId: null, times: null },
      })
    }
    return fresh.length
  })
}

/** Records that an indicator is measured otherwise from a day on. */
export function breakSeries(desk: Desk, id: number, fields: { takesEffect: Day; why: string; source: string }): Promise<void> {
  return writing(desk, act, null, async (write) => {
    const breaks = await seriesBreaksOf(write)
    if (breaks.some((one) => one.indicatorId === id && one.takesEffect === fields.takesEffect)) {
      throw new PlanProblem('Ngày này đã có một lần thay đổi cách tính; hãy chọn ngày khác.')
    }
    await addSeriesBreak(write, { ...fields, indicatorId: id })
  })
}

/**
 * Lays down which of the units on the screen report an indicator, in the place of those that were `seen` to; none: every
 * unit does. Units that are no longer there stay as they are. Throws a StaleEdit.
 */
export function assignReporters(
  desk: Desk,
  id: number,
  { seen, shown, chosen }: { seen: readonly number[]; shown: readonly number[]; chosen: readonly number[] },
): Promise<void> {
  return writing(desk, act, null, async (write) => {
    const now = (await reportingUnitsOf(write)).get(id) ?? []
    const onScreen = now.filter((unit) => shown.includes(unit))
    if (onScreen.join() !== seen.join()) {
      throw new StaleEdit(`indicator/${id}`, { reportingUnits: chosen }, { reportingUnits: onScreen })
    }
    await setReportingUnits(write, id, [...now.filter((unit) => !shown.includes(unit)), ...chosen])
  })
}
