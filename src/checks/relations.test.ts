import { describe, expect, test } from 'vitest'
import { type FactSketch, sketch } from '../../test/support/sketch.ts'
import type { Decimal } from '../vietnamese/decimal.ts'
import { decimal } from '../vietnamese/decimal.ts'
import { formatNumber, parseNumber } from '../vietnamese/number.ts'
import { checkReading } from './index.ts'
import { beforeChange, divide, exactly, type Interval, meets, minus, percentOf, rounded, sum, times } from './interval.ts'

/**
 * Relations of published reports of four districts (Mai Sơn twice, Như Xuân, Chợ Đồn, Ngân Sơn), recomputed. Numbers as
 * they were printed.
 */

function printed(number: string): { value: Decimal; decimals: number; interval: Interval } {
  const { value, decimals } = parseNumber(number) ?? { value: decimal(0), decimals: 0 }
  return { value, decimals, interval: rounded(value, decimals) }
}

function findingsOf(text: string, ...facts: FactSketch[]) {
  return checkReading(text, sketch(text, facts)).map(({ kind }) => kind)
}

describe('a value, its plan and its percentage', () => {
  test.each([
    ['hợp tác xã thành lập mới', 'hợp tác xã', '83', '30', '276,7', true],
    ['rừng trồng mới', 'ha', '819,2', '750', '109,2', true],
    ['khoanh nuôi tái sinh rừng', 'ha', '2.330,9', '2.237,5', '104,2', true],
    ['bảo vệ rừng', 'ha', '55.400,8', '53.604,84', '103,4', true],
    ['bảo vệ rừng', 'ha', '55.400,8', '53.604,84', '103,3', false],
    ['trường đạt chuẩn quốc gia', 'trường', '42', '63', '66,67', true],
    ['trường đạt chuẩn quốc gia', 'trường', '45', '63', '71,43', true],
    ['trường đạt chuẩn quốc gia', 'trường', '45', '63', '71,34', false],
    ['xã có đường ô tô đến trung tâm', 'xã', '21', '21', '100', true],
    ['bản có cổng', 'bản', '137', '291', '47,1', true],
    ['bản có sân thể thao', 'bản', '237', '291', '81,4', true],
    ['hộ có đèn trước cổng', 'hộ', '17.280', '39.283', '44,0', true],
    ['thu ngân sách lũy kế so với nhiệm kỳ', 'tỷ đồng', '404', '820', '49,3', true],
    ['tích tụ đất đai', 'ha', '295', '200', '148', true],
    ['trồng rừng sản xuất', 'ha', '1.388', '1.500', '92,5', true],
    ['sản lượng lương thực', 'tấn', '28.300', '25.000', '113,2', true],
    ['kết nạp đảng viên', 'đảng viên', '165', '160', '103,1', true],
    ['gieo trồng', 'ha', '12.100,1', '12.100', '100', true],
    ['chỉ tiêu đạt hoặc vượt', 'chỉ tiêu', '32', '42', '76,2', true],
    ['chỉ tiêu đạt hoặc vượt trên số đã đánh giá', 'chỉ tiêu', '32', '40', '80,0', true],
    ['chỉ tiêu không đạt', 'chỉ tiêu', '8', '42', '19,0', true],
    ['chỉ tiêu đạt và vượt', 'chỉ tiêu', '24', '30', '80', true],
  ])('%s (%s): %s/%s = %s%% %s', (indicator, unit, value, of, percent, holds) => {
    const quote = `${value}/${of} ${unit}`
    expect(
      findingsOf(`Về ${indicator}: ${quote}, đạt ${percent}%.`, {
        quote,
        indicator,
        unit,
        compared: [{ quote: `${percent}%`, to: 'plan' }],
      }),
    ).toEqual(holds ? [] : ['ratio'])
  })
})

describe('a plan that only value and percentage imply', () => {
  test.each([
    ['tổng vốn đầu tư', '2.900', '100', '2.900', true],
    ['thu ngân sách, dự toán tỉnh và huyện', '132', '73,6', '179,3', true],
    ['diện tích cây trồng chủ yếu', '49.880', '103,19', '48.338', true],
    ['thu ngân sách, dự toán tỉnh', '1.401,351', '188', '745,4', true],
    ['thu ngân sách, dự toán huyện', '1.401,351', '182', '770', true],
    ['thu ngân sách, cùng kỳ', '1.401,351', '193', '726,1', true],
    ['giải ngân', '195,064', '48,7', '400,5', true],
    ['giải ngân', '195,064', '48,7', '402', false],
    ['che phủ rừng', '42,05', '100', '42,05', true],
    ['gia đình văn hóa', '75', '100', '75', true],
  ])('%s: %s at %s%% is of about %s: %s', (_, value, percent, plan, holds) => {
    const implied = divide(times(printed(value).interval, decimal(100)), printed(percent).interval)
    expect(implied !== null && meets(implied, printed(plan).interval)).toBe(holds)
  })
})

describe('the level before a rise or fall', () => {
  test.each([
    ['tinh bột sắn', '79.569', '9.685', '69.884'],
    ['hợp tác xã', '181', '54', '127'],
    ['cây ăn quả', '11.200', '635', '10.565'],
    ['hộ nghèo, cận nghèo', '14,98', '-2,2', '17,18'],
    ['tỷ lệ đỗ tốt nghiệp', '99,79', '0,24', '99,55'],
    ['bản đạt chuẩn trước khi thêm 12', '31', '12', '19'],
  ])('%s: %s after a change of %s was %s', (_, now, by, before) => {
    expect(meets(minus(printed(now).interval, printed(by).interval), printed(before).interval)).toBe(true)
  })

  test.each([
    ['đường', '68.146', '7,42', '63.439'],
    ['xi măng', '600.000', '0,84', '595.002'],
    ['điện', '124,5', '11,96', '111,2'],
  ])('%s: %s after %s%% was %s', (_, now, percent, before) => {
    const implied = beforeChange(printed(now).interval, printed(percent).interval)
    expect(implied !== null && meets(implied, printed(before).interval)).toBe(true)
  })
})

describe('parts and wholes', () => {
  test.each<[string, string, string, string[], boolean, boolean]>([
    ['diện tích ba vùng công nghệ cao', 'ha', '1.373,7', ['1.039,5', '334,2'], true, true],
    ['diện tích ba vùng công nghệ cao', 'ha', '1.373,7', ['1.039,5', '343,2'], true, false],
    ['số vùng công nghệ cao', 'vùng', '3', ['2', '1'], true, true],
    ['sản phẩm OCOP', 'sản phẩm', '20', ['10', '10'], true, true],
    ['bản mới đạt chuẩn, kiểu mẫu', 'bản', '12', ['5'], false, true],
    ['bản đạt chuẩn, kiểu mẫu', 'bản', '31', ['13'], false, true],
    ['hợp tác xã, của bản', 'hợp tác xã', '181', ['26'], false, true],
    ['hợp tác xã, của bản', 'hợp tác xã', '181', ['260'], false, false],
    ['cây trồng: công nghiệp và ăn quả', 'ha', '49.880', ['19.762', '11.500'], false, true],
    ['cây ăn quả theo bốn chuẩn có thể trùng nhau', 'ha', '11.200', ['4.201', '1.800', '1.119,0', '1.373,7'], false, true],
  ])('%s (%s): %s ⊇ %s, all of it %s: %s', (indicator, unit, whole, list, complete, holds) => {
    const facts: FactSketch[] = [
      { quote: `${whole} ${unit}`, indicator, unit },
      ...list.map(
        (part, at): FactSketch => ({
          quote: `${part} ${unit}`,
          indicator: `phần ${'abcd'[at]} của ${indicator}`,
          unit,
          part: { of: 0, complete },
        }),
      ),
    ]
    expect(findingsOf(`${facts.map(({ quote }) => quote).join('; ')}.`, ...facts)).toEqual(holds ? [] : ['sumOfParts'])
  })
})

describe('targets by class', () => {
  test.each<
    [string, [number, 'exceeded' | 'met' | 'metOrExceeded' | 'onTrack' | 'inDifficulty' | 'notMet' | 'notAssessed'][], number, boolean]
  >([
    [
      'Mai Sơn, giữa nhiệm kỳ',
      [
        [6, 'metOrExceeded'],
        [12, 'onTrack'],
        [1, 'inDifficulty'],
      ],
      19,
      true,
    ],
    [
      'Chợ Đồn 2024',
      [
        [10, 'exceeded'],
        [22, 'met'],
        [8, 'notMet'],
        [2, 'notAssessed'],
      ],
      42,
      true,
    ],
    [
      'Ngân Sơn 2024',
      [
        [24, 'metOrExceeded'],
        [9, 'exceeded'],
        [15, 'met'],
        [9, 'notMet'],
      ],
      30,
      false,
    ],
    [
      'Ngân Sơn, were 6 not met',
      [
        [24, 'metOrExceeded'],
        [9, 'exceeded'],
        [15, 'met'],
        [6, 'notMet'],
      ],
      30,
      true,
    ],
  ])('%s', (_, classes, total, holds) => {
    const facts: FactSketch[] = [
      { quote: `${total} chỉ tiêu`, indicator: 'chỉ tiêu', unit: 'chỉ tiêu' },
      ...classes.map(([count, name]): FactSketch => ({ quote: `${count} ${name}`, indicator: name, unit: 'chỉ tiêu' })),
    ]
    const text = facts.map(({ quote }) => quote).join('; ')
    const reading = sketch(text, facts, {
      tallies: [{ total: 0, classes: classes.map(([, name], at) => ({ class: name, fact: at + 1 })), period: '2024' }],
    })
    expect(checkReading(text, reading).map(({ kind }) => kind)).toEqual(holds ? [] : ['tally'])
  })
})

describe('what follows from several figures', () => {
  const share = (part: string, whole: string) => percentOf(exactly(printed(part).value), exactly(printed(whole).value))?.low
  const quotient = (a: string, b: string) => divide(exactly(printed(a).value), exactly(printed(b).value))?.low

  test.each([
    ['revenue planned for 2025 against 2024', share('159', '132'), '120,5', 1],
    ['investment planned for 2025 against 2024', share('3.100', '2.900'), '106,9', 1],
    ['the district’s plan against the province’s', share('188', '182'), '103,3', 1],
    ['villages at standard of all', share('31', '291'), '10,7', 1],
    ['fruit from a hectare, tonnes', quotient('80.096', '11.500'), '6,96', 2],
    ['km to a road', quotient('282', '213'), '1,32', 2],
    ['pace that all disbursement needs', quotient('17,1', '5,4111'), '3,2', 1],
    ['pace that district-managed disbursement needs', quotient('22,6667', '3,5556'), '6,4', 1],
    ['term revenue with what is done and planned', share('695', '820'), '84,8', 1],
    ['the same where the running total holds 2024', share('563', '820'), '68,7', 1],
  ])('%s', (_, value, expected, decimals) => {
    expect(value && formatNumber(value, { decimals })).toBe(expected)
  })

  test('the term’s revenue: done and planned', () => {
    const numbers = ['404', '132', '159'].map((number) => exactly(printed(number).value))
    expect(sum(numbers).low?.toFixed()).toBe('695')
  })

  test('grain per head bounds the people', () => {
    const people = divide(times(printed('28.320').interval, decimal(1000)), { low: decimal(500), high: null })
    expect(people?.high?.lt(56_642)).toBe(true)
  })
})
