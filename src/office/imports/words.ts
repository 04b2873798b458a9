import { type Day, treeAt } from '../../plan/index.ts'
import type { Vocabulary } from '../../reader/sheet/index.ts'
import { importMemory, indicatorsOf, type ReadTransaction } from '../../store/index.ts'
import { firstDay, lastDay } from '../../vietnamese/period.ts'
import { type Books, readBooks } from '../books.ts'
import { vietnameseDay } from '../calendar.ts'
import type { Desk } from '../desk.ts'
import { internalFor } from '../internal.ts'
import { type ImportChoices, indicatorKey, unitKey } from './choices.ts'
import { IndicatorNames, type Meaning } from './indicatorNames.ts'
import { UnitNames } from './unitNames.ts'

/** A unit that a label means in a period, or why none does. */
export type UnitMeaning = { row: number } | { row: null; why: string; unknown: boolean }

/** What a label was taken for; `key` is what a choice names it by. */
export type IndicatorMeaning = Meaning & { key: string }

/** What labels mean in an authority's books: as a person chose, as was remembered, else by their names. */
export class Words implements Vocabulary {
  readonly books: Books
  readonly today: Day
  /** The topmost unit: whose the figures are where a file tells nothing. */
  readonly top: number | null
  private readonly memory: Awaited<ReturnType<typeof importMemory>>
  private readonly units: UnitNames
  private readonly indicators: IndicatorNames
  private readonly visible: ReadonlySet<number>
  /** What was found before, by label and unit of measure, and by period and label: a file asks for the same ones a thousand times. */
  private readonly meanings = new Map<string, Map<string, IndicatorMeaning>>()
  private readonly unitMeanings = new Map<string, Map<string, UnitMeaning>>()

  private constructor(
    parts: Pick<Words, 'books' | 'today'> & { memory: Words['memory']; visible: ReadonlySet<number> },
    names: IndicatorNames,
  ) {
    this.books = parts.books
    this.today = parts.today
    this.memory = parts.memory
    this.visible = parts.visible
    this.indicators = names
    this.units = new UnitNames(parts.books)
    const [top] = treeAt(parts.books.units, parts.today).units
    this.top = top === undefined ? null : (parts.books.unitRow.get(top.id) as number)
  }

  /** Reads the words of the books, as far as the visitor may know of them. */
  static async read(read: ReadTransaction, desk: Desk): Promise<Words> {
    const internal = await internalFor(read, desk)
    const rows = (await indicatorsOf(read)).filter(({ id }) => !internal.indicators.has(id))
    const parts = { books: await readBooks(read), memory: await importMemory(read), today: vietnameseDay(desk.now) }
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

  /** The indicator that a label means; row 0 where it is to be left out. The same object for the same label. */
  indicator(label: string, measure: string, { indicators }: ImportChoices): IndicatorMeaning {
    const own = within(this.meanings, label)
    const known = own.get(measure)
    if (known !== undefined) return known
    const key = indicatorKey(label, measure)
    const meaning =
      this.settled(indicators[key], 'Bạn đã chọn.') ??
      this.settled(numberOf(this.memory.indicator.get(key)), 'Như lần nhập trước.') ??
      this.indicators.meaning(label, measure)
    const found = { ...meaning, key }
    own.set(measure, found)
    return found
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
    const inPeriod = within(this.unitMeanings, period)
    const known = inPeriod.get(label)
    if (known !== undefined) return known
    const own = unitKey(label)
    const chosen = units[own] ?? numberOf(this.memory.unit.get(own))
    const meaning = chosen === 0 ? { row: 0 } : this.unitIn(label, period, chosen)
    inPeriod.set(label, meaning)
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

function within<Value>(maps: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const known = maps.get(key)
  if (known !== undefined) return known
  const fresh = new Map<string, Value>()
  maps.set(key, fresh)
  return fresh
}
