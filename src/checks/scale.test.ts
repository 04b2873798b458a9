import { describe, expect, test } from 'vitest'
import { type FactSketch, sketch } from '../../test/support/sketch.ts'
import { scale } from './scale.ts'
import { sourceOf } from './source.ts'

function found(text: string, ...facts: FactSketch[]) {
  return scale(sourceOf({ text, reading: sketch(text, facts) }))
}

describe('a slip of a thousand shows against', () => {
  const head: FactSketch = { quote: '625kg', indicator: 'lương thực bình quân đầu người', unit: 'kg' }
  const field: FactSketch = { quote: '16.000 ha', indicator: 'Diện tích gieo trồng', unit: 'ha' }

  test('the figure per head', () => {
    const text = 'Diện tích gieo trồng 16.000 ha; sản lượng lương thực 29,9 tấn, bình quân đầu người 625kg.'
    const [finding] = found(text, field, { quote: '29,9 tấn', indicator: 'sản lượng lương thực', unit: 'tấn' }, head)
    expect(finding).toMatchObject({ kind: 'scale', arithmetic: '29,9 tấn / 625 kg = 48 người, trên 16.000 ha gieo trồng' })
    expect(
      found(text.replace('29,9', '29.900'), field, { quote: '29.900 tấn', indicator: 'sản lượng lương thực', unit: 'tấn' }, head),
    ).toEqual([])
    expect(
      found(
        text.replace('29,9 tấn', '29,9 nghìn tấn'),
        field,
        { quote: '29,9 nghìn tấn', indicator: 'sản lượng lương thực', unit: 'nghìn tấn' },
        head,
      ),
    ).toEqual([])
  })

  test('the field that bore it', () => {
    const tea = (quote: string): FactSketch => ({ quote, indicator: 'Sản lượng chè búp tươi', unit: 'tấn' })
    const garden: FactSketch = { quote: '1.040 ha', indicator: 'diện tích chè', unit: 'ha' }
    expect(found('Sản lượng chè búp tươi 3,3 tấn trên 1.040 ha.', tea('3,3 tấn'), garden)[0]?.arithmetic).toBe(
      '3,3 tấn / 1.040 ha = 0,003 tấn/ha',
    )
    expect(found('Sản lượng chè búp tươi 3.300 tấn trên 1.040 ha.', tea('3.300 tấn'), garden)).toEqual([])
    expect(
      found('Sản lượng chè búp tươi 3,3 tấn trên 1.040 ha.', tea('3,3 tấn'), { ...garden, indicator: 'diện tích chè trồng mới' }),
    ).toEqual([])
  })

  test('what the whole country brings in', () => {
    const tea = (quote: string): FactSketch => ({ quote, indicator: 'sản lượng chè búp tươi', unit: 'nghìn tấn' })
    expect(found('Sản lượng chè búp tươi 21.400 nghìn tấn.', tea('21.400 nghìn tấn'))).toMatchObject([{ kind: 'scale' }])
    expect(found('Sản lượng chè búp tươi 21,4 nghìn tấn.', tea('21,4 nghìn tấn'))).toEqual([])
  })

  test('what a crop can bear', () => {
    const rice: FactSketch = { quote: '46,58 tạ/ha', indicator: 'năng suất lúa', unit: 'tạ/ha' }
    expect(found('Năng suất lúa 46,58 tạ/ha.', rice)).toEqual([])
    expect(found('Năng suất lúa 4.658 tạ/ha.', { ...rice, quote: '4.658 tạ/ha' })).toHaveLength(1)
  })

  test('what one person can earn', () => {
    const earned = (quote: string, unit: string): FactSketch => ({ quote, indicator: 'Thu nhập bình quân đầu người', unit })
    expect(
      found('Thu nhập bình quân đầu người 36 triệu đồng/người/năm.', earned('36 triệu đồng/người/năm', 'triệu đồng/người/năm')),
    ).toEqual([])
    expect(found('Thu nhập bình quân đầu người 36 tỷ đồng.', earned('36 tỷ đồng', 'tỷ đồng'))).toHaveLength(1)
    expect(found('Thu nhập bình quân đầu người 4,2 nghìn đồng/tháng.', earned('4,2 nghìn đồng/tháng', 'nghìn đồng/tháng'))).toEqual([])
  })

  test('the budget of a district or commune, not of a province', () => {
    const revenue: FactSketch = { quote: '285.000 tỷ đồng', indicator: 'Thu ngân sách nhà nước', unit: 'tỷ đồng' }
    expect(found('HĐND huyện họp. Thu ngân sách nhà nước 285.000 tỷ đồng.', revenue)).toHaveLength(1)
    expect(found('HĐND tỉnh họp. Thu ngân sách nhà nước 285.000 tỷ đồng.', revenue)).toEqual([])
    expect(
      found('HĐND huyện họp. Thu ngân sách nhà nước 285.000 triệu đồng.', { ...revenue, quote: '285.000 triệu đồng', unit: 'triệu đồng' }),
    ).toEqual([])
  })

  test('its own plan', () => {
    const area = (quote: string): FactSketch => ({ quote, indicator: 'Diện tích gieo trồng', unit: 'ha' })
    expect(found('Gieo trồng 5.614/6,3 ha.', area('5.614/6,3 ha'))[0]?.kind).toBe('scale')
    expect(found('Gieo trồng 5.614/6.300 ha.', area('5.614/6.300 ha'))).toEqual([])
    expect(found('Có 2/291 bản.', { quote: '2/291 bản', indicator: 'bản', unit: 'bản' })).toEqual([])
  })
})
