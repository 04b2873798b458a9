export { type Decimal, decimal } from './decimal.ts'
export { decodeBytes } from './encodings/bytes.ts'
export { decodeAs, decodeLegacy, type LegacyEncoding } from './encodings/legacy.ts'
export { fold, searchKey } from './normal.ts'
export { formatNumber, parseNumber } from './number.ts'
export {
  contains,
  firstDay,
  isPartOfYear,
  lastDay,
  monthsIn,
  parsePeriod,
  partsOf,
  periodLabel,
  periodOf,
  samePeriodLastYear,
  through,
  yearOf,
  yearToDate,
} from './period.ts'
export { isSyllable } from './syllable.ts'
export { parseUnit } from './unit.ts'
