import { type Decimal, decimal } from './decimal.ts'
import { billionWords, digitWords, gapWords, onesAfterGap, onesAfterTen, onesAfterTens, scaleWords } from './numberWords.data.ts'

const billion = 1_000_000_000
const greatest = decimal('1000000000000000')

/** A number read from words, and the index of the first word after it. */
export interface NumberInWords {
  value: Decimal
  next: number
}

/** The same, while it is being put together: below 10^9 a JavaScript number is exact. */
interface Part {
  value: number
  next: number
}

/**
 * The longest number that the words from `from` on spell ('hai', 'mươi', 'mốt', 'nghìn' → 21000), or null where none
 * starts there. Words are lower-case syllables, folded or not. Read as officials write: 'năm' after mười, mươi or a scale
 * is the year, not five; 'rưỡi' is half of the scale before it; a scale without a number before it ('hàng nghìn') is none.
 * The first word alone may be no number in its context ('năm', 'không', 'ba'): that is for the caller to tell.
 */
export function parseNumberWords(words: readonly string[], from = 0): NumberInWords | null {
  const head = section(words, from, false) ?? halfOfBareScale(words, from)
  if (head === null) return null
  if (!billionWords.has(words[head.next] ?? '')) return { value: decimal(head.value), next: head.next }
  const billions = decimal(head.value).times(billion)
  const after = head.next + 1
  if (words[after] === 'rưỡi') return { value: billions.plus(billion / 2), next: after + 1 }
  const rest = section(words, after, true)
  // 'một tỷ hai tỷ' is two numbers: what a second tỷ would multiply does not belong to the first.
  if (rest === null || billionWords.has(words[rest.next] ?? '')) return { value: billions, next: after }
  return { value: billions.plus(rest.value), next: rest.next }
}

/** Groups with falling scales: [group triệu] [group vạn] [group nghìn] [group]. `continued`: something greater stands before. */
function section(words: readonly string[], from: number, continued: boolean): Part | null {
  if (!continued && gapWords.has(words[from] ?? '')) return null
  let value = 0
  let at = from
  let below = billion
  while (true) {
    const part = group(words, at)
    if (part === null) break
    const scale = scaleWords.get(words[part.next] ?? '')
    if (scale === undefined) {
      const loose = (continued || at > from) && part.next === at + 1 && words[at] !== 'mười'
      if (loose || part.value >= below) break
      return { value: value + part.value, next: part.next }
    }
    if (scale >= below) break
    value += part.value * scale
    at = part.next + 1
    below = scale
    if (words[at] === 'rưỡi') return { value: value + scale / 2, next: at + 1 }
  }
  return at > from ? { value, next: at } : null
}

/** A group below a thousand: 'hai trăm linh năm', 'không trăm mười', 'ba mươi lăm', 'mười', 'linh bốn', 'bảy'. */
function group(words: readonly string[], from: number): Part | null {
  const digit = digitWords.get(words[from] ?? '')
  if (digit === undefined || words[from + 1] !== 'trăm') return belowHundred(words, from)
  const value = digit * 100
  const next = from + 2
  if (words[next] === 'rưỡi') return { value: value + 50, next: next + 1 }
  const rest = belowHundred(words, next)
  // 'một trăm hai' leaves open whether 102 or 120, and 'một trăm năm' is a hundred years.
  if (rest === null || (rest.next === next + 1 && words[next] !== 'mười')) return { value, next }
  return { value: value + rest.value, next: rest.next }
}

function belowHundred(words: readonly string[], from: number): Part | null {
  const first = words[from] ?? ''
  const second = words[from + 1] ?? ''
  if (gapWords.has(first)) {
    const ones = onesAfterGap.get(second)
    return ones === undefined ? null : { value: ones, next: from + 2 }
  }
  if (first === 'mười') {
    const ones = onesAfterTen.get(second)
    return ones === undefined ? { value: 10, next: from + 1 } : { value: 10 + ones, next: from + 2 }
  }
  const digit = digitWords.get(first)
  if (digit === undefined) return null
  if (second !== 'mươi' || digit < 2) return { value: digit, next: from + 1 }
  const ones = onesAfterTens.get(words[from + 2] ?? '')
  return ones === undefined ? { value: digit * 10, next: from + 2 } : { value: digit * 10 + ones, next: from + 3 }
}

/** 'triệu rưỡi', 'nghìn rưỡi', 'trăm rưỡi': one and a half of the scale. */
function halfOfBareScale(words: readonly string[], from: number): Part | null {
  const word = words[from] ?? ''
  const scale = word === 'trăm' ? 100 : billionWords.has(word) ? billion : scaleWords.get(word)
  return scale === undefined || words[from + 1] !== 'rưỡi' ? null : { value: scale * 1.5, next: from + 2 }
}

const ones = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']

/** A whole number from 0 to 10^15 in words, lower case, as official texts spell it. Throws a RangeError on any other. */
export function formatNumberWords(value: Decimal): string {
  if (value.lt(0) || value.gt(greatest) || !value.eq(value.round(0)))
    throw new RangeError(`not a whole number from 0 to 10^15: ${value.toFixed()}`)
  if (value.eq(0)) return 'không'
  const billions = value.div(billion).round(0, 0)
  const rest = value.minus(billions.times(billion)).toNumber()
  const words = billions.gt(0) ? [...sectionWords(billions.toNumber(), false), 'tỷ'] : []
  return [...words, ...sectionWords(rest, billions.gt(0))].join(' ')
}

/** A number below 10^9 in words; `continued`: something greater stands before, so its first group is spelled in full. */
function sectionWords(value: number, continued: boolean): string[] {
  const words: string[] = []
  for (const [scale, name] of [
    [1_000_000, 'triệu'],
    [1_000, 'nghìn'],
    [1, ''],
  ] as const) {
    const part = Math.floor(value / scale) % 1000
    if (part === 0) continue
    words.push(...groupWords(part, continued || words.length > 0))
    if (name !== '') words.push(name)
  }
  return words
}

function groupWords(value: number, full: boolean): string[] {
  const hundreds = Math.floor(value / 100)
  const tens = Math.floor(value / 10) % 10
  const one = value % 10
  const words = hundreds > 0 || full ? [ones[hundreds] as string, 'trăm'] : []
  if (tens === 0) {
    if (one === 0) return words
    return words.length > 0 ? [...words, 'linh', ones[one] as string] : [ones[one] as string]
  }
  words.push(...(tens === 1 ? ['mười'] : [ones[tens] as string, 'mươi']))
  if (one === 0) return words
  return [...words, one === 5 ? 'lăm' : tens > 1 && one === 1 ? 'mốt' : tens > 1 && one === 4 ? 'tư' : (ones[one] as string)]
}
