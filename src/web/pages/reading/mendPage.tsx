import type { Desk } from '../../../office/desk.ts'
import { periodsOf } from '../../../office/figures.ts'
import { StaleEdit, sentenceOf } from '../../../office/problem.ts'
import { type Acceptance, type DocumentSheet, documentSheet, type FactSheet, givenFact } from '../../../office/reading/index.ts'
import { formatNumber, periodLabel, yearOf } from '../../../vietnamese/index.ts'
import { readForm, type Typed } from '../../input.ts'
import { missingPage } from '../../sentencePage.tsx'
import type { SiteContext } from '../../site.ts'
import { Button, ButtonLink, Buttons, ErrorSummary, type Errors, Field, Form, Heading, Notice, Radios, Select } from '../../ui/index.ts'
import { done, view } from '../../view.tsx'
import { contentText, gradeName } from '../../words.ts'
import { acceptForm, grades } from './fields.ts'
import { readingCrumbs } from './listPage.tsx'

type Accept = (desk: Desk, document: number, acceptance: Acceptance) => Promise<void>

/** Accepts a fact as it was sent; where that cannot be, shows its form with what was typed, and what is on record now. */
export async function acceptFrom(c: SiteContext, id: number, fact: number, accept: Accept): Promise<Response> {
  const input = await readForm(c, acceptForm)
  try {
    if (input.ok) {
      await accept(c.var.desk, id, givenFact({ fact, ...input.value }, await documentSheet(c.var.desk, id)))
      return done(c, `/doc-van-ban/${id}#s${fact + 1}`, `Đã nhận số liệu ${fact + 1} vào sổ.`)
    }
    return await again(c, id, fact, input.typed, input.errors)
  } catch (error) {
    if (error instanceof StaleEdit) return again(c, id, fact, input.typed, {}, error)
    const sentence = sentenceOf(error)
    if (sentence === null) throw error
    return again(c, id, fact, input.typed, { [/lý do/.test(sentence) ? 'reason' : /kỳ/.test(sentence) ? 'period' : 'indicator']: sentence })
  }
}

async function again(c: SiteContext, id: number, fact: number, typed: Typed, errors: Errors, stale?: StaleEdit): Promise<Response> {
  const sheet = (await documentSheet(c.var.desk, id)) as DocumentSheet
  const own = sheet.facts[fact]
  return own === undefined ? missingPage(c, 'Văn bản không có số liệu này.') : mendPage(c, sheet, own, { typed, errors, stale })
}

interface Attempt {
  typed: Typed
  errors: Errors
  stale?: StaleEdit | undefined
}

/** A fact with all that can be mended in it before it is accepted. */
export function mendPage(
  c: SiteContext,
  sheet: DocumentSheet,
  own: FactSheet,
  { typed, errors, stale }: Attempt = { typed: {}, errors: {} },
) {
  const { row, contents } = sheet
  const { index, fact, proposal, record } = own
  const title = `Số liệu ${index + 1}: ${fact.quote}`
  const now = (stale?.theirs ?? {}) as Partial<NonNullable<typeof record.observation>>
  const seen = stale === undefined ? (typed.seen ?? String(record.observation?.version ?? 0)) : String(now.version ?? 0)
  const part = fact.of !== null
  return view(
    c,
    { title, status: stale !== undefined ? 409 : Object.keys(errors).length > 0 ? 422 : 200 },
    <>
      <Heading title={title} crumbs={[...readingCrumbs, { href: `/doc-van-ban/${row.id}`, label: row.name }]} />
      <p class="lead">“{contents.document.text.slice(...fact.sentence).trim()}”</p>
      <div id="sua">
        <ErrorSummary errors={errors} />
        {stale !== undefined && (
          <Notice kind="warn" title="Trong sổ đã có số khác">
            <p>
              Trong sổ: <b>{now.content === undefined ? 'chưa có' : contentText(now.content, now.unitOfMeasure ?? '')}</b>
              {now.grade !== undefined && ` (${gradeName(now.grade)}; ${now.source})`}. Trong văn bản:{' '}
              <b>{`${typed.value} ${typed.measure}`}</b>. Muốn thay thì nêu lý do rồi nhận lần nữa; không thì bỏ số này.
            </p>
          </Notice>
        )}
        <Form action={`/doc-van-ban/${row.id}/so-lieu/${index + 1}`} hidden={{ seen }}>
          <Select
            name="indicator"
            label="Chỉ tiêu"
            empty="Chọn chỉ tiêu"
            value={typed.indicator ?? String(proposal.indicator?.row ?? '')}
            error={errors.indicator}
            hint={proposal.notInUse === null ? undefined : `Trong danh mục quốc gia có “${proposal.notInUse}”, chưa đưa vào bộ chỉ tiêu.`}
            options={indicatorOptions(sheet, own)}
          />
          <Select
            name="unit"
            label="Đơn vị"
            empty="Chọn đơn vị"
            value={typed.unit ?? String(proposal.unit?.row ?? '')}
            error={errors.unit}
            options={sheet.units.map(({ row: one, unit }) => ({ value: String(one), label: unit.name }))}
          />
          <Select
            name="period"
            label="Kỳ"
            empty="Chọn kỳ"
            value={typed.period ?? proposal.period ?? ''}
            error={errors.period}
            options={periodOptions(sheet, own).map((value) => ({ value, label: periodLabel(value) }))}
          />
          <Field
            name="value"
            label="Số liệu"
            type="number"
            value={typed.value ?? (fact.value === null ? '' : formatNumber(fact.value))}
            error={errors.value}
          />
          {part && (
            <Field
              name="whole"
              label="Trên tổng số"
              type="number"
              optional
              hint="Chỉ dùng khi chỉ tiêu là tỷ lệ."
              value={typed.whole ?? (fact.of === null ? '' : formatNumber(fact.of))}
              error={errors.whole}
            />
          )}
          <Field name="measure" label="Đơn vị tính" value={typed.measure ?? (fact.unit || proposal.measure)} error={errors.measure} />
          <Radios
            name="grade"
            label="Mức độ số liệu"
            value={typed.grade ?? proposal.grade}
            error={errors.grade}
            options={grades.map((value) => ({ value, label: gradeName(value) }))}
          />
          <Field
            name="reason"
            label="Lý do thay số trong sổ"
            hint="Chỉ cần khi trong sổ đã có số khác."
            optional
            value={typed.reason}
            error={errors.reason}
          />
          <Buttons>
            <Button>Nhận</Button>
            <Button kind="plain" formaction={`/doc-van-ban/${row.id}/so-lieu/${index + 1}/bo`}>
              Bỏ số này
            </Button>
            <ButtonLink href={`/doc-van-ban/${row.id}#s${index + 1}`}>Quay lại</ButtonLink>
          </Buttons>
        </Form>
      </div>
    </>,
  )
}

/** The likely indicators in front, then all by name. */
function indicatorOptions({ indicators, books }: DocumentSheet, { proposal }: FactSheet) {
  const label = (row: number) => {
    const of = books.indicatorOf.get(row)
    return of === undefined ? '' : [of.name, of.unit].filter(Boolean).join(', ')
  }
  const likely = new Set([...(proposal.indicator === null ? [] : [proposal.indicator.row]), ...proposal.likely])
  const rest = indicators.map(({ row }) => row).filter((row) => !likely.has(row))
  return [...likely, ...rest].map((row) => ({ value: String(row), label: label(row) }))
}

/** The periods of the years that the document is about, and those that its facts name. */
function periodOptions({ contents }: DocumentSheet, { proposal }: FactSheet): string[] {
  const named = contents.reading.facts.flatMap(({ period }) => period ?? [])
  const published = contents.document.published?.slice(0, 4)
  const years = new Set([...named.map((one) => String(yearOf(one))), ...(published === undefined ? [] : [published])])
  const all = [
    ...(proposal.period === null ? [] : [proposal.period]),
    ...[...years]
      .sort()
      .reverse()
      .slice(0, 4)
      .flatMap((year) => periodsOf(year)),
    ...named,
  ]
  return [...new Set(all)]
}
