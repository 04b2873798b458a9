import {
  type Day,
  type Indicator,
  type Reorganisation,
  reorganise,
  type Succession,
  type Unit,
  type UnitHistory,
  type UnitId,
} from '../plan/index.ts'
import {
  addReorganisation,
  addUnit,
  editUnit,
  type ReadTransaction,
  setReportingUnits,
  type UnitRow,
  unitsOf,
  type WriteTransaction,
} from '../store/index.ts'
import { type Books, readBooks } from './books.ts'
import { type Desk, Refused, reading, writing } from './desk.ts'
import { internalFor } from './internal.ts'
import { checkTrees } from './units.ts'

/** What a reorganisation would do. */
export interface ReorganisationPreview {
  /** Which state of the units it was reckoned from; it grows with each change of a unit. */
  revision: number
  before: UnitHistory
  after: UnitHistory
  /** Units that no change names, which go on under the new unit above them. */
  followers: readonly { from: Unit; to: Unit }[]
  /** Indicators whose figures the new units send in the place of those they continue. */
  handedOn: readonly { indicator: Indicator; to: readonly Unit[] }[]
}

/** The units as they stand, for somebody who may reorganise them. Throws Refused. */
export async function unitsToReorganise(desk: Desk): Promise<UnitHistory> {
  return readWhole(desk, async (read) => (await readBooks(read)).units)
}

/** What the reorganisation would do; nothing is written. Throws a PlanProblem where it does not fit the units of its day. */
export async function previewReorganisation(desk: Desk, reorganisation: Reorganisation): Promise<ReorganisationPreview> {
  return readWhole(desk, async (read) => {
    const books = await readBooks(read)
    const after = reorganised(books, reorganisation)
    const internal = await internalFor(read, desk)
    const named = new Set(reorganisation.changes.flatMap((change) => (change.kind === 'found' ? [] : change.from)))
    return {
      revision: revisionOf(await unitsOf(read)),
      before: books.units,
      after,
      followers: begunBy(books, after)
        .filter(({ from }) => !named.has(from))
        .map(({ from, to }) => ({ from: after.byId.get(from) as Unit, to: after.byId.get(to) as Unit })),
      handedOn: handedOn(books, after)
        .filter(({ code }) => !internal.indicators.has(books.indicatorRow.get(code) as number))
        .map(({ code, to }) => ({
          indicator: books.indicators.get(code) as Indicator,
          to: to.map((id) => after.byId.get(id) as Unit),
        })),
    }
  })
}

/**
 * Reorganises the units by a document, all or nothing, and reads the books back to see that they say what was previewed. No
 * figure is touched. False where the units have changed since the preview of `revision`: nothing is done then.
 */
export async function reorganiseUnits(desk: Desk, document: string, reorganisation: Reorganisation, revision: number): Promise<boolean> {
  return writing(desk, 'units.write', null, async (write) => {
    const rows = await unitsOf(write)
    if (revisionOf(rows) !== revision) return false
    const books = await readBooks(write)
    const after = reorganised(books, reorganisation)
    await writeUnits(write, books, rows, after, reorganisation.day, document)
    await passOn(write, books, after)
    const { units } = await readBooks(write)
    if (said(units) !== said(after)) throw new Error('the units read back are not those of the reorganisation')
    return true
  })
}

/** Reads for somebody who may write the units of the whole authority. */
async function readWhole<T>(desk: Desk, work: (read: ReadTransaction) => Promise<T>): Promise<T> {
  return reading(desk, 'units.write', (read, scope) => {
    if (!scope.whole) throw new Refused('units.write')
    return work(read)
  })
}

function reorganised({ units }: Books, reorganisation: Reorganisation): UnitHistory {
  const after = reorganise(units, reorganisation)
  checkTrees(after, reorganisation.day)
  return after
}

/** Every edit of a unit raises its version by one, and a new unit brings a version of one. */
function revisionOf(rows: readonly UnitRow[]): number {
  return rows.reduce((sum, { version }) => sum + version, 0)
}

/** The successions that the reorganisation added. */
function begunBy({ units }: Books, after: UnitHistory): readonly Succession[] {
  return after.successions.slice(units.successions.length)
}

async function writeUnits(
  write: WriteTransaction,
  books: Books,
  rows: readonly UnitRow[],
  after: UnitHistory,
  on: Day,
  document: string,
): Promise<void> {
  const ended = rows.filter(({ id, validTo }) => after.byId.get((books.unitOf.get(id) as Unit).id)?.validTo !== validTo)
  // A code goes over to another unit on the day: the old one must end first.
  for (const { id, version } of ended) await editUnit(write, id, version, { validTo: on })
  const rowOf = new Map(books.unitRow)
  for (const { id, code, name, kind, parent, validFrom, validTo } of after.units) {
    if (!rowOf.has(id)) rowOf.set(id, await addUnit(write, { code, name, kind, parentCode: parent, validFrom, validTo }))
  }
  const successions = begunBy(books, after).map(({ from, to, share }) => ({
    fromUnitId: rowOf.get(from) as number,
    toUnitId: rowOf.get(to) as number,
    share: share?.of.toFixed() ?? null,
    shareBasis: share?.basis ?? null,
  }))
  await addReorganisation(write, { takesEffect: on, document, successions })
}

/** For each indicator whose senders are laid down: the new units that continue one of them. */
function handedOn(books: Books, after: UnitHistory): { code: string; to: UnitId[] }[] {
  return [...books.senders].flatMap(([code, senders]) => {
    const to = [...new Set(begunBy(books, after).flatMap(({ from, to }) => (senders.has(from) ? [to] : [])))]
    return to.length === 0 ? [] : [{ code, to }]
  })
}

/** A unit that continues a sender is a sender: else its figures, and with them those it continues, would apply to nobody. */
async function passOn(write: WriteTransaction, books: Books, after: UnitHistory): Promise<void> {
  const { unitRow } = await readBooks(write)
  for (const { code, to } of handedOn(books, after)) {
    const own = [...(books.senders.get(code) ?? []), ...to].map((id) => unitRow.get(id) as number)
    await setReportingUnits(write, books.indicatorRow.get(code) as number, own)
  }
}

/** Units and successions as one text in one order, for comparing. */
function said({ units, successions }: UnitHistory): string {
  const unitLines = units.map(({ id, validTo, name, kind, parent }) => JSON.stringify([id, validTo, name, kind, parent]))
  const ways = successions.map(({ day, from, to, share }) =>
    JSON.stringify([day, from, to, share === null ? null : [share.of.toString(), share.basis]]),
  )
  return [...unitLines.sort(), ...ways.sort()].join('\n')
}
