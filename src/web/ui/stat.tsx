import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'
import { type StatusKind, statuses } from './status.tsx'

interface StatProps {
  /** The figure as it is written: “42”, “1.401,4 tỷ đồng”. */
  value: string | number
  label: string
  /** The status that is counted: gives the sign and the tone. */
  kind?: StatusKind | undefined
  /** Where the figure leads: to the list of what it counts. */
  href?: string | undefined
  /** The list below shows just these. */
  current?: boolean | undefined
}

/** One big figure with what it counts. */
export function Stat({ value, label, kind, href, current }: StatProps) {
  const shown = (
    <>
      <span class="stat-value">{value}</span>
      <span class="stat-label">
        {kind && <Icon name={statuses[kind].icon} />}
        {label}
      </span>
    </>
  )
  const looks = kind ? `stat ${statuses[kind].tone}` : 'stat'
  return (
    <li>
      {href ? (
        <a class={looks} href={href} aria-current={current ? 'true' : undefined}>
          {shown}
        </a>
      ) : (
        <div class={looks}>{shown}</div>
      )}
    </li>
  )
}

/** Figures side by side, under a name that a screen reader says. */
export function StatRow({ label, children }: { label: string; children?: Child }) {
  return (
    <ul class="stats" aria-label={label}>
      {children}
    </ul>
  )
}
