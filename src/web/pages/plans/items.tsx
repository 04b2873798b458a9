import type { PlanItemRow } from '../../../office/plans/index.ts'
import { type Day, dayLabel } from '../../../plan/index.ts'
import { ButtonLink, Card, DefinitionList, Section } from '../../ui/index.ts'
import { documentWords } from './list.tsx'
import { itemKinds } from './words.data.ts'

/** What a plan says beside its targets. */
export function Items({ items, edit }: { items: readonly PlanItemRow[]; edit: string | null }) {
  if (items.length === 0 && edit === null) return null
  return (
    <Section
      title="Đột phá, nhiệm vụ, văn bản cụ thể hóa"
      id="noi-dung-khac"
      actions={edit !== null && <ButtonLink href={edit}>Sửa nội dung</ButtonLink>}
    >
      {items.length === 0 && <p class="empty">Chưa ghi khâu đột phá, nhiệm vụ trọng tâm, nghị quyết chuyên đề hay chủ trương nào.</p>}
      {Object.entries(itemKinds).map(([kind, { title }]) => {
        const own = items.filter((item) => item.kind === kind)
        if (own.length === 0) return null
        return (
          <Card title={title}>
            <ol class="numbered">
              {own.map((item) => (
                <li>
                  <Item item={item} />
                </li>
              ))}
            </ol>
          </Card>
        )
      })}
    </Section>
  )
}

function Item({ item }: { item: PlanItemRow }) {
  if (item.kind !== 'keyTask') {
    const document = documentWords(item)
    return (
      <p>
        {item.words}
        {document !== '' && <span class="hint"> ({document})</span>}
      </p>
    )
  }
  return (
    <>
      <p>{item.words}</p>
      <DefinitionList items={taskClears(item).map(([term, value]) => ({ term, value: value ?? <span class="hint">chưa rõ</span> }))} />
    </>
  )
}

/** The clears of a key task, by their names; null where one is not clear yet. */
export function taskClears(item: PlanItemRow): [term: string, value: string | null][] {
  const { lead, cooperating, dueOn, responsibility, byAuthority, deliverable } = item
  return [
    ['Chủ trì', lead],
    ...(cooperating.length === 0 ? [] : [['Phối hợp', cooperating.join('; ')] as [string, string]]),
    ['Thời hạn', dueOn === null ? null : dayLabel(dueOn as Day)],
    ['Trách nhiệm', responsibility],
    ['Thẩm quyền', byAuthority],
    ['Sản phẩm', deliverable],
  ]
}
