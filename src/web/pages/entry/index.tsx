import { Hono } from 'hono'
import { vietnameseDay } from '../../../office/calendar.ts'
import { mayAnywhere, Refused } from '../../../office/desk.ts'
import { StaleEdit, sentenceOf } from '../../../office/problem.ts'
import { attachFile, hindrances, type Saved, saveDraft, submitSheet, type TypedLine } from '../../../office/reporting/entry.ts'
import { takeFilled } from '../../../office/reporting/filled.ts'
import { sheetToFill } from '../../../office/reporting/formSheets.ts'
import { ifMine, isMine, mySheet, mySheets } from '../../../office/reporting/mySheets.ts'
import { receiptOf } from '../../../office/reporting/receipt.ts'
import type { EntrySheet } from '../../../office/reporting/sheet.ts'
import { formOf, visitorOf } from '../../request.ts'
import { missingPage } from '../../sentencePage.tsx'
import { numberParam, type Pages, type Site, type SiteContext } from '../../site.ts'
import { done, view } from '../../view.tsx'
import { download } from '../rounds/files.ts'
import { attachment } from './attachment.ts'
import { autosave } from './autosave.tsx'
import { changedLines, readLines } from './input.ts'
import type { Retyped } from './line.tsx'
import { ListPage } from './listPage.tsx'
import { ReceiptPage } from './receiptPage.tsx'
import { SheetPage, type SheetPageProps } from './sheetPage.tsx'
import { crumb, sheetPath } from './words.ts'

/** `/nhap-so-lieu`: the sheets on which units enter what they send in a round. */
export function entryPages(): Pages {
  const pages = new Hono<Site>()
  pages.get('/', async (c) => {
    keptBy(c)
    return view(c, { title: crumb.label }, <ListPage sheets={await mySheets(c.var.desk)} />)
  })
  pages.get('/:round/:sender', async (c) => {
    const found = await at(c, (round, sender) => mySheet(c.var.desk, round, sender))
    return found === null ? nothing(c) : sheetPage(c, found)
  })
  pages.get('/:round/:sender/bien-nhan', async (c) => {
    const receipt = await at(c, (round, sender) => receiptOf(c.var.desk, round, sender))
    if (receipt === null) return nothing(c)
    const enters = mayAnywhere(c.var.desk, 'figures.write') && (await own(c)) !== null
    return view(c, { title: `Biên nhận: ${receipt.sheet.sender.name}` }, <ReceiptPage {...receipt} enters={enters} />)
  })
  pages.get('/:round/:sender/tep/:file', attachment)
  pages.get('/:round/:sender/bieu', async (c) => {
    const ids = await own(c)
    const found = ids && (await sheetToFill(c.var.desk, ids.round, ids.sender))
    if (found === null) return nothing(c)
    return download(c, 'xlsx', found.form, `${found.sheet.round.label}-${found.sheet.sender.name}`)
  })
  pages.post('/:round/:sender/bieu', takeFile)

  pages.post('/:round/:sender', (c) =>
    saving(c, async ({ path, saved }) => done(c, path, saved === 0 ? 'Không có gì thay đổi.' : `Đã lưu ${saved} dòng.`)),
  )
  pages.post('/:round/:sender/gui', (c) => {
    const sent = (path: string) => done(c, `${path}/bien-nhan`, 'Đã gửi báo cáo.')
    const whole = async ({ sheet, path, form, saved, round, sender }: Sent) => {
      const hindering = hindrances(sheet)
      if (hindering.length > 0) {
        const row = new Map(sheet.lines.map(({ key }, index) => [key, index + 1]))
        const errors = Object.fromEntries(
          hindering.map(({ key, label, sentence }) => [`so-${row.get(key)}`, `${label}: ${sentence}`] as const),
        )
        return sheetPage(c, { sheet, open: true, errors })
      }
      // Saving one's own lines is one version; more are other people's lines that this page did not show.
      const seen = Number(form.version)
      const overtaken = sheet.version > seen + (saved === 0 ? 0 : 1)
      try {
        if (overtaken) return sheetPage(c, { sheet, open: true, notice: changedMeanwhile })
        await submitSheet(c.var.desk, round, sender, sheet.version)
      } catch (error) {
        if (error instanceof StaleEdit) return sheetPage(c, { sheet, open: true, notice: changedMeanwhile })
        throw error
      }
      return sent(path)
    }
    // Nothing typed since it was saved: sent at once. What keeps it from being sent is shown on the sheet.
    const atOnce = async ({ round, sender, path, form }: Omit<Sent, 'sheet'>) => {
      try {
        await submitSheet(c.var.desk, round, sender, Number(form.version))
        return sent(path)
      } catch (error) {
        if (error instanceof StaleEdit || error instanceof Refused || sentenceOf(error) !== null) return null
        throw error
      }
    }
    return saving(c, whole, atOnce)
  })
  pages.post('/:round/:sender/tep', (c) =>
    saving(c, async ({ sheet, path, form, round, sender }) => {
      const n = Number(form.attach)
      const file = form[`file-${n}`]
      const line = sheet.lines.find(({ key }) => key === form[`key-${n}`])
      if (!(file instanceof File) || file.size === 0 || line === undefined) {
        return done(c, `${path}#dong-${n}`, 'Chưa chọn tệp nên chưa đính kèm được; hãy chọn tệp rồi bấm lại.')
      }
      await attachFile(c.var.desk, round, sender, line.key, { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) })
      return done(c, `${path}#dong-${n}`, `Đã đính kèm tệp vào dòng ${n}.`)
    }),
  )
  pages.post('/:round/:sender/dong', async (c) => {
    const answer = await at(c, (round, sender) => autosave(c, { round, sender }))
    return answer ?? c.json({ problem: notThere }, 404)
  })
  return pages
}

/** Takes a sheet's file back in. What it says is saved as a draft; what cannot be is said line by line. */
async function takeFile(c: SiteContext) {
  const ids = await own(c)
  if (ids === null) return nothing(c)
  const { round, sender } = ids
  const path = sheetPath(round, sender)
  const { tep } = await formOf(c)
  if (!(tep instanceof File) || tep.size === 0)
    return done(c, `${path}#tep-excel`, 'Chưa chọn tệp; hãy chọn tệp Excel đã điền rồi bấm lại.')
  try {
    const { sheet, changed, problems, overtaken, refused } = await takeFilled(
      c.var.desk,
      round,
      sender,
      tep.name,
      new Uint8Array(await tep.arrayBuffer()),
    )
    const row = new Map(sheet.lines.map(({ key }, index) => [key, index + 1]))
    const wrong = [
      ...problems
        .filter(({ stops }) => stops)
        .map(({ cell, sentence }) => ['tep', cell === '' ? sentence : `Ô ${cell}: ${sentence}`] as const),
      ...refused.map(({ key, sentence }) => [`so-${row.get(key)}`, sentence] as const),
      ...overtaken.map(
        ({ key, mine, theirs }) =>
          [
            `so-${row.get(key)}`,
            `${theirs.label}: trong tệp là ${mine || 'trống'}, trên biểu người khác vừa ghi ${theirs.text || 'trống'}; hãy chọn số đúng ngay trên biểu.`,
          ] as const,
      ),
    ]
    if (wrong.length > 0) {
      const errors = Object.fromEntries(
        wrong.map(([field, sentence], index) => [field === 'tep' && index > 0 ? `tep-${index}` : field, sentence]),
      )
      return sheetPage(c, { sheet, open: true, errors }, 422)
    }
    const told = problems.map(({ sentence }) => sentence)
    const message = changed === 0 ? 'Tệp không có gì khác biểu trên hệ thống.' : `Đã lấy ${changed} dòng từ tệp vào bản nháp.`
    return done(c, path, [message, ...told].join(' '))
  } catch (error) {
    const sentence = sentenceOf(error)
    const found = sentence === null ? null : await mySheet(c.var.desk, round, sender)
    if (sentence === null || found === null) throw error
    return sheetPage(c, { ...found, errors: { tep: sentence } }, 422)
  }
}

const notThere = 'Không có biểu này, hoặc bạn không nhập số liệu cho đơn vị đã chọn.'
const changedMeanwhile = 'Người khác vừa sửa biểu này. Biểu dưới đây là số mới nhất; hãy xem lại rồi gửi.'

/** What a whole form brought: what was saved of it, and the sheet as it stands now. */
interface Sent {
  round: number
  sender: number
  path: string
  form: Record<string, unknown>
  sheet: EntrySheet
  saved: number
}

/**
 * Saves what a form changed, then does what its button says; shows the form again where something could not be saved. Where it
 * changed nothing, `atOnce` may answer without the sheet.
 */
async function saving(
  c: SiteContext,
  then: (sent: Sent) => Promise<Response>,
  atOnce?: (sent: Omit<Sent, 'sheet'>) => Promise<Response | null>,
): Promise<Response> {
  const ids = await at(c, async (round, sender) => ({ round, sender }))
  if (ids === null) return nothing(c)
  const { round, sender } = ids
  const form: Record<string, unknown> = await formOf(c)
  const changed = changedLines(form)
  const { lines, refused } = readLines(changed)
  const sent = { ...ids, path: sheetPath(round, sender), form, saved: lines.length }
  const answer = changed.length === 0 ? await atOnce?.(sent) : null
  if (answer) return answer
  const save = () => saveDraft(c.var.desk, round, sender, lines)
  const found = lines.length > 0 ? await ifMine(c.var.desk, round, sender, save) : await unchanged(c, round, sender)
  if (found === null) return nothing(c)
  const { sheet, ...came } = found
  const retyped = retypedOf(changed, { ...came, refused: [...refused, ...came.refused] })
  if (retyped.size > 0) {
    const status = came.overtaken.length > 0 ? 409 : 422
    return sheetPage(c, { sheet, open: true, retyped, errors: errorsOf(sheet, retyped) }, status)
  }
  return then({ ...sent, sheet })
}

async function unchanged(c: SiteContext, round: number, sender: number): Promise<Saved | null> {
  const found = await mySheet(c.var.desk, round, sender)
  return found && { sheet: found.sheet, overtaken: [], refused: [] }
}

function retypedOf(sent: readonly Record<string, unknown>[], { overtaken, refused }: Pick<Saved, 'overtaken' | 'refused'>) {
  const typed = (key: string) => sent.find((one) => one.key === key) as unknown as TypedLine
  return new Map<string, Retyped>([
    ...refused.map(({ key, sentence }) => [key, { typed: typed(key), problem: sentence }] as const),
    ...overtaken.map(({ key, theirs }) => [key, { typed: typed(key), overtaken: { theirs, choices: false } }] as const),
  ])
}

function errorsOf({ lines }: EntrySheet, retyped: ReadonlyMap<string, Retyped>): Record<string, string> {
  return Object.fromEntries(
    lines.flatMap(({ key, label }, index) => {
      const again = retyped.get(key)
      if (again === undefined) return []
      return [[`so-${index + 1}`, `${label}: ${again.problem ?? 'người khác vừa ghi dòng này; hãy xem lại.'}`]]
    }),
  )
}

type Shown = Pick<SheetPageProps, 'sheet' | 'open' | 'retyped' | 'errors' | 'notice'>

function sheetPage(c: SiteContext, shown: Shown, status?: 409 | 422) {
  keptBy(c)
  const wrong = Object.keys(shown.errors ?? {}).length > 0 ? 422 : shown.notice === undefined ? 200 : 409
  return view(
    c,
    { title: `${shown.sheet.sender.name}, ${shown.sheet.round.label}`, status: status ?? wrong },
    <SheetPage {...shown} account={visitorOf(c).account} today={vietnameseDay(c.var.desk.now)} />,
  )
}

/** Lets the worker in the browser keep the page for when there is no line, for this account alone (`worker.js`). */
function keptBy(c: SiteContext): void {
  c.header('Namro-Account', visitorOf(c).account)
}

function nothing(c: SiteContext) {
  return missingPage(c, notThere)
}

async function own(c: SiteContext): Promise<{ round: number; sender: number } | null> {
  return at(c, async (round, sender) => ((await isMine(c.var.desk, round, sender)) ? { round, sender } : null))
}

async function at<T>(c: SiteContext, look: (round: number, sender: number) => Promise<T | null>): Promise<T | null> {
  const [round, sender] = [numberParam(c, 'round'), numberParam(c, 'sender')]
  return round === null || sender === null ? null : look(round, sender)
}
