/**
 * What charts are given. Numbers place things and nothing else; whatever is read comes as text that the caller has written from
 * the exact decimal. All values of one chart are in one unit of measure.
 */

/** One value of a series. */
export interface Point {
  /** Null is a gap: the line breaks there. */
  value: number | null
  /** The value as it is written, or in words why there is none: '1.401,351', 'chưa gửi'. */
  text: string
}

/** One place on the axis of periods. */
export interface Column {
  /** On the axis: 'T9', '2026'. */
  label: string
  /** In full, for the table: '9 tháng năm 2026'. */
  name: string
}

/** What one plan line asks for at the period's end. */
export interface PlanLevel {
  /** By whose plan: 'Dự toán tỉnh giao'. */
  label: string
  value: number
  /** The value as it is written. */
  text: string
}

/** A series by its name, a point for each column. */
export interface NamedSeries {
  label: string
  points: readonly Point[]
}

/** What must be reached by one column on the way to the plan. */
export interface PathMilestone {
  /** The index of its column. */
  at: number
  value: number
  /** The value as it is written. */
  text: string
}

/** What is expected in the last column. */
export interface ForecastRange {
  /** 'Dự báo cả năm'. */
  label: string
  middle: number
  /** Null where the method has one case only, and so no range. */
  range: { low: number; high: number } | null
  /** The middle as it is written. */
  text: string
  /** The range as it is written, '1.790–1.905', or why there is none. */
  rangeText: string
}

/** What the chart of one target shows; all values in `unit`. */
export interface SeriesInput {
  /** The unit of measure, as it is written. */
  unit: string
  /** The months of a year, or years; the last one is the end of the plan's period. */
  columns: readonly Column[]
  /** What was reached. */
  actual: NamedSeries
  /** The same periods a year before. */
  earlier: NamedSeries | null
  plans: readonly PlanLevel[]
  /** Empty where none was set. */
  path: readonly PathMilestone[]
  forecast: ForecastRange | null
}

/** What the chart of one indicator over years shows; all values in `unit`. */
export interface YearsInput {
  /** The unit of measure, as it is written. */
  unit: string
  /** At most eight are read with ease. */
  years: readonly Year[]
}

/** One year of an indicator, and its plan where there was one. */
export interface Year extends Point {
  label: string
  plan: PlanLevel | null
}
