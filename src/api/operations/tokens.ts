import { z } from 'zod'
import { revokeServiceToken, serviceTokens } from '../../office/tokens.ts'
import { accountRoles } from '../../office/visitor.ts'
import { operation } from '../operation.ts'
import { plain } from '../plain.ts'
import { date, done, id, idText, listOf } from '../schemas.ts'

const tokenTold = z
  .strictObject({
    ...{ id, name: z.string(), beginning: z.string(), createdOn: date, expiresOn: date, lastUsedOn: date.nullable() },
    ...{ acts: z.array(z.string()), roles: z.array(z.enum(accountRoles)), unit: z.string().nullable() },
    state: z.enum(['live', 'expired', 'revoked']),
  })
  .meta({ id: 'Token', description: 'Mã truy cập của một kết nối; không bao giờ kèm chính mã.' })

/** Tokens of services. A token makes no other: people do that, on the pages. */
export const tokens = [
  operation({
    ...{ id: 'listTokens', method: 'get', path: '/tokens', act: 'accounts.read' },
    summary: 'Mã truy cập của các kết nối',
    answer: listOf(tokenTold),
    run: async ({ desk }) => ({ items: plain(await serviceTokens(desk)) }),
  }),
  operation({
    ...{ id: 'revokeToken', method: 'post', path: '/tokens/{token}/revocation', act: 'accounts.write' },
    summary: 'Thu hồi mã truy cập của một kết nối',
    params: { token: idText },
    answer: done,
    run: async ({ desk, params }) => {
      await revokeServiceToken(desk, params.token)
      return { done: true }
    },
  }),
]
