import type { Selectable } from 'kysely'
import { append, created } from './history.ts'
import { StaleEdit, WriteRefused } from './problem.ts'
import type { Tables } from './tables.ts'
import type { ReadTransaction, WriteTransaction } from './transaction.ts'

/** A figure that a leader asked about, and what the unit answered; `answer` null while it has not. */
export type Explanation = Omit<Selectable<Tables['explanation']>, 'authorityId'>

/** Asks a unit to explain a figure. Gives the question's id. */
export async function askExplanation(
  write: WriteTransaction,
  asked: Pick<Explanation, 'indicatorId' | 'unitId' | 'period' | 'askedUnitId' | 'question' | 'dueOn'>,
): Promise<number> {
  const { tx, authority, actor } = write
  const askedEntry = await append(write, 'explanation.ask', `figure/${asked.indicatorId}/${asked.unitId}/${asked.period}`, created(asked))
  const row = { ...asked, authorityId: authority, askedBy: actor, askedEntry }
  return (await tx.insertInto('explanation').values(row).returning('id').executeTakeFirstOrThrow()).id
}

/** Answers, once; the answer stays with the figure. Throws a StaleEdit where somebody else has answered. */
export async function answerExplanation(write: WriteTransaction, id: number, answer: string): Promise<void> {
  const { tx, authority, actor } = write
  const current = (await explanationsOf(write)).find((one) => one.id === id)
  if (current === undefined) throw new WriteRefused('Không có yêu cầu giải trình này.')
  const subject = `figure/${current.indicatorId}/${current.unitId}/${current.period}`
  if (current.answer !== null) throw new StaleEdit(subject, { answer }, { answer: current.answer })
  const answeredEntry = await append(write, 'explanation.answer', subject, created({ question: current.question, answer }))
  await tx
    .updateTable('explanation')
    .set({ answer, answeredBy: actor, answeredEntry, version: current.version + 1 })
    .where('authorityId', '=', authority)
    .where('id', '=', id)
    .execute()
}

/** What was asked, the latest first. */
export async function explanationsOf({ tx, authority }: ReadTransaction): Promise<Explanation[]> {
  const rows = await tx.selectFrom('explanation').selectAll().where('authorityId', '=', authority).orderBy('id', 'desc').execute()
  return rows.map(({ authorityId: _, ...row }) => row)
}
