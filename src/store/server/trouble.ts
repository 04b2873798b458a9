import { StoreProblem } from '../problem.ts'

const troubles: readonly [pattern: RegExp, problem: (said: string) => StoreProblem][] = [
  [
    /No space left on device|could not (?:write|extend|create) file.*: (?:No space|Disk quota)/,
    () =>
      new StoreProblem(
        'full',
        'Ổ đĩa chứa dữ liệu đã đầy nên không khởi động được PostgreSQL. Hãy xóa bớt tệp không cần hoặc chuyển thư mục dữ liệu sang ổ lớn hơn.',
      ),
  ],
  [
    /Address already in use|could not bind/,
    () => new StoreProblem('busy', 'Cổng của PostgreSQL đang bị chương trình khác dùng. Hãy tắt chương trình đó rồi khởi động lại.'),
  ],
  [
    /database files are incompatible with server/,
    () =>
      new StoreProblem(
        'tooOld',
        'Thư mục dữ liệu do một bản PostgreSQL khác tạo ra nên bản đi kèm không mở được. Hãy dùng lại đúng phiên bản Năm Rõ trước đây để sao lưu, rồi khôi phục vào bản mới.',
      ),
  ],
  [
    /Permission denied|Operation not permitted/,
    () => new StoreProblem('notOurs', 'Không được phép đọc hoặc ghi thư mục dữ liệu. Hãy khởi động bằng người dùng sở hữu thư mục đó.'),
  ],
]

/** What PostgreSQL said when it did not start, as one sentence. */
export function troubleOf(said: string): StoreProblem {
  const found = troubles.find(([pattern]) => pattern.test(said))
  if (found !== undefined) return found[1](said)
  const last =
    said
      .trim()
      .split('\n')
      .filter((line) => /error|fatal|panic/i.test(line))
      .at(-1) ??
    said.trim().split('\n').at(-1) ??
    ''
  return new StoreProblem(
    'start',
    `PostgreSQL không khởi động được (${last.replace(/^.*?(?:FATAL|PANIC|error):\s*/, '').trim()}). Nhật ký của nó nằm trong thư mục dữ liệu.`,
  )
}
