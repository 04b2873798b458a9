import { authPath, oidcProvider } from './auth.ts'
import { cookiePrefix, withoutAge } from './cookies.ts'
import { bare, cookiesIn, type Done, type Ground, type Request } from './ground.ts'
import type { OidcSettings } from './oidc.ts'

/** The one address of better-auth's own that is served: where the organisation's service sends people back to. */
export const returnPath = `${authPath}/callback/${oidcProvider}`

/** Signing in by the organisation's own service. Only accounts that are here already can, by their verified e-mail address. */
export interface SingleSignOn {
  name: string
  /** Where to send the person. */
  begin(request: Request): Promise<Done & { url: string }>
  /** What answers at `returnPath`; `search` is the query the person came back with. */
  finish(request: Request, search: string): Promise<Response>
}

export function singleSignOn({ auth, baseUrl }: Ground, { name }: OidcSettings): SingleSignOn {
  return {
    name,
    async begin(request) {
      const body = { provider: oidcProvider, callbackURL: '/', errorCallbackURL: '/dang-nhap?loi=mot-lan', disableRedirect: true }
      const answer = await auth.api.signInSocial({ body, headers: bare(request), returnHeaders: true })
      return { url: answer.response.url as string, setCookies: cookiesIn(answer.headers) }
    },
    async finish(request, search) {
      const headers = bare(request)
      const own = (request.headers.get('cookie') ?? '').split(';').filter((pair) => pair.trim().startsWith(`${cookiePrefix}.`))
      headers.set('cookie', own.join(';'))
      const answer = await auth.handler(new globalThis.Request(new URL(returnPath + search, baseUrl), { headers }))
      const sent = new Response(answer.body, answer)
      const cookies = withoutAge(sent.headers.getSetCookie())
      sent.headers.delete('set-cookie')
      for (const cookie of cookies) sent.headers.append('set-cookie', cookie)
      return sent
    },
  }
}
