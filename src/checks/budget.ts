import type { Finding } from './finding.ts'
import { toUnit } from './measure.ts'
import { budget as plausible } from './plausible.data.ts'
import { figurePlace, type Source } from './source.ts'
import { opening, withUnit } from './words.ts'

const budgetPhrase = /^(?:tổng )?(?:thu|chi)(?: cân đối)? ngân sách/u
const head = 3_000
const localBody =
  /(?:UBND|HĐND|Đảng bộ|Đảng ủy|Ban Chấp hành Đảng bộ) (?:xã|phường|thị trấn|huyện|thị xã|quận)|Huyện ủy|Thị ủy|Quận ủy|Đảng ủy xã|Đảng ủy phường/iu
const upperBody = /(?:UBND|HĐND|Đảng bộ) (?:tỉnh|thành phố)|Tỉnh ủy|Thành ủy|cả nước|Chính phủ/iu

/** The budget of a place below the province, in money that only a province or the country has. */
export function budget(source: Source): Finding[] {
  const opens = source.text.slice(0, head)
  if (!localBody.test(opens) || upperBody.test(opens)) return []
  return source.figures.flatMap((figure) => {
    const factor = figure.value === null || !budgetPhrase.test(figure.phrase) ? null : toUnit(figure.fact.unit, 'đồng')
    if (figure.value === null || factor === null || figure.value.value.times(factor).lt(plausible.most)) return []
    return [
      {
        grade: 'inconsistent' as const,
        kind: 'scale' as const,
        places: [figurePlace(figure)],
        arithmetic: `${withUnit(figure)} ≥ 100.000 tỷ đồng`,
        message: `${opening(figure)} ${withUnit(figure)} vượt xa quy mô ngân sách của một xã, huyện. Đề nghị kiểm tra đơn vị tính (triệu đồng hay tỷ đồng).`,
      },
    ]
  })
}
