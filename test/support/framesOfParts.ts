import { reached, wholes } from './consistent.data.ts'
import { amount, type Frame, print } from './frame.ts'
import { addsUp, isQuotient } from './relations.ts'

const partsOfWhole: Frame = {
  write(w, { random, period }) {
    const row = random.pick(wholes)
    const values = row.parts.map(() => amount(random, row.least, row.most, row.decimals))
    const total = values.reduce((sum, value) => sum + value, 0)
    w.say(`${row.whole} ${row.unit === 'con' || row.unit === 'học sinh' ? 'hiện có ' : random.pick(['là ', 'đạt '])}`)
    const whole = w.fact(print(total, row.decimals), { indicator: row.whole, unit: row.unit, period })
    w.say(random.pick([', gồm: ', ', gồm ', ', bao gồm ']))
    const separator = random.pick([', ', '; '])
    const told = row.parts.map(([said, indicator], at) => {
      w.say(`${said} `)
      const part = w.fact(print(values[at] as number, row.decimals), { indicator, unit: row.unit, period })
      part.fact.part = { of: whole.index, complete: true }
      w.say(at < row.parts.length - 1 ? separator : '')
      return part.value
    })
    w.end()
    const slack = row.unit === 'con' || row.unit === 'học sinh' ? 0 : 0.5 * 10 ** -row.decimals * (told.length + 1)
    w.bind('parts', [whole.value, ...told], ([sum, ...list]) => !addsUp(sum, list, slack))
  },
}

/** "20 sản phẩm OCOP, trong đó 12 sản phẩm 3 sao, 8 sản phẩm 4 sao" */
const stars: Frame = {
  write(w, { random, period }) {
    const [three, four] = [random.whole(5, 48), random.whole(3, 19)]
    w.say(random.pick(['Toàn địa bàn có ', 'Đến nay có ']))
    const whole = w.fact(`${three + four}`, { indicator: 'sản phẩm OCOP', unit: 'sản phẩm', period })
    w.say(' OCOP, trong đó ')
    const a = w.fact(`${three}`, { indicator: 'sản phẩm OCOP 3 sao', unit: 'sản phẩm', period })
    w.say(' 3 sao, ')
    const b = w.fact(`${four}`, { indicator: 'sản phẩm OCOP 4 sao', unit: 'sản phẩm', period })
    w.say(' 4 sao')
    w.end()
    for (const part of [a, b]) part.fact.part = { of: whole.index, complete: false }
    w.bind('parts', [whole.value, a.value, b.value], ([sum, x, y]) => Number(x) + Number(y) > Number(sum))
  },
}

/** "737/742 hộ đạt chuẩn (99,3%)" */
const restated: Frame = {
  write(w, { random, period }) {
    const { indicator, unit, most } = random.pick(reached)
    const of = random.whole(Math.ceil(most / 4), most)
    const value = random.whole(Math.ceil(of * 0.4), of)
    w.say(random.pick(['Đến nay có ', 'Toàn địa bàn có ']))
    const { fact, value: a, of: b } = w.fact(`${print(value, 0)}`, { indicator, unit, period }, { of: print(of, 0) })
    w.say(indicator.slice(unit.length))
    w.say(random.pick([' (', ', tỷ lệ ', ', đạt ']))
    const bracket = w.text.endsWith('(')
    const p = w.number(print((value / of) * 100, 1))
    w.say('%')
    fact.restated = { percent: p.value, start: p.start, end: w.text.length }
    w.say(bracket ? ')' : '')
    w.end()
    if (b !== null) w.bind('restated', [a, b, p], ([x, y, z]) => !isQuotient(x, null, y, null, z, 1))
  },
}

/** The three sectors of the economy. */
const structure: Frame = {
  write(w, { random, period }) {
    const farms = amount(random, 18, 44, 1)
    const works = amount(random, 22, 38, 1)
    const rest = Math.round((100 - farms - works) * 10) / 10
    w.say('Cơ cấu kinh tế: nông, lâm nghiệp chiếm ')
    const a = w.fact(print(farms, 1), { indicator: 'cơ cấu kinh tế nông, lâm nghiệp', unit: '%', period })
    w.say('; công nghiệp - xây dựng ')
    const b = w.fact(print(works, 1), { indicator: 'cơ cấu kinh tế công nghiệp - xây dựng', unit: '%', period })
    w.say('; thương mại, dịch vụ ')
    const c = w.fact(print(rest, 1), { indicator: 'cơ cấu kinh tế thương mại, dịch vụ', unit: '%', period })
    w.end()
    w.bind('shares', [a.value, b.value, c.value], (list) => Math.abs(list.reduce((sum, x) => sum + Number(x), 0) - 100) > 0.15 + 1e-9)
  },
}

/** Parts that overlap: one orchard may be of two standards, and together they may exceed it. */
const overlapping: Frame = {
  write(w, { random, period }) {
    const whole = random.whole(900, 2_600)
    w.say('Diện tích cây ăn quả có ')
    const all = w.fact(print(whole, 0), { indicator: 'Diện tích cây ăn quả', unit: 'ha', period })
    w.say(', trong đó ')
    const a = w.fact(print(Math.floor(whole * (0.5 + random.next() * 0.4)), 0), {
      indicator: 'Diện tích cây ăn quả theo tiêu chuẩn VietGAP',
      unit: 'ha',
      period,
    })
    w.say(' theo tiêu chuẩn VietGAP, ')
    const b = w.fact(print(Math.floor(whole * (0.3 + random.next() * 0.4)), 0), {
      indicator: 'Diện tích cây ăn quả được cấp mã vùng trồng',
      unit: 'ha',
      period,
    })
    w.say(' được cấp mã vùng trồng')
    w.end()
    for (const part of [a, b]) part.fact.part = { of: all.index, complete: false }
  },
}

/** The whole value of a branch, a part of it and that part's share. */
const share: Frame = {
  write(w, { random, period }) {
    const whole = amount(random, 900, 9_000, 1)
    const part = amount(random, 100, 800, 1)
    w.say('Giá trị sản xuất công nghiệp ')
    const all = w.fact(print(whole, 1), { indicator: 'Giá trị sản xuất công nghiệp', unit: 'tỷ đồng', period })
    w.say('; riêng các khu công nghiệp ')
    const some = w.fact(print(part, 1), { indicator: 'Giá trị sản xuất công nghiệp các khu công nghiệp', unit: 'tỷ đồng', period })
    w.say(', chiếm ')
    const said = w.fact(print((part / whole) * 100, 1), {
      indicator: 'các khu công nghiệp trong giá trị sản xuất công nghiệp',
      unit: '%',
      period,
    })
    w.end()
    some.fact.part = { of: all.index, complete: false }
    said.fact.shareOfFact = some.index
    w.bind('share', [some.value, all.value, said.value], ([x, y, z]) => !isQuotient(x, 1, y, 1, z, 1))
  },
}

export const partFrames: readonly Frame[] = [overlapping, share, partsOfWhole, stars, restated, structure]
