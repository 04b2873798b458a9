import { describe, expect, it } from 'vitest'
import { attribute, markupOf, words } from '../../../test/support/markup.ts'
import { type Column, DataTable, Stat, StatRow, Status, type StatusKind, statuses } from './index.ts'

interface Target {
  name: string
  unit: string
  value: string
}
const columns: Column<Target>[] = [
  { label: 'Chỉ tiêu', card: 'title', cell: ({ name }) => name, note: ({ unit }) => unit },
  { label: 'Thực hiện', card: 'main', align: 'right', cell: ({ value }) => value },
]
const rows = [
  { name: 'Thu ngân sách', unit: 'tỷ đồng', value: '1.401,351' },
  { name: 'Độ che phủ rừng', unit: '%', value: '58,5' },
]

describe('a table', () => {
  it('is a table to a screen reader also where it is laid out as cards', async () => {
    const { all } = await markupOf(<DataTable caption="Chỉ tiêu năm 2026" columns={columns} rows={rows} empty="" />)
    const roles = {
      table: ['table'],
      thead: ['rowgroup'],
      tbody: ['rowgroup'],
      tr: ['row'],
      th: ['columnheader', 'rowheader'],
      td: ['cell'],
    }
    for (const [tag, allowed] of Object.entries(roles)) {
      const found = all(tag).map((element) => attribute(element, 'role') ?? '')
      expect(found.length).toBeGreaterThan(0)
      expect(allowed).toEqual(expect.arrayContaining(found))
    }
  })

  it('names each figure of a card by its column', async () => {
    const { all } = await markupOf(<DataTable caption="Chỉ tiêu năm 2026" columns={columns} rows={rows} empty="" />)
    expect(all('td').map((cell) => [attribute(cell, 'data-label'), words(cell)])).toEqual([
      ['Thực hiện', '1.401,351'],
      ['Thực hiện', '58,5'],
    ])
    expect(all('th', { scope: 'row' }).map(words)).toEqual(['Thu ngân sáchtỷ đồng', 'Độ che phủ rừng%'])
  })

  it('says in a sentence that it is empty', async () => {
    const { all, one } = await markupOf(<DataTable caption="Phát hiện" columns={columns} rows={[]} empty="Chưa có phát hiện nào." />)
    expect(all('table')).toEqual([])
    expect(words(one('p'))).toBe('Chưa có phát hiện nào.')
  })
})

describe('a status', () => {
  const kinds = Object.keys(statuses) as StatusKind[]

  it.each(kinds)('%s is a sign and a word, not a colour alone', async (kind) => {
    const { one } = await markupOf(<Status kind={kind} />)
    expect(words(one('span'))).toBe(statuses[kind].word)
    expect(attribute(one('svg'), 'aria-hidden')).toBe('true')
  })

  it('has a word that no other has, and a sign that no other has beside which it stands', () => {
    expect(new Set(kinds.map((kind) => statuses[kind].word)).size).toBe(kinds.length)
    const rounds = kinds.filter((kind) => kind.startsWith('round'))
    const reports = kinds.filter((kind) => ['notBegun', 'begun', 'submitted', 'returned', 'approved'].includes(kind))
    const others = kinds.filter((kind) => ![...rounds, ...reports].includes(kind))
    for (const some of [rounds, reports, others]) expect(new Set(some.map((kind) => statuses[kind].icon)).size).toBe(some.length)
  })

  it('counted, leads to what it counts', async () => {
    const { one } = await markupOf(
      <StatRow label="Theo đánh giá">
        <Stat value={10} label="Vượt" kind="exceeded" href="?loai=exceeded" current />
        <Stat value={42} label="Tất cả" />
      </StatRow>,
    )
    expect(words(one('a', { href: '?loai=exceeded', 'aria-current': 'true' }))).toBe('10Vượt')
    expect(attribute(one('ul'), 'aria-label')).toBe('Theo đánh giá')
  })
})
