import { Hono } from 'hono'
import { vietnameseDay } from '../../../office/calendar.ts'
import { mayAnywhere } from '../../../office/desk.ts'
import { endRegime, type ListedRegime, listRegimes, takeUsualRegimes } from '../../../office/reporting/regimes.ts'
import { choosablePeriods, type Day, dayAfter, dayLabel, roundDays } from '../../../plan/index.ts'
import { periodLabel } from '../../../vietnamese/period.ts'
import { readForm } from '../../input.ts'
import { numberParam, type Pages, type Site, type SiteContext } from '../../site.ts'
import { Button, ButtonLink, type Column, DataTable, Details, Form, Heading, Notice, Section } from '../../ui/index.ts'
import { done, view } from '../../view.tsx'
import { attempt } from '../plans/attempt.ts'
import { refusedAct, staleAct } from '../plans/stale.tsx'
import { add, change, editPage, endSchema, newPage } from './form.tsx'
import { roundKinds } from './words.data.ts'

const home = '/che-do-bao-cao'

/** Chế độ báo cáo: how often is reported, which days count, by when is sent. */
export function regimePages(): Pages {
  return new Hono<Site>()
    .get('/', listPage)
    .post('/thuong-dung', takeUsual)
    .get('/moi', (c) => newPage(c))
    .post('/moi', add)
    .get('/:id/sua', (c) => editPage(c))
    .post('/:id/sua', change)
    .post('/:id/ket-thuc', end)
}

async function listPage(c: SiteContext) {
  const { desk } = c.var
  const regimes = await listRegimes(desk)
  const write = mayAnywhere(desk, 'rounds.write')
  const [living, ended] = [regimes.filter(({ lives }) => lives), regimes.filter(({ lives }) => !lives)]
  const columns = columnsOf(vietnameseDay(desk.now), write)
  return view(
    c,
    { title: 'Chế độ báo cáo' },
    <>
      <Heading
        title="Chế độ báo cáo"
        lead="Báo cáo kỳ nào, số liệu tính đến ngày nào, hạn gửi. Kỳ báo cáo tự mở, tự khóa theo các ngày này."
        actions={
          write && (
            <ButtonLink href={`${home}/moi`} kind={living.length > 0 ? 'main' : 'plain'}>
              Thêm chế độ
            </ButtonLink>
          )
        }
      />
      {living.length === 0 && write && (
        <Notice title="Chưa có chế độ báo cáo nào">
          <p>
            Dùng ngay các chế độ thường dùng theo Nghị định 09/2019/NĐ-CP: tháng, quý, 6 tháng, 9 tháng, năm, nhiệm kỳ. Sau đó sửa ngày
            được.
          </p>
          <Form action={`${home}/thuong-dung`}>
            <Button>Dùng các chế độ thường dùng</Button>
          </Form>
        </Notice>
      )}
      <DataTable
        caption={`${living.length} chế độ đang áp dụng; ngày tính trong tháng cuối của kỳ, hoặc tháng sau đó`}
        columns={columns}
        rows={living}
        empty="Chưa có chế độ báo cáo nào."
      />
      {ended.length > 0 && (
        <Section title="Đã kết thúc" id="da-ket-thuc">
          <DataTable caption="Các kỳ đã mở theo chế độ này vẫn giữ nguyên" columns={endedColumns} rows={ended} empty="" />
        </Section>
      )}
    </>,
  )
}

const nameColumns: readonly Column<ListedRegime>[] = [
  { label: 'Chế độ', card: 'title', cell: ({ row }) => row.name, note: ({ row }) => row.basis },
  { label: 'Kỳ', cell: ({ row }) => roundKinds[row.kind] },
]
const endedColumns: readonly Column<ListedRegime>[] = [
  ...nameColumns,
  { label: 'Áp dụng', cell: ({ rule }) => `${dayLabel(rule.validFrom)} - ${dayLabel(dayAfter(rule.validTo as Day, -1))}` },
]

function columnsOf(today: Day, write: boolean): readonly Column<ListedRegime>[] {
  const all: readonly Column<ListedRegime>[] = [
    ...nameColumns,
    { label: 'Chốt số liệu', cell: ({ row }) => (row.cutOffDay === null ? 'ngày cuối kỳ' : `ngày ${row.cutOffDay}`) },
    { label: 'Mở nhập', cell: ({ row }) => `ngày ${row.opensDay}` },
    { label: 'Hạn đơn vị gửi', cell: ({ row }) => `ngày ${row.dueDay}` },
    { label: 'Khóa', cell: ({ row }) => `ngày ${row.sendDay}` },
    { label: 'Kỳ tới', card: 'main', cell: ({ rule }) => nextWords(rule, today) },
    { label: 'Biểu mẫu', align: 'right', cell: ({ forms }) => forms },
  ]
  if (!write) return all
  return [...all, { label: 'Việc', card: 'main', cell: (one) => <Acts of={one} today={today} /> }]
}

/** 'tháng 12 năm 2026: mở 10/12/2026, hạn gửi 17/12/2026'. */
function nextWords(rule: ListedRegime['rule'], today: Day): string {
  const next = choosablePeriods(rule, today)
    .map((period) => roundDays(rule, period))
    .find(({ locksOn }) => locksOn >= today)
  if (next === undefined) return 'sau năm tới'
  const { period, opensOn, dueOn } = next
  return `${periodLabel(period)}: mở ${dayLabel(opensOn)}, hạn gửi ${dayLabel(dueOn)}`
}

function Acts({ of: { row, rule }, today }: { of: ListedRegime; today: Day }) {
  if (rule.validTo !== null) return <>kết thúc {dayLabel(rule.validTo)}</>
  return (
    <>
      <a href={`${home}/${row.id}/sua`}>Sửa</a>
      <Details summary="Kết thúc">
        <Form
          action={`${home}/${row.id}/ket-thuc`}
          hidden={{ version: row.version, from: dayAfter(today, 1) }}
          confirm={`Kết thúc chế độ “${row.name}” từ ngày mai? Các kỳ đang mở vẫn tiếp tục.`}
        >
          <p class="hint">Từ ngày mai không mở kỳ mới theo chế độ này.</p>
          <Button kind="danger">Kết thúc chế độ</Button>
        </Form>
      </Details>
    </>
  )
}

async function takeUsual(c: SiteContext) {
  const count = await takeUsualRegimes(c.var.desk)
  return done(c, home, count === 0 ? 'Các chế độ thường dùng đã có đủ.' : `Đã thêm ${count} chế độ báo cáo.`)
}

async function end(c: SiteContext) {
  const id = numberParam(c, 'id')
  const input = await readForm(c, endSchema)
  if (id === null || !input.ok) return c.notFound()
  const known = (await listRegimes(c.var.desk)).find(({ row }) => row.id === id)
  if (known === undefined) return c.notFound()
  const result = await attempt(() => endRegime(c.var.desk, id, input.value.version, input.value.from))
  if (result.ok) return done(c, home, `Đã kết thúc chế độ “${known.row.name}” từ ngày ${dayLabel(input.value.from)}.`)
  if (result.stale) return staleAct(c, 'Kết thúc chế độ báo cáo', home)
  return refusedAct(c, 'Kết thúc chế độ báo cáo', home, Object.values(result.errors))
}
