import type { Day, Unit, UnitHistory, UnitId } from '../../../../plan/index.ts'
import { searchKey } from '../../../../vietnamese/normal.ts'
import type { SiteContext } from '../../../site.ts'
import { Button, Buttons, ErrorSummary, Field, Fieldset, Form } from '../../../ui/index.ts'
import { kindName } from '../words.ts'
import { type ChangeKind, changeKinds, type Draft, hiddenFields, unitsToChange } from './draft.ts'
import { stepPage } from './step.tsx'

/** How many units are listed at once; the others are found by their names. */
const mostListed = 100

interface Choice {
  kind: ChangeKind
  chosen: readonly UnitId[]
  sought: string
  error?: string
}

/** Which units the change is of. What is ticked stays ticked while others are looked for. */
export function choosePage(c: SiteContext, draft: Draft, history: UnitHistory, on: Day, { kind, chosen, sought, error }: Choice) {
  const several = kind === 'merge'
  const key = searchKey(sought)
  const units = unitsToChange(history, on, draft)
  const fitting = units.filter(({ id, name, code }) => chosen.includes(id) || searchKey(`${name} ${code}`).includes(key))
  fitting.sort((a, b) => Number(chosen.includes(b.id)) - Number(chosen.includes(a.id)))
  const names = new Map(units.map(({ code, name }) => [code, name]))
  const left = fitting.length - mostListed
  return stepPage(
    c,
    { title: changeKinds[kind].name, bad: error !== undefined },
    <>
      <ErrorSummary errors={error === undefined ? {} : { tu: error }} />
      <Form action="/don-vi/sap-xep" hidden={{ ...hiddenFields(draft), loai: kind }}>
        <Field name="tim" label="Tìm đơn vị" type="search" value={sought} optional hint="Tên hoặc mã, gõ không dấu cũng được." />
        <Buttons>
          <Button kind="plain" name="viec" value="tim">
            Tìm
          </Button>
        </Buttons>
        <Fieldset legend={changeKinds[kind].choose} hint={several ? 'Chọn từ hai đơn vị trở lên.' : undefined}>
          {fitting.slice(0, mostListed).map((one, index) => (
            <Pick unit={one} at={index} several={several} checked={chosen.includes(one.id)} above={names.get(one.parent ?? '')} />
          ))}
          {fitting.length === 0 && <p class="empty">Không có đơn vị nào khớp.</p>}
          {left > 0 && <p class="hint">Còn {left} đơn vị nữa; hãy tìm theo tên.</p>}
        </Fieldset>
        <Buttons>
          <Button name="viec" value="tiep">
            Tiếp tục
          </Button>
          <Button kind="plain" name="viec" value="ve">
            Quay lại
          </Button>
        </Buttons>
      </Form>
    </>,
  )
}

interface PickProps {
  unit: Unit
  at: number
  several: boolean
  checked: boolean
  above: string | undefined
}

function Pick({ unit: { id, name, kind, code }, at, several, checked, above }: PickProps) {
  const field = at === 0 ? 'tu' : `tu-${at + 1}`
  return (
    <div class="tick">
      <input type={several ? 'checkbox' : 'radio'} id={field} name="tu" value={id} checked={checked} />
      <label for={field}>
        {name} <span class="unit-facts">{[kindName(kind), `mã ${code}`, ...(above === undefined ? [] : [above])].join(' · ')}</span>
      </label>
    </div>
  )
}
