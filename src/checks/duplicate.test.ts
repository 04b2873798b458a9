import { describe, expect, test } from 'vitest'
import { type FactSketch, sketch } from '../../test/support/sketch.ts'
import { duplicate } from './duplicate.ts'
import { sourceOf } from './source.ts'

function found(text: string, ...facts: FactSketch[]) {
  return duplicate(sourceOf({ text, reading: sketch(text, facts) }))
}
const revenue = (quote: string, rest: Partial<FactSketch> = {}): FactSketch => ({
  quote,
  indicator: 'Thu ngân sách trên địa bàn',
  unit: 'tỷ đồng',
  ...rest,
})

describe('one indicator stated twice', () => {
  test('with two values', () => {
    const text = 'Thu ngân sách trên địa bàn đạt 286,4 tỷ đồng. Nhìn lại, thu ngân sách trên địa bàn 291,4 tỷ đồng là kết quả tốt.'
    const [finding] = found(text, revenue('286,4 tỷ đồng'), revenue('291,4 tỷ đồng'))
    expect(finding).toMatchObject({ kind: 'duplicate', arithmetic: '286,4 tỷ đồng ≠ 291,4 tỷ đồng' })
  })

  test('that rounding or another unit reconciles', () => {
    const text =
      'Thu ngân sách trên địa bàn đạt 286,4 tỷ đồng. Thu ngân sách trên địa bàn 286 tỷ đồng. Thu ngân sách trên địa bàn 286.431 triệu đồng.'
    expect(found(text, revenue('286,4 tỷ đồng'), revenue('286 tỷ đồng'), revenue('286.431 triệu đồng', { unit: 'triệu đồng' }))).toEqual([])
  })

  test('in other words for the same: order of words, idle words, the head that the unit tells', () => {
    const text = 'Diện tích rừng trồng mới 673 ha. Toàn huyện trồng mới rừng 637 ha.'
    expect(
      found(
        text,
        { quote: '673 ha', indicator: 'Diện tích rừng trồng mới', unit: 'ha' },
        { quote: '637 ha', indicator: 'trồng mới rừng toàn huyện', unit: 'ha' },
      ),
    ).toHaveLength(1)
  })

  test.each<[string, string, FactSketch, FactSketch]>([
    ['another period', 'Thu 286,4 tỷ đồng. Thu 291,4 tỷ đồng.', revenue('286,4 tỷ đồng'), revenue('291,4 tỷ đồng', { period: '2023' })],
    ['an aim', 'Thu 286,4 tỷ đồng. Thu 291,4 tỷ đồng.', revenue('286,4 tỷ đồng'), revenue('291,4 tỷ đồng', { kind: 'target' })],
    ['a hedged figure', 'Thu 286,4 tỷ đồng. Thu hơn 270 tỷ đồng.', revenue('286,4 tỷ đồng'), revenue('270 tỷ đồng', { bound: 'over' })],
    [
      'a wider name',
      'Thu 286,4 tỷ đồng. Thu 391,4 tỷ đồng.',
      revenue('286,4 tỷ đồng'),
      revenue('391,4 tỷ đồng', { indicator: 'Thu ngân sách nhà nước trên địa bàn' }),
    ],
    [
      'a running total',
      'Thu ngân sách 286,4 tỷ đồng. Lũy kế thu ngân sách 391,4 tỷ đồng.',
      revenue('286,4 tỷ đồng'),
      revenue('391,4 tỷ đồng'),
    ],
    [
      'an increment',
      'Công nhận thêm 12 bản đạt chuẩn mới. Có 31 bản đạt chuẩn mới.',
      { quote: '12 bản', indicator: 'bản đạt chuẩn mới', unit: 'bản' },
      { quote: '31 bản', indicator: 'bản đạt chuẩn mới', unit: 'bản' },
    ],
    [
      'a place of its own',
      'Xã Nà Bó thu.\n\nTại thôn Bản Hịa, thu ngân sách trên địa bàn 86,4 tỷ đồng.\n\nTại thôn Nà Ớt, thu ngân sách trên địa bàn 91,4 tỷ đồng.',
      revenue('86,4 tỷ đồng'),
      revenue('91,4 tỷ đồng'),
    ],
    [
      'another season',
      'Vụ Đông Xuân gieo trồng 187.420 ha. Vụ Hè Thu gieo trồng 186.000 ha.',
      { quote: '187.420 ha', indicator: 'diện tích gieo trồng lúa', unit: 'ha' },
      { quote: '186.000 ha', indicator: 'diện tích gieo trồng lúa', unit: 'ha' },
    ],
    [
      'a tally of targets',
      'Có 6 chỉ tiêu đạt và vượt. Có 8 chỉ tiêu đạt và vượt.',
      { quote: '6 chỉ tiêu', indicator: 'chỉ tiêu đạt và vượt', unit: 'chỉ tiêu' },
      { quote: '8 chỉ tiêu', indicator: 'chỉ tiêu đạt và vượt', unit: 'chỉ tiêu' },
    ],
    [
      'counts that go with two other figures',
      'Trong quý giải ngân 31,2 tỷ đồng cho 812 hộ vay. Dư nợ đạt 240 tỷ đồng với 5.310 hộ vay.',
      { quote: '812 hộ', indicator: 'hộ vay', unit: 'hộ' },
      { quote: '5.310 hộ', indicator: 'hộ vay', unit: 'hộ' },
    ],
    [
      'points that two sectors bring to one growth',
      'Trồng trọt tăng 3,1%, đóng góp 0,42 điểm %. Chăn nuôi tăng 5,2%, đóng góp 0,61 điểm %.',
      { quote: '0,42 điểm %', indicator: 'đóng góp vào tăng trưởng chung', unit: 'điểm %' },
      { quote: '0,61 điểm %', indicator: 'đóng góp vào tăng trưởng chung', unit: 'điểm %' },
    ],
    [
      'a measure of what was just spoken of',
      'Khoai lang: năng suất bình quân 92,5 tạ/ha. Đậu xanh: năng suất bình quân 14,1 tạ/ha.',
      { quote: '92,5 tạ/ha', indicator: 'năng suất bình quân', unit: 'tạ/ha' },
      { quote: '14,1 tạ/ha', indicator: 'năng suất bình quân', unit: 'tạ/ha' },
    ],
  ])('is not: %s', (_, text, a, b) => {
    expect(found(text, a, b)).toEqual([])
  })

  test('is not, where a whole list is told again of something else; one of the list alone is', () => {
    const told = (quote: string, indicator: string): FactSketch => ({ quote, indicator, unit: 'ha' })
    const lists = (again: string) =>
      found(
        `Khu phía bắc: cây thực phẩm 212 ha, cây dược liệu 34 ha. Khu phía nam: cây thực phẩm ${again}, cây dược liệu 51 ha.`,
        told('212 ha', 'cây thực phẩm'),
        told('34 ha', 'cây dược liệu'),
        told(again, 'cây thực phẩm'),
        told('51 ha', 'cây dược liệu'),
      )
    expect(lists('189 ha')).toEqual([])
    expect(lists('212 ha')).toHaveLength(1)
  })

  test('with two neighbouring digits changed over, under names that hold each other', () => {
    const text = 'Đảng bộ hiện có 1.486 đảng viên. Toàn bộ 1.468 đảng viên của Đảng bộ đã học tập nghị quyết.'
    const told = (quote: string, indicator: string): FactSketch => ({ quote, indicator, unit: 'đảng viên' })
    expect(
      found(text, told('1.486 đảng viên', 'đảng viên'), told('1.468 đảng viên', 'đảng viên của Đảng bộ học tập nghị quyết')),
    ).toHaveLength(1)
    expect(
      found(
        text.replace('1.468', '1.358'),
        told('1.486 đảng viên', 'đảng viên'),
        told('1.358 đảng viên', 'đảng viên của Đảng bộ học tập nghị quyết'),
      ),
    ).toEqual([])
    const fields = (a: string, b: string) =>
      found(
        'Gieo cấy 1.486 ha. Trồng 1.468 ha.',
        { quote: '1.486 ha', indicator: a, unit: 'ha' },
        { quote: '1.468 ha', indicator: b, unit: 'ha' },
      )
    expect(fields('diện tích lúa', 'diện tích lúa toàn xã')).toHaveLength(1)
    expect(fields('diện tích lúa', 'diện tích ngô')).toEqual([])
    const named = (rest: string) =>
      found(
        `Thu tiền sử dụng đất đạt 3.185 triệu đồng. Ý kiến cho rằng trong 3.158 triệu đồng ${rest}, phần lớn là đấu giá.`,
        { quote: '3.185 triệu đồng', indicator: 'Thu tiền sử dụng đất', unit: 'triệu đồng' },
        { quote: '3.158 triệu đồng', indicator: 'ý kiến', unit: 'triệu đồng' },
      )
    expect(named('thu tiền sử dụng đất của năm nay')).toHaveLength(1)
    expect(named('thu phí chợ của năm nay')).toEqual([])
  })
})
