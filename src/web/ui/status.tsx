import type { TargetClass } from '../../plan/index.ts'
import { Icon, type IconName } from './icon.tsx'

/** Where a round of reporting stands. */
type RoundStatus = 'roundAhead' | 'roundOpen' | 'roundOverdue' | 'roundLocked'

/** How far a unit has come with its report. */
type SenderStatus = 'notBegun' | 'begun' | 'submitted' | 'returned' | 'approved'

/** What a target, its pace, a plan, a round or a report can be said to be. */
export type StatusKind =
  | TargetClass
  | 'ahead'
  | 'onTrack'
  | 'behind'
  | 'draft'
  | 'adopted'
  | 'amended'
  | 'closed'
  | RoundStatus
  | SenderStatus

/** The four tones of the style sheet. */
export type Tone = 'good' | 'warn' | 'bad' | 'none'

/** How each status is said and shown: its word, its sign, its tone. */
export const statuses: Record<StatusKind, { word: string; tone: Tone; icon: IconName }> = {
  exceeded: { word: 'Vượt', tone: 'good', icon: 'chevrons' },
  met: { word: 'Đạt', tone: 'good', icon: 'check' },
  notMet: { word: 'Không đạt', tone: 'bad', icon: 'cross' },
  notAssessed: { word: 'Chưa đánh giá', tone: 'none', icon: 'ring' },
  ahead: { word: 'Nhanh hơn tiến độ', tone: 'good', icon: 'rise' },
  onTrack: { word: 'Đúng tiến độ', tone: 'good', icon: 'level' },
  behind: { word: 'Chậm tiến độ', tone: 'warn', icon: 'fall' },
  draft: { word: 'Dự thảo', tone: 'none', icon: 'pencil' },
  adopted: { word: 'Đã thông qua', tone: 'good', icon: 'seal' },
  amended: { word: 'Đã điều chỉnh', tone: 'warn', icon: 'turn' },
  closed: { word: 'Đã kết thúc', tone: 'none', icon: 'lock' },
  roundAhead: { word: 'Chưa mở', tone: 'none', icon: 'ring' },
  roundOpen: { word: 'Đang mở', tone: 'good', icon: 'pencil' },
  roundOverdue: { word: 'Quá hạn gửi', tone: 'warn', icon: 'warning' },
  roundLocked: { word: 'Đã khóa', tone: 'none', icon: 'lock' },
  notBegun: { word: 'Chưa nhập', tone: 'none', icon: 'ring' },
  begun: { word: 'Đang nhập', tone: 'none', icon: 'pencil' },
  submitted: { word: 'Chờ duyệt', tone: 'warn', icon: 'level' },
  returned: { word: 'Đã trả lại', tone: 'bad', icon: 'turn' },
  approved: { word: 'Đã duyệt', tone: 'good', icon: 'check' },
}

/** A status as a sign and a word on its tone; the colour only repeats what they say. */
export function Status({ kind }: { kind: StatusKind }) {
  const { word, tone, icon } = statuses[kind]
  return (
    <span class={`status ${tone}`}>
      <Icon name={icon} />
      {word}
    </span>
  )
}
