import { Migrator, sql } from 'kysely'
import { loadCatalogue } from './catalogue.ts'
import type { Database } from './connection.ts'
import { migrations } from './migrations/index.ts'
import { codeOf, explained, StoreProblem } from './problem.ts'

const oldest = 15

/**
 * Brings the database to the form this program knows, by the migrations it has not seen yet, with the catalogue of this
 * release; `upTo` names the last one (for tests). All or nothing. Throws a StoreProblem for a server that cannot keep the program's promises or a database of a newer program.
 */
export async function migrate(db: Database, upTo?: string): Promise<void> {
  await checkServer(db)
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) }, migrationTableSchema: 'namro' })
  const { error } = upTo === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(upTo)
  if (error === undefined) {
    if (upTo === undefined) await loadCatalogue(db)
    return
  }
  if (error instanceof Error && error.message.startsWith('corrupted migrations')) {
    throw new StoreProblem(
      'tooNew',
      'Dữ liệu này do một phiên bản Năm Rõ mới hơn tạo ra. Hãy cài phiên bản mới nhất rồi mở lại; dữ liệu chưa bị thay đổi.',
      { cause: error },
    )
  }
  if (codeOf(error) === '42501') {
    throw new StoreProblem(
      'refused',
      'Tài khoản cơ sở dữ liệu không đủ quyền. Hãy dùng tài khoản sở hữu cơ sở dữ liệu và được tạo vai trò (CREATEROLE), hoặc nhờ quản trị tạo sẵn vai trò namro_app rồi cấp cho tài khoản này.',
      { cause: error },
    )
  }
  throw explained(error)
}

async function checkServer(db: Database): Promise<void> {
  const { rows } = await sql<{ version: number; encoding: string; fsync: string; pages: string }>`
    select current_setting('server_version_num')::integer as version, current_setting('server_encoding') as encoding,
      current_setting('fsync') as fsync, current_setting('full_page_writes') as pages`
    .execute(db)
    .catch((error) => {
      throw explained(error)
    })
  const { version, encoding, fsync, pages } = rows[0] as (typeof rows)[number]
  if (version < oldest * 10_000) {
    throw new StoreProblem(
      'tooOld',
      `Máy chủ PostgreSQL là bản ${Math.floor(version / 10_000)}; Năm Rõ cần bản ${oldest} trở lên. Hãy nâng cấp máy chủ, hoặc bỏ DATABASE_URL để dùng PostgreSQL đi kèm.`,
    )
  }
  if (encoding !== 'UTF8') {
    throw new StoreProblem(
      'unsafe',
      `Cơ sở dữ liệu dùng bảng mã ${encoding}, không ghi được tiếng Việt. Hãy tạo cơ sở dữ liệu mới với bảng mã UTF8.`,
    )
  }
  if (fsync !== 'on' || pages !== 'on') {
    throw new StoreProblem(
      'unsafe',
      'Máy chủ PostgreSQL đang tắt fsync hoặc full_page_writes, nên mất điện là mất số liệu. Hãy bật cả hai trong postgresql.conf.',
    )
  }
}
