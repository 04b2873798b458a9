import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../../scripts/chromium.js'
import { type Running, running } from '../support/program.ts'
import { choose, type Visit, visit } from '../support/visit.ts'

const password = 'ruộng bậc thang tím'
const year = new Date().getFullYear()

/** From nothing to the first scorecard, by what is on the screen: after the first address nothing is typed into the address bar. */
describe('setting up with a real browser', () => {
  let program: Running
  let browser: Browser
  let visited: Visit
  let page: Page
  beforeAll(async () => {
    program = await running()
    browser = await launchChromium()
    visited = await visit(browser, program)
    page = visited.page
  })
  afterAll(async () => {
    await browser?.close()
    await program?.end()
  })

  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const follow = (name: string | RegExp) => page.getByRole('main').getByRole('link', { name, exact: true }).click()
  const says = (words: string) => page.getByRole('status').filter({ hasText: words }).waitFor()
  const title = () => page.getByRole('heading', { level: 1 }).textContent()

  it('an empty installation opens on the set-up page, and what is missing is said there', async () => {
    expect(await title()).toBe('Thiết lập ban đầu')
    await press('Thiết lập')
    await page.getByRole('alert').waitFor()
    await page.getByLabel('Tên đơn vị').fill('Xã Suối Bạc')
    await page.getByLabel('Loại đơn vị').selectOption('Xã')
    await page.getByLabel('Mã đơn vị hành chính').fill('09876')
    await page.getByLabel('Họ tên hoặc chức danh').fill('Chánh Văn phòng')
    await page.getByLabel('Địa chỉ thư công vụ').fill('van-phong@suoi-bac.example')
    await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
    await page.getByLabel('Ghi lại mật khẩu').fill(password)
    await press('Thiết lập')
    await page.getByRole('button', { name: 'Đăng xuất' }).waitFor()
    expect(await page.getByRole('banner').textContent()).toContain('Xã Suối Bạc')
  })

  it('units are added under the authority', async () => {
    for (const [name, kind, code] of [
      ['Phòng Kinh tế', 'Cơ quan, đơn vị sự nghiệp', 'KT'],
      ['Bản Nậm Lay', 'Thôn, bản, tổ dân phố', 'B01'],
    ] as const) {
      await choose(page, 'Đơn vị')
      await follow('Thêm đơn vị')
      await page.getByLabel('Tên đơn vị').fill(name)
      await page.getByLabel('Loại đơn vị').selectOption(kind)
      await page.getByLabel('Mã đơn vị').fill(code)
      // The only unit above is chosen already.
      expect(await page.getByLabel('Đơn vị cấp trên').inputValue()).toBe('09876')
      await page.getByLabel('Từ ngày').fill(`${year}-01-01`)
      await press('Thêm đơn vị')
      await says(`Đã thêm đơn vị ${name}.`)
    }
    await choose(page, 'Đơn vị')
    const tree = await page.getByRole('main').textContent()
    for (const name of ['Xã Suối Bạc', 'Phòng Kinh tế', 'Bản Nậm Lay']) expect(tree).toContain(name)
  })

  it('indicators are taken from the national catalogue', async () => {
    await choose(page, 'Bộ chỉ tiêu')
    await follow('Lấy từ danh mục quốc gia')
    await page.getByLabel('Tìm theo tên').fill('không có chỉ tiêu này')
    await page.getByText('Không có chỉ tiêu nào khớp').waitFor()
    await page.getByLabel('Tìm theo tên').fill('ngan sach')
    await page.getByRole('checkbox', { name: 'Thu ngân sách nhà nước trên địa bàn', exact: true }).check()
    await page.getByRole('checkbox', { name: 'Chi ngân sách địa phương', exact: true }).check()
    await press('Đưa vào sử dụng')
    await says('Đã đưa 2 chỉ tiêu vào sử dụng.')
  })

  it('a plan of the year is begun, and targets with their clears are laid down in it', async () => {
    await choose(page, 'Kế hoạch')
    await follow('Lập kế hoạch')
    await page.getByLabel('Tên kế hoạch, nghị quyết').fill(`Nghị quyết về nhiệm vụ năm ${year}`)
    await page.getByLabel('Số, ký hiệu').fill('32/NQ-HĐND')
    await page.getByLabel('Cơ quan ban hành').fill('HĐND xã Suối Bạc')
    await press('Lập dự thảo')
    await says('Đã lập dự thảo kế hoạch')
    for (const [indicator, level, deliverable] of [
      ['Thu ngân sách nhà nước trên địa bàn', '12,5', 'Báo cáo thu ngân sách'],
      ['Chi ngân sách địa phương', '80', 'Quyết toán chi'],
    ] as const) {
      await follow('Thêm chỉ tiêu')
      await follow(indicator)
      expect(await page.getByLabel('Tên chỉ tiêu').inputValue()).toBe(indicator)
      const lines = page.getByRole('group', { name: 'Mức kế hoạch' })
      await lines.getByLabel('Tên gọi').fill('Nghị quyết HĐND xã')
      await lines.getByLabel('Mức', { exact: true }).fill(level)
      const clears = page.getByRole('group', { name: 'Rõ người, rõ việc' })
      await clears.getByLabel('Đầu mối').first().selectOption('– Phòng Kinh tế')
      await clears.getByLabel('Việc', { exact: true }).fill(indicator)
      await clears.getByLabel('Thời hạn').fill(`${year}-12-31`)
      await clears.getByLabel('Trách nhiệm').fill('Trước Chủ tịch UBND xã')
      await clears.getByLabel('Thẩm quyền').fill('Nghị quyết HĐND xã')
      await clears.getByLabel('Sản phẩm').fill(deliverable)
      await press('Lưu chỉ tiêu')
      await says(`Đã thêm chỉ tiêu “${indicator}”.`)
    }
  })

  it('a vote too small is told so, and a sufficient one adopts the plan', async () => {
    await follow('Thông qua')
    await page.getByLabel('Hội nghị, kỳ họp').fill('HĐND xã khóa III, kỳ họp thứ 3')
    const cast = async (counts: readonly (readonly [string, number])[]) => {
      for (const [label, count] of counts) await page.getByLabel(label, { exact: true }).fill(String(count))
    }
    await cast([
      ['Tổng số đại biểu, ủy viên', 20],
      ['Có mặt', 18],
      ['Tán thành', 9],
      ['Không tán thành', 5],
      ['Không biểu quyết', 4],
    ])
    await press('Tiếp tục')
    await page.getByRole('alert').waitFor()
    await cast([
      ['Tán thành', 16],
      ['Không tán thành', 1],
      ['Không biểu quyết', 1],
    ])
    await press('Tiếp tục')
    await page.getByText('16/20 tán thành').waitFor()
    await press('Thông qua kế hoạch')
    await says('Kế hoạch đã được thông qua.')
  })

  it('a figure is recorded, and the scorecard shows it against the plan', async () => {
    await choose(page, 'Chỉ tiêu')
    expect(await page.getByRole('main').textContent()).toContain('Trong 2 chỉ tiêu')
    await follow('Thu ngân sách nhà nước trên địa bàn')
    await follow('Ghi số liệu')
    await page.getByLabel('Đơn vị', { exact: true }).selectOption('Xã Suối Bạc')
    await page.getByLabel('Kỳ', { exact: true }).selectOption(`tháng 1 năm ${year}`)
    await press('Chọn')
    await page.getByRole('heading', { name: `Xã Suối Bạc, tháng 1 năm ${year}` }).waitFor()
    await page.getByLabel('Số liệu', { exact: true }).fill('1,25')
    await page.getByLabel('Nguồn').fill('Báo cáo của Phòng Kinh tế')
    await press('Ghi số liệu')
    await says(`Đã ghi số liệu tháng 1 năm ${year}.`)
    await choose(page, 'Chỉ tiêu')
    await page.getByLabel('Kỳ báo cáo').selectOption(`tháng 1 năm ${year}`)
    const row = page.getByRole('row').filter({ hasText: 'Thu ngân sách nhà nước trên địa bàn' })
    await row.filter({ hasText: '10,0%' }).waitFor()
    expect(await row.textContent()).toContain('1,25')
    expect(await row.textContent()).toContain('Phòng Kinh tế')
  })

  it('no page had anything to complain of', () => {
    expect(visited.complaints).toEqual([])
  })
})
