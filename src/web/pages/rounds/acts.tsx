import { z } from 'zod'
import { changeRoundDays, lockNow, reopen, roundSheet } from '../../../office/reporting/rounds.ts'
import { type Day, dayLabel } from '../../../plan/index.ts'
import { date, readForm, text, whole } from '../../input.ts'
import { numberParam, type SiteContext } from '../../site.ts'
import { done } from '../../view.tsx'
import { attempt } from '../plans/attempt.ts'
import { refusedAct, staleAct, staleForm } from '../plans/stale.tsx'
import { roundPage } from './round.tsx'

const labels: Readonly<Record<string, string>> = { opensOn: 'Ngày mở nhập', dueOn: 'Hạn đơn vị gửi', locksOn: 'Ngày khóa' }

const version = { version: whole('Bản đang sửa') }
const daysSchema = z.object({
  ...version,
  opensOn: date('Ngày mở nhập'),
  dueOn: date('Hạn đơn vị gửi'),
  locksOn: date('Ngày khóa'),
})
const reopenSchema = z.object({ ...version, until: date('Mở lại đến ngày'), reason: text('Lý do', 1000) })

/** Moves the days of a round. */
export async function changeDays(c: SiteContext) {
  const sheet = await sheetAt(c)
  if (sheet === null) return c.notFound()
  const { id } = sheet.round
  const at = `/ky-bao-cao/${id}`
  const input = await readForm(c, daysSchema)
  if (!input.ok) return roundPage(c, input.typed, input.errors)
  const { version: seen, ...days } = input.value
  const result = await attempt(() => changeRoundDays(c.var.desk, id, seen, days))
  if (result.ok) return done(c, at, `Đã đổi ngày: hạn gửi ${dayLabel(days.dueOn)}, khóa hết ngày ${dayLabel(days.locksOn)}.`)
  if (!result.stale) return roundPage(c, input.typed, result.errors)
  const { round, days: now, name } = (await roundSheet(c.var.desk, id)) ?? sheet
  return staleForm(c, {
    ...{ title: name, action: `${at}/ngay`, back: at, version: round.version, yours: input.typed },
    current: { opensOn: now.opensOn, dueOn: now.dueOn, locksOn: now.locksOn },
    label: (field) => labels[field] ?? field,
    show: (_, value) => dayLabel(value as Day),
  })
}

/** Locks a round ahead of its day. */
export async function lockThis(c: SiteContext) {
  const sheet = await sheetAt(c)
  const input = await readForm(c, z.object(version))
  if (sheet === null || !input.ok) return c.notFound()
  const at = `/ky-bao-cao/${sheet.round.id}`
  const result = await attempt(() => lockNow(c.var.desk, sheet.round.id, input.value.version))
  if (result.ok) return done(c, at, 'Đã khóa kỳ báo cáo.')
  return result.stale ? staleAct(c, 'Khóa kỳ báo cáo', at) : refusedAct(c, 'Khóa kỳ báo cáo', at, Object.values(result.errors))
}

/** Opens a locked round again. */
export async function reopenThis(c: SiteContext) {
  const sheet = await sheetAt(c)
  if (sheet === null) return c.notFound()
  const at = `/ky-bao-cao/${sheet.round.id}`
  const input = await readForm(c, reopenSchema)
  if (!input.ok) return roundPage(c, input.typed, input.errors)
  const { version: seen, until, reason } = input.value
  const result = await attempt(() => reopen(c.var.desk, sheet.round.id, seen, until, reason))
  if (result.ok) return done(c, at, `Đã mở lại kỳ báo cáo đến hết ngày ${dayLabel(until)}.`)
  return result.stale ? staleAct(c, 'Mở lại kỳ báo cáo', at) : roundPage(c, input.typed, result.errors)
}

async function sheetAt(c: SiteContext) {
  const id = numberParam(c, 'id')
  return id === null ? null : roundSheet(c.var.desk, id)
}
