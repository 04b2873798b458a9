import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { examine } from '../../src/office/reading/examine.ts'
import { accountRoles } from '../../src/office/visitor.ts'
import { clears, day, planLine } from '../../src/plan/index.ts'
import {
  addAccount,
  addDocument,
  addFinding,
  addForm,
  addImportFile,
  addIndicator,
  addMembership,
  addRegime,
  addRound,
  addTarget,
  addToken,
  addUnit,
  adoptPlan,
  askExplanation,
  attach,
  clearFields,
  type Database,
  decide,
  draftPlan,
  foundAuthority,
  lockRound,
  recordObservations,
  saveLines,
  setReportingUnits,
  submissionOf,
  type TargetFields,
  takeStep,
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
  /** With a form that asks the commune and the village for the indicator; a round that is open, and one that is locked. */
  regime: number
  form: number
  round: number
  lockedRound: number
  /** A document of the whole, with two figures. */
  document: number
  /** A file that waits to be imported, with a figure of the village. */
  importFile: number
  /** Kept with the one line of the commune's own sheet in the open round. */
  file: number
  /** Rounds in which the commune's own sheet waits for review. */
  sentRounds: readonly [number, number, number]
  /** Asked of the commune. */
  explanation: number
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
    const document = await documentOf(write, unit, mark)
    const reporting = await reportingOf(write, { mark, secret, unit, village, indicator, secretIndicator })
    const membership = await addMembership(write, { accountId: account, role: 'reporter', unitId: village, validFrom: '2025-07-01' })
    const content = Buffer.from(`Chỉ tiêu;Đơn vị;Tháng 12/2025\nThu ngân sách ${mark};Thôn ${mark};712,5\n`)
    const importFile = await addImportFile(write, {
      name: `thang-12-${authority}.csv`,
      digest: createHash('sha256').update(content).digest(),
      content,
    })
    return {
      unit,
      village,
      indicator,
      secretIndicator,
      draft,
      adopted,
      ending,
      document,
      importFile,
      membership,
      ownToken,
      serviceToken,
      ...reporting,
    }
  })
  return { authority, mark, secret, secretFigure, account, email, ...codes, ...own }
}

async function documentOf(write: WriteTransaction, unitId: number, mark: string): Promise<number> {
  const text = `Năm 2025, thu ngân sách ${mark} đạt 812,5 tỷ đồng. Diện tích trồng rừng ${mark} đạt 120 ha.`
  const content = new TextEncoder().encode(text)
  const { contents, facts, findings } = await examine('bao-cao.txt', content)
  const sha256 = createHash('sha256').update(content).digest('hex')
  const fields = { unitId, name: `Báo cáo ${mark}.txt`, purpose: 'source' as const, sha256, content, contents, facts, findings }
  return (await addDocument(write, fields)).id
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

interface ReportingOf {
  mark: string
  secret: string
  unit: number
  village: number
  indicator: number
  secretIndicator: number
}

async function reportingOf(write: WriteTransaction, { mark, secret, unit, village, indicator, secretIndicator }: ReportingOf) {
  const days = { cutOffDay: 14, opensDay: 10, dueDay: 17, sendDay: 20, firstYear: null }
  const regime = await addRegime(write, {
    ...{ name: `Báo cáo tháng ${mark}`, kind: 'month', ...days, basis: `Quy chế ${mark}`, validFrom: '2025-07-01', validTo: null },
  })
  const row = (indicatorId: number, label: string, senders: number[]) => ({
    ...{ label, indent: 0, indicatorId, cumulative: false, senders: senders.map((id) => ({ senderId: id, unitId: id })) },
  })
  // Who is asked for an internal figure is told of it: here the village alone.
  const rows = [row(indicator, `Thu ${mark}`, [village, unit]), row(secretIndicator, secret, [village])]
  const form = await addForm(write, { regimeId: regime, number: '01', title: `Biểu ${mark}`, columns: ['yearPlan', 'note'] }, rows)
  const round = (period: string, dataFrom: string, dataTo: string, dueOn: string, locksOn: string) =>
    addRound(write, { regimeId: regime, period, dataFrom, dataTo, opensOn: dataTo, dueOn, locksOn })
  const lockedRound = await round('2025-M12', '2025-11-15', '2025-12-14', '2025-12-17', '2025-12-20')
  await lockRound(write, lockedRound, 1)
  const open = await round('2026-M01', '2025-12-15', '2026-01-14', '2026-01-22', '2026-01-26')
  const line = { indicatorId: indicator, unitId: unit, period: '2026-M01' }
  const key = { roundId: open, senderId: unit }
  const typed = { ...line, grade: 'final', content: null, unitOfMeasure: 'tỷ đồng', cause: mark, proposal: '', seen: 0 } as const
  await saveLines(write, key, 'quản trị', new Map(), [typed])
  const bytes = Buffer.from(mark)
  const file = await attach(write, { ...key, ...line }, { name: `${mark}.txt`, bytes, sha256: createHash('sha256').update(bytes).digest() })
  const sent = async (month: string) => {
    const roundId = await round(`2025-M${month}`, '2025-12-15', '2026-01-14', '2026-01-23', '2026-01-26')
    const content = { kind: 'number', value: decimal('700.5') } as const
    await saveLines(write, { roundId, senderId: unit }, 'quản trị', new Map(), [{ ...typed, period: `2025-M${month}`, content, cause: '' }])
    const submission = await submissionOf(write, { roundId, senderId: unit })
    await takeStep(write, submission, 1, { act: 'submit', to: 'submitted', reason: null, details: [] })
    return roundId
  }
  const sentRounds = [await sent('08'), await sent('09'), await sent('10')] as const
  const explanation = await askExplanation(write, { ...line, askedUnitId: unit, question: `Vì sao ${mark}?`, dueOn: '2026-01-28' })
  return { regime, form, lockedRound, round: open, file, sentRounds, explanation }
}
