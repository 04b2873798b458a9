import { momentLabel } from '../../../office/calendar.ts'
import { lastChangeOf } from '../../../office/history.ts'
import type { StaleEdit } from '../../../office/problem.ts'
import type { UnitKind } from '../../../plan/index.ts'
import type { SiteContext } from '../../site.ts'
import { Button, ButtonLink, Buttons, type Clash, Form, Heading, TwoValues } from '../../ui/index.ts'
import { view } from '../../view.tsx'
import { crumbs, kindName } from './words.ts'

const labels: readonly [name: string, label: string, shown: (value: string) => string][] = [
  ['name', 'Tên đơn vị', (value) => value],
  ['kind', 'Loại đơn vị', (value) => kindName(value as UnitKind)],
  ['code', 'Mã đơn vị', (value) => value],
  ['parentCode', 'Mã đơn vị cấp trên', (value) => (value === '' ? 'không có' : value)],
]

/** Somebody else was quicker: both values of what differs, to choose from. */
export async function stalePage(c: SiteContext, row: number, { mine, theirs }: StaleEdit) {
  const last = await lastChangeOf(c.var.desk, `unit/${row}`)
  const value = (of: Readonly<Record<string, unknown>>, name: string) => String(of[name] ?? '')
  const side = (of: Readonly<Record<string, unknown>>, name: string, shown: (value: string) => string) => ({
    value: value(of, name),
    shown: shown(value(of, name)),
  })
  const same = labels.filter(([name]) => value(mine, name) === value(theirs, name))
  const clashes = labels
    .filter((one) => !same.includes(one))
    .map(([name, label, shown]): Clash => ({ name, label, yours: side(mine, name, shown), current: side(theirs, name, shown) }))
  const changed = last === null ? '' : `${last.actor} đã sửa lúc ${momentLabel(last.recordedAt)}.`
  return view(
    c,
    { title: 'Hai người cùng sửa', status: 409 },
    <>
      <Heading title="Hai người cùng sửa" crumbs={crumbs(row, value(theirs, 'name'))} />
      <Form
        action={`/don-vi/${row}/sua`}
        hidden={{ version: value(theirs, 'version'), ...Object.fromEntries(same.map(([name]) => [name, value(mine, name)])) }}
      >
        <TwoValues changed={changed} clashes={clashes} />
        <Buttons>
          <Button>Lưu</Button>
          <ButtonLink href={`/don-vi/${row}`}>Giữ giá trị hiện nay</ButtonLink>
        </Buttons>
      </Form>
    </>,
  )
}
