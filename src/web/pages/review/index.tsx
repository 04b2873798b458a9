import { Hono } from 'hono'
import { z } from 'zod'
import { mayAnywhere } from '../../../office/desk.ts'
import { sentenceOf, WriteRefused } from '../../../office/problem.ts'
import { approveSheet, returnSheet } from '../../../office/reporting/entry.ts'
import { approveClean, reviewOf, roundsToReview, separateReview } from '../../../office/reporting/review.ts'
import { readForm, text, whole } from '../../input.ts'
import { missingPage } from '../../sentencePage.tsx'
import { numberParam, type Pages, type Site, type SiteContext } from '../../site.ts'
import { done, view } from '../../view.tsx'
import { attachment } from '../entry/attachment.ts'
import { RoundsToReview } from './listPage.tsx'
import { ReviewPage } from './roundPage.tsx'

const approving = z.object({ version: whole('Bản') })
const returning = z.object({ version: whole('Bản'), reason: text('Lý do trả lại', 2000) })
const bulk = z.object({ seen: z.union([z.string(), z.array(z.string())]).optional() })
const setting = z.object({ separate: z.enum(['1', '0']) })

/** Review of what units send, under /duyet. */
export function reviewPages(): Pages {
  const pages = new Hono<Site>()
  pages.get('/', async (c) => {
    const { rounds, separate } = await roundsToReview(c.var.desk)
    const maySet = mayAnywhere(c.var.desk, 'rounds.write')
    return view(c, { title: 'Duyệt số liệu' }, <RoundsToReview rounds={rounds} separate={separate} maySet={maySet} />)
  })
  pages.post('/cach-duyet', async (c) => {
    const input = await readForm(c, setting)
    if (!input.ok) return c.redirect('/duyet', 303)
    await separateReview(c.var.desk, input.value.separate === '1')
    return done(c, '/duyet', 'Đã đổi cách duyệt số liệu.')
  })
  pages.get('/:round', async (c) => {
    const round = numberParam(c, 'round')
    return round === null ? noRound(c) : show(c, round)
  })
  pages.post('/:round/gop', async (c) => {
    const round = numberParam(c, 'round')
    if (round === null) return noRound(c)
    const input = await readForm(c, bulk)
    const seen = new Map([input.ok ? (input.value.seen ?? []) : []].flat().map((pair) => pair.split('-').map(Number) as [number, number]))
    return attempt(c, round, 0, async () => {
      const names = await approveClean(c.var.desk, round, seen)
      return `Đã duyệt ${names.length} báo cáo: ${names.join(', ')}.`
    })
  })
  pages.get('/:round/:sender/tep/:file', attachment)
  pages.post('/:round/:sender/duyet', async (c) => {
    const [round, sender] = [numberParam(c, 'round'), numberParam(c, 'sender')]
    const input = await readForm(c, approving)
    if (round === null || sender === null || !input.ok) return noRound(c)
    return attempt(c, round, sender, async () => {
      await approveSheet(c.var.desk, round, sender, input.value.version)
      return 'Đã duyệt; số liệu đã vào sổ.'
    })
  })
  pages.post('/:round/:sender/tra-lai', async (c) => {
    const [round, sender] = [numberParam(c, 'round'), numberParam(c, 'sender')]
    if (round === null || sender === null) return noRound(c)
    const input = await readForm(c, returning)
    if (!input.ok) return show(c, round, { sender, sentence: Object.values(input.errors)[0] ?? '' })
    return attempt(c, round, sender, async () => {
      await returnSheet(c.var.desk, round, sender, input.value.version, input.value.reason)
      return 'Đã trả lại kèm lý do; đơn vị sửa rồi gửi lại.'
    })
  })
  return pages
}

/** Does it and leads back to the round, or says there why it cannot be. */
async function attempt(c: SiteContext, round: number, sender: number, act: () => Promise<string>) {
  try {
    const message = await act()
    return done(c, `/duyet/${round}${sender === 0 ? '' : `#don-vi-${sender}`}`, message)
  } catch (error) {
    const sentence = sentenceOf(error)
    if (sentence === null) throw error
    return show(c, round, { sender, sentence })
  }
}

async function show(c: SiteContext, round: number, problem?: { sender: number; sentence: string }) {
  const review = await reviewOf(c.var.desk, round).catch((error: unknown) => {
    if (error instanceof WriteRefused) return null
    throw error
  })
  if (review === null) return noRound(c)
  return view(
    c,
    { title: `Duyệt ${review.round.label}`, status: problem === undefined ? 200 : 422 },
    <ReviewPage review={review} problem={problem} mayLock={mayAnywhere(c.var.desk, 'rounds.write')} />,
  )
}

function noRound(c: SiteContext) {
  return missingPage(c, 'Không có kỳ báo cáo này; hãy chọn lại trong danh sách.')
}
