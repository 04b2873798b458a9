import { Control, type ControlProps, described } from './control.tsx'

/** What is typed into a field. `number` takes a decimal comma and `code` a one-time code: both are text to the browser. */
export type FieldType = 'text' | 'email' | 'password' | 'number' | 'date' | 'month' | 'search' | 'code'

/**
 * How a browser is told. A real `type="number"` refuses “8,5” where the browser's own language writes “8.5”, and changes the
 * figure when the wheel is turned over it.
 */
const attributes: Record<FieldType, { type: string; inputmode?: 'decimal' | 'numeric'; autocomplete?: string }> = {
  text: { type: 'text' },
  email: { type: 'email' },
  password: { type: 'password' },
  number: { type: 'text', inputmode: 'decimal', autocomplete: 'off' },
  date: { type: 'date' },
  month: { type: 'month' },
  search: { type: 'search' },
  code: { type: 'text', inputmode: 'numeric', autocomplete: 'one-time-code' },
}

interface FieldProps extends ControlProps {
  type?: FieldType | undefined
  value?: string | undefined
  /** What the figure is counted in, shown after it: “tỷ đồng”. */
  suffix?: string | undefined
  autocomplete?: string | undefined
  placeholder?: string | undefined
}

/** A field with one line of text, with what was typed kept in it. */
export function Field({ type = 'text', value, suffix, autocomplete, placeholder, ...control }: FieldProps) {
  const id = control.id ?? control.name
  return (
    <Control {...control}>
      <div class="input-line">
        <input
          class={`input ${type}`}
          id={id}
          name={control.name}
          value={value}
          placeholder={placeholder}
          {...attributes[type]}
          {...(autocomplete === undefined ? {} : { autocomplete })}
          {...described(control)}
        />
        {suffix && <span class="suffix">{suffix}</span>}
      </div>
    </Control>
  )
}

interface TextAreaProps extends ControlProps {
  value?: string | undefined
  rows?: number | undefined
}

/** A field with several lines of text. */
export function TextArea({ value, rows = 4, ...control }: TextAreaProps) {
  return (
    <Control {...control}>
      <textarea class="input" id={control.id ?? control.name} name={control.name} rows={rows} {...described(control)}>
        {/* A browser drops the first line break, so one is given to drop. */}
        {`\n${value ?? ''}`}
      </textarea>
    </Control>
  )
}
