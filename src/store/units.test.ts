import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { founded, inAuthority, incomeFields, type TestDatabase, testDatabase } from '../../test/support/database.ts'
import { entries } from './history.ts'
import { addIndicator, addSeriesBreak, editIndicator, indicatorsOf, seriesBreaksOf } from './indicators.ts'
import { StaleEdit, WriteRefused } from './problem.ts'
import { readAuthority } from './transaction.ts'
import { addReorganisation, addUnit, editUnit, reorganisationsOf, unitsOf } from './units.ts'

describe('units', () => {
  let database: TestDatabase
  let authority: number
  let unit: number
  let indicator: number
  beforeAll(async () => {
    database = await testDatabase()
    ;({ authority, unit, indicator } = await founded(database.db))
  })
  afterAll(() => database.end())

  const village = (code: string, validFrom: string, validTo: string | null, name = `Bản ${code}`) =>
    inAuthority(database.db, authority, (write) => addUnit(write, { code, validFrom, validTo, name, kind: 'village', parentCode: '04136' }))

  it('carry one code one after the other, never at once', async () => {
    await village('A', '2020-01-01', '2025-07-01')
    await village('A', '2025-07-01', null)
    const overlaps: [string, string | null][] = [
      ['2025-01-01', '2025-07-02'],
      ['2019-01-01', null],
      ['2030-01-01', '2031-01-01'],
    ]
    for (const [from, to] of overlaps) {
      await expect(village('A', from, to)).rejects.toThrow(
        new WriteRefused('Trong thời gian này mã đơn vị đã chỉ một đơn vị khác; hãy sửa mã, ngày bắt đầu hoặc ngày kết thúc.'),
      )
    }
    await expect(village('B', '2025-07-01', '2025-07-01')).rejects.toThrow('unit_check')
  })

  it('are edited by who has seen their last state; a stale edit gets both values', async () => {
    expect(await inAuthority(database.db, authority, (write) => editUnit(write, unit, 1, { name: 'Xã Mới' }))).toBe(2)
    const stale = inAuthority(database.db, authority, (write) => editUnit(write, unit, 1, { name: 'Xã Cũ' }))
    await expect(stale).rejects.toBeInstanceOf(StaleEdit)
    await expect(stale).rejects.toMatchObject({ subject: `unit/${unit}`, mine: { name: 'Xã Cũ' }, theirs: { name: 'Xã Mới', version: 2 } })
    const history = await readAuthority(database.db, authority, (read) => entries(read, { subject: `unit/${unit}` }))
    expect(history.map(({ act, actor, details }) => ({ act, actor, details }))).toEqual([
      { act: 'unit.edit', actor: 'Nguyễn Thị Hòa', details: [['name', 'Xã Mẫu', 'Xã Mới']] },
      expect.objectContaining({ act: 'unit.add' }),
    ])
  })

  it('lose no edit when many write at once: accepted edits are the versions', async () => {
    const id = await village('C', '2025-07-01', null)
    let accepted = 0
    await Promise.all(
      Array.from({ length: 6 }, async (_, writer) => {
        for (let round = 0; round < 5; round++) {
          const seen = (await readAuthority(database.db, authority, unitsOf)).find((one) => one.id === id)?.version ?? 0
          const edit = inAuthority(database.db, authority, (write) => editUnit(write, id, seen, { name: `Bản ${writer}.${round}` }))
          await edit.then(
            () => accepted++,
            (error) => expect(error).toBeInstanceOf(StaleEdit),
          )
        }
      }),
    )
    const version = (await readAuthority(database.db, authority, unitsOf)).find((one) => one.id === id)?.version
    const history = await readAuthority(database.db, authority, (read) => entries(read, { subject: `unit/${id}`, limit: 100 }))
    expect(accepted).toBeGreaterThan(0)
    expect(version).toBe(accepted + 1)
    expect(history).toHaveLength(accepted + 1)
  })

  it('continue others through a reorganisation', async () => {
    const [from, to] = [await village('D', '2010-01-01', '2025-07-01'), await village('E', '2025-07-01', null)]
    const successions = [{ fromUnitId: from, toUnitId: to, share: '0.35', shareBasis: 'dân số 2024' }]
    const fields = { takesEffect: '2025-07-01', document: '1681/NQ-UBTVQH15', successions } as const
    const id = await inAuthority(database.db, authority, (write) => addReorganisation(write, { ...fields, successions: [...successions] }))
    expect(await readAuthority(database.db, authority, reorganisationsOf)).toEqual([{ id, ...fields }])
    await expect(
      inAuthority(database.db, authority, (write) =>
        addReorganisation(write, { ...fields, successions: [{ fromUnitId: from, toUnitId: to, share: '1.2', shareBasis: 'x' }] }),
      ),
    ).rejects.toThrow('succession_share_check')
  })

  it('have indicators: a ratio of two others, a break in the series', async () => {
    const parts = await inAuthority(database.db, authority, async (write) => ({
      poor: await addIndicator(write, { ...incomeFields, code: 'ho-ngheo', name: 'Số hộ nghèo' }),
      all: await addIndicator(write, { ...incomeFields, code: 'ho', name: 'Số hộ' }),
    }))
    const rate = {
      ...incomeFields,
      code: 'ty-le-ho-ngheo',
      name: 'Tỷ lệ hộ nghèo',
      overUnits: 'ratio',
      overTime: 'rate',
      numeratorId: parts.poor,
      denominatorId: parts.all,
      times: '100',
    } as const
    const id = await inAuthority(database.db, authority, (write) => addIndicator(write, rate))
    const broken = {
      indicatorId: id,
      takesEffect: '2027-01-01',
      why: 'chuẩn nghèo giai đoạn 2027 - 2030',
      source: 'Nghị định 351/2025/NĐ-CP',
    }
    await inAuthority(database.db, authority, (write) => addSeriesBreak(write, broken))
    await inAuthority(database.db, authority, (write) => editIndicator(write, id, 1, { aliases: ['hộ nghèo'] }))
    const [kept] = (await readAuthority(database.db, authority, indicatorsOf)).filter((one) => one.id === id)
    expect(kept).toEqual({ id, ...rate, aliases: ['hộ nghèo'], version: 2 })
    expect(await readAuthority(database.db, authority, seriesBreaksOf)).toEqual([broken])
    await expect(
      inAuthority(database.db, authority, (write) => addIndicator(write, { ...rate, code: 'x', overUnits: 'sum' })),
    ).rejects.toThrow('indicator_check')
    await expect(inAuthority(database.db, authority, (write) => addIndicator(write, rate))).rejects.toThrow('Đã có chỉ tiêu mang mã này')
    expect(indicator).not.toBe(id)
  })
})
