import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeAs, decodeLegacy, type LegacyEncoding } from './legacy.ts'
import { tcvn3Letters, vniLetters } from './tables.data.ts'

const small =
  'à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ è é ẻ ẽ ẹ ê ề ế ể ễ ệ ì í ỉ ĩ ị ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ ù ú ủ ũ ụ ư ừ ứ ử ữ ự ỳ ý ỷ ỹ ỵ đ'.split(
    ' ',
  )

const tables = { TCVN3: tcvn3Letters, VNI: vniLetters }

/** The shortest way a table has of writing each letter, the first where there are several. */
function encoder(encoding: LegacyEncoding): (text: string) => string {
  const written = new Map<string, string>()
  for (const [bytes, letter] of tables[encoding]) if (!written.has(letter)) written.set(letter, bytes)
  return (text) => [...text].map((letter) => written.get(letter) ?? letter).join('')
}

/** TCVN3 in the order of its bytes from 0xB5 on, as the standard's chart has it, '·' where a place is not a small letter's. */
const chart = 'àảãáạ·ằẳẵắ·······ặầẩẫấậè·ẻẽéẹềểễếệìỉ···ĩíịò·ỏõóọồổỗốộờởỡớợù·ủũúụừửữứựỳỷỹýỵ'

describe('the tables', () => {
  it('TCVN3 has the 67 small letters and seven capitals, one byte each', () => {
    const letters = [...tcvn3Letters.values()].filter((letter) => letter > '\x7f')
    expect(letters.sort()).toEqual([...small, ...'ĂÂĐÊÔƠƯ'].sort())
    for (const bytes of tcvn3Letters.keys()) expect(bytes).toHaveLength(1)
  })

  it('TCVN3 agrees with the chart of the standard', () => {
    const places = [...chart].map((letter, at) => [String.fromCharCode(0xb5 + at), letter] as const)
    for (const [byte, letter] of places) if (letter !== '·') expect([byte, tcvn3Letters.get(byte)]).toEqual([byte, letter])
  })

  it('VNI has all 134 letters', () => {
    const all = [...small, ...small.map((letter) => letter.toUpperCase())]
    expect(all).toHaveLength(134)
    expect(all.filter((letter) => ![...vniLetters.values()].includes(letter))).toEqual([])
  })
})

const unicode = `ủy ban nhân dân xã báo cáo kết quả thực hiện nhiệm vụ sáu tháng đầu năm: tổng thu ngân sách ước đạt 1.250 triệu đồng, bằng 62,5% dự toán; giữ vững quốc phòng, ổn định đời sống, sửa chữa nhà ở`

describe('decodeLegacy', () => {
  it.each([
    ['Uû ban nh©n d©n x·', 'Uỷ ban nhân dân xã', 'TCVN3'],
    ['§¶ng uû x· b¸o c¸o', 'Đảng uỷ xã báo cáo', 'TCVN3'],
    ['CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM', 'CỘNG HÒA Xã HỘI CHỦ NGHĨA VIỆT NAM', 'TCVN3'],
    ['UÛy ban nhaân daân xaõ', 'Ủy ban nhân dân xã', 'VNI'],
    ['COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'VNI'],
    ['Ñaûng uûy xaõ, ñaït 100 m², 25°C', 'Đảng ủy xã, đạt 100 m², 25°C', 'VNI'],
    ['- X· ®¹t 100 m² ®Êt · 5 tr­êng', '- Xã đạt 100 m² đất · 5 trường', 'TCVN3'],
  ])('%s', (written, text, encoding) => expect(decodeLegacy(written)).toEqual({ text, encoding }))

  it.each([
    ['Vietnamese', 'Ủy ban nhân dân xã báo cáo kết quả thực hiện nhiệm vụ'],
    ['Vietnamese of Latin-1 letters only', 'có bò và tôm, cá tính lúa ngô trà cà phê thì khó bán'],
    ['decomposed Vietnamese', 'Ủy ban nhân dân xã có bò và tôm'.normalize('NFD')],
    ['English', 'The naïve café served © 2024 Company® a façade of 5 µm, 7 µm, 9 µm and 12 µg résumés'],
    ['French', 'Où est né cet élève ? Le thé là-bas a été servi à la fête, très tôt, « déjà » dit-il, à côté du château brûlé'],
    ['Spanish', 'El niño más pequeño comió piñas también; ¿qué pasó allí, señor? Mañana él irá al jardín'],
    ['German', 'Über den Flüssen hören wir schöne Lieder, größer und süßer für die Mädchen'],
    ['Portuguese', 'A situação não é fácil: três milhões de reais já estão à disposição dos cidadãos'],
    ['signs', '« · » © ® ° ± 5 µm × 3 ÷ 2 § 4'],
    ['too little to tell', 'x· d©n'],
    ['plain', 'Bao cao so 12 nam 2024'],
  ])('leaves %s alone', (_, text) => expect(decodeLegacy(text)).toEqual({ text, encoding: null }))

  const words = unicode.split(/[^\p{L}]+/u).filter((word) => word !== '')
  const sentence = fc
    .array(fc.constantFrom(...words, '12,5%', '(2024)', 'UBND'), { minLength: 12, maxLength: 60 })
    .map((list) => list.join(' '))

  it.each(['TCVN3', 'VNI'] as const)('%s: undoes the encoding of every small letter', (encoding) => {
    const encode = encoder(encoding)
    const syllable = fc
      .tuple(fc.constantFrom('n', 'th', 'kh'), fc.constantFrom(...small, ...'aeiouy'), fc.constantFrom('', 'n', 'ng', 'u'))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.array(syllable), (syllables) => {
        const text = syllables.join(' ')
        expect(decodeAs(encode(text), encoding)).toBe(text)
      }),
      { numRuns: 1000 },
    )
  })

  it.each(['TCVN3', 'VNI'] as const)('%s: recognises and decodes what was encoded', (encoding) => {
    const encode = encoder(encoding)
    expect(decodeLegacy(encode(unicode))).toEqual({ text: unicode, encoding })
    fc.assert(
      fc.property(sentence, (text) => {
        fc.pre(text.split(' ').filter((word) => /[^\x20-\x7f]/.test(word)).length >= 8)
        expect(decodeLegacy(encode(text))).toEqual({ text, encoding })
      }),
      { numRuns: 1000 },
    )
  })

  it('leaves any Vietnamese in Unicode alone, whole or decomposed', () => {
    fc.assert(
      fc.property(sentence, fc.boolean(), (text, decomposed) => {
        const given = decomposed ? text.normalize('NFD') : text
        expect(decodeLegacy(given)).toEqual({ text: given, encoding: null })
      }),
    )
  })

  it('leaves pieces of a mixed text that are in Unicode', () => {
    expect(decodeAs('x· đảng ủy nh©n', 'TCVN3')).toBe('xã đảng ủy nhân')
  })
})
