import { meets, times } from './interval.ts'
import { toUnit } from './measure.ts'
import type { Figure } from './source.ts'

/** How many figures before and after one still belong to its list. */
const neighbours = 5

/**
 * Whether two figures of one name stand in lists that tell the same things of different subjects: for each season, each
 * place, each month the crops with their areas. Then a second name that stands near both has two values as well. A slip
 * of the pen makes one figure differ, not its neighbours with it.
 */
export function areOfParallelLists(a: Figure, b: Figure): boolean {
  const near = new Map<string, Figure[]>()
  for (const figure of around(a)) near.set(figure.key, [...(near.get(figure.key) ?? []), figure])
  return around(b).some((other) => near.get(other.key)?.some((figure) => figure !== other && differ(figure, other)))
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
