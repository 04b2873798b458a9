import { vietnameseDay } from '../../src/office/calendar.ts'
import { dayAfter, type Instant, instant } from '../../src/plan/index.ts'
import {
  addForm,
  addIndicator,
  addRegime,
  addRound,
  addUnit,
  type Database,
  type FormRow,
  foundAuthority,
  type IndicatorFields,
  recordObservations,
  type WriteTransaction,
} from '../../src/store/index.ts'
import { decimal } from '../../src/vietnamese/index.ts'
import { inAuthority } from './database.ts'

/** An authority in the midst of a round: two offices are asked for figures. */
export interface Reporting {
  authority: number
  commune: number
  /** The two that send: each asked for the same lines, of its own. */
  senders: readonly [economy: number, culture: number]
  /** Indicators of the form, by their codes. */
  indicators: Readonly<Record<ReportingCode, number>>
  regime: number
  form: number
  /** Of the month that runs: open today, due in three days. */
  round: number
  period: string
}

/** Now. */
export function clock(): Instant {
  return instant(new Date().toISOString())
}

type ReportingCode = 'thu' | 'thu-dat' | 'rung' | 'ho' | 'ho-ngheo' | 'ty-le'

const shared = { aliases: [], better: 'higher', overUnits: 'sum', overTime: 'flow', sector: '', catalogueCode: null } as const
const fields: Record<ReportingCode, Pick<IndicatorFields, 'name' | 'unitOfMeasure' | 'decimals'> & Partial<IndicatorFields>> = {
  thu: { name: 'Thu ngân sách', unitOfMeasure: 'triệu đồng', decimals: 3 },
  'thu-dat': { name: 'Thu tiền sử dụng đất', unitOfMeasure: 'triệu đồng', decimals: 3 },
  rung: { name: 'Trồng rừng mới', unitOfMeasure: 'ha', decimals: 1 },
  ho: { name: 'Tổng số hộ', unitOfMeasure: 'hộ', decimals: 0, overTime: 'stock' },
  'ho-ngheo': { name: 'Số hộ nghèo', unitOfMeasure: 'hộ', decimals: 0, overTime: 'stock', better: 'lower' },
  'ty-le': { name: 'Tỷ lệ hộ nghèo', unitOfMeasure: '%', decimals: 1, overTime: 'rate', overUnits: 'ratio', better: 'lower' },
}

/**
 * Founds the authority: a monthly regime whose form asks both offices for income (with a part), forest, households and their
 * ratio, which is computed; figures of the month before and of the year before. By the clock, for so the database dates what is
 * recorded.
 */
export async function reportingAuthority(db: Database, name = 'Xã Khe Ba'): Promise<Reporting> {
  const authority = await foundAuthority(db, 'quản trị', { name, kind: 'commune' })
  return inAuthority(db, authority, async (write) => ({ authority, ...(await furnish(write, authority, name)) }))
}

async function furnish(write: WriteTransaction, authority: number, name: string) {
  const today = vietnameseDay(clock())
  const month = `${today.slice(0, 5)}M${today.slice(5, 7)}`
  const unit = (code: string, named: string, kind: 'commune' | 'body', parentCode: string | null) =>
    addUnit(write, { code: `${code}-${authority}`, name: named, kind, parentCode, validFrom: '2024-01-01', validTo: null })
  const commune = await unit('X', name, 'commune', null)
  const senders = [
    await unit('KT', 'Phòng Kinh tế', 'body', `X-${authority}`),
    await unit('VH', 'Phòng Văn hóa - Xã hội', 'body', `X-${authority}`),
  ] as const
  const indicators = await addIndicators(write)
  await record(write, indicators, senders, month)
  const regime = await addRegime(write, {
    ...{ name: 'Báo cáo tháng', kind: 'month', cutOffDay: 14, opensDay: 10, dueDay: 17, sendDay: 20, firstYear: null },
    ...{ basis: 'Quy chế làm việc', validFrom: '2024-01-01', validTo: null },
  })
  const form = await addForm(write, { regimeId: regime, number: '01', title: 'Chỉ tiêu chủ yếu', columns: [] }, rowsOf(indicators, senders))
  const yesterday = dayAfter(today, -1)
  const days = { dataFrom: yesterday, dataTo: yesterday, opensOn: yesterday, dueOn: dayAfter(today, 3), locksOn: dayAfter(today, 7) }
  const round = await addRound(write, { regimeId: regime, period: month, ...days })
  return { commune, senders, indicators, regime, form, round, period: month }
}

async function addIndicators(write: WriteTransaction): Promise<Record<ReportingCode, number>> {
  const ids = {} as Record<ReportingCode, number>
  for (const [code, own] of Object.entries(fields) as [ReportingCode, (typeof fields)[ReportingCode]][]) {
    const above = code === 'ty-le' ? { numeratorId: ids['ho-ngheo'], denominatorId: ids.ho, times: '100' } : noRatio
    const parentId = code === 'thu-dat' ? ids.thu : null
    ids[code] = await addIndicator(write, { ...shared, code, parentId, ...above, ...own })
  }
  return ids
}

const noRatio = { numeratorId: null, denominatorId: null, times: null }

function rowsOf(indicators: Record<ReportingCode, number>, units: readonly number[]): FormRow[] {
  const senders = units.map((id) => ({ senderId: id, unitId: id }))
  const line = (code: ReportingCode, indent = 0): FormRow => ({
    ...{ label: fields[code].name, indent, indicatorId: indicators[code], cumulative: false, senders },
  })
  const heading = (label: string): FormRow => ({ label, indent: 0, indicatorId: null, cumulative: false, senders: [] })
  return [heading('Kinh tế'), line('thu'), line('thu-dat', 1), line('rung'), heading('Xã hội'), line('ho'), line('ho-ngheo'), line('ty-le')]
}

async function record(write: WriteTransaction, indicators: Record<ReportingCode, number>, senders: readonly number[], month: string) {
  const earlier = [monthBefore(month), `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`]
  const values: [ReportingCode, string][] = [
    ['thu', '1350.5'],
    ['thu-dat', '200'],
    ['rung', '12.5'],
    ['ho', '410'],
    ['ho-ngheo', '31'],
  ]
  const rows = [...new Set(earlier)].flatMap((at) =>
    senders.flatMap((unitId) =>
      values.map(([code, value]) => ({
        ...{ indicatorId: indicators[code], unitId, period: at, definition: null, grade: 'final' as const, seen: 0, reason: null },
        ...{ content: { kind: 'number' as const, value: decimal(value) }, unitOfMeasure: fields[code].unitOfMeasure, source: 'Báo cáo' },
      })),
    ),
  )
  await recordObservations(write, rows)
}

function monthBefore(month: string): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(6)) - 2
  return `${Math.floor(at / 12)}-M${String((at % 12) + 1).padStart(2, '0')}`
}
