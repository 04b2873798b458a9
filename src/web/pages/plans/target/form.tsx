import type { Child } from 'hono/jsx'
import type { PlanSheet } from '../../../../office/plans/index.ts'
import type { Indicator } from '../../../../plan/index.ts'
import { parsePeriod, periodLabel } from '../../../../vietnamese/period.ts'
import type { Typed } from '../../../input.ts'
import { Button, Checkbox, DefinitionList, type Errors, Field, Fieldset, Form, type Option, Select, TextArea } from '../../../ui/index.ts'
import { dayWithin, earlierPeriods, pathPeriods, targetPeriods, unitOptions } from '../choices.ts'
import { countRows, optionsOf } from '../rows.ts'
import { issuers, roles, ruleKinds } from '../words.data.ts'

interface TargetFormProps {
  sheet: PlanSheet
  indicator: Indicator
  typed: Typed
  errors: Errors
  today: string
  action: string
  /** Targets of the same indicator for other units, of which this may be a share. */
  wholes: readonly Option[]
  /** A target that was there already: of what it is does not change. */
  existing: boolean
  /** A target of an adopted version: its name and what it is counted as do not change either. */
  adopted: boolean
  children?: Child
}

/** A field's name, value and error at hand. */
type At = (name: string) => { name: string; value: string | undefined; error: string | undefined }

/** The form of a target, whole on one page; rows are added by a button that sends it and shows it again. */
export function TargetForm({ sheet, indicator, typed, errors, today, action, wholes, existing, adopted, children }: TargetFormProps) {
  const at: At = (name) => ({ name, value: typed[name], error: errors[name] })
  const period = parsePeriod(typed.period ?? '') === null ? sheet.plan.period : (typed.period as string)
  const units = withOption(unitOptions(sheet.books, dayWithin(sheet.plan.period, today)), typed.unitId, sheet)
  const hidden = {
    version: typed.version ?? 0,
    indicatorId: typed.indicatorId ?? '',
    ...(existing ? { unitId: typed.unitId ?? '', period } : {}),
    ...(adopted
      ? { name: typed.name ?? '', disclosure: typed.disclosure ?? '', headline: typed.headline ?? '', partOf: typed.partOf ?? '' }
      : {}),
  }
  return (
    <Form action={action} hidden={hidden}>
      <Fieldset legend="Chỉ tiêu">
        <DefinitionList
          items={[
            { term: 'Chỉ tiêu thống kê', value: `${indicator.name} (${indicator.unit})` },
            ...(existing ? [{ term: 'Kỳ', value: periodLabel(period) }] : []),
            ...(adopted ? [{ term: 'Tên chỉ tiêu', value: typed.name }] : []),
          ]}
        />
        {!adopted && <Field {...at('name')} label="Tên chỉ tiêu" />}
        {!existing && (
          <div class="fields">
            <Select {...at('unitId')} label="Đơn vị thực hiện" options={units} value={typed.unitId ?? String(sheet.plan.unitId)} />
            <Select {...at('period')} label="Kỳ" options={targetPeriods(sheet.plan.period)} value={period} />
          </div>
        )}
        {!adopted && <Identity at={at} typed={typed} wholes={wholes} />}
      </Fieldset>
      <Lines at={at} typed={typed} indicator={indicator} period={period} />
      <Parts at={at} typed={typed} sheet={sheet} period={period} />
      <Path at={at} typed={typed} period={period} />
      <People at={at} typed={typed} units={units} />
      {children}
    </Form>
  )
}

function Identity({ at, typed, wholes }: { at: At; typed: Typed; wholes: readonly Option[] }) {
  return (
    <>
      <div class="fields">
        <Select
          {...at('disclosure')}
          label="Phạm vi"
          options={[
            { value: 'public', label: 'Công khai' },
            { value: 'internal', label: 'Nội bộ' },
          ]}
          hint="Chỉ tiêu nội bộ vẫn được đếm, nhưng chỉ hiện với người được xem."
        />
        <Select {...at('partOf')} label="Là phần giao của" options={wholes} empty="Không" optional />
      </div>
      <Checkbox name="headline" label="Tính vào số chỉ tiêu chủ yếu" checked={typed.headline === '1'} />
    </>
  )
}

function Lines({ at, typed, indicator, period }: { at: At; typed: Typed; indicator: Indicator; period: string }) {
  const count = countRows(typed, 'lines', 1)
  const numbers = Array.from({ length: count }, (_, row) => ({ value: String(row + 1), label: `Mức kế hoạch ${row + 1}` }))
  return (
    <Fieldset
      legend="Mức kế hoạch"
      hint="Mỗi cơ quan giao một dòng: tỉnh giao, HĐND quyết nghị, nghị quyết của cấp ủy. Dòng để trống thì bỏ qua."
    >
      <Select
        {...at('since')}
        label="Cách tính"
        options={earlierPeriods(period, typed.since ?? '').map(({ value, label }) => ({ value, label: `mức tăng, giảm so với ${label}` }))}
        empty="mức đạt được trong kỳ"
        hint="Với mức tăng, giảm: mức giảm ghi số âm, ví dụ -0,7."
      />
      {numbers.map(({ label: title }, row) => {
        const own = (field: string) => at(`lines-${row}-${field}`)
        return (
          <div class="row-group">
            <h3>{title}</h3>
            <input type="hidden" name={own('id').name} value={own('id').value ?? ''} />
            <div class="fields">
              <Select {...own('issuer')} label="Cơ quan giao" options={optionsOf(issuers)} />
              <Field {...own('label')} label="Tên gọi" hint="Ví dụ: dự toán tỉnh giao" />
              <Field {...own('document')} label="Văn bản" optional />
            </div>
            <RuleFields own={own} unit={indicator.unit} kinds={ruleKinds} />
            <Checkbox name={own('stretch').name} label="Mức phấn đấu, không dùng để đánh giá" checked={own('stretch').value === '1'} />
          </div>
        )
      })}
      <Button kind="plain" name="more" value="lines">
        Thêm dòng
      </Button>
      <div class="fields row-group">
        <Select {...at('governing')} label="Mức dùng để đánh giá" options={numbers} empty="Mức đầu tiên không phải phấn đấu" optional />
        <Select
          {...at('marginKind')}
          label="Chỉ coi là vượt khi hơn kế hoạch"
          options={[
            { value: 'percent', label: 'quá số phần trăm của kế hoạch' },
            { value: 'absolute', label: 'quá một lượng (cùng đơn vị tính)' },
          ]}
          empty="bất kỳ mức nào"
          optional
        />
        <Field {...at('margin')} label="Ngưỡng tính vượt" type="number" optional />
      </div>
    </Fieldset>
  )
}

interface RuleFieldsProps {
  own: At
  unit: string
  kinds: Readonly<Record<string, string>>
}

function RuleFields({ own, unit, kinds }: RuleFieldsProps) {
  return (
    <div class="fields">
      <Select {...own('rule')} label="Quy tắc" options={optionsOf(kinds)} value={own('rule').value ?? 'atLeast'} />
      <Field {...own('value')} label="Mức" type="number" />
      <Field {...own('upper')} label="Đến mức" type="number" hint="Chỉ cho khoảng." />
      <Field {...own('unit')} label="Đơn vị tính" value={own('unit').value ?? unit} />
    </div>
  )
}

/** The figures that must all hold, where a line says so. */
function Parts({ at, typed, sheet, period }: { at: At; typed: Typed; sheet: PlanSheet; period: string }) {
  const asked = Object.entries(typed).some(([name, value]) => name.endsWith('-rule') && value === 'allOf')
  const count = countRows(typed, 'parts', asked ? 1 : 0)
  const { allOf: _, ...simple } = ruleKinds
  const indicators = [...sheet.indicators.values()].map(({ code, name }) => ({ value: code, label: name }))
  return (
    <Fieldset
      legend="Các nội dung cùng phải đạt"
      hint={`Chỉ cho mức kế hoạch có quy tắc “${ruleKinds.allOf}”, ví dụ tai nạn giao thông giảm cả ba tiêu chí.`}
    >
      {Array.from({ length: count }, (_unused, row) => {
        const own = (field: string) => at(`parts-${row}-${field}`)
        return (
          <div class="row-group">
            <h3>Nội dung {row + 1}</h3>
            <div class="fields">
              <Field {...own('name')} label="Nội dung" />
              <Field {...own('line')} label="Thuộc mức kế hoạch số" type="number" value={own('line').value ?? '1'} />
              <Select {...own('indicator')} label="Chỉ tiêu thống kê" options={indicators} value={own('indicator').value} />
              <Select
                {...own('since')}
                label="Cách tính"
                options={earlierPeriods(period, own('since').value ?? '')}
                empty="mức đạt được"
                optional
              />
            </div>
            <RuleFields own={own} unit="" kinds={simple} />
          </div>
        )
      })}
      <Button kind="plain" name="more" value="parts">
        Thêm nội dung
      </Button>
    </Fieldset>
  )
}

function Path({ at, typed, period }: { at: At; typed: Typed; period: string }) {
  const count = countRows(typed, 'path', 1)
  const chosen = Array.from({ length: count }, (_, row) => typed[`path-${row}-by`] ?? '').filter((code) => code !== '')
  const options = pathPeriods(period, chosen)
  if (options.length === 0) return null
  return (
    <Fieldset
      legend="Lộ trình"
      hint="Lũy kế từ đầu kỳ phải đạt bao nhiêu ở từng mốc, theo đơn vị tính của mức dùng để đánh giá. Có thể để trống."
    >
      {Array.from({ length: count }, (_, row) => (
        <div class="fields">
          <Select {...at(`path-${row}-by`)} label={`Mốc ${row + 1}`} options={options} empty="Chọn mốc" />
          <Field {...at(`path-${row}-value`)} label="Mức phải đạt" type="number" />
        </div>
      ))}
      <Button kind="plain" name="more" value="path">
        Thêm mốc
      </Button>
    </Fieldset>
  )
}

function People({ at, typed, units }: { at: At; typed: Typed; units: readonly Option[] }) {
  const count = countRows(typed, 'people', 2)
  const who = [{ value: 'post', label: 'Chức danh (tự ghi tên)' }, { value: 'body', label: 'Đơn vị khác (tự ghi tên)' }, ...units]
  return (
    <Fieldset legend="Rõ người, rõ việc" hint="Đúng một đầu mối chủ trì; còn lại là phối hợp hoặc theo dõi.">
      {Array.from({ length: count }, (_, row) => (
        <div class="fields">
          <Select
            {...at(`people-${row}-role`)}
            label="Vai trò"
            options={optionsOf(roles)}
            value={typed[`people-${row}-role`] ?? (row === 0 ? 'lead' : 'cooperating')}
          />
          <Select {...at(`people-${row}-who`)} label="Đầu mối" options={who} empty="Chọn đầu mối" />
          <Field {...at(`people-${row}-name`)} label="Tên, nếu tự ghi" />
        </div>
      ))}
      <Button kind="plain" name="more" value="people">
        Thêm đầu mối
      </Button>
      <div class="row-group">
        <TextArea {...at('work')} label="Việc" rows={2} />
        <Field {...at('dueOn')} label="Thời hạn" type="date" />
        <TextArea {...at('responsibility')} label="Trách nhiệm" rows={2} />
        <TextArea {...at('byAuthority')} label="Thẩm quyền" rows={2} />
        <TextArea {...at('deliverable')} label="Sản phẩm" rows={2} />
      </div>
    </Fieldset>
  )
}

/** The units to choose from, with the chosen one where the day's tree no longer has it. */
function withOption(options: Option[], chosen: string | undefined, { books }: PlanSheet): Option[] {
  const unit = books.unitOf.get(Number(chosen))
  if (unit === undefined || options.some(({ value }) => value === chosen)) return options
  return [...options, { value: chosen as string, label: unit.name }]
}
