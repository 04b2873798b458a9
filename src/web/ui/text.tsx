import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'

/** Names with what each is: the clears of a target, the facts of a plan. */
export function DefinitionList({ items }: { items: readonly { term: string; value: Child }[] }) {
  return (
    <dl class="terms">
      {items.map(({ term, value }) => (
        <div>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What need not be in sight at first: the arithmetic behind a figure, a long note. */
export function Details({ summary, open, children }: { summary: string; open?: boolean | undefined; children?: Child }) {
  return (
    <details class="more" open={open}>
      <summary>{summary}</summary>
      <div class="more-inside">{children}</div>
    </details>
  )
}

const notices: Record<'info' | 'warn' | 'error', { looks: string; icon: IconName }> = {
  info: { looks: 'notice', icon: 'info' },
  warn: { looks: 'notice warn', icon: 'warning' },
  error: { looks: 'notice bad', icon: 'stop' },
}

/** Something to know before going on. */
export function Notice({ kind = 'info', title, children }: { kind?: keyof typeof notices; title?: string | undefined; children?: Child }) {
  const { looks, icon } = notices[kind]
  return (
    <div class={looks}>
      <Icon name={icon} />
      <div>
        {title && <p class="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  )
}

/** One thing that was done: when, by whom, what. */
export interface TimelineEntry {
  /** As it is read: “14 giờ 05, ngày 20/11/2026”. */
  when: string
  /** As a machine reads it, ISO 8601. */
  dateTime: string
  who: string
  what: Child
}

/** What was done, the latest first as the caller orders it. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol class="timeline">
      {entries.map(({ when, dateTime, who, what }) => (
        <li>
          <p class="timeline-head">
            <time datetime={dateTime}>{when}</time> · {who}
          </p>
          <div>{what}</div>
        </li>
      ))}
    </ol>
  )
}
