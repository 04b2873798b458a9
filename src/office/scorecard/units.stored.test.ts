import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { founded, inAuthority, incomeFields, type TestDatabase, testDatabase } from '../../../test/support/database.ts'
import { somebody } from '../../../test/support/site.ts'
import { type Day, type Disclosure, instant } from '../../plan/index.ts'
import {
  addIndicator,
  addTarget,
  addUnit,
  adoptPlan,
  clearFields,
  draftPlan,
  readAuthority,
  recordObservations,
} from '../../store/index.ts'
import { decimal } from '../../vietnamese/index.ts'
import { readBooks, readFigures } from '../books.ts'
import type { Desk } from '../desk.ts'
import { unitTable } from './units.ts'

const now = instant('2100-01-01T00:00:00Z')
const at = '2025-01-01/P9M'
const villages = ['Bản Lúm', 'Bản Mòn', 'Bản Nà']

describe('Units by targets', () => {
  let database: TestDatabase
  let desk: Desk
  let plan: number

  beforeAll(async () => {
    database = await testDatabase()
    const { authority, unit: commune, indicator: income } = await founded(database.db)
    desk = { db: database.db, authority, visitor: somebody(authority, 'leader'), now }
    await inAuthority(database.db, authority, async (write) => {
      const poverty = await addIndicator(write, {
        ...incomeFields,
        code: 'ho-ngheo',
        name: 'Hộ nghèo',
        unitOfMeasure: 'hộ',
        overTime: 'stock',
      })
      const below: number[] = []
      for (const [at, name] of villages.entries()) {
        below.push(
          await addUnit(write, { code: `B${at}`, validFrom: '2025-07-01', validTo: null, name, kind: 'village', parentCode: '04136' }),
        )
      }
      const [first, second] = below as [number, number]
      const target = async (planId: number, unitId: number, indicatorId: number, bound: string, disclosure: Disclosure = 'public') =>
        addTarget(
          write,
          1,
          {
            ...{ planId, position: indicatorId, name: 'Chỉ tiêu', withheld: false, indicatorId, unitId, period: '2025', partOf: null },
            ...{ headline: true, disclosure },
            ...clearFields({ work: 'a', dueDate: '2025-12-31' as Day, responsibility: 'b', authority: 'c', deliverable: 'd' }),
          },
          {
            ...{ measure: { kind: 'level' }, governing: 'a', margin: null, withdrawn: false, path: [] },
            lines: (['a', 'b'] as const).map((id) => ({
              ...{ id, issuer: 'council', label: 'Nghị quyết HĐND', document: null, decimals: 0, stretch: false, implied: null },
              unitOfMeasure: indicatorId === income ? 'tỷ đồng' : 'hộ',
              rule: { kind: 'equal', value: id === 'a' ? decimal(bound) : decimal(1) },
            })),
          },
          [{ role: 'lead', kind: 'unit', name: 'UBND', unitId }],
        )
      const draft = (unitId: number) =>
        draftPlan(
          write,
          { kind: 'year', unitId, period: '2025', parentId: null },
          { title: 'Kế hoạch', documentNumber: null, documentDate: null, issuer: 'HĐND' },
        )
      const adopt = (planId: number) =>
        adoptPlan(write, 1, {
          ...{ planId, planNumber: 1, votedOn: '2025-01-05', body: 'HĐND' },
          ...{ entitled: 3, present: 3, inFavour: 3, against: 0, abstained: 0 },
        })
      plan = await draft(commune)
      await target(plan, commune, income, '100')
      await target(plan, commune, poverty, '10')
      await adopt(plan)
      const own = await draft(first)
      await target(own, first, income, '20')
      await target(own, first, poverty, '4', 'internal')
      await adopt(own)
      // Never adopted: nobody is held to it.
      await target(await draft(second), second, income, '20')
      await recordObservations(
        write,
        below.flatMap((unitId, village) =>
          [7, 8, 9, 10].flatMap((month) =>
            [income, poverty].map((indicatorId) => ({
              ...{ indicatorId, unitId, period: `2025-M${String(month).padStart(2, '0')}`, definition: null, grade: 'final' as const },
              content: { kind: 'number' as const, value: decimal(village + month) },
              ...{ unitOfMeasure: indicatorId === income ? 'tỷ đồng' : 'hộ', source: 'bản', reason: null, seen: 0 },
            })),
          ),
        ),
      )
    })
  })
  afterAll(() => database.end())

  it('have of every unit the figure that all its figures give, and how much of its own adopted target that is', async () => {
    const table = await unitTable(desk, { plan, at })
    const whole = await readAuthority(desk.db, desk.authority, async (read) => {
      const books = await readBooks(read)
      return readFigures(read, books, { indicators: books.indicators.keys(), units: null, fromYear: 2000, moment: now })
    })
    expect(table?.rows.map(({ unit }) => unit.name)).toEqual(villages)
    for (const { unit, cells } of table?.rows ?? []) {
      const figures = table?.columns.map(({ indicator }) => whole.read(indicator.code, unit.id, at))
      expect(cells.map(({ figure }) => figure)).toEqual(figures)
    }
    const told = table?.rows.map(({ cells }) =>
      cells.map(({ own }) => (own === null ? null : own.completion.kind === 'working' ? own.completion.value.toFixed(0) : 'absent')),
    )
    // 7 + 8 + 9 of 20; 9 of 4.
    expect(told).toEqual([
      ['120', '225'],
      [null, null],
      [null, null],
    ])
  })

  it('are asked for at the periods for which something was recorded', async () => {
    const table = await unitTable(desk, { plan })
    expect(table?.material.at).toBe('2025-01-01/P10M')
  })
})
