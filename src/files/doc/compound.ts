import { broken } from '../problem.ts'

const none = 0xffffffff
const directorySlot = 128

interface Slot {
  name: string
  left: number
  right: number
  child: number
  start: number
  size: number
}

/**
 * A compound file (OLE), the container of .doc, .xls and of encrypted .docx and .xlsx: small streams by name. Chains of
 * sectors are followed at most as far as the file has sectors, so a file that runs in circles comes to an end.
 */
export class CompoundFile {
  private readonly bytes: Buffer
  private readonly sectorSize: number
  /** How many sectors the file has. */
  private readonly sectors: number
  private readonly table: Uint32Array
  private readonly smallTable: Uint32Array
  private readonly smallSectors: Buffer
  private readonly smallLimit: number
  private readonly streams = new Map<string, Slot>()

  /** Reads the tables and the directory. Throws a Refusal where they are broken. */
  constructor(file: Uint8Array) {
    this.bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
    if (this.bytes.length < 512) throw broken('thiếu phần đầu tệp')
    const shift = this.bytes.readUInt16LE(30)
    if (shift !== 9 && shift !== 12) throw broken('phần đầu tệp')
    this.sectorSize = 1 << shift
    this.sectors = Math.ceil(this.bytes.length / this.sectorSize)
    this.smallLimit = this.bytes.readUInt32LE(56)
    this.table = this.readTable()
    const slots = this.readDirectory()
    const root = slots[0]
    if (root === undefined) throw broken('mục lục bên trong tệp')
    this.smallSectors = this.join(root.start)
    this.smallTable = words(this.join(this.bytes.readUInt32LE(60)))
    this.collect(slots, root.child)
  }

  has(name: string): boolean {
    return this.streams.has(name)
  }

  /** The bytes of a stream of the root; null where there is none of this name. */
  stream(name: string): Buffer | null {
    const slot = this.streams.get(name)
    if (slot === undefined) return null
    if (slot.size >= this.smallLimit) return this.join(slot.start).subarray(0, slot.size)
    const parts: Buffer[] = []
    let sector = slot.start
    for (let count = 0; count * 64 < slot.size && sector < this.smallTable.length; count++) {
      parts.push(this.smallSectors.subarray(sector * 64, sector * 64 + 64))
      sector = this.smallTable[sector] as number
    }
    return Buffer.concat(parts).subarray(0, slot.size)
  }

  private sector(number: number): Buffer {
    const start = (number + 1) * this.sectorSize
    return this.bytes.subarray(start, start + this.sectorSize)
  }

  /** Which sector follows which: the first 109 sectors of the table are named in the header, the rest in a chain. */
  private readTable(): Uint32Array {
    const most = this.sectors
    const numbers: number[] = []
    for (let at = 76; at < 512; at += 4) numbers.push(this.bytes.readUInt32LE(at))
    let next = this.bytes.readUInt32LE(68)
    for (let count = 0; next < most && count < most; count++) {
      const more = words(this.sector(next))
      numbers.push(...more.subarray(0, -1))
      next = more.at(-1) ?? none
    }
    const parts: Buffer[] = []
    for (const number of numbers) if (number < most && parts.length <= most) parts.push(this.sector(number))
    return words(Buffer.concat(parts))
  }

  private join(first: number): Buffer {
    const parts: Buffer[] = []
    for (let sector = first; sector < this.table.length; sector = this.table[sector] as number) {
      if (parts.length > this.sectors) throw broken('chuỗi dữ liệu chạy vòng')
      parts.push(this.sector(sector))
    }
    return Buffer.concat(parts)
  }

  private readDirectory(): Slot[] {
    const directory = this.join(this.bytes.readUInt32LE(48))
    const slots: Slot[] = []
    for (let at = 0; at + directorySlot <= directory.length; at += directorySlot) {
      const length = Math.min(Math.max(directory.readUInt16LE(at + 64) - 2, 0), 62)
      slots.push({
        name: directory.toString('utf16le', at, at + length),
        left: directory.readUInt32LE(at + 68),
        right: directory.readUInt32LE(at + 72),
        child: directory.readUInt32LE(at + 76),
        start: directory.readUInt32LE(at + 116),
        size: directory.readUInt32LE(at + 120),
      })
    }
    return slots
  }

  /** The root's own streams: those of embedded documents have the same names and are not wanted. */
  private collect(slots: readonly Slot[], first: number): void {
    const open = [first]
    const seen = new Set<number>()
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const slot = slots[at]
      if (slot === undefined || seen.has(at)) continue
      seen.add(at)
      this.streams.set(slot.name, slot)
      open.push(slot.left, slot.right)
    }
  }
}

function words(bytes: Buffer): Uint32Array {
  const read = new Uint32Array(bytes.length >> 2)
  for (let at = 0; at < read.length; at++) read[at] = bytes.readUInt32LE(at * 4)
  return read
}
