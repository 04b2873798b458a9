import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What an installation keeps secret: the database's password, what signs sessions, what the example's accounts sign in with. */
export type SecretName = 'password' | 'secret' | 'example-password'

/**
 * The secret of that name of the installation in `home`: 64 hexadecimal digits, random, made where there is none, readable by
 * nobody else. All who ask get the same one, those who ask at the same moment too.
 */
export async function secretIn(home: string, name: SecretName): Promise<string> {
  const path = join(home, name)
  const read = () => readFile(path, 'utf8').then((written) => written.trim())
  const kept = await read().catch(unless('ENOENT'))
  if (kept !== undefined) return kept
  // Written whole beside it, then named if nobody was first: who finds the file finds all of it, even after a kill or a power cut.
  await mkdir(home, { recursive: true })
  const draft = `${path}.new-${randomBytes(8).toString('hex')}`
  try {
    await writeFile(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true })
    await link(draft, path).catch(unless('EEXIST'))
  } finally {
    await rm(draft, { force: true })
  }
  return read()
}

function unless(code: string): (error: NodeJS.ErrnoException) => undefined {
  return (error) => {
    if (error.code !== code) throw error
  }
}
