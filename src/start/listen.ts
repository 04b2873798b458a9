import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { StartProblem } from './problem.ts'

/** Where the program listens where nobody says otherwise, and how many ports after it are tried. */
const usual = 8010
const others = 20
/** How long requests under way may still take when the program stops, in milliseconds. */
const patience = 5_000

/** What answers requests: `app.fetch`. */
export type Answer = Parameters<typeof createAdaptorServer>[0]['fetch']

/** A server on its port. */
export interface Listening {
  port: number
  /** From now on requests are answered by this; until then they are told to come again. */
  serve(answer: Answer): void
  /** Takes no more requests, lets those under way end, and closes. */
  stop(): Promise<void>
}

/** Listens on the wished port, else on the usual one or the next that is free. Throws a StartProblem. */
export async function listen(host: string, wished: number | null): Promise<Listening> {
  let answer: Answer = () => new Response('Năm Rõ đang khởi động.', { status: 503, headers: { 'Retry-After': '5' } })
  const server = createAdaptorServer({ fetch: (request, env) => answer(request, env) }) as Server
  const last = wished ?? usual + others
  for (let port = wished ?? usual; ; port++) {
    const trouble = await bind(server, host, port)
    if (trouble === null) {
      const serve = (own: Answer) => {
        answer = own
      }
      return { port, serve, stop: () => close(server) }
    }
    if (trouble !== 'EADDRINUSE' || port === last) throw problemOf(trouble, host, wished)
  }
}

/** The code of what went wrong; null for nothing. */
function bind(server: Server, host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message)
    server.once('error', failed)
    server.listen({ host, port }, () => {
      server.off('error', failed)
      resolve(null)
    })
  })
}

function problemOf(code: string, host: string, wished: number | null): StartProblem {
  const port = wished ?? `${usual} - ${usual + others}`
  if (code === 'EADDRINUSE') {
    return new StartProblem(
      `Cổng ${port} đang bị chương trình khác dùng. Hãy tắt chương trình đó, hoặc đặt NAMRO_PORT thành một cổng khác.`,
    )
  }
  if (code === 'EACCES') return new StartProblem(`Không được phép dùng cổng ${port}. Hãy đặt NAMRO_PORT thành một số lớn hơn 1023.`)
  return new StartProblem(`Không nhận kết nối được tại ${host} (${code}). Hãy sửa NAMRO_HOST thành một địa chỉ của máy này.`)
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), patience).unref()
  })
}
