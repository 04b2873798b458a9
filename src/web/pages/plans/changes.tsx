import type { PlanChanges, Target, WithheldTarget, Wording } from '../../../plan/index.ts'
import { Details } from '../../ui/index.ts'

/** What a version changed in the one before it. */
export function Changes({ before, changes }: { before: string; changes: PlanChanges }) {
  const { wordings, added, withdrawn, changed } = changes
  const count = wordings.length + added.length + withdrawn.length + changed.length
  if (count === 0) return <p class="hint">Không có gì khác so với {before}.</p>
  return (
    <Details summary={`${count} chỗ thay đổi so với ${before}`} open>
      <ul class="changes">
        {added.map((target) => (
          <li>
            <strong>Bổ sung:</strong> {nameOf(target)}
          </li>
        ))}
        {withdrawn.map((target) => (
          <li>
            <strong>Rút:</strong> {nameOf(target)}
          </li>
        ))}
        {changed.map((one) => (
          <li>
            <strong>Sửa:</strong> {one.target.name}
            <Wordings wordings={one.wordings} />
          </li>
        ))}
        {wordings.length > 0 && (
          <li>
            <strong>Nội dung khác</strong>
            <Wordings wordings={wordings} />
          </li>
        )}
      </ul>
    </Details>
  )
}

/** What a target is called, or that it may not be shown. */
export function nameOf(target: Target | WithheldTarget): string {
  return target.kind === 'withheld' ? 'Chỉ tiêu không hiển thị' : target.name
}

function Wordings({ wordings }: { wordings: readonly Wording[] }) {
  return (
    <ul>
      {wordings.map(({ what, before, after }) => (
        <li>
          {what}: <del>{before ?? 'không có'}</del> → <ins>{after ?? 'không có'}</ins>
        </li>
      ))}
    </ul>
  )
}
