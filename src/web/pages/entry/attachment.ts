import { attachedFile } from '../../../office/reporting/entry.ts'
import { missingPage } from '../../sentencePage.tsx'
import { numberParam, type SiteContext } from '../../site.ts'

/** A file kept with a line of a sheet, for who enters or reviews it. Never shown in place, whatever it is: it is not to run as a page of ours. */
export async function attachment(c: SiteContext) {
  const file = numberParam(c, 'file')
  const found = file === null ? null : await attachedFile(c.var.desk, file)
  if (found === null) return missingPage(c, 'Không có tệp này, hoặc bạn không được xem báo cáo có tệp này.')
  return c.body(new Uint8Array(found.bytes), 200, {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`,
  })
}
