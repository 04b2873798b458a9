import { type Day, treeAt } from '../../plan/index.ts'
import type { Vocabulary } from '../../reader/sheet/index.ts'
import { importMemory, indicatorsOf, type ReadTransaction } from '../../store/index.ts'
import { firstDay, lastDay } from '../../vietnamese/period.ts'
import { type Books, readBooks } from '../books.ts'
import { vietnameseDay } from '../calendar.ts'
import { covers, type Desk, type Scope } from '../desk.ts'
import { internalFor } from '../internal.ts'
import { type ImportChoices, indicatorKey, unitKey } from './choices.ts'
import { IndicatorNames, type Meaning } from './indicatorNames.ts'
import { UnitNames } from './unitNames.ts'

/** A unit that a label means in a period, or why none does. */
export type UnitMeaning = { row: number } | { row: null; why: string; unknown: boolean }

/** What labels mean in an authority's books: as a person chose, as was remembered, else by their names. */
export class Words implements Vocabulary {
  readonly books: Books
  readonly scope: Scope
  readonly today: Day
  /** The topmost unit that the visitor may record for: whose the figures are where a file tells nothing. */
  readonly top: number | null
  private readonly memory: Awaited<ReturnType<typeof importMemory>>
  private readonly units: UnitNames
  private readonly indicators: IndicatorNames
  private readonly visible: ReadonlySet<number>
  private readonly meanings = new Map<string, Meaning>()
  private readonly unitMeanings = new Map<string, UnitMeaning>()

  private constructor(
    parts: Pick<Words, 'books' | 'scope' | 'today'> & { memory: Words['memory']; visible: ReadonlySet<number> },
    names: IndicatorNames,
  ) {
    this.books = parts.books
    this.scope = parts.scope
    this.today = parts.today
    this.memory = parts.memory
    this.visible = parts.visible
    this.indicators = names
    this.units = new UnitNames(parts.books)
    const top = treeAt(parts.books.units, parts.today).units.find(({ id }) => covers(parts.scope, parts.books.unitRow.get(id) as number))
    this.top = top === undefined ? null : (parts.books.unitRow.get(top.id) as number)
  }

  /** Reads the words of the books, as far as the visitor may know of them. */
  static async read(read: ReadTransaction, desk: Desk, scope: Scope): Promise<Words> {
    const internal = await internalFor(read, desk)
    const rows = (await indicatorsOf(read)).filter(({ id }) => !internal.indicators.has(id))
    const parts = { books: await readBooks(read), memory: await importMemory(read), scope, today: vietnameseDay(desk.now) }
    return new Words({ ...parts, visible: new Set(rows.map(({ id }) => id)) }, new IndicatorNames(rows))
  }

  isUnit(label: string): boolean {
    return this.memory.unit.has(unitKey(label)) || this.units.named(label).length > 0
  }

  isIndicator(label: string): boolean {
    return this.indicators.has(label)
  }

  /** What was remembered of a sheet with these heads: its choices as JSON. */
  layoutMemory(fingerprint: string): string | undefined {
    return this.memory.layout.get(fingerprint)
  }

  /** The indicator that a label means; row 0 where it is to be left out. */
  indicator(label: string, measure: string, { indicators }: ImportChoices): Meaning {
    const own = indicatorKey(label, measure)
    const known = this.meanings.get(own)
    if (known !== undefined) return known
    const meaning =
      this.settled(indicators[own], 'Bạn đã chọn.') ??
      this.settled(numberOf(this.memory.indicator.get(own)), 'Như lần nhập trước.') ??
      this.indicators.meaning(label, measure)
    this.meanings.set(own, meaning)
    return meaning
  }

  private settled(row: number | undefined, why: string): Meaning | null {
    return row === undefined || (row !== 0 && !this.visible.has(row)) ? null : { row, why }
  }

  suggested(label: string, measure: string): number[] {
    return this.indicators.suggested(label, measure)
  }

  /** Every indicator that may be chosen. */
  get choosable(): readonly number[] {
    return [...this.visible]
  }

  /** The unit that a label means in a period; row 0 where it is to be left out. */
  unit(label: string, period: string, { units }: ImportChoices): UnitMeaning {
    const key = `${period}|${label}`
    const known = this.unitMeanings.get(key)
    if (known !== undefined) return known
    const own = unitKey(label)
    const chosen = units[own] ?? numberOf(this.memory.unit.get(own))
    const meaning = chosen === 0 ? { row: 0 } : this.unitIn(label, period, chosen)
    this.unitMeanings.set(key, meaning)
    return meaning
  }

  private unitIn(label: string, period: string, chosen: number | undefined): UnitMeaning {
    const rows = chosen === undefined ? this.units.named(label) : [chosen]
    if (rows.length === 0) return { row: null, why: `Không có đơn vị nào tên “${label}”.`, unknown: true }
    const end = lastDay(period) as Day
    const [on] = [end, this.today].sort() as [Day, Day]
    const valid = this.units.on(rows, on)
    const [only, second] = valid.length > 0 ? valid : this.units.on(rows, firstDay(period) as Day)
    if (only === undefined) return { row: null, why: `Đơn vị “${label}” không tồn tại trong kỳ này.`, unknown: false }
    if (second !== undefined) return { row: null, why: `Có nhiều đơn vị tên “${label}”.`, unknown: true }
    return { row: only }
  }
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text)
}
