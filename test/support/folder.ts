import { mkdtemp, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const gigabyte = 2 ** 30

/**
 * A new folder for a database, in memory where there is room. A process that is killed leaves what it wrote with the system,
 * be that memory or a disk, so nothing is tested less; only the waiting for a disk that others use is gone.
 */
export async function databaseFolder(prefix: string): Promise<string> {
  const memory = '/dev/shm'
  const room = await statfs(memory).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  )
  return mkdtemp(join(room > 2 * gigabyte ? memory : tmpdir(), prefix))
}
