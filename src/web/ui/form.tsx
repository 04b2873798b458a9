import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'

/** What is wrong, by the id of the field that it is about. */
export type Errors = Readonly<Record<string, string>>

interface FormProps {
  action: string
  /** What goes along unseen: the version that was edited, where to go afterwards. */
  hidden?: Readonly<Record<string, string | number>> | undefined
  /** The question to put before it is sent, for what cannot be taken back. */
  confirm?: string | undefined
  /** True where files go along. */
  files?: boolean | undefined
  children?: Child
}

/** A form that changes something. What is wrong is said by the server, in Vietnamese, so the browser is not to check it first. */
export function Form({ action, hidden = {}, confirm, files, children }: FormProps) {
  return (
    <form
      class="form"
      method="post"
      action={action}
      enctype={files ? 'multipart/form-data' : undefined}
      data-confirm={confirm}
      novalidate
      accept-charset="utf-8"
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={String(value)} />
      ))}
      {children}
    </form>
  )
}

/** Fields that belong together, under a name. */
export function Fieldset({ legend, hint, children }: { legend: string; hint?: string | undefined; children?: Child }) {
  return (
    <fieldset class="group">
      <legend>{legend}</legend>
      {hint && <p class="hint">{hint}</p>}
      {children}
    </fieldset>
  )
}

/** What can be done with the form: one main button, then others. */
export function Buttons({ children }: { children?: Child }) {
  return <div class="buttons">{children}</div>
}

/** How heavy a button is: `main` once a form, `plain` for what else can be done, `danger` for what takes something away. */
export type ButtonKind = 'main' | 'plain' | 'danger'

interface ButtonProps {
  kind?: ButtonKind | undefined
  /** Tells which button was pressed. */
  name?: string | undefined
  value?: string | undefined
  /** Another address than the form's. */
  formaction?: string | undefined
  confirm?: string | undefined
  children?: Child
}

/** A button that sends its form. */
export function Button({ kind = 'main', name, value, formaction, confirm, children }: ButtonProps) {
  return (
    <button class={`button ${kind}`} type="submit" name={name} value={value} formaction={formaction} data-confirm={confirm}>
      {children}
    </button>
  )
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink({ href, kind = 'plain', children }: { href: string; kind?: ButtonKind | undefined; children?: Child }) {
  return (
    <a class={`button ${kind}`} href={href}>
      {children}
    </a>
  )
}

/** All that is wrong, on top of the form, each a link to its field. Nothing where nothing is wrong. */
export function ErrorSummary({ errors }: { errors: Errors }) {
  const found = Object.entries(errors)
  if (found.length === 0) return null
  return (
    <div class="notice bad" role="alert" tabindex={-1} autofocus>
      <Icon name="stop" />
      <div>
        <h2 class="notice-title">Có {found.length} chỗ cần sửa</h2>
        <ul class="links">
          {found.map(([field, message]) => (
            <li>
              <a href={`#${field}`}>{message}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
