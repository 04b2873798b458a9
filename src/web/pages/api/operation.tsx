import { Card, DataTable, Details } from '../../ui/index.ts'
import type { FieldLine, ToldOperation } from './read.ts'

/** One operation: what it does, what it asks, what it answers, an example. */
export function OperationEntry({ one, base, needs }: { one: ToldOperation; base: string; needs: string | null }) {
  const { id, method, path, summary, about, fields, answer, media } = one
  return (
    <Card title={summary}>
      <p id={id}>
        <code class="address">
          {method} {path}
        </code>
      </p>
      {about !== null && <p>{about}</p>}
      <p class="hint">Cần quyền: {needs ?? 'chỉ cần mã còn hiệu lực'}</p>
      <Details summary="Gửi gì, nhận gì, ví dụ">
        {fields.length > 0 && <Fields caption={`Gửi đi: ${id}`} fields={fields} where />}
        {answer.length > 0 && <Fields caption={`Nhận về: ${id}`} fields={answer} where={false} />}
        {answer.length === 0 && <p>Nhận về: {media.join(', ')}</p>}
        <pre class="example">{curl(one, base)}</pre>
      </Details>
    </Card>
  )
}

function Fields({ caption, fields, where }: { caption: string; fields: readonly FieldLine[]; where: boolean }) {
  return (
    <DataTable
      caption={caption}
      rows={fields}
      empty=""
      columns={[
        { label: 'Tên', card: 'title', cell: ({ name }: FieldLine) => <code>{name}</code> },
        ...(where ? [{ label: 'Ở', cell: (field: FieldLine) => field.where }] : []),
        { label: 'Kiểu', card: 'main', cell: ({ type }) => <code>{type}</code> },
        ...(where ? [{ label: 'Bắt buộc', cell: ({ required }: FieldLine) => (required ? 'Có' : 'Không') }] : []),
        { label: 'Ghi chú', card: 'main', cell: ({ about }) => about },
      ]}
    />
  )
}

/** The request as it is typed into a terminal. */
function curl({ method, path, example, fields }: ToldOperation, base: string): string {
  const edits = fields.some(({ name }) => name === 'If-Match')
  const lines = [
    `curl${method === 'GET' ? '' : ` -X ${method}`} '${base}${path.replaceAll(/\{\w+\}/g, '1')}'`,
    `-H 'Authorization: Bearer namro_…'`,
    ...(method === 'GET' ? [] : [`-H 'Idempotency-Key: 7f0c2a'`]),
    ...(edits ? [`-H 'If-Match: "3"'`] : []),
    ...(example === undefined ? [] : [`-H 'Content-Type: application/json'`, `-d '${JSON.stringify(example, null, 2)}'`]),
  ]
  return lines.join(' \\\n  ')
}
