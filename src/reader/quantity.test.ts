import { describe, expect, it } from 'vitest'
import { figures } from '../../test/support/seen.ts'
import { fold } from '../vietnamese/index.ts'
import { quantityAt } from './quantity.ts'
import { tokenise } from './token.ts'

/** The first quantity of a text that holds nothing but one: "value[–high][/of] unit", and what it is. */
function quantity(text: string): string | null {
  const tokens = tokenise(text, 0, text.length)
  for (let at = 0; at < tokens.length; at++) {
    const found = quantityAt(text, tokens, at)
    if (found === null) continue
    const { value, high, of, unit, kind } = found
    return `${kind} ${value.toFixed()}${high === null ? '' : `–${high.toFixed()}`}${of === null ? '' : `/${of.toFixed()}`} ${fold(unit)}`.trim()
  }
  return null
}

describe('a number and its unit', () => {
  it.each([
    ['1.401,351 tỷ đồng', 'measure 1401.351 tỉ đồng'],
    ['12.100,1ha', 'measure 12100.1 ha'],
    ['06/19 chỉ tiêu', 'count 6/19 chỉ tiêu'],
    ['83/30 HTX', 'count 83/30 hợp tác xã'],
    ['2.330,9/2.237,5 ha', 'measure 2330.9/2237.5 ha'],
    ['18,7 ha/22,4 ha', 'measure 18.7/22.4 ha'],
    ['423 tỷ 536 triệu đồng', 'measure 423.536 tỉ đồng'],
    ['3 nghìn 250 tỷ đồng', 'measure 3250 tỉ đồng'],
    ['25 nghìn lượt', 'count 25 nghìn lượt'],
    ['hai mươi mốt nghìn tấn', 'measure 21000 tấn'],
    ['10-10,5%', 'percent 10–10.5 %'],
    ['7,5% đến 8%', 'percent 7.5–8 %'],
    ['120–150 ha', 'measure 120–150 ha'],
    ['0 68%', 'percent 0.68 %'],
    ['99.3%', 'percent 99.3 %'],
    ['7,42 %', 'percent 7.42 %'],
    ['500kg/người/năm', 'measure 500 kg/người/năm'],
    ['7,2%/năm', 'percent 7.2 %/năm'],
    ['58,5 tạ/ha', 'measure 58.5 tạ/ha'],
    ['31 bản, tiểu khu đạt chuẩn', 'count 31 bản, tiểu khu'],
    ['150 đảng viên trở lên', 'count 150 đảng viên'],
    ['132 tỷ', 'measure 132 tỉ đồng'],
    ['124,5 triệu kWh', 'measure 124.5 triệu kwh'],
    ['7.215 tr.đ', 'measure 7215 triệu đồng'],
    ['40 trđ', 'measure 40 triệu đồng'],
    ['12.500 m3', 'measure 12500 m3'],
    ['1,78 lần', 'times 1.78 lần'],
  ])('%s', (text, expected) => {
    expect(quantity(text)).toBe(expected)
  })

  it.each(['7h30', '14 giờ', 'khóa 20', '35-CT/TW', '12-NQ/TU', '0912345678', 'bão số 3', 'mức độ 4', 'lần thứ 16', '36 tháng', '5 tuổi'])(
    'none in %s',
    (text) => {
      expect(quantity(text)).toBeNull()
    },
  )

  it('is kept to its last digit, whatever the number of digits', () => {
    expect(quantity('12.345.678.901.234.567,89 đồng')).toBe('measure 12345678901234567.89 đồng')
  })
})

describe('figures in their sentence', () => {
  it.each([
    ['Năm 2024, khoanh nuôi tái sinh được 2.330,9/2.237,5 ha rừng.', ['2330.9/2237.5 ha']],
    ['Lương thực bình quân năm 2024 đạt trên 500kg/người/năm.', ['> 500 kg/người/năm']],
    ['Tỷ lệ bác sỹ/10.000 dân năm 2024 đạt 6,92; tỷ lệ tiêm chủng 98%.', [expect.stringMatching(/^6\.92\b/), '98 %']],
    ['Lũy kế hết năm 2024 có 31 bản, tiểu khu đạt chuẩn nông thôn mới.', ['31 bản, tiểu khu']],
    ['Phấn đấu năm 2025 kết nạp 150 đảng viên trở lên.', ['≥ 150 đảng viên']],
    ['Phấn đấu năm 2025 có từ 95% tổ chức đảng trở lên hoàn thành tốt nhiệm vụ.', ['≥ 95 %']],
    ['Phấn đấu năm 2025, tốc độ tăng trưởng kinh tế đạt 10-10,5%.', ['≥ 10 %', '≤ 10.5 %']],
    ['Phấn đấu năm 2025 trồng mới 120–150 ha rừng.', ['≥ 120 ha', '≤ 150 ha']],
    ['Năm 2024, huy động gần 40 tỷ đồng, hơn 1.200 ngày công.', ['~ 40 tỷ đồng', '> 1200 ngày công']],
    ['Năm 2024, giá trị sản xuất đạt khoảng hơn 159 tỷ đồng.', ['> 159 tỷ đồng']],
    ['Năm 2024, tỷ lệ trẻ suy dinh dưỡng dưới 9%.', ['< 9 %']],
    ['Phấn đấu năm 2025 tỷ lệ hộ nghèo không quá 5%, thêm ít nhất 2 sản phẩm OCOP.', ['≤ 5 %', '≥ 2 sản phẩm']],
    ['Năm 2024, hệ số sử dụng đất nông nghiệp đạt 1,78 lần.', ['1.78 lần']],
    ['Năm 2024, xã có ba mươi hai nghìn con gia cầm.', ['32000 con']],
    ['Năm 2024, giải ngân 423 tỷ 536 triệu đồng, trong đó vốn tỉnh 120 tỷ 40 triệu đồng.', ['423.536 tỷ đồng', '120.04 tỷ đồng']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected)
  })
})
