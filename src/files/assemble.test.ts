import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assemble } from './assemble.ts'
import { type Block, type GridCell, paragraph, plainCell } from './block.ts'

const text = fc.constantFrom('', 'Lúa', '1.401,351', 'Diện tích  gieo\ttrồng', '\u00a0x\u00ad', 'a\nb', 'hòa\u0301')
const cell: fc.Arbitrary<GridCell> = fc.record({
  blocks: fc.array(text.map(paragraph), { maxLength: 2 }),
  columns: fc.integer({ min: 1, max: 3 }),
  rows: fc.integer({ min: 1, max: 3 }),
})
const block: fc.Arbitrary<Block> = fc.oneof(
  text.map(paragraph),
  fc.record({ kind: fc.constant('table' as const), rows: fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 }) }),
)

function grid(...rows: GridCell[][]): Block {
  return { kind: 'table', rows }
}

describe('assemble', () => {
  it('places every cell where its text stands, in tables as wide as their widest row', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        const { text, tables } = assemble(blocks)
        for (const { rows, start, end } of tables) {
          expect(new Set(rows.map((row) => row.length)).size).toBe(1)
          for (const each of rows.flat()) {
            expect(text.slice(each.start, each.end)).toBe(each.text)
            expect(each.start >= start && each.end <= end).toBe(true)
          }
        }
      }),
    )
  })

  it('parts paragraphs by a blank line, rows by a line end and cells by a tab', () => {
    const { text } = assemble([
      paragraph('Báo  cáo'),
      paragraph(' '),
      grid([plainCell('TT'), plainCell('Chỉ tiêu')], [plainCell('1'), plainCell('Thu\nngân sách')]),
      paragraph('Hết\n\n'),
    ])
    expect(text).toBe('Báo cáo\n\nTT\tChỉ tiêu\n1\tThu ngân sách\n\nHết')
  })

  it('writes a merged cell once and repeats it in every place that it covers', () => {
    const wide = { ...plainCell('Kế hoạch'), columns: 2 }
    const tall = { ...plainCell('TT'), rows: 2 }
    const { text, tables } = assemble([grid([tall, wide], [plainCell('Tỉnh'), plainCell('Xã')])])
    expect(text).toBe('TT\tKế hoạch\t\n\tTỉnh\tXã')
    const [first, second] = tables[0]?.rows ?? []
    expect(first?.map((each) => each.text)).toEqual(['TT', 'Kế hoạch', 'Kế hoạch'])
    expect(first?.[2]).toBe(first?.[1])
    expect(second?.[0]).toBe(first?.[0])
  })

  it('gives a table the short lines right above it as its caption', () => {
    const table = grid([plainCell('a'), plainCell('b')], [plainCell('c'), plainCell('d')])
    const { tables } = assemble([paragraph('Câu kết thúc.'), paragraph('PHỤ LỤC'), paragraph('Đơn vị tính: triệu đồng'), table, table])
    expect(tables.map(({ caption }) => caption)).toEqual(['PHỤ LỤC\nĐơn vị tính: triệu đồng', ''])
  })

  it('takes apart a table that only arranges the page', () => {
    const inner = grid([plainCell('1'), plainCell('2')], [plainCell('3'), plainCell('4')])
    const outer = grid([
      { blocks: [paragraph('Bên trái')], columns: 1, rows: 1 },
      { blocks: [inner], columns: 1, rows: 1 },
    ])
    const { text, tables } = assemble([outer, grid([plainCell('Một cột')], [plainCell('hai hàng')])])
    expect(text).toBe('Bên trái\n\n1\t2\n3\t4\n\nMột cột\n\nhai hàng')
    expect(tables).toHaveLength(1)
  })
})
