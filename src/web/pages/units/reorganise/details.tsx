import type { Day, NewUnit, Unit, UnitChange, UnitHistory, UnitId } from '../../../../plan/index.ts'
import { type Decimal, decimal, parseNumber } from '../../../../vietnamese/index.ts'
import type { Typed } from '../../../input.ts'
import type { SiteContext } from '../../../site.ts'
import { Button, Buttons, ErrorSummary, type Errors, Field, Fieldset, Form, Select } from '../../../ui/index.ts'
import { unitSchema } from '../form.tsx'
import { kindOptions, parentOptions } from '../words.ts'
import { type ChangeKind, changeKinds, type Draft, hiddenFields, unitsToChange, unitsToStandUnder } from './draft.ts'
import { DefaultAct, stepPage } from './step.tsx'

/** What a change is of. */
export interface Subject {
  kind: ChangeKind
  from: readonly Unit[]
  /** Units below the one that is split or abolished, each of which must be told where it goes. */
  below: readonly Unit[]
}

/** The subject of a change to these units. */
export function subjectOf(history: UnitHistory, on: Day, draft: Draft, kind: ChangeKind, chosen: readonly UnitId[]): Subject {
  const units = unitsToChange(history, on, draft)
  const from = units.filter(({ id }) => chosen.includes(id))
  const homeless = kind === 'split' || kind === 'abolish' ? from.map(({ code }) => code) : []
  return { kind, from, below: units.filter(({ parent }) => parent !== null && homeless.includes(parent)) }
}

/** How many parts a split is asked for at first, and how many at most. */
const parts = { first: 2, most: 30 }

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

/** How many parts the form shows. */
export function partsOf(typed: Typed): number {
  const count = Number(typed['so-phan'] ?? parts.first)
  return Number.isInteger(count) ? Math.min(Math.max(count, parts.first), parts.most) : parts.first
}

/** The change that the form describes, with those of units below that it moves; or what is wrong with which field. */
export function readDetails({ kind, from, below }: Subject, typed: Typed): { changes: UnitChange[] } | { errors: Errors } {
  const errors: Record<string, string> = {}
  const ids = from.map(({ id }) => id)
  const [first] = ids
  const placed = (child: Unit): string => {
    const to = typed[`ve-${child.id}`] ?? ''
    if (to === '') errors[`ve-${child.id}`] = `${child.name}: chưa chọn nơi chuyển về.`
    return to
  }
  const changes: UnitChange[] = []
  if (kind === 'found') changes.push({ kind, to: newUnit(typed, '', errors) })
  else if (first === undefined) errors.tu = 'Chưa chọn đơn vị.'
  else if (kind === 'merge') changes.push({ kind, from: ids, to: newUnit(typed, '', errors) })
  else if (kind === 'continue') changes.push({ kind, from: first, to: newUnit(typed, '', errors) })
  else if (kind === 'abolish') {
    const moved = below.map(
      (child): UnitChange => ({ kind: 'continue', from: child.id, to: { ...fieldsOf(child), parent: placed(child) } }),
    )
    changes.push({ kind, from: first }, ...moved)
  } else {
    const basis = (typed.basis ?? '').trim()
    if (basis === '') errors.basis = 'Căn cứ tính tỷ lệ: chưa ghi.'
    const homes = new Map(below.map((child) => [child.id, placed(child)]))
    const to = Array.from({ length: partsOf(typed) }, (_, at) => `-${at + 1}`).flatMap((suffix, at) => {
      const used = [...homes.values()].includes(String(at + 1))
      // A part that nothing is said of was not needed.
      if (at >= parts.first && !used && ['name', 'code', 'share'].every((field) => (typed[`${field}${suffix}`] ?? '').trim() === ''))
        return []
      const share = { of: shareOf(typed, suffix, errors), basis }
      return [
        {
          unit: newUnit(typed, suffix, errors),
          share,
          children: below.flatMap(({ id }) => (homes.get(id) === String(at + 1) ? [id] : [])),
        },
      ]
    })
    changes.push({ kind, from: first, to })
  }
  return Object.keys(errors).length > 0 ? { errors } : { changes }
}

function fieldsOf({ code, name, kind, parent }: Unit): NewUnit {
  return { code, name, kind, parent }
}

/** The new unit of the fields with this suffix; what is wrong goes into `errors`. */
function newUnit(typed: Typed, suffix: string, errors: Record<string, string>): NewUnit {
  const read = unitSchema.safeParse(Object.fromEntries(Object.keys(unitSchema.shape).map((name) => [name, typed[`${name}${suffix}`]])))
  if (!read.success) {
    for (const { path, message } of read.error.issues) errors[`${path.join('-')}${suffix}`] ??= message
    return { code: '', name: '', kind: 'body', parent: null }
  }
  const { code, name, kind, parentCode } = read.data
  return { code, name, kind, parent: parentCode }
}

function shareOf(typed: Typed, suffix: string, errors: Record<string, string>): Decimal {
  const written = (typed[`share${suffix}`] ?? '').trim()
  const number = parseNumber(written.replace(/\s*%$/, ''))
  if (number === null) {
    errors[`share${suffix}`] = `Tỷ lệ: “${written}” không phải là số; hãy ghi như 0,6 hoặc 60%.`
    return decimal(0)
  }
  const value = decimal(number.value.toFixed())
  return written.endsWith('%') ? value.div(100) : value
}
