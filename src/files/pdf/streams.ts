import { createInflate } from 'node:zlib'
import { limits, megabytes } from '../limits.ts'
import { Refusal } from '../problem.ts'

const startMark = Buffer.from('stream')
const dictionaryLength = 2_000

/**
 * Unpacks every stream of a .pdf but its pictures, keeps nothing of it, and throws a Refusal where one grows beyond the
 * limits: the library would hold it in memory whole. Pictures are never unpacked, for they hold no text.
 */
export async function checkStreams(bytes: Buffer): Promise<{ longest: number }> {
  let streams = 0
  let total = 0
  let longest = 0
  for (let mark = bytes.indexOf(startMark); mark >= 0; mark = bytes.indexOf(startMark, mark + 6)) {
    if (bytes.toString('latin1', mark - 3, mark) === 'end') continue
    if (++streams > limits.streams) throw bomb(`nhiều hơn ${limits.streams.toLocaleString('vi-VN')} phần bên trong`)
    const dictionary = bytes.toString('latin1', Math.max(0, mark - dictionaryLength), mark)
    if (isPicture(dictionary.slice(dictionary.lastIndexOf(' obj') + 1))) continue
    let start = mark + 6
    while (bytes[start] === 13 || bytes[start] === 10) start++
    if (!isDeflated(bytes, start)) continue
    const size = await unpackedSize(bytes.subarray(start), limits.streamBytes, 2)
    total += size
    longest = Math.max(longest, size)
    if (size > limits.streamBytes || total > limits.pdfBytes)
      throw bomb(`một phần bên trong khi giải nén lớn hơn ${megabytes(limits.streamBytes)}`)
  }
  return { longest }
}

function isPicture(dictionary: string): boolean {
  return /\/Subtype\s*\/Image\b/.test(dictionary) && /\/Width\s/.test(dictionary)
}

/** The two bytes that a deflated stream begins with. */
function isDeflated(bytes: Uint8Array, at: number): boolean {
  const [first = 0, second = 0] = [bytes[at], bytes[at + 1]]
  return (first & 0x0f) === 8 && first >> 4 <= 7 && (first * 256 + second) % 31 === 0
}

/** How many bytes a deflated stream unpacks to, at most a little more than `most`; one packed again is unpacked `levels` deep. */
async function unpackedSize(bytes: Uint8Array, most: number, levels: number): Promise<number> {
  const inflate = createInflate()
  let size = 0
  const head: Buffer[] = []
  try {
    inflate.end(bytes)
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      if (size < most / 4) head.push(piece)
      size += piece.length
      if (size > most) break
    }
  } catch {
    // What follows the stream's end, or a broken end, is the library's business: only the size matters here.
  }
  inflate.destroy()
  const first = head[0]
  if (first === undefined || levels === 0 || !isDeflated(first, 0)) return size
  return Math.max(size, await unpackedSize(Buffer.concat(head), most, levels - 1))
}

function bomb(how: string): Refusal {
  return new Refusal('bomb', `giống một tệp độc hại (${how}) nên không được mở. Hãy xin tệp Word gốc, hoặc in lại thành PDF mới.`)
}
