import { dayOrNull, vietnameseDay } from '../../../../office/calendar.ts'
import { previewReorganisation, reorganiseUnits, unitsToReorganise } from '../../../../office/reorganisation.ts'
import { type Day, dayLabel, type UnitHistory, type UnitId } from '../../../../plan/index.ts'
import type { Typed } from '../../../input.ts'
import { formOf } from '../../../request.ts'
import type { Pages, SiteContext } from '../../../site.ts'
import { Button, Buttons, ErrorSummary, type Errors, Field, Fieldset, Form, Section } from '../../../ui/index.ts'
import { done } from '../../../view.tsx'
import { sentenceFor } from '../form.tsx'
import { choosePage } from './choose.tsx'
import { detailsPage } from './details.tsx'
import { changeKinds, changeWords, type Draft, draftOf, hiddenFields, isChangeKind } from './draft.ts'
import { previewPage } from './preview.tsx'
import { partsOf, readDetails, subjectOf } from './readDetails.ts'
import { DefaultAct, stepPage } from './step.tsx'

/** `/don-vi/sap-xep`: a reorganisation, collected change by change, previewed, then made. */
export function reorganisationRoutes(pages: Pages): void {
  pages.get('/sap-xep', async (c) => {
    const history = await unitsToReorganise(c.var.desk)
    return draftPage(c, { document: '', day: vietnameseDay(c.var.desk.now), changes: [] }, history, {})
  })
  pages.post('/sap-xep', async (c) => {
    const sent = await formOf(c)
    const draft = draftOf(sent)
    const typed = typedOf(sent)
    const history = await unitsToReorganise(c.var.desk)
    const on = dayOrNull(draft.day)
    if (on === null) return draftPage(c, draft, history, { day: 'Ngày sắp xếp: chưa ghi hoặc không phải là một ngày.' })
    const [act = '', of = ''] = (typed.viec ?? '').split(':')
    if (act === 'bo') return draftPage(c, { ...draft, changes: draft.changes.filter((_, at) => at !== Number(of)) }, history, {})
    if (act === 'xem' || act === 'thuc-hien') return finish(c, draft, history, on, act === 'xem' ? null : Number(typed.revision))
    const kind = act === 'them' ? of : (typed.loai ?? '')
    if (act === 've' || !isChangeKind(kind)) return draftPage(c, draft, history, {})
    return change(c, { draft, history, on, kind, act, chosen: [sent.tu ?? []].flat().map((id) => String(id) as UnitId), typed })
  })
}

interface Step {
  draft: Draft
  history: UnitHistory
  on: Day
  kind: ReturnType<typeof subjectOf>['kind']
  act: string
  chosen: readonly UnitId[]
  typed: Typed
}

/** One change on its way into the draft: which units, what becomes of them. */
function change(c: SiteContext, { draft, history, on, kind, act, chosen, typed }: Step) {
  const choose = (error?: string) =>
    choosePage(c, draft, history, on, { kind, chosen, sought: typed.tim ?? '', ...(error === undefined ? {} : { error }) })
  const subject = subjectOf(history, on, draft, kind, chosen)
  const page = { draft, history, on, subject }
  if (kind !== 'found') {
    if (act === 'them' || act === 'tim') return choose()
    const least = kind === 'merge' ? 2 : 1
    if (subject.from.length < least) return choose(least === 2 ? 'Hãy chọn từ hai đơn vị trở lên.' : 'Hãy chọn một đơn vị.')
  }
  if (act === 'them-phan') return detailsPage(c, { ...page, typed: { ...typed, 'so-phan': String(partsOf(typed) + 1) }, errors: {} })
  if (act !== 'ghi') return detailsPage(c, { ...page, typed: {}, errors: {} })
  const read = readDetails(subject, typed)
  if ('errors' in read) return detailsPage(c, { ...page, typed, errors: read.errors })
  return draftPage(c, { ...draft, changes: [...draft.changes, ...read.changes] }, history, {})
}

/** The preview, or with the revision of one, the act itself. */
async function finish(c: SiteContext, draft: Draft, history: UnitHistory, on: Day, revision: number | null) {
  const { desk } = c.var
  if (draft.document === '') return draftPage(c, draft, history, { document: 'Văn bản: chưa ghi; hãy ghi số, ký hiệu của nghị quyết.' })
  if (draft.changes.length === 0) return draftPage(c, draft, history, { 'thay-doi': 'Chưa có thay đổi nào.' })
  try {
    if (revision !== null && (await reorganiseUnits(desk, draft.document, { day: on, changes: draft.changes }, revision))) {
      return done(c, `/don-vi?ngay=${on}`, `Đã sắp xếp đơn vị từ ngày ${dayLabel(on)}. Số liệu đã báo cáo giữ nguyên.`)
    }
    const preview = await previewReorganisation(desk, { day: on, changes: draft.changes })
    return previewPage(c, draft, on, preview, revision !== null)
  } catch (error) {
    return draftPage(c, draft, history, { 'thay-doi': sentenceFor(error) })
  }
}

/** The draft as it stands, and what can be added to it. */
function draftPage(c: SiteContext, draft: Draft, history: UnitHistory, errors: Errors) {
  return stepPage(
    c,
    {
      title: 'Sắp xếp đơn vị',
      bad: Object.keys(errors).length > 0,
      lead: 'Ghi mọi thay đổi của cùng một văn bản, xem trước cây đơn vị, rồi thực hiện một lần.',
    },
    <>
      <ErrorSummary errors={errors} />
      <Form action="/don-vi/sap-xep" hidden={{ changes: hiddenFields(draft).changes as string }}>
        <DefaultAct act="xem" />
        <Field
          name="document"
          label="Văn bản"
          value={draft.document}
          error={errors.document}
          hint="Số, ký hiệu và cơ quan ban hành, như trên văn bản."
        />
        <Field name="day" label="Ngày có hiệu lực" type="date" value={draft.day} error={errors.day} />
        <Section title="Các thay đổi" id="thay-doi">
          {draft.changes.length === 0 ? (
            <p class="empty">Chưa có thay đổi nào. Hãy thêm ở dưới.</p>
          ) : (
            <ol class="bullets">
              {draft.changes.map((change, at) => (
                <li>
                  {changeWords(change, history)}.{' '}
                  <Button kind="plain" name="viec" value={`bo:${at}`}>
                    Bỏ
                  </Button>
                </li>
              ))}
            </ol>
          )}
        </Section>
        <Fieldset legend="Thêm thay đổi">
          <Buttons>
            {Object.entries(changeKinds).map(([kind, { name }]) => (
              <Button kind="plain" name="viec" value={`them:${kind}`}>
                {name}
              </Button>
            ))}
          </Buttons>
        </Fieldset>
        <Buttons>
          <Button name="viec" value="xem">
            Xem trước
          </Button>
        </Buttons>
      </Form>
    </>,
  )
}

function typedOf(sent: Readonly<Record<string, unknown>>): Typed {
  return Object.fromEntries(Object.entries(sent).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
}
