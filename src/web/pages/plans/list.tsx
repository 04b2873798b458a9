import { mayAnywhere } from '../../../office/desk.ts'
import { listPlans, type PlanSummary } from '../../../office/plans/index.ts'
import { type Day, dayLabel } from '../../../plan/index.ts'
import { periodLabel } from '../../../vietnamese/period.ts'
import type { SiteContext } from '../../site.ts'
import { ButtonLink, Heading, Status, Tree, type TreeNode } from '../../ui/index.ts'
import { view } from '../../view.tsx'

/** All plans: those of a term with those that carry them out below them. */
export async function listPage(c: SiteContext) {
  const plans = await listPlans(c.var.desk)
  const ids = new Set(plans.map(({ plan }) => plan.id))
  const tops = plans.filter(({ plan }) => plan.parentId === null || !ids.has(plan.parentId))
  return view(
    c,
    { title: 'Kế hoạch' },
    <>
      <Heading
        title="Kế hoạch"
        lead="Nghị quyết, kế hoạch nhiệm kỳ; dưới mỗi văn bản là kế hoạch năm và nghị quyết chuyên đề cụ thể hóa văn bản đó."
        actions={mayAnywhere(c.var.desk, 'plans.write') && <ButtonLink href="/ke-hoach/moi">Lập kế hoạch</ButtonLink>}
      />
      {plans.length === 0 ? (
        <p class="empty">Chưa có kế hoạch nào. Kế hoạch đầu tiên thường là nghị quyết đại hội hoặc kế hoạch năm nay.</p>
      ) : (
        <Tree label="Các kế hoạch" nodes={tops.map((top) => node(top, plans))} />
      )}
    </>,
  )
}

function node(own: PlanSummary, all: readonly PlanSummary[]): TreeNode {
  const { plan, current, targets, amending } = own
  return {
    label: current.title,
    href: `/ke-hoach/${plan.id}`,
    aside: (
      <>
        <span class="hint">
          {[periodLabel(plan.period), documentWords(current), `${targets} chỉ tiêu`, amending && 'đang dự thảo bản điều chỉnh']
            .filter(Boolean)
            .join(' · ')}
        </span>
        <Status kind={plan.state} />
      </>
    ),
    children: all.filter((one) => one.plan.parentId === plan.id).map((one) => node(one, all)),
  }
}

/** '32/NQ-HĐND ngày 24/12/2025 của HĐND xã'; what is not there yet is left out. */
export function documentWords(document: { documentNumber: string | null; documentDate: string | null; issuer: string | null }): string {
  const { documentNumber, documentDate, issuer } = document
  return [documentNumber, documentDate && `ngày ${dayLabel(documentDate as Day)}`, issuer && `của ${issuer}`].filter(Boolean).join(' ')
}
