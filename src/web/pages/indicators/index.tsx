import { Hono } from 'hono'
import { z } from 'zod'
import { mayAnywhere } from '../../../office/desk.ts'
import {
  assignReporters,
  breakSeries,
  changeIndicator,
  createIndicator,
  indicatorSheet,
  listIndicators,
} from '../../../office/indicators/index.ts'
import { StaleEdit, sentenceOf } from '../../../office/problem.ts'
import { date, readForm, type Typed, text } from '../../input.ts'
import { numberParam, type Pages, type Site, type SiteContext } from '../../site.ts'
import type { Errors } from '../../ui/index.ts'
import { done, view } from '../../view.tsx'
import { cataloguePage, takeOver } from './cataloguePage.tsx'
import { IndicatorForm, StaleForm } from './formPage.tsx'
import { changedIndicator, newIndicator, typedOf } from './input.ts'
import { listPage } from './listPage.tsx'
import { Sheet, StaleReporters } from './sheetPage.tsx'

/** Bộ chỉ tiêu: what the authority measures, and the national catalogue it is taken from. */
export function indicatorPages(): Pages {
  return new Hono<Site>()
    .get('/', listPage)
    .get('/danh-muc', (c) => cataloguePage(c))
    .post('/danh-muc', takeOver)
    .get('/moi', (c) => newPage(c, { better: 'higher', overUnits: 'sum', overTime: 'flow', decimals: '0' }))
    .post('/moi', create)
    .get('/:id', (c) => sheetPage(c))
    .get('/:id/sua', (c) => editPage(c))
    .post('/:id/sua', change)
    .post('/:id/thay-doi', addBreak)
    .post('/:id/noi-bao-cao', setReporters)
}

async function newPage(c: SiteContext, typed: Typed, errors: Errors = {}) {
  const all = await listIndicators(c.var.desk)
  return view(c, { title: 'Thêm chỉ tiêu', status: statusOf(errors) }, <IndicatorForm row={null} all={all} typed={typed} errors={errors} />)
}

async function create(c: SiteContext) {
  const input = await readForm(c, newIndicator)
  if (!input.ok) return newPage(c, input.typed, input.errors)
  try {
    const id = await createIndicator(c.var.desk, input.value)
    return done(c, `/bo-chi-tieu/${id}`, `Đã thêm chỉ tiêu “${input.value.name}”.`)
  } catch (error) {
    return newPage(c, input.typed, { 'chi-tieu': problemIn(error) })
  }
}

async function sheetPage(c: SiteContext, typed: Typed = {}, errors: Errors = {}) {
  const sheet = await sheetOf(c)
  if (sheet === null) return c.notFound()
  const write = mayAnywhere(c.var.desk, 'indicators.write')
  return view(c, { title: sheet.row.name, status: statusOf(errors) }, <Sheet sheet={sheet} write={write} typed={typed} errors={errors} />)
}

async function editPage(c: SiteContext, typed?: Typed, errors: Errors = {}) {
  const sheet = await sheetOf(c)
  if (sheet === null) return c.notFound()
  const { row, all } = sheet
  return view(
    c,
    { title: `Sửa: ${row.name}`, status: statusOf(errors) },
    <IndicatorForm row={row} all={all} typed={typed ?? typedOf(row)} errors={errors} />,
  )
}

async function change(c: SiteContext) {
  const id = (await sheetOf(c))?.row.id
  if (id === undefined) return c.notFound()
  const input = await readForm(c, changedIndicator)
  if (!input.ok) return editPage(c, input.typed, input.errors)
  try {
    await changeIndicator(c.var.desk, id, input.value.version, input.value.draft)
    return done(c, `/bo-chi-tieu/${id}`, 'Đã lưu chỉ tiêu.')
  } catch (error) {
    if (!(error instanceof StaleEdit)) return editPage(c, input.typed, { 'chi-tieu': problemIn(error) })
    const sheet = await sheetOf(c)
    if (sheet === null) return c.notFound()
    const { row, all } = sheet
    return view(
      c,
      { title: `Sửa: ${row.name}`, status: 409 },
      <StaleForm row={row} all={all} typed={typedOf(input.value.draft)} current={typedOf(row)} />,
    )
  }
}

const newBreak = z.object({ takesEffect: date('Từ ngày'), why: text('Thay đổi gì'), source: text('Căn cứ') })

async function addBreak(c: SiteContext) {
  const id = (await sheetOf(c))?.row.id
  if (id === undefined) return c.notFound()
  const input = await readForm(c, newBreak)
  if (!input.ok) return sheetPage(c, input.typed, input.errors)
  try {
    await breakSeries(c.var.desk, id, input.value)
    return done(c, `/bo-chi-tieu/${id}`, 'Đã ghi lần thay đổi cách tính.')
  } catch (error) {
    return sheetPage(c, input.typed, { takesEffect: problemIn(error) })
  }
}

/** Ids as checkboxes send them, or in one field: '3,12'. */
const ids = z
  .union([z.string(), z.array(z.string())])
  .default('')
  .transform((sent) => [sent].flat().flatMap((one) => one.split(',').filter(Boolean).map(Number)))
  .pipe(z.array(z.int().positive()))

async function setReporters(c: SiteContext) {
  const sheet = await sheetOf(c)
  if (sheet === null) return c.notFound()
  const input = await readForm(c, z.object({ seen: ids, units: ids }))
  if (!input.ok) return sheetPage(c, {}, { 'noi-bao-cao': 'Nơi báo cáo: đơn vị đã chọn không có; hãy chọn lại.' })
  const { seen, units: chosen } = input.value
  const { row, units } = sheet
  const shown = units.map((unit) => unit.id)
  try {
    await assignReporters(c.var.desk, row.id, { seen, shown, chosen: chosen.filter((unit) => shown.includes(unit)) })
    return done(c, `/bo-chi-tieu/${row.id}`, 'Đã lưu nơi báo cáo.')
  } catch (error) {
    if (!(error instanceof StaleEdit)) throw error
    return view(c, { title: row.name, status: 409 }, <StaleReporters sheet={sheet} chosen={chosen} />)
  }
}

async function sheetOf(c: SiteContext) {
  const id = numberParam(c, 'id')
  return id === null ? null : indicatorSheet(c.var.desk, id)
}

function statusOf(errors: Errors): 200 | 400 {
  return Object.keys(errors).length > 0 ? 400 : 200
}

/** What a person did wrong, as a sentence; any other error goes on. */
function problemIn(error: unknown): string {
  const sentence = sentenceOf(error)
  if (sentence === null) throw error
  return sentence
}
