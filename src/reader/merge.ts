import type { Fact, Reading, Statement, Tally } from './reading.ts'

/** What was read in one stretch of a text; every offset is one into the whole text, every index one into its own `facts`. */
export interface ReadSpan {
  start: number
  end: number
  reading: Reading
}

/**
 * One reading of a text whose tables were read as tables: where a table gave facts they stand in for what the prose
 * reader found between its start and end. Facts in the order of the text, all indexes counted anew.
 */
export function mergeReadings(prose: Reading, tables: readonly ReadSpan[]): Reading {
  const understood = tables.filter(({ reading }) => reading.facts.length > 0).sort((a, b) => a.start - b.start)
  if (understood.length === 0) return prose
  const outside = keepOutside(understood)
  const sources = [
    {
      ...prose,
      facts: prose.facts.map((fact) => (outside(fact) ? fact : null)),
      tallies: prose.tallies,
      statements: prose.statements.filter(outside),
    },
    ...understood.map(({ reading }) => reading),
  ]
  const order = sources
    .flatMap(({ facts }, source) => facts.flatMap((fact, index) => (fact === null ? [] : [{ source, index, fact }])))
    .sort((a, b) => a.fact.start - b.fact.start)
  const places = sources.map(({ facts }) => new Array<number | null>(facts.length).fill(null))
  order.forEach(({ source, index }, place) => {
    ;(places[source] as (number | null)[])[index] = place
  })
  const toPlace = (source: number) => (index: number) => places[source]?.[index] ?? null
  return {
    facts: order.map(({ source, fact }) => moveFact(fact, toPlace(source))),
    tallies: sources.flatMap(({ tallies }, source) => tallies.flatMap((tally) => moveTally(tally, toPlace(source)))),
    statements: sources
      .flatMap(({ statements }, source) => statements.map((statement) => moveStatement(statement, toPlace(source))))
      .sort((a, b) => a.start - b.start),
  }
}

type Move = (index: number) => number | null

/** Whether something lies outside all of the spans, which are sorted and apart from each other. */
export function keepOutside(spans: readonly { start: number; end: number }[]) {
  return ({ start, end }: { start: number; end: number }): boolean => {
    let low = 0
    let high = spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((spans[middle] as { end: number }).end <= start) low = middle + 1
      else high = middle
    }
    const next = spans[low]
    return next === undefined || end <= next.start
  }
}

function moveFact(fact: Fact, move: Move): Fact {
  const { part, shareOfFact, ...rest } = fact
  const whole = part && move(part.of)
  const shared = shareOfFact === undefined ? null : move(shareOfFact)
  return {
    ...rest,
    ...(part && whole != null ? { part: { ...part, of: whole } } : {}),
    ...(shared === null ? {} : { shareOfFact: shared }),
  }
}

/** The tally with its indexes moved; none where a class it counts was dropped, as it would not add up any more. */
function moveTally(tally: Tally, move: Move): Tally[] {
  const classes = tally.classes.flatMap((each) => {
    const fact = move(each.fact)
    return fact === null ? [] : [{ ...each, fact }]
  })
  if (classes.length < tally.classes.length) return []
  return [{ ...tally, total: tally.total === null ? null : move(tally.total), classes }]
}

function moveStatement(statement: Statement, move: Move): Statement {
  return statement.kind === 'universal' && statement.count !== null ? { ...statement, count: move(statement.count) } : statement
}
