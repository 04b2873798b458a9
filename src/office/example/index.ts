import { instant } from '../../plan/index.ts'
import {
  accountByEmail,
  alone,
  authorities,
  type Database,
  foundAuthority,
  readAuthority,
  unitsOf,
  WriteRefused,
} from '../../store/index.ts'
import type { Accounts } from '../accounts/index.ts'
import { openAccount } from '../accounts/openAccount.ts'
import { vietnameseDay } from '../calendar.ts'
import { exampleAccounts } from './accounts.data.ts'
import { communeName, exampleBooks } from './exampleBooks.ts'
import { playMonth } from './playMonth.ts'
import { writeBooks } from './writeBooks.ts'

export { type ExampleAccount, exampleAccounts } from './accounts.data.ts'

/** All of the example is there already. */
export class ExampleLoaded extends WriteRefused {
  override name = 'ExampleLoaded'

  constructor() {
    super('Dữ liệu mẫu đã được nạp trước đây; không nạp lại lần nữa.')
  }
}

/**
 * Loads the example: an invented commune and four districts as their texts tell them, one transaction for each, then their
 * accounts, all with one password, and the month that the commune's people have done. A load that was interrupted is gone on from,
 * but for a month half done. Throws an ExampleLoaded where all of it is there, a WriteRefused where somebody else's books are.
 */
export async function loadExample(db: Database, accounts: Accounts, password: string): Promise<void> {
  await alone(db, async () => {
    const now = instant(new Date().toISOString())
    const books = exampleBooks(vietnameseDay(now))
    const there = new Set((await authorities(db)).map(({ name }) => name))
    for (const name of there) {
      if (books.some((own) => own.name === name)) continue
      throw new WriteRefused(`Hệ thống đã có dữ liệu của ${name}; dữ liệu mẫu chỉ nạp được vào hệ thống chưa có gì.`)
    }
    const missing = books.filter(({ name }) => !there.has(name))
    for (const one of missing) {
      await foundAuthority(db, 'Dữ liệu mẫu', { name: one.name, kind: one.kind }, (write) => writeBooks(write, one))
    }
    const opened = await openAccounts(db, accounts, password)
    const commune = (await authorities(db)).find(({ name }) => name === communeName)
    // By the clock as it is now: what was written above is known only from its own moment on.
    const played = commune !== undefined && (await playMonth(db, commune.id, instant(new Date().toISOString())))
    if (missing.length + opened === 0 && !played) throw new ExampleLoaded()
  })
}

/** Whether the example’s accounts are there, whose password is printed and shown. */
export async function isExample(db: Database): Promise<boolean> {
  return (await accountByEmail(db, exampleAccounts[0]?.email as string)) !== undefined
}

/** Opens the accounts that are not there; gives how many. */
async function openAccounts(db: Database, accounts: Accounts, password: string): Promise<number> {
  const idOf = new Map((await authorities(db)).map(({ id, name }) => [name, id]))
  let opened = 0
  for (const { authority: name, role, unit: code, email, name: post } of exampleAccounts) {
    if ((await accountByEmail(db, email)) !== undefined) continue
    const authority = idOf.get(name) as number
    const unit = code === undefined ? null : await unitOfCode(db, authority, code)
    await openAccount(accounts, authority, { name: post, post: '', email, password }, [{ role, unit }])
    opened++
  }
  return opened
}

async function unitOfCode(db: Database, authority: number, code: string): Promise<number> {
  const units = await readAuthority(db, authority, unitsOf)
  return units.find((one) => one.code === code)?.id as number
}
