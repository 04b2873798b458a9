import { type Decimal, decimal } from './decimal.ts'

/** A figure as it was written. */
export interface ParsedNumber {
  value: Decimal
  /** Places written after the decimal mark. */
  decimals: number
  /** A decimal point or thousands commas were used. */
  foreign: boolean
  /** What the figure would be in the other notation, where it can be read in both: '1.119' is 1119 or 1.119. */
  otherReading: Decimal | null
}

/** No figure is written with so many characters; longer runs of digits are something else, and costly to reckon with. */
const longest = 40

const compact = /^([-+\u2212\u2013]?)(\d+(?:[.,]\d+)*)$/
const spacedGroups = /^([-+\u2212\u2013]?)([1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+)(,\d+)?$/
const dottedGroups = /^([-+\u2212\u2013]?)([1-9]\d{0,2}(?:[ \u00a0]?\.[ \u00a0]?\d{3}){2,})(,\d+)?$/
const spacedFraction = /^([-+\u2212\u2013]?)(0)[ \u00a0]?,[ \u00a0]?(\d+)$/
const space = /[ \u00a0\u2009\u202f]/
const whiteSpace = /[ \u00a0\u2009\u202f]/g
const hardSpace = /^[^ ]*$/

/**
 * The number that the whole of `written` writes, in Vietnamese notation ('1.401,351', '06', '0,75'), in foreign notation
 * ('99.3', '1,234.5'), or with spaces where they cannot part two numbers ('1 973 949', '0, 68'); null for all else.
 * A single mark before three digits is read in the Vietnamese way, and `otherReading` is what a foreigner would read.
 */
export function parseNumber(written: string): ParsedNumber | null {
  if (written.length > longest) return null
  const match = compact.exec(written)
  if (match !== null) return parseCompact(match[1] as string, match[2] as string)
  return space.test(written) ? parseSpaced(written) : null
}

function parseCompact(sign: string, body: string): ParsedNumber | null {
  const dot = body.indexOf('.')
  const comma = body.indexOf(',')
  if (dot < 0 && comma < 0) return { value: signed(sign, body), decimals: 0, foreign: false, otherReading: null }
  if (dot < 0 || comma < 0) return parseOneMark(sign, body, dot < 0 ? ',' : '.')
  const [group, point, at] = dot < comma ? (['.', ',', comma] as const) : ([',', '.', dot] as const)
  const whole = ungrouped(body.slice(0, at), group)
  const fraction = body.slice(at + 1)
  if (whole === null || fraction.includes(point) || fraction.includes(group)) return null
  return { value: signed(sign, `${whole}.${fraction}`), decimals: fraction.length, foreign: point === '.', otherReading: null }
}

/** Dots only, or commas only: grouping where there are several, and where there is one both readings are weighed. */
function parseOneMark(sign: string, body: string, mark: '.' | ','): ParsedNumber | null {
  const at = body.indexOf(mark)
  const whole = ungrouped(body, mark)
  const grouped = whole === null ? null : signed(sign, whole)
  if (body.includes(mark, at + 1)) {
    return grouped && { value: grouped, decimals: 0, foreign: mark === ',', otherReading: null }
  }
  const fraction = signed(sign, mark === '.' ? body : body.replace(',', '.'))
  if (mark === '.' && grouped !== null) return { value: grouped, decimals: 0, foreign: false, otherReading: fraction }
  return { value: fraction, decimals: body.length - at - 1, foreign: mark === '.', otherReading: mark === ',' ? grouped : null }
}

function parseSpaced(written: string): ParsedNumber | null {
  const fraction = spacedFraction.exec(written)
  if (fraction !== null) return parseCompact(fraction[1] as string, `${fraction[2]},${fraction[3]}`)
  const groups = spacedGroups.exec(written)
  // Two groups parted by an ordinary space may be two numbers; three or more, or a no-break space, are one.
  if (groups !== null && (hardSpace.test(written) || (groups[2] as string).length > 7)) {
    return parseCompact(groups[1] as string, (groups[2] as string).replace(whiteSpace, '') + (groups[3] ?? ''))
  }
  const dotted = dottedGroups.exec(written)
  return dotted && parseCompact(dotted[1] as string, (dotted[2] as string).replace(whiteSpace, '') + (dotted[3] ?? ''))
}

/** The digits of a grouped whole number, or null where the groups are not groups of three or start with zero. */
function ungrouped(body: string, mark: string): string | null {
  const groups = body.split(mark)
  const first = groups[0] as string
  if (first.length > 3 || first.startsWith('0')) return null
  for (let at = 1; at < groups.length; at++) if ((groups[at] as string).length !== 3) return null
  return groups.join('')
}

function signed(sign: string, digits: string): Decimal {
  return decimal(sign === '' || sign === '+' ? digits : `-${digits}`)
}

/**
 * The value in Vietnamese notation: '1.401,351'. `decimals`: exactly so many places, rounded half away from zero;
 * without it, as many as the value has. `grouping: false` leaves out the thousands dots. Zero has no sign.
 *
 * Law: with `p = parseNumber(formatNumber(v, o))`, p.value is v rounded to `o.decimals`, p.decimals the places written,
 * p.foreign false; p.otherReading is not null exactly where one mark stands before three digits and after one to three
 * that do not start with zero ('1.119', '12,500'), and is then the value × 1000^(±1).
 */
export function formatNumber(value: Decimal, options: { decimals?: number; grouping?: boolean } = {}): string {
  const fixed = options.decimals === undefined ? value.toFixed() : value.toFixed(options.decimals)
  const negative = fixed.startsWith('-') && /[1-9]/.test(fixed)
  const [whole = '', fraction] = fixed.replace('-', '').split('.')
  const grouped = options.grouping === false ? whole : inThrees(whole).join('.')
  return (negative ? '-' : '') + grouped + (fraction === undefined ? '' : `,${fraction}`)
}

/** The digits in groups of three from the right. */
function inThrees(digits: string): string[] {
  const first = digits.length % 3 || 3
  const parts = [digits.slice(0, first)]
  for (let at = first; at < digits.length; at += 3) parts.push(digits.slice(at, at + 3))
  return parts
}
