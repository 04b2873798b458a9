import type { Decimal } from '../vietnamese/decimal.ts'
import { formatNumber } from '../vietnamese/number.ts'
import type { Operation, Working } from './arithmetic.ts'

const signs: Partial<Record<Operation, string>> = { add: ' + ', subtract: ' − ', multiply: ' × ' }
/** A line with more terms than this helps nobody; the rest is counted. */
const mostTerms = 12

/** '1.401,351 tỷ đồng', '188,1%': a value with its unit as an official writes it. */
export function amount(value: Decimal, unit: string, decimals?: number): string {
  const figure = formatNumber(value, decimals === undefined ? {} : { decimals })
  return unit === '' ? figure : unit === '%' || unit === '‰' ? `${figure}${unit}` : `${figure} ${unit}`
}

/** The value of a working, with its unit, to the places it is shown in. */
export function shown({ value, unit, decimals }: Working): string {
  return amount(value, unit, decimals)
}

/**
 * The arithmetic of a value in one line: 'Hoàn thành kế hoạch = 819,2 ha (thực hiện) ÷ 750 ha (kế hoạch) × 100 = 109,2%'.
 */
export function explain(working: Working): string {
  const head = working.label === '' ? '' : `${working.label} = `
  if (working.operation === 'given') return `${head}${shown(working)}`
  return `${head}${formula(working)} = ${shown(working)}`
}

/** The arithmetic of a value and of every value that went into it, one line each, the value itself first. */
export function unfold(working: Working): string[] {
  if (working.operation === 'given') return []
  return [explain(working), ...working.of.flatMap(unfold)]
}

function formula({ operation, of }: Working): string {
  const terms = of.slice(0, mostTerms).map(term)
  const more = of.length > mostTerms ? of.length - mostTerms : 0
  if (operation === 'divide') return `${terms[0]} ÷ ${terms[1]}${terms[2] === undefined ? '' : ` × ${terms[2]}`}`
  if (operation === 'largest') return `lớn nhất trong ${terms.join('; ')}${more ? ` và ${more} số khác` : ''}`
  if (operation === 'latest') return `số mới nhất, ${terms[0]}`
  if (operation === 'convert') return terms[0] as string
  return `${terms.join(signs[operation])}${more ? `${signs[operation]}… (${more} số hạng nữa)` : ''}`
}

function term(working: Working): string {
  const figure = shown(working)
  const operand = working.value.lt(0) ? `(${figure})` : figure
  return working.label === '' ? operand : `${operand} (${working.label})`
}
