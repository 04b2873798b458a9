import { createAccounts } from '../../dist/office/accounts/index.js'
import { instant } from '../../dist/plan/index.js'
import { createApp } from '../../dist/web/app.js'

const address = 'http://127.0.0.1'
const headers = { 'Sec-Fetch-Site': 'same-origin', Host: '127.0.0.1', Origin: address }

/**
 * The pages as a leader of the authority has them, without a network: the whole application but for the sign-in. Throws where
 * the answer is no page.
 * @param {import('../../dist/store/index.js').Database} db
 * @param {number} authority
 * @returns {(path: string) => Promise<string>}
 */
export function siteFor(db, authority) {
  /** @type {import('../../dist/office/visitor.js').Visitor} */
  const visitor = {
    account: '00000000-0000-4000-8000-000000000001',
    name: 'Lãnh đạo',
    post: 'Lãnh đạo',
    email: 'lanh-dao@tinh.example',
    session: '00000000-0000-4000-8000-000000000000',
    memberships: [{ authority, role: 'leader', unit: null }],
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
  return async (path) => {
    const response = await app.request(path, { headers })
    if (response.status !== 200) throw new Error(`${path}: ${response.status}`)
    return response.text()
  }
}
