import { momentLabel } from '../office/calendar.ts'
import type { HistoryItem } from '../office/history.ts'
import type { Change } from '../office/historyWords.ts'
import { Timeline } from './ui/index.ts'

interface SubjectHistoryProps {
  /** As `historyOf` gives them; null where the visitor may not read history: nothing is shown. */
  items: readonly HistoryItem[] | null
}

/** What was done to one subject, the newest first. */
export function SubjectHistory({ items }: SubjectHistoryProps) {
  if (items === null) return null
  if (items.length === 0) return <p class="empty">Chưa có mục nào trong nhật ký.</p>
  return (
    <Timeline
      entries={items.map(({ recordedAt, actor, what, changes }) => ({
        when: momentLabel(recordedAt),
        dateTime: recordedAt,
        who: actor,
        what: (
          <>
            <p>{what}</p>
            <Changes changes={changes} />
          </>
        ),
      }))}
    />
  )
}

/** Each thing that changed with its value before and after. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) return null
  return (
    <ul class="changes">
      {changes.map(({ label, before, after }) => (
        <li>
          <span class="change-label">{label}:</span> {before !== null && <del>{before}</del>}
          {before !== null && <span aria-hidden="true"> → </span>}
          {after === null ? <span>để trống</span> : <ins>{after}</ins>}
        </li>
      ))}
    </ul>
  )
}
