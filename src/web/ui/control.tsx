import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'

/** What every field of a form has. `name` is also its id, which the error summary links to, unless `id` says another. */
export interface ControlProps {
  name: string
  label: string
  id?: string | undefined
  hint?: string | undefined
  error?: string | undefined
  /** Fields are needed unless they say that they may stay empty. */
  optional?: boolean | undefined
}

/** The attributes that tie an input to its hint and its error. */
export function described({ name, id = name, hint, error }: ControlProps) {
  const parts = [hint && `${id}-goi-y`, error && `${id}-loi`].filter(Boolean)
  return {
    'aria-describedby': parts.length > 0 ? parts.join(' ') : undefined,
    'aria-invalid': error ? 'true' : undefined,
  }
}

/** What stands in a label or legend: its text and, where the field may stay empty, that it may. */
export function LabelText({ label, optional }: { label: string; optional?: boolean | undefined }) {
  return (
    <>
      {label}
      {optional && <span class="optional"> (không bắt buộc)</span>}
    </>
  )
}

/** Hint and error of a field, under the ids that `described` names. */
export function Notes({ name, id = name, hint, error }: ControlProps) {
  return (
    <>
      {hint && (
        <p class="hint" id={`${id}-goi-y`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-loi`}>
          <Icon name="stop" />
          {error}
        </p>
      )}
    </>
  )
}

/** The frame of a field with one input: label, hint, error, then the input. */
export function Control({ children, ...props }: ControlProps & { children?: Child }) {
  return (
    <div class={props.error ? 'field wrong' : 'field'}>
      <label for={props.id ?? props.name}>
        <LabelText label={props.label} optional={props.optional} />
      </label>
      <Notes {...props} />
      {children}
    </div>
  )
}
