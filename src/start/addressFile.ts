import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Notes in the data folder where the program is to be opened, for a second start to tell. Gives what takes it away again. */
export async function noteAddress(folder: string, address: string): Promise<() => Promise<void>> {
  const path = join(folder, 'address')
  await writeFile(path, `${address}\n`)
  return () => rm(path, { force: true })
}

/** Where the program that runs on the folder is to be opened; null where it has not said so. */
export async function notedAddress(folder: string): Promise<string | null> {
  const noted = await readFile(join(folder, 'address'), 'utf8').catch(() => '')
  return noted.trim() || null
}
