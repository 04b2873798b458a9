import { Control, type ControlProps, described, LabelText, Notes } from './control.tsx'

/** One of the values to choose from. */
export interface Option {
  value: string
  label: string
  /** A sentence under the label, where the label alone does not say what follows from the choice. */
  hint?: string | undefined
}

interface ChoiceProps extends ControlProps {
  options: readonly Option[]
  value?: string | undefined
}

interface SelectProps extends ChoiceProps {
  /** The first, empty line: “Chọn đơn vị”, “Tất cả”. */
  empty?: string | undefined
}

/** One of many values, in a list that opens. */
export function Select({ options, value, empty, ...control }: SelectProps) {
  return (
    <Control {...control}>
      <select class="input" id={control.id ?? control.name} name={control.name} {...described(control)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Control>
  )
}

/** One of a few values, all in sight. The first carries the field's id, so that the error summary leads to it. */
export function Radios({ options, value, ...control }: ChoiceProps) {
  const id = control.id ?? control.name
  return (
    <fieldset class={control.error ? 'field wrong' : 'field'} {...described(control)}>
      <legend>
        <LabelText label={control.label} optional={control.optional} />
      </legend>
      <Notes {...control} />
      {options.map((option, index) => {
        const optionId = index === 0 ? id : `${id}-${index + 1}`
        return (
          <div class="tick">
            <input
              type="radio"
              id={optionId}
              name={control.name}
              value={option.value}
              checked={option.value === value}
              aria-describedby={option.hint && `${optionId}-ro`}
            />
            <label for={optionId}>{option.label}</label>
            {option.hint && (
              <p class="hint" id={`${optionId}-ro`}>
                {option.hint}
              </p>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}

interface CheckboxProps extends ControlProps {
  checked?: boolean | undefined
  value?: string | undefined
}

/** Yes or no. Sent as `value`, or `1`, where it is ticked and not at all where it is not. */
export function Checkbox({ checked, value = '1', ...control }: CheckboxProps) {
  const id = control.id ?? control.name
  return (
    <div class={control.error ? 'field wrong' : 'field'}>
      <div class="tick">
        <input type="checkbox" id={id} name={control.name} value={value} checked={checked} {...described(control)} />
        <label for={id}>{control.label}</label>
      </div>
      <Notes {...control} />
    </div>
  )
}
