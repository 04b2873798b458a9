import type { Context } from './context.ts'
import type { Draft } from './draft.ts'
import { headOf } from './head-noun.ts'
import { type Name, plain } from './name.ts'
import { type Phrase, write } from './noun-phrase.ts'
import { onlySector, opensWithAction, opensWithHead } from './phrase-kind.ts'
import type { Quantity } from './quantity.ts'
import type { Surroundings } from './surroundings.ts'

/** Names that leave out their head noun, which the whole or the list has. */

/** A phrase that only names a branch, or a product in a list, takes the head of its whole, or of the list. */
export function withHead(around: Surroundings, phrase: Phrase, local: string, quantity: Quantity): Name {
  const own = headOf(local)
  const previous = around.drafts.at(-1)
  const short = phrase.length <= 3 && own === null && !opensWithHead(phrase) && !opensWithAction(phrase)
  const listed =
    short && previous !== undefined && previous.head !== null && previous.fact.unit !== null && alike(previous.fact.unit, quantity.unit)
  if (
    (onlySector(phrase) || short) &&
    around.subject.length > 0 &&
    (opensWithAction(around.subject) || opensWithHead(around.subject)) &&
    !onlySector(around.subject) &&
    around.parent === null &&
    !(listed && previous !== undefined && /^(tỷ trọng|tỉ trọng)$/i.test(previous.head ?? ''))
  ) {
    const head = write(around.text, around.tokens, around.subject)
    return { indicator: `${headOf(head) ?? head} ${local}`, local, head: headOf(head) }
  }
  if (onlySector(phrase) || listed) {
    const before = previous !== undefined && previous.fact.unit !== null && previous.fact.unit === quantity.unit ? previous.head : null
    const compared = previous !== undefined && previous.fact.unit === null && quantity.kind === 'percent' ? previous.head : null
    const head =
      sameUnit(around.parent, quantity) ??
      before ??
      compared ??
      around.topic ??
      (listed ? previous.head : null) ??
      around.drafts.findLast((draft) => draft.fact.unit === quantity.unit)?.head ??
      around.context.listHead ??
      headFor(around.context, quantity)
    if (head) return { indicator: `${head} ${local}`, local, head }
    const { parent } = around
    if (parent !== null && parent.fact.unit === quantity.unit)
      return plain(`${parent.verb === '' ? parent.fact.indicator : parent.verb} ${local}`)
  }
  const crop = around.season !== null && /^(tổng )?(diện tích|sản lượng|năng suất)/i.test(local) && !/vụ/i.test(local)
  return { indicator: crop ? `${local} ${around.season}` : local, local, head: own }
}

/** Whether two units differ in scale only: "tỷ USD", "triệu USD". */
function alike(one: string, other: string): boolean {
  const bare = (unit: string) => unit.replace(/^((trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ) )+/u, '')
  return bare(one) === bare(other)
}

/** The head of the whole, where part and whole are in one unit (or the part is a rate). */
function sameUnit(parent: Draft | null, quantity: Quantity): string | null {
  return parent !== null && (parent.fact.unit === null || alike(parent.fact.unit, quantity.unit) || quantity.kind === 'percent')
    ? parent.head
    : null
}

export function headFor(context: Context, quantity: Quantity): string | null {
  if (quantity.kind === 'percent') return context.head
  return context.amountUnit === quantity.unit ? context.amountHead : null
}
