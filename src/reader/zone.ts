import type { Item } from './item.ts'
import { AIM, AUX, DOWN, ESTIMATE, EXCEED, HEDGE, LINK, PARTS_ALL, PARTS_SOME, SHARE, UP } from './lexicon.ts'
import type { Bound } from './reading.ts'
import type { Reference } from './reference.ts'

/**
 * The words between an indicator and its figure ("ước đạt gần", "nhiều hơn cùng kỳ năm 2012 là"): what they say about the
 * figure, and where they begin.
 */
export interface Zone {
  /** Index of the first item of the zone; the indicator ends before it. */
  start: number
  bound: Bound
  /** First item of the hedge that stands right before the figure; the figure's own index where there is none. */
  hedge: number
  estimated: boolean
  aim: boolean
  linked: boolean
  /** "nay" stands before the figure. */
  now: boolean
  /** First word of the outermost link. */
  link: string
  /** +1 the figure is a rise, −1 a fall, 0 neither. */
  direction: -1 | 0 | 1
  /** Index of the word that says so. */
  directionAt: number
  /** The rise is by a factor (gấp). */
  times: boolean
  exceeds: boolean
  share: boolean
  /** The rise is a yearly mean (bình quân, mỗi năm): a rate of its own, no comparison. */
  average: boolean
  /** "thiếu": the figure counts what is missing. */
  missing: boolean
  /** "cùng bằng …": said of the figures before it too. */
  jointly: boolean
  reference: Reference | null
  /** "với", "cho": the figure goes with what was said before it. */
  joined: boolean
  joinedBy: string
  /** "lần lượt": the figures that follow are said of the figures before, one by one. */
  respectively: boolean
  /** The figure is where a rise or fall begins: "từ 38,2% xuống 27,5%". */
  fromTo: boolean
  /** The figure is where it ends. */
  afterFrom: boolean
  /** A link word stands between the direction and the figure. */
  linkedAfterDirection: boolean
}

const transparent = LINK | AUX | ESTIMATE | AIM | UP | DOWN | EXCEED | HEDGE | SHARE | PARTS_SOME | PARTS_ALL
/** Content words that may stand inside a zone without ending it. */
const averageWords = new Set(['bình', 'quân', 'hằng', 'hàng', 'mỗi', 'trung'])
const harmless = new Set([
  'số',
  'con',
  'mức',
  'năm',
  'tỉ',
  'lệ',
  'với',
  'lượng',
  'mốc',
  'giao',
  'rất',
  'khá',
  'khoản',
  'được',
  'nhẹ',
  'mạnh',
])
const boundRank: Record<Bound, number> = { exact: 0, about: 1, over: 2, under: 2, atLeast: 3, atMost: 3 }

/** The zone to the left of the item at `at`, not reaching before `stop`. */
export function zoneBefore(items: readonly Item[], at: number, stop: number): Zone {
  const zone: Zone = {
    start: at,
    bound: 'exact',
    hedge: at,
    estimated: false,
    aim: false,
    linked: false,
    now: false,
    link: '',
    direction: 0,
    directionAt: -1,
    times: false,
    exceeds: false,
    share: false,
    average: false,
    missing: false,
    jointly: false,
    reference: null,
    linkedAfterDirection: false,
    joined: false,
    joinedBy: '',
    respectively: false,
    fromTo: false,
    afterFrom: false,
  }
  for (let index = at - 1; index >= stop; index--) {
    const item = items[index] as Item
    if (item.kind === 'time') continue
    if (item.kind === 'reference') {
      // right after a percentage it says what that percentage is of
      if (index === stop && stop > 0 && items[stop - 1]?.quantity?.kind === 'percent') break
      zone.reference ??= item.reference
      zone.start = index
      continue
    }
    if (item.kind === 'phrase' && item.roles & transparent) {
      take(zone, items, index, at)
      zone.start = index
      continue
    }
    if (item.kind === 'word' && item.key === 'năm' && averageWords.has(items[index - 1]?.key ?? '')) continue
    if (item.kind === 'word' && averageWords.has(item.key)) {
      if (item.key !== 'quân' && item.key !== 'trung') zone.average = true
      continue
    }
    if (item.kind === 'word' && harmless.has(item.key) && index > stop && inside(items, index - 1)) continue
    break
  }
  return zone
}

/** Whether the item before a harmless word still belongs to the zone. */
function inside(items: readonly Item[], index: number): boolean {
  const item = items[index] as Item
  return item.kind === 'reference' || (item.kind === 'phrase' && (item.roles & (LINK | UP | DOWN | EXCEED | ESTIMATE)) !== 0)
}

function take(zone: Zone, items: readonly Item[], index: number, at: number): void {
  const { roles, bound, key } = items[index] as Item
  // "hơn cùng kỳ 5,2%": hơn that does not touch the figure compares
  if (key === 'hơn' && items[index + 1]?.kind === 'reference') {
    zone.direction = 1
    zone.directionAt = index
    return
  }
  if (roles & HEDGE && zone.hedge === index + 1) {
    if (boundRank[bound] > boundRank[zone.bound]) zone.bound = bound
    zone.hedge = index
    if (!(roles & (UP | DOWN | LINK))) return
    if (zone.direction === 0 && bound !== 'exact' && index === at - 1) return
  }
  if (roles & ESTIMATE) zone.estimated = true
  if (roles & AIM) zone.aim = true
  if (roles & SHARE) zone.share = true
  if (roles & EXCEED) zone.exceeds = true
  // "thiếu 164 giáo viên" counts what is missing
  if (key === 'thiếu') zone.missing = true
  else if (roles & (UP | DOWN) && zone.direction === 0) {
    zone.direction = roles & UP ? 1 : -1
    zone.directionAt = index
    zone.times = key === 'gấp'
    zone.linkedAfterDirection = zone.linked && zone.reference === null && zone.link !== 'được'
  }
  if (roles & LINK) {
    zone.linked = true
    zone.link = key
  }
  if (key === 'nay') zone.now = true
  if (key === 'với' || key === 'cho') {
    zone.joined = true
    zone.joinedBy = key
  }
  if (
    key === 'lần' ||
    (key === 'tương' && items[at + 1]?.key !== undefined && /^(và|,)$/.test(items[at + 1]?.key ?? '') && items[at + 2]?.kind === 'quantity')
  )
    zone.respectively = true
  if (key === 'cùng') zone.jointly = true
}
