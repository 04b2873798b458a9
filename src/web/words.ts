import {
  type Absent,
  absenceSentence,
  amount,
  type Content,
  changeLabel,
  type Figure,
  type FigureChange,
  type Grade,
  type Indicator,
  isPercentage,
  shown,
  type Working,
} from '../plan/index.ts'

const grades: Record<Grade, string> = { estimate: 'ước', preliminary: 'sơ bộ', final: 'chính thức' }

/** How settled a figure is, in a word. */
export function gradeName(grade: Grade): string {
  return grades[grade]
}

/** A figure as a table shows it; why there is none in few words. */
export function figureText(figure: Figure): string {
  switch (figure.kind) {
    case 'number':
      return shown(figure.working)
    case 'range':
      return `${shown(figure.low)} - ${shown(figure.high)}`
    case 'words':
      return figure.words
    case 'done':
      return figure.done ? 'Đã hoàn thành' : 'Chưa hoàn thành'
    default:
      return absenceText(figure)
  }
}

/** What was reported, as it was written. */
export function contentText(content: Content, unit: string): string {
  switch (content.kind) {
    case 'number':
      return amount(content.value, unit, content.decimals)
    case 'ratio':
      return `${amount(content.numerator, content.numeratorUnit)} / ${amount(content.denominator, content.denominatorUnit)}`
    case 'range':
      return `${amount(content.low, '', content.decimals)} - ${amount(content.high, unit, content.decimals)}`
    case 'words':
      return content.words
    case 'done':
      return content.done ? 'Đã hoàn thành' : 'Chưa hoàn thành'
    default:
      return absenceSentence({ kind: 'absent', reason: content.kind, why: content.why })
  }
}

/** The figure's grade where it is not final, and what it lacks: 'ước', 'thiếu bản Nà Lúa'. */
export function figureNote(figure: Figure): string {
  if (figure.kind === 'absent') return figure.why
  const gaps = figure.kind === 'number' && figure.gaps.length > 0 ? `thiếu ${figure.gaps.length} đơn vị` : ''
  return [figure.grade === 'final' ? '' : gradeName(figure.grade), gaps].filter(Boolean).join(', ')
}

/** Why something is not there, in few words. */
export function absenceText({ reason }: Absent): string {
  return absenceSentence({ kind: 'absent', reason, why: '' })
}

/** A computed value, or a dash; its reason is told where it is unfolded. */
export function workingText(working: Working | Absent): string {
  return working.kind === 'absent' ? '–' : shown(working)
}

/** How a figure stands to an earlier one: 'tăng 3,2%'; of a figure in % in points. */
export function changeText({ percent, difference }: FigureChange, of: Indicator): string {
  const change = isPercentage(of) || percent.kind === 'absent' ? difference : percent
  return change.kind === 'absent' ? '–' : changeLabel(change.value, change.unit, change.decimals)
}
