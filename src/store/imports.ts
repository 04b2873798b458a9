import { sql } from 'kysely'
import { append, created } from './history.ts'
import { StaleEdit, WriteRefused } from './problem.ts'
import type { ReadTransaction, WriteTransaction } from './transaction.ts'

/** A file to be kept until it is imported, or for what was imported of it. */
export interface NewImportFile {
  name: string
  /** SHA-256 of the content. */
  digest: Buffer
  content: Buffer
}

/** A file that is kept, without its content. */
export interface ImportFileRow {
  id: number
  name: string
  digest: Buffer
  /** JSON: what a person said of its columns and labels. */
  choices: string
  uploadedAt: string
  uploadedBy: string
  version: number
}

/** What was imported of a file. */
export interface ImportRunRow {
  fileId: number
  fileName: string
  entry: number
  recordedAt: string
  actor: string
  figures: number
  corrections: number
}

/** What a label can mean. */
export type MemoryKind = 'indicator' | 'unit' | 'layout'

/** Keeps a file. Gives its id. It is nobody's figure yet, so history does not have it. */
export async function addImportFile({ tx, authority, actor }: WriteTransaction, file: NewImportFile): Promise<number> {
  const { id } = await tx
    .insertInto('importFile')
    .values({ ...file, authorityId: authority, uploadedBy: actor })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Throws away files that were uploaded so many days ago and never imported. */
export async function dropImportFiles({ tx, authority }: WriteTransaction, days: number): Promise<void> {
  await tx
    .deleteFrom('importFile')
    .where('authorityId', '=', authority)
    .where('uploadedAt', '<', sql<string>`now() - make_interval(days => ${days})`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('importRun')
            .select('importRun.fileId')
            .whereRef('importRun.authorityId', '=', 'importFile.authorityId')
            .whereRef('importRun.fileId', '=', 'importFile.id'),
        ),
      ),
    )
    .execute()
}

const columns = ['id', 'name', 'digest', 'choices', 'uploadedAt', 'uploadedBy', 'version'] as const

/** The last files, the latest first. */
export async function importFilesOf({ tx, authority }: ReadTransaction, most: number): Promise<ImportFileRow[]> {
  return tx.selectFrom('importFile').select(columns).where('authorityId', '=', authority).orderBy('id', 'desc').limit(most).execute()
}

/** One file without its content; null where there is none. */
export async function importFileHeadOf({ tx, authority }: ReadTransaction, id: number): Promise<ImportFileRow | null> {
  const query = tx.selectFrom('importFile').select(columns).where('authorityId', '=', authority)
  return (await query.where('id', '=', id).executeTakeFirst()) ?? null
}

/** One file with its content; null where there is none. */
export async function importFileOf({ tx, authority }: ReadTransaction, id: number): Promise<(ImportFileRow & { content: Buffer }) | null> {
  const query = tx.selectFrom('importFile').select([...columns, 'content'])
  return (await query.where('authorityId', '=', authority).where('id', '=', id).executeTakeFirst()) ?? null
}

/** Keeps what a person said of a file that was seen at `version`. Throws a StaleEdit. */
export async function setImportChoices({ tx, authority }: WriteTransaction, id: number, version: number, choices: string): Promise<void> {
  const own = tx.selectFrom('importFile').select(columns).where('authorityId', '=', authority).where('id', '=', id)
  const current = await own.executeTakeFirst()
  if (current === undefined) throw new WriteRefused('Tệp này không còn được giữ; hãy tải lên lại.')
  if (current.version !== version) throw new StaleEdit(`import/${id}`, { choices }, { choices: current.choices })
  const update = tx.updateTable('importFile').set({ choices, version: version + 1 })
  await update.where('authorityId', '=', authority).where('id', '=', id).execute()
}

/** What was imported with this digest of content and choices, or of the file with that content; null where nothing was. */
export async function importRunOf(
  { tx, authority }: ReadTransaction,
  by: { digest: Buffer } | { fileDigest: Buffer },
): Promise<ImportRunRow | null> {
  const query = tx
    .selectFrom('importRun')
    .innerJoin('history', (join) =>
      join.onRef('history.authorityId', '=', 'importRun.authorityId').onRef('history.sequence', '=', 'importRun.entry'),
    )
    .innerJoin('importFile', (join) =>
      join.onRef('importFile.authorityId', '=', 'importRun.authorityId').onRef('importFile.id', '=', 'importRun.fileId'),
    )
    .select(['importRun.fileId', 'importFile.name as fileName', 'importRun.entry', 'importRun.figures', 'importRun.corrections'])
    .select(['history.recordedAt', 'history.actor'])
    .where('importRun.authorityId', '=', authority)
    .orderBy('importRun.entry', 'desc')
  const one = 'digest' in by ? query.where('importRun.digest', '=', by.digest) : query.where('importRun.fileDigest', '=', by.fileDigest)
  return (await one.executeTakeFirst()) ?? null
}

/** Records that a file was imported, as an entry of the history. What it brought was recorded before, in the same transaction. */
export async function addImportRun(
  write: WriteTransaction,
  run: { digest: Buffer; fileDigest: Buffer; fileId: number; fileName: string; figures: number; corrections: number },
): Promise<number> {
  const { fileName, ...row } = run
  const { figures, corrections, fileDigest, fileId } = run
  const details = created({ fileName, fileDigest: fileDigest.toString('hex'), figures, corrections })
  const entry = await append(write, 'import.record', `import/${fileId}`, details)
  await write.tx
    .insertInto('importRun')
    .values({ ...row, entry, authorityId: write.authority })
    .execute()
  return entry
}

/** What was settled of labels, by kind and label. */
export async function importMemory({ tx, authority }: ReadTransaction): Promise<Record<MemoryKind, Map<string, string>>> {
  const rows = await tx.selectFrom('importMemory').select(['kind', 'label', 'meaning']).where('authorityId', '=', authority).execute()
  const memory = { indicator: new Map<string, string>(), unit: new Map<string, string>(), layout: new Map<string, string>() }
  for (const { kind, label, meaning } of rows) memory[kind].set(label, meaning)
  return memory
}

/** Remembers what labels mean, in place of what was remembered before. */
export async function rememberImport(
  { tx, authority }: WriteTransaction,
  meanings: readonly { kind: MemoryKind; label: string; meaning: string }[],
): Promise<void> {
  if (meanings.length === 0) return
  await sql`
    insert into import_memory (authority_id, kind, label, meaning)
    select ${authority}::integer, * from unnest(
      ${meanings.map(({ kind }) => kind)}::text[], ${meanings.map(({ label }) => label)}::text[],
      ${meanings.map(({ meaning }) => meaning)}::text[]
    )
    on conflict (authority_id, kind, label) do update set meaning = excluded.meaning`.execute(tx)
}
