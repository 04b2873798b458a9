const sector = 512
const [endOfChain, none] = [0xfffffffe, 0xffffffff]

/**
 * A compound file byte by byte whose root holds empty streams of these names. `loop`: its directory never ends.
 * `tables`: its header says that the table of sectors goes on for so many, which are all the same one.
 */
export function ole(names: readonly string[], { loop = false, tables = 1, padding = 0 } = {}): Buffer {
  // Sector 0: the table. 1: the directory. 2 and more: further names of the table's sectors.
  const inChain = sector / 4 - 1
  const chained = Math.ceil(Math.max(0, tables - 109) / inChain)
  const file = Buffer.alloc((3 + chained) * sector + padding)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file)
  file.writeUInt16LE(9, 30)
  file.writeUInt16LE(6, 32)
  file.writeUInt32LE(1, 48)
  file.writeUInt32LE(4096, 56)
  file.writeUInt32LE(endOfChain, 60)
  file.writeUInt32LE(chained === 0 ? endOfChain : 2, 68)
  for (let at = 0; at < 109; at++) file.writeUInt32LE(at < tables ? 0 : none, 76 + at * 4)
  for (let link = 0; link < chained; link++) {
    const start = (3 + link) * sector
    file.fill(0, start, start + sector)
    file.writeUInt32LE(link + 1 < chained ? 3 + link : endOfChain, start + sector - 4)
  }
  file.fill(0xff, sector, 2 * sector)
  file.writeUInt32LE(0xfffffffd, sector)
  file.writeUInt32LE(loop ? 1 : endOfChain, sector + 4)
  for (const [at, name] of ['Root Entry', ...names].slice(0, 4).entries()) writeSlot(file, 2 * sector + at * 128, name, at, names.length)
  return file
}

function writeSlot(file: Buffer, start: number, name: string, at: number, last: number): void {
  file.write(name, start, 'utf16le')
  file.writeUInt16LE(name.length * 2 + 2, start + 64)
  file.writeUInt8(at === 0 ? 5 : 2, start + 66)
  file.writeUInt32LE(none, start + 68)
  file.writeUInt32LE(at > 0 && at < last ? at + 1 : none, start + 72)
  file.writeUInt32LE(at === 0 ? 1 : none, start + 76)
  file.writeUInt32LE(endOfChain, start + 116)
}
