import { fold } from '../vietnamese/normal.ts'
import { parsePeriod } from '../vietnamese/period.ts'
import type { Finding } from './finding.ts'
import { toUnit } from './measure.ts'
import { income as plausible } from './plausible.data.ts'
import { figurePlace, type Source } from './source.ts'
import { opening, shown, withUnit } from './words.ts'

const perHeadIncome = /thu nhập bình quân(?: đầu người)?$|thu nhập bình quân đầu người|thu nhập đầu người/u
const otherBase = /tháng|ngày|lao động|hộ|(?<!\p{L})ha(?!\p{L})|giờ/u

/** The income of one person in a year, in money that nobody or everybody could have. */
export function income(source: Source): Finding[] {
  return source.figures.flatMap((figure) => {
    const { fact, value, phrase } = figure
    if (value === null || !perHeadIncome.test(phrase) || otherBase.test(phrase) || otherBase.test(fold(fact.unit ?? ''))) return []
    const year = parsePeriod(fact.period ?? '')?.start.year ?? null
    const factor = toUnit((fact.unit ?? '').split('/')[0] ?? '', 'đồng')
    if (year === null || year < plausible.from || year > plausible.to || factor === null) return []
    const dong = value.value.times(factor)
    if (dong.gte(plausible.least) && dong.lte(plausible.most)) return []
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
