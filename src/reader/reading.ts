import type { Decimal } from '../vietnamese/decimal.ts'

/** How sure the text is of a figure: hơn, trên → over; khoảng, gần, xấp xỉ → about; từ … trở lên, ít nhất → atLeast … */
export type Bound = 'exact' | 'about' | 'over' | 'under' | 'atLeast' | 'atMost'

/** A result or present state, an aim, or a past level that is quoted only to compare with. */
export type FactKind = 'actual' | 'target' | 'baseline'

/** What a figure is compared with: its plan, the same period of the year before, the period before, any earlier point. */
export type ComparisonTo = 'plan' | 'samePeriod' | 'previous' | 'base'

/**
 * One comparison of a figure. Exactly one of `percent`, `changePercent` and `change` is there:
 * `percent` the figure is that many per cent of what it is compared with; `changePercent` it rose (fell, where
 * negative) by that many per cent; `change` it rose by so much in `unit` (points where the figure itself is in %).
 */
export interface Comparison {
  to: ComparisonTo
  /** Whose plan, in the text's words without the verb: "tỉnh", "tỉnh, huyện", "nghị quyết". */
  by?: string
  /** The year compared with, where the text names it. */
  year?: number
  percent?: Decimal
  changePercent?: Decimal
  change?: Decimal
  unit?: string
  /** UTF-16 offsets of the comparison's figure in the text. */
  start: number
  end: number
}

/** One stated figure of one indicator. Offsets are UTF-16 offsets into the text as it was given. */
export interface Fact {
  /** The shortest run of the text that holds the figure with its unit and hedge: text.slice(start, end). */
  quote: string
  start: number
  end: number
  /** What is measured, as a phrase that stands alone: heads and parents that the text leaves out are put back. */
  indicator: string
  /** The figure in `unit`; null where the text gives only a comparison ("trồng rừng đạt hơn 138% kế hoạch"). */
  value: Decimal | null
  /** Unit of measure, lower case, abbreviations spelled out; "" where the text gives none; null where value is null. */
  unit: string | null
  /** The denominator of a figure written a/b. */
  of: Decimal | null
  bound: Bound
  estimated: boolean
  kind: FactKind
  /** SDMX / ISO 8601 code (2024, 2024-S1, 2024-Q3, 2024-M09, 2024-01-01/P9M, 2020-01-01/P5Y); null where it cannot be told. */
  period: string | null
  comparisons: Comparison[]
  /** The percentage that the text states for a/b and that only restates it ("737/742 hộ, tỷ lệ 99,3%"). */
  restated?: { percent: Decimal; start: number; end: number }
  /** Where the figure is stated as a part: the index in `facts` of the whole, and whether the list says that it is complete (gồm) or not (trong đó). */
  part?: { of: number; complete: boolean }
  /** Where the figure is the share (%) of a whole that another fact's figure makes ("9.550 tỷ đồng, chiếm 63%"): the index of that fact. */
  shareOfFact?: number
  /** Start and end of the sentence (or table row) the figure stands in. */
  sentence: [number, number]
}

/** The classes official reports sort targets into; `other` for a class of the text's own. */
export type TallyClass = 'exceeded' | 'met' | 'metOrExceeded' | 'notMet' | 'notAssessed' | 'onTrack' | 'inDifficulty' | 'other'

/** Targets counted by class: of 42, 10 exceeded, 22 met, 8 not met, 2 not assessed. Numbers index into `facts`. */
export interface Tally {
  /**
   * The fact that states the total, or null; a count written a/b carries the total as its `of`. A count of all ("cả 18 chỉ
   * tiêu đều đạt") is both: the total and a class.
   */
  total: number | null
  classes: { class: TallyClass; fact: number }[]
  period: string | null
}

/** A statement about all targets at once, which any one figure can break. */
export interface UniversalStatement {
  kind: 'universal'
  quote: string
  start: number
  end: number
  /** How many targets it speaks of ("tất cả 27 chỉ tiêu"), where it says so: index into facts. */
  count: number | null
  /** Each is said to be at least (over: strictly above) so many per cent of its plan: 100 for đạt, 70 for "từ 70% kế hoạch trở lên". */
  atLeastPercent: Decimal
  strict: boolean
  /** Narrower subject, where it is not all targets: "về giảm nghèo, tạo việc làm". */
  scope: string | null
  /** True for what is only expected (dự kiến đến cuối năm …) or aimed at. */
  forecast: boolean
  period: string | null
}

/** A date or year that the text names for an event or a period; years that cannot be right show here. */
export interface DateStatement {
  kind: 'date'
  quote: string
  start: number
  end: number
  year: number | null
  month: number | null
  day: number | null
  /** `event`: the day something happened (the meeting); `period`: the year or period under report or plan; `other`: any other mention (a document's date, an anniversary). */
  role: 'event' | 'period' | 'other'
}

export type Statement = UniversalStatement | DateStatement

/** What `read` finds in one text, each list in the order of the text. */
export interface Reading {
  facts: Fact[]
  tallies: Tally[]
  statements: Statement[]
}

export interface ReadOptions {
  /** When the text was published, ISO 8601 day, month or year: tells "9 tháng" of which year. */
  published?: string
  /** The place the text is about, where the caller knows it. */
  place?: string
}
