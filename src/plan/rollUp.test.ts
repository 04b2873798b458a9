import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anIndicator, commune, idOf, type Row, reading, start, told, workingOf } from '../../test/support/subject.ts'
import { decimal } from '../vietnamese/decimal.ts'
import {
  absenceReasons,
  absent,
  columnTotal,
  combine,
  day,
  explain,
  type Figure,
  type FigureColumns,
  given,
  type Indicator,
  known,
  lackingUnits,
  type OverUnits,
  rollUpColumns,
  treeAt,
  type UnitTree,
  unit,
  unitHistory,
} from './index.ts'

const rate = anIndicator({
  code: 'poor',
  name: 'Tỷ lệ hộ nghèo',
  unit: '%',
  decimals: 2,
  better: 'lower',
  overUnits: 'ratio',
  overTime: 'rate',
})

describe('the figure of a commune over its villages', () => {
  const at = (of: Indicator, contents: Record<string, Row[3]>) =>
    reading(
      [of],
      Object.entries(contents).map(([code, content]): Row => [of.code, idOf(code), '2024', content]),
    )(of.code, idOf('X'), '2024')

  it('adds sums, with the arithmetic', () => {
    expect(explain(workingOf(at(anIndicator(), { A: '1.5', B: '20', C: '0.25' })))).toBe(
      'Thu ngân sách năm 2024 = 1,5 tỷ đồng (bản A) + 20 tỷ đồng (bản B) + 0,25 tỷ đồng (bản C) = 21,75 tỷ đồng',
    )
  })
  it('makes a ratio from the sums of its parts: 10/100, 50/200 and 0/700 are 6%, whose mean would be 11,67%', () => {
    const figure = at(rate, { A: '10/100', B: '50/200', C: '0/700' })
    expect(told(figure)).toBe('6')
    expect(explain(workingOf(figure))).toBe('Tỷ lệ hộ nghèo năm 2024 = 60 hộ (tử số) ÷ 1.000 hộ (mẫu số) × 100 = 6,00%')
  })
  it('names a unit whose ratio came without its parts rather than averaging it', () => {
    expect(at(rate, { A: '10/100', B: '25', C: '0/900' })).toMatchObject({
      gaps: [{ name: 'bản B', absent: { reason: 'notComputable', why: 'thiếu tử số và mẫu số' } }],
    })
  })
  it('takes the largest, weighs means by the units they stand for, and has none of what does not add up', () => {
    const contents = { A: '3', B: '7', C: '5' }
    expect(told(at(anIndicator({ overUnits: 'max' }), contents))).toBe('7')
    expect(told(at(anIndicator({ overUnits: 'mean' }), contents))).toBe('5')
    expect(at(anIndicator({ overUnits: 'none' }), contents)).toMatchObject({ reason: 'notSent' })
  })
  it('marks a total of 2 of 3 units and says which is missing', () => {
    expect(at(anIndicator(), { A: '1', C: '2' })).toMatchObject({ gaps: [{ name: 'bản B', absent: { reason: 'notSent' } }] })
  })
  it('does not wait for a unit to which it does not apply', () => {
    const figure = at(anIndicator(), { A: '1', B: { kind: 'notApplicable', why: 'không có rừng' }, C: '2' })
    expect(figure).toMatchObject({ gaps: [] })
    expect(told(figure)).toBe('3')
  })
  it('is as settled as the least settled figure in it', () => {
    const of = anIndicator()
    const read = reading(
      [of],
      [
        ['revenue', idOf('A'), '2024', '1'],
        ['revenue', idOf('B'), '2024', '1', 'estimate'],
        ['revenue', idOf('C'), '2024', '1', 'preliminary'],
      ],
    )
    expect(read('revenue', idOf('X'), '2024')).toMatchObject({ grade: 'estimate' })
  })
  it('is what the commune reported itself, where it did', () => {
    const of = anIndicator()
    expect(
      told(
        reading(
          [of],
          [
            ['revenue', idOf('A'), '2024', '1'],
            ['revenue', idOf('X'), '2024', '9'],
          ],
        )('revenue', idOf('X'), '2024'),
      ),
    ).toBe('9')
  })
  it('has one reason where all units have the same, else names who is missing', () => {
    expect(at(anIndicator(), {})).toMatchObject({ reason: 'notSent' })
    expect(at(anIndicator(), { A: { kind: 'returned', why: 'sai đơn vị tính' } })).toMatchObject({
      reason: 'notComputable',
      why: 'thiếu số liệu bản A, bản B, bản C',
    })
  })
  it('of two indicators is their ratio, over only the units that have both', () => {
    const [households, poor] = [
      anIndicator({ code: 'households', unit: 'hộ', overTime: 'stock' }),
      anIndicator({ code: 'poorHouseholds', unit: 'hộ', overTime: 'stock' }),
    ]
    const of = anIndicator({ ...rate, ratio: { numerator: 'poorHouseholds', denominator: 'households', times: decimal(100) } })
    const rows: Row[] = [
      ['households', idOf('A'), '2024', '100'],
      ['poorHouseholds', idOf('A'), '2024', '10'],
      ['households', idOf('B'), '2024', '200'],
      ['poorHouseholds', idOf('B'), '2024', '50'],
      ['households', idOf('C'), '2024', '700'],
    ]
    const figure = reading([of, households, poor], rows)('poor', idOf('X'), '2024')
    expect(told(figure)).toBe('20')
    expect(figure).toMatchObject({ gaps: [{ name: 'bản C' }] })
  })
})

describe('a ratio', () => {
  it('is never averaged or added: parts sent one by one or all at once give the same, whatever stands between', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }))
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 5 }), (pairs, size) => {
        const figure = ([a, b]: [number, number]): Figure => {
          const working = given('', decimal(a).times(100).div(b), '%')
          return known(working, 'final', { numerator: given('tử số', decimal(a), 'hộ'), denominator: given('mẫu số', decimal(b), 'hộ') })
        }
        const members = pairs.map((one, at) => ({ name: `xã ${at}`, figure: figure(one) }))
        const groups = []
        for (let at = 0; at < members.length; at += size) {
          groups.push({ name: `cụm ${at}`, figure: combine(rate, 'cụm', members.slice(at, at + size)) })
        }
        const [a, b] = [pairs.reduce((sum, one) => sum + one[0], 0), pairs.reduce((sum, one) => sum + one[1], 0)]
        const expected = decimal(a).times(100).div(b).toFixed()
        expect(told(combine(rate, 'cả tỉnh', members))).toBe(expected)
        expect(told(combine(rate, 'cả tỉnh', groups))).toBe(expected)
      }),
    )
  })
})

/** A tree from the position of each unit's parent, and figures for some units: the rows of one series. */
const forest = fc
  .array(
    fc.tuple(
      fc.nat(1000),
      fc.constantFrom('figure', 'figure', 'figure', 'none', ...absenceReasons),
      fc.integer({ min: -(2 ** 53) + 1, max: 2 ** 53 - 1 }),
      fc.integer({ min: 1, max: 1000 }),
    ),
    {
      minLength: 1,
      maxLength: 20,
    },
  )
  .map((drawn) => {
    const units = drawn.map(([above], at) =>
      unit({ code: `u${at}`, name: `u${at}`, kind: 'body', parent: at === 0 ? null : `u${above % at}`, validFrom: start, validTo: null }),
    )
    return { drawn, tree: treeAt(unitHistory(units), day('2024-01-01')) }
  })

const indicators: Record<OverUnits, Indicator> = {
  sum: anIndicator({ unit: '' }),
  ratio: anIndicator({ unit: '', overUnits: 'ratio', overTime: 'rate' }),
  mean: anIndicator({ unit: '', overUnits: 'mean', overTime: 'stock' }),
  max: anIndicator({ unit: '', overUnits: 'max' }),
  none: anIndicator({ unit: '', overUnits: 'none' }),
}

describe('figures rolled up all at once', () => {
  it('are those rolled up one by one, exactly, by every rule and at any size', () => {
    fc.assert(
      fc.property(forest, fc.constantFrom<OverUnits>('sum', 'ratio', 'mean', 'max', 'none'), fc.boolean(), (drawn, rule, small) => {
        const { tree, columns } = asColumns(drawn, rule, small)
        const totals = rollUpColumns(tree, ['sum', rule], columns)
        const one = figuresOneByOne(drawn, rule, small)
        for (const [at, below] of tree.children.entries()) {
          const total = columnTotal(totals, at, 1, indicators[rule], { value: 0, weight: 0 })
          if (below.length === 0) {
            expect(total).toMatchObject({ reason: 'notApplicable' })
            continue
          }
          const { figure, members } = one(at)
          expect(total.kind === 'total' ? total.value.toFixed() : total.kind).toBe(
            figure.kind === 'number' ? figure.working.value.toFixed() : 'absent',
          )
          const expected = members.filter(({ figure: of }) => !(of.kind === 'absent' && of.reason === 'notApplicable'))
          if (total.kind !== 'total' || figure.kind !== 'number') continue
          expect([total.known, total.expected]).toEqual([expected.filter(({ figure: of }) => of.kind === 'number').length, expected.length])
          expect(total.whole).toBe(figure.gaps.length === 0)
          expect(
            lackingUnits(tree, columns, at, 1)
              .map((index) => tree.units[index]?.name)
              .sort(),
          ).toEqual(figure.gaps.map(({ name }) => name).sort())
        }
      }),
      { numRuns: 400 },
    )
  })

  it('are read in any order of rows', () => {
    const tree = treeAt(commune, day('2024-01-01'))
    const columns: FigureColumns = {
      unit: Int32Array.of(3, 1, 1, 2, 2),
      series: Int32Array.of(0, 1, 0, 1, 0),
      value: Float64Array.of(4, 10, 1, 20, 2),
    }
    const totals = rollUpColumns(tree, ['sum', 'max'], columns)
    expect([...totals.value]).toEqual([7, 20])
    expect([...totals.known, ...totals.expected, ...totals.lacking]).toEqual([3, 2, 3, 3, 0, 1])
  })

  it.each([
    ['no whole number', { unit: [1], series: [0], value: [0.5] }, 'no whole number'],
    ['a unit that is not there', { unit: [9], series: [0], value: [1] }, 'no unit 9'],
    ['a series that is not there', { unit: [1], series: [7], value: [1] }, 'no series 7'],
    ['two figures of one unit', { unit: [1, 1], series: [0, 0], value: [1, 2] }, 'a second figure'],
  ])('refuse %s', (_, { unit: units, series, value }, message) => {
    const columns = { unit: Int32Array.from(units), series: Int32Array.from(series), value: Float64Array.from(value) }
    expect(() => rollUpColumns(treeAt(commune, day('2024-01-01')), ['sum'], columns)).toThrow(message)
  })
})

type Drawn = { drawn: [number, string, number, number][]; tree: UnitTree }

const shrink = (value: number, small: boolean): number => (small ? value % 1000 : value)

function asColumns({ drawn, tree }: Drawn, rule: OverUnits, small: boolean): { tree: UnitTree; columns: FigureColumns } {
  const taken = tree.units.flatMap((one, at) => {
    const [, state, value, weight] = drawn[Number(one.code.slice(1))] as Drawn['drawn'][number]
    return state === 'none'
      ? []
      : [{ at, missing: state === 'figure' ? 0 : 1 + absenceReasons.indexOf(state as never), value: shrink(value, small), weight }]
  })
  const columns: FigureColumns = {
    unit: Int32Array.from(taken, ({ at }) => at),
    series: Int32Array.from(taken, () => 1),
    value: Float64Array.from(taken, ({ value }) => value),
    absence: Uint8Array.from(taken, ({ missing }) => missing),
  }
  return { tree, columns: rule === 'ratio' ? { ...columns, weight: Float64Array.from(taken, ({ weight }) => weight) } : columns }
}

/** The same through `combine`, as `figureReader` does it. */
function figuresOneByOne({ drawn, tree }: Drawn, rule: OverUnits, small: boolean) {
  const figureOf = (at: number): Figure => {
    const [, state, drawnValue, weight] = drawn[Number(tree.units[at]?.code.slice(1))] as Drawn['drawn'][number]
    const value = decimal(shrink(drawnValue, small))
    if (state === 'figure') {
      const parts = { numerator: given('', value, ''), denominator: given('', decimal(weight), '') }
      return known(given('', rule === 'ratio' ? value.div(weight) : value, ''), 'final', rule === 'ratio' ? parts : null)
    }
    const own = absent(state === 'none' ? 'notSent' : (state as never))
    const below = tree.children[at] as readonly number[]
    return own.reason === 'returned' || own.reason === 'notApplicable' || below.length === 0 ? own : over(at).figure
  }
  const over = (at: number) => {
    const members = (tree.children[at] as readonly number[]).map((child) => ({
      name: tree.units[child]?.name as string,
      figure: figureOf(child),
      weight: tree.leaves[child] as number,
    }))
    return { members, figure: combine(indicators[rule], '', members) }
  }
  return over
}
