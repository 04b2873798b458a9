import { meets, times } from './interval.ts'
import { toUnit } from './measure.ts'
import { type Figure, groupBy } from './source.ts'

/** How many figures before and after one still belong to its list. */
const neighbours = 5

/**
 * Whether two figures of one name, in the order of the text, stand in lists that tell the same things of different
 * subjects: for each season, each place, each month the crops with their areas. Then a second name stands in both lists
 * and has two values as well. A slip of the pen makes one figure differ, not its neighbours with it.
 */
export function areOfParallelLists(a: Figure, b: Figure): boolean {
  const near = groupBy(around(a), ({ key }) => key)
  return around(b).some((other) =>
    near.get(other.key)?.some((figure) => Math.max(figure.index, a.index) < Math.min(other.index, b.index) && differ(figure, other)),
  )
}

/** The figures near one, but for those of its own name. */
function around({ source, index, key }: Figure): Figure[] {
  return source.figures
    .slice(Math.max(0, index - neighbours), index + neighbours + 1)
    .filter((figure) => figure.key !== key && figure.value !== null && figure.fact.kind === 'actual' && !figure.isAim)
}

function differ(a: Figure, b: Figure): boolean {
  const factor = toUnit(b.fact.unit, a.fact.unit)
  return factor !== null && a.value !== null && b.value !== null && !meets(a.value.interval, times(b.value.interval, factor))
}
