import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Comparison, Fact, Reading, Statement, Tally } from '../reader/reading.ts'
import { decimal } from '../vietnamese/decimal.ts'
import { checkReading, checkTogether } from './index.ts'

const text =
  'Xã Mường Lạn đạt 12,5/0 ha, bằng 100% kế hoạch; vụ mùa 1.234 tấn, tăng 7% so với năm 2923 (0 tấn). Cả 9 chỉ tiêu đều đạt, gồm 30/2/2024.\n'.repeat(
    3,
  )
const at = fc.tuple(fc.nat(text.length), fc.nat(30)).map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }))
const number = fc
  .oneof(fc.constantFrom('0', '1', '-1', '1e30', '-2.5', '0.0001', '100', '1234.5678'), fc.integer().map(String))
  .map(decimal)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 })
const period = maybe(
  fc.constantFrom('2024', '2023', '2024-S1', '2024-Q3', '2024-M09', '2024-01-01/P9M', '2020-01-01/P5Y', '0001', 'không rõ'),
)
const unit = maybe(
  fc.constantFrom('', 'ha', '%', 'tấn', 'tỷ đồng', 'triệu đồng/người/năm', 'kg/người/năm', 'chỉ tiêu', 'xã', '%/năm', '///', 'tạ/ha'),
)
const indicator = fc.constantFrom(
  '',
  'thu ngân sách',
  'sản lượng lương thực',
  'lương thực bình quân đầu người',
  'diện tích chè',
  'sản lượng chè',
  'cơ cấu kinh tế dịch vụ',
  'chỉ tiêu không đạt',
  'thu nhập bình quân đầu người',
)
const comparison: fc.Arbitrary<Comparison> = fc
  .tuple(
    at,
    fc.constantFrom('plan', 'samePeriod', 'previous', 'base'),
    fc.constantFrom('percent', 'changePercent', 'change'),
    number,
    maybe(fc.integer({ min: 0, max: 3000 })),
  )
  .map(([place, to, what, value, year]) => ({ ...place, to, [what]: value, ...(year === null ? {} : { year }) }) as Comparison)
const fact: fc.Arbitrary<Fact> = fc
  .record({
    place: at,
    indicator,
    value: maybe(number),
    unit,
    of: maybe(number),
    bound: fc.constantFrom('exact', 'about', 'over', 'under', 'atLeast', 'atMost'),
    estimated: fc.boolean(),
    kind: fc.constantFrom('actual', 'target', 'baseline'),
    period,
    comparisons: fc.array(comparison, { maxLength: 3 }),
    part: maybe(fc.record({ of: fc.integer({ min: -1, max: 12 }), complete: fc.boolean() })),
    restated: maybe(fc.tuple(number, at).map(([percent, place]) => ({ percent, ...place }))),
    shareOfFact: maybe(fc.integer({ min: -1, max: 12 })),
  })
  .map(({ place, part, restated, shareOfFact, ...rest }) => ({
    ...rest,
    ...place,
    quote: text.slice(place.start, place.end),
    sentence: [place.start, place.end],
    ...(part === null ? {} : { part }),
    ...(restated === null ? {} : { restated }),
    ...(shareOfFact === null ? {} : { shareOfFact }),
  })) as fc.Arbitrary<Fact>
const index = fc.integer({ min: -1, max: 12 })
const tally: fc.Arbitrary<Tally> = fc.record({
  total: maybe(index),
  classes: fc.array(
    fc.record({
      class: fc.constantFrom('exceeded', 'met', 'metOrExceeded', 'notMet', 'notAssessed', 'onTrack', 'inDifficulty', 'other'),
      fact: index,
    }),
    { maxLength: 5 },
  ),
  period,
}) as fc.Arbitrary<Tally>
const statement = fc
  .oneof(
    fc.record({
      kind: fc.constant('universal'),
      place: at,
      count: maybe(index),
      atLeastPercent: number,
      strict: fc.boolean(),
      scope: maybe(fc.constantFrom('', 'về giảm nghèo')),
      forecast: fc.boolean(),
      period,
    }),
    fc.record({
      kind: fc.constant('date'),
      place: at,
      year: maybe(fc.integer({ min: -5, max: 9999 })),
      month: maybe(fc.integer({ min: -1, max: 14 })),
      day: maybe(fc.integer({ min: -1, max: 40 })),
      role: fc.constantFrom('event', 'period', 'other'),
    }),
  )
  .map(({ place, ...rest }) => ({ ...rest, ...place, quote: text.slice(place.start, place.end) })) as fc.Arbitrary<Statement>
const reading: fc.Arbitrary<Reading> = fc.record({
  facts: fc.array(fact, { maxLength: 12 }).map((facts) => facts.sort((a, b) => a.start - b.start)),
  tallies: fc.array(tally, { maxLength: 2 }),
  statements: fc.array(statement, { maxLength: 4 }),
})

test('whatever a reading holds, every finding is whole: a line of arithmetic, a sentence, places in the text', () => {
  fc.assert(
    fc.property(reading, reading, maybe(fc.constantFrom('2024', '2024-12', '2024-12-31', 'hôm qua')), (one, other, published) => {
      const dated = published === null ? {} : { published }
      const documents = [one, other].map((each, document) => ({ name: `${document}`, text, reading: each, ...dated }))
      for (const { places, arithmetic, message } of [...checkReading(text, one, dated), ...checkTogether(documents)]) {
        expect(places.length).toBeGreaterThan(0)
        for (const { start, end, quote } of places) expect(text.slice(start, end)).toBe(quote)
        expect(arithmetic).toMatch(/^[^\n]+$/)
        expect(message).toMatch(/\.$/)
        expect(`${arithmetic} ${message}`).not.toMatch(/NaN|undefined|null|Infinity/)
      }
    }),
    { seed: 4, numRuns: 1_000 },
  )
})
