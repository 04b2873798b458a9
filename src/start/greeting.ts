import type { ExampleAccount } from '../office/example/index.ts'

/** What the program says once it can be opened. */
export function greeting(address: string, { setUpCode, isSetUp }: { setUpCode: string | null; isSetUp: boolean }): string {
  const lines = [`Năm Rõ đang chạy. Mở bằng trình duyệt: ${address}`]
  if (!isSetUp) lines.push('Hệ thống chưa có đơn vị nào: trang đầu là trang thiết lập.')
  if (!isSetUp && setUpCode !== null) lines.push(`Mã thiết lập: ${setUpCode}`)
  return [...lines, 'Dừng: bấm Ctrl-C.', ''].join('\n')
}

/** What the example's accounts sign in with. */
export function signInsOf(accounts: readonly ExampleAccount[], password: string): string {
  const widest = Math.max(...accounts.map(({ email }) => email.length))
  const lines = accounts.map(({ email, name, roleName, authority }) => `  ${email.padEnd(widest)}  ${name} (${roleName}), ${authority}`)
  return [`Tài khoản mẫu, chung mật khẩu ${password}`, ...lines, ''].join('\n')
}
