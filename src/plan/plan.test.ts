import { describe, expect, it } from 'vitest'
import { aTarget, atLeast, idOf } from '../../test/support/subject.ts'
import { decimal } from '../vietnamese/decimal.ts'
import {
  adopt,
  amend,
  carries,
  clears,
  close,
  day,
  draftPlan,
  forPublic,
  governingLine,
  type Majority,
  type PlanContent,
  redraft,
  rule,
  stateOf,
  type Vote,
  versionOn,
  vote,
} from './index.ts'

const content: PlanContent = {
  title: 'Nghị quyết phát triển kinh tế - xã hội năm 2024',
  document: null,
  breakthroughs: [],
  keyTasks: [],
  targets: [aTarget(), { kind: 'withheld', id: 't2', headline: true }],
  thematicResolutions: [],
  policyDecisions: [],
}
const draft = draftPlan({ id: 'p', kind: 'year', unit: idOf('X'), period: '2024', carriesOut: 'term' }, content)
const half: Majority = { moreThan: decimal('0.5'), of: 'entitled', source: 'quá nửa tổng số đại biểu' }
const cast = (on: string, inFavour = 20, fields: Partial<Vote> = {}): Vote =>
  vote({ day: day(on), body: 'HĐND xã', entitled: 30, present: 25, inFavour, against: 25 - inFavour, abstained: 0, ...fields })

describe('a plan', () => {
  const adopted = adopt(draft, cast('2023-12-20'), half)
  const amended = amend(adopted, { ...content, title: 'điều chỉnh' }, 'Tỉnh giao bổ sung dự toán', cast('2024-07-15'), half)

  it('is a draft, adopted by a vote, amended by another, closed; every version is kept', () => {
    expect([draft, adopted, amended, close(amended, day('2024-12-31'))].map(stateOf)).toEqual(['draft', 'adopted', 'adopted', 'closed'])
    expect(['2023-12-19', '2023-12-20', '2024-07-14', '2024-07-15'].map((on) => versionOn(amended, day(on))?.content.title)).toEqual([
      undefined,
      content.title,
      content.title,
      'điều chỉnh',
    ])
    expect(versionOn(amended, day('2024-08-01'))).toMatchObject({ number: 2, reason: 'Tỉnh giao bổ sung dự toán', vote: { inFavour: 20 } })
  })
  it.each<[string, () => unknown, string]>([
    ['adoption by too few', () => adopt(draft, cast('2023-12-20', 15), half), 'Tán thành 15/30, chưa đủ số phiếu'],
    ['adopting twice', () => adopt(adopted, cast('2023-12-21'), half), 'không còn là dự thảo'],
    ['redrafting what was adopted', () => redraft(adopted, content), 'hãy dùng điều chỉnh kế hoạch'],
    ['amending a draft', () => amend(draft, content, 'x', cast('2024-07-15'), half), 'Chỉ điều chỉnh được'],
    ['amending without a reason', () => amend(adopted, content, ' ', cast('2024-07-15'), half), 'phải nêu lý do'],
    ['amending before it was in force', () => amend(adopted, content, 'x', cast('2023-01-01'), half), 'phải sau ngày 20/12/2023'],
    ['closing a draft', () => close(draft, day('2024-12-31')), 'Chỉ kết thúc được'],
    ['two targets of one id', () => redraft(draft, { ...content, targets: [aTarget(), aTarget()] }), 'cùng mã t1'],
  ])('refuses %s', (_, act, message) => expect(act).toThrow(message))
  it('as a draft may be worded anew', () =>
    expect(redraft(draft, { ...content, title: 'mới' }).versions).toMatchObject([{ number: 1, content: { title: 'mới' } }]))
})

describe('a vote', () => {
  it('carries by more than its share of those entitled or present', () => {
    expect(carries(cast('2024-01-01', 16), half)).toBe(true)
    expect(carries(cast('2024-01-01', 15), half)).toBe(false)
    expect(carries(cast('2024-01-01', 15), { ...half, of: 'present' })).toBe(true)
  })
  it.each<[string, Partial<Vote>, string]>([
    ['more present than there are', { present: 31, against: 11 }, 'nhiều hơn tổng số 30'],
    ['votes that do not add up', { against: 9 }, 'Tán thành 20 + không tán thành 9 + không biểu quyết 0 = 29, khác số có mặt 25'],
    ['half a vote', { inFavour: 0.5 }, 'số nguyên không âm'],
  ])('refuses %s', (_, fields, message) => expect(() => cast('2024-01-01', 20, fields)).toThrow(message))
})

describe('a target', () => {
  it('is judged by its first plan that is no stretch, unless another is named', () => {
    const lines = [atLeast('900', { id: 'phan-dau', stretch: true }), atLeast('800', { id: 'tinh' }), atLeast('850', { id: 'xa' })]
    const { governing: _, ...fields } = aTarget({ lines, governing: 'xa' })
    expect(governingLine(aTarget({ lines, governing: 'xa' })).id).toBe('xa')
    expect(governingLine(aTarget({ ...fields })).id).toBe('tinh')
  })
  it.each<[string, () => unknown, string]>([
    ['no plan', () => aTarget({ lines: [] }), 'chưa có kế hoạch để đánh giá'],
    ['only a stretch', () => aTarget({ lines: [atLeast('1', { stretch: true })] }), 'mức phấn đấu không tính'],
    ['two plans of one id', () => aTarget({ lines: [atLeast('1'), atLeast('2')] }), 'hai kế hoạch cùng mã'],
    [
      'milestones out of order',
      () =>
        aTarget({
          path: [
            { by: '2024', value: decimal(2) },
            { by: '2024-S1', value: decimal(1) },
          ],
        }),
      'theo thứ tự thời gian',
    ],
    ['a milestone outside', () => aTarget({ path: [{ by: '2025', value: decimal(2) }] }), 'nằm trong kỳ kế hoạch'],
    ['a range turned round', () => rule({ kind: 'range', low: decimal(2), high: decimal(1) }), 'hãy đổi lại hai mức'],
    ['all of nothing', () => rule({ kind: 'allOf', parts: [] }), 'ít nhất một nội dung'],
  ])('refuses %s', (_, act, message) => expect(act).toThrow(message))
  it('that is not public keeps its place in the count, and says nothing else', () => {
    const shown = forPublic([aTarget(), aTarget({ id: 'qp', name: 'Tuyển quân', disclosure: 'internal' })])
    expect(shown).toHaveLength(2)
    expect(shown[1]).toEqual({ kind: 'withheld', id: 'qp', headline: true })
  })
})

describe('the clears', () => {
  const rest = {
    work: 'Thu ngân sách',
    dueDate: day('2024-12-31'),
    responsibility: 'Chủ tịch UBND',
    authority: 'UBND xã',
    deliverable: 'Báo cáo',
  }
  const office = { kind: 'unit', name: 'Phòng Kinh tế' } as const
  const police = { kind: 'unit', name: 'Công an xã' } as const
  it('have one lead, and any number that join in', () => {
    const of = clears(
      [
        { assignee: police, role: 'cooperating' },
        { assignee: office, role: 'lead' },
      ],
      rest,
    )
    expect(of).toMatchObject({ lead: office, cooperating: [police], observers: [] })
  })
  it.each<[string, Parameters<typeof clears>, string]>([
    ['no lead', [[{ assignee: office, role: 'observer' }], rest], 'hãy chọn đúng một đầu mối chủ trì'],
    [
      'two leads',
      [
        [
          { assignee: office, role: 'lead' },
          { assignee: police, role: 'lead' },
        ],
        rest,
      ],
      'chuyển đầu mối kia sang phối hợp',
    ],
    [
      'two roles for one',
      [
        [
          { assignee: office, role: 'lead' },
          { assignee: office, role: 'observer' },
        ],
        rest,
      ],
      'hai vai trò',
    ],
    ['no deliverable', [[{ assignee: office, role: 'lead' }], { ...rest, deliverable: ' ' }], 'Chưa rõ sản phẩm'],
  ])('refuse %s', (_, given, message) => expect(() => clears(...given)).toThrow(message))
})
