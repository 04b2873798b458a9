import { Refused } from '../office/desk.ts'
import { sentenceOf } from '../office/problem.ts'
import type { SiteContext } from './site.ts'
import { Heading, Notice } from './ui/index.ts'
import { view } from './view.tsx'

/** The page for what somebody may not do, or cannot have: a sentence. Throws any other error on. */
export function problemPage(error: Error, c: SiteContext) {
  if (error instanceof Refused) {
    c.set('note', `denied.${error.act}`)
    return sentencePage(c, { title: 'Không có quyền', status: 403, sentence: error.message })
  }
  const sentence = sentenceOf(error)
  if (sentence === null) throw error
  return sentencePage(c, { title: 'Chưa làm được', status: 400, sentence })
}

/** The page for an address at which there is nothing. */
export function missingPage(c: SiteContext, sentence: string) {
  return sentencePage(c, { title: 'Không tìm thấy', status: 404, sentence })
}

function sentencePage(c: SiteContext, { title, status, sentence }: { title: string; status: 400 | 403 | 404; sentence: string }) {
  return view(
    c,
    { title, status },
    <>
      <Heading title={title} />
      <Notice kind="warn">
        <p>{sentence}</p>
      </Notice>
    </>,
  )
}
