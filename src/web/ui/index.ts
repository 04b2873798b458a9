export { Checkbox, type Option, Radios, Select } from './choice.tsx'
export { Field, type FieldType, TextArea } from './field.tsx'
export { Button, type ButtonKind, ButtonLink, Buttons, ErrorSummary, type Errors, Fieldset, Form } from './form.tsx'
export { type Account, BarePage, type NavItem, Page } from './page.tsx'
