import { generateKeyPairSync, sign } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { founded, type TestDatabase, testDatabase } from '../../../test/support/database.ts'
import { Jar } from '../../../test/support/jar.ts'
import { type Accounts, createAccounts, oidcSettings } from './index.ts'

describe('signing in by the organisation’s own service', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  let database: TestDatabase
  let accounts: Accounts
  let authority: number
  let service: Server
  let issuer: string
  /** Whom the service says next, and by which key. */
  let says: { email: string; verified: boolean; key: typeof privateKey }
  let nonce: string | null = null

  beforeAll(async () => {
    database = await testDatabase()
    authority = (await founded(database.db)).authority
    service = createServer((request, response) => {
      const answers: Record<string, () => object> = {
        '/.well-known/openid-configuration': () => ({
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/keys`,
          id_token_signing_alg_values_supported: ['RS256'],
        }),
        '/keys': () => ({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] }),
        '/token': () => ({ token_type: 'Bearer', access_token: 'a', expires_in: 60, id_token: idToken() }),
      }
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answers[request.url as string]?.() ?? {}))
    })
    await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve))
    issuer = `http://127.0.0.1:${(service.address() as AddressInfo).port}`
    accounts = createAccounts({
      db: database.db,
      secret: 'a secret of a test that is long enough 0123456789',
      baseUrl: 'http://127.0.0.1:8080',
      oidc: oidcSettings({
        NAMRO_OIDC_ISSUER: issuer,
        NAMRO_OIDC_CLIENT_ID: 'namro',
        NAMRO_OIDC_CLIENT_SECRET: 's',
        NAMRO_OIDC_NAME: 'Tỉnh',
      }),
    })
    await accounts.create(null, authority, { name: 'Văn thư', post: '', email: 'van-thu@xa.gov.vn' }, [{ role: 'reporter', unit: null }])
  })
  afterAll(async () => {
    service.close()
    await database.end()
  })

  function idToken(): string {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      iss: issuer,
      aud: 'namro',
      sub: says.email,
      email: says.email,
      email_verified: says.verified,
      name: 'Tên khác',
      iat: now,
      exp: now + 60,
    }
    const text = `${part({ alg: 'RS256', kid: 'k' })}.${part(nonce === null ? claims : { ...claims, nonce })}`
    return `${text}.${sign('sha256', Buffer.from(text), says.key).toString('base64url')}`
  }

  /** The way there and back; gives the browser and where it ended up. */
  async function come(as: Partial<typeof says>) {
    says = { email: 'van-thu@xa.gov.vn', verified: true, key: privateKey, ...as }
    const jar = new Jar()
    const request = () => ({ headers: jar.headers, address: '203.0.113.5' })
    const begun = await accounts.singleSignOn?.begin(request())
    jar.take(begun?.setCookies ?? [])
    const sent = new URL(begun?.url as string)
    expect(sent.searchParams.get('redirect_uri')).toBe('http://127.0.0.1:8080/dang-nhap/mot-lan/callback/oidc')
    expect(sent.searchParams.get('code_challenge_method')).toBe('S256')
    nonce = sent.searchParams.get('nonce')
    const back = await accounts.singleSignOn?.finish(request(), `?code=c&state=${sent.searchParams.get('state')}`)
    jar.take(back?.headers.getSetCookie() ?? [])
    return { jar, to: back?.headers.get('location') ?? '' }
  }

  it('lets in who has an account with the verified address, as what that account is', async () => {
    const { jar, to } = await come({})
    expect(to).toBe('/')
    expect(await accounts.whoIs(jar.headers)).toMatchObject({
      email: 'van-thu@xa.gov.vn',
      name: 'Văn thư',
      memberships: [{ role: 'reporter' }],
    })
    expect((await come({})).to).toBe('/')
  })

  it.each<[string, Partial<typeof says>]>([
    ['an address without an account', { email: 'la@xa.gov.vn' }],
    ['an address that is not verified', { email: 'van-thu-2@xa.gov.vn', verified: false }],
    ['a token that another signed', { key: stranger }],
  ])('keeps out %s', async (_, as) => {
    if (as.email === 'van-thu-2@xa.gov.vn') await accounts.create(null, authority, { name: 'Văn thư', post: '', email: as.email }, [])
    const { jar, to } = await come(as)
    expect(to).toContain('/dang-nhap?loi=mot-lan')
    expect(await accounts.whoIs(jar.headers)).toBeNull()
  })

  it('keeps out an account that was closed', async () => {
    await database.admin.query(`update namro.user_account set disabled_at = now() where email = 'van-thu@xa.gov.vn'`)
    const { jar } = await come({})
    expect(await accounts.whoIs(jar.headers)).toBeNull()
  })

  it('is off without settings, and a half of them is an error', () => {
    expect(oidcSettings({})).toBeNull()
    expect(() => oidcSettings({ NAMRO_OIDC_ISSUER: 'https://sso.tinh.gov.vn' })).toThrow('NAMRO_OIDC_CLIENT_SECRET')
    const rest = { NAMRO_OIDC_CLIENT_ID: 'a', NAMRO_OIDC_CLIENT_SECRET: 'b' }
    expect(() => oidcSettings({ NAMRO_OIDC_ISSUER: 'http://sso.tinh.gov.vn', ...rest })).toThrow('https')
    expect(oidcSettings({ NAMRO_OIDC_ISSUER: 'https://sso.tinh.gov.vn/realms/tinh', ...rest })?.discoveryUrl).toBe(
      'https://sso.tinh.gov.vn/realms/tinh/.well-known/openid-configuration',
    )
  })
})
