import { Hono } from 'hono'
import { z } from 'zod'
import { mayAnywhere } from '../../../office/desk.ts'
import { figureSheet } from '../../../office/figures.ts'
import { historyOf } from '../../../office/history.ts'
import { StaleEdit, sentenceOf } from '../../../office/problem.ts'
import { explanationsOfTarget } from '../../../office/reporting/explanations.ts'
import { sheetAskingFor } from '../../../office/reporting/mySheets.ts'
import { scorecard } from '../../../office/scorecard/scorecard.ts'
import { decideTarget, type TargetDetail, targetDetail } from '../../../office/scorecard/target.ts'
import { unitTable } from '../../../office/scorecard/units.ts'
import { yearTable } from '../../../office/scorecard/years.ts'
import type { TargetClass } from '../../../plan/index.ts'
import { periodLabel } from '../../../vietnamese/index.ts'
import { optionalText, period, readForm, whole } from '../../input.ts'
import { missingPage } from '../../sentencePage.tsx'
import { numberParam, type Pages, type Site, type SiteContext } from '../../site.ts'
import { ButtonLink, FilterBar, Heading, Notice } from '../../ui/index.ts'
import { done, view } from '../../view.tsx'
import { classes, type DecideProblem } from './decideForm.tsx'
import { type FiguresLink, TargetPage } from './detail.tsx'
import { targetsCsv, targetsXlsx } from './download.ts'
import { figureRoutes } from './figure.tsx'
import { Counts, Filters, PlanAndPeriod, ScorecardFrame } from './frame.tsx'
import { filtered, queryOf, requestOf } from './query.ts'
import { TargetTable } from './targets.tsx'
import { UnitsByTargets } from './unitTable.tsx'
import { TargetsOverYears } from './yearTable.tsx'

/** The scorecard and each of its targets, under /chi-tieu. */
export function scorecardPages(): Pages {
  const pages = new Hono<Site>()
  pages.get('/', async (c) => {
    const query = queryOf(c)
    const card = await scorecard(c.var.desk, requestOf(query))
    if (card === null) return noPlan(c)
    const rows = filtered(card, query)
    return view(
      c,
      { title: `Chỉ tiêu ${periodLabel(card.at)}` },
      <ScorecardFrame card={card} query={query} path="/chi-tieu">
        <Counts card={card} query={query} />
        <Filters card={card} query={query} shown={rows.length} />
        <div id="ket-qua">
          <TargetTable caption={`${rows.length}/${card.targets.length} chỉ tiêu, cần chú ý trước`} rows={rows} query={query} />
        </div>
      </ScorecardFrame>,
    )
  })
  pages.get('/don-vi', async (c) => {
    const query = queryOf(c)
    const table = await unitTable(c.var.desk, requestOf(query))
    if (table === null) return noPlan(c)
    const { inForce, at, periods } = table.material
    return view(
      c,
      { title: `Chỉ tiêu theo đơn vị ${periodLabel(at)}` },
      <ScorecardFrame card={{ ...inForce, at, asOf: requestOf(query).asOf ?? null }} query={query} path="/chi-tieu/don-vi">
        <FilterBar action="/chi-tieu/don-vi" results="ket-qua" summary={`${table.rows.length} đơn vị`}>
          <PlanAndPeriod card={{ plans: [], plan: inForce.plan, periods, at }} />
        </FilterBar>
        <div id="ket-qua">
          <UnitsByTargets table={table} />
        </div>
      </ScorecardFrame>,
    )
  })
  pages.get('/qua-cac-nam', async (c) => {
    const query = queryOf(c)
    const table = await yearTable(c.var.desk, requestOf(query))
    if (table === null) return noPlan(c)
    const { inForce, at } = table.material
    return view(
      c,
      { title: 'Chỉ tiêu qua các năm' },
      <ScorecardFrame card={{ ...inForce, at, asOf: requestOf(query).asOf ?? null }} query={query} path="/chi-tieu/qua-cac-nam">
        <TargetsOverYears table={table} />
      </ScorecardFrame>,
    )
  })
  pages.get('/tai-ve.csv', async (c) => {
    const query = queryOf(c)
    const card = await scorecard(c.var.desk, requestOf(query))
    if (card === null) return noPlan(c)
    return c.body(targetsCsv(filtered(card, query)), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="chi-tieu-${fileName(card.at)}.csv"`,
    })
  })
  pages.get('/tai-ve.xlsx', async (c) => {
    const query = queryOf(c)
    const card = await scorecard(c.var.desk, requestOf(query))
    if (card === null) return noPlan(c)
    return c.body(await targetsXlsx((await c.var.frame()).authority, card, filtered(card, query)), 200, {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="chi-tieu-${fileName(card.at)}.xlsx"`,
    })
  })
  figureRoutes(pages)
  pages.get('/:target', async (c) => {
    const detail = await detailOf(c)
    return detail === null ? nothing(c) : targetView(c, detail)
  })
  pages.post('/:target/danh-gia', async (c) => {
    const target = numberParam(c, 'target')
    const read = await readForm(c, decision)
    const again = async (problem: DecideProblem, status: 400 | 409) => {
      const detail = await detailOf(c, read.typed.ky)
      return detail === null ? nothing(c) : targetView(c, detail, problem, status)
    }
    if (target === null) return nothing(c)
    if (!read.ok) return again({ errors: read.errors, typed: read.typed }, 400)
    const { ky: at, seen, 'ket-luan': decided, 'ly-do': reason } = read.value
    try {
      await decideTarget(c.var.desk, { target, at, decided, reason, seen })
    } catch (error) {
      if (error instanceof StaleEdit) return again({ errors: {}, typed: read.typed, theirs: error.theirs.decided as TargetClass }, 409)
      const sentence = sentenceOf(error)
      if (sentence === null) throw error
      return again({ errors: { 'ly-do': sentence }, typed: read.typed }, 400)
    }
    return done(c, `/chi-tieu/${target}?ky=${encodeURIComponent(at)}#danh-gia`, 'Đã ghi kết luận.')
  })
  return pages
}

const decision = z.object({
  ky: period('Kỳ báo cáo'),
  seen: whole('Lần đánh giá trước'),
  'ket-luan': z.enum(classes, 'Kết luận: hãy chọn một mức.'),
  'ly-do': optionalText('Lý do', 2000),
})

async function targetView(c: SiteContext, detail: TargetDetail, problem?: DecideProblem, status?: 400 | 409) {
  const { desk } = c.var
  const { row } = detail.shown
  const history = await historyOf(desk, `target/${row}`)
  const explanations = await explanationsOfTarget(desk, row)
  const figures = await figuresLink(c, detail)
  return view(
    c,
    { title: detail.shown.target.name, ...(status === undefined ? {} : { status }) },
    <TargetPage c={c} detail={detail} history={history} figures={figures} explanations={explanations} problem={problem} />,
  )
}

/** Where the visitor gives a figure of the target: on the sheet that asks for it now, or, who compiles, straight away. */
async function figuresLink({ var: { desk } }: SiteContext, { shown }: TargetDetail): Promise<FiguresLink | null> {
  if (mayAnywhere(desk, 'figures.record') && (await figureSheet(desk, shown.row)) !== null) {
    return { href: `/chi-tieu/${shown.row}/so-lieu`, label: 'Ghi số liệu' }
  }
  if (!mayAnywhere(desk, 'figures.write')) return null
  const asking = await sheetAskingFor(desk, shown.target.indicator)
  return asking && { href: `/nhap-so-lieu/${asking.roundId}/${asking.senderId}`, label: 'Nhập số liệu' }
}

function nothing(c: SiteContext) {
  return missingPage(c, 'Không có chỉ tiêu này, hoặc chỉ tiêu không hiển thị với bạn.')
}

async function detailOf(c: SiteContext, at?: string): Promise<TargetDetail | null> {
  const id = numberParam(c, 'target')
  return id === null ? null : targetDetail(c.var.desk, id, { ...requestOf(queryOf(c)), ...(at === undefined ? {} : { at }) })
}

function fileName(period: string): string {
  return period.replaceAll(/[^0-9A-Za-z]+/g, '-')
}

function noPlan(c: SiteContext) {
  return view(
    c,
    { title: 'Chỉ tiêu' },
    <>
      <Heading title="Chỉ tiêu" />
      <Notice title="Chưa có kế hoạch nào">
        <p>Bảng chỉ tiêu hiện ra khi có kế hoạch với các chỉ tiêu của nó.</p>
        {mayAnywhere(c.var.desk, 'plans.write') && <ButtonLink href="/ke-hoach/moi">Lập kế hoạch</ButtonLink>}
      </Notice>
    </>,
  )
}
