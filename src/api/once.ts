import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { Desk } from '../office/desk.ts'
import { answered, answeredBefore, type Before, KeyTaken, onceOnly } from '../office/once.ts'
import { sendDone, type Told } from './answer.ts'
import type { Operation } from './operation.ts'
import { ApiProblem } from './problem.ts'

/**
 * Does what a request asks once: one with an Idempotency-Key that was done before gets the answer it got then. The key is
 * taken in the transaction that writes, so that a request whose answer was lost is not done again either.
 */
export async function doOnce(
  c: Context,
  desk: Desk,
  { secret }: Pick<Operation, 'secret'>,
  sent: unknown,
  work: (desk: Desk) => Promise<Told>,
): Promise<Response> {
  const key = c.req.header('Idempotency-Key')
  if (key === undefined) return sendDone(c, await work(desk), false)
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new ApiProblem('address.invalid', 'Idempotency-Key dài từ 1 đến 200 ký tự ASCII, không có dấu cách.', [
      { pointer: 'Idempotency-Key', detail: 'Không đúng dạng.' },
    ])
  }
  const once = { key, digest: digestOf(c, sent) }
  const before = await answeredBefore(desk, once)
  if (before !== null) return again(c, before)
  try {
    const told = await work(onceOnly(desk, once))
    await answered(desk, once, secret ? { status: null, answer: null } : { status: told.status, answer: told.body })
    return sendDone(c, told, false)
  } catch (error) {
    if (!(error instanceof KeyTaken)) throw error
    return again(c, (await answeredBefore(desk, once)) ?? { kind: 'unknown' })
  }
}

function again(c: Context, before: Before): Response {
  if (before.kind === 'answered') return sendDone(c, { status: before.status, body: before.answer }, true)
  if (before.kind === 'other') throw new ApiProblem('key.reused', 'Khóa này đã dùng cho một yêu cầu có nội dung khác; hãy dùng khóa mới.')
  throw new ApiProblem(
    'key.unfinished',
    'Yêu cầu cùng khóa đang được làm, hoặc đã làm xong nhưng câu trả lời không còn; hãy đọc lại để biết.',
  )
}

function digestOf(c: Context, sent: unknown): Buffer {
  const asked = JSON.stringify([c.req.method, c.req.path, c.req.header('If-Match') ?? null, sent])
  return createHash('sha256').update(asked).digest()
}
