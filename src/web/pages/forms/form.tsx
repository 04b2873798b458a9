import { z } from 'zod'
import { mayAnywhere } from '../../../office/desk.ts'
import { closeForm, type FormSheet, formSheet, type ShownRow } from '../../../office/reporting/forms.ts'
import { readForm, whole } from '../../input.ts'
import { numberParam, type SiteContext } from '../../site.ts'
import { Button, ButtonLink, Buttons, type Column, DataTable, Details, Form, Heading, Notice, Section } from '../../ui/index.ts'
import { done, view } from '../../view.tsx'
import { attempt } from '../plans/attempt.ts'
import { refusedAct, staleAct } from '../plans/stale.tsx'
import { numbered } from './numbering.ts'
import { Preview } from './preview.tsx'
import { sendersWords } from './words.ts'

/** One form: its rows with who sends them, what can be done with it, and the table that it makes. */
export async function formPage(c: SiteContext) {
  const id = numberParam(c, 'id')
  const sheet = id === null ? null : await formSheet(c.var.desk, id)
  if (sheet === null) return c.notFound()
  const { form, regime, rows } = sheet
  const write = mayAnywhere(c.var.desk, 'rounds.write') && !form.closed
  const at = `/bieu-mau/${form.id}`
  return view(
    c,
    { title: form.title },
    <>
      <Heading
        title={form.title}
        crumbs={[{ href: '/bieu-mau', label: 'Biểu mẫu' }]}
        lead={`Biểu ${form.number} · ${regime.name}${form.closed ? ' · Đã đóng' : ''}`}
        actions={
          write && (
            <>
              {rows.length > 0 && (
                <ButtonLink href={`/ky-bao-cao/mo?che-do=${regime.id}`} kind="main">
                  Mở kỳ báo cáo
                </ButtonLink>
              )}
              <ButtonLink href={`${at}/them`} kind={rows.length > 0 ? 'plain' : 'main'}>
                Thêm dòng
              </ButtonLink>
              <ButtonLink href={`${at}/sua`}>Sửa tên, cột</ButtonLink>
            </>
          )
        }
      />
      {rows.some(({ indicatorId, senders, hidden }) => indicatorId !== null && !hidden && senders.length === 0) && (
        <Notice kind="warn" title="Có dòng chưa giao đơn vị nào gửi">
          <p>Các dòng ấy chưa ai được yêu cầu gửi số liệu. Bấm vào tên dòng để chọn đơn vị.</p>
        </Notice>
      )}
      <Rows sheet={sheet} write={write} />
      {rows.length > 0 && (
        <Details summary="Xem biểu khi in ra">
          <Preview caption={`Biểu ${form.number}. ${form.title}`} columns={form.columns} rows={rows} />
        </Details>
      )}
      {write && (
        <Details summary="Đóng biểu">
          <Form action={`${at}/dong`} hidden={{ version: form.version }} confirm={`Đóng biểu “${form.title}”?`}>
            <p class="hint">Các kỳ đang mở và kỳ sau không yêu cầu số liệu theo biểu này nữa; số liệu đã gửi vẫn còn.</p>
            <Buttons>
              <Button kind="danger">Đóng biểu</Button>
            </Buttons>
          </Form>
        </Details>
      )}
    </>,
  )
}

/** Closes the form. */
export async function closeThis(c: SiteContext) {
  const id = numberParam(c, 'id')
  const input = await readForm(c, z.object({ version: whole('Bản đang sửa') }))
  if (id === null || !input.ok || (await formSheet(c.var.desk, id)) === null) return c.notFound()
  const result = await attempt(() => closeForm(c.var.desk, id, input.value.version))
  if (result.ok) return done(c, `/bieu-mau/${id}`, 'Đã đóng biểu.')
  if (result.stale) return staleAct(c, 'Đóng biểu', `/bieu-mau/${id}`)
  return refusedAct(c, 'Đóng biểu', `/bieu-mau/${id}`, Object.values(result.errors))
}

interface PlacedRow {
  row: ShownRow
  at: number
  order: string
}

function Rows({ sheet: { form, rows, unitName }, write }: { sheet: FormSheet; write: boolean }) {
  const orders = numbered(rows)
  const placed = rows.map((row, at): PlacedRow => ({ row, at, order: orders[at] as string }))
  const path = (at: number) => `/bieu-mau/${form.id}/hang/${at + 1}`
  const label = ({ row, at }: PlacedRow) => (write && !row.hidden ? <a href={path(at)}>{row.label}</a> : row.label)
  const columns: readonly Column<PlacedRow>[] = [
    { label: 'TT', cell: ({ order }) => order },
    {
      label: 'Dòng',
      card: 'title',
      cell: (one) => <span class={`under-${one.row.indent}`}>{one.row.indicatorId === null ? <b>{label(one)}</b> : label(one)}</span>,
      note: ({ row }) => (row.cumulative ? 'lũy kế từ đầu năm' : undefined),
    },
    { label: 'Đơn vị tính', cell: ({ row }) => row.unitOfMeasure },
    {
      label: 'Đơn vị gửi',
      card: 'main',
      cell: ({ row }) => (row.indicatorId === null || row.hidden ? '' : sendersWords(row.senders, unitName)),
    },
    ...(write
      ? [
          {
            label: 'Thứ tự',
            card: 'main' as const,
            cell: ({ at }: PlacedRow) => <Move path={path(at)} at={at} last={rows.length - 1} version={form.version} />,
          },
        ]
      : []),
  ]
  return (
    <Section title="Các dòng" id="cac-dong">
      <DataTable
        caption={`${rows.filter(({ indicatorId }) => indicatorId !== null).length} chỉ tiêu`}
        columns={columns}
        rows={placed}
        empty="Biểu chưa có dòng nào. Bấm Thêm dòng để chọn chỉ tiêu."
      />
    </Section>
  )
}

function Move({ path, at, last, version }: { path: string; at: number; last: number; version: number }) {
  return (
    <Form action={`${path}/thu-tu`} hidden={{ version }}>
      <div class="row-acts">
        {at > 0 && (
          <Button kind="plain" name="by" value="-1">
            Lên
          </Button>
        )}
        {at < last && (
          <Button kind="plain" name="by" value="1">
            Xuống
          </Button>
        )}
      </div>
    </Form>
  )
}
