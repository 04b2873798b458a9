import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anIndicator, type Row, reading, start, told, workingOf } from '../../test/support/subject.ts'
import { type GrownHistory, grownHistory } from '../../test/support/treeHistory.ts'
import { type Decimal, decimal } from '../vietnamese/decimal.ts'
import { firstDay, lastDay, partsOf } from '../vietnamese/period.ts'
import {
  day,
  explain,
  isValid,
  type ReadFigure,
  reorganise,
  successorsOf,
  treeAt,
  type Unit,
  type UnitHistory,
  type UnitId,
  unfold,
  unit,
  unitHistory,
} from './index.ts'

const months = [...partsOf('2021', 1), ...partsOf('2022', 1)]
const revenue = anIndicator()
const poor = anIndicator({ code: 'poor', name: 'Tỷ lệ hộ nghèo', unit: '%', decimals: 2, better: 'lower', overUnits: 'ratio' })

/** Every commune reports every month it exists; the figures are drawn from `values`, in thousandths. */
function monthly({ stages }: GrownHistory, values: number[]): { rows: Row[]; sums: Map<string, Decimal> } {
  const rows: Row[] = []
  const sums = new Map<string, Decimal>()
  const communes = (stages.at(-1) as UnitHistory).units.filter(({ kind }) => kind === 'commune')
  for (const [index, one] of communes.entries()) {
    for (const [at, month] of months.entries()) {
      if (!isValid(one, day(firstDay(month)))) continue
      const value = decimal((values[(index * 7 + at) % values.length] as number) / 1000)
      rows.push(['revenue', one.id, month, value.toFixed()])
      rows.push(['poor', one.id, month, `${values[at % values.length]}/${1000 + index}`])
      sums.set(month, (sums.get(month) ?? decimal(0)).plus(value))
    }
  }
  return { rows, sums }
}

const values = fc.array(fc.integer({ min: -5_000_000, max: 5_000_000 }), { minLength: 1, maxLength: 60 })

function sumOver(read: ReadFigure, units: readonly Unit[], period: string): Decimal {
  return units.reduce((sum, one) => {
    const figure = read('revenue', one.id, period)
    return figure.kind === 'number' ? sum.plus(figure.working.value) : sum
  }, decimal(0))
}

describe('whatever happened to the units', () => {
  const runs = { numRuns: 40 }

  it('a whole is the sum of the units below it, at every date', () => {
    fc.assert(
      fc.property(grownHistory, values, (grown, drawn) => {
        const history = grown.stages.at(-1) as UnitHistory
        const { rows, sums } = monthly(grown, drawn)
        const read = reading([revenue, poor], rows, history)
        for (const month of months) {
          const tree = treeAt(history, day(lastDay(month)))
          expect(told(read('revenue', tree.units[0]?.id as UnitId, month))).toBe(sums.get(month)?.toFixed())
          for (const [at, one] of tree.units.entries()) {
            const below = (tree.children[at] as readonly number[]).map((child) => tree.units[child] as Unit)
            if (below.length > 0) expect(told(read('revenue', one.id, month))).toBe(sumOver(read, below, month).toFixed())
          }
        }
      }),
      runs,
    )
  })

  it('a year of the whole is all that was reported in it, with units made, moved and abolished on the way', () => {
    fc.assert(
      fc.property(grownHistory, values, (grown, drawn) => {
        const history = grown.stages.at(-1) as UnitHistory
        const { rows, sums } = monthly(grown, drawn)
        const read = reading([revenue, poor], rows, history)
        for (const year of ['2021', '2022']) {
          const all = partsOf(year, 1).reduce((sum, month) => sum.plus(sums.get(month) as Decimal), decimal(0))
          expect(told(read('revenue', '0@2020-01-01' as UnitId, year))).toBe(all.toFixed())
        }
      }),
      runs,
    )
  })

  it('the series of the units of a later day hold all that was reported before, but for what was abolished', () => {
    fc.assert(
      fc.property(grownHistory, values, (grown, drawn) => {
        const history = grown.stages.at(-1) as UnitHistory
        const { rows, sums } = monthly(grown, drawn)
        const read = reading([revenue, poor], rows, history)
        if (history.units.some((one) => one.validTo !== null && successorsOf(history, one.id).length === 0)) return
        const today = treeAt(history, day('2022-12-31')).units.filter(({ kind }) => kind === 'commune')
        for (const month of months) expect(sumOver(read, today, month).toFixed()).toBe(sums.get(month)?.toFixed())
      }),
      runs,
    )
  })

  it('every report made before a reorganisation reads as it did', () => {
    fc.assert(
      fc.property(grownHistory, values, (grown, drawn) => {
        const { rows } = monthly(grown, drawn)
        const last = grown.stages.at(-1) as UnitHistory
        for (const [at, on] of grown.days.entries()) {
          const then = grown.stages[at] as UnitHistory
          const until = rows.filter(([, id]) => then.byId.has(id))
          const [before, after] = [reading([revenue, poor], until, then), reading([revenue, poor], rows, last)]
          for (const month of months.filter((one) => lastDay(one) < on)) {
            const ids = treeAt(then, day(lastDay(month))).units.flatMap(({ id }) => ['revenue', 'poor'].map((code) => [code, id] as const))
            const told = (read: ReadFigure): string => JSON.stringify(ids.map(([code, id]) => read(code, id, month)))
            expect(told(after)).toBe(told(before))
          }
        }
      }),
      runs,
    )
  })
})

describe('a year in which provinces merge', () => {
  const one = (code: string, kind: Unit['kind'], parent: string | null): Unit =>
    unit({ code, name: `${kind} ${code}`, kind, parent, validFrom: start, validTo: null })
  const [a, b, c] = [one('A', 'commune', 'P1'), one('B', 'commune', 'P2'), one('C', 'commune', 'P1')]
  const before = unitHistory([
    one('0', 'country', null),
    one('P1', 'province', '0'),
    one('P2', 'province', '0'),
    one('P3', 'province', '0'),
    a,
    b,
    c,
  ])
  const merged = reorganise(before, {
    day: day('2024-04-01'),
    changes: [
      {
        kind: 'merge',
        from: ['P1@2000-01-01', 'P2@2000-01-01'] as UnitId[],
        to: { code: 'P12', name: 'tỉnh mới', kind: 'province', parent: '0' },
      },
    ],
  })
  const country = '0@2000-01-01' as UnitId

  it('counts a commune that then moves on once, where it stands at the end', () => {
    const moved = reorganise(merged, {
      day: day('2024-10-01'),
      changes: [{ kind: 'continue', from: 'A@2024-04-01' as UnitId, to: { code: 'A', name: 'xã A', kind: 'commune', parent: 'P3' } }],
    })
    const quarters: Row[] = [
      ['revenue', a.id, '2024-Q1', '1'],
      ['revenue', 'A@2024-04-01' as UnitId, '2024-04-01/P6M', '2'],
      ['revenue', 'A@2024-10-01' as UnitId, '2024-Q4', '4'],
      ...[b, c].flatMap(({ id, code }): Row[] => [
        ['revenue', id, '2024-Q1', '10'],
        ['revenue', `${code}@2024-04-01` as UnitId, '2024-04-01/P9M', '20'],
      ]),
    ]
    const read = reading([revenue], quarters, moved)
    expect(['P12@2024-04-01', 'P3@2000-01-01'].map((id) => told(read('revenue', id as UnitId, '2024')))).toEqual(['60', '7'])
    expect(told(read('revenue', country, '2024'))).toBe('67')
    expect(told(read('revenue', 'P12@2024-04-01' as UnitId, '2024-Q1'))).toBe('21')
  })
  it('keeps what a body abolished before the merger had brought in', () => {
    const gone = reorganise(before, { day: day('2024-02-01'), changes: [{ kind: 'abolish', from: c.id }] })
    const history = reorganise(gone, {
      day: day('2024-04-01'),
      changes: [
        {
          kind: 'merge',
          from: ['P1@2000-01-01', 'P2@2000-01-01'] as UnitId[],
          to: { code: 'P12', name: 'tỉnh mới', kind: 'province', parent: '0' },
        },
      ],
    })
    const rows: Row[] = [
      ['revenue', c.id, '2024-M01', '5'],
      ['revenue', a.id, '2024-Q1', '1'],
      ['revenue', b.id, '2024-Q1', '1'],
    ]
    rows.push(...['A', 'B'].map((code): Row => ['revenue', `${code}@2024-04-01` as UnitId, '2024-04-01/P9M', '1']))
    expect(told(reading([revenue], rows, history)('revenue', 'P12@2024-04-01' as UnitId, '2024'))).toBe('9')
  })
})

describe('the communes of Mai Sơn, 1/7/2025 (domain.md § 3.3)', () => {
  const old = (code: string, name: string): Unit => unit({ code, name, kind: 'commune', parent: '119', validFrom: start, validTo: null })
  const district = unit({ code: '119', name: 'huyện Mai Sơn', kind: 'district', parent: '14', validFrom: start, validTo: null })
  const province = unit({ code: '14', name: 'tỉnh Sơn La', kind: 'province', parent: null, validFrom: start, validTo: null })
  const [nabo, tahoc, chiengsung, chiengchan] = [
    old('04136', 'xã Nà Bó'),
    old('04165', 'xã Tà Hộc'),
    old('04108', 'xã Chiềng Sung'),
    old('04114', 'xã Chiềng Chăn'),
  ]
  const village = unit({ code: '0416501', name: 'bản Pá Hốc', kind: 'village', parent: '04165', validFrom: start, validTo: null })
  const before = unitHistory([province, district, nabo, tahoc, chiengsung, chiengchan, village])
  const on = day('2025-07-01')
  const after = reorganise(before, {
    day: on,
    changes: [
      { kind: 'merge', from: [nabo.id, tahoc.id], to: { code: '04136', name: 'xã Tà Hộc', kind: 'commune', parent: '14' } },
      { kind: 'merge', from: [chiengsung.id, chiengchan.id], to: { code: '04108', name: 'xã Chiềng Sung', kind: 'commune', parent: '14' } },
      { kind: 'abolish', from: district.id },
    ],
  })
  const made = '04136@2025-07-01' as UnitId
  const rows: Row[] = [
    ['revenue', nabo.id, '2025-S1', '1.25'],
    ['revenue', tahoc.id, '2025-S1', '2.5'],
    ['revenue', made, '2025-S2', '4'],
    ['poor', nabo.id, '2024', '100/400'],
    ['poor', tahoc.id, '2024', '50/600'],
  ]
  const read = reading([revenue, poor], rows, after)

  it('a code names another unit from that day on', () => {
    expect(treeAt(after, day('2025-06-30')).units.find(({ code }) => code === '04136')?.name).toBe('xã Nà Bó')
    expect(treeAt(after, on).units.map(({ name }) => name)).toEqual(['tỉnh Sơn La', 'xã Tà Hộc', 'xã Chiềng Sung', 'bản Pá Hốc'])
    expect(successorsOf(after, tahoc.id)).toEqual([{ day: on, from: tahoc.id, to: made, share: null }])
  })
  it('villages follow the commune they are in', () => {
    expect(after.byId.get('0416501@2025-07-01' as UnitId)?.parent).toBe('04136')
    expect(after.byId.get(village.id)?.validTo).toBe(on)
  })
  it('the past of the new commune is that of the old ones, ratios from their parts', () => {
    expect(explain(workingOf(read('revenue', made, '2025-S1')))).toBe(
      'Thu ngân sách 6 tháng đầu năm 2025 = 1,25 tỷ đồng (xã Nà Bó) + 2,5 tỷ đồng (xã Tà Hộc) = 3,75 tỷ đồng',
    )
    expect(told(read('poor', made, '2024'))).toBe('15')
  })
  it('the year in which it was made is both, unfolded', () => {
    expect(unfold(workingOf(read('revenue', made, '2025')))).toEqual([
      'Thu ngân sách năm 2025 = 3,75 tỷ đồng (6 tháng đầu năm 2025) + 4 tỷ đồng (6 tháng cuối năm 2025) = 7,75 tỷ đồng',
      '6 tháng đầu năm 2025 = 1,25 tỷ đồng (xã Nà Bó) + 2,5 tỷ đồng (xã Tà Hộc) = 3,75 tỷ đồng',
    ])
  })
  it('units that ended have no figure of their own afterwards', () => {
    expect(read('revenue', tahoc.id, '2025-S2')).toMatchObject({ reason: 'notApplicable', why: 'xã Tà Hộc không còn từ ngày 01/07/2025' })
  })
  it.each([
    ['a district with communes left', { kind: 'abolish', from: district.id }, 'chưa có cấp trên mới'],
    ['a unit twice', { kind: 'merge', from: [nabo.id, nabo.id], to: { code: '1', name: '', kind: 'commune', parent: '14' } }, 'hai lần'],
    ['a unit that is not there', { kind: 'abolish', from: made }, 'không có đơn vị'],
    ['under a code that nobody has', { kind: 'found', to: { code: '1', name: 'xã Mới', kind: 'commune', parent: '99' } }, 'mã 99'],
    [
      'a code that is taken',
      { kind: 'found', to: { code: '04108', name: 'xã Mới', kind: 'commune', parent: '14' } },
      'cùng lúc chỉ hai đơn vị',
    ],
    [
      'shares that leave something over',
      {
        kind: 'split',
        from: nabo.id,
        to: [{ unit: { code: '1', name: 'a', kind: 'commune', parent: '119' }, share: { of: decimal('0.4'), basis: 'dân số' } }],
      },
      'cộng lại bằng 0,4',
    ],
  ] as const)('refuses %s', (_, change, message) => {
    expect(() => reorganise(before, { day: on, changes: [change as never] })).toThrow(message)
  })
})

describe('a split', () => {
  const x = unit({ code: 'X', name: 'xã X', kind: 'commune', parent: null, validFrom: start, validTo: null })
  const after = reorganise(unitHistory([x]), {
    day: day('2024-07-01'),
    changes: [
      {
        kind: 'split',
        from: x.id,
        to: ['0.4', '0.6'].map((of, at) => ({
          unit: { code: `X${at}`, name: `xã X${at}`, kind: 'commune' as const, parent: null },
          share: { of: decimal(of), basis: 'dân số ngày 30/6/2024' },
        })),
      },
    ],
  })
  const of = 'X0@2024-07-01' as UnitId
  const mean = anIndicator({ code: 'mean', overUnits: 'mean', overTime: 'stock' })
  const read = reading(
    [revenue, poor, mean],
    [
      ['revenue', x.id, '2023', '10'],
      ['poor', x.id, '2023', '30/200'],
      ['mean', x.id, '2023', '7'],
    ],
    after,
  )

  it('says by what share the series goes on', () => {
    const figure = read('revenue', of, '2023')
    expect(unfold(workingOf(figure))).toEqual([
      'Thu ngân sách năm 2023, xã X = 10 tỷ đồng (Thu ngân sách năm 2023) × 0,4 (tỷ lệ tách theo dân số ngày 30/6/2024) = 4 tỷ đồng',
    ])
  })
  it('takes parts of a ratio, and refuses what cannot be shared out', () => {
    expect(told(read('poor', of, '2023'))).toBe('15')
    expect(read('mean', of, '2023')).toMatchObject({
      reason: 'notComputable',
      why: 'đơn vị cũ đã tách, số liệu không chia theo tỷ lệ được',
    })
  })
})

describe('a history of units', () => {
  it('refuses a unit whose unit above is missing for a while', () => {
    const above = unit({ code: 'H', name: 'huyện', kind: 'district', parent: null, validFrom: start, validTo: day('2025-07-01') })
    const below = unit({ code: 'X', name: 'xã', kind: 'commune', parent: 'H', validFrom: start, validTo: null })
    expect(() => unitHistory([above, below])).toThrow('hãy chuyển đơn vị này về cấp trên khác')
  })
  it('refuses units above one another in a circle, and a unit that ends before it begins', () => {
    const one = (code: string, parent: string): Unit => unit({ code, name: code, kind: 'body', parent, validFrom: start, validTo: null })
    expect(() => treeAt(unitHistory([one('A', 'B'), one('B', 'A')]), day('2024-01-01'))).toThrow('trực thuộc lẫn nhau')
    expect(() => unitHistory([unit({ code: 'A', name: 'A', kind: 'body', parent: null, validFrom: start, validTo: start })])).toThrow(
      'ngày kết thúc',
    )
  })
})
