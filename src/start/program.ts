import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { createAccounts, oidcSettings } from '../office/accounts/index.ts'
import { ExampleLoaded, exampleAccounts, isExample, loadExample } from '../office/example/index.ts'
import { type Instant, instant } from '../plan/index.ts'
import { openStore, type Store, StoreProblem, secretIn, stopOnSignal } from '../store/index.ts'
import { createApp } from '../web/app.ts'
import { errorLine } from '../web/log.ts'
import { noteAddress, notedAddress } from './addressFile.ts'
import { greeting, signInsOf } from './greeting.ts'
import { startJobs } from './jobs.ts'
import { type Listening, listen } from './listen.ts'
import { eventLine, logIn } from './log.ts'
import { mailBy } from './mail.ts'
import { isLoopback, type StartOptions } from './options.ts'
import { StartProblem } from './problem.ts'

/** What the program says to who started it. */
type Say = (words: string) => void

/**
 * Starts the program and keeps it running until it is asked to end; then all that was acknowledged is on disk and nothing of
 * it runs any more. Throws a StartProblem or a StoreProblem, with nothing left running.
 */
export async function startProgram(options: StartOptions, say: Say): Promise<void> {
  if (options.example && !isLoopback(options.host)) throw exampleInTheOpen()
  const ends: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const end of ends.splice(0).reverse()) await end()
  }
  const starting = start(options, say, ends)
  // A signal that comes while it starts waits for what can be stopped.
  const off = stopOnSignal(async () => {
    await starting.catch(() => {})
    await stop()
    say('Năm Rõ đã dừng.\n')
  })
  await starting.catch(async (error) => {
    off()
    await stop()
    throw error
  })
}

/** Each part that is opened adds to `ends` how it ends. */
async function start(options: StartOptions, say: Say, ends: (() => Promise<void>)[]): Promise<void> {
  const { folder, host } = options
  const store = await open(options)
  ends.push(() => store.close())
  const { db } = store
  if (!isLoopback(host) && (await isExample(db))) throw exampleInTheOpen()
  const listening = await listen(host, options.port)
  ends.push(() => listening.stop())

  const address = addressOf(options, listening)
  const log = logIn(folder, () => new Date())
  const accounts = createAccounts({
    ...{ db, secret: await secretIn(folder, 'secret'), baseUrl: address, oidc: oidcSettings(process.env) },
    report: (message) => log(errorLine('accounts', message, Date.now())),
  })
  const example = async () => {
    const password = passwordOf(await secretIn(folder, 'example-password'))
    await loadExample(db, accounts, password)
    return { accounts: exampleAccounts, password }
  }
  const code = isLoopback(host) ? null : randomBytes(10).toString('hex')
  const app = createApp({
    ...{ db, accounts, baseUrl: address, behindProxy: options.behindProxy, write: log },
    now: moment,
    setUp: { code, example: isLoopback(host) ? example : null },
  })
  if (options.example) {
    if (!(await isExample(db))) say('Đang nạp dữ liệu mẫu…\n')
    await example().catch(unlessLoaded)
  }
  listening.serve(app.fetch)
  ends.push(await noteAddress(folder, address))

  if (options.jobs) {
    const report = (error: unknown) => log(errorLine('jobs', error, Date.now()))
    const send = options.mail === null ? null : mailBy(options.mail)
    ends.push(await startJobs({ store, now: moment, send, address: options.address, report }))
  }
  log(eventLine('start', { address }))
  ends.push(async () => log(eventLine('stop', {})))
  say(greeting(address, { setUpCode: code, isSetUp: await accounts.isSetUp() }))
  if (await isExample(db)) say(signInsOf(exampleAccounts, passwordOf(await secretIn(folder, 'example-password'))))
}

/** Opens the books; where another process of ours has them, says where that is to be opened. */
async function open({ databaseUrl, folder }: StartOptions): Promise<Store> {
  return openStore({ url: databaseUrl, folder }).catch(async (error) => {
    const address = error instanceof StoreProblem && error.fault === 'running' ? await notedAddress(folder) : null
    throw address === null ? error : new StartProblem(`${error.message}\nĐịa chỉ đang chạy: ${address}`)
  })
}

function addressOf({ address, host }: StartOptions, { port }: Listening): string {
  if (address !== null) return address
  const everywhere = host === '0.0.0.0' || host === '::'
  return new URL(`http://${everywhere ? hostname() : host.includes(':') ? `[${host}]` : host}:${port}`).origin
}

function moment(): Instant {
  return instant(new Date().toISOString())
}

/** Easier to type than what it is made of, and still of 60 random bits. */
function passwordOf(secret: string): string {
  return [0, 5, 10].map((at) => secret.slice(at, at + 5)).join('-')
}

/** The example that was loaded before is as good. */
function unlessLoaded(error: unknown): void {
  if (!(error instanceof ExampleLoaded)) throw error
}

function exampleInTheOpen(): StartProblem {
  return new StartProblem(
    'Dữ liệu mẫu có mật khẩu in ra màn hình nên chỉ chạy được trên máy này. Hãy bỏ NAMRO_HOST, hoặc dùng một thư mục dữ liệu khác (NAMRO_DATA).',
  )
}
