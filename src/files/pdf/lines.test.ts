import { describe, expect, it } from 'vitest'
import { joinLines } from './lines.ts'

describe('joinLines', () => {
  it.each([
    [['Triệu', 'đồng/ngư', 'ời/năm'], 'Triệu đồng/người/năm'],
    [['triệu đồng', '/người'], 'triệu đồng/người'],
    [['tạ/ha', 'năm 2024'], 'tạ/ha năm 2024'],
    [['giai đoạn 2021-', '2025'], 'giai đoạn 2021-2025'],
    [['kinh tế -', 'xã hội'], 'kinh tế - xã hội'],
    [['ngắt\u00ad', 'quãng'], 'ngắtquãng'],
  ])('%j', (lines, text) => expect(joinLines(lines)).toBe(text))
})
