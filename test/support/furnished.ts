import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { accountRoles } from '../../src/office/visitor.ts'
import { clears, day, planLine } from '../../src/plan/index.ts'
import {
  addAccount,
  addFinding,
  addIndicator,
  addMembership,
  addTarget,
  addToken,
  addUnit,
  adoptPlan,
  clearFields,
  type Database,
  decide,
  draftPlan,
  foundAuthority,
  recordObservations,
  setReportingUnits,
  type TargetFields,
  type WriteTransaction,
} from '../../src/store/index.ts'
import { decimal } from '../../src/vietnamese/index.ts'
import { inAuthority, incomeFields } from './database.ts'
import { somebody } from './site.ts'

/** An authority with something of everything, by where it is kept. */
export interface Furnished {
  authority: number
  /** What each of its names says, so that they can be looked for. */
  mark: string
  /** What each name of its internal target and of that target's indicator says; and its figure. */
  secret: string
  secretFigure: string
  unit: number
  unitCode: string
  village: number
  villageCode: string
  /** Of the whole, and of the village; `secretIndicator`: measures the internal target alone. */
  indicator: number
  secretIndicator: number
  /** With two targets, one of them internal, in a draft; the same adopted, to be amended and to be ended. */
  draft: { plan: number; target: number; secretTarget: number; last: number }
  adopted: { plan: number; target: number; secretTarget: number }
  ending: { plan: number }
  account: string
  email: string
  membership: number
  /** Tokens: of who administers the authority in the tests, and of a service. */
  ownToken: number
  serviceToken: number
}

/** Founds an authority and furnishes it. */
export async function furnished(db: Database, mark: string, secret: string, secretFigure: string): Promise<Furnished> {
  const authority = await foundAuthority(db, 'quản trị', { name: `Xã ${mark}`, kind: 'commune' })
  const administrator = await accountsOfTests(db, authority)
  const codes = { unitCode: `X-${authority}`, villageCode: `T-${authority}` }
  const email = `van-phong-${authority}@xamau.example`
  const account = await addAccount(db, authority, 'quản trị', { name: `Chánh Văn phòng ${mark}`, post: 'Văn phòng', email }, [])
  const own = await inAuthority(db, authority, async (write) => {
    const unitOf = (name: string, code: string, kind: 'commune' | 'village', parentCode: string | null) =>
      addUnit(write, { code, name: `${name} ${mark}`, kind, parentCode, validFrom: '2025-07-01', validTo: null })
    const unit = await unitOf('Xã', codes.unitCode, 'commune', null)
    const village = await unitOf('Thôn', codes.villageCode, 'village', codes.unitCode)
    const indicator = await addIndicator(write, { ...incomeFields, code: `thu-${authority}`, name: `Thu ngân sách ${mark}` })
    const secretIndicator = await addIndicator(write, { ...incomeFields, code: `quan-su-${authority}`, name: `Huấn luyện ${secret}` })
    await setReportingUnits(write, secretIndicator, [unit, village])
    await figures(write, { indicator, unit: village, values: ['650.5', '700.25'] })
    await figures(write, { indicator: secretIndicator, unit, values: [secretFigure] })
    const plans = { unit, indicator, secretIndicator, mark, secret, secretFigure }
    const draft = await plan(write, { ...plans, title: `Dự thảo ${mark}`, period: '2027' })
    const adopted = await plan(write, { ...plans, title: `Nghị quyết ${mark}`, period: '2026' })
    const ending = await plan(write, { ...plans, title: `Kế hoạch cũ ${mark}`, period: '2025' })
    for (const { plan: planId } of [adopted, ending]) {
      const counts = { entitled: 25, present: 25, inFavour: 25, against: 0, abstained: 0 }
      await adoptPlan(write, 1, { planId, planNumber: 1, votedOn: '2025-12-24', body: `HĐND ${mark}`, ...counts })
    }
    for (const targetId of [adopted.target, adopted.secretTarget]) {
      await addFinding(write, { ...finding(targetId === adopted.secretTarget ? secret : mark), targetId })
      await decide(
        write,
        {
          targetId,
          period: '2026-M01',
          proposed: 'notAssessed',
          decided: 'met',
          reason: `Theo ${targetId === adopted.secretTarget ? secret : mark}`,
        },
        0,
      )
    }
    const token = { acts: ['books.read'], unitId: null, beginning: 'namro_', createdOn: '2026-01-01', expiresOn: '2026-12-31' }
    const [ownToken, serviceToken] = [
      await addToken(write, { ...token, name: `Máy ${mark}`, accountId: administrator, roles: null, digest: randomBytes(32) }),
      await addToken(write, { ...token, name: `Kết nối ${mark}`, accountId: null, roles: ['leader'], digest: randomBytes(32) }),
    ]
    const membership = await addMembership(write, { accountId: account, role: 'reporter', unitId: village, validFrom: '2025-07-01' })
    return { unit, village, indicator, secretIndicator, draft, adopted, ending, membership, ownToken, serviceToken }
  })
  return { authority, mark, secret, secretFigure, account, email, ...codes, ...own }
}

/** Who comes in the tests has an account too. Gives that of the administrator. */
async function accountsOfTests(db: Database, authority: number): Promise<string> {
  for (const role of accountRoles) {
    await sql`
      insert into namro.user_account (id, name, email) values (${somebody(authority, role).account}::uuid, ${role}, ${`${role}@xamau.example`})
        on conflict do nothing`.execute(db)
  }
  return somebody(authority, 'administrator').account
}

async function figures(write: WriteTransaction, { indicator, unit, values }: { indicator: number; unit: number; values: string[] }) {
  const months = values.map((value, at) => ({
    ...{ indicatorId: indicator, unitId: unit, period: `2025-M${String(12 - at).padStart(2, '0')}`, definition: null, seen: 0 },
    ...{ grade: 'final' as const, unitOfMeasure: 'tỷ đồng', source: 'Báo cáo', reason: null },
    content: { kind: 'number' as const, value: decimal(value) },
  }))
  await recordObservations(write, months)
}

interface PlanOf {
  title: string
  period: string
  unit: number
  indicator: number
  secretIndicator: number
  mark: string
  secret: string
  secretFigure: string
}

async function plan(write: WriteTransaction, { title, period, unit, ...of }: PlanOf) {
  const document = { title, documentNumber: '32/NQ-HĐND', documentDate: '2025-12-24', issuer: `HĐND ${of.mark}` }
  const planId = await draftPlan(write, { kind: 'year', unitId: unit, period, parentId: null }, document)
  const target = (position: number, indicatorId: number, word: string, bound: string, disclosure: 'public' | 'internal') => {
    const lead = { kind: 'post' as const, name: `Trưởng phòng ${word}` }
    const own = clears([{ role: 'lead', assignee: lead }], {
      ...{ work: `Đôn đốc ${word}`, dueDate: day(`${period}-12-31`), responsibility: `Trước ${word}`, authority: 'Nghị quyết' },
      deliverable: `Báo cáo ${word}`,
    })
    const fields: TargetFields = {
      ...{ planId, position, name: `Chỉ tiêu ${position} ${word}`, withheld: false, indicatorId, unitId: unit, period, partOf: null },
      ...{ headline: true, disclosure, ...clearFields(own) },
    }
    const line = planLine({
      ...{ id: 'a', issuer: 'council', label: `HĐND ${word}`, document: null, unitOfMeasure: 'tỷ đồng', decimals: 2, stretch: false },
      ...{ implied: null, rule: { kind: 'atLeast', bound: decimal(bound), strict: false } },
    })
    const demand = { measure: { kind: 'level' }, governing: 'a', margin: null, withdrawn: false, lines: [line], path: [] } as const
    return addTarget(write, 1, fields, demand, [{ role: 'lead', ...lead, unitId: null }])
  }
  return {
    plan: planId,
    target: await target(1, of.indicator, of.mark, '700', 'public'),
    secretTarget: await target(2, of.secretIndicator, of.secret, of.secretFigure, 'internal'),
    last: await target(3, of.indicator, `sau cùng ${of.mark}`, '800', 'public'),
  }
}

function finding(word: string) {
  const about = { indicatorId: null, unitId: null, period: '2026' }
  return { kind: 'ratio', grade: 'inconsistent' as const, sentence: `Số liệu của ${word} chưa khớp.`, arithmetic: word, ...about }
}
