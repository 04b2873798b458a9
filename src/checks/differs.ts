import { parsePeriod } from '../vietnamese/period.ts'
import { contradicts, nameOf } from './duplicate.ts'
import type { Finding } from './finding.ts'
import { isSameScope } from './scope.ts'
import { type Figure, figurePlace, groupBy, type Source } from './source.ts'
import { opening, withUnit } from './words.ts'

const longest = 12

/**
 * One indicator of one period with two values in two texts. Levels "to date" of a term move from text to text, and
 * estimates are made anew: neither is compared.
 */
export function differs(sources: readonly Source[]): Finding[] {
  const groups = groupBy(
    sources.flatMap(({ figures }) =>
      figures.filter(({ fact }) => !fact.estimated && (parsePeriod(fact.period ?? '')?.months ?? 0) <= longest),
    ),
    nameOf,
  )
  return [...groups.values()].flatMap((group) => {
    const [first, ...rest] = group as [Figure, ...Figure[]]
    const other = rest.find((figure) => figure.source !== first.source && contradicts(first, figure) && isSameThing(first, figure))
    return other === undefined ? [] : [finding(first, other)]
  })
}

function isSameThing(a: Figure, b: Figure): boolean {
  return (a.fact.part === undefined) === (b.fact.part === undefined) && isSameScope(a, b)
}

function finding(a: Figure, b: Figure): Finding {
  return {
    grade: 'inconsistent',
    kind: 'differs',
    places: [figurePlace(a), figurePlace(b)],
    arithmetic: `${withUnit(a)} ≠ ${withUnit(b)}`,
    message: `${opening(a)} của cùng một kỳ được ghi ${withUnit(a)} ở văn bản này và ${withUnit(b)} ở văn bản kia. Đề nghị xác định số chính thức và thống nhất.`,
  }
}
