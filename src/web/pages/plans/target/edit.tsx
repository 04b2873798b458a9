import { z } from 'zod'
import { vietnameseDay } from '../../../../office/calendar.ts'
import {
  addToDraft,
  changeTarget,
  isAdopted,
  moveTarget,
  type PlanSheet,
  readWholes,
  type TargetRow,
  withdrawTarget,
} from '../../../../office/plans/index.ts'
import type { Indicator } from '../../../../plan/index.ts'
import { lastDay } from '../../../../vietnamese/period.ts'
import { readForm, type Typed, whole } from '../../../input.ts'
import { numberParam, type SiteContext } from '../../../site.ts'
import { Button, ButtonLink, Buttons, ErrorSummary, type Errors, Heading, type Option } from '../../../ui/index.ts'
import { done, view } from '../../../view.tsx'
import { attempt } from '../attempt.ts'
import { planCrumbs } from '../planPage.tsx'
import { draftSheet, rereadSheet } from '../sheet.ts'
import { refusedAct, staleAct, staleForm } from '../stale.tsx'
import { chooseIndicator } from './chooseIndicator.tsx'
import { TargetForm } from './form.tsx'
import { shownValue, targetLabel } from './labels.ts'
import { contentOf, identityOf, targetSchema } from './schema.ts'
import { targetTyped } from './typed.ts'

/** The page of a new target: first its indicator is chosen, then the rest is filled in. */
export async function newTargetPage(c: SiteContext) {
  const sheet = await draftSheet(c)
  if (sheet === null) return c.notFound()
  const row = Number(c.req.query('chi-so'))
  const indicator = sheet.indicators.get(row)
  if (indicator === undefined) return chooseIndicator(c, sheet)
  const partOf = c.req.query('giao-tu') ?? ''
  const fresh = { indicatorId: String(row), name: indicator.name, headline: partOf === '' ? '1' : '', disclosure: 'public', partOf }
  return form(c, sheet, null, { ...fresh, dueOn: lastDay(sheet.plan.period) }, {})
}

/** Adds a target to the draft, or shows the form with one row more. */
export async function addTarget(c: SiteContext) {
  const sheet = await draftSheet(c)
  if (sheet === null) return c.notFound()
  const input = await readForm(c, targetSchema)
  if (input.typed.more !== undefined) return form(c, sheet, null, input.typed, {})
  if (!input.ok) return form(c, sheet, null, input.typed, input.errors)
  const { indicatorId, unitId, period } = input.value
  const content = contentOf(sheet.books, input.value)
  const result = await attempt(() =>
    addToDraft(c.var.desk, sheet.plan.id, { indicatorId, unitId, period }, identityOf(input.value), content),
  )
  if (!result.ok) return form(c, sheet, null, input.typed, result.errors)
  return done(c, `/ke-hoach/${sheet.plan.id}#chi-tieu`, `Đã thêm chỉ tiêu “${input.value.name}”.`)
}

/** The page on which a target of the draft is edited. */
export async function editTargetPage(c: SiteContext) {
  const found = await draftTarget(c)
  return found === null ? c.notFound() : form(c, found.sheet, found.row, targetTyped(found.row), {})
}

/** Saves a target of the draft, or shows the form with one row more. */
export async function saveTarget(c: SiteContext) {
  const found = await draftTarget(c)
  if (found === null) return c.notFound()
  const { sheet, row } = found
  const input = await readForm(c, targetSchema)
  if (input.typed.more !== undefined) return form(c, sheet, row, input.typed, {})
  if (!input.ok) return form(c, sheet, row, input.typed, input.errors)
  const { version } = input.value
  const content = contentOf(sheet.books, { ...input.value, indicatorId: row.indicatorId as number })
  const result = await attempt(() => changeTarget(c.var.desk, sheet.plan.id, row.id, version, identityOf(input.value), content))
  const at = `/ke-hoach/${sheet.plan.id}/chi-tieu/${row.id}`
  if (result.ok) return done(c, at, 'Đã lưu chỉ tiêu.')
  if (!result.stale) return form(c, sheet, row, input.typed, result.errors)
  const now = rowIn(await rereadSheet(c, sheet), row.id)
  if (now === null) return staleAct(c, 'Sửa chỉ tiêu', `/ke-hoach/${sheet.plan.id}`)
  return staleForm(c, {
    ...{ title: 'Sửa chỉ tiêu', action: `${at}/sua`, back: `${at}/sua`, version: now.version },
    ...{ yours: input.typed, current: targetTyped(now), label: targetLabel, show: shownValue(sheet.books) },
  })
}

/** Takes a target out of the draft. */
export async function withdraw(c: SiteContext) {
  return act(
    c,
    z.object({ version: whole('Bản đang xem') }),
    'Rút chỉ tiêu',
    'Đã rút chỉ tiêu khỏi bản dự thảo.',
    (sheet, id, { version }) => withdrawTarget(c.var.desk, sheet.plan.id, id, version),
  )
}

/** Exchanges a target of the draft with its neighbour. */
export async function move(c: SiteContext) {
  const schema = z.object({ version: whole('Bản đang xem'), by: z.enum(['-1', '1']) })
  return act(c, schema, 'Đổi thứ tự', 'Đã đổi thứ tự.', (sheet, id, { version, by }) =>
    moveTarget(c.var.desk, sheet.plan.id, id, version, by === '1' ? 1 : -1),
  )
}

async function act<Schema extends z.ZodType>(
  c: SiteContext,
  schema: Schema,
  title: string,
  told: string,
  work: (sheet: PlanSheet, id: number, value: z.output<Schema>) => Promise<void>,
) {
  const found = await draftTarget(c)
  const input = await readForm(c, schema)
  if (found === null || !input.ok) return c.notFound()
  const back = `/ke-hoach/${found.sheet.plan.id}`
  const result = await attempt(() => work(found.sheet, found.row.id, input.value))
  if (result.ok) return done(c, `${back}#chi-tieu`, told)
  return result.stale ? staleAct(c, title, back) : refusedAct(c, title, back, Object.values(result.errors))
}

async function draftTarget(c: SiteContext): Promise<{ sheet: PlanSheet; row: TargetRow } | null> {
  const [sheet, id] = [await draftSheet(c), numberParam(c, 'target')]
  const row = sheet === null || id === null ? null : rowIn(sheet, id)
  return sheet === null || row === null ? null : { sheet, row }
}

function rowIn({ versions }: PlanSheet, id: number): TargetRow | null {
  return versions.at(-1)?.targets.find(({ row }) => row?.id === id)?.row ?? null
}

async function form(c: SiteContext, sheet: PlanSheet, row: TargetRow | null, typed: Typed, errors: Errors) {
  const indicatorId = row?.indicatorId ?? Number(typed.indicatorId)
  const indicator = sheet.indicators.get(indicatorId) as Indicator | undefined
  if (indicator === undefined) return chooseIndicator(c, sheet)
  const title = row === null ? 'Thêm chỉ tiêu' : 'Sửa chỉ tiêu'
  const at = `/ke-hoach/${sheet.plan.id}`
  return view(
    c,
    { title, status: Object.keys(errors).length > 0 ? 400 : 200 },
    <>
      <Heading title={title} crumbs={planCrumbs(sheet)} />
      <ErrorSummary errors={errors} />
      <TargetForm
        {...{ sheet, indicator, errors }}
        typed={{ ...typed, indicatorId: String(indicatorId) }}
        today={vietnameseDay(c.var.desk.now)}
        action={row === null ? `${at}/chi-tieu/moi` : `${at}/chi-tieu/${row.id}/sua`}
        wholes={await wholeOptions(c, indicatorId, row)}
        existing={row !== null}
        adopted={row !== null && isAdopted(sheet, row.id)}
      >
        <Buttons>
          <Button>Lưu chỉ tiêu</Button>
          <ButtonLink href={row === null ? at : `${at}/chi-tieu/${row.id}`}>Bỏ qua</ButtonLink>
        </Buttons>
      </TargetForm>
    </>,
  )
}

async function wholeOptions(c: SiteContext, indicatorId: number, own: TargetRow | null): Promise<Option[]> {
  const wholes = await readWholes(c.var.desk, indicatorId)
  return wholes.flatMap(({ target, row, unit }) =>
    target.kind === 'withheld' || row === null || row.id === own?.id ? [] : [{ value: target.id, label: `${target.name}, ${unit.name}` }],
  )
}
