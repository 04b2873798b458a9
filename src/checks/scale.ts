import { decimal } from '../vietnamese/decimal.ts'
import { budget } from './budget.ts'
import type { Finding } from './finding.ts'
import { harvest } from './harvest.ts'
import { income } from './income.ts'
import { perHead } from './perHead.ts'
import { figurePlace, type Source } from './source.ts'
import { opening, printed, shown } from './words.ts'

const slipOfThousand = decimal(100)

/** Quantities that give a slip of ×1000 away: a total and its share per head, a harvest and its field, a budget and its place, a figure and its own plan. */
export function scale(source: Source): Finding[] {
  return [...perHead(source), ...harvest(source), ...income(source), ...budget(source), ...ownPlan(source)]
}

/** A measure a hundred times its own plan, or a hundredth, has lost or gained a thousand in one of the two. */
function ownPlan(source: Source): Finding[] {
  return source.figures.flatMap((figure) => {
    const { fact, value, of, counts } = figure
    if (
      value === null ||
      of === null ||
      counts ||
      fact.comparisons.length > 0 ||
      fact.restated !== undefined ||
      value.value.lte(0) ||
      of.value.lte(0)
    )
      return []
    const times = value.value.gt(of.value) ? value.value.div(of.value) : of.value.div(value.value)
    if (times.lt(slipOfThousand)) return []
    return [
      {
        grade: 'inconsistent' as const,
        kind: 'scale' as const,
        places: [figurePlace(figure)],
        arithmetic: `${printed(value)} / ${printed(of)} = ${shown(value.value.div(of.value), 4)} lần`,
        message: `${opening(figure)}: số thực hiện và kế hoạch lệch nhau ${shown(times, 0)} lần. Đề nghị kiểm tra đơn vị tính và dấu chấm, dấu phẩy của hai số.`,
      },
    ]
  })
}
