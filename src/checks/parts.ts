import { fold } from '../vietnamese/normal.ts'
import type { Finding } from './finding.ts'
import { below, divide, exactly, type Interval, meets, minus, power, sum, times } from './interval.ts'
import { toUnit } from './measure.ts'
import { disjointRows } from './parts.data.ts'
import { type Figure, figurePlace, groupBy, type Source } from './source.ts'
import { opening, printed, shown, withUnit } from './words.ts'

/** A part, its figure told in the unit of the whole. */
interface Part {
  figure: Figure
  interval: Interval
}

const foldedRows = disjointRows.map((row) => row.map(fold))
const most = 10
const fineWhole = 5
const finePart = 4
const slipOfThousand = 100

/**
 * Parts against their whole. One part above the whole is always wrong. A list that says it is complete (gồm) must add up
 * to the whole; one that does not (trong đó) must stay within it, but only where the parts cannot overlap, as areas by
 * production standard do: where they are told apart by a number or by words that exclude each other. Where adding is in
 * doubt, a sum above the whole still counts when one digit makes the whole difference in figures so fine (five digits) that it is no chance.
 */
export function parts(source: Source): Finding[] {
  const groups = groupBy(
    source.figures.filter(({ fact }) => fact.part !== undefined),
    ({ fact }) => `${fact.part?.of}`,
  )
  return [...groups.values()].flatMap((list) => {
    const whole = source.figures[list[0]?.fact.part?.of ?? -1]
    return whole === undefined ? [] : ofOneWhole(whole, list)
  })
}

function ofOneWhole(whole: Figure, list: Figure[]): Finding[] {
  if (whole.value === null || !isAdditive(whole.fact.unit)) return []
  const told = list.flatMap((figure): Part[] => {
    const factor = toUnit(figure.fact.unit, whole.fact.unit)
    if (factor === null || figure.value === null || figure.fact.kind !== whole.fact.kind) return []
    return [{ figure, interval: times(figure.value.interval, factor) }]
  })
  const over = told.filter(({ interval }) => whole.value !== null && below(whole.value.interval, interval))
  // Where not one of several fits into the whole, it is not theirs, unless all are named after it or it lost a power of ten.
  const isTheirs = over.length < told.length || told.length < 2 || areNamedAfter(whole, told) || isPowerOfTenOff(whole, told)
  if (over.length > 0) return isTheirs ? over.map((part) => partAboveWhole(whole, part)) : []
  if (told.length < 2 || told.length > most) return []
  const total = sum(told.map(({ interval }) => interval))
  if (meets(total, whole.value.interval)) return []
  const isAbove = below(whole.value.interval, total)
  const inside = partsOf(list, whole)
  if (inside.length > 0 && meets(sum([total, ...inside]), whole.value.interval)) return []
  const isComplete = list.every(({ fact }) => fact.part?.complete) && told.length === list.length && (isAbove || !isFollowed(list))
  if (isComplete ? someOfThemAddUp(whole.value.interval, told) : !isAbove || !(areDisjoint(told) || isOneDigitOff(whole, told, total)))
    return []
  return [wrongSum(whole, told, total)]
}

/** Whether the sentence goes on with figures of the same unit, which may be parts that were not seen as such. */
function isFollowed(list: Figure[]): boolean {
  const last = list.at(-1) as Figure
  const next = last.source.figures.slice(last.index + 1, last.index + 1 + most)
  return next.some(
    ({ fact }) => fact.sentence[0] === last.fact.sentence[0] && fact.part === undefined && toUnit(fact.unit, last.fact.unit) !== null,
  )
}

/** What the sentence goes on with as parts of the list's last parts, and may be parts of the whole like them ("riêng …"). */
function partsOf(list: Figure[], whole: Figure): Interval[] {
  const last = list.at(-1) as Figure
  const own = new Set(list.map(({ index }) => index))
  return last.source.figures.slice(last.index + 1, last.index + 1 + most).flatMap(({ fact, value }) => {
    const factor = toUnit(fact.unit, whole.fact.unit)
    return fact.part !== undefined && own.has(fact.part.of) && value !== null && factor !== null ? [times(value.interval, factor)] : []
  })
}

/** Shares and rates do not add up. */
function isAdditive(unit: string | null): boolean {
  return unit !== null && unit !== '%' && unit !== '‰' && !unit.includes('/') && !unit.includes('%')
}

/** A complete list may name a part and then the part's own parts ("riêng công nghiệp …"): some of them make the whole. */
function someOfThemAddUp(whole: Interval, told: Part[]): boolean {
  for (let chosen = 1; chosen < 1 << told.length; chosen++) {
    const some = told.filter((_, at) => (chosen >> at) & 1)
    if (some.length > 1 && meets(sum(some.map(({ interval }) => interval)), whole)) return true
  }
  return false
}

function areDisjoint(told: Part[]): boolean {
  const phrases = told.map(({ figure }) => figure.phrase)
  const plain = new Set(phrases.map((phrase) => phrase.replace(/\d+/g, '#')))
  if (plain.size === 1 && new Set(phrases).size === phrases.length && phrases.every((phrase) => /\d/.test(phrase))) return true
  return foldedRows.some((row) => {
    const words = phrases.map((phrase) => row.filter((word) => ` ${phrase} `.includes(` ${word} `)))
    return words.every(({ length }) => length > 0) && new Set(words.flat()).size === words.flat().length
  })
}

/** Whether the sum misses the whole by one digit in one place, in figures too fine for that to be chance. */
function isOneDigitOff(whole: Figure, told: Part[], total: Interval): boolean {
  const digits = ({ value }: Figure) => value?.value.c.length ?? 0
  if (whole.value === null || digits(whole) < fineWhole || told.some(({ figure }) => digits(figure) < finePart)) return false
  const gap = minus(total, whole.value.interval)
  if (gap.low === null || gap.high === null) return false
  const middle = gap.low.plus(gap.high).div(2)
  const digit = middle.div(power(middle.e)).round(0)
  const exact = digit.times(power(middle.e))
  return meets(gap, exactly(exact))
}

/** "sản phẩm OCOP, trong đó sản phẩm OCOP 3 sao, sản phẩm OCOP 4 sao" */
function areNamedAfter({ phrase }: Figure, told: Part[]): boolean {
  return phrase.includes(' ') && told.every(({ figure }) => figure.phrase.startsWith(`${phrase} `))
}

function isPowerOfTenOff(whole: Figure, told: Part[]): boolean {
  const total = sum(told.map(({ interval }) => interval))
  return whole.value !== null && [1, 2, 3].some((tens) => meets(total, times(whole.value?.interval ?? total, power(tens))))
}

function partAboveWhole(whole: Figure, { figure, interval }: Part): Finding {
  const ratio = whole.value && divide(interval, whole.value.interval)
  const isSlip = ratio?.low?.gte(slipOfThousand) ?? false
  return {
    grade: 'changesVerdict',
    kind: isSlip ? 'scale' : 'sumOfParts',
    places: [figurePlace(whole), figurePlace(figure)],
    arithmetic: `${withUnit(figure)} > ${withUnit(whole)}`,
    message: `${opening(figure)} (${withUnit(figure)}) lớn hơn tổng số gồm cả nó: ${opening(whole)} (${withUnit(whole)}). Đề nghị kiểm tra lại ${
      isSlip ? 'đơn vị tính và dấu chấm, dấu phẩy' : 'hai số'
    }.`,
  }
}

function wrongSum(whole: Figure, told: Part[], total: Interval): Finding {
  const middle = total.low && total.high ? total.low.plus(total.high).div(2) : total.low
  const places = Math.max(0, ...told.map(({ figure }) => figure.value?.decimals ?? 0))
  return {
    grade: 'inconsistent',
    kind: 'sumOfParts',
    places: [whole, ...told.map(({ figure }) => figure)].map(figurePlace),
    arithmetic: `${told.map(({ figure }) => (figure.fact.unit === whole.fact.unit && figure.value ? printed(figure.value) : withUnit(figure))).join(' + ')} = ${
      middle === null ? '?' : shown(middle, places)
    } ≠ ${withUnit(whole)}`,
    message: `${opening(whole)}: các phần cộng lại được ${middle === null ? '' : shown(middle, places)}, không bằng tổng số ${withUnit(whole)}. Đề nghị rà từng số thành phần và tổng số.`,
  }
}
