import type { VotingBody } from '../../../office/plans/index.ts'
import type { Issuer, Plan, Role } from '../../../plan/index.ts'

/** What kind of plan it is. */
export const planKinds: Record<Plan['kind'], string> = {
  term: 'Kế hoạch, nghị quyết nhiệm kỳ',
  year: 'Kế hoạch, nghị quyết năm',
  thematic: 'Nghị quyết chuyên đề',
}

/** Who sets a plan line. */
export const issuers: Record<Issuer, string> = {
  council: 'Hội đồng nhân dân',
  resolution: 'Nghị quyết của cấp ủy',
  province: 'Tỉnh giao',
  district: 'Huyện giao (trước 01/7/2025)',
  central: 'Trung ương giao',
}

/** The rules as a form offers them; a bound that must be passed is a kind of its own. */
export const ruleKinds = {
  atLeast: 'từ … trở lên',
  above: 'trên …',
  atMost: 'không quá …',
  below: 'dưới …',
  equal: 'bằng …',
  range: 'trong khoảng từ … đến …',
  keep: 'giữ mức …',
  done: 'hoàn thành (không có con số)',
  allOf: 'nhiều nội dung cùng đạt',
} as const

export type RuleKind = keyof typeof ruleKinds

/** What somebody is to the work. */
export const roles: Record<Role, string> = { lead: 'Chủ trì', cooperating: 'Phối hợp', observer: 'Theo dõi' }

/** Who votes. */
export const bodies: Record<VotingBody, string> = { council: 'Hội đồng nhân dân', partyCommittee: 'Ban Chấp hành, Ban Thường vụ cấp ủy' }

/** What a plan says beside its targets, by the name of its rows in a form. */
export const itemKinds = {
  breakthrough: { title: 'Khâu đột phá', rows: 'breakthroughs' },
  keyTask: { title: 'Nhiệm vụ trọng tâm', rows: 'keyTasks' },
  thematicResolution: { title: 'Nghị quyết chuyên đề', rows: 'thematicResolutions' },
  policyDecision: { title: 'Chủ trương', rows: 'policyDecisions' },
} as const
