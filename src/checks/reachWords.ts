import { type Decimal, decimal } from '../vietnamese/decimal.ts'
import type { Finding } from './finding.ts'
import type { Way, Year } from './reach.ts'
import { figurePlace } from './source.ts'
import type { Stated } from './stated.ts'
import { opening, printed, shown } from './words.ts'

const hundred = decimal(100)

/** One reading of the way: what is added up, what it comes to, what is missing. */
interface Case {
  sum: string
  total: Decimal
  share: string
  short: Decimal
  /** What the plans that are left would have to bring instead, and how many times the plan that is (null where that is 0). */
  needed: Decimal
  times: Decimal | null
}

/** The finding that a term's target is out of reach, with every reading of the running total unfolded. */
export function reachFinding(way: Way): Finding {
  const { target, soFar, results, plans, cut } = way
  const apart = caseOf(way, results)
  const held = results.length === 0 ? null : caseOf(way, [])
  const main = cut.holds === 'all' ? (held ?? apart) : apart
  const other = cut.holds === 'unknown' ? held : null
  const yearsHeld = `năm ${results.map(({ year }) => year).join(', ')}`
  return {
    grade: 'changesVerdict',
    kind: 'outOfReach',
    places: [target.figure, soFar.figure, ...results.map(({ figure }) => figure), ...plans.map(({ figure }) => figure)]
      .filter((figure, at, all) => all.indexOf(figure) === at)
      .map(figurePlace)
      .sort((a, b) => a.document - b.document || a.start - b.start),
    arithmetic: [
      `${main.sum} = ${shown(main.total)} = ${main.share}% của ${printed(target.stated)}, thiếu ${shown(main.short)}`,
      ...(other === null
        ? []
        : [
            `nếu ${printed(soFar.stated)} đã gồm ${yearsHeld}: ${other.sum} = ${shown(other.total)} = ${other.share}%, thiếu ${shown(other.short)}`,
          ]),
      `${years(plans)} phải có ${needed(main, plans)}${other === null ? '' : `; hoặc ${needed(other, plans)}`}`,
    ].join('; '),
    message: `${opening(target.figure)}: ${shortfall(way, main, other)} ${question(way, main)}`,
  }
}

/** What comes of it, and what the plans that are left would have to bring at the least. */
function shortfall(way: Way, main: Case, other: Case | null): string {
  const goal = `${printed(way.target.stated)}${unitOf(way)}`
  const share = `${other === null ? '' : `${other.share}–`}${main.share}%`
  const times = main.times === null ? '' : `, gấp ${shown(main.times)} lần kế hoạch`
  return (
    `số đã thực hiện cộng kế hoạch còn lại chỉ bằng ${share} mục tiêu nhiệm kỳ ${goal}, khó hoàn thành; ` +
    `muốn đạt thì ${years(way.plans)} phải có ít nhất ${shown(main.needed)}${unitOf(way)}${times}.`
  )
}

function question({ soFar, results, plans, cut, target }: Way, main: Case): string {
  const [first] = results
  const total = `${printed(soFar.stated)}${unitOf({ target })}`
  const isSure = cut.holds === 'all' || (cut.holds === 'none' && cut.unstatedMonths === 0)
  if (isSure || first === undefined)
    return `Đề nghị rà lại số lũy kế ${total} và kế hoạch ${years(plans)}, xem xét điều chỉnh chỉ tiêu hoặc làm rõ nguyên nhân.`
  return (
    `Kết luận này chỉ khác đi nếu từ ngày chốt số ${total} đến đầu năm ${first.year} còn ít nhất ${shown(main.short)}${unitOf({ target })} chưa tính: ` +
    `đề nghị hỏi ngày chốt của ${total}, nhiệm kỳ tính từ năm nào, và xem xét điều chỉnh chỉ tiêu.`
  )
}

function caseOf({ target, soFar, plans }: Way, results: readonly Year[]): Case {
  const done = [soFar, ...results]
  const add = (list: readonly { stated: Stated }[]) => list.reduce((total, { stated }) => total.plus(stated.value), decimal(0))
  const total = add([...done, ...plans])
  const needed = target.stated.value.minus(add(done))
  const planned = add(plans)
  return {
    sum: [...done, ...plans].map(({ stated }) => printed(stated)).join(' + '),
    total,
    share: shown(total.div(target.stated.value).times(hundred), 1),
    short: target.stated.value.minus(total),
    needed,
    times: planned.gt(0) ? needed.div(planned) : null,
  }
}

function needed(one: Case, plans: readonly Year[]): string {
  const planned = plans.map(({ stated }) => printed(stated)).join(' + ')
  return one.times === null ? `${shown(one.needed)}` : `${shown(one.needed)} (${shown(one.times)} lần kế hoạch ${planned})`
}

function years(plans: readonly Year[]): string {
  return `năm ${plans.map(({ year }) => year).join(', ')}`
}

function unitOf({ target }: Pick<Way, 'target'>): string {
  const { unit } = target.figure.fact
  return unit === null || unit === '' ? '' : ` ${unit}`
}
