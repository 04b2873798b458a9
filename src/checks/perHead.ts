import type { Decimal } from '../vietnamese/decimal.ts'
import { decimal } from '../vietnamese/decimal.ts'
import { fold } from '../vietnamese/normal.ts'
import type { Finding } from './finding.ts'
import { wordsPattern } from './indicator.ts'
import { divide, times } from './interval.ts'
import { toUnit } from './measure.ts'
import { anyCrop, population } from './plausible.data.ts'
import { type Figure, figurePlace, firstBy, type Source } from './source.ts'
import { opening, shown, withUnit } from './words.ts'

const grain = wordsPattern(['lương thực', 'thóc'])
const perHeadWords = /đầu người|mỗi người|bình quân lương thực|lương thực bình quân/u
const sown = /gieo trồng|gieo cấy/u
const leastYield = decimal(anyCrop.least)

/** Grain in all and grain per head: their quotient is a number of people. A field that could not bear so little is told beside it. */
export function perHead(source: Source): Finding[] {
  const grains = source.figures.filter(({ phrase, value }) => value?.value.gt(0) && grain.test(phrase))
  const heads = firstBy(grains.filter(isPerHead), periodAndKind)
  const fields = firstBy(
    source.figures.filter(({ phrase, value }) => value?.value.gt(0) && sown.test(phrase)),
    periodAndKind,
  )
  return grains.flatMap((total) => {
    const head = isPerHead(total) ? undefined : heads.get(periodAndKind(total))
    const [all, each] = [kilograms(total), head === undefined ? null : kilograms(head)]
    if (head?.value == null || total.value === null || all === null || each === null) return []
    const people = divide(times(total.value.interval, all), times(head.value.interval, each))
    const isFew = people?.high?.lt(population.least) ?? false
    if (!isFew && !(people?.low?.gt(population.most) ?? false)) return []
    const count = shown(total.value.value.times(all).div(head.value.value.times(each)), 0)
    const field = fields.get(periodAndKind(total))
    const bare = field !== undefined && isTooLittleFor(total, field) ? field : undefined
    return [
      {
        grade: 'inconsistent' as const,
        kind: 'scale' as const,
        places: [total, head, ...(bare === undefined ? [] : [bare])].map(figurePlace).sort((a, b) => a.start - b.start),
        arithmetic: `${withUnit(total)} / ${withUnit(head)} = ${count} người${bare === undefined ? '' : `, trên ${withUnit(bare)} gieo trồng`}`,
        message: `${opening(total)} ${withUnit(total)} chia cho mức bình quân ${withUnit(head)} thì ứng với ${count} người, không thể là dân số của địa phương. Đề nghị kiểm tra đơn vị tính của sản lượng (tấn hay nghìn tấn) và mức bình quân.`,
      },
    ]
  })
}

function isPerHead({ phrase, fact }: Figure): boolean {
  return perHeadWords.test(phrase) || fold(fact.unit ?? '').includes('/người')
}

/** What the figure is multiplied by to be in kg, whatever it is taken over; null for what is no weight. */
function kilograms({ fact }: Figure): Decimal | null {
  return toUnit((fact.unit ?? '').split('/')[0] ?? '', 'kg')
}

/** Whether the harvest is too little for the field, whatever grows on it. */
function isTooLittleFor(total: Figure, field: Figure): boolean {
  const [tonnes, hectares] = [toUnit(total.fact.unit, 'tấn'), toUnit(field.fact.unit, 'ha')]
  if (hectares === null || tonnes === null || total.value === null || field.value === null) return false
  return total.value.value.times(tonnes).div(field.value.value.times(hectares)).lt(leastYield)
}

function periodAndKind({ fact }: Figure): string {
  return `${fact.period} ${fact.kind}`
}
