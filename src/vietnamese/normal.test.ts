import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, searchKey } from './normal.ts'

const text = fc.string({ unit: 'binary' })

describe('fold', () => {
  it.each([
    ['hoà', 'hòa'],
    ['hoá', 'hóa'],
    ['HOÀ BÌNH', 'hòa bình'],
    ['uỷ', 'ủy'],
    ['luỹ', 'lũy'],
    ['thuý', 'thúy'],
    ['khoẻ', 'khỏe'],
    ['xoè', 'xòe'],
    ['hòan thành', 'hoàn thành'],
    ['họat động', 'hoạt động'],
    ['qúy', 'quý'],
    ['qủa', 'quả'],
    ['gía', 'giá'],
    ['nghiã', 'nghĩa'],
    ['cuả', 'của'],
    ['thủơ', 'thuở'],
    ['tỷ', 'tỉ'],
    ['sỹ', 'sĩ'],
    ['lý', 'lí'],
    ['kỹ', 'kĩ'],
    ['mỹ', 'mĩ'],
    ['quý', 'quí'],
    ['công ty', 'công ti'],
    ['a‐b‑c–d—e−f', 'a-b-c-d-e-f'],
    ['12\u00a0\u2009 ha\n', '12 ha '],
    ['Ðảng', 'đảng'],
    ['x\u200bã', 'xã'],
    ['hòa'.normalize('NFD'), 'hoà'],
  ])('%s = %s', (a, b) => expect(fold(a)).toBe(fold(b)))

  it.each([
    'quả',
    'giá',
    'gìn',
    'giữ',
    'giếng',
    'hòa',
    'ủy',
    'thúy',
    'khuỷu',
    'ngoài',
    'nghiêng',
    'quyết',
    'ý',
    'y tế',
    'tay',
    'huyện',
    'café',
    'company',
    'résumé',
    'của',
    'mía',
  ])('leaves %s as it is', (word) => expect(fold(word)).toBe(word))

  it.each([
    ['túi', 'túy'],
    ['mai', 'may'],
    ['quả', 'của'],
    ['bàn', 'bản'],
    ['hòa', 'hóa'],
  ])('%s ≠ %s', (a, b) => expect(fold(a)).not.toBe(fold(b)))

  it('takes words of any length', () => {
    const long = 'đ'.repeat(3_000_000)
    expect(fold(`${long} HOÀ`)).toBe(`${long} hòa`)
    expect(searchKey(`a${'\u0301'.repeat(3_000_000)}`)).toBe('a')
  })

  it('is idempotent, and blind to the form of Unicode and to case', () => {
    fc.assert(
      fc.property(text, (t) => {
        expect(fold(fold(t))).toBe(fold(t))
        expect(fold(t.normalize('NFD'))).toBe(fold(t))
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps the tone and the letters of any syllable, wherever the tone mark was put', () => {
    const rest = fc.constantFrom('hoa', 'uy', 'khoe', 'qua', 'gia', 'nghia', 'toan', 'luy', 'thuê', 'ngoai', 'khuyêt', 'ky')
    fc.assert(
      fc.property(rest, fc.constantFrom('\u0300', '\u0301', '\u0303', '\u0309', '\u0323'), fc.nat(), (syllable, tone, n) => {
        const vowels = [...syllable].flatMap((c, i) => ('aeiouyê'.includes(c) && !(syllable.startsWith('q') && i === 1) ? [i] : []))
        const put = (at: number) => `${syllable.slice(0, at + 1)}${tone}${syllable.slice(at + 1)}`
        const keys = vowels.map((at) => fold(put(at)))
        expect(keys[n % keys.length]).toBe(keys[0])
        expect((keys[0] as string).normalize('NFD')).toContain(tone)
      }),
    )
  })
})

describe('searchKey', () => {
  it.each([
    ['Thu ngân sách', 'thu ngan sach'],
    ['Đảng uỷ', 'dang uy'],
    ['TỶ LỆ', 'ti le'],
    ['Ước đạt', 'uoc dat'],
  ])('%s → %s', (written, key) => expect(searchKey(written)).toBe(key))

  it('has no mark left, and is its own key', () => {
    fc.assert(
      fc.property(text, (t) => {
        expect(searchKey(t)).not.toMatch(/\p{M}|đ/u)
        expect(searchKey(searchKey(t))).toBe(searchKey(t))
      }),
      { numRuns: 2000 },
    )
  })
})
