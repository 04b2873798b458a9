import type { CompoundFile } from './compound.ts'

const created = 12
const saved = 13
const fileTime = 64
const mostProperties = 100
/** Days from 1 January 1601, from which the format counts, to 1 January 1970, and tenths of microseconds of a day. */
const daysBefore1970 = 134_774n
const ticksOfDay = 864_000_000_000n

/** The day a .doc was last saved, or made, by its summary; ISO 8601, undefined where it does not say so. */
export function lastSavedDay(file: CompoundFile): string | undefined {
  const summary = file.stream('\u0005SummaryInformation')
  if (summary === null || summary.length < 48) return undefined
  const section = summary.readUInt32LE(44)
  if (section + 8 > summary.length) return undefined
  const count = Math.min(summary.readUInt32LE(section + 4), mostProperties)
  const days = new Map<number, string | undefined>()
  for (let index = 0; index < count; index++) {
    const at = section + 8 + index * 8
    if (at + 8 > summary.length) break
    days.set(summary.readUInt32LE(at), dayAt(summary, section + summary.readUInt32LE(at + 4)))
  }
  return days.get(saved) ?? days.get(created)
}

function dayAt(summary: Buffer, at: number): string | undefined {
  if (at + 12 > summary.length || summary.readUInt32LE(at) !== fileTime) return undefined
  const day = summary.readBigUInt64LE(at + 4) / ticksOfDay - daysBefore1970
  const date = new Date(Number(day) * 86_400_000)
  const year = Number.isNaN(date.getTime()) ? 0 : date.getUTCFullYear()
  return year < 1990 || year > 2100 ? undefined : date.toISOString().slice(0, 10)
}
