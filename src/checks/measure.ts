import { type Decimal, decimal } from '../vietnamese/decimal.ts'
import { fold } from '../vietnamese/normal.ts'
import { convert, countedNouns, parseUnit } from '../vietnamese/unit.ts'

const one = decimal(1)
const counted = new Set(countedNouns.map(({ name }) => fold(name)))
const measureInside = /[/%‰\d]|(?<!\p{L})(?:nghìn|ngàn|vạn|triệu|tỉ|đồng)(?!\p{L})/u

/**
 * Whether the unit counts whole things (xã, hộ, chỉ tiêu): a figure of it is exactly what it says. Measures (ha, tấn,
 * tỷ đồng), rates (tạ/ha) and scaled counts ("nghìn lượt") are rounded. A noun that no table knows counts things.
 */
export function isCount(unit: string | null): boolean {
  if (unit === null || unit === '') return false
  const known = parseUnit(unit)
  return known === null ? !measureInside.test(fold(unit)) : known.scale.eq(one) && counted.has(known.dimension)
}

/** What a figure in `from` is multiplied by to be told in `to`; null where the two do not convert. */
export function toUnit(from: string | null, to: string | null): Decimal | null {
  if (from === null || to === null) return null
  return from === to ? one : convert(one, from, to)
}
