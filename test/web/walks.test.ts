import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../../scripts/chromium.js'
import { type Running, running } from '../support/program.ts'
import { choose, phone, signIn, visit, visitAs } from '../support/visit.ts'

/** What each role does most, on the example, by what is on the screen. */
describe('the main walk of each role', () => {
  let program: Running
  let browser: Browser
  beforeAll(async () => {
    ;[program, browser] = await Promise.all([running({ example: true }), launchChromium()])
  })
  afterAll(async () => {
    await browser?.close()
    await program?.end()
  })

  const main = (page: Page) => page.getByRole('main')
  const press = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true }).click()
  const follow = (page: Page, name: string | RegExp) => main(page).getByRole('link', { name, exact: true }).first().click()
  const says = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor()
  const menu = (page: Page) => page.getByRole('navigation', { name: 'Danh mục chính' }).getByRole('link').allTextContents()
  const targets = (page: Page) => main(page).getByRole('rowheader').getByRole('link')

  it('leader: from the scorecard to the worst target, its arithmetic, and a class decided with a reason', async () => {
    const { page, complaints, context } = await visitAs(browser, program, 'leader')
    await choose(page, 'Chỉ tiêu')
    const worst = (await targets(page).first().textContent()) ?? ''
    await targets(page).first().click()
    await page.getByRole('heading', { level: 1, name: worst }).waitFor()
    expect(await main(page).textContent()).toContain('Không đạt')
    await page.getByLabel('Kỳ báo cáo').selectOption('11 tháng năm 2025')
    await press(page, 'Xem')
    const arithmetic = main(page).getByRole('region', { name: 'Cách tính' })
    await arithmetic.locator('summary').filter({ hasText: 'Hoàn thành' }).first().click()
    await arithmetic.locator('details[open]').getByRole('listitem').first().waitFor()
    await page.getByLabel('Kỳ báo cáo').selectOption('năm 2025')
    await press(page, 'Xem')
    await main(page).getByText('Kết luận năm 2025').waitFor()
    await page.getByLabel('Đạt', { exact: true }).check()
    await press(page, 'Ghi kết luận')
    await page.getByRole('alert').getByText('lý do').waitFor()
    await page.getByLabel('Lý do').fill('Thiên tai làm mất mùa; đã giao bù ở vụ sau.')
    await page.getByLabel('Đạt', { exact: true }).check()
    await press(page, 'Ghi kết luận')
    await says(page, 'Đã ghi kết luận.')
    expect(await main(page).textContent()).toContain('theo đánh giá của người có thẩm quyền')
    await choose(page, 'Chỉ tiêu')
    expect(await targets(page).first().textContent()).not.toBe(worst)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('compiler: amends a target of the plan, and history has it', async () => {
    const { page, complaints, context } = await visitAs(browser, program, 'compiler')
    await choose(page, 'Kế hoạch')
    await follow(page, /năm 2025/)
    await follow(page, 'Điều chỉnh')
    await page.getByLabel('Lý do điều chỉnh').fill('Tỉnh giao bổ sung dự toán')
    await press(page, 'Lập bản điều chỉnh')
    await says(page, 'Đã lập bản điều chỉnh')
    const name = (await targets(page).first().textContent()) ?? ''
    await targets(page).first().click()
    await follow(page, 'Sửa chỉ tiêu')
    const level = page.getByRole('group', { name: 'Mức kế hoạch' }).getByLabel('Mức', { exact: true }).first()
    await level.fill('12.345')
    await press(page, 'Lưu chỉ tiêu')
    await says(page, 'Đã lưu chỉ tiêu.')
    await page
      .getByRole('navigation', { name: 'Đường dẫn' })
      .getByRole('link', { name: /năm 2025/ })
      .click()
    const changes = main(page).locator('.changes')
    expect(await changes.textContent()).toContain(name)
    expect(await changes.textContent()).toContain('12.345')
    await choose(page, 'Nhật ký')
    await page.getByLabel('Người làm').fill('Chuyên viên tổng hợp')
    await page.getByRole('status').filter({ hasText: 'mục' }).waitFor()
    await main(page).getByText(name).first().waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })

  it('compiler: corrects a figure of a unit on a phone, with a reason', async () => {
    const { page, complaints, context } = await visitAs(browser, program, 'compiler', phone)
    await page.getByText('Danh mục', { exact: true }).first().click()
    await choose(page, 'Chỉ tiêu')
    await page.getByLabel('Tìm chỉ tiêu').fill('hop tac xa')
    await page.waitForURL(/tim=hop/)
    await follow(page, 'Số hợp tác xã thành lập mới')
    await follow(page, 'Ghi số liệu')
    await page.getByRole('heading', { level: 1, name: /^Ghi số liệu/ }).waitFor()
    await page.getByLabel('Đơn vị', { exact: true }).selectOption('Phòng Kinh tế')
    await page.getByLabel('Kỳ', { exact: true }).selectOption('tháng 12 năm 2025')
    await press(page, 'Chọn')
    await page.waitForURL(/period=2025-M12/)
    await main(page).getByText('Đã ghi cho đơn vị và kỳ này').waitFor()
    await page.getByLabel('Số liệu', { exact: true }).fill('2')
    await page.getByLabel('Nguồn').fill('Sổ theo dõi của Phòng Kinh tế')
    await press(page, 'Ghi số liệu')
    await page.getByRole('alert').getByText('lý do').waitFor()
    await page.getByLabel('Lý do sửa').fill('Ghi thiếu một hợp tác xã')
    await press(page, 'Ghi số liệu')
    await says(page, 'Đã ghi số liệu')
    expect(await main(page).textContent()).toContain('Ghi thiếu một hợp tác xã')
    expect(complaints).toEqual([])
    await context.close()
  })

  it('reporter: has sheets in the menu, and no figure to record beside them', async () => {
    const { page, complaints, context } = await visitAs(browser, program, 'reporter')
    await choose(page, 'Nhập số liệu')
    await main(page).getByText('Không có biểu nào đang chờ bạn.').waitFor()
    await choose(page, 'Chỉ tiêu')
    await follow(page, 'Số hợp tác xã thành lập mới')
    await main(page).getByRole('region', { name: 'Cách tính' }).waitFor()
    expect(
      await main(page)
        .getByRole('link', { name: /^(?:Ghi|Nhập) số liệu$/ })
        .count(),
    ).toBe(0)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('reviewer and delegate: read everything they may, and are offered nothing that they may not', async () => {
    const shared = ['Bàn làm việc', 'Chỉ tiêu', 'Kế hoạch', 'Kỳ báo cáo', 'Giải trình', 'Biểu mẫu', 'Bộ chỉ tiêu', 'Đơn vị']
    for (const [role, own] of [
      ['reviewer', [...shared, 'Duyệt số liệu', 'Đọc văn bản']],
      ['delegate', shared],
    ] as const) {
      const { page, complaints, context } = await visitAs(browser, program, role)
      expect((await menu(page)).toSorted()).toEqual(own.toSorted())
      await choose(page, 'Chỉ tiêu')
      await page.getByRole('navigation', { name: 'Cách xem' }).getByRole('link', { name: 'Qua các năm' }).click()
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.getByRole('navigation', { name: 'Cách xem' }).getByRole('link', { name: 'Theo đơn vị' }).click()
      await main(page).getByRole('table').first().waitFor()
      await choose(page, 'Kế hoạch')
      await follow(page, /năm 2025/)
      await main(page).getByText('Biểu quyết').waitFor()
      for (const act of ['Điều chỉnh', 'Thông qua', 'Kết thúc']) {
        expect(await main(page).getByRole('link', { name: act, exact: true }).count()).toBe(0)
      }
      expect(complaints).toEqual([])
      await context.close()
    }
  })

  it('inspector: reads history, has it verified and takes its head along', async () => {
    const { page, complaints, context } = await visitAs(browser, program, 'inspector')
    await choose(page, 'Nhật ký')
    await follow(page, 'Kiểm tra nhật ký')
    await press(page, 'Kiểm tra ngay')
    await main(page).getByText('Nhật ký nguyên vẹn', { exact: true }).waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), follow(page, 'Tải tệp đầu chuỗi')])
    expect(download.suggestedFilename()).toMatch(/^dau-chuoi-[\d-]+\.json$/)
    const [head] = JSON.parse((await (await download.createReadStream()).toArray()).join(''))
    expect(head.hash).toMatch(/^[0-9a-f]{64}$/)
    await choose(page, 'Tài khoản và vai trò')
    expect(await main(page).getByRole('link', { name: 'Thêm tài khoản' }).count()).toBe(0)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('administrator: opens an account, whose owner sets a password by the link and signs in', async () => {
    const { page, complaints, context } = await visitAs(browser, program, 'administrator')
    await choose(page, 'Tài khoản và vai trò')
    await follow(page, 'Thêm tài khoản')
    await page.getByLabel('Họ tên hoặc chức danh').fill('Trưởng bản Nà Lúa')
    await page.getByLabel('Địa chỉ thư').fill('nalua@xamau.example')
    await page.getByLabel('Nhập liệu', { exact: true }).check()
    await page.getByLabel('Trong đơn vị').selectOption('– Bản Nà Lúa')
    await press(page, 'Thêm tài khoản')
    const link = (await main(page).locator('code').textContent()) ?? ''

    const other = await visit(browser, program, phone)
    await other.page.goto(link)
    await other.page.getByLabel('Mật khẩu mới').fill('ruộng bậc thang tím')
    await other.page.getByLabel('Gõ lại mật khẩu').fill('ruộng bậc thang tím')
    await other.page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
    await other.page.getByText('Hãy đăng nhập bằng mật khẩu mới').waitFor()
    await signIn(other.page, 'nalua@xamau.example', 'ruộng bậc thang tím')
    await other.page.getByRole('heading', { level: 1, name: 'Bàn làm việc' }).waitFor()
    expect(other.complaints).toEqual([])
    await other.context.close()

    await follow(page, 'Đã gửi')
    await main(page).getByText('Bản Nà Lúa', { exact: true }).waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })

  it('somebody of another authority sees only that authority', async () => {
    const { page, context } = await visitAs(browser, program, 'compiler')
    await choose(page, 'Chỉ tiêu')
    const foreign = await targets(page).first().getAttribute('href')
    await context.close()

    const other = await visitAs(browser, program, 'leader', { authority: 'Huyện Mai Sơn' })
    expect(await other.page.getByRole('banner').textContent()).toContain('Huyện Mai Sơn')
    for (const label of ['Chỉ tiêu', 'Kế hoạch', 'Đơn vị', 'Bộ chỉ tiêu', 'Nhật ký']) {
      await choose(other.page, label)
      expect(await main(other.page).textContent(), label).not.toMatch(/Xã Mẫu|Như Xuân|Chợ Đồn|Ngân Sơn/)
    }
    const answer = await other.page.goto(new URL(foreign as string, program.address).href)
    expect(answer?.status()).toBe(404)
    await other.context.close()
  })
})
