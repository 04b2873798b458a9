import { vietnameseDay } from '../../src/office/calendar.ts'
import { clears, day, planLine } from '../../src/plan/index.ts'
import {
  addIndicator,
  addTarget,
  addUnit,
  adoptPlan,
  clearFields,
  type Database,
  draftPlan,
  foundAuthority,
  recordObservations,
  type WriteTransaction,
} from '../../src/store/index.ts'
import { decimal } from '../../src/vietnamese/index.ts'
import { inAuthority } from './database.ts'
import { clock } from './reporting.ts'

/** A commune before its month: five units, and an adopted plan whose ten targets they lead, two each. Nothing of reporting is there yet. */
export interface CommuneBeforeMonth {
  authority: number
  /** The units, by their names. */
  units: Readonly<Record<string, number>>
}

type Row = readonly [
  unit: string,
  indicator: string,
  measure: string,
  decimals: number,
  overTime: 'flow' | 'stock',
  plan: string,
  last: string,
]

/** Who leads which target: its plan for the year, and what the same month of last year was. */
export const tenTargets: readonly Row[] = [
  ['Phòng Kinh tế', 'Thu ngân sách', 'triệu đồng', 1, 'flow', '12000', '980'],
  ['Phòng Kinh tế', 'Trồng rừng mới', 'ha', 1, 'flow', '120', '9.5'],
  ['Phòng Văn hóa - Xã hội', 'Số hộ nghèo', 'hộ', 0, 'stock', '140', '171'],
  ['Phòng Văn hóa - Xã hội', 'Lao động được đào tạo nghề', 'người', 0, 'flow', '90', '7'],
  ['Công an xã', 'Số vụ phạm pháp hình sự', 'vụ', 0, 'flow', '12', '1'],
  ['Công an xã', 'Số vụ tai nạn giao thông', 'vụ', 0, 'flow', '6', '1'],
  ['Trạm Y tế', 'Người tham gia bảo hiểm y tế', 'người', 0, 'stock', '9100', '8950'],
  ['Trạm Y tế', 'Trẻ em được tiêm chủng đầy đủ', 'trẻ', 0, 'stock', '160', '150'],
  ['Thôn Khe Ba', 'Hộ đạt gia đình văn hóa', 'hộ', 0, 'stock', '210', '198'],
  ['Thôn Khe Ba', 'Đường thôn được cứng hóa', 'km', 1, 'stock', '4.5', '3.8'],
]

/** Founds it, by the clock, for so the database dates what is recorded. */
export async function communeBeforeMonth(db: Database): Promise<CommuneBeforeMonth> {
  const authority = await foundAuthority(db, 'quản trị', { name: 'Xã Khe Ba', kind: 'commune' })
  return inAuthority(db, authority, async (write) => ({ authority, units: await furnish(write, authority) }))
}

async function furnish(write: WriteTransaction, authority: number): Promise<Record<string, number>> {
  const unit = (code: string, name: string, kind: 'commune' | 'body' | 'village', parentCode: string | null) =>
    addUnit(write, { code: `${code}-${authority}`, name, kind, parentCode, validFrom: '2024-01-01', validTo: null })
  const commune = await unit('X', 'Xã Khe Ba', 'commune', null)
  const units: Record<string, number> = {}
  for (const name of new Set(tenTargets.map(([sender]) => sender))) {
    units[name] = await unit(`U${Object.keys(units).length}`, name, name.startsWith('Thôn') ? 'village' : 'body', `X-${authority}`)
  }
  const year = vietnameseDay(clock()).slice(0, 4)
  const document = { title: `Nghị quyết về nhiệm vụ năm ${year}`, documentNumber: '32/NQ-HĐND', documentDate: `${year}-01-02` }
  const fields = { kind: 'year', unitId: commune, period: year, parentId: null } as const
  const planId = await draftPlan(write, fields, { ...document, issuer: 'HĐND xã Khe Ba' })
  for (const [position, row] of tenTargets.entries()) await target(write, { planId, commune, year, position, units }, row)
  const vote = { entitled: 25, present: 25, inFavour: 25, against: 0, abstained: 0 }
  await adoptPlan(write, 1, { planId, planNumber: 1, votedOn: `${year}-01-02`, body: 'HĐND xã Khe Ba', ...vote })
  return units
}

interface Place {
  planId: number
  commune: number
  year: string
  position: number
  units: Record<string, number>
}

async function target(write: WriteTransaction, { planId, commune, year, position, units }: Place, row: Row): Promise<void> {
  const [sender, name, unitOfMeasure, decimals, overTime, plan, last] = row
  const indicatorId = await addIndicator(write, {
    ...{
      code: `ct-${position}`,
      name,
      aliases: [],
      unitOfMeasure,
      decimals,
      better: 'higher',
      overUnits: 'sum',
      overTime,
      sector: 'Chung',
    },
    ...{ catalogueCode: null, parentId: null, numeratorId: null, denominatorId: null, times: null },
  })
  const lead = { kind: 'unit' as const, name: sender }
  const own = clears([{ role: 'lead', assignee: lead }], {
    ...{ work: name, dueDate: day(`${year}-12-31`), responsibility: 'Trước Chủ tịch UBND xã', authority: 'Nghị quyết HĐND xã' },
    deliverable: 'Báo cáo',
  })
  const line = planLine({
    ...{ id: 'a', issuer: 'council', label: 'Nghị quyết HĐND xã', document: null, unitOfMeasure, decimals, stretch: false, implied: null },
    rule: { kind: 'atLeast', bound: decimal(plan), strict: false },
  })
  const demand = { measure: { kind: 'level' }, governing: 'a', margin: null, withdrawn: false, lines: [line], path: [] } as const
  const headed = {
    ...{ planId, position, name, withheld: false, indicatorId, unitId: commune, period: year, partOf: null, headline: true },
  }
  const fields = { ...headed, disclosure: 'public' as const, ...clearFields(own) }
  await addTarget(write, 1, fields, demand, [{ role: 'lead', ...lead, unitId: units[sender] as number }])
  const period = `${Number(year) - 1}-M${vietnameseDay(clock()).slice(5, 7)}`
  const content = { kind: 'number' as const, value: decimal(last) }
  const figure = { indicatorId, unitId: commune, period, definition: null, grade: 'final' as const, content, unitOfMeasure }
  await recordObservations(write, [{ ...figure, source: 'Báo cáo năm trước', reason: null, seen: 0 }])
}
