import type { Child } from 'hono/jsx'
import type { EntrySheet, SheetLine } from '../../../office/reporting/sheet.ts'
import { type Day, dayLabel, type Grade } from '../../../plan/index.ts'
import { lastDay } from '../../../vietnamese/index.ts'
import { assetUrl } from '../../assets.ts'
import { Icon } from '../../ui/icon.tsx'
import {
  Button,
  ButtonLink,
  Buttons,
  ErrorSummary,
  type Errors,
  FileField,
  Form,
  Heading,
  Notice,
  Section,
  Select,
  Status,
} from '../../ui/index.ts'
import { gradeName } from '../../words.ts'
import { grades } from './input.ts'
import { columnCount, Line, type Retyped } from './line.tsx'
import { crumb, sheetPath, statusOf } from './words.ts'

export interface SheetPageProps {
  sheet: EntrySheet
  open: boolean
  account: string
  today: Day
  /** Lines that could not be saved, by their keys. */
  retyped?: ReadonlyMap<string, Retyped> | undefined
  /** What keeps the sheet from being sent, by the ids of its fields. */
  errors?: Errors | undefined
  notice?: string | undefined
}

/** The entry sheet of one unit in one round: a table on a desk, a card for each line on a phone. */
export function SheetPage({ sheet, open, account, today, retyped = new Map(), errors = {}, notice }: SheetPageProps) {
  const { round, sender, lines, state, steps } = sheet
  const path = sheetPath(round.id, sender.row)
  const returned = state === 'returned' ? steps.findLast(({ act }) => act === 'return') : undefined
  const grade = sheetGrade(sheet, today)
  const body = rowsOf(lines, (line, n) => (
    <Line line={line} n={n} grade={grade} open={open} files={`${path}/tep`} retyped={retyped.get(line.key)} />
  ))
  return (
    <>
      <link rel="stylesheet" href={assetUrl('sheet.css')} />
      <script type="module" src={assetUrl('sheet.js')} />
      <Heading
        title={sender.name}
        crumbs={[crumb]}
        lead={`${round.label} · hạn gửi ${dayLabel(round.dueOn as Day)}`}
        actions={steps.length > 0 && <ButtonLink href={`${path}/bien-nhan`}>Biên nhận</ButtonLink>}
      />
      <ErrorSummary errors={errors} />
      {notice && (
        <Notice kind="warn" title="Chưa gửi">
          <p>{notice}</p>
        </Notice>
      )}
      {returned && (
        <Notice kind="warn" title="Báo cáo bị trả lại">
          <p>{returned.reason}</p>
          <p class="hint">{returned.actor}. Hãy sửa rồi gửi lại.</p>
        </Notice>
      )}
      <LeftOver />
      {open ? (
        <form
          class="entry"
          method="post"
          action={path}
          enctype="multipart/form-data"
          novalidate
          data-account={account}
          data-sheet={`${round.id}/${sender.row}`}
          data-lines={`${path}/dong`}
        >
          <input type="hidden" name="version" value={String(sheet.version)} />
          <Bar sheet={sheet} grade={grade} />
          <Table few={lines.length <= fewLines}>{body}</Table>
          <div class="buttons send">
            <button class="button main" type="submit" formaction={`${path}/gui`}>
              Gửi báo cáo
            </button>
          </div>
          <Keys />
        </form>
      ) : (
        <div class="entry" data-account={account} data-sheet={`${round.id}/${sender.row}`}>
          <p>
            <Status kind={statusOf(sheet)} /> {closedBecause(sheet)}
          </p>
          <Table few={lines.length <= fewLines}>{body}</Table>
        </div>
      )}
      {open && <ByFile path={path} />}
    </>
  )
}

/** The sheet as a file, for who fills it in away from the line. */
function ByFile({ path }: { path: string }) {
  return (
    <Section title="Nhập bằng tệp Excel" id="tep-excel">
      <p>
        <a href={`${path}/bieu`}>Tải biểu này về dạng Excel</a>, điền các ô màu vàng, rồi gửi lại tệp đó ở đây. Số liệu vào bản nháp, chưa
        gửi đi.
      </p>
      <Form action={`${path}/bieu`} files>
        <FileField name="tep" label="Tệp Excel đã điền" accept=".xlsx" />
        <Buttons>
          <Button kind="plain">Lấy số liệu từ tệp</Button>
        </Buttons>
      </Form>
    </Section>
  )
}

/** Typed lines that the script found on this machine and that have no place on the sheet any more. */
function LeftOver() {
  return (
    <div class="notice warn left-over" hidden>
      <Icon name="warning" />
      <div>
        <p class="notice-title">Số liệu chưa gửi được, còn giữ trên máy này</p>
        <ul class="bullets" />
        <button type="button" class="button plain">
          Bỏ các số này
        </button>
      </div>
    </div>
  )
}

/** On a phone a sheet of so few lines has big fields. */
const fewLines = 5

function Bar({ sheet: { filled, asked }, grade }: { sheet: EntrySheet; grade: Grade }) {
  return (
    <div class="entry-bar">
      <Select name="grade" label="Mức độ cả biểu" value={grade} options={grades.map((value) => ({ value, label: gradeName(value) }))} />
      <p class="progress">
        <b class="filled">{filled}</b>/{asked} dòng
      </p>
      {/* Also what a press of Enter does without the script, for it comes first. */}
      <button class="button plain" type="submit">
        Lưu nháp
      </button>
      <p class="saving" role="status" />
      <p class="said" role="status" />
    </div>
  )
}

function Table({ few, children }: { few: boolean; children: Child }) {
  return (
    <div class="table-frame">
      <table class={few ? 'table sheet few' : 'table sheet'}>
        <thead>
          <tr>
            <th scope="col">STT</th>
            <th scope="col">Chỉ tiêu</th>
            <th scope="col">ĐVT</th>
            <th scope="col" class="right">
              Kỳ trước
            </th>
            <th scope="col" class="right">
              Cùng kỳ
            </th>
            <th scope="col" class="right">
              Kế hoạch
            </th>
            <th scope="col" class="right">
              Kỳ này
            </th>
            <th scope="col">Nguyên nhân</th>
            <th scope="col">Kiến nghị</th>
            <th scope="col">Tệp</th>
          </tr>
        </thead>
        {children}
      </table>
    </div>
  )
}

function rowsOf(lines: readonly SheetLine[], row: (line: SheetLine, n: number) => Child): Child[] {
  let heading: string | null = null
  return lines.flatMap((line, at) => {
    const begins = line.heading !== heading && line.heading !== null
    heading = line.heading
    return [begins && <HeadingRow heading={line.heading as string} />, row(line, at + 1)]
  })
}

function HeadingRow({ heading }: { heading: string }) {
  return (
    <tbody class="heading-row">
      <tr>
        <th scope="colgroup" colspan={columnCount}>
          {heading}
        </th>
      </tr>
    </tbody>
  )
}

const keys = [
  ['↑ ↓ ← →', 'sang ô bên cạnh'],
  ['Enter, Shift + Enter', 'xuống, lên một dòng'],
  ['Tab, Shift + Tab', 'sang ô sau, ô trước'],
  ['F2', 'sửa trong ô'],
  ['Esc', 'bỏ phần vừa gõ'],
  ['Alt + Enter', 'xuống dòng trong ô chữ'],
  ['Shift + mũi tên', 'chọn nhiều ô'],
  ['Ctrl + C, Ctrl + V', 'chép, dán cả khối từ Excel hoặc Word'],
  ['Ctrl + D', 'chép ô trên xuống'],
  ['Ctrl + Z, Ctrl + Y', 'hoàn tác, làm lại'],
] as const

/** The keys of the sheet; the script opens it, and shows it at all. */
function Keys() {
  return (
    <details class="more keys" hidden>
      <summary>Phím tắt trong bảng (?)</summary>
      <dl class="more-inside">
        {keys.map(([key, does]) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function closedBecause({ round, state }: EntrySheet): string {
  if (state === 'submitted') return 'Báo cáo đã gửi và đang chờ duyệt; nếu cần sửa, hãy đề nghị người duyệt trả lại.'
  if (state === 'approved' || state === 'locked') return 'Báo cáo đã được duyệt.'
  return round.state === 'ahead' ? `Kỳ báo cáo mở ngày ${dayLabel(round.opensOn as Day)}.` : 'Kỳ báo cáo đã khóa nên không nhập được nữa.'
}

/** The grade of the whole sheet: what most saved lines have; before the period's end figures are estimates, then preliminary. */
function sheetGrade({ lines, round }: EntrySheet, today: Day): Grade {
  const saved = lines.flatMap((line) => line.saved?.grade ?? [])
  const count = (grade: Grade) => saved.filter((one) => one === grade).length
  const [most] = [...grades].sort((a, b) => count(b) - count(a))
  if (most !== undefined && count(most) > 0) return most
  return today <= lastDay(round.period) ? 'estimate' : 'preliminary'
}
