import { nfc } from '../nfc.ts'
import { isSyllable } from '../syllable.ts'
import { decodeLegacy } from './legacy.ts'

const headLength = 4_096
const word = /\p{L}[\p{L}\p{M}]*/gu
const sample = 5_000

/**
 * The text of a file's bytes and the name of the encoding: 'utf-8', 'utf-16le', 'utf-16be', 'TCVN3', 'VNI', 'windows-1258' or
 * 'windows-1252', told by the byte order mark (which is not part of the text), else by the bytes. Never fails: bytes that
 * the encoding does not have become U+FFFD. Text in UTF-8 or UTF-16 may still have been typed in a TCVN3 or VNI font;
 * `decodeLegacy` tells.
 */
export function decodeBytes(bytes: Uint8Array): { text: string; encoding: string } {
  const wide = utf16Of(bytes)
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), encoding: wide }
  const text = new TextDecoder('utf-8').decode(bytes)
  if (mostlyUtf8(text)) return { text, encoding: 'utf-8' }
  const latin = new TextDecoder('windows-1252').decode(bytes)
  const legacy = decodeLegacy(latin)
  if (legacy.encoding !== null) return { text: legacy.text, encoding: legacy.encoding }
  const vietnamese = nfc(new TextDecoder('windows-1258').decode(bytes))
  if (syllables(vietnamese) > syllables(latin)) return { text: vietnamese, encoding: 'windows-1258' }
  return { text: latin, encoding: 'windows-1252' }
}

/** UTF-16 by its byte order mark, or by zero bytes at every other place: the high bytes of spaces, digits, unmarked letters. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, headLength)
  const zeros = [0, 0]
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] as number) + 1
  })
  const [even = 0, odd = 0] = zeros
  const many = head.length / 8
  if (Math.max(even, odd) <= many || Math.min(even, odd) * 10 > Math.max(even, odd)) return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}

/** Valid UTF-8, or UTF-8 with a few bytes spoilt. */
function mostlyUtf8(text: string): boolean {
  if (!text.includes('\ufffd')) return true
  const spoilt = text.match(/\ufffd/g)?.length ?? 0
  const beyondAscii = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0
  return spoilt * 10 <= beyondAscii
}

/** How many of the first words with a mark are Vietnamese syllables. */
function syllables(text: string): number {
  let marked = 0
  let right = 0
  for (const [written] of text.matchAll(word)) {
    if (/^[A-Za-z]*$/.test(written)) continue
    if (isSyllable(written)) right++
    if (++marked === sample) break
  }
  return right
}
