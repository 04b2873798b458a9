import { readFile } from 'node:fs/promises'
import { type Day, dayAfter, type Instant, typedText, usualColumns } from '../../plan/index.ts'
import { accountByEmail, type Database, formsOf, plansOf, readAuthority } from '../../store/index.ts'
import { decimal, roundTo } from '../../vietnamese/decimal.ts'
import { readBooks } from '../books.ts'
import { vietnameseDay } from '../calendar.ts'
import type { Desk } from '../desk.ts'
import { uploadDocuments } from '../reading/index.ts'
import { approveSheet, returnSheet, saveDraft, submitSheet } from '../reporting/entry.ts'
import { requestExplanation } from '../reporting/explanations.ts'
import { newFormFromPlan } from '../reporting/forms.ts'
import { openRound, proposedRound } from '../reporting/rounds.ts'
import { type EntrySheet, entrySheet, type SheetLine } from '../reporting/sheet.ts'
import { exampleAccounts } from './accounts.data.ts'
import { communeName } from './exampleBooks.ts'
import { form, type MonthLine, type MonthSheet, question, sheets } from './month.data.ts'

const report = new URL('../../../examples/bao-cao-9-thang-xa-mau.docx', import.meta.url)

/** The invented commune's offices at work, each by its account. */
interface Commune {
  authority: number
  deskOf: (localPart: string) => Desk
  unit: (code: string) => number
  indicator: (code: string) => number
}

/**
 * Has the invented commune's people do their month as people do it, as far as it goes until today: a form from the plan, a round of the month
 * that runs, sheets at every step of their way, a question, a document that was read. Where there is a form it is done already.
 * Gives whether anything was done.
 */
export async function playMonth(db: Database, authority: number, now: Instant): Promise<boolean> {
  const { begun, plan, books } = await readAuthority(db, authority, async (read) => ({
    begun: (await formsOf(read)).length > 0,
    plan: (await plansOf(read)).find(({ kind }) => kind === 'thematic'),
    books: await readBooks(read),
  }))
  if (begun || plan === undefined) return false
  const rowOf = (rows: ReadonlyMap<number, { code: string }>) => {
    const ids = new Map([...rows].map(([id, { code }]) => [code, id]))
    return (code: string) => ids.get(code) as number
  }
  const unit = rowOf(books.unitOf)
  const commune = { authority, unit, indicator: rowOf(books.indicatorOf), deskOf: await desks(db, authority, unit, now) }
  const compiler = commune.deskOf('tonghop')
  const columns = [...usualColumns]
  await newFormFromPlan(compiler, { ...form, columns, regimeId: null }, { planId: plan.id, grouping: 'sector', chosen: new Map() })
  const today = vietnameseDay(now)
  const period = `${today.slice(0, 4)}-M${today.slice(5, 7)}`
  const { proposal } = await proposedRound(compiler, { regimeId: null, period })
  if (proposal === null) return true
  const round = await openRound(compiler, proposal.regime.id, proposal.days)
  for (const sheet of sheets) await fillIn(commune, round, sheet)
  await ask(commune, period, today)
  const unitOfReport = unit('MAU')
  const file = { name: 'Báo cáo 9 tháng năm 2025 của Xã Mẫu.docx', bytes: await readFile(report) }
  await uploadDocuments(compiler, { unit: unitOfReport, purpose: 'source' }, [file])
  return true
}

async function desks(db: Database, authority: number, unit: (code: string) => number, now: Instant): Promise<Commune['deskOf']> {
  const own = exampleAccounts.filter((one) => one.authority === communeName)
  const found = new Map<string, Desk>()
  for (const { email, name, role, unit: code } of own) {
    const account = (await accountByEmail(db, email))?.id as string
    const memberships = [{ authority, role, unit: code === undefined ? null : unit(code) }]
    const visitor = { account, name, post: '', email, session: '', memberships, secondFactor: 'off' as const }
    found.set(email.slice(0, email.indexOf('@')), { db, authority, visitor, now })
  }
  return (localPart) => found.get(localPart) as Desk
}

async function fillIn(commune: Commune, round: number, { reporter, unit, outcome, lines, reason }: MonthSheet): Promise<void> {
  const [desk, reviewer, sender] = [commune.deskOf(reporter), commune.deskOf('duyet'), commune.unit(unit)]
  const { lines: asked } = (await entrySheet(desk, round, sender)) as EntrySheet
  const typed = lines.flatMap((own) => {
    const line = asked.find(({ indicatorId }) => indicatorId === commune.indicator(own.indicator))
    return line === undefined ? [] : [typedLine(line, own)]
  })
  const { sheet } = await saveDraft(desk, round, sender, typed)
  if (outcome === 'begun') return
  await submitSheet(desk, round, sender, sheet.version)
  if (outcome === 'approved') await approveSheet(reviewer, round, sender, sheet.version + 1)
  if (outcome === 'returned') await returnSheet(reviewer, round, sender, sheet.version + 1, reason ?? '')
}

function typedLine({ key, beside, decimals }: SheetLine, { times, typed, cause = '', proposal = '' }: MonthLine) {
  const base = beside.same ?? beside.previous ?? decimal(0)
  const text = typed ?? typedText({ kind: 'number', value: roundTo(base.times(times ?? '1'), decimals), decimals })
  return { key, text, grade: 'preliminary' as const, cause, proposal, seen: 0 }
}

async function ask({ deskOf, unit, indicator }: Commune, period: string, today: Day): Promise<void> {
  await requestExplanation(deskOf('lanhdao'), {
    ...{ indicatorId: indicator(question.indicator), unitId: unit('MAU'), period, askedUnitId: unit(question.unit) },
    ...{ question: question.words, dueOn: dayAfter(today, 3) },
  })
}
