import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBytes } from './bytes.ts'

const text = 'Ủy ban nhân dân xã báo cáo: tổng thu ngân sách ước đạt 1.250 triệu đồng, bằng 62,5% dự toán'
const utf8 = (t: string) => new TextEncoder().encode(t)
const latin1 = (t: string) => Uint8Array.from(t, (sign) => sign.charCodeAt(0))
const utf16 = (t: string, bigEndian: boolean) => {
  const bytes = new Uint8Array(t.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < t.length; at++) view.setUint16(at * 2, t.charCodeAt(at), !bigEndian)
  return bytes
}

/** Letters with one mark and tone marks of windows-1258; tones stand after their vowel. */
const windows1258Bytes: Record<string, number> = {
  '\u0300': 0xcc,
  '\u0309': 0xd2,
  '\u0303': 0xde,
  '\u0301': 0xec,
  '\u0323': 0xf2,
  ă: 0xe3,
  â: 0xe2,
  ê: 0xea,
  ô: 0xf4,
  ơ: 0xf5,
  ư: 0xfd,
  đ: 0xf0,
}
const tone = /[\u0300\u0309\u0303\u0301\u0323]/g
const windows1258 = (t: string) => {
  const split = [...t].flatMap((letter) => {
    const marks = letter.normalize('NFD')
    return [marks.replace(tone, '').normalize('NFC'), ...(marks.match(tone) ?? [])]
  })
  return Uint8Array.from(split.map((sign) => windows1258Bytes[sign] ?? sign.charCodeAt(0)))
}

describe('decodeBytes', () => {
  it.each([
    ['UTF-8', utf8(text), 'utf-8', text],
    ['UTF-8 with a byte order mark', utf8(`\ufeff${text}`), 'utf-8', text],
    ['UTF-8 with a spoilt byte', Uint8Array.from([...utf8(text), 0xff]), 'utf-8', `${text}\ufffd`],
    ['ASCII', utf8('Bao cao so 12'), 'utf-8', 'Bao cao so 12'],
    ['nothing', new Uint8Array(0), 'utf-8', ''],
    ['UTF-16 LE', utf16(text, false), 'utf-16le', text],
    ['UTF-16 BE', utf16(text, true), 'utf-16be', text],
    ['UTF-16 LE with a byte order mark', utf16(`\ufeff${text}`, false), 'utf-16le', text],
    ['UTF-16 BE with a byte order mark', utf16(`\ufeff${text}`, true), 'utf-16be', text],
    ['TCVN3', latin1('Uû ban nh©n d©n x· b¸o c¸o'), 'TCVN3', 'Uỷ ban nhân dân xã báo cáo'],
    ['VNI', latin1('UÛy ban nhaân daân xaõ baùo caùo'), 'VNI', 'Ủy ban nhân dân xã báo cáo'],
    ['windows-1258', windows1258(text), 'windows-1258', text],
    [
      'windows-1252',
      latin1('La situation est tr\xe8s diff\xe9rente, d\xe9j\xe0 \xab vu \xbb'),
      'windows-1252',
      'La situation est très différente, déjà « vu »',
    ],
  ])('%s', (_, bytes, encoding, decoded) => expect(decodeBytes(bytes)).toEqual({ text: decoded, encoding }))

  it('reads back any text written in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (t) => {
        fc.pre(!t.includes('\0') && !t.startsWith('\ufeff'))
        expect(decodeBytes(utf8(t))).toEqual({ text: t, encoding: 'utf-8' })
      }),
    )
  })

  it('makes well-formed text of any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        expect(decodeBytes(bytes).text).not.toMatch(/\p{Surrogate}/u)
      }),
    )
  })
})
