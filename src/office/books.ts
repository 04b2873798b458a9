import { groupBy } from '../plan/group.ts'
import {
  day,
  endOfPeriod,
  figureAsOf,
  figureReader,
  type Indicator,
  type Instant,
  indicator,
  notSending,
  type Observation,
  openBook,
  periodsBehind,
  type ReadFigure,
  type Senders,
  type Succession,
  type Target,
  target,
  type Unit,
  type UnitHistory,
  type UnitId,
  unit,
  unitHistory,
  type WithheldTarget,
} from '../plan/index.ts'
import {
  kept,
  outlineOf,
  type ReadTransaction,
  type RecordedObservation,
  recordedOf,
  recordedPeriods,
  type TargetRow,
} from '../store/index.ts'
import { decimal } from '../vietnamese/decimal.ts'

/** An authority's units and indicators as values of the subject, and where each is kept. */
export interface Books {
  units: UnitHistory
  unitOf: ReadonlyMap<number, Unit>
  unitRow: ReadonlyMap<UnitId, number>
  indicators: ReadonlyMap<string, Indicator>
  indicatorOf: ReadonlyMap<number, Indicator>
  indicatorRow: ReadonlyMap<string, number>
  senders: Senders
}

/** Reads the units and indicators. They are few beside the figures, and change seldom. */
export const readBooks = kept('structure', async (read): Promise<Books> => {
  const { units: unitRows, reorganisations, indicators: indicatorRows, breaks, senders } = await outlineOf(read)
  const unitOf = new Map(
    unitRows.map(({ id, validFrom, validTo, parentCode, code, name, kind }) => [
      id,
      unit({ code, name, kind, parent: parentCode, validFrom: day(validFrom), validTo: validTo === null ? null : day(validTo) }),
    ]),
  )
  const successions = reorganisations.flatMap(({ takesEffect, successions }) =>
    successions.map(
      ({ fromUnitId, toUnitId, share, shareBasis }): Succession => ({
        day: day(takesEffect),
        from: (unitOf.get(fromUnitId) as Unit).id,
        to: (unitOf.get(toUnitId) as Unit).id,
        share: share === null ? null : { of: decimal(share), basis: shareBasis ?? '' },
      }),
    ),
  )
  const codes = new Map(indicatorRows.map(({ id, code }) => [id, code]))
  const indicatorOf = new Map(
    indicatorRows.map((row) => {
      const { id, code, name, aliases, unitOfMeasure, decimals, better, overUnits, overTime, sector } = row
      return [
        id,
        indicator({
          ...{ code, name, aliases, unit: unitOfMeasure, decimals, better, overUnits, overTime, sector },
          parent: row.parentId === null ? null : (codes.get(row.parentId) as string),
          ratio:
            row.numeratorId === null
              ? null
              : {
                  numerator: codes.get(row.numeratorId) as string,
                  denominator: codes.get(row.denominatorId as number) as string,
                  times: decimal(row.times as string),
                },
          breaks: breaks
            .filter(({ indicatorId }) => indicatorId === id)
            .map(({ takesEffect, why, source }) => ({ from: day(takesEffect), why, source })),
        }),
      ]
    }),
  )
  return {
    units: unitHistory([...unitOf.values()], successions),
    unitOf,
    unitRow: new Map([...unitOf].map(([row, { id }]) => [id, row])),
    indicators: new Map([...indicatorOf.values()].map((one) => [one.code, one])),
    indicatorOf,
    indicatorRow: new Map([...indicatorOf].map(([row, { code }]) => [code, row])),
    senders: new Map(
      [...senders].map(([row, units]) => [codes.get(row) as string, new Set(units.map((one) => (unitOf.get(one) as Unit).id))]),
    ),
  }
})

/** Which figures are looked at. */
export interface FiguresOf {
  /** Codes; those that these are made of are read too. */
  indicators: Iterable<string>
  /** The tops of the parts of the tree: units below them and those they continue are read too. Null for all. */
  units: readonly UnitId[] | null
  /** The number of the last entry that counts; without it, by the moment. */
  entry?: number
}

/** What figures are wanted for: all from a year on, or those over these periods, which is quicker. */
export type FiguresRequest = FiguresOf & {
  /** The moment for which the figures hold; what was recorded later is not known. */
  moment: Instant
} & ({ fromYear: number } | { over: Iterable<string> })

/** Figures as of a moment. */
export interface Figures {
  /** Any unit and period, made of what was recorded. */
  read: ReadFigure
  /** What was recorded by that moment, in the order of recording. */
  recorded: readonly RecordedObservation[]
}

/** The periods for which something was recorded that may make the figure of `period`. */
export async function recordedWithin(read: ReadTransaction, books: Books, request: FiguresOf, period: string): Promise<Set<string>> {
  return recordedPeriods(read, { ...filterOf(books, request), periods: periodsBehind('flow', period) })
}

/** Reads figures as of a moment. */
export async function readFigures(read: ReadTransaction, books: Books, request: FiguresRequest): Promise<Figures> {
  const rows = await rowsFor(read, books, request)
  const book = openBook(observed(books, rows))
  const dueOf = new Map<string, Instant>()
  const due = (cell: { period: string }): Instant => {
    const found = dueOf.get(cell.period) ?? endOfPeriod(cell)
    dueOf.set(cell.period, found)
    return found
  }
  const reader = figureReader({
    indicator: (code) => books.indicators.get(code) as Indicator,
    units: books.units,
    read: (of, one, period, definition) =>
      notSending(books.senders, of, one) ??
      figureAsOf(book, of, { indicator: of.code, unit: one.id, period, definition }, request.moment, due),
  })
  return { read: reader, recorded: rows }
}

/** Rows as the subject has them. Only of figures with several versions must be known which one another corrects. */
function observed({ indicatorOf, unitOf }: Books, rows: readonly RecordedObservation[]): Observation[] {
  const keyOf = ({ indicatorId, unitId, period, definition }: RecordedObservation) => `${indicatorId}/${unitId}/${period}/${definition}`
  const corrected = new Set(rows.filter(({ version }) => version > 1).map(keyOf))
  const lastOfGrade = new Map<string, string>()
  return rows.map((row) => {
    const { indicatorId, unitId, period, definition, grade, content, unitOfMeasure, source, recordedAt, reason, version } = row
    const id = String(version)
    let corrects: Observation['corrects'] = null
    if (corrected.size > 0 && corrected.has(keyOf(row))) {
      const key = `${keyOf(row)}/${grade}`
      const before = lastOfGrade.get(key)
      if (before !== undefined && reason !== null) corrects = { id: before, reason }
      lastOfGrade.set(key, id)
    }
    const indicator = (indicatorOf.get(indicatorId) as Indicator).code
    const unit = (unitOf.get(unitId) as Unit).id
    return { id, indicator, unit, period, definition, grade, content, unitOfMeasure, source, recordedAt, corrects }
  })
}

async function rowsFor(read: ReadTransaction, books: Books, request: FiguresRequest): Promise<readonly RecordedObservation[]> {
  const filter = filterOf(books, request)
  if ('fromYear' in request) return recordedOf(read, { ...filter, fromYear: request.fromYear })
  const over = [...request.over]
  const kinds = groupBy(filter.indicatorIds, (id) => (books.indicatorOf.get(id) as Indicator).overTime)
  const filters = [...kinds].map(([kind, indicatorIds]) => {
    const periods = [...new Set(over.flatMap((period) => periodsBehind(kind, period)))]
    return { ...filter, indicatorIds, periods }
  })
  return filters.length === 0 ? [] : recordedOf(read, ...filters)
}

function filterOf(books: Books, { indicators, units, entry }: FiguresOf) {
  return {
    indicatorIds: withParts(books, indicators).map((code) => books.indicatorRow.get(code) as number),
    ...(units === null ? {} : { unitIds: unitsUnder(books, units).map((id) => books.unitRow.get(id) as number) }),
    ...(entry === undefined ? {} : { asOf: entry }),
  }
}

/** A target as the subject has it; of one that is withheld, its place in the count. */
export function targetOf({ unitOf, indicatorOf }: Books, row: TargetRow): Target | WithheldTarget {
  const { id, name, indicatorId, unitId, period, demand, assignments, partOf, headline, disclosure } = row
  if (indicatorId === null) return { kind: 'withheld', id: String(id), headline }
  const { measure, lines, governing, margin, path } = demand
  const acting = (role: 'lead' | 'cooperating' | 'observer') =>
    assignments.filter((one) => one.role === role).map(({ kind, name }) => ({ kind, name }))
  const [lead] = acting('lead')
  if (lead === undefined) throw new RangeError(`target ${id} has no lead`)
  return target({
    ...{ id: String(id), name, period, measure, lines, margin, path, headline, disclosure },
    ...(governing === null ? {} : { governing }),
    indicator: (indicatorOf.get(indicatorId) as Indicator).code,
    unit: (unitOf.get(unitId) as Unit).id,
    partOf: partOf === null ? null : String(partOf),
    clears: {
      lead,
      cooperating: acting('cooperating'),
      observers: acting('observer'),
      work: row.work as string,
      dueDate: day(row.dueOn as string),
      responsibility: row.responsibility as string,
      authority: row.byAuthority as string,
      deliverable: row.deliverable as string,
    },
  })
}

/** These indicators and those they are made of. */
function withParts({ indicators }: Books, codes: Iterable<string>): string[] {
  const found = new Set(codes)
  // A set that grows while it is walked gives what was added too.
  for (const code of found) {
    const of = indicators.get(code)
    if (of === undefined) throw new RangeError(`no indicator: ${code}`)
    if (of.ratio !== null) found.add(of.ratio.numerator).add(of.ratio.denominator)
  }
  return [...found]
}

/** The units at these tops, all that were ever below them, and all that those continue. */
function unitsUnder({ units }: Books, tops: readonly UnitId[]): UnitId[] {
  const below = groupBy(units.units, ({ parent }) => parent)
  const found = new Set(tops)
  for (const id of found) {
    const one = units.byId.get(id) as Unit
    for (const child of below.get(one.code) ?? []) {
      const together = (child.validTo === null || one.validFrom < child.validTo) && (one.validTo === null || child.validFrom < one.validTo)
      if (together) found.add(child.id)
    }
    for (const { from } of units.predecessors.get(id) ?? []) found.add(from)
  }
  return [...found]
}
