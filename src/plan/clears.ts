import type { Day } from './day.ts'
import { PlanProblem } from './problem.ts'

/** A post or a unit that answers for work: 'Trưởng phòng Kinh tế', 'Công an xã'. */
export interface Assignee {
  kind: 'post' | 'unit'
  name: string
}

/** What an assignee is to the work: chủ trì, phối hợp, theo dõi. */
export type Role = 'lead' | 'cooperating' | 'observer'

/**
 * The six clears (6 rõ) of a target or task: who, what, by when, answerable how, by whose authority, with what product.
 * One lead and only one: Kết luận 226-KL/TW of 11/12/2025.
 */
export interface Clears {
  lead: Assignee
  cooperating: readonly Assignee[]
  observers: readonly Assignee[]
  work: string
  dueDate: Day
  /** To whom the lead answers, and for what. */
  responsibility: string
  authority: string
  deliverable: string
}

/**
 * The clears from who was assigned in which role, as lists and imports have it. Throws a PlanProblem where not exactly one
 * leads, one assignee has two roles, or one of the clears is empty.
 */
export function clears(
  assigned: readonly { assignee: Assignee; role: Role }[],
  rest: Pick<Clears, 'work' | 'dueDate' | 'responsibility' | 'authority' | 'deliverable'>,
): Clears {
  const of = (role: Role): Assignee[] => assigned.filter((one) => one.role === role).map(({ assignee }) => assignee)
  const [lead, second] = of('lead')
  if (lead === undefined) throw new PlanProblem('Chưa có đơn vị hoặc cá nhân chủ trì; hãy chọn đúng một đầu mối chủ trì.')
  if (second !== undefined) {
    throw new PlanProblem(`Có hai đầu mối cùng chủ trì (${lead.name}, ${second.name}); hãy giữ một, chuyển đầu mối kia sang phối hợp.`)
  }
  const names = new Set(assigned.map(({ assignee }) => `${assignee.kind} ${assignee.name}`))
  if (names.size < assigned.length) throw new PlanProblem('Một đầu mối được giao hai vai trò; hãy giữ một vai trò cho mỗi đầu mối.')
  for (const [name, text] of [
    ['việc', rest.work],
    ['trách nhiệm', rest.responsibility],
    ['thẩm quyền', rest.authority],
    ['sản phẩm', rest.deliverable],
  ] as const) {
    if (text.trim() === '') throw new PlanProblem(`Chưa rõ ${name}; hãy ghi nội dung này trước khi giao.`)
  }
  return { lead, cooperating: of('cooperating'), observers: of('observer'), ...rest }
}
