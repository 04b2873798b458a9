import type { Visitor } from '../office/accounts/index.ts'

/** What every handler finds in its context. */
export interface WebEnv {
  Bindings: {
    /** Node's own request, where the server is Node's. */
    incoming?: { socket: { remoteAddress?: string } }
  }
  Variables: {
    /** The number under which the log has this request. */
    requestId: string
    /** Where the request came from. */
    address: string
    /** Who sent it; null for nobody signed in. */
    visitor: Visitor | null
    /** What the log is to say of the request beside its status: 'signIn.refused'. */
    note?: string
  }
}
