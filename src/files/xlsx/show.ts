import { type Decimal, decimal } from '../../vietnamese/decimal.ts'
import { formatNumber } from '../../vietnamese/number.ts'
import type { NumberFormat } from './format.ts'

/** Excel keeps 15 significant digits; what is beyond them comes from binary fractions (0.30000000000000004). */
export const significant = 15
/** A general number is shown in at most so many digits. */
const shownDigits = 10

/** The number of a cell as Excel shows it, in Vietnamese notation: '1.401,351', '48,7%', '30/09/2025'; the raw text where it is no number. */
export function showNumber(raw: string, format: NumberFormat, from1904: boolean): string {
  const approximate = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(approximate) || Math.abs(approximate) > 1e20) return raw
  if (format.kind === 'date') return showDate(approximate, from1904) ?? raw
  if (format.kind === 'time') return showTime(approximate)
  const value = decimal(raw.trim()).prec(significant)
  if (value.eq(0) && format.zero !== null) return format.zero
  return format.before + showValue(value, format) + (format.percent ? '%' : '') + format.after
}

function showValue(value: Decimal, format: NumberFormat): string {
  if (format.kind !== 'number') return showGeneral(value)
  const [least, most] = format.decimals
  const scaled = format.percent ? value.times(100) : value.div(decimal(1000).pow(format.thousands))
  const rounded = scaled.round(most)
  const decimals = Math.max(least, (rounded.toFixed().split('.')[1] ?? '').length)
  return formatNumber(rounded, { decimals, grouping: format.grouped })
}

/** Whole numbers of four digits are left ungrouped where they may be years: heads of columns are. */
function showGeneral(value: Decimal): string {
  const whole = value.abs().round(0, 0)
  const rounded = value.round(Math.max(0, shownDigits - whole.toFixed().length))
  const mayBeYear = rounded.eq(whole) && whole.gte(1900) && whole.lte(2100)
  return formatNumber(rounded, { grouping: !mayBeYear })
}

const day = 86_400_000

/** Day 1 is 1 January 1900, and 1900 has a 29 February in Excel, day 60; or day 0 is 1 January 1904. */
function showDate(serial: number, from1904: boolean): string | null {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0)
  if (days < 1 || days > 2_958_465) return null
  if (days === 60) return '29/02/1900'
  const date = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * day)
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`
}

function showTime(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440) % 1440
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
