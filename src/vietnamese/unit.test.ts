import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal } from './decimal.ts'
import { fold } from './normal.ts'
import { comparable, convert, countedNouns, parseUnit, units } from './unit.ts'

describe('parseUnit', () => {
  it.each([
    ['tỷ đồng', 'tỷ đồng', 'money', '1000000000'],
    ['Tỉ đồng', 'tỉ đồng', 'money', '1000000000'],
    ['ngàn tỉ đồng', 'ngàn tỉ đồng', 'money', '1000000000000'],
    ['tr.đ', 'triệu đồng', 'money', '1000000'],
    ['Tr. đồng', 'triệu đồng', 'money', '1000000'],
    ['VNĐ', 'đồng', 'money', '1'],
    ['1.000 đồng', 'nghìn đồng', 'money', '1000'],
    ['tỉ usd', 'tỉ USD', 'moneyUSD', '1000000000'],
    ['triệu kwh', 'triệu kWh', 'energy', '1000000'],
    ['m2', 'm2', 'area', '1'],
    ['m²', 'm²', 'area', '1'],
    ['phần trăm', '%', 'percent', '1'],
    ['điểm phần trăm', 'điểm %', 'points', '1'],
    ['nghìn tấn', 'nghìn tấn', 'mass', '1000000'],
    ['1000 tấn', 'nghìn tấn', 'mass', '1000000'],
    ['triệu lượt', 'triệu lượt', 'lượt', '1000000'],
    ['nghìn lượt khách', 'nghìn lượt khách', 'lượt khách', '1000'],
    ['1.000 lượt người', 'nghìn lượt người', 'lượt người', '1000'],
    ['HTX', 'hợp tác xã', 'hợp tác xã', '1'],
    ['DN, HTX', 'doanh nghiệp, hợp tác xã', 'doanh nghiệp, hợp tác xã', '1'],
    ['Giấy chứng nhận quyền sử dụng đất', 'giấy chứng nhận quyền sử dụng đất', 'giấy chứng nhận quyền sử dụng đất', '1'],
    ['tạ/ha', 'tạ/ha', 'mass/area', '0.01'],
    ['%/năm', '%/năm', 'percent/năm', '1'],
    ['trđ/người/năm', 'triệu đồng/người/năm', 'money/người/năm', '1000000'],
    ['bác sỹ/10.000 dân', 'bác sỹ/10.000 dân', 'bác sĩ/dân', '0.0001'],
    ['giường bệnh / vạn dân', 'giường bệnh/vạn dân', 'giường bệnh/dân', '0.0001'],
    ['người/km²', 'người/km²', 'người/area', '0.000001'],
    ['lần/người/năm', 'lần/người/năm', 'ratio/người/năm', '1'],
    ['m3/ngày đêm', 'm3/ngày đêm', 'volume/ngày đêm', '1'],
  ])('%s', (phrase, name, dimension, scale) => {
    const unit = parseUnit(phrase)
    expect([unit?.name, unit?.dimension, unit?.scale.toFixed()]).toEqual([name, dimension, scale])
  })

  it.each(['', '/', 'tỷ', 'triệu', 'đồng/', '/năm', 'năm', 'nghìn tỷ', 'bão số', 'ha/0 dân', 'đồng/đồng/đồng/đồng/đồng/đồng'])(
    '%j is none',
    (phrase) => expect(parseUnit(phrase)).toBeNull(),
  )

  it('reads its own names', () => {
    const heads = fc.constantFrom(...units.map(({ name }) => name), ...countedNouns.map(({ name }) => name))
    const belows = fc.array(fc.constantFrom('năm', 'người', 'ha', '10.000 dân', 'km²', 'hộ'), { maxLength: 3 })
    fc.assert(
      fc.property(heads, belows, fc.constantFrom('', 'nghìn ', 'tỷ '), (head, below, scale) => {
        const unit = parseUnit([scale + head, ...below].join('/'))
        expect(unit).not.toBeNull()
        expect(parseUnit(unit?.name ?? '')).toEqual(unit)
      }),
      { numRuns: 1000 },
    )
  })

  it('reads every spelling as the unit it stands for', () => {
    for (const { name, spellings } of [...units, ...countedNouns])
      for (const spelling of spellings) expect([spelling, parseUnit(spelling)?.name]).toEqual([spelling, name])
  })
})

describe('the tables', () => {
  it('have every name and spelling once', () => {
    const all = [...units, ...countedNouns].flatMap(({ name, spellings }) => [name, ...spellings].map(fold))
    expect(all.filter((key, at) => all.indexOf(key) !== at)).toEqual([])
  })
})

const dimensions = [...new Set(units.map(({ dimension }) => dimension))]
const sameDimension = fc.constantFrom(...dimensions).chain((dimension) => {
  const names = units.filter((unit) => unit.dimension === dimension).map(({ name }) => name)
  return fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names))
})

describe('convert', () => {
  it.each([
    ['1401.351', 'tỷ đồng', 'triệu đồng', '1401351'],
    ['1401351', 'trđ', 'tỉ đồng', '1401.351'],
    ['46.58', 'tạ/ha', 'tấn/ha', '4.658'],
    ['12', 'HTX', 'hợp tác xã', '12'],
    ['2.5', 'nghìn lượt khách', 'lượt khách', '2500'],
    ['8', 'bác sĩ/10.000 dân', 'bác sỹ/1.000 dân', '0.8'],
    ['7', 'bản, tiểu khu', 'Bản, tiểu khu', '7'],
    ['3', 'đơn vị lạ', 'đơn vị lạ', '3'],
  ])('%s %s = %s', (value, from, to, result) => expect(convert(decimal(value), from, to)?.toFixed()).toBe(result))

  it.each([
    ['%', '%/năm'],
    ['%', 'điểm %'],
    ['ha', 'tấn'],
    ['hộ', 'người'],
    ['sào', 'ha'],
    ['triệu đồng/người/năm', 'triệu đồng/người/tháng'],
    ['đồng', 'USD'],
    ['đơn vị lạ', 'đơn vị khác'],
  ])('%s and %s are not comparable', (from, to) => {
    expect(comparable(from, to)).toBe(false)
    expect(convert(decimal(1), from, to)).toBeNull()
  })

  it('goes there and back', () => {
    fc.assert(
      fc.property(sameDimension, fc.integer(), fc.nat({ max: 3 }), ([from, to], digits, places) => {
        const value = decimal(`${digits}e-${places}`)
        expect(comparable(from, to)).toBe(true)
        const there = convert(value, from, to)
        const back = there && convert(there, to, from)
        // Years into months, hours into days: quotients that do not end are carried to 20 places.
        expect(back?.minus(value).abs().lt('1e-14')).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
