import { z } from 'zod'
import { vietnameseDay } from '../../office/calendar.ts'
import { authorityNameAt } from '../../office/desk.ts'
import { accountRoles } from '../../office/visitor.ts'
import { waitingFor } from '../../office/waiting.ts'
import { operation } from '../operation.ts'
import { date, id, periodCode } from '../schemas.ts'
import { findingTold } from './findings.ts'

const role = z.strictObject({ role: z.enum(accountRoles), unit: id.nullable() })

/** Who comes with the token, to whose books, and what waits there. */
export const authority = [
  operation({
    ...{ id: 'whoAmI', method: 'get', path: '/me', act: 'self' },
    summary: 'Mã truy cập này là của ai, được làm gì',
    answer: z.strictObject({
      name: z.string(),
      post: z.string(),
      roles: z.array(role),
      token: z.strictObject({ id, name: z.string(), acts: z.array(z.string()), unit: id.nullable() }),
    }),
    run: async ({ desk: { visitor } }) => {
      if (visitor?.token === undefined) return null
      const { name, post, memberships, token } = visitor
      const roles = memberships.map(({ role, unit }) => ({ role, unit }))
      return { name, post, roles, token: { ...token, acts: [...token.acts] } }
    },
  }),
  operation({
    ...{ id: 'readAuthority', method: 'get', path: '/authority', act: 'books.read' },
    summary: 'Cơ quan có sổ này',
    answer: z.strictObject({ name: z.string(), today: date }),
    run: async ({ desk }) => ({ name: await authorityNameAt(desk.db, desk.authority), today: vietnameseDay(desk.now) }),
  }),
  operation({
    ...{ id: 'listWaiting', method: 'get', path: '/waiting', act: 'books.read' },
    summary: 'Việc đang chờ, như Bàn làm việc',
    about: 'Chỉ tiêu chậm hoặc không đạt, chỉ tiêu chờ đánh giá, số liệu đến kỳ còn thiếu, kế hoạch dự thảo, phát hiện chưa giải thích.',
    answer: z.strictObject({
      plan: id.nullable(),
      at: periodCode.nullable(),
      worst: z.array(id),
      undecided: z.array(id),
      missing: z.array(id),
      drafts: z.array(z.strictObject({ plan: id, title: z.string() })),
      findings: z.array(findingTold),
    }),
    run: async ({ desk }) => {
      const { card, worst, undecided, missing, drafts, findings } = await waitingFor(desk)
      const rows = (targets: typeof worst) => targets.map(({ row }) => row)
      return {
        ...{ plan: card?.plan.id ?? null, at: card?.at ?? null },
        ...{ worst: rows(worst), undecided: rows(undecided), missing: rows(missing), findings: [...findings] },
        drafts: drafts.map(({ plan, title }) => ({ plan: plan.id, title })),
      }
    },
  }),
]
