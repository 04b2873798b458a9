import { describe, expect, it } from 'vitest'
import { commonPasswords } from './common.data.ts'
import { passwordProblem } from './password.ts'

const known = ['Chánh Văn phòng', 'van-phong@mai-son.gov.vn', 'Xã Mai Sơn']

describe('a new password', () => {
  it('is refused if it is one of more than 3,000 common ones that are long enough', () => {
    const common = commonPasswords.trim().split(/\s+/)
    expect(new Set(common).size).toBeGreaterThan(3000)
    expect(common.filter((password) => passwordProblem(password, []) === null)).toEqual([])
    expect(common.filter((password) => password.length < 10)).toEqual([])
  })

  it.each([
    ['ngan9kytu', 'cần ít nhất 10'],
    ['x'.repeat(129), 'nhiều nhất là 128'],
    ['QWERTYUIOP', 'hay bị dò'],
    ['matkhau123', 'hay bị dò'],
    ['MatKhau@2031', 'từ quen thuộc'],
    ['mật khẩu 1975', 'từ quen thuộc'],
    ['P@ssw0rd2031!', 'từ quen thuộc'],
    ['matkhaumatkhau', 'từ quen thuộc'],
    ['12anhyeuem99', 'từ quen thuộc'],
    ['namro-2026!', 'tên phần mềm'],
    ['MaiSon@20251', 'tên cơ quan'],
    ['xa mai son 7', 'tên cơ quan'],
    ['chanhvanphong1', 'tên người'],
    ['van-phong@mai-son.gov.vn'.slice(0, 12), 'địa chỉ thư'],
  ])('%s is refused with a reason', (password, reason) => {
    expect(passwordProblem(password, known)).toContain(reason)
  })

  it.each(['ruộng bậc thang tím', 'bốn con ngựa giấy', '8f!kQz2mWp', 'xa mai son co bon mua hoa', '74920518364', 'ổ khóa bằng đất'])(
    '%s is taken, whatever its characters are',
    (password) => {
      expect(passwordProblem(password, known)).toBeNull()
    },
  )

  it('is counted in characters, not in bytes: a letter with two marks is one', () => {
    expect(passwordProblem('ệệệệệệệệệệ'.normalize('NFD'), [])).toBeNull()
    expect(passwordProblem('ệệệệệ'.normalize('NFD'), [])).toContain('có 5 ký tự')
  })
})
