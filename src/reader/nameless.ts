import type { Draft, Located } from './draft.ts'
import { type Name, plain } from './name.ts'
import { write } from './noun-phrase.ts'
import type { Quantity } from './quantity.ts'
import { headFor } from './shared-head.ts'
import type { Surroundings } from './surroundings.ts'

/** Nothing before the figure: the words after it, its share of a whole, or the name of the figure before. */
export function nameless(around: Surroundings, { zone }: Located, quantity: Quantity, after: string): Name {
  const { last, parent, context } = around
  if (zone.share && last !== null) {
    // a count is a share of a count of the same things
    const ofSame = (draft: Draft | null | undefined) => (draft && (!last.count || draft.fact.unit === last.fact.unit) ? draft : null)
    const first = around.drafts.find((draft) => ofSame(draft) !== null)
    const whole = after !== '' ? after : (ofSame(parent)?.fact.indicator ?? around.topic ?? first?.fact.indicator ?? '')
    const verb = parent?.verb ?? ''
    const own = verb !== '' && last.fact.indicator.startsWith(`${verb} `) ? last.fact.indicator.slice(verb.length + 1) : last.fact.indicator
    if (after === '' && whole !== '' && last.fact.indicator.startsWith(whole)) return plain(`tỷ lệ ${own}`)
    if (whole === '' || whole === last.fact.indicator) return plain(`tỷ lệ ${last.fact.indicator}`)
    return { indicator: `${last.local} trong ${whole}`, local: last.local, head: null }
  }
  if (after !== '') {
    if (around.enclosing !== null && around.enclosing === last && last?.fact.unit === quantity.unit)
      return { indicator: `${last.fact.indicator} ${after}`, local: after, head: last.head }
    if (parent !== null && quantity.kind === 'measure')
      return { indicator: `${parent.fact.indicator} ${after}`, local: after, head: parent.head }
    return plain(after)
  }
  if (zone.link === 'trị' && last?.count) return plain(`trị giá ${last.fact.indicator.slice(last.verb === '' ? 0 : last.verb.length + 1)}`)
  const owner = parent ?? last
  if (owner !== null) return { indicator: owner.fact.indicator, local: owner.local, head: owner.head }
  if (around.subject.length > 0) return plain(write(around.text, around.tokens, around.subject))
  const known = around.topic ?? context.topic ?? headFor(context, quantity) ?? ''
  return plain(known)
}
