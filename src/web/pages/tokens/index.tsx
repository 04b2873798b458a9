import { Hono } from 'hono'
import { z } from 'zod'
import { unitChoices } from '../../../office/accounts/index.ts'
import { vietnameseDay } from '../../../office/calendar.ts'
import { type Act, type Desk, mayAnywhere } from '../../../office/desk.ts'
import { permissions } from '../../../office/permissions.data.ts'
import { sentenceOf } from '../../../office/problem.ts'
import {
  type MadeToken,
  makeOwnToken,
  makeServiceToken,
  ownTokens,
  revokeOwnToken,
  revokeServiceToken,
  serviceTokens,
} from '../../../office/tokens.ts'
import { accountRoles, administers } from '../../../office/visitor.ts'
import { dayAfter } from '../../../plan/index.ts'
import { blank, date, readForm, type Typed, text, whole } from '../../input.ts'
import { formOf } from '../../request.ts'
import type { Pages, Site, SiteContext } from '../../site.ts'
import type { Errors } from '../../ui/index.ts'
import { done, view } from '../../view.tsx'
import { type Chosen, MadeOnce, TokenPage } from './forms.tsx'

const acts = Object.keys(permissions) as Act[]

const many = <Word extends string>(words: readonly [Word, ...Word[]], what: string) =>
  z.preprocess((sent) => [sent ?? []].flat(), z.array(z.enum(words, `${what}: chưa chọn.`)).min(1, `${what}: chưa chọn.`))
const common = {
  name: text('Tên', 100),
  acts: many(acts as [Act, ...Act[]], 'Được làm'),
  unit: blank(whole('Trong đơn vị')),
  expiresOn: date('Hết hạn từ ngày'),
}
const ownForm = z.object(common)
const serviceForm = z.object({ ...common, roles: many(accountRoles as unknown as [(typeof accountRoles)[number]], 'Vai trò') })

/** Mã truy cập API: by which programs do what people may; one's own, and those of services for administrators. */
export function tokenPages(): Pages {
  return new Hono<Site>()
    .get('/', (c) => ownPage(c))
    .post('/', async (c) => {
      const input = await readForm(c, ownForm)
      if (!input.ok) return ownPage(c, input.typed, input.errors, await chosenOf(c))
      return attempt(
        c,
        () => makeOwnToken(c.var.desk, input.value),
        async (errors) => ownPage(c, input.typed, errors, await chosenOf(c)),
      )
    })
    .post('/thu-hoi', (c) => revoke(c, revokeOwnToken, '/ma-truy-cap', (errors) => ownPage(c, {}, errors)))
    .get('/ket-noi', (c) => servicePage(c))
    .post('/ket-noi', async (c) => {
      const input = await readForm(c, serviceForm)
      if (!input.ok) return servicePage(c, input.typed, input.errors, await chosenOf(c))
      return attempt(
        c,
        () => makeServiceToken(c.var.desk, input.value),
        async (errors) => servicePage(c, input.typed, errors, await chosenOf(c)),
      )
    })
    .post('/ket-noi/thu-hoi', (c) => revoke(c, revokeServiceToken, '/ma-truy-cap/ket-noi', (errors) => servicePage(c, {}, errors)))
}

async function ownPage(c: SiteContext, typed: Typed = {}, errors: Errors = {}, chosen: Chosen = { acts: [], roles: [] }) {
  const { desk } = c.var
  const tokens = await ownTokens(desk)
  return page(
    c,
    { title: 'Mã truy cập API của tôi', of: 'own', tokens, offered: acts.filter((act) => mayAnywhere(desk, act)), write: true },
    typed,
    errors,
    chosen,
  )
}

async function servicePage(c: SiteContext, typed: Typed = {}, errors: Errors = {}, chosen: Chosen = { acts: [], roles: [] }) {
  const { desk } = c.var
  const tokens = await serviceTokens(desk)
  const write = desk.visitor !== null && administers(desk.visitor, desk.authority)
  return page(c, { title: 'Mã truy cập API của các kết nối', of: 'service', tokens, offered: acts, write }, typed, errors, chosen)
}

type Told = Pick<Parameters<typeof TokenPage>[0], 'title' | 'of' | 'tokens' | 'offered' | 'write'>

async function page(c: SiteContext, told: Told, typed: Typed, errors: Errors, chosen: Chosen) {
  const { desk } = c.var
  const fresh = { expiresOn: dayAfter(vietnameseDay(desk.now), 90), ...typed }
  return view(
    c,
    { title: told.title, status: Object.keys(errors).length > 0 ? 400 : 200 },
    <TokenPage
      {...told}
      units={await unitChoices(desk)}
      typed={fresh}
      errors={errors}
      chosen={chosen}
      services={mayAnywhere(desk, 'accounts.read')}
    />,
  )
}

/** Makes a token and tells it in the answer itself: a secret goes into no address and no cookie. */
async function attempt(c: SiteContext, work: () => Promise<MadeToken>, again: (errors: Errors) => Response | Promise<Response>) {
  try {
    const { secret } = await work()
    c.header('Cache-Control', 'no-store')
    return view(c, { title: 'Mã truy cập mới' }, <MadeOnce secret={secret} back={c.req.path} />)
  } catch (error) {
    const sentence = error instanceof Error ? sentenceOf(error) : null
    if (sentence === null) throw error
    return again({ [fieldOf(sentence)]: sentence })
  }
}

async function revoke(
  c: SiteContext,
  act: (desk: Desk, id: number) => Promise<void>,
  back: string,
  again: (errors: Errors) => Response | Promise<Response>,
) {
  const input = await readForm(c, z.object({ id: whole('Mã') }))
  if (!input.ok) return c.notFound()
  try {
    await act(c.var.desk, input.value.id)
    return done(c, back, 'Đã thu hồi mã truy cập.')
  } catch (error) {
    const sentence = sentenceOf(error)
    if (sentence === null) throw error
    return again({ 'ma-truy-cap': sentence })
  }
}

/** The boxes that were ticked, to be shown ticked again. */
async function chosenOf(c: SiteContext): Promise<Chosen> {
  const sent = await formOf(c)
  const of = (name: string) => [sent[name] ?? []].flat().filter((one): one is string => typeof one === 'string')
  return { acts: of('acts'), roles: of('roles') }
}

/** Which field a sentence of the office is about: it begins with what the field is called. */
function fieldOf(sentence: string): string {
  const called = Object.entries({ expiresOn: 'Hết hạn', unit: 'Trong đơn vị', roles: 'Vai trò' })
  return called.find(([, words]) => sentence.startsWith(words))?.[0] ?? 'acts'
}
