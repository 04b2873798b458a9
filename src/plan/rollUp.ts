import { type Absent, absent } from './absent.ts'
import { add, bare, inUnit, largest, named, type Working } from './arithmetic.ts'
import { type Figure, type Gap, type Known, known, meanFigure, numberOf, ratioFigure, weakest } from './figure.ts'
import type { Indicator } from './indicator.ts'

/** One of the units (or periods) whose figures make that of the whole. */
export interface Member {
  name: string
  figure: Figure
  /** For a mean without its parts: for how many units the figure stands. */
  weight?: number
}

/**
 * The figure of a whole from those of its members, as the indicator adds up over units: `sum` adds, `ratio` divides the
 * sum of numerators by that of denominators and never averages, `mean` weighs by how many units each member stands for,
 * `max` takes the largest, `none` has no figure of the whole. Members to which it does not apply are left out. Members
 * without a figure are named in `gaps`, and the figure is of those that have one; absent where none has.
 */
export function combine(indicator: Indicator, label: string, members: readonly Member[]): Figure {
  if (indicator.overUnits === 'none') return absent('notComputable', `chỉ tiêu “${indicator.name}” không tổng hợp từ các đơn vị`)
  const taken: { name: string; figure: Known; weight: number }[] = []
  const gaps: Gap[] = []
  let applicable = 0
  for (const { name, figure, weight = 1 } of members) {
    if (figure.kind === 'absent' && figure.reason === 'notApplicable') continue
    applicable++
    const usable = usableIn(indicator, figure)
    if (usable.kind === 'absent') gaps.push({ name, absent: usable })
    else {
      taken.push({ name, figure: usable, weight })
      gaps.push(...usable.gaps)
    }
  }
  if (applicable === 0) return absent('notApplicable', members.length === 0 ? 'không có đơn vị trực thuộc' : '')
  if (taken.length === 0) return noneOf(gaps)

  const grade = weakest(taken.map(({ figure }) => figure.grade))
  const terms = taken.map(({ name, figure }) => named(name, figure.working))
  if (indicator.overUnits === 'sum') return known(add(label, terms), grade, null, gaps)
  if (indicator.overUnits === 'max') return known(largest(label, terms), grade, null, gaps)
  if (indicator.overUnits === 'mean') {
    const sums = taken.map(({ name, figure, weight }) => named(name, figure.parts?.numerator ?? scaled(figure.working, weight)))
    const counts = taken.map(({ name, figure, weight }) => named(name, figure.parts?.denominator ?? bare(weight)))
    return meanFigure(indicator, label, add('tổng các đơn vị', sums), add('số đơn vị', counts), grade, gaps)
  }
  const numerator = sumOfParts('tử số', taken, 'numerator')
  const denominator = sumOfParts('mẫu số', taken, 'denominator')
  if (numerator.kind === 'absent') return numerator
  if (denominator.kind === 'absent') return denominator
  return ratioFigure(indicator, label, { numerator, denominator }, grade, gaps)
}

/** The figure as a member may bring it in: a number in the indicator's unit; for a ratio, with its parts. */
function usableIn(indicator: Indicator, figure: Figure): Known | Absent {
  const number = numberOf(figure)
  if (number.kind === 'absent') return number
  if (indicator.overUnits === 'ratio') return number.parts === null ? absent('notComputable', 'thiếu tử số và mẫu số') : number
  const working = inUnit(number.working, indicator.unit)
  return working.kind === 'absent' ? working : { ...number, working }
}

function scaled(working: Working, weight: number): Working {
  return weight === 1 ? working : { ...working, value: working.value.times(weight), operation: 'multiply', of: [working, bare(weight)] }
}

function sumOfParts(label: string, taken: readonly { name: string; figure: Known }[], part: 'numerator' | 'denominator'): Working | Absent {
  const terms: Working[] = []
  let unit: string | null = null
  for (const { name, figure } of taken) {
    const own = figure.parts?.[part] as Working
    unit ??= own.unit
    const told = inUnit(own, unit)
    if (told.kind === 'absent') return absent('notComputable', `${label} của ${name}: ${told.why}`)
    terms.push(named(name, told))
  }
  return add(terms.length === 1 ? (terms[0] as Working).label : label, terms)
}

/** Nobody has a figure: their common reason, where they have one. */
function noneOf(gaps: readonly Gap[]): Absent {
  const reasons = new Set(gaps.map((gap) => gap.absent.reason))
  const [reason] = reasons
  if (reasons.size === 1 && (reason === 'notDue' || reason === 'notSent')) return absent(reason)
  return absent('notComputable', `thiếu số liệu ${namesOf(gaps)}`)
}

/** 'xã Chiềng Mai, xã Tà Hộc và 6 đơn vị khác'. */
export function namesOf(gaps: readonly Gap[]): string {
  const names = gaps.slice(0, 5).map((gap) => gap.name)
  return names.join(', ') + (gaps.length > 5 ? ` và ${gaps.length - 5} đơn vị khác` : '')
}
