import { findAll, getElementsByTagName, textContent } from 'domutils'
import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { checked, place } from '../../../test/support/checked.ts'
import type { CheckedDocument } from '../document.ts'
import { pageHtml } from './index.ts'

const dom = (...documents: CheckedDocument[]) => parseDocument([...pageHtml(documents)].join(''))
const all = (root: ReturnType<typeof dom>, name: string, attribute: string) =>
  findAll((element) => element.name === name || name === '*', root.children).flatMap((element) => element.attribs[attribute] ?? [])
const withClass = (root: ReturnType<typeof dom>, name: string) =>
  findAll((element) => (element.attribs.class ?? '').split(' ').includes(name), root.children)

const text = 'Có 24/30 chỉ tiêu đạt và vượt (80%).\n\nTăng trưởng 10-10,5%, bằng 101% kế hoạch.\nCòn 9 chỉ tiêu không đạt.'
const example = checked(
  text,
  [
    { quote: '24/30 chỉ tiêu', value: 24, of: 30, unit: 'chỉ tiêu' },
    { quote: '10-10,5%', value: 10, unit: '%', bound: 'atLeast' },
    { quote: '10-10,5%', value: 10.5, unit: '%', bound: 'atMost', comparisons: [{ to: 'plan', percent: 101, quote: '101%' }] },
    { quote: '9 chỉ tiêu', value: 9, unit: 'chỉ tiêu' },
  ],
  {
    findings: [
      {
        grade: 'changesVerdict',
        kind: 'tally',
        arithmetic: '24 + 9 = 33 ≠ 30',
        message: 'Xem lại.',
        places: [place(text, 'Có 24/30 chỉ tiêu đạt và vượt'), place(text, '9 chỉ tiêu không đạt')],
      },
    ],
  },
)

describe('pageHtml', () => {
  it('marks every figure in the text and links it to its row and back', () => {
    const page = dom(example)
    expect(
      withClass(page, 'f')
        .filter(({ attribs }) => attribs.id)
        .map((mark) => [textContent(mark), attribs(mark)]),
    ).toEqual([
      ['24/30 chỉ tiêu', 'm1 #s1'],
      ['10-10,5%', 'm2 #s2'],
      ['9 chỉ tiêu', 'm4 #s4'],
    ])
    expect(withClass(page, 'figure').map((cell) => all({ children: [cell] } as never, 'a', 'href'))).toEqual([
      ['#m1'],
      ['#m2'],
      ['#m2'],
      ['#m4'],
    ])
    expect(withClass(page, 'c').map(textContent)).toContain('101%')
  })

  it('names the indicator of the catalogue where the text has other words for it', () => {
    const page = dom(
      checked('Thu NSNN 132 tỷ đồng; thu nội địa 9 tỷ đồng; 3 khâu', [
        { quote: '132 tỷ đồng', indicator: 'Thu NSNN', value: 132, unit: 'tỷ đồng' },
        { quote: '9 tỷ đồng', indicator: 'thu nội địa', value: 9, unit: 'tỷ đồng' },
        { quote: '3 khâu', indicator: 'khâu đột phá', value: 3, unit: 'khâu' },
      ]),
    )
    expect(withClass(page, 'catalogue').map(textContent)).toEqual(['Danh mục: Thu ngân sách nhà nước trên địa bàn'])
  })

  it('links every finding to its places, and every place and fact it touches back to it', () => {
    const page = dom(example)
    const card = findAll(({ attribs }) => attribs.id === 'p1', page.children)
    expect(all({ children: card } as never, 'a', 'href')).toEqual(['#p1-1', '#p1-2'])
    expect(textContent(card)).toContain('24 + 9 = 33 ≠ 30')
    expect(withClass(page, 'sign').map(({ attribs }) => attribs.href)).toEqual(['#p1', '#p1'])
    expect(withClass(page, 'doubt')).toHaveLength(2)
  })

  it('has no link without its goal and no id twice, with one document or several', () => {
    for (const page of [dom(example), dom(example, example)]) {
      const ids = all(page, '*', 'id')
      expect(new Set(ids).size).toBe(ids.length)
      const goals = all(page, 'a', 'href').map((href) => href.slice(1))
      expect(goals.filter((goal) => !ids.includes(goal))).toEqual([])
    }
  })

  it('shows a table of the document as a table, a merged cell once', () => {
    const rows = 'Chỉ tiêu\tNăm 2024\t\nThu\t132\t140'
    const cell = (words: string) => ({ text: words, start: rows.indexOf(words), end: rows.indexOf(words) + words.length })
    const head = cell('Năm 2024')
    const table = {
      caption: '',
      start: 0,
      end: rows.length,
      rows: [
        [cell('Chỉ tiêu'), head, head],
        [cell('Thu'), cell('132'), cell('140')],
      ],
    }
    const page = dom(checked(rows, [{ quote: '132', value: 132 }], { tables: [table], name: 'a.xlsx' }))
    const [source] = withClass(page, 'source')
    expect(getElementsByTagName('th', source as never).map((th) => [textContent(th), th.attribs.colspan])).toEqual([
      ['Chỉ tiêu', undefined],
      ['Năm 2024', '2'],
    ])
    expect(getElementsByTagName('a', source as never).map(textContent)).toEqual(['132'])
  })

  it('draws the targets counted by class', () => {
    const counted = {
      ...example,
      reading: {
        ...example.reading,
        tallies: [
          {
            total: 0,
            classes: [
              { class: 'met' as const, fact: 0 },
              { class: 'notMet' as const, fact: 3 },
            ],
            period: '2024',
          },
        ],
      },
    }
    const [tally] = withClass(dom(counted), 'tally')
    expect(textContent(tally as never)).toContain('năm 2024')
    expect(textContent(tally as never)).toContain('24 đạt9 không đạt')
  })

  it('takes whatever the text holds for text', () => {
    const evil = `<script>alert(1)</script> "><img src=x onerror='x'> &amp; 5 <b>xã</b>`
    const page = dom(
      checked(evil, [{ quote: '5 <b>xã</b>', value: 5, unit: '<i>', indicator: '</style><script>' }], { name: '<svg onload=x>.txt' }),
    )
    const elements = findAll(() => true, page.children)
    expect(elements.filter(({ name }) => ['script', 'img', 'i'].includes(name))).toEqual([])
    expect(elements.flatMap(({ attribs }) => Object.keys(attribs)).filter((name) => name.startsWith('on'))).toEqual([])
    expect(textContent(withClass(page, 'text'))).toContain(evil)
  })

  it('needs nothing from elsewhere and lets nothing in', () => {
    const html = [...pageHtml([example])].join('')
    expect(html).toMatch(/http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[\w+/]+={0,2}'/)
    expect(html).not.toMatch(/<script|\son\w+=|\sstyle=|<(?:img|iframe|object|base|form)\b|url\(|@import|(?:href|src)="(?!#|data:)/i)
  })

  it('keeps every letter of the text, wherever facts and findings lie', () => {
    const letters = 'abcdefghij klmnopqrst'
    const span = fc.tuple(fc.nat(letters.length), fc.nat(letters.length)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), fc.array(span, { maxLength: 4 }), (facts, places) => {
        const document = checked(letters, [])
        document.reading.facts = facts
          .map(([start, end]) => ({ ...checked('9', [{ quote: '9', value: 9 }]).reading.facts[0], start, end }) as never)
          .sort((a: { start: number }, b: { start: number }) => a.start - b.start)
        document.findings = [
          {
            grade: 'inconsistent',
            kind: 'ratio',
            arithmetic: '',
            message: '',
            places: places.map(([start, end]) => ({ document: 0, start, end, quote: '' })),
          },
        ]
        const page = dom(document)
        const shown = withClass(page, 'text')
        for (const sign of withClass(page, 'sign')) sign.children = []
        expect(textContent(shown).trim()).toBe(letters)
        const ids = all(page, '*', 'id')
        expect(new Set(ids).size).toBe(ids.length)
      }),
      { numRuns: 300 },
    )
  })
})

function attribs(element: { attribs: Record<string, string> }): string {
  return `${element.attribs.id} ${element.attribs.href}`
}
