import type { Finding } from '../../checks/index.ts'
import type { Figure, Indicator, PlanLine, ReadFigure, Unit, UnitId } from '../../plan/index.ts'
import type { Fact } from '../../reader/reading.ts'
import {
  bindingsOf,
  contentsOf,
  type DocumentRow,
  documentsOf,
  type FactDecision,
  factDecisionsOf,
  fileOf,
  indicatorsOf,
  observationsOf,
  plansOf,
  type ReadTransaction,
  type RecordedObservation,
  targetsOf,
  versionsInForce,
} from '../../store/index.ts'
import { samePeriodLastYear } from '../../vietnamese/index.ts'
import { type Books, readBooks, readFigures } from '../books.ts'
import { vietnameseDay } from '../calendar.ts'
import { covers, type Desk, reading, type Scope } from '../desk.ts'
import { internalFor } from '../internal.ts'
import { agrees, type Claim, claimsOf, type Measured, sameMonthsIn } from './compare.ts'
import { type Contents, decodeContents } from './contents.ts'
import { type Proposal, proposer } from './propose.ts'

/** How a fact stands to what is on record for its indicator, unit and period. */
export interface OnRecord {
  /** `none`: nothing there, and nothing to reckon it from. */
  kind: 'none' | 'same' | 'differs'
  /** As recorded itself, or as the books reckon it from other figures. */
  figure: Figure | null
  /** What was recorded itself; null where nothing was. */
  observation: RecordedObservation | null
}

/** A fact of a document with all that its card shows. */
export interface FactSheet {
  index: number
  fact: Fact
  decision: FactDecision | null
  proposal: Proposal
  record: OnRecord
  claims: readonly Claim[]
  /** Findings that point to its figure or to one it is compared with, by their place in the list. */
  findings: readonly number[]
  /** Another fact of the document that says otherwise of the same figure. */
  rival: number | null
  /** Whether it may be accepted with others, without a look at each. */
  sure: boolean
}

/** A document with what was read in it, as it stands to the books. */
export interface DocumentSheet {
  row: DocumentRow
  contents: Contents
  facts: readonly FactSheet[]
  books: Books
  findings: readonly Finding[]
  /** Indicators and units from which a person may choose, by name. */
  indicators: readonly { row: number; indicator: Indicator }[]
  units: readonly { row: number; unit: Unit }[]
}

/** The documents that the visitor may see, the newest first. Throws Refused. */
export function listDocuments(desk: Desk): Promise<DocumentRow[]> {
  return reading(desk, 'documents.read', async (read, scope) => (await documentsOf(read)).filter(({ unitId }) => covers(scope, unitId)))
}

/** Whether the visitor may see a document of this number. Throws Refused. */
export function hasDocument(desk: Desk, id: number): Promise<boolean> {
  return reading(desk, 'documents.read', async (read, scope) => {
    const [row] = await documentsOf(read, id)
    return row !== undefined && covers(scope, row.unitId)
  })
}

/** The document; null where there is none or it is not for this visitor. Throws Refused. */
export function documentSheet(desk: Desk, id: number): Promise<DocumentSheet | null> {
  return reading(desk, 'documents.read', (read, scope) => sheetOf(read, desk, scope, id))
}

/** The document as whoever has this scope may see it. */
export async function sheetOf(read: ReadTransaction, desk: Desk, scope: Scope, id: number): Promise<DocumentSheet | null> {
  const [row] = await documentsOf(read, id)
  if (row === undefined || !covers(scope, row.unitId)) return null
  const contents = decodeContents(await contentsOf(read, id))
  const books = await readBooks(read)
  const hidden = (await internalFor(read, desk)).indicators
  const grounds = { books, indicators: await indicatorsOf(read), bindings: await bindingsOf(read), hidden, home: row.unitId }
  const propose = proposer(grounds, contents)
  const decisions = await factDecisionsOf(read, id)
  const drafts = contents.reading.facts.map((fact, index) => {
    const decision = decisions.get(index) ?? null
    return { index, fact, decision, proposal: settled(propose(fact, index), decision) }
  })
  const record = await recordFor(read, desk, books, drafts)
  const touched = findingsByFact(contents)
  const rivals = rivalsOf(drafts, record)
  const facts = drafts.map((draft): FactSheet => {
    const { index, fact, proposal, decision } = draft
    const by = record.measured(proposal)
    const onRecord = record.of(fact, proposal)
    const findings = touched.get(index) ?? []
    const rival = rivals.get(index) ?? null
    const { indicator, unit, unfit, lacks } = proposal
    const sure =
      decision === null &&
      unfit === null &&
      lacks === null &&
      indicator?.sure === true &&
      unit?.sure === true &&
      fact.bound === 'exact' &&
      fact.unit !== '' &&
      onRecord.kind !== 'differs' &&
      findings.length === 0 &&
      rival === null
    return {
      ...draft,
      record: onRecord,
      claims: by === null ? [] : claimsOf(fact, by),
      findings,
      rival,
      sure: sure && row.purpose === 'source',
    }
  })
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'vi')
  return {
    row,
    contents,
    facts,
    books,
    findings: contents.findings,
    indicators: [...books.indicatorOf]
      .filter(([one]) => !hidden.has(one))
      .map(([one, indicator]) => ({ row: one, indicator }))
      .sort((a, b) => byName(a.indicator, b.indicator)),
    units: [...books.unitOf]
      .filter(([one]) => covers(scope, one))
      .map(([one, unit]) => ({ row: one, unit }))
      .sort((a, b) => byName(a.unit, b.unit)),
  }
}

type Draft = Pick<FactSheet, 'index' | 'fact' | 'decision' | 'proposal'>

/** What was accepted stands as it was accepted, whatever would be proposed now. */
function settled(proposal: Proposal, decision: FactDecision | null): Proposal {
  if (decision?.state !== 'accepted') return proposal
  const chosen = (row: number) => ({ row, reason: 'đã nhận', sure: true })
  return { ...proposal, indicator: chosen(decision.indicatorId), unit: chosen(decision.unitId), period: decision.period, lacks: null }
}

/** What the books have for the figures that the drafts are proposed as. */
async function recordFor(read: ReadTransaction, desk: Desk, books: Books, drafts: readonly Draft[]) {
  const cells = drafts.flatMap(({ proposal }) => cellOf(proposal) ?? [])
  const figures = await figuresFor(read, desk, books, drafts)
  const recorded = await observationsOf(read, {
    indicatorIds: [...new Set(cells.map(({ indicator }) => indicator))],
    unitIds: [...new Set(cells.map(({ unit }) => unit))],
    periods: [...new Set(cells.map(({ period }) => period))],
  })
  const observations = new Map(
    recorded.filter(({ definition }) => definition === null).map((one) => [`${one.indicatorId}/${one.unitId}/${one.period}`, one]),
  )
  const plans = await plansFor(read, desk, new Set(cells.map(({ unit }) => unit)))
  const measured = (proposal: Proposal): Measured | null => {
    const cell = cellOf(proposal)
    if (cell === null) return null
    const own = plans.filter((one) => one.indicatorId === cell.indicator && one.unitId === cell.unit)
    const [of, unit] = [books.indicatorOf.get(cell.indicator) as Indicator, books.unitOf.get(cell.unit) as Unit]
    return { of, unit: unit.id, period: cell.period, measure: proposal.measure, read: figures, plans: own }
  }
  return {
    measured,
    of(fact: Fact, proposal: Proposal): OnRecord {
      const [cell, by] = [cellOf(proposal), measured(proposal)]
      if (cell === null || by === null) return { kind: 'none', figure: null, observation: null }
      const figure = figures(by.of.code, by.unit, cell.period)
      const observation = observations.get(`${cell.indicator}/${cell.unit}/${cell.period}`) ?? null
      if (figure.kind === 'absent' || fact.kind === 'target' || fact.value === null) return { kind: 'none', figure: null, observation }
      return { kind: agrees(fact, by, figure) ? 'same' : 'differs', figure, observation }
    },
  }
}

/** The figure that a proposal is about, by where its parts are kept; null while something is open. */
function cellOf({ indicator, unit, period, lacks }: Proposal): { indicator: number; unit: number; period: string } | null {
  return indicator === null || unit === null || period === null || lacks !== null
    ? null
    : { indicator: indicator.row, unit: unit.row, period }
}

async function figuresFor(read: ReadTransaction, desk: Desk, books: Books, drafts: readonly Draft[]): Promise<ReadFigure> {
  const [indicators, units, over] = [new Set<string>(), new Set<UnitId>(), new Set<string>()]
  for (const { fact, proposal } of drafts) {
    const cell = cellOf(proposal)
    if (cell === null) continue
    indicators.add((books.indicatorOf.get(cell.indicator) as Indicator).code)
    units.add((books.unitOf.get(cell.unit) as Unit).id)
    over.add(cell.period).add(samePeriodLastYear(cell.period))
    for (const { year } of fact.comparisons) {
      if (year === undefined) continue
      over.add(String(year).padStart(4, '0')).add(sameMonthsIn(cell.period, year) ?? cell.period)
    }
  }
  return (await readFigures(read, books, { indicators, units: [...units], over, moment: desk.now })).read
}

/** What the plans in force ask of these units. */
async function plansFor(
  read: ReadTransaction,
  { now }: Desk,
  units: ReadonlySet<number>,
): Promise<{ indicatorId: number; unitId: number; period: string; line: PlanLine }[]> {
  const numbers = await versionsInForce(read, vietnameseDay(now))
  const found = []
  for (const { id, unitId } of await plansOf(read)) {
    const number = numbers.get(id)
    if (number === undefined || !units.has(unitId)) continue
    for (const { indicatorId, unitId: of, period, demand } of await targetsOf(read, id, number)) {
      if (indicatorId === null || demand.measure.kind !== 'level' || demand.withdrawn) continue
      found.push(...demand.lines.map((line) => ({ indicatorId, unitId: of, period, line })))
    }
  }
  return found
}

/** Facts that say different things of one figure, each with the first one that it contradicts. */
function rivalsOf(drafts: readonly Draft[], { measured }: Awaited<ReturnType<typeof recordFor>>): Map<number, number> {
  const rivals = new Map<number, number>()
  const first = new Map<string, Draft>()
  for (const draft of drafts) {
    const cell = cellOf(draft.proposal)
    if (cell === null || draft.proposal.unfit !== null || draft.decision?.state === 'refused') continue
    const key = `${cell.indicator}/${cell.unit}/${cell.period}`
    const other = first.get(key)
    if (other === undefined) first.set(key, draft)
    else if (!tellsTheSame(draft, other, measured(draft.proposal) as Measured)) {
      rivals.set(draft.index, other.index)
      if (!rivals.has(other.index)) rivals.set(other.index, draft.index)
    }
  }
  return rivals
}

function tellsTheSame(one: Draft, other: Draft, { of }: Measured): boolean {
  const written = { kind: 'working', label: '', operation: 'given', of: [], decimals: 0 } as const
  if (other.fact.value === null || other.proposal.measure !== one.proposal.measure) return false
  const working = { ...written, value: other.fact.value, unit: other.proposal.measure }
  const figure = { kind: 'number', working, parts: null, grade: other.proposal.grade, gaps: [] } as const
  return agrees(one.fact, { of: { ...of, unit: other.proposal.measure }, measure: one.proposal.measure }, figure)
}

function findingsByFact({ reading, findings }: Contents): Map<number, number[]> {
  const touched = new Map<number, number[]>()
  reading.facts.forEach((fact, index) => {
    const spans = [fact, ...fact.comparisons, ...(fact.restated === undefined ? [] : [fact.restated])]
    findings.forEach(({ places }, number) => {
      const meets = places.some((place) => spans.some(({ start, end }) => start < place.end && place.start < end))
      if (meets) touched.set(index, [...(touched.get(index) ?? []), number])
    })
  })
  return touched
}

/** The file of a document as it came; null where there is none or it is not for this visitor. Throws Refused. */
export function documentFile(desk: Desk, id: number): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  return reading(desk, 'documents.read', async (read, scope) => {
    const [row] = await documentsOf(read, id)
    return row === undefined || !covers(scope, row.unitId) ? null : { name: row.name, bytes: await fileOf(read, id) }
  })
}
