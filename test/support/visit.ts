import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { exampleAccounts } from '../../src/office/example/index.ts'
import type { AccountRole } from '../../src/office/visitor.ts'
import type { Running } from './program.ts'

export const wide: BrowserContextOptions = { viewport: { width: 1280, height: 800 } }
export const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

/** Somebody before a browser. */
export interface Visit {
  context: BrowserContext
  page: Page
  /** What the browser had to say of the pages: messages, errors, requests to elsewhere. Should stay empty. */
  complaints: string[]
}

/** A browser of its own before the first page. */
export async function visit(
  browser: Browser,
  { address }: Pick<Running, 'address'>,
  options: BrowserContextOptions = wide,
): Promise<Visit> {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'vi-VN', ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  // That a form was refused the browser tells its console too.
  page.on('console', (message) => {
    if (!/status of 4(?:00|09|22)/.test(message.text())) complaints.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  page.on('request', (request) => {
    if (!/^(?:data:|blob:)/.test(request.url()) && !request.url().startsWith(address))
      complaints.push(`${page.url()} asks ${request.url()}`)
  })
  await page.goto(address)
  return { context, page, complaints }
}

/** Signs in on the page that asks for it. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('Địa chỉ thư').fill(email)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  // On a phone it is within the folded menu.
  await page.locator('form[action="/dang-xuat"]').first().waitFor({ state: 'attached' })
}

/** Somebody of the example, signed in. */
export async function visitAs(
  browser: Browser,
  program: Running,
  role: AccountRole,
  { authority = 'Xã Mẫu', ...options }: BrowserContextOptions & { authority?: string } = {},
): Promise<Visit> {
  const account = exampleAccounts.find((one) => one.role === role && one.authority === authority)
  if (account === undefined) throw new Error(`the example has no ${role} in ${authority}`)
  const opened = await visit(browser, program, { ...wide, ...options })
  await signIn(opened.page, account.email, program.password)
  return opened
}

/** Chooses from the menu beside the page. */
export async function choose(page: Page, label: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Danh mục chính' }).getByRole('link', { name: label, exact: true }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
}
