import { Hono } from 'hono'
import { mayAnywhere } from '../../../office/desk.ts'
import { scorecard } from '../../../office/scorecard/scorecard.ts'
import { periodLabel } from '../../../vietnamese/index.ts'
import type { Pages, Site, SiteContext } from '../../site.ts'
import { ButtonLink, Heading, Notice } from '../../ui/index.ts'
import { view } from '../../view.tsx'
import { Counts, Filters, ScorecardFrame } from './frame.tsx'
import { filtered, queryOf, requestOf } from './query.ts'
import { TargetTable } from './targets.tsx'

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
  return pages
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
