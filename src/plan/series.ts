import { firstDay, lastDay, partsOf, periodLabel, through } from '../vietnamese/period.ts'
import { absent } from './absent.ts'
import { add, bare, multiply, named } from './arithmetic.ts'
import { type Day, day, dayLabel } from './day.ts'
import { type Figure, type Known, known, ratioFigure, weakest } from './figure.ts'
import { groupBy } from './group.ts'
import type { Indicator } from './indicator.ts'
import { overTime } from './overTime.ts'
import type { Share, Succession } from './reorganisation.ts'
import { combine, type Member } from './rollUp.ts'
import { treeAt, type Unit, type UnitHistory, type UnitId, type UnitTree } from './unit.ts'

/** What series are made of: the indicators, the units of all times, and what was recorded as of one moment. */
export interface Records {
  indicator: (code: string) => Indicator
  units: UnitHistory
  /**
   * What was recorded itself, nothing computed. `definition`: the day of the break whose definition an older figure was
   * restated to; null for the figure as it was.
   */
  read: (indicator: Indicator, unit: Unit, period: string, definition: Day | null) => Figure
}

/** Reads the figure of any unit over any period. */
export type ReadFigure = (indicator: string, unit: UnitId, period: string, definition?: Day | null) => Figure

/**
 * Reads figures from the records: what was recorded for the unit itself; else, of a ratio, its parts; else other periods of
 * the unit; else the units below it, as they stand at the period's end; and before the unit began, the units it continues. A
 * unit that was made during the period has the sum of both for a flow. Figures are never changed by a reorganisation: this
 * is a view of them. Trees are kept between readings, so one reader serves many.
 */
export function figureReader(records: Records): ReadFigure {
  const trees = new Map<string, UnitTree>()
  const continuedOnes = new Set(records.units.successions.map(({ from }) => from))
  const abolished = groupBy(
    records.units.units.filter(({ id, validTo }) => validTo !== null && !continuedOnes.has(id)),
    ({ parent }) => parent,
  )
  const treeOf = (on: Day): UnitTree => {
    const tree = trees.get(on) ?? treeAt(records.units, on)
    trees.set(on, tree)
    return tree
  }

  /** Figures do not change, and a year's months are asked for again with each of its totals. */
  const reckoned = new Map<string, Figure>()
  const figureOf = (of: Indicator, one: Unit, period: string, definition: Day | null): Figure => {
    const key = `${of.code}\n${one.id}\n${period}\n${definition ?? ''}`
    const before = reckoned.get(key)
    if (before !== undefined) return before
    const figure = reckon(of, one, period, definition)
    reckoned.set(key, figure)
    return figure
  }

  const reckon = (of: Indicator, one: Unit, period: string, definition: Day | null): Figure => {
    const own = records.read(of, one, period, definition)
    if (own.kind !== 'absent' || own.reason === 'returned' || own.reason === 'notApplicable') return own
    const end = day(lastDay(period))
    if (end < one.validFrom) return continued(of, one, period, definition)
    if (day(firstDay(period)) < one.validFrom && of.overTime === 'flow') return madeDuring(of, one, period, definition, treeOf(end))
    if (one.validTo !== null && one.validTo <= end) {
      const before = overTime(of, period, (part) => records.read(of, one, part, definition))
      return before.kind === 'absent' ? absent('notApplicable', `${one.name} không còn từ ngày ${dayLabel(one.validTo)}`) : before
    }
    const parts = fromParts(of, one, period, definition)
    if (parts !== null) return parts
    const time = overTime(of, period, (part) => (part === period ? own : records.read(of, one, part, definition)))
    return time.kind === 'absent' && of.overUnits !== 'none' ? overUnits(of, one, period, definition, treeOf(end), time) : time
  }

  /** Of a ratio of two indicators, the quotient where both are whole; units that have only one of them must not be in it. */
  const fromParts = (of: Indicator, one: Unit, period: string, definition: Day | null): Figure | null => {
    if (of.ratio === null) return null
    const numerator = figureOf(records.indicator(of.ratio.numerator), one, period, definition)
    const denominator = figureOf(records.indicator(of.ratio.denominator), one, period, definition)
    if (numerator.kind !== 'number' || denominator.kind !== 'number' || numerator.gaps.length + denominator.gaps.length > 0) return null
    const grade = weakest([numerator.grade, denominator.grade])
    return ratioFigure(of, labelOf(of, period), { numerator: numerator.working, denominator: denominator.working }, grade)
  }

  const overUnits = (of: Indicator, one: Unit, period: string, definition: Day | null, tree: UnitTree, otherwise: Figure): Figure => {
    const children = tree.children[tree.at.get(one.id) ?? -1] ?? []
    const gone = of.overTime === 'flow' ? abolishedBelow(of, one, period, definition) : []
    if (children.length + gone.length === 0) return otherwise
    const members = children.map((index): Member => {
      const child = tree.units[index] as Unit
      return { name: child.name, figure: figureOf(of, child, period, definition), weight: tree.leaves[index] as number }
    })
    return combine(of, labelOf(of, period), [...members, ...gone])
  }

  /**
   * Units below, or below what the unit continues, that ended during the period and that nothing continues: what flowed
   * there until then is part of the whole.
   */
  const abolishedBelow = (of: Indicator, one: Unit, period: string, definition: Day | null): Member[] => {
    const own = (abolished.get(one.code) ?? []).filter(({ validFrom, validTo }) => {
      const end = validTo as Day
      const under = one.validFrom < end && (one.validTo === null || end <= one.validTo)
      return under && validFrom <= lastDay(period) && firstDay(period) < end && end <= lastDay(period)
    })
    const members = own.map((child): Member => ({ name: child.name, figure: untilItsEnd(of, child, period, definition) }))
    for (const succession of records.units.predecessors.get(one.id) ?? []) {
      if (succession.day <= firstDay(period)) continue
      const before = abolishedBelow(of, records.units.byId.get(succession.from) as Unit, period, definition)
      members.push(...before.map(({ name, figure }) => ({ name, figure: shared(of, succession, figure) })))
    }
    return members
  }

  const untilItsEnd = (of: Indicator, one: Unit, period: string, definition: Day | null): Figure => {
    const months = partsOf(period, 1)
    const at = months.findIndex((month) => firstDay(month) === one.validTo)
    if (at < 0) return absent('notComputable', `${one.name} không còn từ ngày ${dayLabel(one.validTo as Day)}, giữa tháng`)
    return figureOf(of, one, through(months[0] as string, months[at - 1] as string), definition)
  }

  /** Before the unit began: what it continues. */
  const continued = (of: Indicator, one: Unit, period: string, definition: Day | null): Figure => {
    const from = records.units.predecessors.get(one.id) ?? []
    if (from.length === 0) return absent('notApplicable', `${one.name} có từ ngày ${dayLabel(one.validFrom)}`)
    const members = from.map((succession): Member => {
      const before = records.units.byId.get(succession.from) as Unit
      return { name: before.name, figure: shared(of, succession, figureOf(of, before, period, definition)) }
    })
    const [only] = members as [Member]
    if (members.length > 1) return combine(of, labelOf(of, period), members)
    return only.figure.kind === 'number'
      ? { ...only.figure, working: named(`${labelOf(of, period)}, ${only.name}`, only.figure.working) }
      : only.figure
  }

  /**
   * A flow over a period in which the unit began: of its units below where those have it whole, for they may have come from
   * elsewhere; else its own.
   */
  const madeDuring = (of: Indicator, one: Unit, period: string, definition: Day | null, tree: UnitTree): Figure => {
    const below = overUnits(of, one, period, definition, tree, absent('notApplicable'))
    if (below.kind === 'number' && below.gaps.length === 0) return below
    const across = acrossBeginning(of, one, period, definition)
    return across.kind === 'absent' && below.kind === 'number' ? below : across
  }

  /**
   * A flow over a period in which the unit began, on the first of a month: what it continues until then, itself from then
   * on.
   */
  const acrossBeginning = (of: Indicator, one: Unit, period: string, definition: Day | null): Figure => {
    const months = partsOf(period, 1)
    const at = months.findIndex((month) => firstDay(month) === one.validFrom)
    if (at < 0) return absent('notComputable', `${one.name} thành lập ngày ${dayLabel(one.validFrom)}, giữa tháng`)
    const pieces = [through(months[0] as string, months[at - 1] as string), through(months[at] as string, months.at(-1) as string)]
    const figures = pieces.map((piece) => figureOf(of, one, piece, definition))
    const [before, since] = figures as [Figure, Figure]
    // A unit that continues none has what it has from its beginning on.
    if (before.kind === 'absent' && before.reason === 'notApplicable') return since
    const missing = figures.findIndex((figure) => figure.kind !== 'number')
    if (missing >= 0) {
      const figure = figures[missing] as Figure
      return figure.kind === 'absent' && figure.reason === 'notDue'
        ? figure
        : absent('notComputable', `thiếu số liệu ${periodLabel(pieces[missing] as string)}`)
    }
    const both = figures as Known[]
    if (of.overUnits === 'ratio') {
      return combine(
        of,
        labelOf(of, period),
        both.map((figure, index) => ({ name: periodLabel(pieces[index] as string), figure })),
      )
    }
    const terms = both.map((figure, index) => named(periodLabel(pieces[index] as string), figure.working))
    return known(
      add(labelOf(of, period), terms),
      weakest(both.map(({ grade }) => grade)),
      null,
      both.flatMap(({ gaps }) => gaps),
    )
  }

  return (code, id, period, definition = null) => {
    const one = records.units.byId.get(id)
    if (one === undefined) throw new RangeError(`no unit: ${id}`)
    return figureOf(records.indicator(code), one, period, definition)
  }
}

/** What the figure of a unit that was split gives to the one that continues it, saying by what share. */
function shared(of: Indicator, { share }: Succession, figure: Figure): Figure {
  if (share === null || figure.kind === 'absent') return figure
  const label = `tỷ lệ tách theo ${share.basis}`
  if (figure.kind !== 'number') return absent('notComputable', 'đơn vị cũ đã tách, số liệu không phải là số')
  if (of.overUnits === 'sum') return { ...figure, working: taken(label, share, figure) }
  if (of.overUnits !== 'ratio' || figure.parts === null)
    return absent('notComputable', 'đơn vị cũ đã tách, số liệu không chia theo tỷ lệ được')
  const { numerator, denominator } = figure.parts
  const parts = { numerator: taken(label, share, { working: numerator }), denominator: taken(label, share, { working: denominator }) }
  return ratioFigure(of, figure.working.label, parts, figure.grade, figure.gaps)
}

function taken(label: string, share: Share, { working }: Pick<Known, 'working'>) {
  return multiply(working.label, working, { ...bare(share.of), label })
}

function labelOf({ name }: Indicator, period: string): string {
  return `${name} ${periodLabel(period)}`
}
