import { z } from 'zod'
import { momentLabel } from '../../../office/calendar.ts'
import { type FigureSheet, figureSheet, recordFigure } from '../../../office/figures.ts'
import { StaleEdit, sentenceOf } from '../../../office/problem.ts'
import type { Content, Grade, Indicator } from '../../../plan/index.ts'
import { parseUnit, periodLabel } from '../../../vietnamese/index.ts'
import { figure, optionalText, period, readForm, type Typed, text, whole } from '../../input.ts'
import { formOf } from '../../request.ts'
import { missingPage } from '../../sentencePage.tsx'
import { numberParam, type Pages, type SiteContext } from '../../site.ts'
import {
  Button,
  Buttons,
  DataTable,
  ErrorSummary,
  type Errors,
  Field,
  Form,
  Heading,
  Notice,
  Radios,
  Section,
  Select,
} from '../../ui/index.ts'
import { done, view } from '../../view.tsx'
import { contentText, gradeName } from '../../words.ts'

const grades = ['estimate', 'preliminary', 'final'] as const satisfies readonly Grade[]

/** How figures of an indicator are typed: one number, the two parts of a ratio, or words. */
type Way = 'number' | 'ratio' | 'words'

function wayOf({ overUnits, ratio, unit }: Indicator): Way {
  if (unit === '') return 'words'
  return overUnits === 'ratio' && ratio === null ? 'ratio' : 'number'
}

const common = {
  unit: whole('Đơn vị'),
  period: period('Kỳ'),
  seen: whole('Lần ghi trước'),
  grade: z.enum(grades, 'Mức độ số liệu: hãy chọn một mức.'),
  source: text('Nguồn'),
  reason: optionalText('Lý do sửa', 2000),
}
const measure = text('Đơn vị tính', 50).refine(
  (written) => parseUnit(written) !== null,
  'Đơn vị tính: chưa hiểu; hãy ghi như tỷ đồng, ha, %.',
)
const forms = {
  number: z.object({ ...common, value: figure('Số liệu'), measure }),
  ratio: z.object({
    ...common,
    numerator: figure('Tử số'),
    numeratorUnit: text('Đơn vị của tử số', 50),
    denominator: figure('Mẫu số').refine((value) => !value.eq(0), 'Mẫu số: phải khác 0.'),
    denominatorUnit: text('Đơn vị của mẫu số', 50),
  }),
  words: z.object({ ...common, words: text('Kết quả', 1000) }),
}

/** `/chi-tieu/:target/so-lieu`: one figure of a target is recorded, or corrected with a reason. */
export function figureRoutes(pages: Pages): void {
  pages.get('/:target/so-lieu', async (c) => {
    const sheet = await sheetOf(c, { unit: Number(c.req.query('unit')) || undefined, period: c.req.query('period') })
    return sheet === null ? nothing(c) : page(c, sheet, {}, {})
  })
  pages.post('/:target/so-lieu', async (c) => {
    const sent = await formOf(c)
    const sheet = await sheetOf(c, { unit: Number(sent.unit) || undefined, period: String(sent.period) })
    if (sheet === null) return nothing(c)
    const way = wayOf(sheet.indicator)
    const input = await readForm(c, forms[way])
    if (!input.ok) return page(c, sheet, input.typed, input.errors)
    const { unit, period: at, seen, grade, source, reason } = input.value
    try {
      await recordFigure(c.var.desk, {
        ...{ target: sheet.target.id, unit, period: at, seen, grade, source, reason },
        content: contentOf(input.value),
        unitOfMeasure: 'measure' in input.value ? input.value.measure : sheet.indicator.unit,
      })
    } catch (error) {
      if (error instanceof StaleEdit) return page(c, sheet, input.typed, {}, true)
      const sentence = sentenceOf(error)
      if (sentence === null) throw error
      return page(c, sheet, input.typed, { [/lý do/.test(sentence) ? 'reason' : 'source']: sentence })
    }
    return done(c, `/chi-tieu/${sheet.target.id}#so-lieu`, `Đã ghi số liệu ${periodLabel(at)}.`)
  })
}

function contentOf(value: z.output<(typeof forms)[Way]>): Content {
  if ('words' in value) return { kind: 'words', words: value.words }
  if ('value' in value) return { kind: 'number', value: value.value }
  const { numerator, denominator, numeratorUnit, denominatorUnit } = value
  return { kind: 'ratio', numerator, denominator, numeratorUnit, denominatorUnit }
}

async function sheetOf(c: SiteContext, chosen: { unit?: number | undefined; period?: string | undefined }): Promise<FigureSheet | null> {
  const target = numberParam(c, 'target')
  return target === null ? null : figureSheet(c.var.desk, target, chosen)
}

function nothing(c: SiteContext) {
  return missingPage(c, 'Không có chỉ tiêu này, hoặc bạn không ghi số liệu cho đơn vị nào của chỉ tiêu.')
}

function page(c: SiteContext, sheet: FigureSheet, typed: Typed, errors: Errors, stale = false) {
  const { target, indicator, units, periods, unit, period: at, versions } = sheet
  const title = `Ghi số liệu: ${target.name}`
  const status = stale ? 409 : Object.keys(errors).length > 0 ? 422 : 200
  return view(
    c,
    { title, status },
    <>
      <Heading
        title={title}
        crumbs={[
          { href: '/chi-tieu', label: 'Chỉ tiêu' },
          { href: `/chi-tieu/${target.id}`, label: target.name },
        ]}
      />
      <ErrorSummary errors={errors} />
      {stale && (
        <Notice kind="warn" title="Người khác vừa ghi số liệu này">
          <p>
            Số hiện nay:{' '}
            <b>{versions.length === 0 ? '' : contentText((versions.at(-1) as (typeof versions)[number]).content, indicator.unit)}</b>. Số
            của bạn vẫn giữ bên dưới; muốn thay thì nêu lý do rồi ghi lần nữa, không thì rời trang này.
          </p>
        </Notice>
      )}
      <form class="filter" method="get" action={`/chi-tieu/${target.id}/so-lieu`}>
        <Select
          name="unit"
          id="chon-don-vi"
          label="Đơn vị"
          value={String(unit)}
          options={units.map(({ row, unit: one }) => ({ value: String(row), label: one.name }))}
        />
        <Select name="period" id="chon-ky" label="Kỳ" value={at} options={periods.map((value) => ({ value, label: periodLabel(value) }))} />
        <button type="submit" class="button plain">
          Chọn
        </button>
      </form>
      <Section title={`${units.find(({ row }) => row === unit)?.unit.name}, ${periodLabel(at)}`} id="ghi">
        <Versions sheet={sheet} />
        <Form action={`/chi-tieu/${target.id}/so-lieu`} hidden={{ unit, period: at, seen: versions.length }}>
          <Figure sheet={sheet} typed={typed} errors={errors} />
          <Radios
            name="grade"
            label="Mức độ số liệu"
            value={typed.grade ?? 'preliminary'}
            error={errors.grade}
            options={grades.map((value) => ({ value, label: gradeName(value) }))}
          />
          <Field name="source" label="Nguồn" hint="Văn bản, biểu hoặc nơi gửi số liệu." value={typed.source} error={errors.source} />
          {versions.length > 0 && (
            <Field
              name="reason"
              label="Lý do sửa"
              hint="Bắt buộc, trừ khi số mới chắc chắn hơn (ước, sơ bộ, chính thức)."
              optional
              value={typed.reason}
              error={errors.reason}
            />
          )}
          <Buttons>
            <Button>Ghi số liệu</Button>
          </Buttons>
        </Form>
      </Section>
    </>,
  )
}

function Figure({ sheet: { indicator, partUnits }, typed, errors }: { sheet: FigureSheet; typed: Typed; errors: Errors }) {
  const way = wayOf(indicator)
  if (way === 'words') return <Field name="words" label="Kết quả" value={typed.words} error={errors.words} />
  if (way === 'number') {
    return (
      <>
        <Field name="value" label="Số liệu" type="number" hint="Ghi như 1.401,351." value={typed.value} error={errors.value} />
        <Field name="measure" label="Đơn vị tính" value={typed.measure ?? indicator.unit} error={errors.measure} />
      </>
    )
  }
  return (
    <>
      <Field
        name="numerator"
        label="Tử số"
        type="number"
        hint="Tỷ lệ được tính từ tử số và mẫu số, không ghi trực tiếp."
        value={typed.numerator}
        error={errors.numerator}
      />
      <Field
        name="numeratorUnit"
        label="Đơn vị của tử số"
        value={typed.numeratorUnit ?? partUnits.numerator}
        error={errors.numeratorUnit}
      />
      <Field name="denominator" label="Mẫu số" type="number" value={typed.denominator} error={errors.denominator} />
      <Field
        name="denominatorUnit"
        label="Đơn vị của mẫu số"
        value={typed.denominatorUnit ?? partUnits.denominator}
        error={errors.denominatorUnit}
      />
    </>
  )
}

function Versions({ sheet: { versions, indicator } }: { sheet: FigureSheet }) {
  return (
    <DataTable
      caption="Đã ghi cho đơn vị và kỳ này"
      rows={versions.toReversed()}
      empty="Chưa có số liệu nào cho đơn vị và kỳ này."
      columns={[
        {
          label: 'Số liệu',
          card: 'title',
          cell: ({ content, unitOfMeasure }) => contentText(content, unitOfMeasure || indicator.unit),
          note: ({ grade }) => gradeName(grade),
        },
        { label: 'Nguồn', cell: ({ source }) => source },
        { label: 'Ghi lúc', cell: ({ recordedAt }) => momentLabel(recordedAt) },
        { label: 'Lý do sửa', card: 'main', cell: ({ reason }) => reason ?? '' },
      ]}
    />
  )
}
