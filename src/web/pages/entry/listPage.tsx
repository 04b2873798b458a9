import type { SheetHead } from '../../../office/reporting/mySheets.ts'
import { type Day, dayLabel } from '../../../plan/index.ts'
import { assetUrl } from '../../assets.ts'
import { DataTable, Heading, Section, Status } from '../../ui/index.ts'
import { crumb, daysLeftWords, sheetPath, statusOf } from './words.ts'

/** The visitor's sheets: what waits to be filled in and sent, then what was sent or is over. */
export function ListPage({ sheets }: { sheets: readonly SheetHead[] }) {
  const waits = ({ state, round }: SheetHead) => (state === 'draft' || state === 'returned') && round.state !== 'locked'
  const waiting = sheets
    .filter(waits)
    .sort((a, b) => Number(b.state === 'returned') - Number(a.state === 'returned') || a.daysLeft - b.daysLeft)
  const rest = sheets.filter((sheet) => !waits(sheet))
  return (
    <>
      <script type="module" src={assetUrl('offline.js')} />
      <Heading title={crumb.label} lead="Số liệu các đơn vị của bạn gửi theo kỳ báo cáo." />
      <Section title="Cần nhập và gửi" id="can-nhap">
        <Sheets
          caption="Biểu đang chờ"
          sheets={waiting}
          empty="Không có biểu nào đang chờ bạn. Khi kỳ báo cáo mở, biểu của đơn vị hiện ở đây."
        />
      </Section>
      {rest.length > 0 && (
        <Section title="Đã gửi và các kỳ trước" id="da-gui">
          <Sheets caption="Biểu đã gửi hoặc đã hết kỳ" sheets={rest} empty="" />
        </Section>
      )}
    </>
  )
}

function Sheets({ caption, sheets, empty }: { caption: string; sheets: readonly SheetHead[]; empty: string }) {
  return (
    <DataTable
      caption={caption}
      rows={sheets}
      empty={empty}
      columns={[
        {
          label: 'Biểu',
          card: 'title',
          cell: ({ round, sender }) => <a href={sheetPath(round.id, sender.row)}>{sender.name}</a>,
          note: ({ round }) => round.label,
        },
        {
          label: 'Hạn gửi',
          cell: ({ round }) => dayLabel(round.dueOn as Day),
          note: ({ state, daysLeft, round }) =>
            (state === 'draft' || state === 'returned') && round.state !== 'locked' && daysLeftWords(daysLeft),
        },
        { label: 'Đã nhập', align: 'right', cell: ({ filled, asked }) => `${filled}/${asked} dòng` },
        { label: 'Tình trạng', card: 'main', cell: (sheet) => <Status kind={statusOf(sheet)} />, note: ({ returned }) => returned },
        {
          label: 'Biên nhận',
          cell: ({ state, round, sender }) => state !== 'draft' && <a href={`${sheetPath(round.id, sender.row)}/bien-nhan`}>Xem</a>,
        },
      ]}
    />
  )
}
