import type { Child } from 'hono/jsx'
import type { IndicatorSheet, PlacedUnit } from '../../../office/indicators/index.ts'
import { type Day, dayLabel } from '../../../plan/index.ts'
import { decimal, formatNumber } from '../../../vietnamese/index.ts'
import { periodLabel } from '../../../vietnamese/period.ts'
import type { Typed } from '../../input.ts'
import {
  Button,
  ButtonLink,
  Buttons,
  Card,
  Checkbox,
  DataTable,
  DefinitionList,
  Details,
  ErrorSummary,
  type Errors,
  Field,
  Fieldset,
  Form,
  Heading,
  Section,
  TwoValues,
} from '../../ui/index.ts'
import { sectorLabel } from './arrange.ts'
import { FigureTables } from './figures.tsx'
import { betters, overTime, overUnits } from './meanings.data.ts'

interface SheetProps {
  sheet: IndicatorSheet
  /** Whether the visitor may change it. */
  write: boolean
  /** Of the form of a break, when it is shown again. */
  typed?: Typed
  errors?: Errors
}

/** One indicator: what it is, its figures, who reports it, what uses it. */
export function Sheet({ sheet, write, typed = {}, errors = {} }: SheetProps) {
  const { row, breaks, figures, uses } = sheet
  const path = `/bo-chi-tieu/${row.id}`
  return (
    <>
      <ErrorSummary errors={errors} />
      <Heading
        title={row.name}
        crumbs={[{ href: '/bo-chi-tieu', label: 'Bộ chỉ tiêu' }]}
        lead={row.unitOfMeasure === '' ? 'Đánh giá bằng lời.' : `Đơn vị tính: ${row.unitOfMeasure}.`}
        actions={write && <ButtonLink href={`${path}/sua`}>Sửa</ButtonLink>}
      />
      <Card>
        <DefinitionList items={facts(sheet)} />
      </Card>
      <Section title="Số liệu mới nhất" id="so-lieu">
        {figures === null ? <p class="empty">Chưa có đơn vị nào nên chưa có số liệu.</p> : <FigureTables figures={figures} />}
      </Section>
      <Section title="Chỉ tiêu kế hoạch dùng số liệu này" id="ke-hoach">
        {uses.length === 0 ? (
          <p class="empty">Chưa có kế hoạch nào giao chỉ tiêu này.</p>
        ) : (
          <ul class="links">
            {uses.map(({ id, name, period }) => (
              <li>
                <a href={`/chi-tieu/${id}`}>{name}</a>, {periodLabel(period)}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title="Thay đổi cách tính" id="thay-doi">
        <DataTable
          caption="Từ ngày thay đổi, số liệu không so sánh được với trước đó, trừ khi số cũ được tính lại"
          columns={[
            { label: 'Từ ngày', card: 'title', cell: ({ takesEffect }) => dayLabel(takesEffect as Day) },
            { label: 'Thay đổi', card: 'main', cell: ({ why }) => why },
            { label: 'Căn cứ', cell: ({ source }) => source },
          ]}
          rows={breaks}
          empty="Chưa có lần nào: các năm so sánh được với nhau."
        />
        {write && (
          <Details summary="Ghi một lần thay đổi" open={Object.keys(errors).length > 0}>
            <Form action={`${path}/thay-doi`} confirm="Lần thay đổi đã ghi thì không xóa được. Ghi chứ?">
              <Field type="date" name="takesEffect" label="Từ ngày" value={typed.takesEffect} error={errors.takesEffect} />
              <Field name="why" label="Thay đổi gì" value={typed.why} error={errors.why} hint="Như “chuẩn nghèo giai đoạn 2027 - 2030”." />
              <Field name="source" label="Căn cứ" value={typed.source} error={errors.source} hint="Số, ký hiệu văn bản." />
              <Buttons>
                <Button>Ghi</Button>
              </Buttons>
            </Form>
          </Details>
        )}
      </Section>
      <Reporters sheet={sheet} write={write} />
    </>
  )
}

/** What the indicator is, each choice with what follows from it. */
function facts({ row, all, catalogueName }: IndicatorSheet): { term: string; value: Child }[] {
  const link = (id: number | null) => {
    const other = all.find((one) => one.id === id)
    return other && <a href={`/bo-chi-tieu/${other.id}`}>{other.name}</a>
  }
  const parts = all.filter(({ parentId }) => parentId === row.id)
  return [
    { term: 'Mã', value: catalogueName === null ? row.code : `${row.code} (danh mục quốc gia: ${catalogueName})` },
    ...(row.aliases.length > 0 ? [{ term: 'Còn gọi', value: row.aliases.join('; ') }] : []),
    { term: 'Lĩnh vực', value: sectorLabel(row.sector) },
    { term: 'Số chữ số thập phân', value: row.decimals },
    { term: 'Chiều tốt', value: told(betters[row.better]) },
    { term: 'Từ các đơn vị lên toàn địa bàn', value: told(overUnits[row.overUnits]) },
    { term: 'Từ các tháng lên cả năm', value: told(overTime[row.overTime]) },
    ...(row.numeratorId === null
      ? []
      : [
          {
            term: 'Tính từ',
            value: (
              <>
                {link(row.numeratorId)} ÷ {link(row.denominatorId)} × {formatNumber(decimal(row.times ?? '1'))}
              </>
            ),
          },
        ]),
    ...(row.parentId === null ? [] : [{ term: 'Trong đó của', value: link(row.parentId) }]),
    ...(parts.length === 0 ? [] : [{ term: 'Trong đó có', value: joined(parts.map(({ id }) => link(id))) }]),
  ]
}

function told({ label, hint }: { label: string; hint: string }): string {
  return `${label}. ${hint}`
}

function joined(links: readonly Child[]): Child {
  return links.map((link, at) => (at === 0 ? link : <>; {link}</>))
}

function Reporters({ sheet: { row, units, reporters }, write }: { sheet: IndicatorSheet; write: boolean }) {
  return (
    <Section title="Nơi báo cáo" id="noi-bao-cao">
      <p>
        {reporters.length === 0
          ? 'Chưa giao riêng: mọi đơn vị đều có thể báo cáo.'
          : `${namesOf(reporters, units)}. Các đơn vị khác không phải báo cáo và không bị tính là thiếu.`}
      </p>
      {write && units.length > 0 && (
        <Details summary="Chọn nơi báo cáo">
          <Form action={`/bo-chi-tieu/${row.id}/noi-bao-cao`} hidden={{ seen: reporters.join() }}>
            <Fieldset legend="Đơn vị báo cáo chỉ tiêu này" hint="Không chọn đơn vị nào nghĩa là mọi đơn vị.">
              {units.map(({ id, name, depth }) => (
                <div class={`under-${Math.min(depth, 3)}`}>
                  <Checkbox name="units" id={`don-vi-${id}`} value={String(id)} label={name} checked={reporters.includes(id)} />
                </div>
              ))}
            </Fieldset>
            <Buttons>
              <Button>Lưu nơi báo cáo</Button>
            </Buttons>
          </Form>
        </Details>
      )}
    </Section>
  )
}

/** For reporters that somebody else has changed in the meantime. */
export function StaleReporters({ sheet: { row, units, reporters }, chosen }: { sheet: IndicatorSheet; chosen: readonly number[] }) {
  const side = (ids: readonly number[]) => ({ value: ids.join(), shown: ids.length === 0 ? 'mọi đơn vị' : namesOf(ids, units) })
  return (
    <>
      <Heading title={row.name} crumbs={[{ href: '/bo-chi-tieu', label: 'Bộ chỉ tiêu' }]} />
      <Form action={`/bo-chi-tieu/${row.id}/noi-bao-cao`} hidden={{ seen: reporters.join() }}>
        <TwoValues
          changed="Nơi báo cáo vừa được người khác lưu."
          clashes={[{ name: 'units', label: 'Nơi báo cáo', yours: side(chosen), current: side(reporters) }]}
        />
        <Buttons>
          <Button>Lưu nơi báo cáo</Button>
        </Buttons>
      </Form>
    </>
  )
}

function namesOf(ids: readonly number[], units: readonly PlacedUnit[]): string {
  return units
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join(', ')
}
