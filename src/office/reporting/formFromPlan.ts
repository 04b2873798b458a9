import { groupBy } from '../../plan/group.ts'
import { type FormRow, type ReadTransaction, reportingUnitsOf, type TargetRow, targetsOf, WriteRefused } from '../../store/index.ts'
import { fold } from '../../vietnamese/normal.ts'
import { readBooks } from '../books.ts'
import { planInForce } from '../scorecard/plan.ts'
import { type PlacedUnit, placedUnits } from './units.ts'

/** How the rows of a form made from a plan are put together: under the sectors of their indicators, or as the plan has them. */
export type Grouping = 'sector' | 'plan'

/** Somebody who leads targets whose figures no unit was named for: who sends them is chosen, `proposed` until then. */
export interface OpenLead {
  name: string
  targets: number
  proposed: number
}

/** A form as a plan gives it, not yet made. */
export interface FormDraft {
  plan: { id: number; title: string; period: string }
  rows: FormRow[]
  /** Of each indicator, by its row. */
  unitsOfMeasure: ReadonlyMap<number, string>
  leads: OpenLead[]
  /** Targets that are internal: they go into no form by themselves, for a form is read by all who send. */
  internal: number
  /** Targets without an indicator: withheld ones. */
  withheld: number
}

/**
 * The form that a plan gives: its headline targets' indicators, each once. Where units report an indicator each sends its own
 * figure, an office that alone reports it that of the target's unit; else the unit that leads the target sends it, and for a lead
 * that is no unit of today's tree whom `chosen` names.
 * Null where there is no plan.
 */
export async function formDraft(
  read: ReadTransaction,
  today: string,
  { planId, grouping, chosen }: { planId: number | null; grouping: Grouping; chosen: ReadonlyMap<string, number> },
): Promise<FormDraft | null> {
  const found = await planInForce(read, planId, today)
  if (found === null) return null
  const { plan, version } = found
  const books = await readBooks(read)
  const units = placedUnits(books, today)
  const reporting = await reportingUnitsOf(read)
  const asked = (await targetsOf(read, plan.id, version.number)).filter(({ demand, headline }) => headline && !demand.withdrawn)
  const shown = asked.filter(({ disclosure, indicatorId }) => disclosure === 'public' && indicatorId !== null)
  const leads = new Map<string, OpenLead>()
  const rows = once(shown).map((target): PlacedRow => {
    const sending = sendersOf(target, units, reporting.get(target.indicatorId as number) ?? [])
    const senders = sending.kind === 'known' ? sending.senders : [{ senderId: leadOf(sending.lead, target), unitId: target.unitId }]
    const indicator = books.indicatorOf.get(target.indicatorId as number)
    return {
      sector: indicator?.sector ?? '',
      row: {
        label: target.name,
        indent: target.partOf !== null && shown.some(({ id }) => id === target.partOf) ? 1 : 0,
        indicatorId: target.indicatorId,
        cumulative: false,
        senders,
      },
    }
  })
  return {
    plan: { id: plan.id, title: version.title, period: plan.period },
    rows: grouping === 'sector' ? underSectors(rows) : rows.map(({ row }) => row),
    unitsOfMeasure: new Map([...books.indicatorOf].map(([id, { unit }]) => [id, unit])),
    leads: [...leads.values()],
    internal: asked.filter(({ disclosure, withheld }) => disclosure === 'internal' && !withheld).length,
    withheld: asked.filter(({ withheld }) => withheld).length,
  }

  function leadOf(name: string, { unitId }: TargetRow): number {
    const lead = leads.get(name) ?? { name, targets: 0, proposed: likeliest(name, units) ?? unitId }
    leads.set(name, { ...lead, targets: lead.targets + 1 })
    const senderId = chosen.get(name) ?? lead.proposed
    if (!units.some(({ id }) => id === senderId)) throw new WriteRefused(`Đơn vị gửi thay cho “${name}” không còn; hãy chọn lại.`)
    return senderId
  }
}

interface PlacedRow {
  sector: string
  row: FormRow
}

type Sending = { kind: 'known'; senders: FormRow['senders'] } | { kind: 'open'; lead: string }

function sendersOf({ unitId, assignments }: TargetRow, units: readonly PlacedUnit[], reporting: readonly number[]): Sending {
  const own = units.filter(({ id }) => reporting.includes(id))
  const [only, ...more] = own
  if (only?.kind === 'body' && more.length === 0) return { kind: 'known', senders: [{ senderId: only.id, unitId }] }
  if (own.length > 0) return { kind: 'known', senders: own.map(({ id }) => ({ senderId: id, unitId: id })) }
  const lead = assignments.find(({ role }) => role === 'lead')
  const name = lead?.name ?? ''
  const unit = units.find(({ id }) => id === lead?.unitId) ?? units.find((one) => fold(one.name) === fold(name))
  return unit === undefined ? { kind: 'open', lead: name } : { kind: 'known', senders: [{ senderId: unit.id, unitId }] }
}

/** The unit whose name the post's name holds: 'Trưởng phòng Kinh tế' is of 'Phòng Kinh tế'. */
function likeliest(post: string, units: readonly PlacedUnit[]): number | null {
  const said = fold(post)
  return units.find(({ name, kind }) => kind === 'body' && said.includes(fold(name)))?.id ?? null
}

/** The first target of each indicator and unit: a figure is sent once. */
function once(targets: readonly TargetRow[]): TargetRow[] {
  return [...groupBy(targets, ({ indicatorId, unitId }) => `${indicatorId}/${unitId}`).values()].map(([first]) => first as TargetRow)
}

/** Rows under a heading for each sector, in the order in which the plan comes to them. */
function underSectors(rows: readonly PlacedRow[]): FormRow[] {
  return [...groupBy(rows, ({ sector }) => sector)].flatMap(([sector, own]) => [
    { label: sector === '' ? 'Lĩnh vực khác' : sector.charAt(0).toUpperCase() + sector.slice(1), ...heading },
    ...own.map(({ row }) => row),
  ])
}

const heading = { indent: 0, indicatorId: null, cumulative: false, senders: [] }
