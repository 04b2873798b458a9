import { decimal } from '../../src/vietnamese/decimal.ts'
import { planned } from './consistent.data.ts'
import { againstPlan, type Frame, print } from './frame.ts'
import { addsUp } from './relations.ts'
import type { Writer } from './writer.ts'

const opening: Frame = {
  always: true,
  write(w, { random, year, period, place, periodWords }) {
    const isYear = period === `${year}`
    w.say(
      random.pick([
        `${place.kind === 'huyện' ? 'Huyện ủy' : 'Đảng ủy'} ${place.name} vừa họp phiên mở rộng ngày `,
        `Hội nghị Ban Chấp hành Đảng bộ ${place.kind} ${place.name} diễn ra ngày `,
      ]),
    )
    const start = w.text.length
    const day = w.number(String(random.whole(10, 28)))
    w.say('/')
    const month = w.number(isYear ? '12' : '10')
    w.say('/')
    const written = w.number(String(year))
    w.date(start, { day: Number(day.value), month: Number(month.value), year: Number(written.value), role: 'event' })
    w.bind('date', [written, day, month], ([y, d, m]) => {
      const last = new Date(Date.UTC(Number(y), Number(m), 0)).getUTCDate()
      return Number(y) < year || Number(y) > 2100 || Number(d) > last || Number(d) < 1 || Number(m) > 12 || Number(m) < 1
    })
    w.say(random.pick([', đánh giá kết quả ', ', nghe báo cáo tình hình ', ', kiểm điểm việc thực hiện nghị quyết ']))
    const at = w.text.length
    w.say(periodWords)
    w.date(at + periodWords.indexOf('năm'), { year, month: null, day: null, role: 'period' })
    w.end()
  },
}

const classes: Frame = {
  always: true,
  fits: ({ summary }) => summary === 'classes',
  write(w, { random, period }) {
    const [exceeded, met, notMet, open] = [random.whole(4, 19), random.whole(3, 19), random.whole(2, 9), random.whole(0, 2)]
    const total = exceeded + met + notMet + open
    const count = (value: number, name: string, of?: number) =>
      w.fact(
        value < 10 && random.next() < 0.5 ? `0${value}` : `${value}`,
        { indicator: `chỉ tiêu ${name}`, unit: 'chỉ tiêu', period },
        { ...(of === undefined ? {} : { of: `${of}` }) },
      )
    const last = (words: string) => {
      if (open === 0) return null
      w.say(words)
      return count(open, 'chưa đánh giá')
    }
    if (random.next() < 0.5) {
      w.say('Trong tổng số ')
      const all = w.fact(`${total}`, { indicator: 'chỉ tiêu', unit: 'chỉ tiêu', period })
      w.say(' đề ra, có ')
      const a = count(exceeded, 'vượt kế hoạch')
      w.say(' vượt kế hoạch, ')
      const b = count(met, 'đạt kế hoạch')
      w.say(' đạt kế hoạch, ')
      const c = count(notMet, 'không đạt kế hoạch')
      w.say(' không đạt')
      const d = last(' và ')
      w.say(d === null ? ' kế hoạch' : ' chưa đánh giá được')
      w.end()
      w.tally(
        all.index,
        [
          ['exceeded', a.index],
          ['met', b.index],
          ['notMet', c.index],
          ...(d === null ? [] : [['notAssessed', d.index] as const]),
        ] as Parameters<Writer['tally']>[1],
        period,
      )
      w.bind(
        'tally',
        [all, a, b, c, ...(d === null ? [] : [d])].map(({ value }) => value),
        ([sum, ...list]) => !addsUp(sum, list),
      )
      return
    }
    w.say(random.pick(['Kết quả rà soát cho thấy ', 'Theo báo cáo, toàn đảng bộ có ']))
    const done = count(exceeded + met, 'đạt và vượt kế hoạch', total)
    w.say(' đạt và vượt kế hoạch, trong đó ')
    const a = count(exceeded, 'vượt')
    w.say(' vượt, ')
    const b = count(met, 'đạt')
    w.say(' đạt; còn ')
    const c = count(notMet, 'không đạt')
    w.say(' không đạt')
    const d = last(', ')
    if (d !== null) w.say(' chưa đủ cơ sở đánh giá')
    w.end()
    w.tally(
      null,
      [
        ['metOrExceeded', done.index],
        ['exceeded', a.index],
        ['met', b.index],
        ['notMet', c.index],
        ...(d === null ? [] : [['notAssessed', d.index] as const]),
      ] as Parameters<Writer['tally']>[1],
      period,
    )
    w.bind('tally', [done.value, a.value, b.value], ([sum, ...list]) => !addsUp(sum, list))
    if (done.of !== null)
      w.bind('tally', [done.of, done.value, c.value, ...(d === null ? [] : [d.value])], ([sum, ...list]) => !addsUp(sum, list))
  },
}

const all: Frame = {
  always: true,
  fits: ({ summary }) => summary !== 'classes',
  write(w, { random, period, summary }) {
    const start = w.text.length
    w.say(random.pick(['Tất cả ', 'Cả ', 'Toàn bộ ']))
    const counted = w.fact(`${random.whole(14, 32)}`, { indicator: 'chỉ tiêu', unit: 'chỉ tiêu', period })
    w.say(summary === 'share' ? ' đều đạt từ 70% kế hoạch trở lên' : ' đều đạt và vượt kế hoạch')
    w.universal(start, {
      count: counted.index,
      atLeastPercent: decimal(summary === 'share' ? 70 : 100),
      strict: false,
      scope: null,
      forecast: false,
      period,
    })
    w.end()
    for (const measure of random.shuffle(planned.slice(5)).slice(0, 2)) {
      const { value, percent } = againstPlan(random, measure, summary === 'share' ? 70 : 100)
      w.say(`${measure.indicator} ước `)
      const { fact } = w.fact(print(value, measure.decimals), { indicator: measure.indicator, unit: measure.unit, estimated: true, period })
      w.say(random.pick([', bằng ', ', đạt ']))
      const share = w.comparison(fact, print(percent, 1), { to: 'plan' }, 'percent')
      w.say(' kế hoạch')
      w.bind('universal', [share], ([p]) => Number(p) + 0.05 < (summary === 'share' ? 70 : 100))
      w.end()
    }
  },
}

export const targetFrames: readonly Frame[] = [opening, classes, all]
