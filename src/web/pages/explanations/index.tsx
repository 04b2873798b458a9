import { Hono } from 'hono'
import { z } from 'zod'
import { vietnameseDay } from '../../../office/calendar.ts'
import { mayAnywhere } from '../../../office/desk.ts'
import { StaleEdit, sentenceOf } from '../../../office/problem.ts'
import {
  type AskedExplanation,
  giveExplanation,
  readExplanations,
  requestExplanation,
  requestFor,
} from '../../../office/reporting/explanations.ts'
import { type Day, dayAfter, dayLabel } from '../../../plan/index.ts'
import { parsePeriod, periodLabel } from '../../../vietnamese/index.ts'
import { date, period, readForm, type Typed, text, whole } from '../../input.ts'
import { missingPage } from '../../sentencePage.tsx'
import { mostWhole, numberParam, type Pages, type Site, type SiteContext } from '../../site.ts'
import { Button, Buttons, Card, ErrorSummary, type Errors, Field, Form, Heading, Notice, Select, TextArea } from '../../ui/index.ts'
import { done, view } from '../../view.tsx'

const answering = z.object({ answer: text('Nội dung giải trình', 5000) })
const asking = z.object({
  indicatorId: whole('Chỉ tiêu'),
  unitId: whole('Đơn vị'),
  period: period('Kỳ'),
  askedUnitId: whole('Đơn vị giải trình'),
  question: text('Nội dung yêu cầu', 2000),
  dueOn: date('Hạn trả lời'),
})

/** Requests to explain a figure, and the answers, under /giai-trinh. */
export function explanationPages(): Pages {
  const pages = new Hono<Site>()
  pages.get('/', async (c) => list(c))
  pages.get('/moi', async (c) => {
    const { 'chi-tieu': indicator, 'don-vi': unit, ky, hoi } = c.req.query()
    const of = { indicatorId: number(indicator), unitId: number(unit), period: ky ?? '' }
    if (of.indicatorId === null || of.unitId === null || parsePeriod(of.period) === null) return noFigure(c)
    const dueOn = dayAfter(vietnameseDay(c.var.desk.now), 3)
    return ask(c, { indicatorId: String(of.indicatorId), unitId: String(of.unitId), period: of.period, askedUnitId: hoi ?? '', dueOn }, {})
  })
  pages.post('/moi', async (c) => {
    const input = await readForm(c, asking)
    if (!input.ok) return ask(c, input.typed, input.errors)
    try {
      await requestExplanation(c.var.desk, input.value)
    } catch (error) {
      const sentence = sentenceOf(error)
      if (sentence === null) throw error
      return ask(c, input.typed, { question: sentence })
    }
    return done(c, '/giai-trinh', 'Đã gửi yêu cầu giải trình; đơn vị thấy ngay trên bàn làm việc.')
  })
  pages.post('/:id', async (c) => {
    const id = numberParam(c, 'id')
    if (id === null) return missingPage(c, 'Không có yêu cầu giải trình này.')
    const input = await readForm(c, answering)
    if (!input.ok) return list(c, { id, sentence: Object.values(input.errors)[0] ?? '', typed: input.typed })
    try {
      await giveExplanation(c.var.desk, id, input.value.answer)
    } catch (error) {
      const sentence = error instanceof StaleEdit ? 'Người khác vừa trả lời yêu cầu này; hãy đọc câu trả lời ở dưới.' : sentenceOf(error)
      if (sentence === null) throw error
      return list(c, { id, sentence, typed: input.typed })
    }
    return done(c, '/giai-trinh', 'Đã ghi giải trình; câu trả lời ở lại cùng số liệu.')
  })
  return pages
}

interface Problem {
  id: number
  sentence: string
  typed: Typed
}

async function list(c: SiteContext, problem?: Problem) {
  const found = await readExplanations(c.var.desk)
  if (problem !== undefined && !found.some(({ id }) => id === problem.id)) return missingPage(c, 'Không có yêu cầu giải trình này.')
  const open = found.filter(({ answer }) => answer === null)
  const answered = found.filter(({ answer }) => answer !== null)
  return view(
    c,
    { title: 'Giải trình', status: problem === undefined ? 200 : 422 },
    <>
      <Heading title="Giải trình số liệu" lead="Lãnh đạo hỏi về một số liệu, đơn vị trả lời; hỏi và đáp ở lại cùng số liệu." />
      {problem !== undefined && <Notice kind="error" title={problem.sentence} />}
      <h2>Chờ trả lời ({open.length})</h2>
      {open.length === 0 && <p class="empty">Không có yêu cầu nào chờ trả lời.</p>}
      {open.map((one) => (
        <Explained one={one} typed={problem?.id === one.id ? problem.typed : {}} />
      ))}
      {answered.length > 0 && <h2>Đã trả lời ({answered.length})</h2>}
      {answered.map((one) => (
        <Explained one={one} typed={{}} />
      ))}
    </>,
  )
}

function Explained({ one, typed }: { one: AskedExplanation; typed: Typed }) {
  return (
    <Card title={`${one.indicatorName}, ${one.unitName}, ${one.periodName}`}>
      <p>
        {one.askedBy} hỏi {one.askedUnitName}: {one.question}
      </p>
      <p class="hint">
        Hạn trả lời {dayLabel(one.dueOn as Day)}
        {one.late && ' (đã quá hạn)'}.
      </p>
      {one.answer !== null && (
        <p>
          {one.answeredBy} trả lời: {one.answer}
        </p>
      )}
      {one.mayAnswer && (
        <Form action={`/giai-trinh/${one.id}`}>
          <TextArea
            name="answer"
            id={`tra-loi-${one.id}`}
            label="Nội dung giải trình"
            hint="Gửi rồi thì giữ nguyên, không sửa được."
            value={typed.answer}
            rows={4}
          />
          <Buttons>
            <Button>Gửi giải trình</Button>
          </Buttons>
        </Form>
      )}
    </Card>
  )
}

async function ask(c: SiteContext, typed: Typed, errors: Errors) {
  const [indicatorId, unitId] = [number(typed.indicatorId), number(typed.unitId)]
  const of = indicatorId === null || unitId === null ? null : await requestFor(c.var.desk, indicatorId, unitId)
  if (of === null || parsePeriod(typed.period ?? '') === null) return noFigure(c)
  const title = `${of.indicatorName}, ${of.unitName}, ${periodLabel(typed.period ?? '')}`
  return view(
    c,
    { title: 'Yêu cầu giải trình', status: Object.keys(errors).length === 0 ? 200 : 422 },
    <>
      <Heading title="Yêu cầu giải trình" crumbs={[{ href: '/giai-trinh', label: 'Giải trình' }]} lead={title} />
      <ErrorSummary errors={errors} />
      <Form
        action="/giai-trinh/moi"
        hidden={{ indicatorId: typed.indicatorId ?? '', unitId: typed.unitId ?? '', period: typed.period ?? '' }}
      >
        <Select
          name="askedUnitId"
          label="Đơn vị giải trình"
          value={typed.askedUnitId}
          error={errors.askedUnitId}
          options={of.units.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <TextArea
          name="question"
          label="Nội dung yêu cầu"
          hint="Hỏi rõ: vì sao số này như vậy, cần làm gì, đến khi nào."
          value={typed.question}
          error={errors.question}
        />
        <Field name="dueOn" type="date" label="Hạn trả lời" value={typed.dueOn} error={errors.dueOn} />
        <Buttons>
          <Button>Gửi yêu cầu</Button>
        </Buttons>
      </Form>
    </>,
  )
}

/** A link to ask about a figure, for who may; nothing for others. */
export function AskLink({ c, of }: { c: SiteContext; of: { indicatorId: number; unitId: number; period: string } }) {
  if (!mayAnywhere(c.var.desk, 'explanations.ask')) return null
  return (
    <a href={`/giai-trinh/moi?chi-tieu=${of.indicatorId}&don-vi=${of.unitId}&ky=${encodeURIComponent(of.period)}`}>Yêu cầu giải trình</a>
  )
}

function number(written: string | undefined): number | null {
  return written !== undefined && /^[1-9]\d{0,9}$/.test(written) && Number(written) <= mostWhole ? Number(written) : null
}

function noFigure(c: SiteContext) {
  return missingPage(c, 'Không có số liệu này; hãy mở lại trang chỉ tiêu rồi chọn Yêu cầu giải trình.')
}
