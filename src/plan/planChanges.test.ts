import { describe, expect, it } from 'vitest'
import { decimal } from '../vietnamese/decimal.ts'
import { day, type PlanContent, planChanges, planLine, type Target, target, unitId } from './index.ts'

const revenue = (bound: string, fields: Partial<Target> = {}): Target =>
  target({
    id: 'thu',
    name: 'Thu ngân sách',
    indicator: 'thu-ngan-sach',
    unit: unitId('04136', day('2025-07-01')),
    period: '2026',
    measure: { kind: 'level' },
    lines: [
      planLine({
        ...{ id: 'council', issuer: 'council', label: 'HĐND xã', document: null, unitOfMeasure: 'tỷ đồng', decimals: 0 },
        rule: { kind: 'atLeast', bound: decimal(bound), strict: false },
      }),
    ],
    margin: null,
    path: [],
    clears: {
      ...{ lead: { kind: 'post', name: 'Trưởng phòng Kinh tế' }, cooperating: [], observers: [], work: 'thu', dueDate: day('2026-12-31') },
      ...{ responsibility: 'thu đủ', authority: 'theo luật', deliverable: 'báo cáo' },
    },
    partOf: null,
    headline: true,
    disclosure: 'public',
    ...fields,
  })
const content = (targets: PlanContent['targets'], fields: Partial<PlanContent> = {}): PlanContent => ({
  ...{ title: 'Kế hoạch năm 2026', document: null, breakthroughs: [], keyTasks: [], thematicResolutions: [], policyDecisions: [] },
  ...{ targets, ...fields },
})
const withheld = { kind: 'withheld' as const, id: 'mat', headline: true }

describe('what a version changed', () => {
  it('is nothing between equal versions', () => {
    const same = content([revenue('700'), withheld])
    expect(planChanges(same, same)).toEqual({ wordings: [], added: [], withdrawn: [], changed: [] })
  })

  it('is told old and new, target by target', () => {
    const after = revenue('800', { margin: { kind: 'percent', size: decimal(5) }, path: [{ by: '2026-S1', value: decimal(300) }] })
    expect(planChanges(content([revenue('700')]), content([after])).changed).toEqual([
      {
        target: after,
        wordings: [
          { what: 'Mức HĐND xã', before: 'từ 700 tỷ đồng trở lên', after: 'từ 800 tỷ đồng trở lên' },
          { what: 'Ngưỡng tính vượt', before: 'vượt kế hoạch là vượt', after: '5%' },
          { what: 'Lộ trình đến hết 6 tháng đầu năm 2026', before: null, after: '300 tỷ đồng' },
        ],
      },
    ])
  })

  it('is of a withheld target only that it came or went', () => {
    expect(planChanges(content([revenue('700')]), content([withheld]))).toMatchObject({ added: [withheld], withdrawn: [{ id: 'thu' }] })
    expect(planChanges(content([{ ...withheld, id: 'thu' }]), content([revenue('700')])).changed).toEqual([])
  })

  it('is of the rest what stands otherwise in its place', () => {
    const task = (text: string) => content([], { keyTasks: [{ id: '0', text }] })
    expect(planChanges(task('một'), task('hai')).wordings).toEqual([{ what: 'Nhiệm vụ trọng tâm 1', before: 'một', after: 'hai' }])
  })
})
