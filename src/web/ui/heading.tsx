import type { Child } from 'hono/jsx'

interface HeadingProps {
  title: string
  /** The way here, from the widest: “Kế hoạch › Nghị quyết năm 2026”. The page itself is not in it. */
  crumbs?: readonly { href: string; label: string }[] | undefined
  /** What the page is about, in a line under the title. */
  lead?: Child
  /** Buttons and links for the page as a whole. */
  actions?: Child
}

/** The top of a page's content: the way here, its title and what can be done. */
export function Heading({ title, crumbs = [], lead, actions }: HeadingProps) {
  return (
    <div class="heading">
      {crumbs.length > 0 && (
        <nav aria-label="Đường dẫn">
          <ol class="crumbs">
            {crumbs.map(({ href, label }) => (
              <li>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div class="heading-line">
        <h1>{title}</h1>
        {actions && <div class="buttons">{actions}</div>}
      </div>
      {lead && <p class="lead">{lead}</p>}
    </div>
  )
}

interface SectionProps {
  title: string
  /** Its address in the page; needed, for the title names the section to a screen reader. */
  id: string
  actions?: Child
  children?: Child
}

/** A part of a page under its own title. */
export function Section({ title, id, actions, children }: SectionProps) {
  return (
    <section class="section" aria-labelledby={id}>
      <div class="heading-line">
        <h2 id={id}>{title}</h2>
        {actions && <div class="buttons">{actions}</div>}
      </div>
      {children}
    </section>
  )
}

/** A sheet that holds what belongs together. */
export function Card({ title, children }: { title?: string | undefined; children?: Child }) {
  return (
    <div class="card">
      {title && <h3 class="card-title">{title}</h3>}
      {children}
    </div>
  )
}
