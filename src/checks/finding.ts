/** Two grades, after statcheck: what does not fit, and what does not fit so badly that a verdict changes with it. */
export type Grade = 'inconsistent' | 'changesVerdict'

export const findingKinds = [
  'ratio',
  'sumOfParts',
  'tally',
  'universal',
  'duplicate',
  'change',
  'date',
  'scale',
  'outOfReach',
  'differs',
  'table',
] as const
export type FindingKind = (typeof findingKinds)[number]

/** A place in a document: UTF-16 offsets and the words that stand there. */
export interface Place {
  /** Index of the document among those checked together; 0 for a single one. */
  document: number
  start: number
  end: number
  quote: string
}

/** What cannot be true as written, with the evidence. */
export interface Finding {
  grade: Grade
  kind: FindingKind
  places: Place[]
  /** The calculation in one line, in Vietnamese notation: "24 + 9 = 33 ≠ 30". */
  arithmetic: string
  /** What an official should know and do, one or two sentences in Vietnamese. */
  message: string
}
