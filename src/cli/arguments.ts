import { parseArgs } from 'node:util'
import { UsageProblem } from './problem.ts'

/** The options of a command: each by its name, with what the help calls its value where it takes one. */
export type Options = Readonly<Record<string, { value?: string; short?: string }>>

export interface Arguments {
  values: Record<string, string | true>
  files: string[]
}

/** The options and files of a command line. Throws UsageProblem for an option that is not among `options`, or one without its value. */
export function parseArguments(args: readonly string[], options: Options): Arguments {
  const config = Object.fromEntries(
    Object.entries(options).map(([name, { value, short }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), ...(short && { short }) },
    ]),
  )
  const { tokens } = parseArgs({ args: [...args], options: config, strict: false, allowPositionals: true, tokens: true })
  const values: Arguments['values'] = {}
  const files: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value)
    if (token.kind !== 'option') continue
    const option = options[token.name]
    if (option === undefined) throw new UsageProblem(`Không có tùy chọn ${token.rawName}.${hint(token.name, Object.keys(options))}`)
    values[token.name] = optionValue(token, option)
  }
  return { values, files }
}

function optionValue(
  token: { rawName: string; value?: string | undefined; inlineValue?: boolean | undefined },
  option: Options[string],
): string | true {
  if (option.value === undefined) {
    if (token.value !== undefined) throw new UsageProblem(`Tùy chọn ${token.rawName} không đi kèm giá trị (đã ghi “${token.value}”).`)
    return true
  }
  if (token.value === undefined || token.value === '' || (!token.inlineValue && token.value.startsWith('-'))) {
    throw new UsageProblem(`Tùy chọn ${token.rawName} cần một giá trị: ${token.rawName} ${option.value}.`)
  }
  return token.value
}

/** " Có phải --json?" where one of the names is nearly the one written, else "". */
function hint(written: string, names: readonly string[]): string {
  const near = names.map((name) => ({ name, away: distance(written, name) })).sort((a, b) => a.away - b.away)[0]
  return near !== undefined && near.away <= written.length / 3 ? ` Có phải --${near.name}?` : ''
}

/** Levenshtein's distance; option names are short. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= Math.min(a.length, 40); i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    row = next
  }
  return row[b.length] as number
}
