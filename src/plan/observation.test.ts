import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anIndicator, idOf, late, moment, told } from '../../test/support/subject.ts'
import { decimal } from '../vietnamese/decimal.ts'
import {
  type Cell,
  day,
  emptyBook,
  figureAsOf,
  type Grade,
  type Instant,
  type Observation,
  type ObservationBook,
  observationAsOf,
  openBook,
  record,
} from './index.ts'

const revenue = anIndicator()
const cell: Cell = { indicator: 'revenue', unit: idOf('X'), period: '2024', definition: null }

function row(at: number, value: string, fields: Partial<Observation> = {}): Observation {
  return {
    ...cell,
    id: `o${at}`,
    grade: 'final',
    content: { kind: 'number', value: decimal(value) },
    unitOfMeasure: 'tỷ đồng',
    source: 'Phòng Kinh tế',
    recordedAt: moment(at),
    corrects: null,
    ...fields,
  }
}

const readAt = (book: ObservationBook, at: Instant) => figureAsOf(book, revenue, cell, at, () => moment(100))

describe('a figure as of a moment', () => {
  const book = openBook([
    row(10, '100', { grade: 'estimate' }),
    row(20, '105', { grade: 'preliminary' }),
    row(30, '104', { grade: 'estimate', corrects: { id: 'o10', reason: 'cộng thiếu một đơn vị' } }),
    row(40, '106.5'),
  ])

  it.each([
    [5, 'notDue'],
    [10, '100'],
    [25, '105'],
    [35, '105'],
    [40, '106.5'],
  ])('at %i is %s: the most settled grade recorded by then', (at, expected) => expect(told(readAt(book, moment(at)))).toBe(expected))

  it('was not sent once it is late', () => expect(told(readAt(emptyBook, moment(100)))).toBe('notSent'))
  it('given back, it falls back on what is less settled, or says why there is none', () => {
    const returned = { content: { kind: 'returned', why: 'lệch với biểu 02' } } as const
    expect(told(readAt(record(book, row(50, '0', returned)), late))).toBe('105')
    const only = openBook([row(1, '7'), row(2, '0', returned)])
    expect(readAt(only, late)).toMatchObject({ reason: 'returned', why: 'lệch với biểu 02' })
    expect(told(readAt(record(only, row(3, '8')), late))).toBe('8')
  })
  it('is told in the indicator’s unit of measure, whatever it was sent in', () => {
    expect(told(readAt(openBook([row(1, '1401351', { unitOfMeasure: 'triệu đồng' })]), late))).toBe('1401.351')
    expect(readAt(openBook([row(1, '3', { unitOfMeasure: 'ha' })]), late)).toMatchObject({
      reason: 'notComputable',
      why: 'không đổi được ha ra tỷ đồng',
    })
  })
  it('restated to a new definition stands beside the figure as it was', () => {
    const definition = day('2027-01-01')
    const both = openBook([row(1, '5'), row(2, '8', { definition })])
    expect(told(readAt(both, late))).toBe('5')
    expect(observationAsOf(both, { ...cell, definition }, late)?.id).toBe('o2')
  })

  it('never changes afterwards, whatever is recorded later', () => {
    const kinds = fc.constantFrom('number', 'returned', 'notApplicable')
    const later = fc.array(fc.tuple(fc.constantFrom<Grade>('estimate', 'preliminary', 'final'), fc.integer(), kinds, fc.nat(3)), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(later, fc.nat(80), (drawn, asOf) => {
        let grown = emptyBook
        const seen: string[] = []
        const rows: Observation[] = []
        let at = 0
        for (const [grade, value, kind, pause] of drawn) {
          at += pause
          const content = kind === 'number' ? ({ kind, value: decimal(value) } as const) : ({ kind: kind as 'returned', why: 'x' } as const)
          const first = rows[0]
          const one = row(rows.length, '0', {
            id: `r${rows.length}`,
            recordedAt: moment(at),
            grade,
            content,
            corrects: first ? { id: first.id, reason: 'sửa' } : null,
          })
          rows.push(one)
          grown = record(grown, one)
          if (at <= asOf) seen.push(JSON.stringify(readAt(grown, moment(asOf))))
          else expect(JSON.stringify(readAt(grown, moment(asOf)))).toBe(seen.at(-1) ?? JSON.stringify(readAt(emptyBook, moment(asOf))))
        }
        expect(JSON.stringify(readAt(openBook(rows), late))).toBe(JSON.stringify(readAt(grown, late)))
      }),
    )
  })
})

describe('recording', () => {
  const book = openBook([row(10, '1')])
  it.each([
    ['before an earlier one', row(5, '2', { grade: 'estimate' }), 'thời điểm ghi này sớm hơn'],
    ['a second figure that corrects none', row(20, '2'), 'hãy ghi là bản sửa và nêu lý do'],
    ['a correction without a reason', row(20, '2', { corrects: { id: 'o10', reason: ' ' } }), 'phải nêu lý do'],
    ['a correction of what is elsewhere', row(20, '2', { corrects: { id: 'o9', reason: 'sai' } }), 'không có trong kỳ'],
    [
      'a ratio of nothing',
      row(20, '0', {
        grade: 'estimate',
        content: { kind: 'ratio', numerator: decimal(1), denominator: decimal(0), numeratorUnit: 'hộ', denominatorUnit: 'hộ' },
      }),
      'Mẫu số bằng 0',
    ],
  ])('refuses %s', (_, next, message) => expect(() => record(book, next)).toThrow(message))
  it('leaves the book it was given as it was', () => {
    record(book, row(20, '2', { corrects: { id: 'o10', reason: 'sai' } }))
    expect(told(readAt(book, late))).toBe('1')
  })
})
