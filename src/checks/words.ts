import type { Decimal } from '../vietnamese/decimal.ts'
import { formatNumber } from '../vietnamese/number.ts'
import type { Figure } from './source.ts'
import type { Stated } from './stated.ts'

/** The number as the text prints it, its places kept. */
export function printed({ value, decimals }: Stated): string {
  return formatNumber(value, { decimals: Math.max(0, decimals) })
}

/**
 * A computed number, with enough places to tell it from the stated one that it contradicts: one more than that has,
 * more where rounding would still make them equal, at most four more.
 */
export function computed(value: Decimal, against: Stated): string {
  const from = Math.max(0, against.decimals) + 1
  const stated = printed(against)
  for (let decimals = from; decimals < from + 3; decimals++) {
    const shown = trimmed(formatNumber(value, { decimals }))
    if (shown !== stated) return shown
  }
  return trimmed(formatNumber(value, { decimals: from + 3 }))
}

/** A computed number, to so many places and without idle zeros. */
export function shown(value: Decimal, decimals = 2): string {
  return trimmed(formatNumber(value, { decimals }))
}

function trimmed(number: string): string {
  return number.includes(',') ? number.replace(/,?0+$/, '') : number
}

/** "5.613,7 ha": the figure with its unit; "" where the fact has none. */
export function withUnit(figure: Figure): string {
  if (figure.value === null) return ''
  const unit = figure.fact.unit ?? ''
  return printed(figure.value) + (unit === '' ? '' : unit === '%' ? '%' : ` ${unit}`)
}

/** The indicator as it opens a sentence. */
export function opening(figure: Figure): string {
  const { indicator } = figure.fact
  return indicator.charAt(0).toUpperCase() + indicator.slice(1)
}
