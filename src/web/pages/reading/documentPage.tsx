import { raw } from 'hono/html'
import { momentLabel } from '../../../office/calendar.ts'
import { mayAnywhere } from '../../../office/desk.ts'
import type { DocumentSheet, FactSheet } from '../../../office/reading/index.ts'
import { locator } from '../../../reader/locator.ts'
import { assetUrl } from '../../assets.ts'
import { marksOf } from '../../markedText/marks.ts'
import { textHtml } from '../../markedText/text.ts'
import type { SiteContext } from '../../site.ts'
import { Button, ButtonLink, Details, Form, Heading, Notice, Section } from '../../ui/index.ts'
import { view } from '../../view.tsx'
import { FactCard } from './factCard.tsx'
import { Findings } from './findings.tsx'
import { purposeWords, readingCrumbs } from './listPage.tsx'

/** A longer text is not shown whole: its facts quote their sentences. */
const longestShown = 500_000

/** A document: its text with the figures marked, what was read in it, and what does not fit. */
export function documentPage(c: SiteContext, sheet: DocumentSheet) {
  const { row, contents, facts, findings } = sheet
  const writes = mayAnywhere(c.var.desk, 'documents.write') && row.purpose === 'source'
  const told = row.purpose === 'draft' ? facts.filter(isWorthTelling) : facts
  return view(
    c,
    { title: row.name },
    <>
      <link rel="stylesheet" href={assetUrl('reading.css')} />
      <Heading
        title={row.name}
        crumbs={readingCrumbs}
        lead={`${purposeWords[row.purpose]}; ${sheet.books.unitOf.get(row.unitId)?.name}; đọc lúc ${momentLabel(row.addedAt)}, ${row.addedBy}.`}
        actions={<ButtonLink href={`/doc-van-ban/${row.id}/tep`}>Tải tệp gốc</ButtonLink>}
      />
      <Section title={`Phát hiện (${findings.length})`} id="phat-hien">
        <Findings findings={findings} locate={locator(contents.document)} />
      </Section>
      <div class="reading">
        <section class="reading-text" aria-labelledby="van-ban">
          <h2 id="van-ban">Văn bản</h2>
          <MarkedText sheet={sheet} />
        </section>
        <section class="reading-facts" aria-labelledby="so-lieu">
          <h2 id="so-lieu">{row.purpose === 'draft' ? `Khác với sổ (${told.length})` : `Số liệu (${facts.length})`}</h2>
          <Summary sheet={sheet} writes={writes} />
          {told.length === 0 && <p class="empty">{nothingWords(sheet)}</p>}
          <ol class="facts" id="cac-so-lieu">
            {told.map((own) => (
              <FactCard sheet={sheet} own={own} writes={writes} />
            ))}
          </ol>
        </section>
      </div>
      <p class="unseen" id="loi-nhan" role="status" />
      {writes && <script type="module" src={assetUrl('reading.js')} />}
    </>,
  )
}

/** In a draft: what the books have otherwise. */
function isWorthTelling({ record, claims }: FactSheet): boolean {
  return record.kind === 'differs' || claims.some(({ holds }) => !holds)
}

function nothingWords({ row, facts }: DocumentSheet): string {
  if (facts.length === 0) return 'Văn bản này không có con số nào mà chương trình đọc được.'
  return row.purpose === 'draft' ? 'Không có con số nào khác với số đã ghi trong sổ.' : ''
}

function MarkedText({ sheet: { contents, findings } }: { sheet: DocumentSheet }) {
  const { document, reading } = contents
  if (document.text.length > longestShown) {
    return (
      <Notice>
        <p>Văn bản quá dài để hiện cả ở đây; mỗi số liệu bên cạnh có câu chứa nó.</p>
      </Notice>
    )
  }
  const marks = marksOf(document.text, reading.facts, findings, 0, '')
  return (
    <section class="card marked" aria-label="Văn bản có đánh dấu số liệu" tabindex={0}>
      {raw([...textHtml(document, marks)].join(''))}
    </section>
  )
}

function Summary({ sheet: { row, facts }, writes }: { sheet: DocumentSheet; writes: boolean }) {
  const open = facts.filter(({ decision, proposal }) => decision === null && proposal.unfit === null)
  const sure = facts.filter((fact) => fact.sure).length
  const differing = open.filter(({ record }) => record.kind === 'differs').length
  if (row.purpose === 'draft') {
    const compared = facts.filter(({ record, claims }) => record.kind !== 'none' || claims.length > 0).length
    return <p class="lead">{`${compared} trong ${facts.length} số liệu có trong sổ để đối chiếu.`}</p>
  }
  return (
    <>
      <div id="tong">
        <p class="lead">
          {[
            `${open.length} chưa xử lý`,
            ...(differing > 0 ? [`trong đó ${differing} khác với sổ`] : []),
            `${row.accepted} đã nhận`,
            `${row.refused} đã bỏ`,
          ].join(' · ')}
        </p>
        {writes && sure > 0 && (
          <Form action={`/doc-van-ban/${row.id}/nhan-chac-chan`}>
            <Button>{`Nhận ${sure} số liệu chắc chắn`}</Button>
          </Form>
        )}
      </div>
      {writes && open.length > 0 && (
        <>
          <button class="button quiet" type="button" id="duyet-phim" hidden>
            Duyệt bằng phím
          </button>
          <Details summary="Các phím">
            <ul class="bullets" id="phim">
              {keys.map(([key, what]) => (
                <li>
                  <kbd>{key}</kbd> {what}
                </li>
              ))}
            </ul>
          </Details>
        </>
      )}
    </>
  )
}

const keys = [
  ['j, ↓', 'số liệu sau'],
  ['k, ↑', 'số liệu trước'],
  ['Enter', 'nhận'],
  ['s', 'sửa rồi nhận'],
  ['x', 'bỏ'],
  ['u', 'hoàn tác việc vừa làm, khi chưa ghi vào sổ'],
  ['?', 'mở, đóng bảng phím này'],
] as const
