import { describe, expect, it } from 'vitest'
import { locator } from './locator.ts'

const text = 'Tiêu đề\n\nĐoạn hai\ncòn dài\n\na\tb\nc\td\n\nĐoạn ba'
const at = (words: string) => text.indexOf(words)
const cell = (words: string) => ({ text: words, start: at(words), end: at(words) + 1 })
const table = {
  caption: '',
  start: at('a\tb'),
  end: at('d\n') + 1,
  rows: [
    [cell('a\tb'), cell('b\n')],
    [cell('c\td'), cell('d\n')],
  ],
}

describe('locator', () => {
  it('counts the lines of a plain text as an editor does', () => {
    const locate = locator({ name: 'bao-cao.txt', text, tables: [] })
    expect([locate(0), locate(at('Đoạn hai')), locate(at('còn dài')), locate(at('Đoạn ba'))]).toEqual([
      'dòng 1',
      'dòng 3',
      'dòng 4',
      'dòng 9',
    ])
  })

  it('counts the paragraphs of any other file, and names tables by number and row', () => {
    const locate = locator({ name: 'bao-cao.docx', text, tables: [table] })
    expect([locate(0), locate(at('còn dài')), locate(at('b\n')), locate(at('d\n')), locate(at('Đoạn ba'))]).toEqual([
      'đoạn 1',
      'đoạn 2',
      'bảng 1, hàng 1',
      'bảng 1, hàng 2',
      'đoạn 3',
    ])
  })
})
