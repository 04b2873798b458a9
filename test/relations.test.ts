import { describe, expect, it } from 'vitest'
import { checkReading, checkTogether } from '../src/checks/index.ts'
import { beforeChange, divide, exactly, type Interval, meets, minus, percentOf, rounded, times } from '../src/checks/interval.ts'
import { type Comparison, type Fact, read } from '../src/reader/index.ts'
import { type Decimal, decimal, parseNumber } from '../src/vietnamese/index.ts'
import { choDon, maiSonTerm, maiSonYear, nganSon, nhuXuan } from './relations.data.ts'

/** Relations of published figures, recomputed from texts that state them: what is read goes to the checks as it is. */

type Report = { name: string; text: string; published?: string }

const reports = {
  'Mai Sơn 2024': maiSonYear,
  'Mai Sơn, giữa nhiệm kỳ': maiSonTerm,
  'Như Xuân 9 tháng': nhuXuan,
  'Chợ Đồn 2024': choDon,
  'Ngân Sơn 2024': nganSon,
} satisfies Record<string, Report>
type Name = keyof typeof reports

function readingOf({ text, published }: Report) {
  return read(text, published === undefined ? {} : { published })
}

function findingsOf(report: Report) {
  return checkReading(report.text, readingOf(report), report.published === undefined ? {} : { published: report.published })
}

/** The first fact with a level whose quote holds the figure as printed. */
function factOf(report: Report, figure: string): Fact {
  const fact = readingOf(report).facts.find(({ value, quote }) => value !== null && quote.split(/[^\d.,/]+/).includes(figure))
  if (fact === undefined) throw new Error(`${report.name}: not read: ${figure}`)
  return fact
}

function printed(figure: string): Interval {
  const number = parseNumber(figure)
  if (number === null) throw new Error(`no number: ${figure}`)
  return rounded(number.value, number.decimals)
}

function comparisonOf({ comparisons }: Fact, part: Partial<Pick<Comparison, 'to' | 'by'>>): Comparison | undefined {
  return comparisons.find((one) => Object.entries(part).every(([key, value]) => one[key as 'to' | 'by'] === value))
}

/** A printed number's room for rounding: the places it is printed with are the text's, its value the reader's. */
function asPrinted(report: Report, { start, end }: { start: number; end: number }, value: Decimal | null | undefined): Interval {
  if (value === null || value === undefined) throw new Error('no value')
  const written = /\d(?:[\d.,]*\d)?/.exec(report.text.slice(start, end))?.[0] ?? ''
  return rounded(value, parseNumber(written)?.decimals ?? 0)
}

describe('plans that a value and its percentage imply', () => {
  it.each<[Name, string, Partial<Pick<Comparison, 'to' | 'by'>>, string]>([
    ['Mai Sơn 2024', '2.900', { to: 'plan' }, '2.900'],
    ['Mai Sơn 2024', '132', { to: 'plan' }, '179,3'],
    ['Mai Sơn 2024', '49.880', { to: 'plan' }, '48.338'],
    ['Mai Sơn 2024', '75', { to: 'plan' }, '75'],
    ['Mai Sơn, giữa nhiệm kỳ', '42,05', { to: 'plan' }, '42,05'],
    ['Như Xuân 9 tháng', '1.401,351', { to: 'plan', by: 'tỉnh' }, '745,4'],
    ['Như Xuân 9 tháng', '1.401,351', { to: 'plan', by: 'huyện' }, '770'],
    ['Như Xuân 9 tháng', '1.401,351', { to: 'samePeriod' }, '726,1'],
    ['Như Xuân 9 tháng', '195,064', { to: 'plan' }, '400,5'],
    ['Như Xuân 9 tháng', '12.100,1', { to: 'plan' }, '12.100'],
    ['Như Xuân 9 tháng', '28.300', { to: 'plan' }, '25.000'],
    ['Như Xuân 9 tháng', '295', { to: 'plan' }, '200'],
    ['Như Xuân 9 tháng', '1.388', { to: 'plan' }, '1.500'],
    ['Như Xuân 9 tháng', '70', { to: 'plan' }, '70'],
    ['Như Xuân 9 tháng', '165', { to: 'plan' }, '160'],
  ])('%s: %s (%j) is of about %s', (name, figure, which, plan) => {
    const report = reports[name]
    const fact = factOf(report, figure)
    const comparison = comparisonOf(fact, which)
    const percent = comparison && asPrinted(report, comparison, comparison.percent)
    const implied = percent && divide(times(asPrinted(report, fact, fact.value), decimal(100)), percent)
    expect(implied && meets(implied, printed(plan))).toBe(true)
  })
})

describe('levels before a change', () => {
  it.each<[Name, string, 'change' | 'changePercent', string]>([
    ['Mai Sơn 2024', '79.569', 'change', '69.884'],
    ['Mai Sơn 2024', '14,98', 'change', '17,18'],
    ['Mai Sơn 2024', '99,79', 'change', '99,55'],
    ['Mai Sơn, giữa nhiệm kỳ', '181', 'change', '127'],
    ['Mai Sơn, giữa nhiệm kỳ', '11.200', 'change', '10.565'],
    ['Mai Sơn 2024', '68.146', 'changePercent', '63.439'],
    ['Mai Sơn 2024', '600.000', 'changePercent', '595.002'],
    ['Mai Sơn 2024', '124,5', 'changePercent', '111,2'],
  ])('%s: %s by %s was %s', (name, figure, how, before) => {
    const report = reports[name]
    const fact = factOf(report, figure)
    const comparison = fact.comparisons.find((one) => one[how] !== undefined)
    if (comparison === undefined) throw new Error(`no ${how} of ${figure}`)
    const now = asPrinted(report, fact, fact.value)
    const by = asPrinted(report, comparison, comparison[how])
    const implied = how === 'change' ? minus(now, by) : beforeChange(now, by)
    expect(implied && meets(implied, printed(before))).toBe(true)
  })
})

describe('shares of a whole', () => {
  it.each<[Name, string, string]>([
    ['Mai Sơn 2024', '10/21', '47,6'],
    ['Mai Sơn 2024', '45/63', '71,43'],
    ['Mai Sơn, giữa nhiệm kỳ', '42/63', '66,67'],
    ['Mai Sơn, giữa nhiệm kỳ', '83/30', '276,7'],
    ['Mai Sơn, giữa nhiệm kỳ', '819,2/750', '109,2'],
    ['Mai Sơn, giữa nhiệm kỳ', '2.330,9/2.237,5', '104,2'],
    ['Mai Sơn, giữa nhiệm kỳ', '55.400,8/53.604,84', '103,4'],
    ['Mai Sơn, giữa nhiệm kỳ', '137/291', '47,1'],
    ['Mai Sơn, giữa nhiệm kỳ', '237/291', '81,4'],
    ['Mai Sơn, giữa nhiệm kỳ', '17.280/39.283', '44,0'],
    ['Mai Sơn, giữa nhiệm kỳ', '21/21', '100'],
    ['Ngân Sơn 2024', '24/30', '80'],
  ])('%s: %s is %s%%', (name, figure, percent) => {
    const { value, of } = factOf(reports[name], figure)
    const share = value !== null && of !== null && percentOf(exactly(value), exactly(of))
    expect(share && meets(share, printed(percent))).toBe(true)
  })
})

describe('parts and the wholes they are told of', () => {
  it.each<[Name, string, string]>([
    ['Mai Sơn 2024', '19.762', '49.880'],
    ['Mai Sơn 2024', '11.500', '49.880'],
    ['Mai Sơn 2024', '5', '12'],
    ['Mai Sơn 2024', '13', '31'],
    ['Mai Sơn, giữa nhiệm kỳ', '26', '181'],
  ])('%s: %s is a part of %s', (name, part, whole) => {
    const report = reports[name]
    const reading = readingOf(report)
    const of = factOf(report, part).part?.of
    expect(of === undefined ? undefined : reading.facts[of]?.quote).toContain(whole)
  })

  it.each<[Name, string, string[]]>([
    ['Mai Sơn, giữa nhiệm kỳ', '1.373,7', ['1.039,5', '334,2']],
    ['Mai Sơn, giữa nhiệm kỳ', '20', ['10', '10']],
    ['Mai Sơn, giữa nhiệm kỳ', '3', ['02', '01']],
    ['Chợ Đồn 2024', '42', ['10', '22', '08', '02']],
  ])('%s: %s is the sum of %j, as read', (name, whole, parts) => {
    const report = reports[name]
    const sum = parts.reduce((all, part) => all.plus(factOf(report, part).value ?? 0), decimal(0))
    expect(sum.eq(factOf(report, whole).value ?? 0)).toBe(true)
  })
})

describe('targets counted by class', () => {
  it.each<[Name, number, Record<string, number>]>([
    ['Mai Sơn, giữa nhiệm kỳ', 19, { metOrExceeded: 6, onTrack: 12, inDifficulty: 1 }],
    ['Chợ Đồn 2024', 42, { exceeded: 10, met: 22, notMet: 8, notAssessed: 2 }],
    ['Ngân Sơn 2024', 30, { metOrExceeded: 24, exceeded: 9, met: 15, notMet: 9 }],
  ])('%s: of %i', (name, total, classes) => {
    const { facts, tallies } = readingOf(reports[name])
    expect(tallies).toHaveLength(1)
    const [tally] = tallies
    const counted = tally?.total == null ? tally?.classes.map(({ fact }) => facts[fact]?.of).find((of) => of) : facts[tally.total]?.value
    expect(Number(counted)).toBe(total)
    expect(Object.fromEntries(tally?.classes.map((one) => [one.class, Number(facts[one.fact]?.value)]) ?? [])).toEqual(classes)
  })
})

describe('what contradicts itself', () => {
  it.each<Name>(['Mai Sơn 2024', 'Mai Sơn, giữa nhiệm kỳ'])('nothing in %s', (name) => {
    expect(findingsOf(reports[name]).map(({ kind, arithmetic }) => `${kind} ${arithmetic}`)).toEqual([])
  })

  it('27 targets at 70 % or more, against 48,7 % and 32 %, and nothing else', () => {
    const findings = findingsOf(nhuXuan)
    expect(findings.map(({ kind }) => kind)).toEqual(findings.map(() => 'universal'))
    const quotes = findings.flatMap(({ places }) => places.map(({ quote }) => quote)).join('\n')
    expect(quotes).toContain('27 chỉ tiêu')
    expect(quotes).toContain('48,7')
    expect(quotes).toContain('32%')
  })

  it('the year 2924, and nothing else', () => {
    const findings = findingsOf(choDon)
    expect(findings.map(({ kind }) => kind)).toEqual(['date'])
    expect(findings[0]?.places.map(({ quote }) => quote).join()).toContain('2924')
  })

  it('24 of 30 met and 9 not, and nothing else', () => {
    const findings = findingsOf(nganSon)
    expect(findings.map(({ kind }) => kind)).toEqual(['tally'])
    expect(findings[0]?.arithmetic).toContain('24 + 9 = 33')
    const quotes = findings[0]?.places.map(({ quote }) => quote).join('\n')
    expect(quotes).toContain('24/30')
    expect(quotes).toMatch(/^9 chỉ tiêu/m)
  })

  it('the two reports of Mai Sơn together: 820 tỷ đồng for the term cannot be reached', () => {
    const findings = checkTogether([maiSonTerm, maiSonYear].map((report) => ({ ...report, reading: readingOf(report) })))
    expect(findings.map(({ kind }) => kind)).toEqual(['outOfReach'])
    const [finding] = findings
    expect(finding?.grade).toBe('changesVerdict')
    expect(finding?.places.map(({ document, quote }) => `${document} ${/\d+/.exec(quote)?.[0]}`)).toEqual([
      '0 820',
      '0 404',
      '1 132',
      '1 159',
    ])
    for (const step of ['404 + 132 + 159 = 695', '84,8%', '125', '404 + 159 = 563', '68,7%', '257', '284', '416'])
      expect(finding?.arithmetic).toContain(step)
  })
})
