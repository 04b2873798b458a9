import { describe, expect, it } from 'vitest'
import {
  assess,
  type Counted,
  day,
  type Indicator,
  isValid,
  successorsOf,
  type Target,
  tally,
  tallySentence,
  treeAt,
} from '../plan/index.ts'
import { type Decimal, decimal } from '../vietnamese/decimal.ts'
import { parsePeriod } from '../vietnamese/period.ts'
import type { Claim } from './form.ts'
import { contradictionsOf, figuresOf, type Place, type PlacePlan, places } from './index.ts'

const placeOf = (id: string): Place => places.find(({ data }) => data.id === id) as Place
const planOf = (id: string): PlacePlan => places.flatMap(({ plans }) => plans).find(({ plan }) => plan.id === id) as PlacePlan
const counted = (id: string): readonly Counted[] => planOf(id).counted
const claimOf = <Kind extends Claim['kind']>(id: string, kind: Kind): Extract<Claim, { kind: Kind }> =>
  placeOf(id).data.claims.find((claim) => claim.kind === kind) as Extract<Claim, { kind: Kind }>

function number(place: Place, code: string, period: string): Decimal {
  const figure = figuresOf(place)(code, place.district, period)
  if (figure.kind !== 'number') throw new RangeError(`no figure: ${code} ${period}`)
  return figure.working.value
}

describe('targets by class', () => {
  it('Chợ Đồn: 42 = 10 + 22 + 8 + 2, as stated', () => {
    const count = tally(counted('cho-don-2024'))
    expect(count).toMatchObject(planOf('cho-don-2024').row.stated ?? {})
    expect(tallySentence(count)).toBe('Trong 42 chỉ tiêu: 10 vượt, 22 đạt, 8 không đạt, 2 chưa đánh giá.')
  })
  it('Mai Sơn: 19 = 6 met or exceeded + 12 on schedule + 1 in difficulty, as stated', () => {
    const { exceeded, met, ...count } = tally(counted('mai-son-term'))
    expect({ ...count, metOrExceeded: exceeded + met }).toMatchObject(planOf('mai-son-term').row.stated ?? {})
    expect(counted('mai-son-term').filter(({ pace }) => pace === 'behind')).toEqual([
      { id: 'mai-son-term/budget-revenue-local', class: 'notAssessed', pace: 'behind', withheld: false },
    ])
  })
  it('Ngân Sơn: of 30, 24 are met or exceeded, which leaves 6, and 9 are said not to be met', () => {
    const { total, exceeded, met, notMet } = tally(counted('ngan-son-2024'))
    const { stated = {} } = planOf('ngan-son-2024').row
    expect({ total, metOrExceeded: exceeded + met, exceeded, met }).toEqual({ total: 30, metOrExceeded: 24, exceeded: 9, met: 15 })
    expect(stated).toMatchObject({ total, metOrExceeded: exceeded + met, exceeded, met })
    expect([notMet, stated.notMet]).toEqual([6, 9])
    expect((stated.metOrExceeded ?? 0) + (stated.notMet ?? 0)).not.toBe(stated.total)
  })
  it('name the text that states them', () => {
    for (const { data } of places)
      for (const { stated, statedIn } of data.plans) if (stated !== undefined) expect(data.texts).toHaveProperty(statedIn ?? '')
  })
  it('Như Xuân has 27 targets, Chợ Đồn 15 for 2025, most of them not named', () => {
    for (const [id, total] of [
      ['nhu-xuan-2024', 27],
      ['cho-don-2025', 15],
    ] as const) {
      expect(planOf(id).plan.versions[0]?.content.targets.filter(({ headline }) => headline)).toHaveLength(total)
      expect(planOf(id).row.stated).toEqual({ total })
    }
  })
})

describe('Như Xuân: all 27 targets at 70% of plan or more', () => {
  const place = placeOf('nhu-xuan')
  const { plan, targets, atLeast } = claimOf('nhu-xuan', 'all')
  const { statedOnly, plan: of } = planOf(plan)
  const content = of.versions[0]?.content.targets ?? []

  it('is said of as many targets as the plan has', () => expect(content).toHaveLength(targets))
  it('is broken by two of its figures: 48,7% and 32%', () => {
    const below: string[] = []
    for (const target of content.filter((one): one is Target => one.kind === 'target')) {
      const indicator = (code: string) => place.indicators.get(code) as Indicator
      for (const { completion } of assess({ target, at: '2024-01-01/P9M', indicator, read: figuresOf(place) }).lines) {
        if (completion.kind === 'working' && completion.value.lt(atLeast)) below.push(`${target.indicator} ${completion.value.toFixed(1)}`)
      }
    }
    for (const { indicator, completion } of statedOnly) if (completion.value.lt(atLeast)) below.push(`${indicator} ${completion.value}`)
    expect(below).toEqual(['capital-disbursed 48.7', 'district-investment-disbursed 32'])
  })
})

it('Chợ Đồn: the year written is centuries after the text, the one reviewed is not', () => {
  const { text, written, reviewed } = claimOf('cho-don', 'year')
  const recorded = Number(placeOf('cho-don').data.texts[text]?.recordedAt.slice(0, 4))
  expect(parsePeriod(written)?.start.year).toBeGreaterThan(recorded + 5)
  expect(parsePeriod(reviewed)?.start.year).toBe(recorded)
})

describe('Mai Sơn: 820 tỷ of revenue over the term', () => {
  const place = placeOf('mai-son')
  const revenue = 'budget-revenue-local'
  const targetIn = (plan: string): Target =>
    planOf(plan).plan.versions[0]?.content.targets.find(({ id }) => id === `${plan}/${revenue}`) as Target
  const toDate = number(place, revenue, '2021-01-01/P3Y')
  const year2024 = number(place, revenue, '2024')
  const aim = (plan: string): Decimal => {
    const rule = targetIn(plan).lines[0]?.rule
    return rule?.kind === 'atLeast' ? rule.bound : rule?.kind === 'equal' ? rule.value : decimal(0)
  }

  it('is out of reach: 563 to 695, by whether the 404 so far already hold 2024', () => {
    const least = toDate.plus(aim('mai-son-2025'))
    const most = least.plus(year2024)
    expect([least, most].map(String)).toEqual(['563', '695'])
    expect(most.lt(aim('mai-son-term'))).toBe(true)
  })
  it('would take 1,8 times what is planned for the last year', () => {
    const indicator = (code: string) => place.indicators.get(code) as Indicator
    const [line] = assess({ target: targetIn('mai-son-term'), at: '2024', indicator, read: figuresOf(place) }).lines
    expect(line?.cumulative).toMatchObject({ left: { value: decimal(284) }, each: 'year', needed: { value: decimal(284) } })
    expect(decimal(284).div(aim('mai-son-2025')).toFixed(2)).toBe('1.79')
  })
  it('was not lowered, while the yearly plan was: 159 after some 179,3', () => {
    expect(targetIn('mai-son-2024').lines[0]).toMatchObject({ rule: { value: decimal('179.3') }, decimals: 1 })
  })
})

describe('parts', () => {
  const place = placeOf('mai-son')
  const toDate = '2021-01-01/P3Y'
  it.each([
    ['hightech-zones', ['hightech-coffee-zones', 'hightech-custard-apple-zones']],
    ['hightech-zones-area', ['hightech-coffee-zones-area', 'hightech-custard-apple-zones-area']],
    ['ocop-products', ['ocop-4-star', 'ocop-3-star']],
  ])('%s is the sum of its parts', (whole, parts) => {
    const sum = parts.reduce((total, part) => total.plus(number(place, part, toDate)), decimal(0))
    expect(sum.eq(number(place, whole, toDate))).toBe(true)
  })
  it('42 of 63 schools is the 66,67% stated', () => {
    const share = number(place, 'standard-schools', toDate)
      .times(100)
      .div(number(place, 'schools-total', toDate))
    expect(share.toFixed(2)).toBe(number(place, 'standard-school-rate', toDate).toFixed(2))
  })
})

describe('the communes of July 2025', () => {
  const reform = day('2025-07-01')
  it.each([
    ['mai-son', 22, 8, 0],
    ['nhu-xuan', 16, 6, 0],
    ['cho-don', 20, 8, 5],
    ['ngan-son', 10, 5, 0],
  ])('%s: %i old units, %i communes, with %i old ones of neighbours', (id, old, made, neighbours) => {
    const { units, district, data } = placeOf(id)
    expect(data.area.districts[0].units).toHaveLength(old)
    const before = units.units.filter(({ kind, validTo }) => kind === 'commune' && validTo === reform)
    expect(before).toHaveLength(old + neighbours)
    for (const one of before) expect(successorsOf(units, one.id), one.name).toHaveLength(1)
    const after = treeAt(units, reform)
    expect(after.units.map(({ kind }) => kind).sort()).toEqual([...Array(made).fill('commune'), 'province'])
    expect(isValid(units.byId.get(district) ?? (undefined as never), reform)).toBe(false)
  })
})

it('contradictions are found with their arithmetic, and no others', () => {
  const found = places.flatMap((place) =>
    contradictionsOf(place).map(({ kind, arithmetic, target }) => [place.data.id, kind, arithmetic, target]),
  )
  expect(found).toEqual([
    ['mai-son', 'outOfReach', '404 + 132 + 159 = 695 < 820', 'mai-son-term/budget-revenue-local'],
    ['nhu-xuan', 'universal', '48,7% < 70%', 'nhu-xuan-2024/capital-disbursed'],
    ['nhu-xuan', 'universal', '32,0% < 70%', 'nhu-xuan-2024/district-investment-disbursed'],
    ['cho-don', 'date', '2924 > 2024', null],
    ['ngan-son', 'tally', '24 + 9 = 33 ≠ 30', null],
  ])
})
