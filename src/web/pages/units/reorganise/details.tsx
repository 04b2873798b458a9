import type { Day, Unit, UnitHistory } from '../../../../plan/index.ts'
import type { Typed } from '../../../input.ts'
import type { SiteContext } from '../../../site.ts'
import { Button, Buttons, ErrorSummary, type Errors, Field, Fieldset, Form, Select } from '../../../ui/index.ts'
import { kindOptions, parentOptions } from '../words.ts'
import { type ChangeKind, changeKinds, type Draft, hiddenFields, unitsToStandUnder } from './draft.ts'
import { parts, partsOf, type Subject } from './readDetails.ts'
import { DefaultAct, stepPage } from './step.tsx'

interface DetailsProps {
  draft: Draft
  history: UnitHistory
  on: Day
  subject: Subject
  typed: Typed
  errors: Errors
}

/** What the change leads to. */
export function detailsPage(c: SiteContext, { draft, history, on, subject, typed, errors }: DetailsProps) {
  const { kind, from, below } = subject
  const above = parentOptions(unitsToStandUnder(history, on, draft).filter(({ code }) => kind !== 'abolish' || code !== from[0]?.code))
  const [first] = from
  const given: Typed = first === undefined ? typed : { ...proposal(kind, first), ...typed }
  const count = partsOf(given)
  return stepPage(
    c,
    {
      title: changeKinds[kind].name,
      bad: Object.keys(errors).length > 0,
      ...(from.length === 0 ? {} : { lead: from.map(({ name, code }) => `${name} (mã ${code})`).join(', ') }),
    },
    <>
      <ErrorSummary errors={errors} />
      <Form action="/don-vi/sap-xep" hidden={{ ...hiddenFields(draft), loai: kind, 'so-phan': count }}>
        <DefaultAct act="ghi" />
        {from.map(({ id }) => (
          <input type="hidden" name="tu" value={id} />
        ))}
        {kind === 'split' ? (
          <>
            <Field
              name="basis"
              label="Căn cứ tính tỷ lệ"
              value={given.basis}
              error={errors.basis}
              hint="Số liệu cũ được chia cho các đơn vị mới theo tỷ lệ này, ví dụ: dân số ngày 30/6/2025."
            />
            {Array.from({ length: count }, (_, at) => (
              <Fieldset legend={`Phần ${at + 1}`}>
                <NewUnitInputs typed={given} errors={errors} parents={above} suffix={`-${at + 1}`} />
                <Field
                  name={`share-${at + 1}`}
                  label="Tỷ lệ"
                  type="number"
                  value={given[`share-${at + 1}`]}
                  error={errors[`share-${at + 1}`]}
                  hint="Ghi 0,6 hoặc 60%."
                />
              </Fieldset>
            ))}
            <Buttons>
              <Button kind="plain" name="viec" value="them-phan">
                Thêm một phần
              </Button>
            </Buttons>
          </>
        ) : (
          kind !== 'abolish' && <NewUnitInputs typed={given} errors={errors} parents={above} suffix="" />
        )}
        {below.length > 0 && (
          <Fieldset legend="Đơn vị trực thuộc chuyển về đâu">
            {below.map(({ id, name }) => (
              <Select
                name={`ve-${id}`}
                label={name}
                empty="Chọn nơi chuyển về"
                value={given[`ve-${id}`]}
                error={errors[`ve-${id}`]}
                options={
                  kind === 'abolish'
                    ? above
                    : Array.from({ length: count }, (_, at) => ({ value: String(at + 1), label: `Phần ${at + 1}` }))
                }
              />
            ))}
          </Fieldset>
        )}
        {kind === 'abolish' && below.length === 0 && <p>Đơn vị không có đơn vị trực thuộc. Số liệu đã báo cáo giữ nguyên.</p>}
        <Buttons>
          <Button name="viec" value="ghi">
            Ghi vào bản sắp xếp
          </Button>
          <Button kind="plain" name="viec" value="ve">
            Quay lại
          </Button>
        </Buttons>
      </Form>
    </>,
  )
}

function NewUnitInputs({
  typed,
  errors,
  parents,
  suffix,
}: {
  typed: Typed
  errors: Errors
  parents: ReturnType<typeof parentOptions>
  suffix: string
}) {
  const own = (name: string) => ({ name: `${name}${suffix}`, value: typed[`${name}${suffix}`], error: errors[`${name}${suffix}`] })
  return (
    <>
      <Field {...own('name')} label="Tên đơn vị mới" />
      <Select {...own('kind')} label="Loại đơn vị" options={kindOptions} />
      <Field {...own('code')} label="Mã" hint="Có thể giữ mã của đơn vị cũ." />
      <Select {...own('parentCode')} label="Đơn vị cấp trên" empty="Không có cấp trên" options={parents} />
    </>
  )
}

/** What is filled in at first: what the old unit was. */
function proposal(kind: ChangeKind, { name, kind: of, code, parent }: Unit): Typed {
  if (kind === 'abolish') return {}
  const same = { kind: of, parentCode: parent ?? '' }
  if (kind === 'continue') return { ...same, name, code }
  if (kind === 'merge') return same
  const each = Object.entries(same).flatMap(([field, value]) =>
    Array.from({ length: parts.most }, (_, at) => [`${field}-${at + 1}`, value]),
  )
  return Object.fromEntries(each)
}
