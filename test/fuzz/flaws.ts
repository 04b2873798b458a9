import { type Finding, findingKinds } from '../../src/checks/index.ts'
import type { Comparison, Fact, Reading } from '../../src/reader/reading.ts'
import { type Decimal, isDecimal } from '../../src/vietnamese/decimal.ts'
import { parsePeriod } from '../../src/vietnamese/period.ts'

/** What is wrong with a reading of `text` by its form alone, whatever the text says; empty for a sound one. */
export function flawsOfReading(text: string, { facts, tallies, statements }: Reading): string[] {
  const flaws: string[] = []
  const note = (ok: boolean, flaw: string): void => {
    if (!ok && flaws.length < 20) flaws.push(flaw)
  }
  const known = (index: number): boolean => Number.isInteger(index) && index >= 0 && index < facts.length
  const within = (start: number, end: number): boolean =>
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length
  let before = 0
  facts.forEach((fact, at) => {
    const where = `facts[${at}] (${fact.quote})`
    note(within(fact.start, fact.end), `${where}: offsets ${fact.start}–${fact.end} of ${text.length}`)
    note(fact.quote === text.slice(fact.start, fact.end), `${where}: the text has “${text.slice(fact.start, fact.end)}” there`)
    note(fact.start >= before, `${where}: begins at ${fact.start}, before the one before it (${before})`)
    before = fact.start
    const [start, end] = fact.sentence
    note(within(start, end) && start <= fact.start && fact.end <= end, `${where}: not in its sentence ${start}–${end}`)
    note(fact.indicator.trim() !== '', `${where}: no indicator`)
    note((fact.value === null) === (fact.unit === null), `${where}: value ${fact.value}, unit ${fact.unit}`)
    note(fact.value === null || finite(fact.value), `${where}: value out of all bounds`)
    note(fact.value !== null || fact.comparisons.length > 0, `${where}: neither a value nor a comparison`)
    note(fact.of === null || finite(fact.of), `${where}: of out of all bounds`)
    note(fact.period === null || parsePeriod(fact.period) !== null, `${where}: period ${fact.period}`)
    for (const comparison of fact.comparisons) {
      note(within(comparison.start, comparison.end), `${where}: comparison at ${comparison.start}–${comparison.end}`)
      note(soundComparison(comparison), `${where}: comparison ${JSON.stringify(comparison)}`)
    }
    if (fact.restated)
      note(
        within(fact.restated.start, fact.restated.end) && finite(fact.restated.percent),
        `${where}: restated ${JSON.stringify(fact.restated)}`,
      )
    if (fact.part) note(known(fact.part.of) && fact.part.of !== at, `${where}: part of ${fact.part.of}`)
    if (fact.shareOfFact !== undefined) note(known(fact.shareOfFact) && fact.shareOfFact !== at, `${where}: share of ${fact.shareOfFact}`)
  })
  for (const fact of facts) note(!partOfItself(facts, fact), `(${fact.quote}): part of itself`)
  tallies.forEach((tally, at) => {
    note(tally.total === null || known(tally.total), `tallies[${at}]: total ${tally.total}`)
    const counts = new Set<number>()
    for (const { fact } of tally.classes) {
      note(known(fact) && !counts.has(fact), `tallies[${at}]: class ${fact} of ${tally.total}`)
      // only a count of all targets ("cả 18 chỉ tiêu đều đạt") is its own total
      note(fact !== tally.total || facts[fact]?.of === null, `tallies[${at}]: class ${fact} of itself, out of ${facts[fact]?.of}`)
      counts.add(fact)
    }
    note(tally.period === null || parsePeriod(tally.period) !== null, `tallies[${at}]: period ${tally.period}`)
  })
  before = 0
  statements.forEach((statement, at) => {
    const where = `statements[${at}] (${statement.quote})`
    note(within(statement.start, statement.end), `${where}: offsets ${statement.start}–${statement.end} of ${text.length}`)
    note(
      statement.quote === text.slice(statement.start, statement.end),
      `${where}: the text has “${text.slice(statement.start, statement.end)}” there`,
    )
    note(statement.start >= before, `${where}: begins at ${statement.start}, before the one before it (${before})`)
    before = statement.start
    if (statement.kind !== 'universal') return
    note(statement.count === null || known(statement.count), `${where}: count ${statement.count}`)
    note(finite(statement.atLeastPercent), `${where}: per cent out of all bounds`)
  })
  return flaws
}

/** What is wrong with findings about `texts` by their form alone. */
export function flawsOfFindings(texts: readonly string[], findings: readonly Finding[]): string[] {
  const flaws: string[] = []
  let before = [0, 0]
  for (const finding of findings) {
    const where = `${finding.kind} (${finding.arithmetic})`
    if (!findingKinds.includes(finding.kind)) flaws.push(`${where}: unknown kind`)
    if (finding.places.length === 0) flaws.push(`${where}: no place`)
    for (const { document, start, end, quote } of finding.places) {
      const text = texts[document]
      if (text === undefined || !(start >= 0 && start < end) || text.slice(start, end) !== quote)
        flaws.push(`${where}: place ${document}, ${start}–${end}, “${quote}”`)
    }
    for (const words of [finding.arithmetic, finding.message]) {
      if (words.trim() === '' || /undefined|NaN|Infinity|\[object/.test(words)) flaws.push(`${where}: says “${words}”`)
    }
    const first = finding.places.map(({ document, start }) => [document, start] as const).sort((a, b) => a[0] - b[0] || a[1] - b[1])[0] ?? [
      0, 0,
    ]
    if (first[0] < (before[0] as number) || (first[0] === before[0] && first[1] < (before[1] as number)))
      flaws.push(`${where}: out of order`)
    before = [...first]
  }
  return flaws
}

/** What a reading says, apart from where: for two spellings of one text. Compared in NFC. */
export function meaning({ facts, tallies, statements }: Reading): unknown {
  const said = facts.map(({ start, end, quote, sentence, comparisons, restated, ...rest }) => ({
    ...rest,
    comparisons: comparisons.map(({ start: from, end: to, ...compared }) => compared),
    restated: restated?.percent,
  }))
  const stated = statements.map(({ start, end, quote, ...rest }) => rest)
  return JSON.parse(JSON.stringify({ said, tallies, stated }).normalize('NFC'))
}

function soundComparison(comparison: Comparison): boolean {
  const amounts = [comparison.percent, comparison.changePercent, comparison.change].filter((amount) => amount !== undefined)
  return amounts.length === 1 && amounts.every(finite) && (comparison.change === undefined) === (comparison.unit === undefined)
}

/** A value that the program can carry on with: a decimal that a JavaScript number comes near to. */
function finite(value: Decimal): boolean {
  return isDecimal(value) && Number.isFinite(Number(value.toString()))
}

function partOfItself(facts: readonly Fact[], fact: Fact): boolean {
  let whole: Fact | undefined = fact
  for (let steps = 0; steps <= facts.length; steps++) {
    whole = whole.part === undefined ? undefined : facts[whole.part.of]
    if (whole === undefined) return false
    if (whole === fact) return true
  }
  return true
}
