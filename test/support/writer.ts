import type { Comparison, DateStatement, Fact, Reading, TallyClass, UniversalStatement } from '../../src/reader/reading.ts'
import { type Decimal, decimal } from '../../src/vietnamese/decimal.ts'
import { parseNumber } from '../../src/vietnamese/number.ts'

/** A figure of the document that is written otherwise than it should be. */
export interface Slip {
  /** Which of the numbers written, counted from 0. */
  figure: number
  written: string
}

/** Where a number stands in the text, and which of all numbers it is. */
export interface Written {
  figure: number
  start: number
  end: number
  value: Decimal
}

/** A statement that binds figures together; spoiling one of them in a way that `breaks` it makes the text contradict itself. */
export interface Relation {
  kind: string
  /** The figure that may be spoilt: which number, and its offsets. */
  figure: number
  figureSpan: [start: number, end: number]
  /** The spans of all figures that the relation binds. */
  spans: [start: number, end: number][]
  /** Whether the relation cannot hold, rounding allowed for, with this number in the figure's place. */
  breaks: (value: Decimal) => boolean
  /** Ways to write the figure wrongly that are tried before a digit is changed. */
  slips?: readonly string[]
}

interface FactOptions {
  indicator: string
  unit: string
  bound?: Fact['bound']
  estimated?: boolean
  kind?: Fact['kind']
  period: string
}

/**
 * Writes a text and, beside it, the reading that a perfect reader would make of it: what is said through `number` and
 * `fact` has right offsets by construction, also when a slip writes one of the numbers in another way.
 */
export class Writer {
  text = ''
  readonly reading: Reading = { facts: [], tallies: [], statements: [] }
  readonly relations: Relation[] = []
  private numbers = 0
  private sentenceStart = 0
  private openFacts: Fact[] = []
  private readonly slip: Slip | undefined

  constructor(slip: Slip | undefined) {
    this.slip = slip
  }

  say(words: string): void {
    this.text += words
  }

  /** Ends the sentence: facts written since the last end know it as theirs. */
  end(mark = '. '): void {
    this.text += mark.trimEnd()
    for (const fact of this.openFacts) fact.sentence = [this.sentenceStart, this.text.length]
    this.text += mark.slice(mark.trimEnd().length)
    this.openFacts = []
    this.sentenceStart = this.text.length
  }

  paragraph(): void {
    this.text = `${this.text.trimEnd()}\n\n`
    this.sentenceStart = this.text.length
  }

  /** A number as printed, in Vietnamese notation. */
  number(printed: string): Written {
    const figure = this.numbers++
    const written = this.slip?.figure === figure ? this.slip.written : printed
    const start = this.text.length
    this.text += written
    const value = parseNumber(written)?.value ?? decimal(0)
    return { figure, start, end: this.text.length, value }
  }

  /** A fact: `value` (and `of`, for a/b) as printed, the unit after them, a hedge before. Returns the fact and its numbers. */
  fact(
    value: string,
    { indicator, unit, bound = 'exact', estimated = false, kind = 'actual', period }: FactOptions,
    words: { hedge?: string; of?: string; unit?: string } = {},
  ) {
    const start = this.text.length
    if (words.hedge) this.say(`${words.hedge} `)
    const numerator = this.number(value)
    if (words.of !== undefined) this.say('/')
    const denominator = words.of === undefined ? null : this.number(words.of)
    this.say(words.unit ?? (unit === '%' ? '%' : ` ${unit}`))
    const fact: Fact = {
      quote: this.text.slice(start),
      start,
      end: this.text.length,
      indicator,
      value: numerator.value,
      unit,
      of: denominator?.value ?? null,
      bound,
      estimated,
      kind,
      period,
      comparisons: [],
      sentence: [this.sentenceStart, this.text.length],
    }
    const index = this.reading.facts.push(fact) - 1
    this.openFacts.push(fact)
    return { fact, index, value: numerator, of: denominator }
  }

  /** A fact of which the text gives only the percentage of plan. */
  percentOnly(percent: string, options: Omit<FactOptions, 'unit'>) {
    const written = this.fact(percent, { ...options, unit: '%' })
    const { start, end, value } = { ...written.fact, value: written.value.value }
    Object.assign(written.fact, { value: null, unit: null, comparisons: [{ to: 'plan', percent: value, start, end }] })
    return written
  }

  /** A comparison of a fact: its number as printed, then "%" or the unit. */
  comparison(
    fact: Fact,
    printed: string,
    rest: Pick<Comparison, 'to' | 'by' | 'year' | 'unit'>,
    what: 'percent' | 'changePercent' | 'change',
    shift = 0,
  ): Written {
    const written = this.number(printed)
    if (what !== 'change') this.say('%')
    else if (rest.unit !== undefined) this.say(` ${rest.unit}`)
    fact.comparisons.push({
      ...rest,
      [what]: written.value.plus(shift),
      start: written.start,
      end: what === 'change' ? written.end : this.text.length,
    })
    return written
  }

  tally(total: number | null, classes: [TallyClass, number][], period: string): void {
    this.reading.tallies.push({ total, classes: classes.map(([name, fact]) => ({ class: name, fact })), period })
  }

  universal(start: number, rest: Pick<UniversalStatement, 'count' | 'atLeastPercent' | 'strict' | 'scope' | 'forecast' | 'period'>): void {
    this.reading.statements.push({ kind: 'universal', quote: this.text.slice(start), start, end: this.text.length, ...rest })
  }

  date(start: number, rest: Pick<DateStatement, 'year' | 'month' | 'day' | 'role'>): void {
    this.reading.statements.push({ kind: 'date', quote: this.text.slice(start), start, end: this.text.length, ...rest })
  }

  /** Binds figures: `test` says whether the relation cannot hold when the figure at `at` of the list has another value. */
  bind(kind: string, figures: readonly Written[], test: (values: Decimal[]) => boolean, slips?: Record<number, readonly string[]>): void {
    const spans = figures.map(({ start, end }): [number, number] => [start, end])
    figures.forEach(({ figure, start, end }, at) => {
      this.relations.push({
        kind,
        figure,
        figureSpan: [start, end],
        spans,
        breaks: (value) => test(figures.map((one, other) => (other === at ? value : one.value))),
        ...(slips?.[at] === undefined ? {} : { slips: slips[at] }),
      })
    })
  }
}
