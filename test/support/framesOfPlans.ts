import { planned } from './consistent.data.ts'
import { againstPlan, amount, type Frame, lower, placesOf, print } from './frame.ts'
import { isQuotient } from './relations.ts'

/** "9.481/9.440 ha, đạt 100,4% kế hoạch" in several orders and brackets. */
const overPlan: Frame = {
  always: true,
  write(w, { random, period, floor }) {
    const list = random.shuffle(planned.slice(0, 5)).slice(0, random.whole(2, 4))
    list.forEach((measure, at) => {
      const { plan, value, percent } = againstPlan(random, measure, floor)
      const places = random.whole(1, 2)
      w.say(at === 0 ? measure.indicator : lower(measure.indicator))
      w.say(random.pick([' ', ' đạt ', ' thực hiện ']))
      const {
        fact,
        value: a,
        of: b,
      } = w.fact(
        print(value, measure.decimals),
        { indicator: measure.indicator, unit: measure.unit, period },
        { of: print(plan, placesOf(plan)) },
      )
      const isOver = percent >= 101 && random.next() < 0.25
      const [before, after] = isOver
        ? random.pick([
            [', vượt ', ' kế hoạch'],
            [', vượt kế hoạch ', ''],
          ] as const)
        : random.pick([
            [' (', ' kế hoạch)'],
            [', đạt ', ' kế hoạch'],
            [', bằng ', ' kế hoạch năm'],
            [', tương đương ', ' KH'],
            [', so với kế hoạch đạt ', ''],
          ] as const)
      w.say(before)
      const p = w.comparison(fact, print(isOver ? percent - 100 : percent, places), { to: 'plan' }, 'percent', isOver ? 100 : 0)
      w.say(after)
      if (b !== null)
        w.bind('ratio', [a, b, p], ([x, y, z]) => !isQuotient(x, measure.decimals, y, placesOf(plan), isOver ? z?.plus(100) : z, places))
      if (at < list.length - 1) w.say('; ')
    })
    w.end()
  },
}

/** The plan in one sentence, value and percentage in another. */
const planApart: Frame = {
  write(w, { random, period, floor, periodWords, year }) {
    const plan = amount(random, 90, 980, 0)
    const value = Math.ceil(plan * (floor / 100 + 0.01 + random.next() * 0.3) * 10) / 10
    w.say(`Dự toán thu ngân sách nhà nước năm ${year} được giao là `)
    const { value: b } = w.fact(print(plan, 0), {
      indicator: 'dự toán thu ngân sách nhà nước',
      unit: 'tỷ đồng',
      kind: 'target',
      period: `${year}`,
    })
    w.end()
    w.say(random.pick([`Đến nay, thu ngân sách nhà nước ${periodWords} được `, 'Thu ngân sách nhà nước thực hiện ']))
    const { fact, value: a } = w.fact(print(value, 1), { indicator: 'Thu ngân sách nhà nước', unit: 'tỷ đồng', period })
    w.say(random.pick([', bằng ', ', đạt ']))
    const p = w.comparison(fact, print((value / plan) * 100, 1), { to: 'plan' }, 'percent')
    w.say(' dự toán')
    w.end()
    w.bind('planApart', [a, b, p], ([x, y, z]) => !isQuotient(x, 1, y, 0, z, 1))
    if (random.next() < 0.6) {
      w.say('Tính chung lại, kết quả thu ngân sách nhà nước ghi nhận ')
      const again = w.fact(print(value, 1), { indicator: 'thu ngân sách nhà nước', unit: 'tỷ đồng', period })
      w.say(', là nguồn lực quan trọng cho chi đầu tư')
      w.end()
      w.bind('duplicate', [a, again.value], ([x, y]) => Math.abs(Number(x) - Number(y)) > 0.1 + 1e-9)
    }
  },
}

/** "kết nạp 165 đảng viên, đạt 103,1% kế hoạch": the plan must be a whole number. */
const members: Frame = {
  fits: ({ floor }) => floor <= 100,
  write(w, { random, period, floor }) {
    const plan = random.whole(31, 160)
    const value = Math.ceil(plan * (floor / 100 + 0.01 + random.next() * 0.2))
    w.say(random.pick(['Trong kỳ, Đảng bộ kết nạp ', 'Công tác phát triển đảng được chú trọng, kết nạp được ']))
    const { fact, value: a } = w.fact(`${value}`, { indicator: 'kết nạp đảng viên mới', unit: 'đảng viên', period })
    w.say(' mới, đạt ')
    const p = w.comparison(fact, print((value / plan) * 100, 1), { to: 'plan' }, 'percent')
    w.say(' kế hoạch')
    w.end()
    w.bind('wholePlan', [a, p], ([x, y]) => {
      const [low, high] = [(Number(x) * 100) / (Number(y) + 0.1), (Number(x) * 100) / (Number(y) - 0.05)]
      return Number(x) > 0 && Number(y) > 1 && Math.ceil(low + 1e-9) > high + 1e-9
    })
  },
}

/** A hedged figure leaves its percentage room. */
const hedged: Frame = {
  write(w, { random, period, floor }) {
    const plan = random.whole(40, 400)
    const value = Math.floor(plan * (floor / 100 + 0.02 + random.next() * 0.2))
    w.say('Vốn đầu tư công giải ngân ')
    const { fact } = w.fact(
      `${value}`,
      { indicator: 'Vốn đầu tư công giải ngân', unit: 'tỷ đồng', bound: 'over', period },
      { hedge: random.pick(['hơn', 'trên']), of: `${plan}` },
    )
    w.say(', đạt ')
    w.comparison(fact, print(((value + 0.7) / plan) * 100, 1), { to: 'plan' }, 'percent')
    w.say(' kế hoạch')
    w.end()
  },
}

/** One figure against the province's plan (the number after the stroke) and the unit's own. */
const twoPlans: Frame = {
  write(w, { random, period, floor, place }) {
    const plan = random.whole(11_000, 96_000)
    const value = Math.ceil(plan * (floor / 100 + 0.05 + random.next() * 0.3))
    const own = random.whole(Math.ceil(value / 1.4), Math.floor((value * 100) / floor))
    w.say('Thu cân đối ngân sách ')
    const {
      fact,
      value: a,
      of: b,
    } = w.fact(print(value, 0), { indicator: 'Thu cân đối ngân sách', unit: 'triệu đồng', period }, { of: print(plan, 0) })
    w.say(', bằng ')
    const p = w.comparison(fact, print((value / plan) * 100, 2), { to: 'plan', by: 'tỉnh' }, 'percent')
    w.say(' dự toán tỉnh giao và ')
    w.comparison(fact, print((value / own) * 100, 2), { to: 'plan', by: place.kind }, 'percent')
    w.say(` dự toán ${place.kind} giao`)
    w.end()
    const other = value / own
    if (b !== null)
      w.bind('ratio', [a, b, p], ([x, y, z]) => !isQuotient(x, 0, y, 0, z, 2) && Math.abs(Number(x) / Number(y) - other) > 0.001)
  },
}

export const planFrames: readonly Frame[] = [twoPlans, overPlan, planApart, members, hedged]
