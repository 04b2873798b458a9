import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nfc, toNfc } from './nfc.ts'

const syllable = fc.constantFrom(
  'Uỷ ban',
  'nhân dân',
  'xã',
  'đạt',
  '1.401,351',
  'tỷ đồng',
  ' ',
  '😀',
  'ế\u0323\u0300',
  '\u212a',
  '\u1100\u1161\u11a8',
  '\u0344',
)
const mixed = fc.array(fc.tuple(syllable, fc.boolean())).map((parts) => parts.map(([t, nfd]) => (nfd ? t.normalize('NFD') : t)).join(''))
const any = fc.oneof(
  mixed,
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('a', 'e', '\u0302', '\u0301', '\u0323', '\u1100', '\u1161', '\ud83d', '\ude00') }),
)

describe('toNfc', () => {
  it('maps a word of decomposed text back to where it stands', () => {
    const given = 'Tổng thu đạt 132 tỷ đồng'.normalize('NFD')
    const { text, sourceOffset } = toNfc(given)
    const start = text.indexOf('132')
    expect(text).toBe('Tổng thu đạt 132 tỷ đồng')
    expect(given.slice(sourceOffset(start), sourceOffset(text.length)).normalize('NFC')).toBe('132 tỷ đồng')
  })

  it('gives the text in NFC', () => {
    fc.assert(
      fc.property(any, (given) => {
        expect(toNfc(given).text).toBe(given.normalize('NFC'))
      }),
      { numRuns: 2000 },
    )
  })

  it('maps offsets in order, the start to the start and the end to the end, every one inside the text', () => {
    fc.assert(
      fc.property(any, (given) => {
        const { text, sourceOffset } = toNfc(given)
        const offsets = Array.from({ length: text.length + 1 }, (_, at) => sourceOffset(at))
        expect(offsets[0]).toBe(0)
        expect(offsets.at(-1)).toBe(given.length)
        expect(offsets).toEqual([...offsets].sort((a, b) => a - b))
      }),
      { numRuns: 2000 },
    )
  })

  it('cuts source and text at the same places: what stands before a word, normalised, is what stands before it', () => {
    fc.assert(
      fc.property(mixed, mixed, (before, after) => {
        const { text, sourceOffset } = toNfc(`${before}\n${after}`)
        const at = before.normalize('NFC').length
        expect(sourceOffset(at)).toBe(before.length)
        expect(text.slice(at + 1)).toBe(after.normalize('NFC'))
      }),
    )
  })

  it('maps every character of mixed text to the source that NFC made it of', () => {
    fc.assert(
      fc.property(any, (given) => {
        const { text, sourceOffset } = toNfc(given)
        const cuts = [...text.matchAll(/(?![\p{M}\u1160-\u11ff])./gsu)].map(({ index }) => index)
        for (const [at, cut] of cuts.entries()) {
          const end = cuts[at + 1] ?? text.length
          expect(given.slice(sourceOffset(cut), sourceOffset(end)).normalize('NFC')).toBe(text.slice(cut, end))
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('is the identity on text that is NFC', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).map((t) => t.normalize('NFC')),
        fc.nat(),
        (given, n) => {
          const at = n % (given.length + 1)
          expect(toNfc(given).sourceOffset(at)).toBe(at)
        },
      ),
    )
  })

  it('leaves heaps of marks that no script has as they are, and the rest around them in NFC', () => {
    const heap = '\u0301\u0323'.repeat(5_000)
    const given = `ta\u0323i ${'e\u0302'}${heap} ha\u0300`
    const { text, sourceOffset } = toNfc(given)
    expect([text.slice(0, 5), text.length, text.slice(-3)]).toEqual(['tại e', heap.length + 9, ' hà'])
    expect(nfc(text) === text).toBe(true)
    expect(given.slice(sourceOffset(text.length - 2))).toBe('ha\u0300')
  })
})
