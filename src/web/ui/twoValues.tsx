import type { Child } from 'hono/jsx'
import { Notice } from './text.tsx'

/** A value as the form sends it and, where it is read otherwise (the name of a unit for its code), as it is shown. */
export interface ShownValue {
  value: string
  shown?: Child
}

/** A field that somebody else has changed in the meantime. */
export interface Clash {
  name: string
  label: string
  yours: ShownValue
  current: ShownValue
}

/**
 * For a stale edit: both values of each field, one to be chosen. It stands in a `Form` that goes to the same address again
 * with the version now current, so that what is chosen is saved as any edit is. `changed` says who changed it, and when.
 */
export function TwoValues({ changed, clashes }: { changed: string; clashes: readonly Clash[] }) {
  return (
    <>
      <Notice kind="warn" title="Có người đã sửa trong lúc bạn nhập">
        <p>{changed} Chưa có gì bị mất: hãy chọn giá trị cần giữ ở từng mục rồi lưu lại.</p>
      </Notice>
      {clashes.map(({ name, label, yours, current }) => (
        <fieldset class="field">
          <legend>{label}</legend>
          <div class="two">
            <Side id={name} name={name} side={yours} label="Giá trị của bạn" checked />
            <Side id={`${name}-2`} name={name} side={current} label="Giá trị hiện nay" />
          </div>
        </fieldset>
      ))}
    </>
  )
}

interface SideProps {
  id: string
  name: string
  side: ShownValue
  label: string
  checked?: boolean
}

function Side({ id, name, side, label, checked }: SideProps) {
  return (
    <label class="side-by-side" for={id}>
      <input type="radio" id={id} name={name} value={side.value} checked={checked} />
      <span class="side-label">{label}</span>
      <span class="side-value">{side.shown ?? (side.value === '' ? 'để trống' : side.value)}</span>
    </label>
  )
}
