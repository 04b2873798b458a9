import { describe, expect, it } from 'vitest'
import { parseArguments } from './arguments.ts'
import { commandOptions } from './help.ts'
import { UsageProblem } from './problem.ts'
import { parsePublished } from './published.ts'

const parse = (...args: string[]) => parseArguments(args, commandOptions.read)

describe('parseArguments', () => {
  it('takes options and files in any order', () => {
    expect(parse('a.docx', '--html', 'p.html', '--json', 'b.docx', '--published=2024')).toEqual({
      values: { html: 'p.html', json: true, published: '2024' },
      files: ['a.docx', 'b.docx'],
    })
  })

  it('takes what follows -- for files, and - for standard input', () => {
    expect(parse('-', '--', '--json').files).toEqual(['-', '--json'])
  })

  it.each([
    [['--jsn'], 'Không có tùy chọn --jsn. Có phải --json?'],
    [['--xml'], 'Không có tùy chọn --xml.'],
    [['-x'], 'Không có tùy chọn -x.'],
    [['--html'], 'Tùy chọn --html cần một giá trị: --html TRANG.html.'],
    [['--html', '--json'], 'Tùy chọn --html cần một giá trị: --html TRANG.html.'],
    [['--json=1'], 'Tùy chọn --json không đi kèm giá trị (đã ghi “1”).'],
  ])('refuses %j', (args, message) => {
    expect(() => parse(...args)).toThrow(new UsageProblem(message))
  })
})

describe('parsePublished', () => {
  it.each([
    ['13/12/2024', '2024-12-13'],
    ['3.2.2024', '2024-02-03'],
    ['12/2024', '2024-12'],
    ['2024', '2024'],
    ['2024-12', '2024-12'],
    ['2024-12-13', '2024-12-13'],
  ])('%s is %s', (written, iso) => {
    expect(parsePublished(written)).toBe(iso)
  })

  it.each(['31/02/2024', '2024-13', 'hôm qua', '', '13/12', '2924'])('refuses %j', (written) => {
    expect(() => parsePublished(written)).toThrow(UsageProblem)
  })
})
