/**
 * The two encodings in which Vietnamese was typed before Unicode, as their bytes show when they are taken for Latin-1. One
 * row a vowel: without tone, huyền, sắc, hỏi, ngã, nặng; the same order as the letters beside it.
 */
const rows: readonly (readonly [letters: string, tcvn3: string, vni: string])[] = [
  ['a à á ả ã ạ', 'a µ ¸ ¶ · ¹', 'a aø aù aû aõ aï'],
  ['ă ằ ắ ẳ ẵ ặ', '¨ » ¾ ¼ ½ Æ', 'aê aè aé aú aü aë'],
  ['â ầ ấ ẩ ẫ ậ', '© Ç Ê È É Ë', 'aâ aà aá aå aã aä'],
  ['e è é ẻ ẽ ẹ', 'e Ì Ð Î Ï Ñ', 'e eø eù eû eõ eï'],
  ['ê ề ế ể ễ ệ', 'ª Ò Õ Ó Ô Ö', 'eâ eà eá eå eã eä'],
  ['i ì í ỉ ĩ ị', 'i × Ý Ø Ü Þ', 'i ì í æ ó ò'],
  ['o ò ó ỏ õ ọ', 'o ß ã á â ä', 'o oø où oû oõ oï'],
  ['ô ồ ố ổ ỗ ộ', '« å è æ ç é', 'oâ oà oá oå oã oä'],
  ['ơ ờ ớ ở ỡ ợ', '¬ ê í ë ì î', 'ô ôø ôù ôû ôõ ôï'],
  ['u ù ú ủ ũ ụ', 'u ï ó ñ ò ô', 'u uø uù uû uõ uï'],
  ['ư ừ ứ ử ữ ự', '\u00ad õ ø ö ÷ ù', 'ö öø öù öû öõ öï'],
  ['y ỳ ý ỷ ỹ ỵ', 'y ú ý û ü þ', 'y yø yù yû yõ î'],
  ['đ', '®', 'ñ'],
]

/** TCVN3 has capitals of these only: a capital with a tone mark is the small letter's byte in a font that shows capitals. */
const tcvn3Capitals: readonly (readonly [letter: string, tcvn3: string])[] = [
  ['Ă', '¡'],
  ['Â', '¢'],
  ['Ê', '£'],
  ['Ô', '¤'],
  ['Ơ', '¥'],
  ['Ư', '¦'],
  ['Đ', '§'],
]

const pairs = (column: 1 | 2): [string, string][] =>
  rows.flatMap((row) => {
    const written = row[column].split(' ')
    return row[0].split(' ').map((letter, at): [string, string] => [written[at] as string, letter])
  })

/** The case of a VNI letter is its vowel's; the mark after it may be of the other case. */
function inBothCases([written, letter]: [string, string]): [string, string][] {
  const vowel = written.charAt(0)
  const mark = written.slice(1)
  return [mark, mark.toUpperCase()].flatMap((form): [string, string][] => [
    [vowel + form, letter],
    [vowel.toUpperCase() + form, letter.toUpperCase()],
  ])
}

/** TCVN3 (ABC) as it shows → letter. */
export const tcvn3Letters: ReadonlyMap<string, string> = new Map([
  ...pairs(1),
  ...tcvn3Capitals.map(([letter, written]): [string, string] => [written, letter]),
])

/** VNI as it shows, one or two characters → letter. */
export const vniLetters: ReadonlyMap<string, string> = new Map(pairs(2).flatMap(inBothCases))
