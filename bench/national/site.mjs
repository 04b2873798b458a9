import { createAccounts } from '../../dist/office/accounts/index.js'
import { instant } from '../../dist/plan/index.js'
import { createApp } from '../../dist/web/app.js'

const address = 'http://127.0.0.1'
const headers = { 'Sec-Fetch-Site': 'same-origin', Host: '127.0.0.1', Origin: address }

/**
 * The whole application but for the sign-in and the network, as somebody of the authority with this role has it.
 * @param {import('../../dist/store/index.js').Database} db
 * @param {number} authority
 * @param {import('../../dist/office/visitor.js').AccountRole} role
 * @returns {(path: string, body?: FormData | URLSearchParams) => Promise<Response>} with a body it is sent
 */
export function applicationFor(db, authority, role) {
  /** @type {import('../../dist/office/visitor.js').Visitor} */
  const visitor = {
    account: '00000000-0000-4000-8000-000000000001',
    name: 'Lãnh đạo',
    post: 'Lãnh đạo',
    email: 'lanh-dao@tinh.example',
    session: '00000000-0000-4000-8000-000000000000',
    memberships: [{ authority, role, unit: null }],
    secondFactor: 'off',
  }
  const secret = 'a secret of a benchmark that is long enough 0123456789'
  const accounts = createAccounts({ db, baseUrl: address, oidc: null, secret, now: () => new Date() })
  const app = createApp({
    db,
    now: () => instant(new Date().toISOString()),
    baseUrl: address,
    behindProxy: false,
    write: () => {},
    accounts: { ...accounts, whoIs: async () => visitor },
  })
  return async (path, body) => app.request(path, body === undefined ? { headers } : { method: 'POST', body, headers })
}

/**
 * The pages as a leader of the authority has them. Throws where the answer is no page.
 * @param {import('../../dist/store/index.js').Database} db
 * @param {number} authority
 * @returns {(path: string) => Promise<string>}
 */
export function siteFor(db, authority) {
  const ask = applicationFor(db, authority, 'leader')
  return async (path) => {
    const response = await ask(path)
    if (response.status !== 200) throw new Error(`${path}: ${response.status}`)
    return response.text()
  }
}
