import { createHash, type Hash } from 'node:crypto'

/** What an entry's hash covers, beside the hash before it. */
export interface Sealed {
  authorityId: number
  sequence: number
  recordedAt: string
  actor: string
  act: string
  subject: string
  requestId: string | null
  details: readonly (readonly (string | null)[])[]
}

/** The hash before the first entry. */
export const origin = Buffer.alloc(32)

const format = Buffer.of(1)

/** The hash of an entry: SHA-256 of its canonical bytes (format 1, as in migrations/0002-history.ts) and the hash before. */
export function entryHash(entry: Sealed, previous: Buffer): Buffer {
  const hash = createHash('sha256').update(format)
  const own = [entry.authorityId, entry.sequence, entry.recordedAt, entry.actor, entry.act, entry.subject, entry.requestId]
  for (const value of own) addField(hash, value === null ? null : String(value))
  const details = entry.details.flat()
  hash.update(int32(details.length))
  for (const value of details) addField(hash, value)
  return hash.update(previous).digest()
}

/** The digest of rows as history names it: format 1, how many fields a row has, then every field of every row in the given order. */
export function rowsDigest(rows: Iterable<readonly (string | null)[]>, width: number): string {
  const hash = createHash('sha256').update(format).update(int32(width))
  // Fields are gathered before they are hashed: a call for each of a million would cost more than the hash itself.
  const gathered = Buffer.allocUnsafe(2 ** 16)
  let end = 0
  for (const row of rows) {
    for (const value of row) {
      // At most three bytes for each UTF-16 unit.
      const most = 4 + (value?.length ?? 0) * 3
      if (end + most > gathered.length) {
        hash.update(gathered.subarray(0, end))
        end = 0
      }
      if (most > gathered.length) addField(hash, value)
      else {
        const length = value === null ? -1 : gathered.write(value, end + 4)
        gathered.writeInt32BE(length, end)
        end += 4 + Math.max(length, 0)
      }
    }
  }
  return hash.update(gathered.subarray(0, end)).digest('hex')
}

/** A field with its length in bytes before it, so that no two lists of fields give the same bytes; nothing has length −1. */
function addField(hash: Hash, value: string | null): void {
  if (value === null) {
    hash.update(int32(-1))
    return
  }
  hash.update(int32(Buffer.byteLength(value)))
  hash.update(value)
}

function int32(value: number): Buffer {
  const bytes = Buffer.allocUnsafe(4)
  bytes.writeInt32BE(value)
  return bytes
}
