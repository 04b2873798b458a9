import { describe, expect, it } from 'vitest'
import { isSyllable } from './syllable.ts'

describe('isSyllable', () => {
  it.each(
    'xã Đảng ủy uỷ quý quốc giếng giết gìn gia nghiêng khuỷu thuở ngoằn ngoèo yêu ý tuyết xoong người được hoạch ngành kỹ rượu mười NGHỊ'.split(
      ' ',
    ),
  )('%s', (word) => expect(isSyllable(word)).toBe(true))

  it.each(['', 'cat', 'hàt', 'élève', 'strong', 'nh', 'xãhội', 'nhân©', 'wifi', 'bộộ', 'kế hoạch', 'café'])('%j is none', (word) =>
    expect(isSyllable(word)).toBe(false),
  )
})
