import { amount, type Content, day, dayLabel, type FormColumn, formColumns, type UnitKind } from '../plan/index.ts'
import type { Detail, Entry } from '../store/index.ts'
import { decimal, formatNumber, parsePeriod } from '../vietnamese/index.ts'
import { periodLabel } from '../vietnamese/period.ts'
import { acts, fieldNames, listWords, valueNames } from './history.data.ts'
import type { Names } from './historyNames.ts'
import { permissionNames } from './permissions.data.ts'
import { unitKinds } from './unitKind.data.ts'

/** One thing that changed, as people say it; null for nothing there. */
export interface Change {
  label: string
  before: string | null
  after: string | null
}

/** What something is called and where its page is; null for what has none. */
export interface Subject {
  name: string
  href: string | null
}

/** What was done. */
export function actWords(act: string): string {
  return acts[act] ?? act
}

/** What it was done to. */
export function subjectWords({ subject, act, details }: Entry, names: Names): Subject {
  const [kind = '', id = '', third = ''] = subject.split('/')
  const said = (name: string | undefined, href: string | null = null): Subject => ({ name: name ?? '', href })
  switch (kind) {
    case 'unit':
      return said(names.unit.get(Number(id)), `/don-vi/${id}`)
    case 'indicator':
      return said(names.indicator.get(Number(id)), `/bo-chi-tieu/${id}`)
    case 'target':
      return said(names.target.get(Number(id)), `/chi-tieu/${id}`)
    case 'plan':
    case 'planVersion':
      return said(names.plan.get(Number(id)), `/ke-hoach/${id}`)
    case 'regime':
      return said(names.regime.get(Number(id)), '/che-do-bao-cao')
    case 'form':
      return said(names.form.get(Number(id)), `/bieu-mau/${id}`)
    case 'round':
      return said(names.round.get(Number(id)), `/ky-bao-cao/${id}`)
    case 'submission':
      return said(`${names.unit.get(Number(third)) ?? ''}, ${names.round.get(Number(id)) ?? ''}`, `/nhap-so-lieu/${id}/${third}/bien-nhan`)
    case 'document':
      return said(names.document.get(Number(id)), `/doc-van-ban/${id}`)
    case 'figure':
      return said([names.indicator.get(Number(id)), names.unit.get(Number(third)), periodWords(subject.split('/')[3] ?? '')].join(', '))
    case 'reorganisation':
      return said(detailOf(details, 'document'))
    case 'account':
    case 'authority':
      return said(detailOf(details, 'name'))
    case 'token':
      return said(details.find(([name]) => name === 'name')?.find((value, at) => at > 0 && value !== null) ?? undefined)
    default:
      return said(act === 'membership.add' ? valueNames.role?.[detailOf(details, 'role') ?? ''] : undefined)
  }
}

/** What changed of it; `digest` and ids that say nothing to people are left out. */
export function changesWords({ subject, details }: Entry, names: Names): Change[] {
  const kind = subject.split('/')[0] ?? ''
  return details
    .filter(([name]) => name !== 'digest' && name !== 'accountId')
    .map(([name, before, after]) => ({
      label: fieldNames[name] ?? figureName(name, names) ?? name,
      before: valueWords(kind, name, before, names),
      after: valueWords(kind, name, after, names),
    }))
}

/** 'figure/3/12/2026-M10' by its names; null for another field. */
function figureName(field: string, names: Names): string | null {
  const [kind, indicator, unit, period = ''] = field.split('/')
  if (kind !== 'figure') return null
  return [
    names.indicator.get(Number(indicator)),
    names.unit.get(Number(unit)),
    periodWords(field.split('/').slice(3).join('/') || period),
  ].join(', ')
}

/** A reported figure. */
export function contentWords(content: Content, unit: string): string {
  switch (content.kind) {
    case 'number':
      return amount(content.value, unit, content.decimals)
    case 'range':
      return `${amount(content.low, '', content.decimals)} - ${amount(content.high, unit, content.decimals)}`
    case 'ratio':
      return `${amount(content.numerator, content.numeratorUnit)} / ${amount(content.denominator, content.denominatorUnit)}`
    case 'words':
      return content.words
    case 'done':
      return content.done ? 'đã hoàn thành' : 'chưa hoàn thành'
    case 'returned':
      return `trả lại: ${content.why}`
    default:
      return `không áp dụng: ${content.why}`
  }
}

/** A period by its name. */
export function periodWords(code: string): string {
  return parsePeriod(code) === null ? code : periodLabel(code)
}

const named: Readonly<Record<string, keyof Names>> = {
  unitId: 'unit',
  fromUnitId: 'unit',
  toUnitId: 'unit',
  reportingUnits: 'unit',
  indicatorId: 'indicator',
  numeratorId: 'indicator',
  denominatorId: 'indicator',
  targetId: 'target',
  partOf: 'target',
  planId: 'plan',
  regimeId: 'regime',
  askedUnitId: 'unit',
}

function valueWords(subject: string, name: string, value: string | null, names: Names): string | null {
  if (value === null || value === '') return null
  if (name === 'kind' && (subject === 'unit' || subject === 'authority')) return unitKinds[value as UnitKind]?.name ?? value
  const of = name === 'parentId' ? (subject === 'plan' ? 'plan' : 'indicator') : named[name]
  if (of !== undefined) {
    return value
      .split('; ')
      .map((id) => names[of].get(Number(id)) ?? id)
      .join('; ')
  }
  if (name === 'period') return periodWords(value)
  const own = valueNames[name]?.[value]
  if (own !== undefined) return own
  if (value === 'true') return 'có'
  if (value === 'false') return 'không'
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dayLabel(day(value))
  return (listForms[name]?.(value) ?? value)
    .replace(indicatorInText, '')
    .replace(unitInText, (written, id) => names.unit.get(Number(id)) ?? written)
}

const unitInText = /unit\/(\d+)/g
const indicatorInText = / \(indicator\/\d+\)/g

/** How the lists that are kept as one text are read; the store wrote them (units.ts, targets.ts, plans.ts). */
const listForms: Readonly<Record<string, (value: string) => string>> = {
  roles: (value) => eachWord(value, valueNames.role ?? {}),
  acts: (value) => eachWord(value, permissionNames),
  successions: (value) => value.replace(/ × ([\d.]+)/g, (_, share) => ` (${formatNumber(decimal(share))})`),
  assignments: (value) => value.replace(/(^|; )(\w+): (?:post|unit) /g, (_, gap, role) => `${gap}${listWord(role)}: `),
  lines: (value) =>
    value.replace(
      /(^|; )[^;]*? \((\w+)\): (\w+)([^;[]*)(?:\[[^;]*\])?/g,
      (_, gap, issuer, rule, bounds) => `${gap}${listWord(issuer)}: ${listWord(rule)}${boundsWords(bounds)}`,
    ),
  path: (value) =>
    value.replace(/(^|; )(\S+): ([\d.-]+)/g, (_, gap, period, level) => `${gap}${periodWords(period)}: ${formatNumber(decimal(level))}`),
  columns: (value) =>
    value
      .split('; ')
      .map((name) => formColumns[name as FormColumn] ?? name)
      .join('; '),
  items: (value) => value.replace(/(^|; )(\w+): /g, (_, gap, kind) => `${gap}${listWord(kind)}: `),
}

function eachWord(value: string, words: Readonly<Record<string, string>>): string {
  return value
    .split('; ')
    .map((word) => words[word] ?? word)
    .join('; ')
}

function listWord(word: string): string {
  return listWords[word] ?? word
}

/** The numbers of a rule, as people write them. */
function boundsWords(bounds: string): string {
  return bounds
    .replace(/ strict/, ' (không kể mức này)')
    .replace(/ implied$/, ' (suy ra)')
    .replace(/-?\d+(?:\.\d+)?/g, (digits) => formatNumber(decimal(digits)))
}

function detailOf(details: readonly Detail[], name: string): string | undefined {
  return details.find(([own]) => own === name)?.[2] ?? undefined
}
