import { unitKinds } from '../../../office/unitKind.data.ts'
import { dayAfter, dayLabel, type Share, type Unit, type UnitKind } from '../../../plan/index.ts'
import { formatNumber } from '../../../vietnamese/index.ts'
import type { Option } from '../../ui/index.ts'

/** From when until when a unit is: 'từ 01/07/2025', '01/01/2020 - 30/06/2025'. */
export function validity({ validFrom, validTo }: Pick<Unit, 'validFrom' | 'validTo'>): string {
  return validTo === null ? `từ ${dayLabel(validFrom)}` : `${dayLabel(validFrom)} - ${dayLabel(dayAfter(validTo, -1))}`
}

/** The kinds of units to choose from. */
export const kindOptions: readonly Option[] = Object.entries(unitKinds).map(([value, { name }]) => ({ value, label: name }))

/** What a kind of unit is called. */
export function kindName(kind: UnitKind): string {
  return unitKinds[kind].name
}

/** The share of a split with what it was measured by. */
export function shareLabel(share: Share | null): string {
  return share === null ? 'toàn bộ' : `${formatNumber(share.of.times(100))}% theo ${share.basis}`
}

/** Units as parents to choose from: by code, for that is how a unit names the one above it. */
export function parentOptions(units: readonly Pick<Unit, 'code' | 'name'>[]): Option[] {
  return units.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))
}

/** The way to a page about one unit. */
export function crumbs(row: number, name: string) {
  return [
    { href: '/don-vi', label: 'Đơn vị' },
    { href: `/don-vi/${row}`, label: name },
  ]
}
