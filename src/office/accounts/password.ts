import { searchKey } from '../../vietnamese/normal.ts'
import { commonPasswords, commonWords } from './common.data.ts'

const least = 10
const most = 128

const passwords = new Set(commonPasswords.trim().split(/\s+/))
const words = new Set(commonWords.trim().split(/\s+/))

/**
 * Why a password is not good enough, as a sentence; null where it is. `known` is what anybody knows of its owner: name,
 * e-mail, authority. Only length and guessability count; no kind of character is asked for.
 */
export function passwordProblem(password: string, known: readonly string[]): string | null {
  const length = [...password.normalize('NFKC')].length
  if (length < least)
    return `Mật khẩu mới có ${length} ký tự; cần ít nhất ${least}. Ghép ba, bốn từ không liên quan thì dễ nhớ và khó đoán.`
  if (length > most) return `Mật khẩu mới có ${length} ký tự; nhiều nhất là ${most}.`
  if (passwords.has(password.toLowerCase())) return 'Mật khẩu này có trong danh sách mật khẩu hay bị dò. Hãy chọn mật khẩu khác.'
  const letters = searchKey(password).replace(/\s/g, '')
  const core = repeated(plain(letters))
  if (words.has(core) && letters.length - core.length < least) {
    return 'Mật khẩu này là một từ quen thuộc thêm số hoặc ký hiệu nên dễ bị dò. Hãy chọn mật khẩu khác, dài hơn.'
  }
  const bare = letters.replace(/[^a-z0-9]/g, '')
  if (ownWords(known).some((word) => bare.includes(word) && letters.length - (bare.length - bare.replaceAll(word, '').length) < least)) {
    return 'Mật khẩu này dựa vào tên người, địa chỉ thư, tên cơ quan hoặc tên phần mềm nên dễ bị đoán. Hãy chọn mật khẩu khác.'
  }
  return null
}

const looksLike: Readonly<Record<string, string>> = { '@': 'a', $: 's', '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' }

/** The word a password is built on: "p@ssw0rd2024!" is "password". */
function plain(letters: string): string {
  return letters
    .replace(/^[^a-z]+/, '')
    .replace(/[^a-z]+$/, '')
    .replace(/[@$013457]/g, (sign) => looksLike[sign] ?? '')
    .replace(/[^a-z]/g, '')
}

/** "matkhaumatkhau" is "matkhau". */
function repeated(word: string): string {
  for (let length = 1; length <= word.length / 2; length++) {
    if (word.length % length === 0 && word === word.slice(0, length).repeat(word.length / length)) return word.slice(0, length)
  }
  return word
}

/** What is known, with marks and spaces off; the parts of an e-mail address one by one, an authority also without its kind. */
function ownWords(known: readonly string[]): string[] {
  return ['namro', ...known.flatMap((text) => [...text.split(/[@.]/), text.replace(/^(?:xã|phường|đặc khu|tỉnh|thành phố|huyện)\s+/i, '')])]
    .map((text) => searchKey(text).replace(/[^a-z0-9]/g, ''))
    .filter((word) => word.length >= 4)
}
