import { moving } from './consistent.data.ts'
import { amount, type Frame, print } from './frame.ts'
import { isLevelOf } from './relations.ts'

/** "28.300 tấn, tăng 1.250 tấn so với năm 2023 (27.050 tấn)", by amount or by per cent. */
const change: Frame = {
  write(w, { random, period, year, periodWords }) {
    const measure = random.pick(moving)
    const now = amount(random, measure.least, measure.most, measure.decimals)
    const before = Math.round(now * (0.82 + random.next() * 0.16) * 10 ** measure.decimals) / 10 ** measure.decimals
    const byAmount = random.next() < 0.5
    w.say(`${measure.indicator} ${random.pick(['đạt ', 'được ', ''])}`)
    const { fact, value } = w.fact(print(now, measure.decimals), { indicator: measure.indicator, unit: measure.unit, period })
    w.say(random.pick([', tăng ', ', tăng thêm ', ', cao hơn ']))
    const by = byAmount
      ? w.comparison(fact, print(now - before, measure.decimals), { to: 'samePeriod', year: year - 1, unit: measure.unit }, 'change')
      : w.comparison(fact, print((now / before - 1) * 100, 1), { to: 'samePeriod', year: year - 1 }, 'changePercent')
    w.say(` so với cùng kỳ năm ${year - 1} (`)
    const earlier = period === `${year}` ? `${year - 1}` : period.replace(`${year}`, `${year - 1}`)
    const level = w.fact(print(before, measure.decimals), {
      indicator: measure.indicator,
      unit: measure.unit,
      kind: 'baseline',
      period: earlier,
    })
    w.say(')')
    w.end()
    const isCounted = measure.unit === 'người'
    w.bind(
      'change',
      [value, by, level.value],
      ([x, y, z]) => !isLevelOf(Number(x), Number(y), Number(z), isCounted ? 0 : measure.decimals, byAmount ? null : 1, isCounted),
    )
    if (random.next() < 0.3) {
      w.say(`Đây là mức khá trong ${periodWords}`)
      w.end()
    }
  },
}

/** Grain in all and per head. */
const grain: Frame = {
  write(w, { random, period, place }) {
    const people = place.kind === 'xã' || place.kind === 'phường' ? random.whole(3_000, 24_000) : random.whole(31_000, 190_000)
    const perHead = random.whole(380, 690)
    const tonnes = Math.round((people * perHead) / 1000)
    w.say('Sản lượng lương thực có hạt ')
    const total = w.fact(print(tonnes, 0), { indicator: 'Sản lượng lương thực có hạt', unit: 'tấn', period })
    w.say(', lương thực bình quân đầu người ')
    const head = w.fact(
      `${perHead}`,
      { indicator: 'lương thực bình quân đầu người', unit: 'kg/người/năm', period },
      { unit: ' kg/người/năm' },
    )
    w.end()
    w.bind('scale', [total.value, head.value], ([x, y]) => (Number(x) * 1000) / Number(y) < 149, { 0: [print(tonnes / 1000, 1)] })
  },
}

/** A term's target, the running total and the last year's plan, within reach. */
const term: Frame = {
  last: true,
  fits: ({ year, period }) => period === `${year}` && year % 5 !== 0,
  write(w, { random, year }) {
    const from = year - (year % 5)
    const left = Array.from({ length: from + 5 - year }, (_, at) => year + 1 + at)
    const plans = left.map(() => random.whole(110, 290))
    const done = random.whole(120, 260) * (year - from)
    const goal = Math.floor((done + plans.reduce((sum, plan) => sum + plan, 0)) * (0.9 + random.next() * 0.09))
    const code = `${from}-01-01/P5Y`
    const options = { indicator: 'huy động vốn xã hội hóa', unit: 'tỷ đồng' }
    const [before, after] = random.pick([
      [
        `Nghị quyết Đại hội nhiệm kỳ ${from} - ${from + 5} đề ra huy động vốn xã hội hóa `,
        '; lũy kế từ đầu nhiệm kỳ đến nay huy động được ',
      ],
      [`Huy động vốn xã hội hóa, theo Nghị quyết Đại hội nhiệm kỳ ${from} - ${from + 5} là `, ', lũy kế đến nay đạt '],
    ] as const)
    w.say(before)
    const target = w.fact(print(goal, 0), { ...options, kind: 'target', period: code })
    w.say(after)
    const soFar = w.fact(print(done, 0), { ...options, period: code })
    w.end()
    const planned = left.map((next, at) => {
      w.say(`${at === 0 ? 'Năm' : ', năm'} ${next} dự kiến huy động vốn xã hội hóa `)
      return w.fact(print(plans[at] as number, 0), { ...options, kind: 'target', period: `${next}` }).value
    })
    w.end()
    w.bind(
      'outOfReach',
      [target.value, soFar.value, ...planned],
      ([aim, ...list]) => list.reduce((sum, x) => sum + Number(x) + 0.5, 0) < Number(aim) - 0.5,
    )
  },
}

/** Figures that look like one another and are not: an increment and its running total, aims of the next year. */
const decoys: Frame = {
  last: true,
  write(w, { random, period, year }) {
    const [added, total] = [random.whole(2, 9), random.whole(20, 60)]
    w.say('Trong kỳ công nhận thêm ')
    w.fact(`${added}`, { indicator: 'công nhận thêm bản đạt chuẩn nông thôn mới', unit: 'bản', period })
    w.say(' đạt chuẩn nông thôn mới; lũy kế có ')
    w.fact(`${total}`, { indicator: 'bản đạt chuẩn nông thôn mới', unit: 'bản', period })
    w.say(' đạt chuẩn')
    w.end()
    w.say(`Năm ${year + 1}, phấn đấu trồng mới `)
    w.fact(`${random.whole(120, 900)}`, { indicator: 'trồng mới rừng', unit: 'ha', kind: 'target', period: `${year + 1}` })
    w.say(' rừng, thu ngân sách nhà nước đạt khoảng hơn ')
    w.fact(`${random.whole(90, 990)}`, {
      indicator: 'thu ngân sách nhà nước',
      unit: 'tỷ đồng',
      kind: 'target',
      bound: 'over',
      period: `${year + 1}`,
    })
    w.end()
  },
}

/** Six months, then nine (or the year) of what only adds up. */
const running: Frame = {
  write(w, { random, period, year, periodWords }) {
    const half = amount(random, 21, 160, 1)
    const later = half + amount(random, 3, 90, 1)
    const options = { indicator: 'giải ngân vốn xây dựng cơ bản', unit: 'tỷ đồng' }
    w.say('6 tháng đầu năm, giải ngân vốn xây dựng cơ bản được ')
    const a = w.fact(print(half, 1), { ...options, period: `${year}-S1` })
    w.say(`; ${periodWords}, giải ngân vốn xây dựng cơ bản đạt `)
    const b = w.fact(print(later, 1), { ...options, period })
    w.end()
    w.bind('fall', [a.value, b.value], ([x, y]) => Number(x) - Number(y) > 0.1 + 1e-9)
  },
}

export const timeFrames: readonly Frame[] = [running, change, grain, term, decoys]
