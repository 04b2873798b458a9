import { Hono } from 'hono'
import { apiPath, openApi } from '../../../api/index.ts'
import { permissionNames } from '../../../office/permissions.data.ts'
import type { Pages, Site } from '../../site.ts'
import { ButtonLink, DataTable, Heading, Section } from '../../ui/index.ts'
import { view } from '../../view.tsx'
import { problemRows, rules } from './guide.data.ts'
import { OperationEntry } from './operation.tsx'
import { operationsOf } from './read.ts'

/** Tài liệu API: what it does, from the OpenAPI document that programs read; `baseUrl`: the address people open. */
export function apiPages(baseUrl: string): Pages {
  return new Hono<Site>().get('/', (c) => {
    const document = openApi()
    const base = new URL(apiPath, baseUrl).href
    return view(
      c,
      { title: 'Tài liệu API' },
      <>
        <Heading
          title="Tài liệu API"
          lead="Việc gì làm được trên trang thì phần mềm khác cũng làm được qua API, trong quyền của người hoặc kết nối được cấp mã."
          actions={
            <>
              <ButtonLink href="/ma-truy-cap" kind="main">
                Cấp mã truy cập
              </ButtonLink>
              <ButtonLink href={`${apiPath}/openapi.json`}>openapi.json (OpenAPI 3.1)</ButtonLink>
            </>
          }
        />
        <Section title="Bắt đầu" id="bat-dau">
          <ol class="numbered">
            <li>
              Cấp một mã ở <a href="/ma-truy-cap">Mã truy cập API của tôi</a>, chỉ chọn việc phần mềm cần. Mã chỉ hiện một lần.
            </li>
            <li>Gửi mã trong mỗi yêu cầu. Cookie của trình duyệt không có tác dụng ở đây.</li>
          </ol>
          <pre class="example">{`curl -H "Authorization: Bearer namro_…" ${base}/me`}</pre>
        </Section>
        <Section title="Quy ước" id="quy-uoc">
          <ul class="bullets">
            {rules.map((rule) => (
              <li>{rule}</li>
            ))}
          </ul>
        </Section>
        <Section title="Thao tác" id="thao-tac">
          <ul class="links">
            {document.tags.map(({ name, description }) => (
              <li>
                <a href={`#${name}`}>{description}</a>
              </li>
            ))}
          </ul>
        </Section>
        {document.tags.map(({ name, description }) => (
          <Section title={description} id={name}>
            {operationsOf(document, name).map((one) => (
              <OperationEntry one={one} base={base} needs={one.act === 'self' ? null : permissionNames[one.act]} />
            ))}
          </Section>
        ))}
        <Section title="Lỗi" id="loi">
          <p>
            Lỗi trả về dạng application/problem+json (RFC 9457): detail là câu cho người đọc, code là mã cho phần mềm, requestId để tra nhật
            ký.
          </p>
          <DataTable
            caption="Mã lỗi"
            rows={problemRows}
            empty=""
            columns={[
              { label: 'code', card: 'title', cell: ({ code }) => <code id={code}>{code}</code> },
              { label: 'Trạng thái', cell: ({ status }) => status },
              { label: 'Nghĩa', card: 'main', cell: ({ title }) => title },
            ]}
          />
        </Section>
      </>,
    )
  })
}
