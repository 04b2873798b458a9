import { createServer, type Server, type Socket } from 'node:net'

/** A mail that arrived. */
export interface Arrived {
  id: string
  to: string[]
  text: string
}

/** A mail server of a test's own: takes what comes, or what `takes` says it takes. */
export interface MailServer {
  url: string
  arrived: Arrived[]
  /** Waits until there are so many mails with ids of their own. */
  until: (count: number) => Promise<void>
  end: () => Promise<void>
}

/** Starts one. `takes` is asked before a mail is taken; false refuses it for now, and a promise keeps its sender waiting. */
export async function mailServer(takes: (mail: Arrived) => boolean | Promise<boolean> = () => true): Promise<MailServer> {
  const arrived: Arrived[] = []
  const waiting: (() => void)[] = []
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    talk(socket, async (mail) => {
      if (!(await takes(mail))) return false
      arrived.push(mail)
      for (const told of waiting.splice(0)) told()
      return true
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return {
    url: `smtp://127.0.0.1:${port}`,
    arrived,
    until: async (count) => {
      while (new Set(arrived.map(({ id }) => id)).size < count) await new Promise<void>((resolve) => waiting.push(resolve))
    },
    end: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function talk(socket: Socket, take: (mail: Arrived) => Promise<boolean>): void {
  let rest = ''
  let to: string[] = []
  let body: string[] | null = null
  const say = (line: string) => socket.writable && socket.write(`${line}\r\n`)
  const hear = async (line: string) => {
    if (body !== null) {
      if (line !== '.') return body.push(line)
      const text = body.join('\n')
      body = null
      const mail = { id: /^Message-ID: (\S+)/im.exec(text)?.[1] ?? '', to, text }
      return say((await take(mail)) ? '250 taken' : '451 not now')
    }
    const word = line.slice(0, 4).toUpperCase()
    if (word === 'DATA') {
      body = []
      return say('354 go on')
    }
    if (word === 'MAIL') to = []
    if (word === 'RCPT') to.push(/<(.+)>/.exec(line)?.[1] ?? '')
    if (word === 'QUIT') return socket.end('221 bye\r\n')
    return say('250 yes')
  }
  say('220 test')
  let turn = Promise.resolve<unknown>(undefined)
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    rest += chunk
    const lines = rest.split('\r\n')
    rest = lines.pop() as string
    for (const line of lines) turn = turn.then(() => hear(line))
  })
}
