import PgBoss from 'pg-boss'
import { keepAllRounds, mailed, reminderLetter, type WaitingMail } from '../office/jobs/index.ts'
import type { Instant } from '../plan/index.ts'
import { alone, type Store } from '../store/index.ts'
import type { SendMail } from './mail.ts'

/** What the jobs work with. */
export interface JobsParts {
  store: Pick<Store, 'db' | 'url'>
  now: () => Instant
  /** Null where no mail is configured: reminders then stand in the application only. */
  send: SendMail | null
  /** The address people open, for links in mails; null where none is configured. */
  address: string | null
  report: (error: unknown) => void
  /** In seconds; a test has less patience than an office. */
  pace?: { look: number; expire: number; retry: number }
}

const rounds = 'rounds'
const mail = 'reminder-mail'
/** Longer than a batch of mails may take, each with the patience of mail.ts. */
const usualPace = { look: 10, expire: 600, retry: 60 }
/** Two minutes past each hour, so that a day that has just begun has begun on every clock. */
const hourly = '2 * * * *'
const retries = 8
/** How many mails are taken at once. */
const batch = 5

/**
 * Runs the jobs of the installation from the database's own queue: each once, however many processes there are; what a process
 * that died had begun, another takes up. Gives how it stops, after the jobs under way.
 */
export async function startJobs({
  store: { db, url },
  now,
  send,
  address,
  report,
  pace = usualPace,
}: JobsParts): Promise<() => Promise<void>> {
  const boss = new PgBoss({ connectionString: url, max: 3, application_name: 'namro-jobs', maintenanceIntervalSeconds: pace.retry })
  boss.on('error', report)
  const patience = { expireInSeconds: pace.expire, retryLimit: retries, retryDelay: pace.retry, retryBackoff: true }
  // Two processes that make the queues at the same moment would wait for each other.
  await alone(db, async () => {
    await boss.start()
    // Of keeping the rounds one job waits at most, for it does all that is due.
    await boss.createQueue(rounds, { name: rounds, policy: 'short', ...patience })
    await boss.createQueue(mail, { name: mail, policy: 'standard', ...patience })
    await boss.schedule(rounds, hourly, {}, { tz: 'Asia/Ho_Chi_Minh' })
  })
  // Each job of a batch ends by itself, so that one that fails holds up no other.
  const work = <Data extends object>(queue: string, batchSize: number, carryOut: (data: Data) => Promise<void>) =>
    boss.work<Data>(queue, { pollingIntervalSeconds: pace.look, batchSize }, async (jobs) => {
      for (const { id, data } of jobs) {
        try {
          await carryOut(data)
          await boss.complete(queue, id)
        } catch (error) {
          report(error)
          await boss.fail(queue, id, { message: String(error) })
        }
      }
    })
  await work(rounds, 1, async () => {
    // A mail's job has the reminder's own id: it is in the queue once.
    for (const waiting of await keepAllRounds(db, now(), send !== null)) await boss.send(mail, waiting, { id: waiting.id })
  })
  await work<WaitingMail>(mail, batch, async (reminder) => {
    const letter = send === null ? null : await reminderLetter(db, reminder, now(), address)
    if (letter !== null) await send?.(letter, reminder.id)
    await mailed(db, reminder, letter !== null)
  })
  // The computers of an office are off at night: what was due then is done now.
  await boss.send(rounds, {}, { singletonKey: 'start', singletonSeconds: 60 })
  return () => boss.stop({ timeout: 10_000 })
}
