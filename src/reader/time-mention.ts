/** The form of a time that a text names. */

/**
 * A stretch of time as a text names it. `year` is null where the text leaves it to the context.
 * - year: năm 2024, cả năm, năm nay · months: n months from January (9 tháng, hết tháng 8) · lastMonths: 3 tháng cuối năm
 * - quarter, month: `n` says which · span: from `year` to `lastYear` (giai đoạn, or a term where `term`)
 * - range: `n` months from `month` on (từ 1/7 đến 30/11)
 * - review: the period under report, whichever it is (đến nay, từ đầu năm) · none: names time but no reporting period (năm học, vụ)
 * - date: a day (`day`, `month`)
 */
export interface TimeMention {
  kind: 'year' | 'range' | 'months' | 'lastMonths' | 'quarter' | 'month' | 'span' | 'review' | 'none' | 'date' | 'previousYear'
  /** Token range, `to` exclusive. */
  from: number
  to: number
  year: number | null
  n: number
  lastYear: number
  term: boolean
  day: number
  month: number
}

export function mention(
  kind: TimeMention['kind'],
  from: number,
  to: number,
  year: number | null,
  rest: Partial<TimeMention> = {},
): TimeMention {
  return { kind, from, to, year, n: 0, lastYear: 0, term: false, day: 0, month: 0, ...rest }
}
