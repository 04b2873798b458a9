import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import { limits } from '../files/limits.ts'
import { UserProblem } from './problem.ts'

/** Standard input, as the command line and the messages name it. */
export const STANDARD_INPUT = '-'
export const standardInputName = 'đầu vào chuẩn'

/** No file of any kind is read beyond this many bytes; each kind has its own limit below it. */
const MOST_BYTES = Math.max(limits.textBytes, limits.fileBytes) + 1

/** The bytes of a file, or of standard input for "-". Throws UserProblem where they cannot be had. */
export async function sourceBytes(file: string, input: Readable): Promise<Uint8Array> {
  return file === STANDARD_INPUT ? inputBytes(input) : fileBytes(file)
}

/** What a document is called where its folder does not matter. */
export function sourceName(file: string): string {
  return file === STANDARD_INPUT ? standardInputName : basename(file)
}

async function fileBytes(file: string): Promise<Uint8Array> {
  try {
    const handle = await open(file)
    try {
      const information = await handle.stat()
      if (information.isDirectory())
        throw new UserProblem(`“${file}” là thư mục. Hãy ghi tên từng tệp, ví dụ ${file.replace(/\/+$/, '')}/*.docx.`)
      if (information.size > MOST_BYTES) throw tooLarge(`Tệp “${file}”`)
      return await handle.readFile()
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw error instanceof UserProblem ? error : fileProblem(file, error as NodeJS.ErrnoException)
  }
}

function fileProblem(file: string, { code }: NodeJS.ErrnoException): UserProblem {
  if (code === 'ENOENT' || code === 'ENOTDIR') return new UserProblem(`Không tìm thấy tệp “${file}”. Hãy kiểm tra lại tên tệp và thư mục.`)
  if (code === 'EACCES' || code === 'EPERM')
    return new UserProblem(`Không có quyền đọc tệp “${file}”. Hãy xin quyền đọc hoặc chép tệp về thư mục của mình.`)
  return new UserProblem(`Không đọc được tệp “${file}” (${code ?? 'lỗi không rõ'}). Hãy chép tệp sang nơi khác rồi thử lại.`)
}

async function inputBytes(input: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array)
    size += bytes.length
    if (size > MOST_BYTES) throw tooLarge('Văn bản ở đầu vào chuẩn')
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

function tooLarge(what: string): UserProblem {
  return new UserProblem(
    `${what} quá lớn (hơn ${Math.round(MOST_BYTES / 1_000_000)} MB) để là một báo cáo. Hãy tách thành nhiều phần rồi đọc từng phần.`,
  )
}
