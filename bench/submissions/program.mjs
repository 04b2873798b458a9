import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { password } from './books.mjs'

const agent = new Agent({ keepAlive: true })

/**
 * Starts the application as people do, over a database that is running. Gives where it answers, its process and how it ends.
 * @param {string} url of the database
 * @param {string} folder for its secrets and log
 */
export async function startProgram(url, folder) {
  const door = fileURLToPath(new URL('../../dist/main.js', import.meta.url))
  const options = (process.env.NAMRO_BENCH_NODE_OPTIONS ?? '').split(' ').filter((word) => word !== '')
  const child = spawn(process.execPath, [...options, door], {
    env: { ...process.env, DATABASE_URL: url, NAMRO_DATA: folder, NAMRO_JOBS: '0', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (words) => {
    said += words
  })
  while (!said.includes('Ctrl-C') && child.exitCode === null) await Promise.race([once(child.stdout, 'data'), ended])
  const address = /http:\S+/.exec(said)?.[0]
  if (address === undefined) throw new Error(`the program did not start: ${said}`)
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { address, pid: /** @type {number} */ (child.pid), stop }
}

/**
 * Somebody signed in: sends a form, or JSON, and gives the answer.
 * @typedef {(path: string, body: URLSearchParams | object) => Promise<{ status: number, text: string, location: string | undefined }>} Post
 */

/**
 * Signs in with the password that all accounts share.
 * @param {string} address
 * @param {string} email
 * @returns {Promise<Post>}
 */
export async function signIn(address, email) {
  const { status, cookies } = await send(address, '/dang-nhap', new URLSearchParams({ email, password }), '')
  const cookie = cookies.map((one) => one.slice(0, one.indexOf(';'))).join('; ')
  if (status !== 303) throw new Error(`${email} cannot sign in: ${status}`)
  return (path, body) => send(address, path, body, cookie)
}

/**
 * @param {string} address
 * @param {string} path
 * @param {URLSearchParams | object} body
 * @param {string} cookie
 * @returns {Promise<{ status: number, text: string, location: string | undefined, cookies: string[] }>}
 */
function send(address, path, body, cookie) {
  const isForm = body instanceof URLSearchParams
  const text = isForm ? body.toString() : JSON.stringify(body)
  const headers = {
    ...{ 'Content-Type': isForm ? 'application/x-www-form-urlencoded' : 'application/json', Cookie: cookie },
    ...{ 'Content-Length': Buffer.byteLength(text), 'Accept-Encoding': 'gzip', 'Sec-Fetch-Site': 'same-origin' },
  }
  return new Promise((resolve, reject) => {
    const asking = request(new URL(path, address), { method: 'POST', agent, headers }, async (answer) => {
      /** @type {Buffer[]} */
      const pieces = []
      for await (const piece of answer) pieces.push(piece)
      const { location, 'set-cookie': cookies = [], 'content-encoding': encoding } = answer.headers
      const bytes = Buffer.concat(pieces)
      resolve({
        status: answer.statusCode ?? 0,
        text: encoding === 'gzip' ? gunzipSync(bytes).toString() : bytes.toString(),
        location,
        cookies,
      })
    })
    asking.on('error', reject).end(text)
  })
}
