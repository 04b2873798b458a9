import { UsageProblem } from './problem.ts'

const forms = [
  /^(?<year>\d{4})(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?)?$/,
  /^(?:(?<day>\d{1,2})[/.-])?(?<month>\d{1,2})[/.-](?<year>\d{4})$/,
]

/** A date as people type it (2024-12-13, 13/12/2024, 12/2024, 2024) in ISO 8601. Throws UsageProblem for anything else, also 31/02. */
export function parsePublished(written: string): string {
  for (const form of forms) {
    const groups = form.exec(written.trim())?.groups
    if (groups === undefined) continue
    const { year = '', month, day } = groups
    if (exists(Number(year), Number(month ?? 1), Number(day ?? 1))) {
      return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-')
    }
  }
  throw new UsageProblem(`Không hiểu ngày “${written}” sau --published. Hãy ghi ngày/tháng/năm, ví dụ --published 13/12/2024.`)
}

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1900 && year <= 2199 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
