import { placesIn } from '../../checks/index.ts'
import { type Content, day, type Grade, type Indicator, isPercentage, isValid, type Unit } from '../../plan/index.ts'
import type { Fact } from '../../reader/reading.ts'
import type { Binding, IndicatorRow } from '../../store/index.ts'
import { placesOf } from '../../vietnamese/decimal.ts'
import { type Decimal, fold, lastDay } from '../../vietnamese/index.ts'
import { comparable } from '../../vietnamese/unit.ts'
import type { Books } from '../books.ts'
import type { Contents, FactMatches } from './contents.ts'

/** Something that a fact is likely to be of, by where it is kept, and why, in a few Vietnamese words. */
export interface Proposed {
  row: number
  reason: string
  /** Whether it may be taken without a person looking at it. */
  sure: boolean
}

/** What a fact is proposed to be taken over as; null where a person must say. */
export interface Proposal {
  indicator: Proposed | null
  /** Indicators of the authority to choose from, the likeliest first. */
  likely: readonly number[]
  /** An indicator of the national catalogue that it is of and that is not in use yet. */
  notInUse: string | null
  unit: Proposed | null
  period: string | null
  grade: Grade
  measure: string
  content: Content | null
  /** Why nothing can be taken over; null for a result. */
  unfit: string | null
  /** What is still missing or does not fit, as a sentence; null where it can be accepted as it is. */
  lacks: string | null
}

/** What proposals rest on. */
export interface Grounds {
  books: Books
  indicators: readonly IndicatorRow[]
  bindings: readonly (Binding & { uses: number })[]
  /** Indicators that the visitor is not told of. */
  hidden: ReadonlySet<number>
  /** The unit whose document it is, by where it is kept. */
  home: number
}

/** Proposes for facts of one document. The order of the grounds: what was learnt, the same name, what the catalogue says. */
export function proposer(grounds: Grounds, { document, matches }: Contents): (fact: Fact, index: number) => Proposal {
  const indicatorFor = indicatorFinder(grounds)
  const unitFor = unitFinder(grounds, document.text)
  return (fact, index) => {
    const { indicator, likely, notInUse } = indicatorFor(fact, matches[index] ?? { sure: false, likely: [] })
    const of = indicator === null ? null : (grounds.books.indicatorOf.get(indicator.row) as Indicator)
    const unit = unitFor(document.text.slice(...fact.sentence), fact.indicator, fact.period)
    const content = fact.value === null ? null : contentFor(fact.value, fact.of, fact.unit ?? '', of)
    const measure = (content?.kind === 'ratio' ? of?.unit : fact.unit) || (of?.unit ?? '')
    return {
      ...{ indicator, likely, notInUse, unit, period: fact.period, measure },
      grade: fact.estimated ? 'estimate' : 'preliminary',
      content,
      unfit: unfitness(fact),
      lacks: lackOf(of, unit, fact.period, measure),
    }
  }
}

/** The key by which a phrase is learnt. */
export function phraseKey(phrase: string): string {
  return fold(phrase).trim()
}

/** Why a fact is not taken over; null for a result with its figure. */
function unfitness({ kind, value }: Fact): string | null {
  if (kind === 'target') return 'Mục tiêu, kế hoạch: chỉ để đối chiếu, không ghi thành số liệu.'
  if (kind === 'baseline') return 'Mốc so sánh của kỳ trước: chỉ để đối chiếu.'
  return value === null ? 'Văn bản chỉ nêu so sánh, không nêu con số.' : null
}

/** What is missing before a figure can be recorded, as a sentence; null for nothing. */
export function lackOf(of: Indicator | null, unit: unknown, period: string | null, measure: string): string | null {
  if (of === null) return 'Chưa rõ là chỉ tiêu nào.'
  if (of.unit !== '' && !comparable(measure, of.unit)) {
    return `Đơn vị tính “${measure}” không đổi được ra “${of.unit}” của chỉ tiêu.`
  }
  if (unit === null) return 'Chưa rõ là của đơn vị nào.'
  return period === null ? 'Chưa rõ là của kỳ nào.' : null
}

/** What is recorded of a figure: of "737/742 hộ" under an indicator in % the two parts, never their quotient. */
export function contentFor(value: Decimal, whole: Decimal | null, unit: string, of: Indicator | null): Content {
  if (whole !== null && of !== null && isShare(whole, unit, of)) {
    return { kind: 'ratio', numerator: value, denominator: whole, numeratorUnit: unit, denominatorUnit: unit }
  }
  return { kind: 'number', value, decimals: placesOf(value) }
}

/** Whether a figure written a/b is a share, of an indicator that is in % and made of no other two. */
export function isShare(whole: Decimal | null, unit: string | null, of: Indicator): boolean {
  return whole !== null && !whole.eq(0) && isPercentage(of) && of.ratio === null && !comparable(unit ?? '', of.unit)
}

function indicatorFinder({ books, indicators, bindings, hidden }: Grounds) {
  const shown = indicators.filter(({ id }) => !hidden.has(id))
  const ofCatalogue = new Map(shown.flatMap(({ id, catalogueCode }) => (catalogueCode === null ? [] : [[catalogueCode, id] as const])))
  const named = new Map<string, number[]>()
  for (const { id, name, aliases } of shown) {
    for (const words of [name, ...aliases]) named.set(phraseKey(words), [...(named.get(phraseKey(words)) ?? []), id])
  }
  const learnt = new Map(
    bindings.flatMap((one) => (one.kind === 'indicator' && !hidden.has(one.indicatorId) ? [[`${one.phrase}\n${one.measure}`, one]] : [])),
  )
  const fits = (row: number, unit: string | null) => !unit || comparable(unit, (books.indicatorOf.get(row) as Indicator).unit)

  return ({ indicator: phrase, unit }: Fact, { sure, likely: matches }: FactMatches) => {
    const known = learnt.get(`${phraseKey(phrase)}\n${fold(unit ?? '')}`)
    const same = (named.get(phraseKey(phrase)) ?? []).filter((row) => fits(row, unit))
    const inUse = matches.flatMap((match) => (ofCatalogue.has(match.id) ? [{ ...match, row: ofCatalogue.get(match.id) as number }] : []))
    const likely = [...new Set([...(known === undefined ? [] : [known.indicatorId]), ...same, ...inUse.map(({ row }) => row)])]
    const [first] = matches
    const notInUse =
      sure && first !== undefined && !ofCatalogue.has(first.id) && known === undefined && same.length === 0 ? first.name : null
    return { indicator: bestOf(), likely, notInUse }

    function bestOf(): Proposed | null {
      if (known !== undefined) return { row: known.indicatorId, reason: `đã gán như vậy ${known.uses} lần`, sure: true }
      if (same.length === 1) return { row: same[0] as number, reason: `trùng tên “${phrase}”`, sure: Boolean(unit) }
      const best = inUse[0]
      return best !== undefined && sure && best.id === first?.id ? { row: best.row, reason: best.reason, sure: true } : null
    }
  }
}

/**
 * A sentence that names one unit is of it; else the document's own unit, where the text names that or names no place. A text
 * about other places is nobody's until a person says whose.
 */
function unitFinder({ books, bindings, home }: Grounds, text: string) {
  const byName = new Map<string, number[]>()
  for (const [row, { name }] of books.unitOf) byName.set(phraseKey(name), [...(byName.get(phraseKey(name)) ?? []), row])
  const learnt = new Map(bindings.flatMap((one) => (one.kind === 'unit' ? [[one.phrase, one]] : [])))
  const places = placesIn({ text })
  const known = (place: string, on: string | null): Proposed | null => {
    const chosen = learnt.get(place)
    if (chosen !== undefined) return { row: chosen.unitId, reason: `“${place}” đã gán như vậy ${chosen.uses} lần`, sure: true }
    const rows = byName.get(place) ?? []
    const row = rows.find((one) => on !== null && isValid(books.unitOf.get(one) as Unit, day(lastDay(on)))) ?? rows.at(-1)
    return row === undefined ? null : { row, reason: `văn bản nêu “${place}”`, sure: true }
  }
  const own: Proposed | null = (() => {
    if (places.length === 0) return { row: home, reason: 'đơn vị của văn bản', sure: true }
    const found = places.map((place) => known(place, null)).filter((one) => one !== null)
    if (found.some(({ row }) => row === home)) return { row: home, reason: 'đơn vị của văn bản', sure: true }
    const [first] = found
    if (first !== undefined) return { ...first, sure: found.length === 1 }
    return { row: home, reason: `văn bản nói về ${places[0]}, không có trong danh sách đơn vị`, sure: false }
  })()
  return (sentence: string, phrase: string, period: string | null): Proposed | null => {
    for (const words of [phrase, sentence]) {
      const found = placesIn({ text: words }).flatMap((place) => known(place, period) ?? [])
      if (new Set(found.map(({ row }) => row)).size === 1) return found[0] as Proposed
    }
    return own
  }
}
