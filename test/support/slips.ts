import { parseNumber } from '../../src/vietnamese/number.ts'
import type { Random } from './random.ts'
import type { Relation, Slip } from './writer.ts'

/**
 * What `write` writes with the relation's figure written wrongly, so that the relation cannot hold, and the relation as it
 * stands there; null where no slip does that (the figure is too coarse). `text` is where the figure stands rightly.
 */
export function spoilt<T extends { relations: readonly Relation[] }>(
  relation: Relation,
  text: string,
  random: Random,
  write: (slip: Slip) => T,
): (T & { broken: Relation }) | null {
  const printed = text.slice(...relation.figureSpan)
  const slips = random.next() < 0.2 ? [...markMoved(printed), ...oneDigitChanged(printed)] : random.shuffle(oneDigitChanged(printed))
  for (const written of [...(relation.slips ?? []), ...slips]) {
    const value = parseNumber(written)?.value
    if (value === undefined || !relation.breaks(value)) continue
    const document = write({ figure: relation.figure, written })
    const broken = document.relations.find(({ figure, kind }) => figure === relation.figure && kind === relation.kind)
    if (broken !== undefined) return { ...document, broken }
  }
  return null
}

/** The number with each one of its digits changed into each other one, but for a zero in front. */
function oneDigitChanged(printed: string): string[] {
  return [...printed].flatMap((mark, at) => {
    if (!/\d/.test(mark)) return []
    const others = [...'0123456789'].filter((digit) => digit !== mark && !(at === 0 && digit === '0' && printed.length > 1))
    return others.map((digit) => printed.slice(0, at) + digit + printed.slice(at + 1))
  })
}

/** "1.234,5" with the decimal mark lost or a place further: ten times too much, or a tenth. */
function markMoved(printed: string): string[] {
  const [whole = '', places] = printed.split(',')
  const digits = whole.replaceAll('.', '')
  if (places === undefined || digits === '0') return []
  const grouped = (run: string) => run.replace(/\B(?=(?:\d{3})+$)/g, '.')
  const shorter = digits.length > 1 ? [`${grouped(digits.slice(0, -1))},${digits.slice(-1)}${places}`] : []
  return [grouped(digits + places), ...shorter]
}
