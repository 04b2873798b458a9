import fc from 'fast-check'
import {
  day,
  type NewUnit,
  type Reorganisation,
  reorganise,
  treeAt,
  type Unit,
  type UnitHistory,
  unit,
  unitHistory,
} from '../../src/plan/index.ts'
import { decimal } from '../../src/vietnamese/decimal.ts'

/** What happens to the tree next; which units take part is picked from those of the day. */
interface Step {
  kind: 'merge' | 'split' | 'rename' | 'move' | 'abolish' | 'found' | 'renameProvince' | 'mergeProvinces'
  first: number
  second: number
  /** Eighths of a split that go to the first part. */
  eighths: number
  /** Whether the new unit takes the code of an old one, as in 2025. */
  sameCode: boolean
}

/** A history that grew by reorganisations, and how it stood before each. */
export interface GrownHistory {
  /** One more than there are days: the history before the first reorganisation, after it, … */
  stages: UnitHistory[]
  days: string[]
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('merge', 'split', 'rename', 'move', 'abolish', 'found', 'renameProvince', 'mergeProvinces'),
  first: fc.nat(1000),
  second: fc.nat(1000),
  eighths: fc.integer({ min: 1, max: 7 }),
  sameCode: fc.boolean(),
})

/** A country of provinces and communes through up to ten reorganisations, one a month from February 2021 on. */
export const grownHistory: fc.Arbitrary<GrownHistory> = fc
  .tuple(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }), fc.array(step, { maxLength: 10 }))
  .map(([communes, steps]) => grow(communes, steps))

function grow(communes: number[], steps: Step[]): GrownHistory {
  const fields = { validFrom: day('2020-01-01'), validTo: null }
  const units: Unit[] = [unit({ code: '0', name: 'cả nước', kind: 'country', parent: null, ...fields })]
  for (const [at, count] of communes.entries()) {
    units.push(unit({ code: `P${at}`, name: `tỉnh ${at}`, kind: 'province', parent: '0', ...fields }))
    for (let one = 0; one < count; one++) {
      units.push(unit({ code: `C${at}${one}`, name: `xã ${at}${one}`, kind: 'commune', parent: `P${at}`, ...fields }))
    }
  }
  const stages = [unitHistory(units)]
  const days: string[] = []
  for (const [at, one] of steps.entries()) {
    const on = `2021-${String(at + 2).padStart(2, '0')}-01`
    const before = stages.at(-1) as UnitHistory
    const change = changeOf(before, one, on, `N${at}`)
    if (change === null) continue
    stages.push(reorganise(before, { day: day(on), changes: [change] }))
    days.push(on)
  }
  return { stages, days }
}

/** Null where the step needs units that are not there. */
function changeOf(
  history: UnitHistory,
  { kind, first, second, eighths, sameCode }: Step,
  on: string,
  fresh: string,
): Reorganisation['changes'][number] | null {
  const tree = treeAt(history, day(on))
  const provinces = tree.units.filter((one) => one.kind === 'province')
  const communes = tree.units.filter((one) => one.kind === 'commune')
  const pick = <Item>(items: readonly Item[], by: number): Item | undefined => items[by % items.length]
  const commune = pick(communes, first)
  const province = pick(provinces, second)
  if (commune === undefined || province === undefined) return null
  const like = (one: Unit, changed: Partial<NewUnit>): NewUnit => ({
    code: one.code,
    name: `${one.name}*`,
    kind: one.kind,
    parent: one.parent,
    ...changed,
  })
  const code = sameCode ? commune.code : fresh
  if (kind === 'found') return { kind, to: { code: fresh, name: `xã ${fresh}`, kind: 'commune', parent: province.code } }
  if (kind === 'abolish')
    return communes.length > 1 && communes.filter(({ parent }) => parent === commune.parent).length > 1 ? { kind, from: commune.id } : null
  if (kind === 'rename') return { kind: 'continue', from: commune.id, to: like(commune, { code }) }
  if (kind === 'move') return { kind: 'continue', from: commune.id, to: like(commune, { parent: province.code }) }
  if (kind === 'renameProvince')
    return { kind: 'continue', from: province.id, to: like(province, { code: sameCode ? province.code : fresh }) }
  if (kind === 'split') {
    const part = (name: string, given: number, newCode: string) => ({
      unit: like(commune, { code: newCode, name }),
      share: { of: decimal(given).div(8), basis: 'dân số' },
    })
    return { kind, from: commune.id, to: [part(`${commune.name} a`, eighths, code), part(`${commune.name} b`, 8 - eighths, `${fresh}b`)] }
  }
  const others =
    kind === 'merge'
      ? communes.filter((one) => one.parent === commune.parent && one !== commune)
      : provinces.filter((one) => one !== province)
  const other = pick(others, second)
  if (other === undefined) return null
  const one = kind === 'merge' ? commune : province
  return { kind: 'merge', from: [one.id, other.id], to: like(one, { code: sameCode ? one.code : fresh }) }
}
