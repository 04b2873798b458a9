import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { Output, OutputClosed } from './output.ts'

describe('Output', () => {
  it('gives everything to the stream, in order, in large pieces', async () => {
    const chunks: string[] = []
    const output = new Output(
      new Writable({
        write(chunk, _, done) {
          chunks.push(String(chunk))
          setImmediate(done)
        },
      }),
    )
    const pieces = Array.from({ length: 30_000 }, (_, index) => `dòng ${index}\n`)
    await output.writeAll(pieces)
    await output.flush()
    expect(chunks.join('')).toBe(pieces.join(''))
    expect(chunks.length).toBeLessThan(20)
  })

  it('never hands over more than the other end has taken', async () => {
    let waiting = 0
    let most = 0
    const output = new Output(
      new Writable({
        highWaterMark: 1,
        write(_, __, done) {
          waiting++
          most = Math.max(most, waiting)
          setImmediate(() => {
            waiting--
            done()
          })
        },
      }),
    )
    for (let index = 0; index < 10; index++) await output.write('x'.repeat(1 << 16))
    expect(most).toBe(1)
  })

  it.each([
    ['EPIPE', OutputClosed],
    ['ENOSPC', Error],
  ])('tells a closed pipe from another fault: %s', async (code, kind) => {
    const output = new Output(
      new Writable({
        write(_, __, done) {
          done(Object.assign(new Error(code), { code }))
        },
      }),
    )
    await output.write('một dòng')
    await expect(output.flush()).rejects.toSatisfy((error) => error instanceof kind && error instanceof OutputClosed === (code === 'EPIPE'))
  })
})
