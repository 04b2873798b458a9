import type { Selectable } from 'kysely'
import type { Tables } from './tables.ts'
import type { ReadTransaction, WriteTransaction } from './transaction.ts'

/** That a sender was reminded of a deadline. */
export type Reminder = Omit<Selectable<Tables['reminder']>, 'authorityId'>

/** Reminds senders, each of one deadline once: those who were reminded of it before are left out. */
export async function addReminders({ tx, authority }: WriteTransaction, reminders: readonly Omit<Reminder, 'id'>[]): Promise<void> {
  if (reminders.length === 0) return
  await tx
    .insertInto('reminder')
    .values(reminders.map((reminder) => ({ ...reminder, authorityId: authority })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Says what became of a mail that waited. */
export async function setReminderMail({ tx, authority }: WriteTransaction, id: string, mail: Reminder['mail']): Promise<void> {
  await tx
    .updateTable('reminder')
    .set({ mail })
    .where('authorityId', '=', authority)
    .where('id', '=', id)
    .where('mail', '=', 'waiting')
    .execute()
}

/** Reminders of a round, one by its id, or those whose mail waits and that are no older than a day. */
export async function remindersOf(
  { tx, authority }: ReadTransaction,
  filter: { roundId: number } | { id: string } | { waitingSince: string },
): Promise<Reminder[]> {
  let query = tx
    .selectFrom('reminder')
    .select(['id', 'roundId', 'senderId', 'kind', 'dueOn', 'remindedOn', 'mail'])
    .where('authorityId', '=', authority)
  if ('roundId' in filter) query = query.where('roundId', '=', filter.roundId)
  else if ('id' in filter) query = query.where('id', '=', filter.id)
  else query = query.where('mail', '=', 'waiting').where('remindedOn', '>=', filter.waitingSince)
  return query.orderBy('remindedOn').orderBy('id').execute()
}
