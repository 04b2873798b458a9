import type { Child } from 'hono/jsx'
import type { SiteContext } from '../../../site.ts'
import { Heading } from '../../../ui/index.ts'
import { view } from '../../../view.tsx'

/** A page on the way through a reorganisation. */
export function stepPage(c: SiteContext, { title, bad, lead }: { title: string; bad: boolean; lead?: string }, content: Child) {
  return view(
    c,
    { title, status: bad ? 400 : 200 },
    <>
      <Heading
        title={title}
        lead={lead}
        crumbs={[
          { href: '/don-vi', label: 'Đơn vị' },
          { href: '/don-vi/sap-xep', label: 'Sắp xếp đơn vị' },
        ]}
      />
      {content}
    </>,
  )
}

/** What the enter key does: a browser presses the first button of a form, which here would be another. */
export function DefaultAct({ act }: { act: string }) {
  return <button type="submit" name="viec" value={act} hidden />
}
