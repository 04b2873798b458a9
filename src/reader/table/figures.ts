import { type Decimal, decimal, fold, parseUnit } from '../../vietnamese/index.ts'
import type { Bound } from '../reading.ts'
import { type Notation, readNumber } from './notation.ts'

/** A figure in a cell; offsets are into the cell's text and hold its hedge and unit. */
export interface CellFigure {
  start: number
  end: number
  /** Where its digits stand. */
  digits: [number, number]
  value: Decimal
  /** The denominator of a/b. */
  of: Decimal | null
  bound: Bound
  estimated: boolean
  /** The unit that stands in the cell; null where none does. */
  unit: string | null
  /** "giảm 0,7", "-0,7", "(0,7)": it falls; "tăng 5", "+5": it rises; "vượt 3": it is above. */
  direction: 'up' | 'down' | 'over' | null
  /** The direction is said in a word, not by a sign. */
  inWords: boolean
  /** What stands before it in the cell, folded. */
  before: string
}

const numeral = /\d(?:[\d.,]*\d)?(?:[ \u00a0]\d{3})*(?:,\d+)?/g
const notFigure =
  /\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|(?<![\d/])(?:0?[1-9]|1[0-2])\s*\/\s*(?:19|20)\d\d(?!\d)|(?:quý|tháng|năm|giai đoạn|khóa|số|điều|mục|biểu)\s+[\dIVX]+(?:\s*[-–/]\s*\d+)*|\d+\s*\/\s*(?:\d{4}\s*\/\s*)?(?:nq|qđ|kh|bc|tb|cv)[-\p{L}]*/giu

const hedges: readonly (readonly [RegExp, Bound])[] = [
  [/(?:≥|>=|=>|từ|ít nhất|tối thiểu|không dưới)$/u, 'atLeast'],
  [/(?:≤|<=|=<|không quá|tối đa|không vượt)$/u, 'atMost'],
  [/(?:>|trên|hơn)$/u, 'over'],
  [/(?:<|dưới|chưa đến)$/u, 'under'],
  [/(?:~|≈|khoảng|gần|xấp xỉ)$/u, 'about'],
]
const directions: readonly (readonly [RegExp, 'up' | 'down' | 'over'])[] = [
  [/(?:tăng thêm|tăng|\+)$/u, 'up'],
  [/(?:giảm|hụt|-|−|–)$/u, 'down'],
  [/vượt$/u, 'over'],
]
/** "80-15-5": a structure, whose parts have no names. */
const structure = /^\s*\d[\d.,]*%?(?:\s*[-–/:]\s*\d[\d.,]*%?){2,}\s*$/
const longestCell = 120
const range = /^\s*(?:-|–|đến|÷)\s*$/u
const stroke = /^\s*\/\s*$/

/** The figures of a cell: at most a range or two figures; none in an empty one, a sign ("-", "x"), a verdict, a date, running text. */
export function figuresIn(text: string, notation: Notation): CellFigure[] {
  if (!/\d/.test(text) || text.length > longestCell || structure.test(text)) return []
  const masked = text.replace(notFigure, (found) => ' '.repeat(found.length))
  const numerals = [...masked.matchAll(numeral)].slice(0, 4)
  const figures: CellFigure[] = []
  for (let at = 0; at < numerals.length; at++) {
    const figure = figureAt(masked, numerals[at] as RegExpExecArray, notation, figures.at(-1)?.end ?? 0)
    const next = numerals[at + 1]
    if (figure === null) continue
    const between = next === undefined ? '' : masked.slice(figure.digits[1], next.index)
    const second = next === undefined ? null : figureAt(masked, next, notation, next.index)
    if (second !== null && stroke.test(between)) {
      figures.push({ ...figure, end: second.end, of: second.value, unit: second.unit })
      at++
    } else if (second !== null && (range.test(between) || range.test(between.replace(/%/, ''))) && second.value.gt(figure.value)) {
      const both = { start: figure.start, end: second.end, unit: second.unit ?? figure.unit }
      figures.push(
        { ...figure, ...both, bound: 'atLeast' },
        { ...second, ...both, bound: 'atMost', estimated: figure.estimated, direction: figure.direction },
      )
      at++
    } else figures.push(figure)
  }
  return figures
}

function figureAt(text: string, match: RegExpExecArray, notation: Notation, from: number): CellFigure | null {
  const value = readNumber(match[0], notation)
  if (value === null) return null
  const digits: [number, number] = [match.index, match.index + match[0].length]
  if (/\p{L}$/u.test(text.slice(0, digits[0])) || /^\p{L}?\d/u.test(text.slice(digits[1]))) return null
  const figure: CellFigure = {
    start: digits[0],
    end: digits[1],
    digits,
    value,
    of: null,
    bound: 'exact',
    estimated: false,
    unit: null,
    direction: null,
    inWords: false,
    before: '',
  }
  readBefore(figure, text.slice(from, digits[0]), from)
  readAfter(figure, text.slice(digits[1]))
  return figure
}

/** The hedge and the direction before a figure; brackets around it make it negative. */
function readBefore(figure: CellFigure, before: string, from: number): void {
  const key = fold(before).trimEnd()
  figure.before = key.trim()
  figure.estimated = /(?<!\p{L})(?:ước|dự kiến|dự ước)(?!\p{L})/u.test(key)
  for (const [pattern, bound] of hedges) {
    const found = pattern.exec(key)
    if (found === null || !isWhole(key, found.index)) continue
    figure.bound = bound
    figure.start = from + before.trimEnd().length - found[0].length
    break
  }
  const rest = figure.bound === 'exact' ? key : key.replace(/\s*[^\s]+$/u, '')
  for (const [pattern, direction] of directions) {
    const found = pattern.exec(rest)
    if (found === null || !isWhole(rest, found.index)) continue
    figure.direction = direction
    figure.inWords = /\p{L}/u.test(found[0])
    break
  }
  if (/^\s*\($/.test(before)) figure.direction ??= 'down'
}

function isWhole(key: string, at: number): boolean {
  return !/\p{L}/u.test(key.charAt(at - 1))
}

/** The unit after a figure and "trở lên", "trở xuống". */
function readAfter(figure: CellFigure, after: string): void {
  const unit = unitAtStart(after)
  if (unit !== null) {
    figure.unit = unit.name
    figure.end += unit.length
  }
  const rest = fold(after.slice(unit?.length ?? 0)).trimStart()
  if (/^trở lên/.test(rest)) figure.bound = 'atLeast'
  else if (/^trở xuống/.test(rest)) figure.bound = 'atMost'
}

const longestUnit = 5

/** The longest run of words right after a figure that is a unit. */
function unitAtStart(after: string): { name: string; length: number } | null {
  const words = /^\s*(?:[%‰](?:\s*\/\s*\p{L}+)?|[^\s\d(),;]+(?:\s+[^\s\d(),;]+){0,4})/u.exec(after)?.[0]
  if (words === undefined) return null
  const ends = [...words.matchAll(/\S+/g)].map((word) => word.index + word[0].length).slice(0, longestUnit)
  for (const end of ends.reverse()) {
    const unit = parseUnit(words.slice(0, end).trim())
    if (unit !== null) return { name: unit.name, length: end }
  }
  return null
}

/** The figure with the sign that its direction gives it. */
export function signed({ value, direction }: CellFigure): Decimal {
  return direction === 'down' ? decimal(0).minus(value) : value
}
