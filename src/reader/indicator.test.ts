import { describe, expect, it } from 'vitest'
import { wordAgreement } from '../../test/support/score.ts'
import { figure } from '../../test/support/seen.ts'
import { read } from './index.ts'

/** Indicators may be worded in more than one right way: so much of the words must be the expected ones. */
const sameWords = 0.7

/** Each figure of a text with its indicator; where that says the same as the phrase expected in its place, the phrase. */
function indicators(text: string, expected: readonly string[]): string[] {
  return read(text).facts.map((fact, at) => {
    const phrase = expected[at]?.split(': ')[1] ?? ''
    const name = fact.indicator.replace(/\bHTX\b/g, 'hợp tác xã')
    return `${figure(fact)}: ${wordAgreement(name, phrase) >= sameWords ? phrase : name}`
  })
}

describe('what is measured', () => {
  it.each<[string, string[]]>([
    // said after the last of several counts, of each
    [
      'Năm 2024, trên địa bàn có 14 doanh nghiệp và 3 hợp tác xã thành lập mới.',
      ['14 doanh nghiệp: doanh nghiệp thành lập mới', '3 hợp tác xã: hợp tác xã thành lập mới'],
    ],
    [
      'Năm 2024, huyện có 356 doanh nghiệp, 32 hợp tác xã và 4.300 hộ kinh doanh đang hoạt động.',
      [
        '356 doanh nghiệp: doanh nghiệp đang hoạt động',
        '32 hợp tác xã: hợp tác xã đang hoạt động',
        '4300 hộ: hộ kinh doanh đang hoạt động',
      ],
    ],
    // who gives
    ['Năm 2024, nhân dân đóng góp 11,7 tỷ đồng.', ['11.7 tỷ đồng: nhân dân đóng góp']],
    // what is missing
    ['Năm 2024, toàn ngành còn thiếu 63 giáo viên.', ['63 giáo viên: thiếu giáo viên']],
    // names and levels in two lists
    [
      'Năm 2024, tỷ trọng các khu vực I, II, III lần lượt là 38,5%, 17,5% và 44%.',
      ['38.5 %: tỷ trọng khu vực I', '17.5 %: tỷ trọng khu vực II', '44 %: tỷ trọng khu vực III'],
    ],
    // a bound, or a number of criteria, that says which are counted
    ['Năm 2024, còn 9 dự án giải ngân dưới 30%.', ['9 dự án: dự án giải ngân dưới 30%']],
    ['Năm 2024, có 4 xã đạt 19 tiêu chí.', ['4 xã: xã đạt 19 tiêu chí']],
    // classes of targets that are bare verbs
    ['Năm 2024, xã có 11 chỉ tiêu đạt, 4 chỉ tiêu không đạt.', ['11 chỉ tiêu: chỉ tiêu đạt', '4 chỉ tiêu: chỉ tiêu không đạt']],
    // shares in brackets
    [
      'Năm 2024, xã tiếp nhận 4.872 hồ sơ, trong đó 4.609 hồ sơ trực tuyến (94,6%), 263 hồ sơ trực tiếp.',
      [
        '4872 hồ sơ: tiếp nhận hồ sơ',
        '4609 hồ sơ: tiếp nhận hồ sơ trực tuyến',
        '94.6 %: tỷ lệ hồ sơ trực tuyến',
        '263 hồ sơ: tiếp nhận hồ sơ trực tiếp',
      ],
    ],
    // counts without a unit
    [
      'Năm 2024, thi hành kỷ luật 30 đảng viên (khiển trách 21, cảnh cáo 7, khai trừ 2).',
      ['30 đảng viên: thi hành kỷ luật đảng viên', '21: khiển trách', '7: cảnh cáo', '2: khai trừ'],
    ],
    // what befell people
    [
      'Năm 2024, xảy ra 21 vụ tai nạn giao thông, làm chết 9 người.',
      ['21 vụ: vụ tai nạn giao thông', '9 người: người chết vụ tai nạn giao thông'],
    ],
    // criteria per commune
    ['Năm 2024, bình quân mỗi xã đạt 13,4 tiêu chí.', ['13.4 tiêu chí: tiêu chí bình quân mỗi xã']],
    // disbursement of what the text has named
    [
      'Kế hoạch đầu tư công năm 2024 được giao từ đầu năm.\n\nHuyện phấn đấu giải ngân trên 95% kế hoạch vốn.',
      ['–: vốn đầu tư công giải ngân'],
    ],
    ['Thu ngân sách trên địa bàn năm 2024 đạt hơn 132 tỷ đồng.', ['> 132 tỷ đồng: Thu ngân sách trên địa bàn']],
    ['Năm 2024, tổng vốn đầu tư toàn xã hội ước đạt 2.900 tỷ đồng.', ['2900 tỷ đồng: tổng vốn đầu tư toàn xã hội']],
    // the one who did it is no part of it
    ['Hiện nay, toàn huyện có 181 HTX.', ['181 hợp tác xã: hợp tác xã']],
    ['Năm 2024, UBND huyện đã cấp 2.140 giấy chứng nhận.', ['2140 giấy chứng nhận: cấp giấy chứng nhận']],
    ['Năm 2024, Đảng bộ huyện đã kết nạp 165 đảng viên mới.', ['165 đảng viên: kết nạp đảng viên mới']],
    ['Năm 2024, chi cục thuế thu được 12,6 tỷ đồng tiền sử dụng đất.', ['12.6 tỷ đồng: thu tiền sử dụng đất']],
    // verb, number, noun
    ['Năm 2024, xã trồng 42,5 ha rừng sản xuất.', ['42.5 ha: trồng rừng sản xuất']],
    ['Năm 2024, xã trồng được 42,5 ha rừng.', ['42.5 ha: trồng rừng']],
    ['Năm 2024, huyện sửa chữa 12 km đường giao thông nông thôn.', ['12 km: sửa chữa đường giao thông nông thôn']],
    ['Năm 2024, huyện giải ngân 195 tỷ đồng vốn đầu tư công.', ['195 tỷ đồng: giải ngân vốn đầu tư công']],
    ['Năm 2024, công an khởi tố 45 vụ, 62 bị can.', ['45 vụ: khởi tố vụ', '62 bị can: khởi tố bị can']],
    ['Năm 2024, xã trồng được 40 ha rừng, giải ngân 12 tỷ đồng.', ['40 ha: trồng rừng', '12 tỷ đồng: giải ngân']],
    // a share of people or things
    ['Năm 2024, 98% hộ dân được sử dụng nước hợp vệ sinh.', ['98 %: hộ dân được sử dụng nước hợp vệ sinh']],
    ['Năm 2024, có 100% thôn đạt danh hiệu văn hóa.', ['100 %: thôn đạt danh hiệu văn hóa']],
    // commas inside a name
    [
      'Năm 2024, giá trị sản xuất nông, lâm nghiệp, thủy sản đạt 850 tỷ đồng.',
      ['850 tỷ đồng: giá trị sản xuất nông, lâm nghiệp, thủy sản'],
    ],
    [
      'Năm 2024, giá trị sản xuất công nghiệp, tiểu thủ công nghiệp đạt 850 tỷ đồng.',
      ['850 tỷ đồng: giá trị sản xuất công nghiệp, tiểu thủ công nghiệp'],
    ],
    ['Năm 2024, tỷ lệ hộ nghèo, cận nghèo còn 14,98%.', ['14.98 %: tỷ lệ hộ nghèo, cận nghèo']],
    [
      'Tỷ lệ số hộ nghe được Đài Tiếng nói Việt Nam, xem được truyền hình năm 2024 đạt 100%.',
      ['100 %: tỷ lệ số hộ nghe được Đài Tiếng nói Việt Nam, xem được truyền hình'],
    ],
    // heads left out after the first
    ['Năm 2024, đàn trâu có 3.105 con, bò 1.842 con, lợn 9.313 con.', ['3105 con: đàn trâu', '1842 con: đàn bò', '9313 con: đàn lợn']],
    ['Năm 2024, sản lượng lúa 2.679 tấn, ngô 1.250 tấn.', ['2679 tấn: sản lượng lúa', '1250 tấn: sản lượng ngô']],
    ['Năm 2024, tỷ trọng nông nghiệp 32,5%, công nghiệp 38,1%.', ['32.5 %: tỷ trọng nông nghiệp', '38.1 %: tỷ trọng công nghiệp']],
    [
      'Trong cơ cấu kinh tế năm 2024, nông nghiệp chiếm 32,5%; công nghiệp - xây dựng 38,1%; dịch vụ 29,4%.',
      ['32.5 %: cơ cấu kinh tế nông nghiệp', '38.1 %: cơ cấu kinh tế công nghiệp - xây dựng', '29.4 %: cơ cấu kinh tế dịch vụ'],
    ],
    [
      'Năm 2024, diện tích lúa 458 ha, năng suất 58,5 tạ/ha, sản lượng 2.679 tấn.',
      ['458 ha: diện tích lúa', '58.5 tạ/ha: năng suất lúa', '2679 tấn: sản lượng lúa'],
    ],
    // a verb of its own brings no object along
    ['Năm 2024, huyện trồng mới 42,5 ha cà phê, chăm sóc 120 ha chè.', ['42.5 ha: trồng mới cà phê', '120 ha: chăm sóc chè']],
    // a colon after the subject
    [
      'Năm 2024, giáo dục: 45/63 trường đạt chuẩn quốc gia; tỷ lệ huy động trẻ mẫu giáo đạt 99,2%.',
      ['45/63 trường: trường đạt chuẩn quốc gia', '99.2 %: tỷ lệ huy động trẻ mẫu giáo'],
    ],
    [
      'Kết quả thu ngân sách năm 2024: thu nội địa 120 tỷ đồng; thu xuất nhập khẩu 12 tỷ đồng.',
      ['120 tỷ đồng: thu nội địa', '12 tỷ đồng: thu xuất nhập khẩu'],
    ],
    // what a plan or a law says of it is no part of it
    ['Thu ngân sách trên địa bàn theo Nghị quyết đến năm 2025 là 820 tỷ đồng.', ['820 tỷ đồng: Thu ngân sách trên địa bàn']],
    ['Nghị quyết Đại hội nhiệm kỳ 2020 - 2025 đề ra huy động vốn xã hội hóa 942 tỷ đồng.', ['942 tỷ đồng: huy động vốn xã hội hóa']],
    ['Năm 2024, giá trị sản xuất theo giá so sánh năm 2010 đạt 850 tỷ đồng.', ['850 tỷ đồng: giá trị sản xuất theo giá so sánh']],
    ['Năm 2024, số lao động đi làm việc ở nước ngoài 567 người.', ['567 người: số lao động đi làm việc ở nước ngoài']],
  ])('%s', (text, expected) => {
    expect(indicators(text, expected)).toEqual(expected)
  })

  it('of a level told only for the comparison is what the figure measures', () => {
    const expected = ['5200 con: đàn bò', '5000 con: đàn bò']
    expect(indicators('Năm 2024, đàn bò có 5.200 con, tăng 4% so với năm 2023 (5.000 con).', expected)).toEqual(expected)
    const levels = ['1100 ha: diện tích chè', '1250 ha: diện tích chè']
    expect(indicators('Năm 2024, diện tích chè tăng từ 1.100 ha năm 2020 lên 1.250 ha.', levels)).toEqual(levels)
  })
})

describe('parts of a whole', () => {
  /** "part < whole" with " =" where the list is said to be complete. */
  const parts = (text: string) => {
    const { facts } = read(text)
    return facts.flatMap((fact) => {
      const whole = fact.part === undefined ? undefined : facts[fact.part.of]
      return whole === undefined ? [] : [`${figure(fact)} < ${figure(whole)}${fact.part?.complete ? ' =' : ''}`]
    })
  }

  it.each<[string, string[], string[]]>([
    // another verb after ";" is of another thing
    [
      'Năm 2024, huyện trồng 1.124 ha rừng, trong đó rừng phòng hộ 15 ha; chăm sóc 2.900 ha rừng.',
      ['1124 ha: trồng rừng', '15 ha: trồng rừng phòng hộ', '2900 ha: chăm sóc rừng'],
      ['15 ha < 1124 ha'],
    ],
    [
      'Năm 2024, diện tích gieo trồng 1.684 ha, trong đó lúa 458 ha, ngô 506 ha.',
      ['1684 ha: diện tích gieo trồng', '458 ha: diện tích lúa', '506 ha: diện tích ngô'],
      ['458 ha < 1684 ha', '506 ha < 1684 ha'],
    ],
    [
      'Năm 2024, toàn huyện có 181 HTX, trong đó 26 hợp tác xã của bản.',
      ['181 hợp tác xã: hợp tác xã', '26 hợp tác xã: hợp tác xã của bản'],
      ['26 hợp tác xã < 181 hợp tác xã'],
    ],
    [
      'Năm 2024, tổng đàn gia súc 14.260 con, gồm: trâu 3.105 con; bò 1.842 con; lợn 9.313 con.',
      ['14260 con: tổng đàn gia súc', '3105 con: đàn trâu', '1842 con: đàn bò', '9313 con: đàn lợn'],
      ['3105 con < 14260 con =', '1842 con < 14260 con =', '9313 con < 14260 con ='],
    ],
    [
      'Tổng chi ngân sách địa phương năm 2024 đạt 293,7 tỷ đồng, gồm chi đầu tư phát triển 35,9 tỷ đồng; chi thường xuyên 54,5 tỷ đồng; dự phòng ngân sách 203,3 tỷ đồng.',
      [
        '293.7 tỷ đồng: Tổng chi ngân sách địa phương',
        '35.9 tỷ đồng: chi đầu tư phát triển',
        '54.5 tỷ đồng: chi thường xuyên',
        '203.3 tỷ đồng: dự phòng ngân sách',
      ],
      ['35.9 tỷ đồng < 293.7 tỷ đồng =', '54.5 tỷ đồng < 293.7 tỷ đồng =', '203.3 tỷ đồng < 293.7 tỷ đồng ='],
    ],
    [
      'Năm 2024, có 20 sản phẩm OCOP, gồm 12 sản phẩm 4 sao và 8 sản phẩm 3 sao.',
      ['20 sản phẩm: sản phẩm OCOP', '12 sản phẩm: sản phẩm OCOP 4 sao', '8 sản phẩm: sản phẩm OCOP 3 sao'],
      ['12 sản phẩm < 20 sản phẩm =', '8 sản phẩm < 20 sản phẩm ='],
    ],
    [
      'Năm 2024, đàn trâu 3.105 con; đàn bò 1.842 con, trong đó bò lai 640 con.',
      ['3105 con: đàn trâu', '1842 con: đàn bò', '640 con: đàn bò lai'],
      ['640 con < 1842 con'],
    ],
  ])('%s', (text, names, expected) => {
    expect(indicators(text, names)).toEqual(names)
    expect(parts(text)).toEqual(expected)
  })

  it('end with the sentence', () => {
    expect(parts('Năm 2024, toàn huyện có 181 HTX, trong đó 26 hợp tác xã của bản. Toàn huyện có 42 hợp tác xã nông nghiệp.')).toEqual([
      '26 hợp tác xã < 181 hợp tác xã',
    ])
  })

  it('have a share: chiếm n% is of the figure before it', () => {
    const { facts } = read('Năm 2024, giá trị sản xuất công nghiệp 2.580,6 tỷ đồng; riêng các khu công nghiệp 287,6 tỷ đồng, chiếm 11,1%.')
    expect(facts.map(figure)).toEqual(['2580.6 tỷ đồng', '287.6 tỷ đồng', '11.1 %'])
    expect(facts[2]?.shareOfFact).toBe(1)
  })
})

describe('targets counted by class', () => {
  const tallies = (text: string) => {
    const reading = read(text)
    return reading.tallies.map(({ total, classes }) =>
      [total === null ? '' : `of ${reading.facts[total]?.value}`, ...classes.map((one) => `${one.class} ${reading.facts[one.fact]?.value}`)]
        .filter((part) => part !== '')
        .join(', '),
    )
  }

  it.each<[string, string[], string[]]>([
    [
      'Trong tổng số 42 chỉ tiêu năm 2024, có 10 chỉ tiêu vượt kế hoạch, 22 chỉ tiêu đạt kế hoạch, 08 chỉ tiêu không đạt kế hoạch, 02 chỉ tiêu chưa đánh giá.',
      [
        '42 chỉ tiêu: chỉ tiêu',
        '10 chỉ tiêu: chỉ tiêu vượt kế hoạch',
        '22 chỉ tiêu: chỉ tiêu đạt kế hoạch',
        '8 chỉ tiêu: chỉ tiêu không đạt kế hoạch',
        '2 chỉ tiêu: chỉ tiêu chưa đánh giá',
      ],
      ['of 42, exceeded 10, met 22, notMet 8, notAssessed 2'],
    ],
    [
      'Năm 2024 có 24/30 chỉ tiêu đạt và vượt, trong đó 09 chỉ tiêu vượt, 15 chỉ tiêu đạt; còn 6 chỉ tiêu không đạt.',
      ['24/30 chỉ tiêu: chỉ tiêu đạt và vượt', '9 chỉ tiêu: chỉ tiêu vượt', '15 chỉ tiêu: chỉ tiêu đạt', '6 chỉ tiêu: chỉ tiêu không đạt'],
      ['metOrExceeded 24, exceeded 9, met 15, notMet 6'],
    ],
  ])('%s', (text, names, expected) => {
    expect(indicators(text, names)).toEqual(names)
    expect(tallies(text)).toEqual(expected)
  })
})
