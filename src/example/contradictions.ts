import { amount, assess, governingLine, type Indicator, planLabel, type Target } from '../plan/index.ts'
import { type Decimal, decimal } from '../vietnamese/decimal.ts'
import { lastDay, parsePeriod, partsOf } from '../vietnamese/period.ts'
import { textOf } from './figures.ts'
import type { Claim, PlanRow } from './form.ts'
import type { Place } from './place.ts'
import { figuresOf } from './records.ts'
import type { PlacePlan } from './targets.ts'

/** What a place's texts say that cannot be true together, with the arithmetic, both in Vietnamese. */
export interface Contradiction {
  kind: 'tally' | 'universal' | 'date' | 'outOfReach'
  grade: 'inconsistent' | 'changesVerdict'
  sentence: string
  arithmetic: string
  target: string | null
  indicator: string | null
  period: string
}

/** The contradictions of a place, worked out from its figures and claims. */
export function contradictionsOf(place: Place): Contradiction[] {
  return [
    ...place.plans.flatMap(({ row }) => classesThatDoNotAddUp(row)),
    ...place.data.claims.flatMap((claim) => (claim.kind === 'all' ? brokenBy(place, claim) : yearSlip(place, claim))),
    ...place.plans.filter(({ row }) => row.kind === 'term').flatMap((plan) => outOfReach(place, plan)),
  ]
}

function classesThatDoNotAddUp({ title, period, stated }: PlanRow): Contradiction[] {
  if (stated?.total === undefined) return []
  const { total, metOrExceeded, exceeded, met, ...others } = stated
  const reached = metOrExceeded === undefined ? [exceeded, met] : [metOrExceeded]
  const parts = [...reached, ...Object.values(others)].filter((count) => count !== undefined)
  const sum = parts.reduce((so, count) => so + count, 0)
  if (parts.length === 0 || sum === total) return []
  return [
    {
      kind: 'tally',
      grade: 'changesVerdict',
      sentence: `${title}: cộng các nhóm chỉ tiêu văn bản nêu được ${sum}, trong khi tổng số là ${total}. Hãy kiểm tra lại số chỉ tiêu của từng nhóm.`,
      arithmetic: `${parts.join(' + ')} = ${sum} ≠ ${total}`,
      ...{ target: null, indicator: null, period },
    },
  ]
}

/** Figures of a plan that lie below what is said of all its targets. */
function brokenBy(place: Place, { plan: id, text, atLeast, quote }: Extract<Claim, { kind: 'all' }>): Contradiction[] {
  const { plan, statedOnly } = place.plans.find(({ row }) => row.id === id) as PlacePlan
  const period = place.data.sections.find((section) => section.plan === id && section.text === text)?.period ?? plan.period
  const least = decimal(atLeast)
  const broken = (of: string, target: string, percent: Decimal): Contradiction[] => {
    if (percent.gte(least)) return []
    const reached = amount(percent, '%', 1)
    return [
      {
        kind: 'universal',
        grade: 'changesVerdict',
        sentence: `Văn bản nêu ${quote} đạt từ ${atLeast}% kế hoạch trở lên, nhưng “${indicatorOf(place, of).name}” chỉ đạt ${reached}. Hãy sửa câu khái quát hoặc kiểm tra số liệu này.`,
        arithmetic: `${reached} < ${atLeast}%`,
        ...{ target, indicator: of, period },
      },
    ]
  }
  const read = figuresOf(place)
  const assessed = targetsOf(place, id).flatMap((target) =>
    assess({ target, at: period, indicator: (code) => indicatorOf(place, code), read }).lines.flatMap(({ completion }) =>
      completion.kind === 'working' ? broken(target.indicator, target.id, completion.value) : [],
    ),
  )
  return [...assessed, ...statedOnly.flatMap(({ indicator, target, completion }) => broken(indicator, target, completion.value))]
}

/** A year that lies years after its text, where the text looks back. */
function yearSlip(place: Place, { text, written, reviewed, quote }: Extract<Claim, { kind: 'year' }>): Contradiction[] {
  const { name, recordedAt } = textOf(place.data, text)
  const [year, own] = [parsePeriod(written)?.start.year ?? 0, Number(recordedAt.slice(0, 4))]
  if (year <= own + 5) return []
  return [
    {
      kind: 'date',
      grade: 'inconsistent',
      sentence: `${name} viết “${quote}” khi nói về kết quả đã thực hiện; có lẽ là năm ${reviewed}. Hãy sửa năm.`,
      arithmetic: `${written} > ${own}`,
      ...{ target: null, indicator: null, period: reviewed },
    },
  ]
}

/** Sums of a term that fall short even with all that the later years brought or are planned to bring. */
function outOfReach(place: Place, { row }: PlacePlan): Contradiction[] {
  const read = figuresOf(place)
  return targetsOf(place, row.id).flatMap((target): Contradiction[] => {
    const of = indicatorOf(place, target.indicator)
    const line = governingLine(target)
    const aim = line.implied === null ? boundOf(target) : null
    const toDate = place.data.sections.find(({ plan, results }) => plan === row.id && results?.some(([code]) => code === of.code))?.period
    if (of.overTime !== 'flow' || of.better !== 'higher' || aim === null || toDate === undefined) return []
    const known = (period: string): Decimal | null => {
      const figure = read(of.code, place.district, period)
      return figure.kind === 'number' ? figure.working.value : null
    }
    const planned = (year: string): Decimal | null => {
      const own = place.plans.flatMap(({ row }) => (row.period === year ? targetsOf(place, row.id) : []))
      return boundOf(own.find(({ indicator }) => indicator === of.code))
    }
    const later = partsOf(row.period, 12).filter((year) => lastDay(year) > lastDay(toDate))
    const amounts = [known(toDate), ...later.map((year) => known(year) ?? planned(year))]
    if (amounts.some((one) => one === null)) return []
    const sum = (amounts as Decimal[]).reduce((so, one) => so.plus(one))
    if (sum.gte(aim)) return []
    const told = (value: Decimal): string => amount(value, '')
    return [
      {
        kind: 'outOfReach',
        grade: 'changesVerdict',
        sentence: `“${of.name}”: kế hoạch cả nhiệm kỳ là ${planLabel(line)}, nhưng số đã đạt cộng với thực hiện và kế hoạch các năm còn lại chỉ được ${amount(sum, of.unit)}. Hãy điều chỉnh kế hoạch nhiệm kỳ hoặc kế hoạch năm.`,
        arithmetic: `${(amounts as Decimal[]).map(told).join(' + ')} = ${told(sum)} < ${told(aim)}`,
        ...{ target: target.id, indicator: of.code, period: row.period },
      },
    ]
  })
}

/** The figure that the governing line asks for. */
function boundOf(target: Target | undefined): Decimal | null {
  const rule = target === undefined ? null : governingLine(target).rule
  if (rule?.kind === 'atLeast') return rule.bound
  return rule?.kind === 'equal' ? rule.value : null
}

function targetsOf({ plans }: Place, id: string): Target[] {
  const targets = plans.find(({ row }) => row.id === id)?.plan.versions[0]?.content.targets ?? []
  return targets.filter((one): one is Target => one.kind === 'target')
}

function indicatorOf({ indicators }: Place, code: string): Indicator {
  return indicators.get(code) as Indicator
}
