/** The organisation's own sign-in service, as configured. */
export interface OidcSettings {
  /** What people call it: "Đăng nhập bằng …". */
  name: string
  /** Its discovery document, …/.well-known/openid-configuration. */
  discoveryUrl: string
  clientId: string
  clientSecret: string
}

/**
 * The settings out of the environment: NAMRO_OIDC_ISSUER (address of the service), NAMRO_OIDC_CLIENT_ID,
 * NAMRO_OIDC_CLIENT_SECRET, and NAMRO_OIDC_NAME for people. Null without them: then people sign in by password only. Throws
 * where some are given and some are missing.
 */
export function oidcSettings(environment: Readonly<Record<string, string | undefined>>): OidcSettings | null {
  const [issuer, clientId, clientSecret] = ['NAMRO_OIDC_ISSUER', 'NAMRO_OIDC_CLIENT_ID', 'NAMRO_OIDC_CLIENT_SECRET'].map(
    (name) => environment[name] ?? '',
  ) as [string, string, string]
  if (issuer === '' && clientId === '' && clientSecret === '') return null
  if (issuer === '' || clientId === '' || clientSecret === '') {
    throw new Error('Đăng nhập một lần (OIDC) cần đủ NAMRO_OIDC_ISSUER, NAMRO_OIDC_CLIENT_ID và NAMRO_OIDC_CLIENT_SECRET.')
  }
  const base = new URL(issuer.endsWith('/') ? issuer : `${issuer}/`)
  if (base.protocol !== 'https:' && !/^(?:127\.0\.0\.1|localhost)$/.test(base.hostname)) {
    throw new Error('NAMRO_OIDC_ISSUER phải là địa chỉ https.')
  }
  return {
    name: environment.NAMRO_OIDC_NAME ?? base.hostname,
    discoveryUrl: new URL('.well-known/openid-configuration', base).href,
    clientId,
    clientSecret,
  }
}
