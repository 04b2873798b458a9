import type { Readable } from 'node:stream'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { limits, megabytes } from './limits.ts'
import { broken, Refusal } from './problem.ts'

/**
 * A .docx or .xlsx: parts by name, unpacked one at a time as a stream. The names only tell the parts apart; they never
 * become paths, and an archive inside the archive is never opened.
 */
export class Archive {
  private readonly zip: ZipFile
  private readonly entries: Map<string, Entry>
  private unpacked = 0

  private constructor(zip: ZipFile, entries: Map<string, Entry>) {
    this.zip = zip
    this.entries = entries
  }

  /** Reads the directory. Throws a Refusal where it is broken, or declares more than the limits allow. */
  static async open(bytes: Uint8Array): Promise<Archive> {
    const entries = new Map<string, Entry>()
    let declared = 0
    try {
      const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
        decodeStrings: false,
      })
      if (zip.entryCount > limits.entries) throw bomb(`${zip.entryCount} mục bên trong`)
      for await (const entry of zip.eachEntry()) {
        declared += entry.uncompressedSize
        if (declared > limits.archiveBytes) throw bomb(`khi giải nén lớn hơn ${megabytes(limits.archiveBytes)}`)
        const name = partName(entry)
        // What one program reads as the document, another would not.
        if (entries.has(name)) throw broken(`hai phần cùng tên “${name}”`)
        entries.set(name, entry)
      }
      return new Archive(zip, entries)
    } catch (error) {
      throw error instanceof Refusal ? error : broken('không đọc được mục lục của tệp nén', error)
    }
  }

  has(name: string): boolean {
    return this.entries.has(name)
  }

  names(): IterableIterator<string> {
    return this.entries.keys()
  }

  /**
   * Calls `take` with the unpacked bytes of a part, piece by piece; does nothing where there is no such part. Throws a
   * Refusal as soon as more is unpacked than was declared or than the limits allow, or where the data are broken.
   */
  async unpack(name: string, take: (bytes: Buffer) => void): Promise<void> {
    const entry = this.entries.get(name)
    if (entry === undefined) return
    if (entry.isEncrypted()) throw passwordProtected()
    if (entry.uncompressedSize > limits.partBytes) throw bomb(`phần “${name}” lớn hơn ${megabytes(limits.partBytes)}`)
    let size = 0
    const check = (bytes: Buffer): void => {
      size += bytes.length
      this.unpacked += bytes.length
      if (size > limits.partBytes || this.unpacked > limits.archiveBytes) {
        throw bomb(`phần “${name}” lớn hơn ${megabytes(limits.partBytes)}`)
      }
      if (size > limits.ratioFrom && size > limits.ratio * entry.compressedSize) {
        throw bomb(`phần “${name}” phình ra hơn ${limits.ratio} lần khi giải nén`)
      }
    }
    let stream: Readable | undefined
    try {
      stream = await this.zip.openReadStreamPromise(entry)
      for await (const bytes of stream as AsyncIterable<Buffer>) {
        check(bytes)
        take(bytes)
      }
    } catch (error) {
      throw error instanceof Refusal ? error : broken(`phần “${name}”`, error)
    } finally {
      stream?.destroy()
    }
  }
}

/** The name of a part as the formats write it; some programs write backslashes or a leading slash. */
function partName(entry: Entry): string {
  const raw = entry.fileName as unknown as Buffer | string
  return raw.toString('utf8').replaceAll('\\', '/').replace(/^\/+/, '')
}

function bomb(how: string): Refusal {
  return new Refusal(
    'bomb',
    `giống một tệp nén độc hại (${how}) nên không được mở. Hãy mở bằng Word hoặc Excel, lưu thành tệp mới, bỏ bớt hình ảnh và trang tính thừa, rồi gửi lại.`,
  )
}

export function passwordProtected(): Refusal {
  return new Refusal('password', 'được đặt mật khẩu nên không đọc được. Hãy mở tệp, bỏ mật khẩu, lưu lại rồi gửi lại.')
}
