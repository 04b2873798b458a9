import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { Browser, Page as Tab } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchChromium } from '../../../scripts/chromium.js'
import { assets } from '../assets.ts'
import { BarePage, Button, Field, FilterBar, Form } from './index.ts'

const names = ['Thu ngân sách', 'Trồng rừng', 'Che phủ rừng']
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'"

describe('the script of the pages', () => {
  let server: ServerType
  let browser: Browser
  let tab: Tab
  let address: string
  let posts = 0
  let refused: string[]

  beforeAll(async () => {
    const app = new Hono()
    app.use(async (c, next) => {
      await next()
      c.header('Content-Security-Policy', policy)
    })
    app.route('/', assets())
    app.get('/', (c) => {
      const shown = names.filter((name) => name.includes(c.req.query('tim') ?? ''))
      return c.html(
        <BarePage title="Chỉ tiêu" authority="UBND xã Mẫu">
          <FilterBar action="/" results="ket-qua" summary={`${shown.length} chỉ tiêu`}>
            <Field name="tim" type="search" label="Tìm" value={c.req.query('tim')} />
          </FilterBar>
          <p id="ket-qua">{shown.join(', ')}</p>
          <Form action="/luu">
            <Button>Lưu</Button>
            <Button confirm="Xóa bản nháp?">Xóa</Button>
          </Form>
        </BarePage>,
      )
    })
    app.post('/luu', async (c) => {
      posts++
      // Long enough for a second press to come before the answer.
      await new Promise((resolve) => setTimeout(resolve, 300))
      return c.html(<BarePage title="Đã lưu" authority="UBND xã Mẫu" />)
    })
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
    await new Promise((resolve) => server.once('listening', resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    browser = await launchChromium()
  })

  beforeEach(async () => {
    posts = 0
    refused = []
    tab = await browser.newPage()
    tab.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
    await tab.goto(address)
  })

  afterEach(async () => {
    await tab.close()
    expect(refused).toEqual([])
  })

  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  it('shows what fits a filter while it is typed, and leaves the focus and the typing alone', async () => {
    await tab.locator('#tim').pressSequentially('rừng')
    await tab.getByText('2 chỉ tiêu').waitFor()
    expect(await tab.locator('#ket-qua').textContent()).toBe('Trồng rừng, Che phủ rừng')
    expect(await tab.evaluate('document.activeElement.id')).toBe('tim')
    expect(new URL(tab.url()).searchParams.get('tim')).toBe('rừng')
  })

  it('sends nothing while the question before it is not answered by yes', async () => {
    const questions: string[] = []
    tab.on('dialog', (dialog) => {
      questions.push(dialog.message())
      return questions.length === 1 ? dialog.dismiss() : dialog.accept()
    })
    await tab.getByRole('button', { name: 'Xóa' }).click()
    expect(posts).toBe(0)
    await tab.getByRole('button', { name: 'Xóa' }).click()
    await tab.getByRole('heading', { name: 'Đã lưu' }).waitFor()
    expect([posts, questions]).toEqual([1, ['Xóa bản nháp?', 'Xóa bản nháp?']])
  })

  it('sends a form once, however often its button is pressed', async () => {
    await tab.evaluate('for (let press = 0; press < 3; press++) document.querySelector("form[method=post] button").click()')
    await tab.getByRole('heading', { name: 'Đã lưu' }).waitFor()
    expect(posts).toBe(1)
  })
})
