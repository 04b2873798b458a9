import type { CheckedDocument } from './document.ts'
import { examine } from './examine.ts'
import type { Io } from './io.ts'
import { UserProblem } from './problem.ts'
import { Progress } from './progress.ts'
import { STANDARD_INPUT } from './source.ts'

/**
 * The documents in the given files, one after the other. A file that cannot be read is named on `io.messages` and in
 * `unread`, and the others go on.
 */
export async function* examineAll(files: readonly string[], io: Io, unread: string[], published?: string): AsyncGenerator<CheckedDocument> {
  const progress = new Progress(io.messages, files.length)
  for (const [done, file] of files.entries()) {
    progress.show(done, file)
    if (file === STANDARD_INPUT && io.input.isTTY)
      io.messages.write('Dán văn bản vào đây rồi bấm Ctrl+D (trên Windows: Ctrl+Z, Enter) để đọc.\n')
    const checked = await examine(file, io.input, published).catch((error: unknown) => problemOf(file, error))
    progress.clear()
    if (checked instanceof UserProblem) {
      unread.push(file)
      io.messages.write(`${checked.message}\n`)
    } else yield checked
  }
}

function problemOf(file: string, error: unknown): UserProblem {
  if (error instanceof UserProblem) return error
  const reason = error instanceof Error ? error.message : String(error)
  return new UserProblem(`Gặp lỗi ngoài dự tính khi đọc “${file}” (${reason}). Hãy gửi tệp này cho người phụ trách chương trình.`)
}
