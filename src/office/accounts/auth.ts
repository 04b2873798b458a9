import { betterAuth } from 'better-auth'
import { genericOAuth, twoFactor } from 'better-auth/plugins'
import type { KyselyPlugin } from 'kysely'
import type { Database } from '../../store/index.ts'
import { cookiePrefix } from './cookies.ts'
import type { OidcSettings } from './oidc.ts'

/** A session nobody uses ends after so long, … */
const idleSeconds = 4 * 3600
/** … and one that is used after so long, in milliseconds. */
export const longestSession = 16 * 3600 * 1000

/** Where better-auth's own pages would be. Of these only the return from the organisation's sign-in service is served. */
export const authPath = '/dang-nhap/mot-lan'
export const oidcProvider = 'oidc'
/** By this header, which no request from outside gets through with, we tell better-auth the address of a visitor. */
export const addressHeader = 'x-namro-address'

export interface AuthOptions {
  db: Database
  /** At least 32 random characters; signs sessions, encrypts second factors. Another one ends all sessions. */
  secret: string
  /** The address people open: https://… or http://127.0.0.1:… */
  baseUrl: string
  oidc: OidcSettings | null
  /** Hears of better-auth's own troubles, for the log. */
  report?: (trouble: string) => void
}

export type Auth = ReturnType<typeof authOf>

/** better-auth as we use it: its hashing, sessions, codes and OIDC on our own tables; called by us, open to nobody. */
export function authOf({ db, secret, baseUrl, oidc, report = () => {} }: AuthOptions) {
  return betterAuth({
    appName: 'Năm Rõ',
    secret,
    baseURL: baseUrl,
    basePath: authPath,
    database: { db: db.withPlugin(momentsAsDates), type: 'postgres', schemaName: 'namro', transaction: true },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => report(message) },
    // Our own throttle counts by account, device and address (bounds.ts).
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      // What a password must be is ours to say (password.ts); here only what bounds the work.
      minPasswordLength: 1,
      maxPasswordLength: 512,
      resetPasswordTokenExpiresIn: linkSeconds,
      revokeSessionsOnPasswordReset: true,
    },
    session: { expiresIn: idleSeconds, updateAge: 60 },
    verification: { storeIdentifier: 'hashed' },
    user: {
      modelName: 'userAccount',
      additionalFields: {
        post: { type: 'string', required: false, input: false },
        disabledAt: { type: 'date', required: false, input: false },
      },
    },
    account: {
      modelName: 'credential',
      encryptOAuthTokens: true,
      // An identity joins the account with its e-mail address where the service has verified that.
      accountLinking: { enabled: true, trustedProviders: [], allowDifferentEmails: false },
    },
    databaseHooks: {
      // Accounts are given by administrators only.
      user: { create: { before: async () => false } },
      session: {
        create: {
          before: async ({ userId }) => {
            const account = await db
              .withSchema('namro')
              .selectFrom('userAccount')
              .select('disabledAt')
              .where('id', '=', userId)
              .executeTakeFirst()
            return account?.disabledAt === null
          },
        },
      },
    },
    advanced: {
      cookiePrefix,
      useSecureCookies: false,
      defaultCookieAttributes: { secure: true, httpOnly: true, sameSite: 'lax', path: '/' },
      // The session with its account in one query.
      database: { generateId: 'uuid', joins: true },
      ipAddress: { ipAddressHeaders: [addressHeader], ipv6Subnet: 128 },
    },
    plugins: [
      twoFactor({ issuer: 'Năm Rõ', accountLockout: { enabled: false } }),
      ...(oidc === null
        ? []
        : [
            genericOAuth({
              config: [
                {
                  providerId: oidcProvider,
                  name: oidc.name,
                  discoveryUrl: oidc.discoveryUrl,
                  clientId: oidc.clientId,
                  clientSecret: oidc.clientSecret,
                  scopes: ['openid', 'email', 'profile'],
                  pkce: true,
                  disableSignUp: true,
                  requireIdTokenVerification: true,
                },
              ],
            }),
          ]),
    ],
  })
}

/** A link to set a password by is good for three days. */
export const linkSeconds = 3 * 86_400

/** Our moments are texts, exact to the microsecond; better-auth reckons with dates. */
const momentsAsDates: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({
    ...result,
    rows: result.rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          /(?:At|Until)$/.test(name) && typeof value === 'string' ? new Date(value) : value,
        ]),
      ),
    ),
  }),
}
