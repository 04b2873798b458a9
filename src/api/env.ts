import type { Desk } from '../office/desk.ts'
import type { Visitor } from '../office/visitor.ts'

/** What the API finds in the context of a request, and leaves there for the log. */
export interface ApiEnv {
  Variables: {
    requestId: string
    /** Who came with the token; null for nobody. A session's visitor is never looked at here. */
    visitor: Visitor | null
    desk: Desk
    note?: string
  }
}
