import { inUnit } from '../../plan/arithmetic.ts'
import {
  type Absent,
  absent,
  type Figure,
  governingLine,
  type Indicator,
  known,
  type Reconciliation,
  reconcile,
  type Target,
  type Unit,
} from '../../plan/index.ts'
import { planned } from '../../plan/measure.ts'
import { plansOf, planVersionsOf, type ReadTransaction, type TargetRow, targetsOf, WriteRefused } from '../../store/index.ts'
import { type Books, readBooks } from '../books.ts'
import { type Desk, reading, type Scope } from '../desk.ts'
import { internalScope, shownTo, type TargetSheet } from './read.ts'

/** A share of a target that a lower unit was given. */
export interface Share extends TargetSheet {
  planId: number
  unit: Unit
}

/** What lower units were given of a target, held against the whole. */
export interface Allocation {
  shares: readonly Share[]
  reconciliation: Reconciliation | Absent
}

/** What lower units were given of a target, by the newest version of each plan. */
export async function readAllocation(desk: Desk, whole: Target): Promise<Allocation> {
  const internal = await internalScope(desk)
  return reading(desk, 'books.read', async (read) => {
    const books = await readBooks(read)
    const shares = await newestTargets(read, books, internal, ({ partOf }) => String(partOf) === whole.id)
    return { shares, reconciliation: reconciled(books, whole, shares) }
  })
}

/** The targets of an indicator, in the newest version of each plan, of which another may be a share. */
export async function readWholes(desk: Desk, indicatorId: number): Promise<Share[]> {
  const internal = await internalScope(desk)
  return reading(desk, 'books.read', async (read) =>
    newestTargets(read, await readBooks(read), internal, (row) => row.indicatorId === indicatorId),
  )
}

/** Throws a WriteRefused where a target is to be a share of what is not another target of its indicator. */
export async function checkWhole(
  read: ReadTransaction,
  books: Books,
  partOf: number | null,
  indicatorId: number,
  own: number | null,
): Promise<void> {
  if (partOf === null) return
  const found = await newestTargets(read, books, { whole: true }, (row) => row.id === partOf && row.indicatorId === indicatorId)
  if (found.length === 0 || partOf === own) {
    throw new WriteRefused('Phần giao phải thuộc một chỉ tiêu khác, cùng chỉ tiêu thống kê, còn trong kế hoạch; hãy chọn lại.')
  }
}

async function newestTargets(read: ReadTransaction, books: Books, internal: Scope, wanted: (row: TargetRow) => boolean): Promise<Share[]> {
  const found: Share[] = []
  for (const { id: planId } of await plansOf(read)) {
    const number = (await planVersionsOf(read, planId)).at(-1)?.number ?? 1
    for (const row of await targetsOf(read, planId, number)) {
      if (row.demand.withdrawn || !wanted(row)) continue
      found.push({ ...shownTo(internal, books, row), planId, unit: books.unitOf.get(row.unitId) as Unit })
    }
  }
  return found
}

/** A sum of which one term may not be shown would tell it, so there is none. */
function reconciled({ indicators }: Books, whole: Target, shares: readonly Share[]): Reconciliation | Absent {
  const of = indicators.get(whole.indicator) as Indicator
  const figure = planFigure(whole, of)
  if (figure.kind !== 'number') return absent('notComputable', 'kế hoạch của chỉ tiêu không phải là một con số')
  if (shares.some(({ target }) => target.kind === 'withheld')) return absent('notComputable', 'có phần giao không hiển thị')
  return reconcile(
    of,
    figure.working,
    shares.map(({ target, unit }) => ({ name: unit.name, figure: planFigure(target as Target, of) })),
  )
}

/** What the governing line asks, in the indicator's unit of measure. */
function planFigure(target: Target, { unit }: Indicator): Figure {
  const line = governingLine(target)
  const working = planned(line.label, line.rule, line)
  if (working.kind === 'absent') return working
  const told = inUnit(working, unit)
  return told.kind === 'absent' ? told : known(told, 'final')
}
