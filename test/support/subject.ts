import {
  type Content,
  type Due,
  day,
  type Figure,
  figureAsOf,
  figureReader,
  type Grade,
  type Indicator,
  type Instant,
  indicator,
  instant,
  type Observation,
  openBook,
  type ReadFigure,
  type Records,
  type Target,
  target,
  type UnitHistory,
  type UnitId,
  unit,
  unitHistory,
  type Working,
} from '../../src/plan/index.ts'
import { type Decimal, decimal } from '../../src/vietnamese/decimal.ts'

/** An indicator like revenue, with what a test wants otherwise. */
export function anIndicator(fields: Partial<Indicator> = {}): Indicator {
  return indicator({
    code: 'revenue',
    name: 'Thu ngân sách',
    aliases: [],
    unit: 'tỷ đồng',
    decimals: 3,
    better: 'higher',
    overUnits: 'sum',
    overTime: 'flow',
    sector: 'kinh tế',
    parent: null,
    ratio: null,
    breaks: [],
    ...fields,
  })
}

export const start = day('2000-01-01')

/** A commune with villages A, B, C, all from 2000 on. */
export const commune: UnitHistory = unitHistory([
  unit({ code: 'X', name: 'xã Mẫu', kind: 'commune', parent: null, validFrom: start, validTo: null }),
  ...['A', 'B', 'C'].map((code) => unit({ code, name: `bản ${code}`, kind: 'village', parent: 'X', validFrom: start, validTo: null })),
])

export function idOf(code: string, from = '2000-01-01'): UnitId {
  return `${code}@${from}` as UnitId
}

/** One figure as a test writes it: a number in digits, its parts 'a/b', or any content. */
export type Row = [indicator: string, unit: UnitId, period: string, content: string | Content, grade?: Grade]

export const late = instant('2100-01-01T00:00:00Z')
const overdue: Due = () => instant('1900-01-01T00:00:00Z')

/** Reads figures from rows, all recorded long ago; what is not there was not sent, or is not due where `due` says so. */
export function reading(
  indicators: readonly Indicator[],
  rows: readonly Row[],
  units: UnitHistory = commune,
  due: Due = overdue,
): ReadFigure {
  return figureReader(records(indicators, rows, units, due))
}

function records(indicators: readonly Indicator[], rows: readonly Row[], units: UnitHistory = commune, due: Due = overdue): Records {
  const byCode = new Map(indicators.map((one) => [one.code, one]))
  const of = (code: string): Indicator => byCode.get(code) as Indicator
  const book = openBook(rows.map((row, at) => observation(of(row[0]), row, at)))
  return {
    indicator: of,
    units,
    read: (one, { id }, period, definition) => figureAsOf(book, one, { indicator: one.code, unit: id, period, definition }, late, due),
  }
}

function observation(of: Indicator, [code, id, period, content, grade = 'final']: Row, at: number): Observation {
  return {
    id: `o${at}`,
    indicator: code,
    unit: id,
    period,
    definition: null,
    grade,
    content: typeof content === 'string' ? contentOf(content) : content,
    unitOfMeasure: of.unit,
    source: 'Phòng Kinh tế',
    recordedAt: moment(at),
    corrects: null,
  }
}

/** A later moment for each number. */
export function moment(at: number): Instant {
  return instant(new Date(Date.UTC(2020, 0, 1) + at * 1000).toISOString())
}

function contentOf(digits: string): Content {
  const [numerator, denominator] = digits.split('/') as [string, string | undefined]
  if (denominator === undefined) return { kind: 'number', value: decimal(numerator) }
  return { kind: 'ratio', numerator: decimal(numerator), denominator: decimal(denominator), numeratorUnit: 'hộ', denominatorUnit: 'hộ' }
}

/** A target of the commune for 2024, with one plan of 1.000 by the province. */
export function aTarget(fields: Partial<Target> = {}): Target {
  return target({
    id: 't1',
    name: 'Thu ngân sách trên địa bàn',
    indicator: 'revenue',
    unit: idOf('X'),
    period: '2024',
    measure: { kind: 'level' },
    lines: [atLeast('1000')],
    margin: null,
    path: [],
    clears: {
      lead: { kind: 'unit', name: 'Phòng Kinh tế' },
      cooperating: [],
      observers: [],
      work: 'Đôn đốc thu ngân sách',
      dueDate: day('2024-12-31'),
      responsibility: 'Chủ tịch UBND xã',
      authority: 'UBND xã',
      deliverable: 'Báo cáo thu ngân sách',
    },
    partOf: null,
    headline: true,
    disclosure: 'public',
    ...fields,
  })
}

export function atLeast(bound: string, fields: Partial<Target['lines'][number]> = {}): Target['lines'][number] {
  return {
    id: 'tinh',
    issuer: 'province',
    label: 'dự toán tỉnh giao',
    document: null,
    rule: { kind: 'atLeast', bound: decimal(bound), strict: false },
    unitOfMeasure: 'tỷ đồng',
    decimals: 0,
    stretch: false,
    implied: null,
    ...fields,
  }
}

/** The digits of a figure's value, or its reason. */
export function told(figure: { kind: string; working?: { value: Decimal }; value?: Decimal; reason?: string }): string {
  return figure.working?.value.toFixed() ?? figure.value?.toFixed() ?? figure.reason ?? figure.kind
}

/** How a figure that is there came about. */
export function workingOf(figure: Figure): Working {
  if (figure.kind !== 'number') throw new Error(`no number: ${JSON.stringify(figure)}`)
  return figure.working
}
