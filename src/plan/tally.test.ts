import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Counted, type PaceClass, type TargetClass, tally, tallySentence } from './index.ts'

function counted(classes: Partial<Record<TargetClass, number>>, paces: (PaceClass | null)[] = []): Counted[] {
  const all = Object.entries(classes).flatMap(([name, count]) => Array.from({ length: count }, () => name as TargetClass))
  return all.map((name, at) => ({
    id: `t${at}`,
    class: name,
    pace: name === 'notAssessed' ? (paces.shift() ?? null) : null,
    withheld: false,
  }))
}

describe('a tally', () => {
  it('of Chợ Đồn 2024: 42 = 10 + 22 + 8 + 2 (seed 003)', () => {
    expect(tallySentence(tally(counted({ exceeded: 10, met: 22, notMet: 8, notAssessed: 2 })))).toBe(
      'Trong 42 chỉ tiêu: 10 vượt, 22 đạt, 8 không đạt, 2 chưa đánh giá.',
    )
  })
  it('of Ngân Sơn 2024 says 6 not met beside 24 of 30, where the report said 9 (seed 004)', () => {
    expect(tally(counted({ exceeded: 9, met: 15, notMet: 6 }))).toMatchObject({ total: 30, notMet: 6 })
  })
  it('at mid-term has the pace of those that cannot be assessed yet: 06/19, 12/19, 01/19 (seed 001)', () => {
    const paces: PaceClass[] = [...Array.from({ length: 12 }, () => 'onTrack' as const), 'behind']
    expect(tally(counted({ met: 6, notAssessed: 13 }, paces))).toMatchObject({ total: 19, met: 6, onTrack: 12, behind: 1, withoutPace: 0 })
  })
  it('counts what may not be shown, and refuses to count a target twice', () => {
    const one: Counted = { id: 't', class: 'notMet', pace: null, withheld: true }
    expect(tally([one])).toMatchObject({ total: 1, notMet: 1, withheld: 1 })
    expect(() => tally([one, one])).toThrow('bị đếm hai lần')
  })
  it('always adds up to the number of targets', () => {
    const one = fc.record({
      class: fc.constantFrom<TargetClass>('exceeded', 'met', 'notMet', 'notAssessed'),
      pace: fc.constantFrom<PaceClass | null>('ahead', 'onTrack', 'behind', null),
      withheld: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 200 }), (drawn) => {
        const found = tally(drawn.map((fields, at) => ({ id: String(at), ...fields })))
        expect(found.total).toBe(drawn.length)
        expect(found.exceeded + found.met + found.notMet + found.notAssessed).toBe(drawn.length)
        expect(found.ahead + found.onTrack + found.behind + found.withoutPace).toBe(found.notAssessed)
      }),
    )
  })
})
