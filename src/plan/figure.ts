import { type Absent, absent, isAbsent } from './absent.ts'
import { bare, divide, type Working } from './arithmetic.ts'
import { type Indicator, ratioTimes } from './indicator.ts'

/**
 * How settled a figure is: ước, sơ bộ, chính thức. Official figures come after the report that needs them, so each says
 * which it is.
 */
export type Grade = 'estimate' | 'preliminary' | 'final'

/** The two quantities a ratio or a mean is made of; only they add up, never the quotient. */
export interface Parts {
  numerator: Working
  denominator: Working
}

/** What a figure lacks to be whole: which unit or period, and why. */
export interface Gap {
  name: string
  absent: Absent
}

/** A figure with how it came about. */
export interface Known {
  kind: 'number'
  working: Working
  parts: Parts | null
  grade: Grade
  /** What is missing in it: a total of 7 of 8 units names the eighth. Empty for a whole figure. */
  gaps: readonly Gap[]
}

/** A figure reported as lying between two: '61 - 62%'. */
export interface Between {
  kind: 'range'
  low: Working
  high: Working
  grade: Grade
}

/** A result told in words: 'xuất siêu', 'đạt xã vững mạnh'. */
export interface InWords {
  kind: 'words'
  words: string
  grade: Grade
}

/** Whether something was done, for aims without a measure. */
export interface Done {
  kind: 'done'
  done: boolean
  grade: Grade
}

/** What is known of an indicator for a unit and a period, or why nothing is. */
export type Figure = Known | Between | InWords | Done | Absent

const order: readonly Grade[] = ['estimate', 'preliminary', 'final']

/** Position of a grade from the least settled to the most, 0 to 2. */
export function rank(grade: Grade): number {
  return order.indexOf(grade)
}

/** The least settled of several grades; what is made of them is no more settled. */
export function weakest(grades: Iterable<Grade>): Grade {
  let low = order.length - 1
  for (const grade of grades) low = Math.min(low, rank(grade))
  return order[low] as Grade
}

/** A whole figure that comes from a working. */
export function known(working: Working, grade: Grade, parts: Parts | null = null, gaps: readonly Gap[] = []): Known {
  return { kind: 'number', working, parts, grade, gaps }
}

/** The figure as a number to reckon with; not computable where it is a range, words, or a yes or no. */
export function numberOf(figure: Figure): Known | Absent {
  if (figure.kind === 'number' || figure.kind === 'absent') return figure
  if (figure.kind === 'range') return absent('notComputable', 'số liệu là một khoảng')
  return absent(
    'notComputable',
    figure.kind === 'words' ? `kết quả ghi bằng lời “${figure.words}”` : 'kết quả chỉ ghi đã hoàn thành hay chưa',
  )
}

/** The figure of a ratio from its two parts. */
export function ratioFigure(of: Indicator, label: string, parts: Parts, grade: Grade, gaps: readonly Gap[] = []): Known | Absent {
  const working = divide(label, parts.numerator, parts.denominator, { unit: of.unit, decimals: of.decimals, times: ratioTimes(of) })
  return isAbsent(working) ? working : known(working, grade, parts, gaps)
}

/** A mean from the sum of its values and how many there are. */
export function meanFigure(of: Indicator, label: string, sum: Working, count: Working, grade: Grade, gaps: readonly Gap[]): Known | Absent {
  const working = divide(label, sum, bare(count.value), { unit: of.unit, decimals: of.decimals })
  return isAbsent(working) ? working : known(working, grade, { numerator: sum, denominator: count }, gaps)
}
