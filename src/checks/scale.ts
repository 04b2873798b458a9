import { type Decimal, decimal } from '../vietnamese/decimal.ts'
import { fold } from '../vietnamese/normal.ts'
import { parsePeriod } from '../vietnamese/period.ts'
import { parseUnit } from '../vietnamese/unit.ts'
import type { Finding } from './finding.ts'
import { divide, times } from './interval.ts'
import { isCount, toUnit } from './measure.ts'
import { anyCrop, income, population, yields } from './plausible.data.ts'
import { type Figure, figurePlace, groupBy, type Source } from './source.ts'
import { opening, printed, shown, withUnit } from './words.ts'

const perHeadWords = /bình quân(?: [\p{L}]+)*? đầu người|(?:đầu|mỗi) người|người\/năm/u
const slipOfThousand = decimal(100)
const leastYield = decimal(anyCrop.least)
const crops = yields.map(({ crops: names, least, most }) => ({ pattern: wordsPattern(names), least: decimal(least), most: decimal(most) }))
const grain = wordsPattern(['lương thực', 'thóc'])

/** Quantities that give each other away: a total and its share per head, a harvest and its field, a figure and its own plan. */
export function scale(source: Source): Finding[] {
  return [...perHead(source), ...harvests(source), ...incomes(source), ...ownPlan(source)]
}

function wordsPattern(words: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words.map(fold).join('|')})(?!\\p{L})`, 'u')
}

/** Grain in all, grain per head: their quotient is a number of people. The field that was sown is told beside it. */
function perHead(source: Source): Finding[] {
  const grains = source.figures.filter(({ fact, value }) => isMass(fact.unit) && value !== null && grain.test(fold(fact.indicator)))
  const heads = firstBy(grains.filter(({ fact }) => isPerHead(fact)), periodAndKind)
  const sown = groupBy(source.figures.filter(isSownField), periodAndKind)
  return grains.flatMap((total) => {
    const head = isPerHead(total.fact) ? undefined : heads.get(periodAndKind(total))
    if (head?.value == null || total.value === null) return []
    const inKg = [kilograms(total), kilograms(head)] as const
    if (inKg[0] === null || inKg[1] === null) return []
    const people = divide(times(total.value.interval, inKg[0]), times(head.value.interval, inKg[1]))
    const isFew = people?.high != null && people.high.lt(population.least)
    const isMany = people?.low != null && people.low.gt(population.most)
    if (!isFew && !isMany) return []
    const exact = total.value.value.times(inKg[0]).div(head.value.value.times(inKg[1]))
    const field = isFew ? sown.get(periodAndKind(total))?.slice(0, 1).find((area) => isTooLittleFor(total, area)) : undefined
    return [
      {
        grade: 'inconsistent' as const,
        kind: 'scale' as const,
        places: [total, head, ...(field === undefined ? [] : [field])].map(figurePlace).sort((a, b) => a.start - b.start),
        arithmetic: `${withUnit(total)} / ${withUnit(head)} = ${shown(exact, 0)} người${field === undefined ? '' : `; ${withUnit(total)} / ${withUnit(field)}`}`,
        message: `${opening(total)} ${withUnit(total)} chia cho mức bình quân ${withUnit(head)} thì dân số chỉ ứng với ${shown(exact, 0)} người. Đề nghị kiểm tra đơn vị tính của sản lượng (tấn hay nghìn tấn) và mức bình quân.`,
      },
    ]
  })
}

function isMass(unit: string | null): boolean {
  return unit !== null && (parseUnit(unit)?.dimension.split('/')[0] ?? '') === 'mass'
}

function isPerHead({ indicator, unit }: { indicator: string; unit: string | null }): boolean {
  return perHeadWords.test(fold(indicator)) || fold(unit ?? '').includes('/người')
}

/** What the figure is multiplied by to be in kg, whatever it is taken over. */
function kilograms({ fact }: Figure): Decimal | null {
  return toUnit((fact.unit ?? '').split('/')[0] ?? '', 'kg')
}

function isSownField({ fact, value }: Figure): boolean {
  return value !== null && value.value.gt(0) && /gieo trồng|gieo cấy/u.test(fold(fact.indicator)) && toUnit(fact.unit, 'ha') !== null
}

/** Whether the harvest is too little for the field, whatever grows on it. */
function isTooLittleFor(total: Figure, area: Figure): boolean {
  const hectares = toUnit(area.fact.unit, 'ha')
  const tonnes = toUnit(total.fact.unit, 'tấn')
  if (hectares === null || tonnes === null || total.value === null || area.value === null) return false
  return total.value.value.times(tonnes).div(area.value.value.times(hectares)).lt(leastYield)
}

function periodAndKind({ fact }: Figure): string {
  return `${fact.period} ${fact.kind}`
}

function firstBy(figures: Figure[], keyOf: (figure: Figure) => string): Map<string, Figure> {
  const first = new Map<string, Figure>()
  for (const figure of figures) if (!first.has(keyOf(figure))) first.set(keyOf(figure), figure)
  return first
}

/** The harvest of a crop over its field, both of one period, and stated yields, against what such a crop can bear. */
function harvests(source: Source): Finding[] {
  const fields = crops.map(({ pattern }) => firstBy(source.figures.filter((figure) => isField(figure, pattern)), periodAndKind))
  return source.figures.flatMap((figure) => {
    const { fact, value } = figure
    const indicator = fold(fact.indicator)
    const crop = crops.find(({ pattern }) => pattern.test(indicator))
    if (crop === undefined || value === null || value.value.lte(0) || isPerHead(fact)) return []
    const yieldFactor = toUnit(fact.unit, 'tấn/ha')
    if (yieldFactor !== null) return outside(value.value.times(yieldFactor), crop) ? [implausible([figure], value.value.times(yieldFactor))] : []
    const tonnes = indicator.includes('sản lượng') ? toUnit(fact.unit, 'tấn') : null
    if (tonnes === null) return []
    const field = fields[crops.indexOf(crop)]?.get(periodAndKind(figure))
    const hectares = field === undefined ? null : toUnit(field.fact.unit, 'ha')
    if (field?.value == null || hectares === null || field.value.value.lte(0)) return []
    const perHectare = value.value.times(tonnes).div(field.value.value.times(hectares))
    return outside(perHectare, crop) ? [implausible([figure, field], perHectare)] : []
  })
}

function outside(perHectare: Decimal, { least, most }: { least: Decimal; most: Decimal }): boolean {
  return perHectare.lt(least) || perHectare.gt(most)
}

/** The area of the same crop, in so many words: what is newly planted, cared for or given over bears nothing yet. */
function isField({ fact, value }: Figure, crop: RegExp): boolean {
  const phrase = fold(fact.indicator)
  if (value === null || fact.part !== undefined || !crop.test(phrase)) return false
  return /^(?:tổng )?diện tích/u.test(phrase) && !/mới|theo |tiêu chuẩn|ứng dụng|hữu cơ|chuyển đổi|liên kết|mã |được /u.test(phrase)
}

function implausible(figures: Figure[], perHectare: Decimal): Finding {
  const [harvest, field] = figures as [Figure, Figure?]
  return {
    grade: 'inconsistent',
    kind: 'scale',
    places: figures.map(figurePlace).sort((a, b) => a.start - b.start),
    arithmetic: field === undefined ? `${withUnit(harvest)} = ${shown(perHectare, 3)} tấn/ha` : `${withUnit(harvest)} / ${withUnit(field)} = ${shown(perHectare, 3)} tấn/ha`,
    message: `${opening(harvest)}: năng suất ${shown(perHectare, 3)} tấn/ha là không thể có. Đề nghị kiểm tra đơn vị tính và dấu chấm, dấu phẩy của các số.`,
  }
}

/** Income of one person in a year. */
function incomes(source: Source): Finding[] {
  return source.figures.flatMap((figure) => {
    const { fact, value } = figure
    const year = fact.period === null ? null : (parsePeriod(fact.period)?.start.year ?? null)
    if (value === null || year === null || year < income.from || year > income.to || !/thu nhập bình quân/u.test(fold(fact.indicator))) return []
    if (/tháng|ngày|ha|lao động/u.test(fold(`${fact.unit} ${fact.indicator}`))) return []
    const factor = toUnit((fact.unit ?? '').split('/')[0] ?? '', 'đồng')
    const dong = factor && value.value.times(factor)
    if (dong === null || (dong.gte(income.least) && dong.lte(income.most))) return []
    return [
      {
        grade: 'inconsistent' as const,
        kind: 'scale' as const,
        places: [figurePlace(figure)],
        arithmetic: `${withUnit(figure)} = ${shown(dong, 0)} đồng một người một năm`,
        message: `${opening(figure)} ${withUnit(figure)} là không thể có. Đề nghị kiểm tra đơn vị tính (đồng, nghìn đồng hay triệu đồng).`,
      },
    ]
  })
}

/** A measure a hundred times its own plan, or a hundredth, has lost or gained a thousand in one of the two. */
function ownPlan(source: Source): Finding[] {
  return source.figures.flatMap((figure) => {
    const { fact, value, of } = figure
    if (value === null || of === null || isCount(fact.unit) || fact.comparisons.length > 0 || fact.restated !== undefined || value.value.lte(0) || of.value.lte(0)) return []
    const ratio = value.value.div(of.value)
    if (ratio.lt(slipOfThousand) && ratio.gt(decimal(1).div(slipOfThousand))) return []
    return [
      {
        grade: 'inconsistent' as const,
        kind: 'scale' as const,
        places: [figurePlace(figure)],
        arithmetic: `${printed(value)} / ${printed(of)} = ${shown(ratio, 4)} lần`,
        message: `${opening(figure)}: số thực hiện và kế hoạch lệch nhau ${ratio.gt(1) ? shown(ratio, 0) : shown(decimal(1).div(ratio), 0)} lần. Đề nghị kiểm tra đơn vị tính và dấu chấm, dấu phẩy của hai số.`,
      },
    ]
  })
}
