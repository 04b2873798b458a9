import { describe, expect, test } from 'vitest'
import { sketch } from '../../test/support/sketch.ts'
import { checkTogether } from './index.ts'
import { placesIn } from './place.ts'

describe('the places a text names', () => {
  test.each([
    ['Đảng bộ huyện Yên Sơn họp. Huyện ủy Yên Sơn giao xã Tân Hòa.', ['huyện yên sơn', 'xã tân hòa']],
    ['BÁO CÁO CỦA ĐẢNG BỘ HUYỆN LŨNG NÀ NĂM 2024', ['huyện lũng nà']],
    ['TP. Nà Lâm và thành phố Nà Lâm', ['thành phố nà lâm']],
    ['Có 7/12 xã NTM; 5 xã. Tỷ lệ hộ nghèo 3%.', []],
  ])('%s', (text, places) => {
    expect(placesIn({ text })).toEqual(places)
  })
})

describe('texts that are held against one another', () => {
  const paper = (head: string, value: string) => {
    const text = `${head}\n\nSản lượng chè búp tươi đạt ${value} tấn.`
    return {
      name: 'bao-cao.txt',
      text,
      reading: sketch(text, [{ quote: `${value} tấn`, indicator: 'Sản lượng chè búp tươi', unit: 'tấn' }]),
    }
  }
  const count = (...heads: [string, string]) => checkTogether([paper(heads[0], '12.400'), paper(heads[1], '14.200')]).length

  test('are of one place, or do not say that they are of two', () => {
    expect(count('Huyện ủy Yên Sơn báo cáo.', 'HĐND huyện Yên Sơn họp.')).toBe(1)
    expect(count('Huyện ủy Yên Sơn báo cáo.', 'Báo cáo của huyện.')).toBe(1)
    expect(count('Họp tại xã Tân Hòa, huyện Yên Sơn.', 'Huyện Yên Sơn, xã Tân Hòa.')).toBe(1)
  })

  test('are not those of two places', () => {
    expect(count('Huyện ủy Yên Sơn báo cáo.', 'Huyện ủy Nà Lũng báo cáo.')).toBe(0)
    expect(count('Đảng ủy xã Tân Hòa báo cáo.', 'Xã Đồng Tiến báo cáo, xã Đồng Tiến học xã Tân Hòa.')).toBe(0)
  })
})
