import type { Context, Hono } from 'hono'
import type { Desk } from '../office/desk.ts'
import type { WebEnv } from './env.ts'
import type { Frame } from './frame.ts'

/** What every page of the application has at hand, once somebody is signed in and works for an authority. */
export interface Site extends WebEnv {
  Variables: WebEnv['Variables'] & {
    desk: Desk
    /** What stands around a page; most answers to what was sent are none. */
    frame: () => Promise<Frame> | Frame
    /** What has just been done, told once. */
    flash: string | undefined
  }
}

export type SiteContext = Context<Site>

/** The pages of one subject, to be mounted under their path. */
export type Pages = Hono<Site>

/** The largest whole number that the books keep. */
export const mostWhole = 2_147_483_647

/** A number from the address; null where it is none. */
export function numberParam(c: SiteContext, name: string): number | null {
  const text = c.req.param(name) ?? ''
  return /^[1-9]\d{0,9}$/.test(text) && Number(text) <= mostWhole ? Number(text) : null
}
