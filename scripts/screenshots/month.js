import { shootAll } from './picture.js'
import { newPage, signIn, steady } from './visitor.js'

/** @import { Browser, Page } from 'playwright-core' */

const plan = /10 chỉ tiêu điều hành hằng tháng/
const regime = 'Thống kê tháng (theo tháng lịch)'

/** What each office types, line by line, and why; the office of economy finds its figures there, for the monthly report brought them. */
const sheets = /** @type {const} */ ([
  ['nhaplieu', 'Phòng Kinh tế', [], null],
  ['vanphong', 'Văn phòng HĐND và UBND', ['98,7', '84,5'], null],
  ['vanhoa', 'Phòng Văn hóa - Xã hội', ['1.780'], 'Ngày hội văn hóa các dân tộc tổ chức trong tháng'],
  ['congan', 'Công an xã', ['0', '0'], null],
  ['tramyte', 'Trạm Y tế xã', ['745.000'], 'Khám sức khỏe định kỳ cho học sinh'],
])
const reason = 'Số lượt khám, chữa bệnh: thừa ba số không, hãy sửa thành 745.'

/**
 * The month of ten targets from five offices, step by step: pictures `thang-1` and on.
 * @param {Browser} browser
 * @param {string} folder
 * @param {{ address: string, password: string }} program
 */
export async function shootMonth(browser, folder, { address, password }) {
  let taken = 0
  /**
   * @param {Page} page
   * @param {string} [at]
   */
  const take = async (page, at) => {
    const came = page.url()
    await page.waitForLoadState()
    await steady(page)
    await shootAll(page, folder, `thang-${++taken}`, at)
    // What was made steady is not to be sent.
    await page.goto(came)
  }
  /** @param {string} who */
  const sitDown = async (who) => {
    const page = await newPage(browser, address)
    await signIn(page, `${who}@xamau.example`, password)
    return page
  }
  const compiler = await sitDown('tonghop')
  await compiler.goto('/bieu-mau/tu-ke-hoach')
  const plans = compiler.getByLabel('Kế hoạch', { exact: true })
  await plans.selectOption(await plans.locator('option', { hasText: plan }).getAttribute('value'))
  await compiler.waitForURL(/ke-hoach=/)
  await take(compiler)
  await compiler.getByLabel('Chế độ báo cáo').selectOption({ label: regime })
  await compiler.getByLabel('Số biểu').fill('02-TK')
  await press(compiler, 'Lập biểu')
  await take(compiler)
  await compiler.getByRole('main').getByRole('link', { name: 'Mở kỳ báo cáo' }).click()
  await take(compiler)
  await press(compiler, 'Mở kỳ')
  const round = compiler.url()
  await take(compiler)
  for (const [who, unit, figures, cause] of sheets) {
    const page = await sitDown(who)
    await openSheet(page, unit)
    await type(page, figures)
    if (cause !== null) await page.locator('#cause-1').fill(cause)
    if (who === 'vanphong') await take(page)
    if (who === 'vanphong') await type(page, figures)
    await press(page, 'Gửi báo cáo')
    await page.waitForURL(/bien-nhan/)
    if (who === 'congan') await take(page)
    await page.context().close()
  }
  const reviewer = await sitDown('duyet')
  const review = round.replace('ky-bao-cao', 'duyet')
  await reviewer.goto(review)
  await take(reviewer)
  await press(reviewer, /^Duyệt gộp/)
  const station = reviewer.getByRole('region', { name: 'Trạm Y tế xã' })
  await station.getByText('Trả lại kèm lý do').click()
  await station.getByLabel('Lý do trả lại').fill(reason)
  await steady(reviewer)
  await shootAll(reviewer, folder, `thang-${++taken}`, 'main section:has(h2:has-text("Trạm Y tế xã"))')
  await station.getByRole('button', { name: 'Trả lại', exact: true }).click()
  await reviewer.waitForLoadState()

  const sender = await sitDown('tramyte')
  await openSheet(sender, 'Trạm Y tế xã')
  await take(sender)
  await type(sender, ['745'])
  await sender.locator('#cause-1').fill('')
  await press(sender, 'Gửi báo cáo')
  await sender.waitForURL(/bien-nhan/)
  await take(sender)
  await sender.context().close()

  await reviewer.goto(review)
  for (const name of ['Trạm Y tế xã', 'Phòng Văn hóa - Xã hội']) await press(reviewer, `Duyệt báo cáo của ${name}`)
  await reviewer.context().close()
  await compiler.goto(round)
  await compiler.getByText('Khóa kỳ ngay').first().click()
  compiler.once('dialog', (dialog) => dialog.accept())
  await press(compiler, 'Khóa kỳ ngay')
  await take(compiler)
  await compiler.context().close()
}

/**
 * @param {Page} page
 * @param {string | RegExp} name
 */
async function press(page, name) {
  await page
    .getByRole('main')
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click()
  await page.waitForLoadState()
}

/**
 * @param {Page} page
 * @param {string} unit
 */
async function openSheet(page, unit) {
  await page.goto('/nhap-so-lieu')
  const row = page.locator('tr', { hasText: regime })
  await row.getByRole('link', { name: unit }).first().click()
  await page.waitForURL(/nhap-so-lieu\/\d/)
}

/**
 * Down the column, as in Excel; waits until it is saved.
 * @param {Page} page
 * @param {readonly string[]} figures
 */
async function type(page, figures) {
  if (figures.length === 0) return
  await page.locator('#so-1').click()
  for (const figure of figures) {
    await page.keyboard.type(figure)
    await page.keyboard.press('Enter')
  }
  await page.getByRole('status').filter({ hasText: 'Đã lưu lúc' }).waitFor()
}
