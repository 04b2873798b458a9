import { describe, expect, test } from 'vitest'
import { type FactSketch, sketch } from '../../test/support/sketch.ts'
import { parts } from './parts.ts'
import { shares } from './shares.ts'
import { sourceOf } from './source.ts'

function found(check: typeof parts, text: string, ...facts: FactSketch[]) {
  return check(sourceOf({ text, reading: sketch(text, facts) }))
}
function list(unit: string, complete: boolean, whole: string, ...told: [quote: string, indicator: string][]): FactSketch[] {
  return [
    { quote: whole, indicator: 'tổng', unit },
    ...told.map(([quote, indicator]): FactSketch => ({ quote, indicator, unit, part: { of: 0, complete } })),
  ]
}

describe('parts against the whole', () => {
  test('a complete list adds up, or is told with its sum', () => {
    const told: [string, string][] = [
      ['12.340 con', 'đàn trâu'],
      ['9.870 con', 'đàn bò'],
      ['26.290 con', 'đàn lợn'],
    ]
    expect(
      found(parts, '48.500 con, gồm trâu 12.340 con, bò 9.870 con, lợn 26.290 con', ...list('con', true, '48.500 con', ...told)),
    ).toEqual([])
    told[2] = ['28.450 con', 'đàn lợn']
    const [finding] = found(
      parts,
      '48.500 con, gồm trâu 12.340 con, bò 9.870 con, lợn 28.450 con',
      ...list('con', true, '48.500 con', ...told),
    )
    expect(finding?.arithmetic).toBe('12.340 + 9.870 + 28.450 = 50.660 ≠ 48.500 con')
    expect(finding?.places).toHaveLength(4)
  })

  test('each part was rounded by itself', () => {
    const told: [string, string][] = [
      ['7.006,35 tỷ đồng', 'dịch vụ'],
      ['2.323,2 tỷ đồng', 'công nghiệp'],
      ['1.574,1 tỷ đồng', 'nông nghiệp'],
      ['519,79 tỷ đồng', 'thuế'],
    ]
    const text = '11.423,4 tỷ đồng, gồm 7.006,35 tỷ đồng, 2.323,2 tỷ đồng, 1.574,1 tỷ đồng, 519,79 tỷ đồng'
    expect(found(parts, text, ...list('tỷ đồng', true, '11.423,4 tỷ đồng', ...told))).toEqual([])
  })

  test('a complete list may tell a part of a part', () => {
    const told: [string, string][] = [
      ['60 ha', 'cây ăn quả'],
      ['25 ha', 'cam'],
      ['40 ha', 'chè'],
    ]
    expect(found(parts, '100 ha, gồm 60 ha (riêng cam 25 ha), 40 ha', ...list('ha', true, '100 ha', ...told))).toEqual([])
  })

  test('a complete list goes on after a word on one of its parts', () => {
    const told = (rest: string): FactSketch[] => [
      { quote: '812,4 tỷ đồng', indicator: 'giá trị sản xuất', unit: 'tỷ đồng' },
      { quote: '301,2 tỷ đồng', indicator: 'dịch vụ', unit: 'tỷ đồng', part: { of: 0, complete: true } },
      { quote: '290,6 tỷ đồng', indicator: 'công nghiệp', unit: 'tỷ đồng', part: { of: 0, complete: true } },
      { quote: rest, indicator: 'nông nghiệp', unit: 'tỷ đồng', part: { of: 2, complete: false } },
    ]
    const list = (rest: string) =>
      found(parts, `812,4 tỷ đồng, gồm: 301,2 tỷ đồng; 290,6 tỷ đồng, riêng may mặc tăng 7%; ${rest}.`, ...told(rest))
    expect(list('220,6 tỷ đồng')).toEqual([])
    expect(list('120,6 tỷ đồng')).toHaveLength(1)
  })

  test('none of several fits: not its parts, unless they are named after it', () => {
    const told = (name: string): FactSketch[] => [
      { quote: '11 lễ hội', indicator: 'lễ hội truyền thống', unit: 'lễ hội' },
      { quote: '28 lễ hội', indicator: `${name} cấp xã`, unit: 'lễ hội', part: { of: 0, complete: false } },
      { quote: '13 lễ hội', indicator: `${name} cấp tỉnh`, unit: 'lễ hội', part: { of: 0, complete: false } },
    ]
    expect(found(parts, 'Có 11 lễ hội, trong đó 28 lễ hội, 13 lễ hội.', ...told('lễ hội truyền thống'))).toHaveLength(2)
    expect(found(parts, 'Có 11 lễ hội, trong đó 28 lễ hội, 13 lễ hội.', ...told('ngày hội'))).toEqual([])
  })

  test('parts by standard overlap; only one that alone exceeds the whole is wrong', () => {
    const text = '1.200 ha, trong đó 700 ha VietGAP, 650 ha hữu cơ'
    expect(found(parts, text, ...list('ha', false, '1.200 ha', ['700 ha', 'cây ăn quả VietGAP'], ['650 ha', 'cây ăn quả hữu cơ']))).toEqual(
      [],
    )
    const [finding] = found(
      parts,
      '1.200 ha, trong đó 1.700 ha VietGAP',
      ...list('ha', false, '1.200 ha', ['1.700 ha', 'cây ăn quả VietGAP']),
    )
    expect(finding).toMatchObject({ kind: 'sumOfParts', grade: 'changesVerdict', arithmetic: '1.700 ha > 1.200 ha' })
  })

  test('parts told apart by a number, or by words that exclude each other, do not overlap', () => {
    const text = '20 sản phẩm, trong đó 12 sản phẩm 4 sao, 10 sản phẩm 3 sao'
    expect(
      found(parts, text, ...list('sản phẩm', false, '20 sản phẩm', ['12 sản phẩm', 'sản phẩm 4 sao'], ['10 sản phẩm', 'sản phẩm 3 sao'])),
    ).toHaveLength(1)
    const coffee = '9.640 ha, trong đó 8.915 ha kinh doanh, 1.120 ha trồng mới và tái canh'
    expect(
      found(
        parts,
        coffee,
        ...list('ha', false, '9.640 ha', ['8.915 ha', 'cà phê kinh doanh'], ['1.120 ha', 'cà phê trồng mới và tái canh']),
      ),
    ).toHaveLength(1)
  })

  test('a sum above the whole by one digit of a fine figure is a slip', () => {
    const text = '1.373,7 ha (trong đó 1.039,5 ha chuyên canh, 384,2 ha hữu cơ)'
    const told: [string, string][] = [
      ['1.039,5 ha', 'vùng chuyên canh'],
      ['384,2 ha', 'vùng hữu cơ'],
    ]
    expect(found(parts, text, ...list('ha', false, '1.373,7 ha', ...told))).toHaveLength(1)
    expect(
      found(
        parts,
        '1.373,7 ha (trong đó 1.039,5 ha chuyên canh, 391,8 ha hữu cơ)',
        ...list('ha', false, '1.373,7 ha', ['1.039,5 ha', 'vùng chuyên canh'], ['391,8 ha', 'vùng hữu cơ']),
      ),
    ).toEqual([])
  })

  test('a part a thousand times the whole is a slip of the unit', () => {
    const told: FactSketch[] = [
      { quote: '43,4 tỷ đồng', indicator: 'thu ngân sách', unit: 'tỷ đồng' },
      { quote: '1.080 tỷ đồng', indicator: 'thu ngoài quốc doanh', unit: 'tỷ đồng', part: { of: 0, complete: false } },
      { quote: '0,76 tỷ đồng', indicator: 'thu tiền sử dụng đất', unit: 'tỷ đồng', part: { of: 0, complete: false } },
    ]
    expect(found(parts, '43,4 tỷ đồng, trong đó 1.080 tỷ đồng, 0,76 tỷ đồng', ...told)[0]?.kind).toBe('sumOfParts')
    const thousand = told.map((fact) => (fact.quote === '1.080 tỷ đồng' ? { ...fact, quote: '10.800 tỷ đồng' } : fact))
    expect(found(parts, '43,4 tỷ đồng, trong đó 10.800 tỷ đồng, 0,76 tỷ đồng', ...thousand)[0]?.kind).toBe('scale')
  })

  test('a whole that none of several parts fits into is not theirs, unless a power of ten explains it', () => {
    const told: [string, string][] = [
      ['705 học sinh', 'mầm non'],
      ['1.412 học sinh', 'tiểu học'],
      ['1.010 học sinh', 'THCS'],
    ]
    expect(
      found(
        parts,
        '86 học sinh, trong đó 705 học sinh, 1.412 học sinh, 1.010 học sinh',
        ...list('học sinh', false, '86 học sinh', ...told),
      ),
    ).toEqual([])
    expect(
      found(
        parts,
        '312,7 học sinh, trong đó 705 học sinh, 1.412 học sinh, 1.010 học sinh',
        ...list('học sinh', false, '312,7 học sinh', ...told),
      ),
    ).toHaveLength(3)
  })

  test('shares and rates are not added up', () => {
    expect(found(parts, '90%, gồm 80% xã, 85% thôn', ...list('%', true, '90%', ['80%', 'xã'], ['85%', 'thôn']))).toEqual([])
  })
})

describe('the sectors of an economy', () => {
  const sector = (quote: string, indicator: string): FactSketch => ({ quote, indicator, unit: '%' })
  const three = (a: string, b: string, c: string) => [
    sector(a, 'cơ cấu kinh tế nông, lâm nghiệp'),
    sector(b, 'cơ cấu kinh tế công nghiệp - xây dựng'),
    sector(c, 'cơ cấu kinh tế dịch vụ'),
  ]
  test('make 100, within rounding', () => {
    expect(found(shares, 'Nông lâm 38,7%; công nghiệp 30,7%; dịch vụ 30,6%.', ...three('38,7%', '30,7%', '30,6%'))).toEqual([])
    expect(found(shares, 'Nông lâm 35%; công nghiệp 33%; dịch vụ 33%.', ...three('35%', '33%', '33%'))).toEqual([])
    expect(found(shares, 'Nông lâm 38,7%; công nghiệp 30,7%; dịch vụ 36,0%.', ...three('38,7%', '30,7%', '36,0%'))[0]?.arithmetic).toBe(
      '38,7 + 30,7 + 36,0 = 105,4 ≠ 100',
    )
  })

  test('of GRDP leave room for product taxes', () => {
    expect(
      found(
        shares,
        'GRDP: dịch vụ 36,5%, nông lâm 34,9%, công nghiệp 24,2%.',
        sector('36,5%', 'khu vực dịch vụ trong GRDP'),
        sector('34,9%', 'khu vực nông lâm nghiệp trong GRDP'),
        sector('24,2%', 'khu vực công nghiệp - xây dựng trong GRDP'),
      ),
    ).toEqual([])
  })

  test('may be told with a part of one of them', () => {
    const inside = [
      ...three('17,67%', '40,97%', '26,64%'),
      sector('36,89%', 'cơ cấu kinh tế công nghiệp'),
      sector('14,72%', 'cơ cấu kinh tế thuế sản phẩm'),
    ]
    expect(found(shares, '17,67%, 40,97%, 26,64%, riêng công nghiệp 36,89%, thuế 14,72%.', ...inside)).toEqual([])
  })
})
