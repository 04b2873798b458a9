import { parseArgs } from 'node:util'
import type { MailOptions } from './mail.ts'
import { StartProblem } from './problem.ts'

/** How the program is to run. */
export interface StartOptions {
  /** Load the example, and print what its accounts sign in with. */
  example: boolean
  host: string
  /** Null: 8010 or the next free one. */
  port: number | null
  /** What people open, where it is not host and port: the address of a proxy before the program. */
  address: string | null
  /** A proxy of ours stands before the program and says who asked. */
  behindProxy: boolean
  /** Where the installation keeps its database, secrets and log. */
  folder: string
  /** Another PostgreSQL server than our own. */
  databaseUrl: string | undefined
  /** How reminders are mailed; null where they are not. */
  mail: MailOptions | null
  /** Whether this process does the jobs of the installation; of several, one that does is enough. */
  jobs: boolean
}

/** The options out of the words after `npm start --` and the environment. Throws a StartProblem. */
export function startOptions(words: readonly string[], environment: Readonly<Record<string, string | undefined>>): StartOptions {
  const {
    NAMRO_HOST: host = '127.0.0.1',
    NAMRO_PORT: port,
    NAMRO_URL: address,
    NAMRO_PROXY: proxy = '',
    NAMRO_DATA: folder = 'data',
    DATABASE_URL: url,
    NAMRO_SMTP_URL: smtp = '',
    NAMRO_SMTP_FROM: from = '',
    NAMRO_JOBS: jobs = '1',
  } = environment
  return {
    example: exampleAsked(words),
    host,
    port: port === undefined ? null : portOf(port),
    address: address === undefined ? null : addressOf(address),
    behindProxy: proxy !== '' && proxy !== '0',
    folder,
    databaseUrl: url || undefined,
    mail: smtp === '' ? null : mailOf(smtp, from),
    jobs: jobs !== '0',
  }
}

/** Whether only this machine can reach what listens there. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host)
}

function exampleAsked(words: readonly string[]): boolean {
  try {
    return parseArgs({ args: [...words], options: { example: { type: 'boolean', default: false } } }).values.example
  } catch {
    throw new StartProblem(`Không hiểu “${words.join(' ')}”. Cách dùng: npm start, hoặc npm start -- --example để nạp dữ liệu mẫu.`)
  }
}

function portOf(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port
  throw new StartProblem(`NAMRO_PORT là “${text}”; hãy ghi một số từ 1 đến 65535.`)
}

function addressOf(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text).origin
  throw new StartProblem(`NAMRO_URL là “${text}”; hãy ghi địa chỉ người dùng mở, ví dụ https://namro.xa-mau.gov.vn.`)
}

function mailOf(url: string, from: string): MailOptions {
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol)) {
    throw new StartProblem('NAMRO_SMTP_URL chưa đúng; hãy ghi như smtps://tai-khoan:mat-khau@mail.xa-mau.gov.vn:465.')
  }
  if (!/^[^\s@]+@[^\s@]+$|<[^\s@]+@[^\s@]+>$/.test(from)) {
    throw new StartProblem('NAMRO_SMTP_FROM chưa đúng; hãy ghi địa chỉ gửi thư, ví dụ namro@xa-mau.gov.vn.')
  }
  return { url, from }
}
