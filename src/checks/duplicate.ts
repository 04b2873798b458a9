import type { Fact } from '../reader/reading.ts'
import { fold } from '../vietnamese/normal.ts'
import { parsePeriod } from '../vietnamese/period.ts'
import type { Finding } from './finding.ts'
import { isBareMeasure } from './indicator.ts'
import { meets, times } from './interval.ts'
import { toUnit } from './measure.ts'
import { areOfParallelLists } from './parallel.ts'
import { isSameScope, placeNamed, seasonNamed } from './scope.ts'
import { type Figure, figurePlace, groupBy, type Source } from './source.ts'
import { opening, withUnit } from './words.ts'

const shortKey = 2
const fineDigits = 4
/** Counts of targets have a check of their own; points ("đóng góp 0,28 điểm %") are of the sector just told, not of one indicator. */
const neverTwice = /chỉ tiêu|tiêu chí|điểm/u
const companion = /(?<!\p{L})(?:cho|với|của|từ|tới) $|\/$/u
const longestCompanion = 5
const nameAfter = 60
const ofTheArea = fold('trên địa bàn').split(' ')
/** Figures of the same digits are few in one text; more are other texts behind one another. */
const most = 20

/** One indicator of one period stated twice with values that rounding cannot reconcile. */
export function duplicate(source: Source): Finding[] {
  return [...statedTwice(source), ...swapped(source)]
}

/**
 * Only what is certain to be the same is compared: the same words, period, kind and exactness, nothing near either figure
 * that makes it an increment, a running total or a narrower place, and no parts of different wholes.
 */
function statedTwice(source: Source): Finding[] {
  const groups = groupBy(source.figures, nameOf)
  return [...groups.values()].flatMap((group) => {
    const [first, ...later] = group
    if (first === undefined) return []
    const other = later
      .slice(0, most)
      .find((figure) => contradicts(first, figure) && isSameThing(first, figure) && !areOfParallelLists(first, figure))
    return other === undefined ? [] : [finding(first, other)]
  })
}

/**
 * 1.486 here and 1.468 there: two neighbouring digits that changed places, in a figure of four digits or more, are a slip
 * of the pen even where the two names are not the same to the letter: if the words of one are all in the other or stand
 * after the other's figure, or if both count things of one kind.
 */
function swapped(source: Source): Finding[] {
  const groups = groupBy(source.figures, ({ fact, value, isAim }) => {
    if (value === null || value.value.c.length < fineDigits || fact.bound !== 'exact' || fact.kind === 'baseline') return null
    return `${yearOf(fact)} ${isAim} ${fold(fact.unit ?? '')} ${value.decimals} ${[...value.value.c].sort().join('')}`
  })
  return [...groups.values()].flatMap((group) =>
    group.slice(1, most).flatMap((later) => {
      const earlier = group.find((figure) => figure !== later && figure.index < later.index && areSwapped(figure, later))
      return earlier === undefined || (nameOf(earlier) !== null && nameOf(earlier) === nameOf(later)) ? [] : [finding(earlier, later)]
    }),
  )
}

/** A level “to date” takes the year under report or the term, and which of the two may be unclear. */
function yearOf({ period }: Fact): string {
  const known = parsePeriod(period ?? '')
  return known === null || known.months > 12 ? '' : known.code
}

function areSwapped(a: Figure, b: Figure): boolean {
  const [x, y] = [a.value?.value.c ?? [], b.value?.value.c ?? []]
  const different = x.flatMap((digit, at) => (digit === y[at] ? [] : [at]))
  const [first = -2, second = 0] = different
  if (different.length !== 2 || second !== first + 1 || a.value?.value.e !== b.value?.value.e) return false
  const places = new Set([placeNamed(a), placeNamed(b)].filter((place) => place !== ''))
  if (a.fact.sentence[0] === b.fact.sentence[0] || places.size > 1 || seasonNamed(a) !== seasonNamed(b)) return false
  return (a.counts && b.counts) || isNamedIn(a, b.key) || isNamedIn(b, a.key) || isNamedIn(a, wordsAfter(b)) || isNamedIn(b, wordsAfter(a))
}

/** Whether all words of the figure's name are among these; that it is of the area goes without saying. */
function isNamedIn({ key }: Figure, words: string): boolean {
  const known = new Set([...words.split(' '), ...ofTheArea])
  return key.split(' ').every((word) => known.has(word))
}

/** The clause that goes on after the figure, where its name may stand: "trong 1.724 tỷ đồng tổng thu ngân sách". */
function wordsAfter({ fact, source }: Figure): string {
  return fold(source.text.slice(fact.end, fact.end + nameAfter).split(/[,;.(\n]/, 1)[0] ?? '').trim()
}

/** What must agree to the letter before two figures are compared; null for a figure that is never compared. */
export function nameOf(figure: Figure): string | null {
  const { fact, key } = figure
  if (fact.value === null || fact.unit === null || fact.period === null || fact.bound !== 'exact' || fact.kind === 'baseline') return null
  if (key.split(' ').length < shortKey || neverTwice.test(fact.unit) || isBareMeasure(figure.phrase) || isCompanion(figure)) return null
  return `${fact.period} ${figure.isAim} ${fact.estimated} ${key}`
}

/** "cho vay 66,4 tỷ đồng cho 1.706 hộ": a count that only goes with another figure, and is of that one's subject. */
function isCompanion({ fact, source }: Figure): boolean {
  return companion.test(fold(source.text.slice(Math.max(0, fact.start - longestCompanion), fact.start)))
}

/** Whether no value rounds to both. Figures in units that do not convert are of different things. */
export function contradicts(a: Figure, b: Figure): boolean {
  const factor = toUnit(b.fact.unit, a.fact.unit)
  if (factor === null || a.value === null || b.value === null) return false
  if (a.of !== null && b.of !== null && !meets(a.of.interval, times(b.of.interval, factor))) return false
  return !meets(a.value.interval, times(b.value.interval, factor))
}

function isSameThing(a: Figure, b: Figure): boolean {
  return a.fact.part?.of === b.fact.part?.of && a.fact.sentence[0] !== b.fact.sentence[0] && isSameScope(a, b)
}

function finding(a: Figure, b: Figure): Finding {
  return {
    grade: 'inconsistent',
    kind: 'duplicate',
    places: [figurePlace(a), figurePlace(b)],
    arithmetic: `${withUnit(a)} ≠ ${withUnit(b)}`,
    message: `${opening(a)} được nêu hai lần với hai số khác nhau (${withUnit(a)} và ${withUnit(b)}). Đề nghị xác định số đúng và thống nhất trong toàn văn bản.`,
  }
}
