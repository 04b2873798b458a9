import type { Context } from 'hono'
import type { WebEnv } from './env.ts'
import type { Account, NavItem } from './ui/index.ts'

/** What stands around a page: whose books these are, where one can go, who is signed in. */
export interface Frame {
  authority: string
  nav: readonly NavItem[]
  account?: Account
}

/** The frame for the visitor of a request. */
export type FrameOf = (c: Context<WebEnv>) => Frame | Promise<Frame>
