import { describe, expect, it } from 'vitest'
import { officialColumns } from '../../../test/support/forms.ts'
import { decimal } from '../../vietnamese/index.ts'
import type { FormRow, FormSheet } from '../../writer/form/index.ts'
import { Archive } from '../archive.ts'
import { openDocument } from '../open.ts'
import { writeFormDocx } from './formDocx.ts'

const line = (key: string, name: string, level: number, parts: string[], cumulative: string | null): FormRow => ({
  ...{ key, kind: 'line', label: level > 1 ? '' : '1', name, level, measure: 'tỷ đồng', decimals: 3, parts, entry: true },
  values: {
    plan: decimal('745.4'),
    cumulative: cumulative === null ? null : decimal(cumulative),
    note: '=giá giảm',
    lead: 'Phòng Kinh tế',
  },
})
const form: FormSheet = {
  identity: { form: '1', round: '2026-M09', sender: 'T-1', version: '1' },
  ...{ place: ['UBND TỈNH MẪU', 'UBND XÃ MẪU'], code: 'Biểu số 01/KTXH', title: 'KẾT QUẢ', period: 'Tháng 9 năm 2026', measure: null },
  columns: officialColumns,
  rows: [
    line('thu', 'Thu ngân sách', 1, ['a', 'b'], null),
    line('a', 'Thu nội địa', 2, [], '1401.351'),
    line('b', 'Thu khác', 2, [], '0.149'),
  ],
}

describe('a form as a Word annex', () => {
  it('has every cell, sums and percentages reckoned', async () => {
    const { text, tables } = await openDocument('bieu.docx', await writeFormDocx(form))
    expect(text).toContain('KẾT QUẢ')
    const rows = tables[0]?.rows.map((row) => row.map((cell) => cell.text)) ?? []
    expect(rows[0]).toContain('So sánh (%)')
    expect(rows[2]).toEqual([
      '1',
      'Thu ngân sách',
      'tỷ đồng',
      '',
      '745,400',
      '',
      '1.401,500',
      '',
      '188,0',
      '',
      '=giá giảm',
      'Phòng Kinh tế',
    ])
  })

  it('is landscape on A4, repeats its head and keeps rows whole', async () => {
    const archive = await Archive.open(await writeFormDocx(form))
    let xml = ''
    await archive.unpack('word/document.xml', (bytes) => {
      xml += bytes.toString('utf8')
    })
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/)
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2)
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(5)
  })
})
