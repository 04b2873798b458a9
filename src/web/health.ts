import { Hono } from 'hono'
import { answers, type Desk } from '../office/desk.ts'

/** For who watches over the program: /healthz says that it lives, /readyz that its database answers too. */
export function health(db: Desk['db']): Hono {
  return new Hono()
    .get('/healthz', (c) => c.text('ok'))
    .get('/readyz', async (c) => ((await answers(db)) ? c.text('ok') : c.text('cơ sở dữ liệu không trả lời', 503)))
}
