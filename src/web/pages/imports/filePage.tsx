import { momentLabel } from '../../../office/calendar.ts'
import { type Examined, type Fate, type Job, type JudgedRecord, type Outcome, problems } from '../../../office/imports/index.ts'
import { instant } from '../../../plan/index.ts'
import { cellName, textOf } from '../../../reader/sheet/index.ts'
import { formatNumber, periodLabel } from '../../../vietnamese/index.ts'
import type { SiteContext } from '../../site.ts'
import {
  Button,
  ButtonLink,
  Buttons,
  Checkbox,
  DataTable,
  ErrorSummary,
  type Errors,
  Form,
  Heading,
  Notice,
  Pagination,
  Section,
  Stat,
  StatRow,
} from '../../ui/index.ts'
import { view } from '../../view.tsx'
import { ChoicesForm } from './choicesForm.tsx'
import { fates, phases } from './words.data.ts'

const crumbs = [{ href: '/nhap-lieu', label: 'Nhập tệp Excel' }]
const perPage = 100

/** How far the work on a file is; the script asks again and again, without it the browser does. */
export function progressPage(c: SiteContext, file: { name: string }, { phase, done, total }: Extract<Job, { state: 'running' }>) {
  const count = total > 0 ? `${formatCount(done)} / ${formatCount(total)}` : ''
  return view(
    c,
    { title: `Đang xử lý ${file.name}` },
    <>
      <Heading title={file.name} crumbs={crumbs} lead="Tệp lớn mất một lúc. Có thể rời trang này rồi quay lại; việc vẫn tiếp tục." />
      <noscript>
        <meta http-equiv="refresh" content="2" />
      </noscript>
      <div id="tien-do" data-progress role="status" class="card">
        <label for="phan-viec">
          {phases[phase]} {count}
        </label>
        <progress id="phan-viec" class="progress" {...(total > 0 ? { value: String(done), max: String(total) } : {})} />
      </div>
    </>,
  )
}

/** Why nothing can be made of a file, or nothing was recorded. */
export function failedPage(c: SiteContext, file: { id: number; name: string }, sentence: string) {
  return view(
    c,
    { title: file.name, status: 422 },
    <>
      <Heading title={file.name} crumbs={crumbs} />
      <Notice kind="error" title="Chưa có gì được ghi">
        <p>{sentence}</p>
      </Notice>
      <Buttons>
        <ButtonLink href={`/nhap-lieu/${file.id}`}>Thử lại</ButtonLink>
        <ButtonLink href="/nhap-lieu">Chọn tệp khác</ButtonLink>
      </Buttons>
    </>,
  )
}

interface Shown {
  errors: Errors
  fate: Fate | null
  page: number
  outcome?: Outcome | null
}

/** A file as it would be imported, with what can still be chosen, or what came of it. */
export function filePage(c: SiteContext, examined: Examined, { errors, fate, page, outcome = null }: Shown) {
  const { file, counts, sheets } = examined
  const unread = sheets.filter(({ layout }) => layout === null).map(({ name }) => `“${name || file.name}”`)
  return view(
    c,
    { title: file.name, status: Object.keys(errors).length > 0 ? 422 : 200 },
    <>
      <Heading title={file.name} crumbs={crumbs} lead={outcome === null ? 'Đây là kết quả thử: chưa có gì được ghi.' : 'Kết quả nhập.'} />
      <ErrorSummary errors={errors} />
      <OutcomeNotice examined={examined} outcome={outcome} />
      {unread.length > 0 && (
        <Notice kind="warn" title="Có trang không nhận ra bảng số liệu">
          <p>
            {unread.join(', ')}: không thấy dòng tiêu đề, tên chỉ tiêu hoặc đơn vị, hay cột số liệu. Nếu trang đó có số cần nhập, hãy thêm
            dòng tiêu đề cột rồi tải lên lại.
          </p>
        </Notice>
      )}
      {examined.wrongTotals.length > 0 && (
        <Notice kind="warn" title={`${examined.wrongTotals.length} ô tổng không khớp với các dòng`}>
          <ul>
            {examined.wrongTotals.slice(0, 10).map(({ sheet, cell, stated, sum }) => (
              <li>
                {sheet} {cell}: ghi {formatNumber(stated)}, cộng các dòng được {formatNumber(sum)}.
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <StatRow label="Các số trong tệp">
        {(Object.keys(fates) as Fate[]).map((one) => (
          <Stat
            value={formatCount(counts[one])}
            label={fates[one].list}
            href={counts[one] === 0 ? undefined : `/nhap-lieu/${file.id}?loc=${one}#tung-so`}
            current={fate === one}
          />
        ))}
      </StatRow>
      {outcome === null && <ChoicesForm examined={examined} errors={errors} />}
      {outcome === null && <RecordForm examined={examined} errors={errors} />}
      <Records examined={examined} fate={fate} page={page} />
    </>,
  )
}

function OutcomeNotice({ examined: { before }, outcome }: { examined: Examined; outcome: Outcome | null }) {
  if (outcome !== null && outcome.again === null && outcome.figures > 0) {
    const corrected = outcome.corrections === 0 ? '' : `, trong đó sửa ${formatCount(outcome.corrections)} số đã có`
    return (
      <Notice title={`Đã ghi ${formatCount(outcome.figures)} số liệu`}>
        <p>Tất cả đã nằm trong sổ{corrected}. Mỗi số giữ nguồn là ô của tệp này.</p>
      </Notice>
    )
  }
  const run = outcome?.again ?? before
  if (run === null) return outcome === null ? null : <Notice title="Không có gì thay đổi">Sổ đã có mọi số trong tệp.</Notice>
  return (
    <Notice title={outcome === null ? 'Tệp này đã được nhập' : 'Tệp này đã nhập, không có gì thay đổi'}>
      <p>
        Nội dung này đã nhập lúc {momentLabel(instant(run.recordedAt))} ({run.actor}), ghi {formatCount(run.figures)} số liệu. Nhập lại với
        cùng lựa chọn thì không có gì thay đổi.
      </p>
    </Notice>
  )
}

function RecordForm({ examined: { file, counts, choices }, errors }: { examined: Examined; errors: Errors }) {
  const writing = counts.new + counts.correction
  if (writing === 0) return null
  const waits = counts.correction > 0 && choices.reason === ''
  return (
    <Section title="Ghi vào sổ" id="ghi">
      {waits ? (
        <p>Tệp sửa {formatCount(counts.correction)} số đã có: hãy ghi lý do sửa ở trên, bấm Thử lại, rồi ghi.</p>
      ) : (
        <Form action={`/nhap-lieu/${file.id}/ghi`}>
          {counts.refused > 0 && (
            <Checkbox
              name="bo-qua"
              label={`Chỉ ghi ${formatCount(writing)} số, không ghi ${formatCount(counts.refused)} số bị từ chối`}
              error={errors['bo-qua']}
            />
          )}
          <Buttons>
            <Button>Ghi {formatCount(writing)} số liệu</Button>
            {counts.refused > 0 && <ButtonLink href={`/nhap-lieu/${file.id}/bi-tu-choi.csv`}>Tải các số bị từ chối</ButtonLink>}
          </Buttons>
        </Form>
      )}
    </Section>
  )
}

function Records({ examined, fate, page }: { examined: Examined; fate: Fate | null; page: number }) {
  const { file, records, sheets, indicatorNames, unitNames } = examined
  const order: readonly Fate[] = ['refused', 'correction', 'new', 'same', 'left']
  const rows =
    fate === null ? order.flatMap((one) => records.filter((record) => record.fate === one)) : records.filter((one) => one.fate === fate)
  const pages = Math.max(1, Math.ceil(rows.length / perPage))
  const current = Math.min(Math.max(1, Math.trunc(page)), pages)
  const place = ({ record }: JudgedRecord) => `${sheets[record.sheet]?.name ?? ''} ${cellName(record.row, record.column)}`.trim()
  return (
    <Section title={fate === null ? 'Từng số' : `Từng số: ${fates[fate].list.toLowerCase()}`} id="tung-so">
      <DataTable
        caption={`${formatCount(rows.length)} số, cần xem trước`}
        rows={rows.slice((current - 1) * perPage, current * perPage)}
        empty="Không có số nào."
        columns={[
          {
            label: 'Chỉ tiêu',
            card: 'title',
            cell: ({ indicatorRow, record }) => (indicatorRow === null ? record.indicator : indicatorNames.get(indicatorRow)),
            note: ({ unitRow, record }) => (unitRow === null ? (record.unit ?? '') : unitNames.get(unitRow)),
          },
          { label: 'Kỳ', cell: ({ record }) => (record.period === null ? 'chưa rõ' : periodLabel(record.period)) },
          {
            label: 'Giá trị',
            align: 'right',
            cell: ({ record }) => (record.reading.kind === 'number' ? formatNumber(record.reading.value) : textOf(record.written)),
            note: ({ record }) => record.measure,
          },
          { label: 'Ô', cell: place },
          {
            label: 'Kết quả',
            card: 'main',
            cell: ({ fate: own, why, problem }) => (
              <div>
                <strong>{fates[own].one}.</strong> {why}
                {problem !== null && <span class="sub">{problems[problem].todo}</span>}
              </div>
            ),
          },
        ]}
      />
      <Pagination
        page={current}
        pages={pages}
        href={(to) => `/nhap-lieu/${file.id}?${fate === null ? '' : `loc=${fate}&`}trang=${to}#tung-so`}
      />
    </Section>
  )
}

function formatCount(count: number): string {
  return count.toLocaleString('vi-VN')
}
