import type { Quantity } from './quantity.ts'
import type { Surroundings } from './surroundings.ts'

/** The noun that a count counts, as the text writes it. */
export function nounOf(around: Surroundings, quantity: Quantity): string {
  const scale = /^(trăm|nghìn|ngàn|vạn|triệu|tỉ|tỷ)$/
  let first = quantity.unitFrom
  while (first < quantity.unitTo - 1 && scale.test(around.tokens[first]?.key ?? '')) first++
  const start = around.tokens[first]?.start
  const end = around.tokens[quantity.unitTo - 1]?.end
  return first >= quantity.unitTo ? '' : around.text.slice(start, end).replace(/\s+/g, ' ')
}
