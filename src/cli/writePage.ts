import { open, realpath, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { CheckedDocument } from './document.ts'
import { pageHtml } from './page/index.ts'
import { UsageProblem, UserProblem } from './problem.ts'

/** Refuses a path for the page that would put it in the place of something else. Throws UsageProblem. */
export async function checkPagePath(path: string, files: readonly string[]): Promise<void> {
  if (!/\.html?$/i.test(path)) {
    throw new UsageProblem(`Tên trang sau --html phải có đuôi .html (đã ghi “${path}”). Ví dụ: namro read bao-cao.docx --html bao-cao.html`)
  }
  const page = await realOrGiven(path)
  for (const file of files) {
    if ((await realOrGiven(file)) === page)
      throw new UsageProblem(`Trang “${path}” sẽ ghi đè chính văn bản đang đọc. Hãy chọn tên khác sau --html.`)
  }
}

/** Writes the page beside its place first, so that it is there in whole or not at all. Throws UserProblem where it cannot. */
export async function writePage(path: string, documents: readonly CheckedDocument[]): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    const handle = await open(draft, 'wx')
    try {
      let pending = ''
      for (const piece of pageHtml(documents)) {
        pending += piece
        if (pending.length < 1 << 16) continue
        await handle.write(pending)
        pending = ''
      }
      await handle.write(pending)
    } finally {
      await handle.close()
    }
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw pageProblem(path, error as NodeJS.ErrnoException)
  }
}

function pageProblem(path: string, error: NodeJS.ErrnoException): Error {
  if (error.code === undefined) return error
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    return new UserProblem(`Không ghi được trang “${path}”: không có thư mục “${dirname(path)}”. Hãy tạo thư mục trước.`)
  if (error.code === 'ENOSPC') return new UserProblem(`Không ghi được trang “${path}”: ổ đĩa đã đầy.`)
  return new UserProblem(`Không ghi được trang “${path}” (${error.code}). Hãy chọn thư mục mà mình có quyền ghi.`)
}

async function realOrGiven(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path))
}
