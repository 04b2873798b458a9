import { describe, expect, it } from 'vitest'
import { attribute, markupOf, words } from '../../../test/support/markup.ts'
import { Button, Buttons, Checkbox, ErrorSummary, Field, Fieldset, Form, Radios, Select, TextArea, TwoValues } from './index.ts'

const errors = { 'gia-tri': 'Giá trị “12a” không phải là số.', cap: 'Chưa chọn cấp số liệu.' }
const grades = [
  { value: 'estimate', label: 'Ước', hint: 'Sẽ có số chính thức sau.' },
  { value: 'final', label: 'Chính thức' },
]
const form = (
  <main>
    <ErrorSummary errors={errors} />
    <Form action="/so-lieu/7" hidden={{ phienBan: 3 }} confirm="Gửi số liệu này?">
      <Field name="gia-tri" label="Giá trị" type="number" value="12a" suffix="tỷ đồng" hint="Lũy kế." error={errors['gia-tri']} />
      <Radios name="cap" label="Cấp số liệu" options={grades} error={errors.cap} />
      <Fieldset legend="Nguồn">
        <Select name="nguon" label="Nguồn" empty="Chọn nguồn" options={[{ value: 'kb', label: 'Kho bạc' }]} value="kb" />
      </Fieldset>
      <TextArea name="y-kien" label="Ý kiến" optional value={'\nDòng hai & ba'} />
      <Checkbox name="mat" label="Không công khai" hint="Vẫn được đếm." checked />
      <Buttons>
        <Button name="viec" value="gui">
          Gửi
        </Button>
      </Buttons>
    </Form>
  </main>
)

describe('a form', () => {
  it('ties each input that is seen to a label, under an id of its own', async () => {
    const { all } = await markupOf(form)
    const inputs = ['input', 'select', 'textarea'].flatMap((tag) => all(tag)).filter((input) => attribute(input, 'type') !== 'hidden')
    expect(inputs).toHaveLength(6)
    for (const input of inputs) {
      const id = attribute(input, 'id') as string
      expect(all('*', { id })).toHaveLength(1)
      expect(words(all('label', { for: id })[0] as never)).not.toBe('')
    }
  })

  it('lists what is wrong on top, each a link to its field', async () => {
    const { one, all } = await markupOf(form)
    const summary = one('div', { role: 'alert' })
    expect(words(summary)).toContain('Có 2 chỗ cần sửa')
    expect(all('a').map((link) => [attribute(link, 'href'), words(link)])).toEqual(
      Object.entries(errors).map(([field, message]) => [`#${field}`, message]),
    )
    for (const field of Object.keys(errors)) expect(one('input', { id: field })).toBeDefined()
  })

  it('says hint and error beside the field, also to a screen reader', async () => {
    const { one } = await markupOf(form)
    const input = one('input', { name: 'gia-tri' })
    expect(attribute(input, 'aria-invalid')).toBe('true')
    const said = (attribute(input, 'aria-describedby') ?? '').split(' ').map((id) => words(one('*', { id })))
    expect(said).toEqual(['Lũy kế.', errors['gia-tri']])
    const group = one('fieldset', { 'aria-describedby': 'cap-loi' })
    expect(words(group)).toContain(errors.cap)
    expect(attribute(one('select'), 'aria-invalid')).toBeUndefined()
  })

  it('keeps what was entered', async () => {
    const { one, html } = await markupOf(form)
    expect(attribute(one('input', { name: 'gia-tri' }), 'value')).toBe('12a')
    expect(attribute(one('option', { value: 'kb' }), 'selected')).toBeDefined()
    expect(attribute(one('input', { name: 'mat' }), 'checked')).toBeDefined()
    // The first of the two line breaks is the one that a browser drops.
    expect(html).toContain('>\n\nDòng hai &amp; ba</textarea>')
    expect(attribute(one('input', { name: 'phienBan' }), 'value')).toBe('3')
  })

  it('takes a figure as text, for a browser in another language refuses the decimal comma', async () => {
    const { one } = await markupOf(form)
    expect(attribute(one('input', { name: 'gia-tri' }), 'type')).toBe('text')
    expect(attribute(one('input', { name: 'gia-tri' }), 'inputmode')).toBe('decimal')
  })

  it('says nothing of errors where there are none', async () => {
    const { html } = await markupOf(<ErrorSummary errors={{}} />)
    expect(html).toBe('')
  })
})

describe('a stale edit', () => {
  it('shows both values of each field and sends the one chosen under the name of the field', async () => {
    const clash = { name: 'gia-tri', label: 'Giá trị', yours: { value: '12,5', shown: '12,5 tỷ đồng' }, current: { value: '' } }
    const { all, html } = await markupOf(<TwoValues changed="Phòng Kinh tế đã sửa lúc 14 giờ." clashes={[clash]} />)
    const radios = all('input', { type: 'radio', name: 'gia-tri' })
    expect(radios.map((radio) => attribute(radio, 'value'))).toEqual(['12,5', ''])
    expect(all('label').map(words)).toEqual(['Giá trị của bạn12,5 tỷ đồng', 'Giá trị hiện nayđể trống'])
    expect(html).toContain('Phòng Kinh tế đã sửa lúc 14 giờ.')
  })
})
