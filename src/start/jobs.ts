import PgBoss from 'pg-boss'
import { keepAllRounds, mailed, reminderLetter } from '../office/jobs/index.ts'
import type { Instant } from '../plan/index.ts'
import type { Store } from '../store/index.ts'
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
const usualPace = { look: 10, expire: 120, retry: 60 }
/** Two minutes past each hour, so that a day that has just begun has begun on every clock. */
const hourly = '2 * * * *'
const retries = 8

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
  await boss.start()
  const patience = { expireInSeconds: pace.expire, retryLimit: retries, retryDelay: pace.retry, retryBackoff: true }
  // Of keeping the rounds one job waits at most, for it does all that is due.
  await boss.createQueue(rounds, { name: rounds, policy: 'short', ...patience })
  await boss.createQueue(mail, { name: mail, policy: 'standard', ...patience })
  const watched =
    <Data>(work: (data: Data) => Promise<void>) =>
    async (jobs: PgBoss.Job<Data>[]) => {
      for (const { data } of jobs) {
        await work(data).catch((error) => {
          report(error)
          throw error
        })
      }
    }
  await boss.work<object>(
    rounds,
    { pollingIntervalSeconds: pace.look },
    watched(async () => {
      // A mail's job has the reminder's own id: it is in the queue once.
      for (const waiting of await keepAllRounds(db, now(), send !== null)) await boss.send(mail, waiting, { id: waiting.id })
    }),
  )
  await boss.work<{ authority: number; id: string }>(
    mail,
    { pollingIntervalSeconds: pace.look },
    watched(async (reminder) => {
      const letter = send === null ? null : await reminderLetter(db, reminder, now(), address)
      if (letter !== null) await send?.(letter, reminder.id)
      await mailed(db, reminder, letter !== null)
    }),
  )
  await boss.schedule(rounds, hourly, {}, { tz: 'Asia/Ho_Chi_Minh' })
  // The computers of an office are off at night: what was due then is done now.
  await boss.send(rounds, {}, { singletonKey: 'start', singletonSeconds: 60 })
  return () => boss.stop({ timeout: 10_000 })
}
