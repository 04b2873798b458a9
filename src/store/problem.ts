/** What is wrong with the database, for programs, where the message is for people. */
export type StoreFault =
  | 'running'
  | 'noServer'
  | 'notOurs'
  | 'down'
  | 'refused'
  | 'noBooks'
  | 'full'
  | 'busy'
  | 'tooOld'
  | 'tooNew'
  | 'unsafe'
  | 'start'

/** The database cannot be used: `message` is a Vietnamese sentence that says what is wrong and what to do. */
export class StoreProblem extends Error {
  override name = 'StoreProblem'
  readonly fault: StoreFault

  constructor(fault: StoreFault, message: string, options?: ErrorOptions) {
    super(message, options)
    this.fault = fault
  }
}

/** Somebody else changed the row in between. Holds both, so that the person can choose; nothing was written. */
export class StaleEdit extends Error {
  override name = 'StaleEdit'
  /** What was edited: 'unit/12'. */
  readonly subject: string
  readonly mine: Readonly<Record<string, unknown>>
  /** The row as it is now. */
  readonly theirs: Readonly<Record<string, unknown>>

  constructor(subject: string, mine: Readonly<Record<string, unknown>>, theirs: Readonly<Record<string, unknown>>) {
    super('Người khác vừa sửa chỗ này trước khi bạn lưu. Hãy xem giá trị mới của họ bên cạnh giá trị của bạn rồi chọn giữ bên nào.')
    this.subject = subject
    this.mine = mine
    this.theirs = theirs
  }
}

/** What a write asks for cannot be: `message` is a Vietnamese sentence. Nothing was written. */
export class WriteRefused extends Error {
  override name = 'WriteRefused'
}

const sentences: readonly [pattern: RegExp, fault: StoreFault, message: string][] = [
  [
    /^(?:53100|ENOSPC)$/,
    'full',
    'Ổ đĩa chứa dữ liệu đã đầy nên chưa ghi được gì. Hãy xóa bớt tệp không cần hoặc chuyển dữ liệu sang ổ lớn hơn, rồi làm lại.',
  ],
  [/^53300$/, 'busy', 'Cơ sở dữ liệu đang có quá nhiều kết nối. Hãy đợi một lát rồi làm lại.'],
  [/^(?:55P03|25P03)$/, 'busy', 'Có người khác đang ghi dữ liệu của đơn vị này quá lâu. Chưa ghi được gì; hãy làm lại sau ít giây.'],
  [
    /^(?:28P01|28000)$/,
    'refused',
    'Cơ sở dữ liệu không nhận tên hoặc mật khẩu. Hãy kiểm tra DATABASE_URL (hoặc tệp mật khẩu trong thư mục dữ liệu).',
  ],
  [
    /^(?:42P01|3F000)$/,
    'noBooks',
    'Cơ sở dữ liệu này chưa có dữ liệu của Năm Rõ. Hãy kiểm tra DATABASE_URL, hoặc khởi động Năm Rõ một lần để tạo.',
  ],
  [/^3D000$/, 'refused', 'Máy chủ PostgreSQL không có cơ sở dữ liệu ghi trong DATABASE_URL. Hãy tạo nó hoặc sửa lại địa chỉ.'],
  [
    /^(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|EPIPE|57P0[1-3]|08\w{3})$/,
    'down',
    'Không liên lạc được với cơ sở dữ liệu. Hãy kiểm tra máy chủ PostgreSQL đang chạy và địa chỉ trong DATABASE_URL đúng, rồi làm lại.',
  ],
]

/** Messages of the driver that come without a code, and the code they stand for. */
const uncoded: readonly [pattern: RegExp, code: string][] = [
  [
    /Connection terminated|connection timeout|timeout exceeded when trying to connect|Client has encountered a connection error/i,
    'ETIMEDOUT',
  ],
  // The server asks for a password and none was given.
  [/client password must be/, '28P01'],
]

/** What the database itself refuses to hold, by the SQLSTATE of its triggers and the names of its constraints. */
const refusals: Readonly<Record<string, string>> = {
  // A character that PostgreSQL does not keep (NUL), a number that no column holds.
  '22021': 'Nội dung có ký tự lạ không lưu được, thường do dán từ nơi khác; hãy xóa chỗ đó rồi gõ lại.',
  '22003': 'Có con số quá lớn so với mức lưu được; hãy kiểm tra lại các con số.',
  NR001: 'Số liệu, quyết định và nhật ký đã ghi thì không sửa, không xóa; hãy ghi một bản mới kèm lý do.',
  NR002: 'Kế hoạch đã được thông qua thì giữ nguyên; hãy lập bản điều chỉnh.',
  NR005: 'Báo cáo không chuyển sang bước đó được: đã gửi thì chờ duyệt hoặc trả lại, đã duyệt thì chỉ sửa kèm lý do.',
  NR003: 'Mỗi chỉ tiêu phải có đúng một nơi chủ trì; hãy chọn đơn vị hoặc chức danh chủ trì.',
  one_lead: 'Mỗi chỉ tiêu phải có đúng một nơi chủ trì; hãy bỏ nơi chủ trì cũ trước khi thêm nơi mới.',
  unit_validity: 'Trong thời gian này mã đơn vị đã chỉ một đơn vị khác; hãy sửa mã, ngày bắt đầu hoặc ngày kết thúc.',
  unit_authority_id_code_valid_from_key: 'Đã có đơn vị mang mã này từ đúng ngày đó; hãy sửa mã hoặc ngày bắt đầu.',
  user_account_email_key: 'Đã có tài khoản dùng địa chỉ thư này; hãy giao vai trò cho tài khoản đó, hoặc dùng địa chỉ khác.',
  membership_once: 'Tài khoản này đã có đúng vai trò đó ở đơn vị này trong thời gian này.',
  round_authority_id_regime_id_period_key: 'Kỳ báo cáo này đã được mở rồi; hãy tìm trong danh sách kỳ báo cáo.',
  indicator_authority_id_code_key: 'Đã có chỉ tiêu mang mã này; hãy chọn mã khác.',
}

/** The error with a sentence for people where it is one of the database's known troubles, else the error itself. */
export function explained(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const code = codeOf(error)
  const refusal = refusals[code] ?? refusals[(error as { constraint?: string }).constraint ?? '']
  if (refusal !== undefined) return new WriteRefused(refusal, { cause: error })
  const standsFor = code || (uncoded.find(([pattern]) => pattern.test(error.message))?.[1] ?? '')
  const found = sentences.find(([pattern]) => pattern.test(standsFor))
  return found === undefined ? error : new StoreProblem(found[1], found[2], { cause: error })
}

/** SQLSTATE or system code of an error, '' for none. A failed connection to a name with several addresses holds one error for each. */
export function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0])
  const code = error instanceof Error ? (error as Error & { code?: unknown }).code : undefined
  return typeof code === 'string' ? code : ''
}
