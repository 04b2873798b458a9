import { isWord, unitAt } from './lexicon.ts'
import { countersAfterNamer, namers, numbered } from './quantity.data.ts'
import { isSign, NUMBER, SIGN, type Token, WORD } from './token.ts'

/** Whether a number is a name, an ordinal or the number of a document, and no figure. */

/** A letter that belongs to a name: "30a", "5G"; "5m", "5l" have a unit. */
function isSuffix(tokens: readonly Token[], at: number): boolean {
  const letter = tokens[at] as Token
  return letter.key.length === 1 && (letter.capital || unitAt(tokens, at) === null) && letter.key !== 'đ'
}

/** Whether the number at `at` is a name, an ordinal, a document's or telephone number: no figure. */
export function isName(tokens: readonly Token[], at: number, after: number): boolean {
  const token = tokens[at] as Token
  const before = tokens[at - 1]
  const next = tokens[after]
  // 35-CT/TW, 12-NQ/HU, 15/QĐ-UBND
  if (next?.kind === SIGN && (next.key === '-' || next.key === '/') && !next.spaced) {
    const word = tokens[after + 1]
    const abbreviation = word?.kind === WORD && word.capital && !word.spaced && /^[a-zđ]{2,5}$/u.test(word.key)
    if (abbreviation && (next.key === '-' || unitAt(tokens, after + 1) === null)) return true
  }
  // 7h30, 14:30; Chương trình 30a, mạng 5G
  if (next?.kind === WORD && !next.spaced && (/^h\d{0,2}$/.test(next.key) || isSuffix(tokens, after))) return true
  if (isSign(before, ':') && !token.spaced && tokens[at - 2]?.kind === NUMBER) return true
  if (/^0\d{3,}|^\d{9,}$/.test(token.key)) return true
  // báo động 3; Đề án 1 triệu héc-ta; tôm cỡ 30 con/kg
  if (isWord(before, 'động') && isWord(tokens[at - 2], 'báo')) return true
  if (isWord(before, 'án') && (tokens[at - 2] as Token | undefined)?.capital && isWord(tokens[at - 2], 'đề')) return true
  if (isWord(before, 'cỡ') && isSign(tokens[after + 1], '/')) return true
  // Nghị quyết Trung ương 4 khóa XIII
  if (isWord(next, 'khóa') && isWord(before, 'ương')) return true
  if (before === undefined || before.kind !== WORD) return isSign(before, '-') && !token.spaced && tokens[at - 2]?.kind === WORD
  if (before.key === 'số') {
    const earlier = tokens[at - 2]
    if (numbered.has(earlier?.key ?? '')) return false
    const unit = unitAt(tokens, after)
    if (unit === null) return !isSign(next, '%')
    // gói thầu số 5, số 15 đường …: a small number of a thing, or of a house
    return !unit.measure && /^\d{1,3}$/.test(token.key) && (earlier?.kind === WORD || isSign(earlier, ','))
  }
  if (before.key === 'tỉnh' && isWord(tokens[at - 2], 'đường')) return true
  if (!namers.has(before.key)) return false
  if (before.key === 'lần') return isWord(tokens[at - 2], 'thứ')
  // "mức độ 3" names a grade; "xã có số tổ 9 hộ" does not occur; a unit of its own right after lets a counter word be a plain noun
  if (countersAfterNamer.has(before.key) && (unitAt(tokens, after)?.measure || isSign(next, '%'))) return false
  if (countersAfterNamer.has(before.key) && before.key !== 'khu' && before.key !== 'lô')
    return unitAt(tokens, after) === null && !isSign(next, '%')
  return true
}
