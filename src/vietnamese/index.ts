export { type Decimal, decimal, decimalToJson, isDecimal } from './decimal.ts'
export { decodeBytes } from './encodings/bytes.ts'
export { decodeAs, decodeLegacy, type LegacyEncoding } from './encodings/legacy.ts'
export { fold, type NfcText, searchKey, toNfc } from './normal.ts'
export { formatNumber, type ParsedNumber, parseNumber } from './number.ts'
export { formatNumberWords, type NumberInWords, parseNumberWords } from './numberWords.ts'
export {
  contains,
  formatPeriod,
  isPartOfYear,
  type Period,
  parsePeriod,
  periodLabel,
  periodOf,
  samePeriodLastYear,
  yearOf,
} from './period.ts'
export { isSyllable } from './syllable.ts'
export {
  type CountedNoun,
  comparable,
  convert,
  countedNouns,
  type Dimension,
  parseUnit,
  type Unit,
  type UnitReading,
  units,
} from './unit.ts'
