import type { Tally, TallyClass } from '../reader/reading.ts'
import { type Decimal, decimal } from '../vietnamese/decimal.ts'
import type { Finding } from './finding.ts'
import { type Figure, figurePlace, groupBy, type Source } from './source.ts'
import { shown } from './words.ts'

const zero = decimal(0)

/** One class of targets and its count. */
interface Counted {
  class: TallyClass
  figure: Figure
  count: Decimal
}

/** Targets of one scope by class, with their number in all where the text gives it. */
interface Group {
  total: { count: Decimal; figure: Figure } | null
  classes: Counted[]
}

const named: Record<TallyClass, string> = {
  exceeded: 'vượt',
  met: 'đạt',
  metOrExceeded: 'đạt và vượt',
  notMet: 'không đạt',
  notAssessed: 'chưa đánh giá',
  onTrack: 'bảo đảm tiến độ',
  inDifficulty: 'gặp khó khăn',
  other: 'khác',
}
const halves: readonly TallyClass[] = ['exceeded', 'met']

/**
 * Targets counted by class: no class above the total; vượt and đạt together make "đạt và vượt"; classes that exclude one
 * another must not exceed the total, and must make it where both the met and the unmet are counted. A count that has its
 * own denominator (15/16 of the economic targets) is held against that one. Classes of the text's own may overlap
 * ("trên 70%", "trên 50%") and are held against the total only one by one.
 */
export function tally(source: Source): Finding[] {
  return source.reading.tallies.flatMap((one) => {
    const groups = scopes(countedIn(source, one))
    return groups.flatMap((group) => [...oneByOne(group), ...metAndExceeded(group), ...allTogether(group, groups)].slice(0, 1))
  })
}

/** The figures of a tally; hedged counts ("hơn 20 chỉ tiêu") add up to nothing. */
function countedIn(source: Source, { total, classes }: Tally): { total: Figure | null; classes: Counted[] } {
  return {
    total: total === null ? null : (source.figures[total] ?? null),
    classes: classes.flatMap(({ class: name, fact }) => {
      const figure = source.figures[fact]
      if (figure?.value == null || figure.fact.bound !== 'exact') return []
      // "Toàn bộ 33 chỉ tiêu đều hoàn thành, 25 chỉ tiêu vượt": all that are met hold those that are exceeded.
      const isAll = name === 'met' && (fact === total || figure.of?.value.eq(figure.value.value))
      return [{ class: isAll ? 'metOrExceeded' : name, figure, count: figure.value.value }]
    }),
  }
}

/**
 * One group for each total. Counts without a total of their own belong to the largest group; one that is there already
 * under the same class is a narrower count ("trong đó phần tỉnh giao 7 chỉ tiêu") and is left out.
 */
function scopes({ total, classes }: { total: Figure | null; classes: Counted[] }): Group[] {
  const own = groupBy(classes, ({ figure }) => figure.of?.value.toFixed() ?? null)
  const groups: Group[] = [...own.values()].map((list) => {
    const [first] = list as [Counted]
    return { total: { count: first.figure.of?.value ?? zero, figure: first.figure }, classes: distinct(list) }
  })
  if (total?.value != null && !groups.some((group) => group.total?.count.eq(total.value?.value ?? zero))) {
    groups.push({ total: { count: total.value.value, figure: total }, classes: [] })
  }
  groups.sort((a, b) => (b.total?.count ?? zero).cmp(a.total?.count ?? zero))
  const [main = { total: null, classes: [] }, ...rest] = groups
  const loose = classes.filter(({ figure }) => figure.of === null)
  return [{ ...main, classes: distinct([...main.classes, ...loose]) }, ...rest]
}

function distinct(list: Counted[]): Counted[] {
  const seen = new Set<string>()
  return list.filter(({ class: name }) => name === 'other' || (!seen.has(name) && seen.add(name)))
}

function oneByOne({ total, classes }: Group): Finding[] {
  if (total === null) return []
  return classes
    .filter(({ count }) => count.gt(total.count))
    .map((counted) =>
      finding(
        [total.figure, counted.figure],
        `${shown(counted.count)} > ${shown(total.count)}`,
        `Số chỉ tiêu ${named[counted.class]} lớn hơn tổng số chỉ tiêu`,
      ),
    )
}

function metAndExceeded({ classes }: Group): Finding[] {
  const done = classes.find(({ class: name }) => name === 'metOrExceeded')
  const inside = classes.filter(({ class: name }) => halves.includes(name))
  if (done === undefined || inside.length === 0) return []
  const total = inside.reduce((all, { count }) => all.plus(count), zero)
  if (inside.length === halves.length ? total.eq(done.count) : total.lte(done.count)) return []
  const arithmetic = `${inside.map(({ count }) => shown(count)).join(' + ')}${inside.length > 1 ? ` = ${shown(total)} ≠` : ' >'} ${shown(done.count)}`
  return [
    finding(
      [done, ...inside].map(({ figure }) => figure),
      arithmetic,
      'Số chỉ tiêu vượt và đạt không khớp với số chỉ tiêu “đạt và vượt”',
    ),
  ]
}

/** Every class once: "đạt và vượt" stands for the two it holds. */
function allTogether({ total, classes }: Group, groups: Group[]): Finding[] {
  const isDone = classes.some(({ class: name }) => name === 'metOrExceeded')
  const apart = classes.filter(({ class: name }) => name !== 'other' && !(isDone && halves.includes(name)))
  if (total === null || apart.length < 2) return []
  const all = apart.reduce((sum, { count }) => sum.plus(count), zero)
  const hasClass = (...names: TallyClass[]) => apart.some(({ class: name }) => names.includes(name))
  const isWhole = hasClass('notMet') && (isDone || (hasClass('exceeded') && hasClass('met')))
  const hasOther = classes.some(({ class: name }) => name === 'other')
  if (all.eq(total.count) || (all.lt(total.count) && (!isWhole || hasOther))) return []
  // A count of the unmet may be of a narrower scope: 15/16 economic targets met, "1 chỉ tiêu chưa đạt".
  if (groups.some((group) => group.total !== total && fitsNarrower(group, apart))) return []
  const rest = total.count.minus(all.minus(apart.at(-1)?.count ?? zero))
  const last = apart.at(-1)
  return [
    finding(
      [
        ...new Set([
          ...apart.map(({ figure }) => figure),
          ...(apart.some(({ figure }) => figure.of?.value.eq(total.count)) ? [] : [total.figure]),
        ]),
      ],
      `${apart.map(({ count }) => shown(count)).join(' + ')} = ${shown(all)} ≠ ${shown(total.count)}`,
      `Các loại chỉ tiêu cộng lại không bằng tổng số ${shown(total.count)}${
        last !== undefined && rest.gte(0) ? ` (nếu các số kia đúng thì chỉ tiêu ${named[last.class]} phải là ${shown(rest)})` : ''
      }`,
    ),
  ]
}

function fitsNarrower({ total, classes }: Group, apart: Counted[]): boolean {
  const loose = apart.filter(({ figure }) => figure.of === null)
  if (total === null || loose.length === 0) return false
  return [...classes, ...loose].reduce((sum, { count }) => sum.plus(count), zero).eq(total.count)
}

function finding(figures: Figure[], arithmetic: string, what: string): Finding {
  return {
    grade: 'changesVerdict',
    kind: 'tally',
    places: figures.map(figurePlace).sort((a, b) => a.start - b.start),
    arithmetic,
    message: `${what}. Đề nghị đối chiếu với bảng đánh giá từng chỉ tiêu.`,
  }
}
