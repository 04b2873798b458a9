import { placesIn } from '../../checks/index.ts'
import { rank } from '../../plan/figure.ts'
import type { Content, Grade } from '../../plan/index.ts'
import { locator } from '../../reader/locator.ts'
import {
  type Binding,
  decideFacts,
  documentsOf,
  type FactDecision,
  learn,
  type NewObservation,
  type ReadTransaction,
  recordObservations,
  reopenFact as reopen,
  type WriteTransaction,
} from '../../store/index.ts'
import { type Decimal, fold } from '../../vietnamese/index.ts'
import { type Desk, reading, type Scope, writing } from '../desk.ts'
import { WriteRefused } from '../problem.ts'
import { contentFor, lackOf, phraseKey } from './propose.ts'
import { type DocumentSheet, type FactSheet, sheetOf } from './sheet.ts'

/** A fact as somebody accepts it: as proposed, or mended. `seen`: the version of the figure on record that stood beside it, 0 for none. */
export interface Acceptance {
  fact: number
  indicator: number
  unit: number
  period: string
  grade: Grade
  measure: string
  content: Content
  reason: string | null
  seen: number
}

/**
 * Takes a fact over: it becomes a figure on record with its source, unless the same stands there already. Throws Refused,
 * StaleEdit, WriteRefused.
 */
export async function acceptFact(desk: Desk, document: number, acceptance: Acceptance): Promise<void> {
  await onDocument(desk, document, async (write, scope) => {
    const sheet = await openSheet(write, desk, scope, document)
    const own = sheet.facts[acceptance.fact]
    if (own === undefined) throw new WriteRefused('Văn bản không có số liệu này.')
    if (own.proposal.unfit !== null) throw new WriteRefused(own.proposal.unfit)
    if (!sheet.units.some(({ row }) => row === acceptance.unit)) throw new WriteRefused('Đơn vị đã chọn không thuộc phần việc của bạn.')
    const of = sheet.indicators.find(({ row }) => row === acceptance.indicator)?.indicator ?? null
    const lacks = lackOf(of, acceptance.unit, acceptance.period, acceptance.measure)
    if (lacks !== null) throw new WriteRefused(lacks)
    await take(write, sheet, [acceptance])
  })
}

/** Takes over all facts that are sure and contradict nothing. Gives how many there were. Throws Refused, StaleEdit. */
export function acceptSure(desk: Desk, document: number): Promise<number> {
  return onDocument(desk, document, async (write, scope) => {
    const sheet = await openSheet(write, desk, scope, document)
    const sure = sheet.facts.filter((fact) => fact.sure).map(asProposed)
    if (sure.length > 0) await take(write, sheet, sure)
    return sure.length
  })
}

/** Leaves a fact aside. Throws Refused, WriteRefused. */
export async function refuseFact(desk: Desk, document: number, fact: number): Promise<void> {
  await onDocument(desk, document, async (write, scope) => {
    const sheet = await openSheet(write, desk, scope, document)
    if (sheet.facts[fact] === undefined) throw new WriteRefused('Văn bản không có số liệu này.')
    await decideFacts(write, document, [{ fact, state: 'refused' }])
  })
}

/** Takes a refusal back. Throws Refused, WriteRefused. */
export async function reopenFact(desk: Desk, document: number, fact: number): Promise<void> {
  await onDocument(desk, document, (write) => reopen(write, document, fact))
}

/** A fact as somebody gives it: the figure and, of a share, what it is a share of. */
export interface GivenFact extends Omit<Acceptance, 'content'> {
  value: Decimal
  whole: Decimal | null
}

/** What is accepted when somebody gives a fact so. */
export function givenFact({ value, whole, measure, ...given }: GivenFact, sheet: DocumentSheet | null): Acceptance {
  const of = sheet?.books.indicatorOf.get(given.indicator) ?? null
  const content = contentFor(value, whole, measure, of)
  return { ...given, content, measure: content.kind === 'ratio' ? (of?.unit ?? measure) : measure }
}

/** A fact as it is proposed. */
export function asProposed({ index, proposal, record }: FactSheet): Acceptance {
  const { indicator, unit, period, grade, measure, content } = proposal
  if (indicator === null || unit === null || period === null || content === null)
    throw new RangeError(`fact ${index} is not proposed whole`)
  const seen = record.observation?.version ?? 0
  return { fact: index, indicator: indicator.row, unit: unit.row, period, grade, measure, content, reason: null, seen }
}

async function onDocument<T>(desk: Desk, id: number, work: (write: WriteTransaction, scope: Scope) => Promise<T>): Promise<T> {
  const unit = await reading(desk, 'documents.write', async (read: ReadTransaction) => (await documentsOf(read, id))[0]?.unitId)
  return writing(desk, 'documents.write', unit ?? null, work)
}

async function openSheet(write: WriteTransaction, desk: Desk, scope: Scope, id: number): Promise<DocumentSheet> {
  const sheet = await sheetOf(write, desk, scope, id)
  if (sheet === null) throw new WriteRefused('Không có văn bản này, hoặc văn bản không thuộc phần việc của bạn.')
  if (sheet.row.purpose === 'draft') throw new WriteRefused('Dự thảo chỉ để soát, số liệu trong đó không ghi vào sổ.')
  return sheet
}

/** Records what is new, decides all, and learns what their phrases mean. Several facts of one figure record it once. */
async function take(write: WriteTransaction, sheet: DocumentSheet, acceptances: readonly Acceptance[]): Promise<void> {
  const place = locator(sheet.contents.document)
  const observations = new Map<string, NewObservation>()
  const decisions: FactDecision[] = []
  const bindings: Binding[] = []
  for (const acceptance of acceptances) {
    const { fact: index, indicator, unit, period, grade, measure, content, reason, seen } = acceptance
    const own = sheet.facts[index] as FactSheet
    const key = `${indicator}/${unit}/${period}`
    const stands = isOnRecord(own, acceptance)
    if (!stands && !observations.has(key)) {
      observations.set(key, {
        ...{ indicatorId: indicator, unitId: unit, period, definition: null, grade, content, unitOfMeasure: measure, reason, seen },
        source: sourceOf(sheet, own, place(own.fact.start)),
      })
    }
    decisions.push({ fact: index, state: 'accepted', indicatorId: indicator, unitId: unit, period, version: stands ? seen : seen + 1 })
    bindings.push(...learntFrom(sheet, own, acceptance))
  }
  if (observations.size > 0) await recordObservations(write, [...observations.values()])
  await learn(write, bindings, await decideFacts(write, sheet.row.id, decisions))
}

/** Whether what is accepted stands on record already, at least as settled: then nothing is typed twice. */
function isOnRecord(
  { record, proposal, fact }: FactSheet,
  { indicator, unit, period, grade, measure, content, seen }: Acceptance,
): boolean {
  const { observation, kind } = record
  if (observation === null || kind !== 'same' || seen !== observation.version || rank(grade) > rank(observation.grade)) return false
  const asRead =
    content.kind === 'ratio' || (content.kind === 'number' && fact.value?.eq(content.value) === true && measure === proposal.measure)
  return asRead && indicator === observation.indicatorId && unit === observation.unitId && period === observation.period
}

const longestQuote = 300

/** Where the figure comes from: the document, the place in it, its words. */
function sourceOf({ row, contents }: DocumentSheet, { fact }: FactSheet, place: string): string {
  const sentence = contents.document.text
    .slice(...fact.sentence)
    .replace(/\s+/g, ' ')
    .trim()
  const words = sentence.length <= longestQuote ? sentence : `… ${fact.quote} …`
  return `Văn bản “${row.name}”, ${place}: “${words}”`
}

/** What a choice teaches: the indicator of a phrase in its unit of measure; the unit of a place that the list does not know. */
function learntFrom({ contents, books, row }: DocumentSheet, { fact, proposal }: FactSheet, { indicator, unit }: Acceptance): Binding[] {
  const phrase = phraseKey(fact.indicator)
  const found: Binding[] = phrase === '' ? [] : [{ kind: 'indicator', phrase, measure: fold(fact.unit ?? ''), indicatorId: indicator }]
  if (proposal.unit?.row !== unit) {
    const names = new Set([...books.unitOf.values()].map(({ name }) => phraseKey(name)))
    const [place] = [fact.indicator, contents.document.text.slice(...fact.sentence), contents.document.text]
      .flatMap((text) => placesIn({ text }).slice(0, 1))
      .filter((one) => !names.has(one))
    if (place !== undefined && row.unitId !== unit) found.push({ kind: 'unit', phrase: place, unitId: unit })
  }
  return found
}
