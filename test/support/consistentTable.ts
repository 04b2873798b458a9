import { planned } from './consistent.data.ts'
import { againstPlan, print } from './frame.ts'
import { type Random, randomOf } from './random.ts'
import { addsUp, isQuotient } from './relations.ts'
import { spoilt } from './slips.ts'
import { type Relation, type Slip, Writer, type Written } from './writer.ts'

/** A table of indicators written so that all its figures agree: as .csv, its cells parted by tabs. */
export interface ConsistentTable {
  text: string
  relations: Relation[]
}

const herds = ['Đàn trâu', 'Đàn bò', 'Đàn lợn']

/** The table of a seed; with `slip`, the same with one number written otherwise. */
export function consistentTable(seed: number, slip?: Slip): ConsistentTable {
  const random = randomOf(seed)
  const w = new Writer(slip)
  const year = random.whole(2016, 2025)
  w.say(
    ['STT', 'Chỉ tiêu', 'Đơn vị tính', `Thực hiện năm ${year - 1}`, `Kế hoạch năm ${year}`, `Thực hiện năm ${year}`]
      .concat(['So với kế hoạch (%)', `So với năm ${year - 1} (%)`])
      .join('\t'),
  )
  const rows = random.shuffle(planned).slice(0, random.whole(3, 6))
  rows.forEach((measure, at) => {
    const { value } = againstPlan(random, measure, 80)
    row(w, `${at + 1}`, measure.indicator, measure.unit, columnsOf(random, value, measure.decimals), measure.decimals)
  })
  const parts = herds.map(() => columnsOf(random, random.whole(210, 9_800), 0))
  const whole = [0, 1, 2].map((column) => parts.reduce((sum, values) => sum + (values[column] as number), 0)) as Columns
  const herd = [whole, ...parts].map((values, at) =>
    row(w, at === 0 ? `${rows.length + 1}` : '-', at === 0 ? 'Tổng đàn gia súc' : (herds[at - 1] as string), 'con', values, 0),
  )
  for (const column of [0, 1, 2])
    w.bind(
      'parts in a column',
      herd.map((figures) => figures[column] as Written),
      ([sum, ...list]) => !addsUp(sum, list),
    )
  w.say('\n')
  return { text: w.text, relations: w.relations }
}

/** Last year, plan, this year. */
type Columns = [before: number, plan: number, now: number]

function columnsOf(random: Random, now: number, decimals: number): Columns {
  const near = (least: number) => Math.round(now * (least + random.next() * 0.3) * 10 ** decimals) / 10 ** decimals
  return [near(0.82), near(0.9), now]
}

/** One row with its two percentages. Returns its three figures. */
function row(w: Writer, ordinal: string, name: string, unit: string, columns: Columns, decimals: number): Written[] {
  w.say(`\n${ordinal}\t${name}\t${unit}`)
  const figures = columns.map((value) => {
    w.say('\t')
    return w.number(print(value, decimals))
  })
  const [before, plan, now] = columns
  const [a, b, c] = figures as [Written, Written, Written]
  const places = unit === 'con' ? null : decimals
  for (const [kind, of, level] of [
    ['ratio in a row', b, plan],
    ['change in a row', a, before],
  ] as const) {
    w.say('\t')
    const percent = w.number(print((now / level) * 100, 1))
    w.bind(kind, [c, of, percent], ([x, y, z]) => !isQuotient(x, places, y, places, z, 1))
  }
  return figures
}

/** The table with the relation's figure written wrongly; null where no slip breaks it. */
export function spoiltTable(seed: number, relation: Relation, random: Random) {
  return spoilt(relation, consistentTable(seed).text, random, (slip) => consistentTable(seed, slip))
}
