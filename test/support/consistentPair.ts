import { places } from './consistent.data.ts'
import { amount, print } from './frame.ts'
import { type Random, randomOf } from './random.ts'
import { isLevelOf, isQuotient } from './relations.ts'
import { spoilt } from './slips.ts'
import { type Relation, type Slip, Writer, type Written } from './writer.ts'

/**
 * Two reports of one place that agree: of six months, with what the term has brought so far, and of the whole year, with
 * what is planned for the years left. Their relations bind figures of both; offsets are in the text of `of`.
 */
export interface ConsistentPair {
  texts: [{ text: string; published: string }, { text: string; published: string }]
  relations: PairRelation[]
}

export interface PairRelation extends Relation {
  /** Which of the texts holds the figure that may be spoilt. */
  of: 0 | 1
  /** Spans of all figures that it binds, each with its text. */
  places: { of: 0 | 1; span: [number, number] }[]
}

/** A slip in one of the two texts. */
export interface PairSlip extends Slip {
  of: 0 | 1
}

interface Told {
  of: 0 | 1
  written: Written
}

/** The two reports of a seed; with `slip`, the same with one number written otherwise. */
export function consistentPair(seed: number, slip?: PairSlip): ConsistentPair {
  const random = randomOf(seed)
  const [six, year] = ([0, 1] as const).map((of) => new Writer(slip?.of === of ? slip : undefined)) as [Writer, Writer]
  const relations: PairRelation[] = []
  const bind = (kind: string, told: Told[], test: (values: number[]) => boolean) => relations.push(...bound(kind, told, test))
  const say = (of: 0 | 1, before: string, value: number, decimals: number, after: string): Told => {
    const writer = of === 0 ? six : year
    writer.say(before)
    const written = writer.number(print(value, decimals))
    writer.say(after)
    return { of, written }
  }
  const { kind, name } = random.pick(places)
  const from = 5 * random.whole(403, 404)
  const y = from + random.whole(3, 4)
  six.say(`Hội nghị Ban Chấp hành Đảng bộ ${kind} ${name} đánh giá kết quả 6 tháng đầu năm ${y}.\n\n`)
  year.say(`Đảng bộ ${kind} ${name} tổng kết công tác năm ${y}, bàn nhiệm vụ năm ${y + 1}.\n\n`)

  const plan = random.whole(90, 980)
  const revenue = amount(random, Math.ceil(plan * 0.8), Math.ceil(plan * 1.4), 1)
  const p = say(0, `Dự toán thu ngân sách nhà nước năm ${y} được giao là `, plan, 0, ' tỷ đồng. ')
  const v = say(1, `Năm ${y}, thu ngân sách nhà nước đạt `, revenue, 1, ' tỷ đồng, bằng ')
  const q = say(1, '', (revenue / plan) * 100, 1, '% dự toán. ')
  bind('planAcross', [v, p, q], ([a = 0, b = 0, c = 0]) => !isQuotient(a, 1, b, 0, c, 1))

  const half = amount(random, 21, 160, 1)
  const all = half + amount(random, 3, 90, 1)
  const h = say(0, '6 tháng đầu năm, giải ngân vốn xây dựng cơ bản được ', half, 1, ' tỷ đồng. ')
  const d = say(1, 'Giải ngân vốn xây dựng cơ bản cả năm được ', all, 1, ' tỷ đồng. ')
  bind('fallAcross', [h, d], ([a = 0, b = 0]) => a - b > 0.1 + 1e-9)

  const tea = random.whole(2_300, 19_000)
  const teaNow = Math.round(tea * (1.02 + random.next() * 0.2))
  const t = say(0, `Năm ${y - 1}, sản lượng chè búp tươi đạt `, tea, 0, ' tấn. ')
  const n = say(1, 'Sản lượng chè búp tươi đạt ', teaNow, 0, ' tấn, tăng ')
  const r = say(1, '', (teaNow / tea - 1) * 100, 1, `% so với năm ${y - 1}. `)
  bind('changeAcross', [n, r, t], ([a = 0, b = 0, c = 0]) => !isLevelOf(a, b, c, 0, 1, false))

  const people = random.whole(1_200, 9_400)
  const one = say(0, `Năm ${y - 1}, số lao động được đào tạo nghề là `, people, 0, ' người. ')
  const two = say(1, `Năm ${y - 1}, số lao động được đào tạo nghề là `, people, 0, ' người. ')
  bind('differs', [one, two], ([a, b]) => a !== b)

  const left = Array.from({ length: from + 5 - y }, (_, at) => y + 1 + at)
  const done = random.whole(120, 260) * (y - from)
  const result = random.whole(110, 290)
  const plans = left.map(() => random.whole(110, 290))
  const goal = Math.floor((done + result + plans.reduce((sum, one) => sum + one, 0)) * (0.9 + random.next() * 0.09))
  const g = say(0, `\n\nNghị quyết Đại hội nhiệm kỳ ${from} - ${from + 5} đề ra huy động vốn xã hội hóa `, goal, 0, ' tỷ đồng; ')
  const s = say(0, 'lũy kế từ đầu nhiệm kỳ đến nay huy động được ', done, 0, ' tỷ đồng.\n')
  const w = say(1, `\n\nNăm ${y}, huy động vốn xã hội hóa đạt `, result, 0, ' tỷ đồng. ')
  const planned = left.map((next, at) => say(1, `Năm ${next} dự kiến huy động vốn xã hội hóa `, plans[at] as number, 0, ' tỷ đồng. '))
  bind('reachAcross', [g, s, w, ...planned], ([aim = 0, ...list]) => list.reduce((sum, x) => sum + x + 0.5, 0) < aim - 0.5)

  const texts: ConsistentPair['texts'] = [
    { text: six.text, published: `${y}-07` },
    { text: `${year.text.trimEnd()}\n`, published: `${y}-12` },
  ]
  return { texts, relations }
}

function bound(kind: string, told: Told[], test: (values: number[]) => boolean): PairRelation[] {
  const span = ({ written }: Told): [number, number] => [written.start, written.end]
  return told.map((one, at) => ({
    kind,
    of: one.of,
    figure: one.written.figure,
    figureSpan: span(one),
    spans: told.map(span),
    places: told.map((each) => ({ of: each.of, span: span(each) })),
    breaks: (value) => test(told.map((each, other) => Number(other === at ? value : each.written.value))),
  }))
}

/** The two reports with the relation's figure written wrongly; null where no slip breaks it. */
export function spoiltPair(seed: number, relation: PairRelation, random: Random) {
  const right = consistentPair(seed)
  const found = spoilt(relation, right.texts[relation.of].text, random, (slip) => {
    const { texts, relations } = consistentPair(seed, { ...slip, of: relation.of })
    return { texts, relations: relations.filter(({ of }) => of === relation.of) }
  })
  return found as (ConsistentPair & { broken: PairRelation }) | null
}
