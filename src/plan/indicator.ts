import { type Decimal, decimal } from '../vietnamese/decimal.ts'
import { parseUnit } from '../vietnamese/unit.ts'
import type { Day } from './day.ts'
import { PlanProblem } from './problem.ts'

/** What counts as better: more, less, or holding the level. */
export type Better = 'higher' | 'lower' | 'keep'

/**
 * How the figures of several units make that of the whole: added up, from the parts of the ratio, averaged, the largest, or
 * not at all.
 */
export type OverUnits = 'sum' | 'ratio' | 'mean' | 'max' | 'none'

/** How figures of several periods make that of the whole: a flow adds up, a stock is the latest, a rate is neither. */
export type OverTime = 'flow' | 'stock' | 'rate'

/** A change of definition: figures from this day on cannot be held against earlier ones, unless those were restated. */
export interface Break {
  from: Day
  /** What changed, in Vietnamese: 'chuẩn nghèo giai đoạn 2027 - 2030'. */
  why: string
  /** The document that changed it: 'Nghị định 351/2025/NĐ-CP'. */
  source: string
}

/**
 * The two indicators a ratio is made of, and what their quotient is multiplied by: 100 for %, 1000 for triệu đồng/người from
 * tỷ đồng and người.
 */
export interface RatioParts {
  numerator: string
  denominator: string
  times: Decimal
}

/** What is measured (chỉ tiêu thống kê), and how its figures behave. */
export interface Indicator {
  code: string
  name: string
  aliases: readonly string[]
  /** Unit of measure as people write it; '' for a rating in words. */
  unit: string
  /** Places after the decimal comma in which it is published. */
  decimals: number
  better: Better
  overUnits: OverUnits
  overTime: OverTime
  sector: string
  /** The indicator it is a part of (trong đó); null for none. */
  parent: string | null
  /**
   * For a ratio of two other indicators; null where a ratio is known only by the parts observed with it, and for all else.
   */
  ratio: RatioParts | null
  breaks: readonly Break[]
}

/**
 * The indicator, checked: a ratio's parts stand only with a ratio, and a part of nothing is not its own whole. Throws a
 * PlanProblem.
 */
export function indicator(fields: Indicator): Indicator {
  if (fields.ratio !== null && fields.overUnits !== 'ratio') {
    throw new PlanProblem(`Chỉ tiêu “${fields.name}” có tử số và mẫu số nhưng không được khai là tỷ lệ; hãy chọn cách tổng hợp “tỷ lệ”.`)
  }
  if (fields.parent === fields.code) throw new PlanProblem(`Chỉ tiêu “${fields.name}” không thể là một phần của chính nó.`)
  if (fields.decimals < 0 || !Number.isInteger(fields.decimals)) {
    throw new PlanProblem(`Số chữ số thập phân của chỉ tiêu “${fields.name}” phải là số nguyên không âm.`)
  }
  return fields
}

/** Whether its figures are in % (or ‰): they change by points, never by per cent. */
export function isPercentage({ unit }: Pick<Indicator, 'unit'>): boolean {
  return parseUnit(unit)?.dimension.split('/')[0] === 'percent'
}

/** The unit in which two of its figures differ: percentage points for %. */
export function differenceUnit({ unit }: Pick<Indicator, 'unit'>): string {
  return isPercentage({ unit }) ? `điểm ${unit}` : unit
}

/**
 * The break that parts two days, the last one where there are several; null where the figures can be held against each
 * other.
 */
export function breakBetween({ breaks }: Pick<Indicator, 'breaks'>, earlier: Day, later: Day): Break | null {
  let last: Break | null = null
  for (const one of breaks) if (earlier < one.from && one.from <= later && (last === null || last.from < one.from)) last = one
  return last
}

/** What the quotient of the two parts of one of its figures is multiplied by. */
export function ratioTimes({ ratio, unit }: Pick<Indicator, 'ratio' | 'unit'>): Decimal {
  return ratio?.times ?? decimal(isPercentage({ unit }) ? (unit === '‰' ? 1000 : 100) : 1)
}
