import { type AskedOnce, askedBefore, keepAnswer, markAsked, readAuthority, withAuthority } from '../store/index.ts'
import { type Desk, Refused } from './desk.ts'
import { actorOf } from './visitor.ts'

/** A request that is to be done once, however often it is sent: its own key, and the digest of what it asks. */
export interface OnceOnly {
  key: string
  digest: Buffer
}

/** What was answered before; `unknown` where it was done, but the answer was lost. */
export type Before = { kind: 'answered'; status: number; answer: string } | { kind: 'unknown' } | { kind: 'other' }

/** Somebody else took the key in between. */
export class KeyTaken extends Error {
  override name = 'KeyTaken'
}

/** What the request was answered before; null where it is new. `other`: the key stood for something else. */
export async function answeredBefore(desk: Desk, once: OnceOnly): Promise<Before | null> {
  const found = await readAuthority(desk.db, desk.authority, (read) => askedBefore(read, asked(desk, once)))
  if (found === null) return null
  if (!found.digest.equals(once.digest)) return { kind: 'other' }
  return found.status === null || found.answer === null
    ? { kind: 'unknown' }
    : { kind: 'answered', status: found.status, answer: found.answer }
}

/** The desk at which what is written takes the request's key in the same transaction, so that it is never done twice. */
export function onceOnly(desk: Desk, once: OnceOnly): Desk {
  let marked = false
  return {
    ...desk,
    alongside: async (write) => {
      await desk.alongside?.(write)
      // An act that writes twice takes its key with the first.
      if (!marked && !(await markAsked(write, asked(desk, once)))) throw new KeyTaken()
      marked = true
    },
  }
}

/** Keeps the answer of a request that was done; only that it was, without one. */
export async function answered(desk: Desk, once: OnceOnly, answer: { status: number | null; answer: string | null }): Promise<void> {
  const { visitor } = desk
  if (visitor === null) throw new Refused('books.read')
  await withAuthority(desk.db, desk.authority, actorOf(visitor), (write) => keepAnswer(write, asked(desk, once), answer))
}

function asked({ visitor, now }: Desk, { key, digest }: OnceOnly): AskedOnce {
  if (visitor?.token === undefined) throw new Error('no token: only programs ask once')
  return { tokenId: visitor.token.id, key, digest, at: now }
}
