import type { Typed } from '../../input.ts'
import type { SiteContext } from '../../site.ts'
import { Button, ButtonLink, Buttons, type Clash, Form, Heading, Notice, TwoValues } from '../../ui/index.ts'
import { view } from '../../view.tsx'

interface StaleForm {
  title: string
  action: string
  /** The page to go back to without saving. */
  back: string
  /** The version that is current now. */
  version: number
  yours: Typed
  current: Typed
  /** What a field is called, and how its value is read. */
  label: (name: string) => string
  show?: (name: string, value: string) => string
  /** What goes along as it was sent, in fields that come several times. */
  kept?: Readonly<Record<string, readonly string[]>>
}

/** Fields that steer the form and say nothing of what it edits. */
const steering = new Set(['version', 'more', 'confirmed'])

/** For a form that somebody overtook: both values of every field that differs; the rest goes along as it was typed. */
export function staleForm(c: SiteContext, { title, action, back, version, yours, current, label, show, kept = {} }: StaleForm) {
  const names = [...new Set([...Object.keys(yours), ...Object.keys(current)])].filter((name) => !steering.has(name))
  const value = (of: Typed, name: string) => (of[name] ?? '').replaceAll('\r\n', '\n').trim()
  const side = (of: Typed, name: string) => ({ value: value(of, name), shown: show?.(name, value(of, name)) || undefined })
  const clashes = names
    .filter((name) => value(yours, name) !== value(current, name))
    .map((name): Clash => ({ name, label: label(name), yours: side(yours, name), current: side(current, name) }))
  const clashing = new Set(clashes.map(({ name }) => name))
  const same = Object.fromEntries(names.filter((name) => !clashing.has(name)).map((name) => [name, yours[name] ?? '']))
  return view(
    c,
    { title, status: 409 },
    <>
      <Heading title={title} />
      <Form action={action} hidden={{ ...same, version }}>
        {Object.entries(kept).flatMap(([name, values]) => values.map((value) => <input type="hidden" name={name} value={value} />))}
        <TwoValues changed="Nội dung này đã được người khác lưu trước bạn." clashes={clashes} />
        <Buttons>
          <Button>Lưu các giá trị đã chọn</Button>
          <ButtonLink href={back}>Bỏ các giá trị của tôi</ButtonLink>
        </Buttons>
      </Form>
    </>,
  )
}

/** For a button that somebody overtook: nothing was done, and why. */
export function staleAct(c: SiteContext, title: string, back: string) {
  return view(
    c,
    { title, status: 409 },
    <>
      <Heading title={title} />
      <Notice kind="warn" title="Chưa làm gì">
        <p>Người khác vừa sửa chỗ này trước bạn. Hãy xem nội dung mới rồi làm lại nếu vẫn cần.</p>
      </Notice>
      <Buttons>
        <ButtonLink href={back} kind="main">
          Xem nội dung mới
        </ButtonLink>
      </Buttons>
    </>,
  )
}

/** A button's act that a rule refuses: the sentence, and the way back. */
export function refusedAct(c: SiteContext, title: string, back: string, sentences: readonly string[]) {
  return view(
    c,
    { title, status: 400 },
    <>
      <Heading title={title} />
      <Notice kind="error" title="Chưa làm gì">
        {sentences.map((sentence) => (
          <p>{sentence}</p>
        ))}
      </Notice>
      <Buttons>
        <ButtonLink href={back} kind="main">
          Quay lại
        </ButtonLink>
      </Buttons>
    </>,
  )
}
