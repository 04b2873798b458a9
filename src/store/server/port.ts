import { createServer } from 'node:net'

/** The wished port where it is free on loopback, else one that is. */
export async function freePort(wished: number | null): Promise<number> {
  return (wished !== null && (await bind(wished))) || ((await bind(0)) as number)
}

/** The port that was bound, and let go again; null where it is taken. */
function bind(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer()
    server.on('error', () => resolve(null))
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? null) : null))
    })
  })
}
