import type { Beside } from '../../../office/reporting/beside.ts'
import type { TypedLine } from '../../../office/reporting/entry.ts'
import type { SheetLine } from '../../../office/reporting/sheet.ts'
import type { Grade } from '../../../plan/index.ts'
import { formatNumber, periodLabel } from '../../../vietnamese/index.ts'
import { gradeName } from '../../words.ts'
import { grades, longestWords, wasOf } from './input.ts'
import { Notes, type NotesProps } from './notes.tsx'

/** What was typed into a line and could not be saved, to be shown again. */
export type Retyped = Pick<NotesProps, 'problem' | 'overtaken'> & { typed: TypedLine }

export interface LineProps {
  line: SheetLine
  /** Its number, from 1: of its row and of its fields. */
  n: number
  /** The grade of the whole sheet. */
  grade: Grade
  /** Whether it can be typed in. */
  open: boolean
  /** Where its files are. */
  files: string
  retyped: Retyped | undefined
}

/** So many columns a sheet has. */
export const columnCount = 10

/** The line's grade: its own where one was saved or is on record, else the sheet's. */
function gradeOf({ saved, recorded }: Pick<SheetLine, 'saved' | 'recorded'>, sheet: Grade): Grade {
  return saved?.grade ?? recorded?.grade ?? sheet
}

/** One line of the sheet: what is asked, what stands beside it, the fields, and under them what is to be said of it. */
export function Line(props: LineProps) {
  const { line, n } = props
  const { key, label, indent, unitName, unitOfMeasure, beside, period, cumulative } = line
  const typed = props.open && line.computedFrom === null
  return (
    <tbody class="line" id={`dong-${n}`} data-key={key} data-n={n}>
      <tr>
        <td class="number">{n}</td>
        <th scope="row">
          <span class={`under-${indent}`}>
            {label}
            {unitName && <span class="sub">{unitName}</span>}
            {cumulative && <span class="sub">lũy kế {periodLabel(period)}</span>}
          </span>
        </th>
        <td class="measure">{unitOfMeasure}</td>
        <BesideCells beside={beside} decimals={line.decimals} />
        {typed ? <Fields {...props} /> : <Shown {...props} />}
      </tr>
      <tr class="notes">
        <td colspan={columnCount} id={`ghi-chu-${n}`}>
          <Notes line={line} problem={props.retyped?.problem} overtaken={props.retyped?.overtaken} />
        </td>
      </tr>
    </tbody>
  )
}

function BesideCells({ beside: { previous, previousPeriod, same, samePeriod, plan }, decimals }: { beside: Beside; decimals: number }) {
  const number = (value: Beside['previous']) => (value === null ? '–' : formatNumber(value.round(decimals)))
  return (
    <>
      <td class="right" data-label="Kỳ trước" title={periodLabel(previousPeriod)}>
        {number(previous)}
      </td>
      <td class="right" data-label="Cùng kỳ" title={periodLabel(samePeriod)}>
        {number(same)}
      </td>
      <td class="right plan" data-label="Kế hoạch" title={plan === null ? undefined : `${plan.label}: ${plan.text}`}>
        {plan === null ? '–' : plan.bound === null ? plan.text : number(plan.bound)}
      </td>
    </>
  )
}

function Fields({ line, n, grade, files, retyped }: LineProps) {
  const { key, label, unitName, unitOfMeasure, indicator, findings, saved, attachments } = line
  const own = gradeOf(line, grade)
  const was = { text: line.text, grade: own, cause: saved?.cause ?? '', proposal: saved?.proposal ?? '' }
  const now = retyped?.typed ?? was
  const name = unitName === null ? label : `${label}, ${unitName}`
  const chosen = now.grade === grade ? '' : now.grade
  const wrong = retyped?.problem !== undefined || findings.some((finding) => finding.grade === 'hard')
  return (
    <>
      <td class="value right">
        <input type="hidden" name={`key-${n}`} value={key} />
        <input type="hidden" name={`seen-${n}`} value={String(saved?.version ?? 0)} />
        <input type="hidden" name={`was-${n}`} value={wasOf(was)} />
        <input
          class="input number cell"
          id={`so-${n}`}
          name={`text-${n}`}
          value={now.text}
          data-column="text"
          inputmode={unitOfMeasure === '' || indicator.ratio !== null ? 'text' : 'decimal'}
          autocomplete="off"
          maxlength={200}
          aria-label={`${name}: số liệu${unitOfMeasure === '' ? '' : `, ${unitOfMeasure}`}`}
          aria-describedby={`ghi-chu-${n}`}
          aria-invalid={wrong ? 'true' : undefined}
        />
        <span class="suffix">{unitOfMeasure}</span>
      </td>
      <Words n={n} column="cause" title="Nguyên nhân" name={name} value={now.cause} />
      <Words n={n} column="proposal" title="Kiến nghị" name={name} value={now.proposal} />
      <td class="extra">
        <details>
          <summary aria-label={`Thêm cho dòng ${n}: mức độ, tệp đính kèm`}>
            {attachments.length === 0 ? 'Thêm' : `${attachments.length} tệp`}
            {chosen !== '' && <span class="sub">{gradeName(chosen)}</span>}
          </summary>
          <div class="extra-inside">
            <label for={`muc-do-${n}`}>Mức độ số liệu</label>
            <select class="input" id={`muc-do-${n}`} name={`grade-${n}`} data-column="grade">
              <option value="">như cả biểu</option>
              {grades.map((value) => (
                <option value={value} selected={value === chosen}>
                  {gradeName(value)}
                </option>
              ))}
            </select>
            <Attachments line={line} files={files} />
            <label for={`tep-${n}`}>Đính kèm tệp (tối đa 10 MB)</label>
            <input class="input" id={`tep-${n}`} name={`file-${n}`} type="file" />
            <button class="button plain" type="submit" name="attach" value={String(n)} formaction={files}>
              Đính kèm
            </button>
          </div>
        </details>
      </td>
    </>
  )
}

interface WordsProps {
  n: number
  column: 'cause' | 'proposal'
  title: string
  name: string
  value: string
}

function Words({ n, column, title, name, value }: WordsProps) {
  return (
    <td class={value === '' ? 'words empty-words' : 'words'} data-label={title}>
      <textarea
        class="input cell"
        id={`${column}-${n}`}
        name={`${column}-${n}`}
        data-column={column}
        rows={1}
        maxlength={longestWords}
        aria-label={`${name}: ${title.toLowerCase()}`}
      >
        {`\n${value}`}
      </textarea>
    </td>
  )
}

function Shown({ line, files }: LineProps) {
  const { text, saved, recorded, computedFrom, unitOfMeasure } = line
  const settled = saved?.grade ?? recorded?.grade
  return (
    <>
      <td class="value right">
        <output class="computed">{text === '' ? '–' : text}</output> <span class="suffix">{unitOfMeasure}</span>
        <span class="sub">{computedFrom === null ? text !== '' && settled && gradeName(settled) : 'tự tính'}</span>
      </td>
      {computedFrom === null ? (
        <>
          <td class="words" data-label="Nguyên nhân">
            {saved?.cause}
          </td>
          <td class="words" data-label="Kiến nghị">
            {saved?.proposal}
          </td>
          <td class="extra">
            <Attachments line={line} files={files} />
          </td>
        </>
      ) : (
        <td class="words hint" colspan={3}>
          = {computedFrom}
        </td>
      )}
    </>
  )
}

function Attachments({ line: { attachments }, files }: Pick<LineProps, 'line' | 'files'>) {
  if (attachments.length === 0) return null
  return (
    <ul>
      {attachments.map(({ id, name }) => (
        <li>
          <a href={`${files}/${id}`}>{name}</a>
        </li>
      ))}
    </ul>
  )
}
