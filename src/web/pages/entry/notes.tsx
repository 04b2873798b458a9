import type { SheetLine } from '../../../office/reporting/sheet.ts'
import { Icon } from '../../ui/icon.tsx'
import { Details } from '../../ui/index.ts'

export interface NotesProps {
  line: Pick<SheetLine, 'findings' | 'saved'>
  /** Why what was typed cannot be saved. */
  problem?: string | undefined
  /** What somebody else saved in between, and whether the script offers the choice. */
  overtaken?: { theirs: SheetLine; choices: boolean } | undefined
}

/** What is to be said of a line: what cannot be read, what somebody else wrote in between, what does not fit. */
export function Notes({ line: { findings, saved }, problem, overtaken }: NotesProps) {
  const explained = (saved?.cause ?? '') !== ''
  return (
    <>
      {problem !== undefined && (
        <p class="finding bad">
          <Icon name="stop" />
          <span>
            <b>Chưa lưu.</b> {problem}
          </span>
        </p>
      )}
      {overtaken && <Overtaken {...overtaken} />}
      {findings.map(({ grade, sentence, arithmetic }) => {
        const { tone, icon, word } = grade === 'hard' ? looks.hard : explained ? looks.explained : looks.soft
        return (
          <div class={`finding ${tone}`}>
            <Icon name={icon} />
            <div>
              <b>{word}.</b> {sentence}
              <Details summary="Cách tính">{arithmetic}</Details>
            </div>
          </div>
        )
      })}
    </>
  )
}

const looks = {
  hard: { tone: 'bad', icon: 'stop', word: 'Không hợp lệ' },
  soft: { tone: 'warn', icon: 'warning', word: 'Cần giải thích' },
  explained: { tone: 'none', icon: 'check', word: 'Đã giải thích' },
} as const

function Overtaken({ theirs, choices }: { theirs: SheetLine; choices: boolean }) {
  const { text, saved } = theirs
  const cause = saved?.cause ? ` (${saved.cause})` : ''
  return (
    <div class="finding warn">
      <Icon name="warning" />
      <div>
        <b>Người khác vừa ghi {text === '' ? 'để trống' : text}</b>
        {cause}; số của bạn vẫn ở ô bên trên và chưa lưu.{' '}
        {choices ? (
          <span class="buttons">
            <button type="button" class="button plain" data-keep="mine">
              Giữ của tôi
            </button>
            <button type="button" class="button plain" data-keep="theirs">
              Lấy của họ
            </button>
          </span>
        ) : (
          'Lưu lần nữa để giữ số của bạn, hoặc sửa lại theo số trên.'
        )}
      </div>
    </div>
  )
}
