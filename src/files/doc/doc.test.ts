import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '../document.ts'
import { openDocument } from '../open.ts'

function open(name: string): Promise<SourceDocument> {
  return openDocument(name, readFileSync(new URL(`../../../test/fixtures/${name}`, import.meta.url)))
}

describe('a .doc', () => {
  it('gives numbered paragraphs, footnotes and a table with its merged head, without what was deleted', async () => {
    const { text, tables } = await open('bieu-gop.doc')
    const parts = text.split('\n\n')
    expect(parts.slice(0, 2)).toEqual(['I. KẾT QUẢ THỰC HIỆN', '1. Nông nghiệp'])
    expect(parts[3]).toBe('Thu ngân sách đạt 132 tỷ đồng.')
    expect(parts.slice(6)).toEqual(['Trên đây là kết quả năm 2025.', 'Số liệu ước đến ngày 31/12/2025.'])
    const texts = tables[0]?.rows.map((row) => row.map((cell) => cell.text))
    expect(texts).toHaveLength(42)
    expect(texts?.slice(0, 3)).toEqual([
      ['TT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch năm 2025', 'Kế hoạch năm 2025', 'Thực hiện năm 2025', 'So sánh (%)', 'So sánh (%)'],
      ['TT', 'Chỉ tiêu', 'ĐVT', 'Tỉnh giao', 'HĐND xã giao', 'Thực hiện năm 2025', 'TH/KH tỉnh', 'TH/KH xã'],
      ['1', 'Sản lượng cây trồng chủ lực của vùng thứ 1', 'tấn', '100', '110', '100', '100,0', '90,9'],
    ])
    expect(tables[0]?.caption).toMatch(/MỘT SỐ CHỈ TIÊU NĂM 2025$/)
  })

  it('is decoded where it was typed in an old typeface', async () => {
    expect((await open('tcvn3.doc')).text.split('\n\n')).toEqual([
      'Uỷ ban nhân dân xã báo cáo kết quả năm 2008.',
      'Tổng diện tích gieo trồng đạt 1.842,5 ha, bằng 102,3% kế hoạch; thu ngân sách đạt 1,2 tỷ đồng.',
      'Đời sống nhân dân được cải thiện, tỷ lệ hộ nghèo còn 24,5%.',
    ])
  })

  it('gives the dashes of lists, raised figures as powers or as marks of notes, and the day it was saved', async () => {
    const { text, published } = await open('so-mu.doc')
    expect(text).toBe('Kết quả năm 2024:\n\n- Nhà lưới 1.500 m², gỗ 2.300 m³, 25 hộ.')
    expect(published).toMatch(/^20\d\d-\d\d-\d\d$/)
  })

  it('with a password is refused', async () => {
    await expect(open('mat-khau.doc')).rejects.toMatchObject({ fault: 'password' })
  })

  it('whose sectors run in circles is refused, not followed for ever', async () => {
    const bytes = readFileSync(new URL('../../../test/fixtures/bieu-gop.doc', import.meta.url))
    const table = (bytes.readUInt32LE(76) + 1) * 512
    for (let sector = 0; sector < 128; sector++) bytes.writeUInt32LE((sector + 1) % 100, table + sector * 4)
    await expect(openDocument('a.doc', bytes)).rejects.toMatchObject({ fault: 'broken' })
  })
})
