import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { Progress } from './progress.ts'
import { textWidth } from './terminal/width.ts'

function stream(isTTY: boolean) {
  const written: string[] = []
  const sink = new Writable({
    write(chunk, _, done) {
      written.push(String(chunk))
      done()
    },
  })
  return { written, stream: Object.assign(sink, { isTTY, columns: 50 }) as unknown as NodeJS.WriteStream }
}

describe('Progress', () => {
  it('says on a terminal which file of how many is next, on one line, and goes away', () => {
    const { written, stream: terminal } = stream(true)
    const progress = new Progress(terminal, 4)
    progress.show(1, `${'thư mục/'.repeat(20)}báo cáo.docx`)
    expect(written[0]).toMatch(/^\r\u001b\[K█{6}░{18} 1\/4 .*báo cáo\.docx$/)
    expect(textWidth(written[0]?.slice(4) ?? '')).toBeLessThan(50)
    progress.clear()
    expect(written[1]).toBe('\r\u001b[K')
    progress.clear()
    expect(written).toHaveLength(2)
  })

  it.each([
    ['where there is no terminal', false, 4],
    ['for one file', true, 1],
  ])('says nothing %s', (_, isTTY, total) => {
    const { written, stream: silent } = stream(isTTY)
    const progress = new Progress(silent, total)
    progress.show(0, 'a.docx')
    progress.clear()
    expect(written).toEqual([])
  })
})
