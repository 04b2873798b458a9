import type { SheetHead } from '../../../office/reporting/mySheets.ts'
import type { StatusKind } from '../../ui/index.ts'

/** The way back to all sheets. */
export const crumb = { href: '/nhap-so-lieu', label: 'Nhập số liệu' }

/** Where a sheet is. */
export function sheetPath(round: number, sender: number): string {
  return `${crumb.href}/${round}/${sender}`
}

/** A sheet's status as it is shown. */
export function statusOf({ state, filled }: Pick<SheetHead, 'state' | 'filled'>): StatusKind {
  if (state === 'draft') return filled === 0 ? 'notBegun' : 'begun'
  return state === 'locked' ? 'approved' : state
}

/** 'còn 3 ngày', 'hôm nay', 'quá hạn 2 ngày'. */
export function daysLeftWords(days: number): string {
  if (days === 0) return 'hôm nay'
  return days > 0 ? `còn ${days} ngày` : `quá hạn ${-days} ngày`
}
