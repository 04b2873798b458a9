import { z } from 'zod'
import {
  adoptDraft,
  beginAmendment,
  beginPlan,
  changeDocument,
  changeItems,
  checkAdoption,
  endPlan,
  listPlans,
  type PlanItemRow,
  type PlanSheet,
  type PlanSummary,
  readPlan,
  type VersionSheet,
} from '../../office/plans/index.ts'
import { vote } from '../../plan/index.ts'
import { operation } from '../operation.ts'
import { plain } from '../plain.ts'
import { ApiProblem } from '../problem.ts'
import { date, done, id, idText, listOf, made, period, periodCode, someDay, text, version } from '../schemas.ts'
import { planTargetTold, toldPlanTarget } from './planTarget.ts'

const kind = z.enum(['term', 'year', 'thematic'])
const state = z.enum(['draft', 'adopted', 'amended', 'closed'])

const summaryTold = z
  .strictObject({
    ...{ id, kind, period: periodCode, state, unit: id, parent: id.nullable(), version },
    ...{ title: z.string(), documentNumber: z.string().nullable(), targets: z.int(), amending: z.boolean() },
  })
  .meta({ id: 'PlanSummary' })

const document = { title: text(), documentNumber: text(100).nullable(), documentDate: someDay.nullable(), issuer: text(200) }
const documentExample = {
  title: 'Nghị quyết về phát triển kinh tế - xã hội năm 2027',
  documentNumber: null,
  documentDate: null,
  issuer: 'HĐND xã',
}

const itemKind = z.enum(['breakthrough', 'keyTask', 'thematicResolution', 'policyDecision'])
const itemTold = z.strictObject({
  ...{ kind: itemKind, position: z.int(), words: z.string(), documentNumber: z.string().nullable(), documentDate: date.nullable() },
  ...{ issuer: z.string().nullable(), lead: z.string().nullable(), cooperating: z.array(z.string()), dueOn: date.nullable() },
  ...{ responsibility: z.string().nullable(), byAuthority: z.string().nullable(), deliverable: z.string().nullable() },
})
const perhaps = (longest: number) => text(longest).nullable().default(null)
const item = z.strictObject({
  ...{
    kind: itemKind,
    words: text(2000),
    documentNumber: perhaps(100),
    documentDate: someDay.nullable().default(null),
    issuer: perhaps(200),
  },
  ...{ lead: perhaps(200), cooperating: z.array(text(200)).max(50).default([]), dueOn: someDay.nullable().default(null) },
  ...{ responsibility: perhaps(1000), byAuthority: perhaps(1000), deliverable: perhaps(1000) },
})

const voteTold = z.strictObject({
  ...{ body: z.string(), votedOn: date, entitled: z.int(), present: z.int(), inFavour: z.int(), against: z.int(), abstained: z.int() },
})
const versionTold = z
  .strictObject({
    ...{ number: z.int(), title: z.string(), documentNumber: z.string().nullable(), documentDate: date.nullable(), issuer: z.string() },
    ...{ reason: z.string().nullable(), adoptedOn: date.nullable(), vote: voteTold.nullable(), items: z.array(itemTold) },
    targets: z.array(planTargetTold),
    version,
  })
  .meta({ id: 'PlanVersion', description: 'Một bản của kế hoạch; version là phiên bản của văn bản, để sửa bản dự thảo.' })

const count = z.int().min(0).max(10_000)
const adoption = z.strictObject({
  ...{ by: z.enum(['council', 'partyCommittee']), body: text(300), day: someDay },
  ...{ entitled: count, present: count, inFavour: count, against: count, abstained: count },
  dryRun: z.boolean().default(false).meta({ description: 'Chỉ thử xem biểu quyết có hợp lệ không, chưa ghi.' }),
})

const plan = { plan: idText }

/** Plans with their versions, from the draft to the end. */
export const plans = [
  operation({
    ...{ id: 'listPlans', method: 'get', path: '/plans', act: 'books.read' },
    summary: 'Các kế hoạch, kỳ mới nhất trước',
    answer: listOf(summaryTold),
    run: async ({ desk }) => ({ items: (await listPlans(desk)).map(toldSummary) }),
  }),
  operation({
    ...{ id: 'beginPlan', method: 'post', path: '/plans', act: 'plans.write', status: 201 },
    summary: 'Lập dự thảo kế hoạch',
    body: z.strictObject({ kind, period, unitId: id, parentId: id.nullable().default(null), ...document }),
    example: { kind: 'year', period: '2027', unitId: 1, ...documentExample },
    answer: made,
    run: async ({ desk, body: { kind, period, unitId, parentId, ...own } }) => ({
      id: await beginPlan(desk, { kind, period, unitId, parentId }, own),
    }),
  }),
  operation({
    ...{ id: 'readPlan', method: 'get', path: '/plans/{plan}', act: 'books.read' },
    summary: 'Một kế hoạch với mọi bản của nó',
    about: 'ETag mang phiên bản của kế hoạch, để thông qua hoặc kết thúc.',
    params: plan,
    answer: z.strictObject({
      ...{ id, kind, period: periodCode, state, unit: id, version, draft: z.int().nullable() },
      ...{ parent: summaryTold.nullable(), children: z.array(summaryTold), versions: z.array(versionTold) },
    }),
    version: ({ version }) => version,
    run: async ({ desk, params }) => {
      const sheet = await readPlan(desk, params.plan)
      if (sheet === null) return null
      const { plan, parent, children, versions, draft } = sheet
      return {
        ...{ id: plan.id, kind: plan.kind, period: plan.period, state: plan.state, unit: plan.unitId, version: plan.version, draft },
        ...{ parent: parent === null ? null : toldSummary(parent), children: children.map(toldSummary) },
        versions: versions.map(toldVersion),
      }
    },
  }),
  operation({
    ...{ id: 'readDraft', method: 'get', path: '/plans/{plan}/draft', act: 'books.read' },
    summary: 'Bản dự thảo của một kế hoạch',
    about: 'ETag mang phiên bản của văn bản dự thảo, để sửa văn bản và các nội dung khác.',
    params: plan,
    answer: versionTold,
    version: ({ version }) => version,
    run: async ({ desk, params }) => {
      const sheet = await readPlan(desk, params.plan)
      const draft = sheet?.versions.find(({ version }) => version.number === sheet.draft)
      return draft === undefined ? null : toldVersion(draft)
    },
  }),
  operation({
    ...{ id: 'changeDocument', method: 'put', path: '/plans/{plan}/draft/document', act: 'plans.write', edits: true },
    summary: 'Sửa văn bản của bản dự thảo',
    params: plan,
    body: z.strictObject(document),
    example: documentExample,
    answer: done,
    run: async ({ desk, params, body, seen }) => {
      if ((await readPlan(desk, params.plan)) === null) return null
      await changeDocument(desk, params.plan, seen, body)
      return { done: true }
    },
  }),
  operation({
    ...{ id: 'setItems', method: 'put', path: '/plans/{plan}/draft/items', act: 'plans.write', edits: true },
    summary: 'Ghi khâu đột phá, nhiệm vụ trọng tâm, văn bản cụ thể hóa của bản dự thảo',
    about: 'Thay toàn bộ danh sách.',
    params: plan,
    body: z.strictObject({ items: z.array(item).max(500) }),
    example: { items: [{ kind: 'breakthrough', words: 'Hạ tầng giao thông kết nối các bản' }] },
    answer: done,
    run: async ({ desk, params, body, seen }) => {
      if ((await readPlan(desk, params.plan)) === null) return null
      const positions = new Map<string, number>()
      const items = body.items.map((one): PlanItemRow => {
        const position = positions.get(one.kind) ?? 0
        positions.set(one.kind, position + 1)
        return { ...one, position }
      })
      await changeItems(desk, params.plan, seen, items)
      return { done: true }
    },
  }),
  operation({
    ...{ id: 'adoptPlan', method: 'post', path: '/plans/{plan}/adoption', act: 'plans.adopt', edits: true },
    summary: 'Ghi biểu quyết thông qua bản dự thảo',
    about: 'Sau khi thông qua thì bản này giữ nguyên; muốn thay đổi phải lập bản điều chỉnh.',
    params: plan,
    body: adoption,
    example: {
      ...({ by: 'council', body: 'HĐND xã khóa III, kỳ họp thứ 3', day: '2026-12-24' } as const),
      ...{ entitled: 25, present: 23, inFavour: 22, against: 0, abstained: 1, dryRun: true },
    },
    answer: done,
    run: async ({ desk, params, body: { by, dryRun, ...cast }, seen }) => {
      const sheet = await readPlan(desk, params.plan)
      if (sheet === null) return null
      if (dryRun) checkAdoption(demandDraft(sheet), by, vote(cast))
      else await adoptDraft(desk, params.plan, seen, by, vote(cast))
      return { done: true }
    },
  }),
  operation({
    ...{ id: 'amendPlan', method: 'post', path: '/plans/{plan}/amendment', act: 'plans.write', status: 201 },
    summary: 'Lập bản điều chỉnh của kế hoạch đã thông qua',
    params: plan,
    body: z.strictObject({ reason: text(2000), ...document }),
    example: { reason: 'Tỉnh giao thêm dự toán', ...documentExample },
    answer: done,
    run: async ({ desk, params, body: { reason, ...own } }) => {
      if ((await readPlan(desk, params.plan)) === null) return null
      await beginAmendment(desk, params.plan, reason, own)
      return { done: true }
    },
  }),
  operation({
    ...{ id: 'endPlan', method: 'post', path: '/plans/{plan}/end', act: 'plans.adopt', edits: true },
    summary: 'Kết thúc kế hoạch',
    params: plan,
    answer: done,
    run: async ({ desk, params, seen }) => {
      if ((await readPlan(desk, params.plan)) === null) return null
      await endPlan(desk, params.plan, seen)
      return { done: true }
    },
  }),
]

function demandDraft(sheet: PlanSheet): PlanSheet {
  if (sheet.draft === null) throw new ApiProblem('rule.broken', 'Kế hoạch không có bản dự thảo nào để thông qua.')
  return sheet
}

function toldSummary({ plan, current, targets, amending }: PlanSummary): z.input<typeof summaryTold> {
  const { id, kind, period, state, unitId: unit, parentId: parent, version } = plan
  return { id, kind, period, state, unit, parent, version, title: current.title, documentNumber: current.documentNumber, targets, amending }
}

function toldVersion({ version: own, vote, items, targets }: VersionSheet): z.input<typeof versionTold> {
  const { number, title, documentNumber, documentDate, issuer, reason, adoptedOn, version } = own
  return {
    ...{ number, title, documentNumber, documentDate, issuer, reason, adoptedOn, version, targets: targets.map(toldPlanTarget) },
    items: items.map((one) => plain(one)),
    vote: vote === null ? null : toldVote(vote),
  }
}

function toldVote({ body, votedOn, entitled, present, inFavour, against, abstained }: NonNullable<VersionSheet['vote']>) {
  return { body, votedOn, entitled, present, inFavour, against, abstained }
}
