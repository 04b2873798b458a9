import type { Draft, Located } from './draft.ts'
import type { Item } from './item.ts'
import { AGENT } from './lexicon.ts'
import { type Name, plain } from './name.ts'
import { classifiers, existential } from './naming.data.ts'
import { onlyHead, onlySector, opensWithAction, opensWithHead } from './phrase-kind.ts'
import type { Quantity } from './quantity.ts'
import { withHead } from './shared-head.ts'
import type { Surroundings } from './surroundings.ts'
import { nounOf } from './unit-noun.ts'

/** The name of a count. */
export function nameCount(around: Surroundings, { zone, phrase }: Located, quantity: Quantity, before: string, after: string): Name {
  const { last, parent } = around
  const noun = nounOf(around, quantity)
  const right = after === '' ? noun : `${noun} ${after}`
  if (phrase.length === 0) {
    const whole =
      parent?.fact.unit === quantity.unit
        ? parent
        : parent === null
          ? null
          : (around.drafts.findLast((draft) => draft.count && draft.fact.unit === quantity.unit) ?? null)
    if (whole?.count && (parent !== null || after === '')) return plain(asPart(whole, noun, after))
    if (zone.joined && last?.count && last.verb !== '' && zone.joinedBy === 'cho')
      return plain(`${right} ${last.local.slice(last.verb.length + 1)}`)
    if (last !== null && last.verb !== '' && quantity.of === null && goesOn(around, last))
      return { ...plain(`${last.verb} ${right}`), verb: last.verb }
    if (whole?.count && !(parent === null && whole === last && between(around, last) === 'joint')) return plain(asPart(whole, noun, after))
    if (zone.joined && last?.count && (after !== '' || zone.joinedBy === 'cho')) return plain(`${right} ${last.local}`)
    return plain(right)
  }
  if (/^làm (chết|bị thương|hư hỏng|sạt)$/iu.test(before) && last === null) return plain(`${right} ${before.slice(4)}`)
  const event = around.drafts.find((draft) => draft.count && draft.fact.unit === 'vụ')
  if (/^bị thương$/iu.test(before) && event !== undefined) return plain(`${noun} bị thương ${event.local}`)
  if (/^làm( chết| bị thương)?$/iu.test(before) && last !== null)
    return plain(`${noun} ${/^làm$/iu.test(before) ? after : before.slice(4)} ${last.local}`)
  if (/^xảy ra$/iu.test(before)) return plain(after === '' ? (around.known(quantity.unit) ?? noun) : right)
  if (opensWithAction(phrase))
    return {
      ...plain(
        after === '' && (/^lượt( người)?$/.test(quantity.unit) || (zone.joinedBy === 'cho' && classifiers.has(quantity.unit)))
          ? before
          : `${before} ${zone.joinedBy === 'cho' ? 'cho ' : ''}${right}`,
      ),
      verb: before,
    }
  if (onlyHead(phrase) && /^(tổng )?số$/i.test(before)) return plain(`${before} ${right}`)
  if (opensWithHead(phrase)) return withHead(around, phrase, before, quantity)
  const sibling = around.drafts.at(-1)
  if (
    after === '' &&
    phrase.length <= 3 &&
    !zone.linked &&
    sibling?.count &&
    sibling.fact.unit === quantity.unit &&
    !classifiers.has(quantity.unit)
  )
    return plain(`${noun} ${before}`)
  const thing = !classifiers.has(quantity.unit) && !zone.linked && !before.toLowerCase().includes(noun.toLowerCase())
  if (thing && !onlySector(phrase) && !(phrase[0]?.kind === 'phrase' && phrase[0].roles & AGENT) && phrase.length <= 4)
    return plain(`${before} ${right}`)
  const agent = phrase[0]?.kind === 'phrase' && (phrase[0].roles & AGENT) !== 0
  if (after === '' && !(agent && existential.has(zone.link))) return withHead(around, phrase, before, quantity)
  return plain(right)
}

/**
 * What stands between a figure and the one now read: 'nothing' but words, or one comma or "và" right before it ('joint':
 * "4 giải nhất, 21 giải nhì"); null for any other sign.
 */
function between(around: Surroundings, last: Draft): 'nothing' | 'joint' | null {
  for (let index = last.at + 1; index < around.items.length; index++) {
    const item = around.items[index] as Item
    if (item.kind === 'quantity') return 'nothing'
    if (item.key === ',' || item.key === 'và') return around.items[index + 1]?.kind === 'quantity' ? 'joint' : null
    if (item.kind === 'sign') return null
  }
  return null
}

/** Whether the figure now read goes on with the words of the last one. */
function goesOn(around: Surroundings, last: Draft): boolean {
  const link = between(around, last)
  return link === 'joint' || (link === 'nothing' && last.count)
}

/** "trong đó 5 bản đạt chuẩn … kiểu mẫu" of "công nhận thêm 12 bản đạt chuẩn …". */
function asPart(parent: Draft, noun: string, after: string): string {
  const whole = parent.fact.indicator
  if (after === '') return whole
  const at = whole.toLowerCase().indexOf(noun.toLowerCase())
  if (at < 0 && !whole.includes(' ')) return `${noun} ${after}`
  const first = after.split(' ')[0] as string
  const rest = at < 0 ? '' : whole.slice(at + noun.length).trim()
  return at >= 0 && rest.split(' ')[0] === first ? `${whole.slice(0, at)}${noun} ${after}` : `${whole} ${after}`
}
