import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oneLine, pad, textWidth, wrap } from './width.ts'

const words = fc
  .array(fc.stringMatching(/^[a-zA-ZàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệĐỮỖ0-9漢%]{1,30}$/), { minLength: 1 })
  .map((list) => list.join(' '))

describe('textWidth', () => {
  it('counts columns, not code units, whatever the normal form', () => {
    expect(textWidth('Nghị quyết đạt')).toBe(14)
    expect(textWidth('Nghị quyết đạt'.normalize('NFD'))).toBe(14)
    expect(textWidth('漢字 ok')).toBe(7)
  })

  it('is the same for composed and decomposed text', () => {
    fc.assert(fc.property(words, (text) => textWidth(text) === textWidth(text.normalize('NFD'))))
  })
})

describe('wrap', () => {
  it('breaks between words and cuts only a word that is longer than the line', () => {
    expect(wrap('tổng diện tích gieo trồng', 10)).toEqual(['tổng diện', 'tích gieo', 'trồng'])
    expect(wrap('abcdefghij kl', 4)).toEqual(['abcd', 'efgh', 'ij', 'kl'])
    expect(wrap('', 4)).toEqual([''])
  })

  it('keeps every letter, and every line within the width', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 40 }), (text, width) => {
        const lines = wrap(text, width)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width)
      }),
    )
  })
})

describe('pad', () => {
  it('fills up to the width on the side asked for', () => {
    expect(pad('đạt'.normalize('NFD'), 5)).toBe(`${'đạt'.normalize('NFD')}  `)
    expect(pad('12', 5, 'right')).toBe('   12')
    expect(pad('12345', 2)).toBe('12345')
  })
})

describe('oneLine', () => {
  it('lets no escape sequence and no change of direction through', () => {
    expect(oneLine('thu \u001b[2Jngân\u202esách\u0007\n đạt')).toBe('thu [2Jngân sách đạt')
  })
})
