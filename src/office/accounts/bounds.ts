import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'
import type { Bound } from '../../store/index.ts'

const minute = 60

/**
 * What slows attempts to sign in to an account. A browser that is known answers only for itself; one that is not shares its
 * waiting with all that are not, on this account and from this address (an office has one address for many, so that bound is wide).
 */
export function signInBounds(email: string, device: string | null, address: string): Bound[] {
  if (device !== null) return [{ key: `device:${device}`, free: 10, first: minute, most: 15 * minute }]
  return [
    { key: `address:${network(address)}`, free: 60, first: minute, most: 15 * minute },
    { key: `account:${digest(email)}`, free: 5, first: 30, most: 15 * minute },
  ]
}

/** A code is taken once: for as long as it would be right, a second attempt with it waits. */
export function codeBound(account: string, code: string): Bound {
  return { key: `code:${digest(`${account} ${code}`)}`, free: 1, first: 2 * minute, most: 2 * minute }
}

/** What slows attempts of a signed-in person to prove the password again. */
export function passwordBound(account: string): Bound {
  return { key: `password:${account}`, free: 5, first: minute, most: 15 * minute }
}

/** How long to wait, as a person says it. */
export function waitSentence(seconds: number): string {
  const time = seconds < minute ? `${seconds} giây` : `${Math.ceil(seconds / minute)} phút`
  return `Đã thử sai nhiều lần. Hãy đợi ${time} rồi thử lại; nếu quên mật khẩu, hãy xin người quản trị đường dẫn đặt lại.`
}

/** A household or office with IPv6 has 2⁶⁴ addresses and is one. */
function network(address: string): string {
  if (!isIPv6(address)) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  const [head = '', tail] = address.toLowerCase().split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const groups = tail === undefined ? left : [...left, ...Array(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
  return groups.slice(0, 4).join(':')
}

/** Whatever was typed as an address, the key is short and says nothing. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
