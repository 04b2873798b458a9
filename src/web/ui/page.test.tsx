import { describe, expect, it } from 'vitest'
import { attribute, markupOf, words } from '../../../test/support/markup.ts'
import {
  BarePage,
  ButtonLink,
  Card,
  DefinitionList,
  Details,
  Field,
  FilterBar,
  Heading,
  Notice,
  Page,
  Pagination,
  Section,
  Tabs,
  Timeline,
  Tree,
} from './index.ts'

const nav = [
  { href: '/', label: 'Bàn làm việc' },
  { href: '/chi-tieu', label: 'Chỉ tiêu', group: 'Theo dõi', current: true },
  { href: '/phat-hien', label: 'Phát hiện', group: 'Theo dõi' },
]
const account = { id: 'a1', name: 'Cán bộ tổng hợp', post: 'Văn phòng', href: '/tai-khoan', signOutHref: '/dang-xuat' }
const page = (
  <Page title="Chỉ tiêu <năm 2026>" authority="UBND xã Mẫu" nav={nav} account={account} flash="Đã lưu.">
    <Heading
      title="Chỉ tiêu"
      crumbs={[{ href: '/', label: 'Bàn làm việc' }]}
      lead="Năm 2026"
      actions={<ButtonLink href="/them">Thêm</ButtonLink>}
    />
    <Tabs
      label="Kỳ"
      tabs={[
        { href: '?ky=6', label: '6 tháng' },
        { href: '?ky=9', label: '9 tháng', current: true },
      ]}
    />
    <FilterBar action="/chi-tieu" results="ket-qua" summary="12 chỉ tiêu">
      <Field name="tim" type="search" label="Tìm" />
    </FilterBar>
    <Section title="Đơn vị" id="don-vi">
      <Card title="Cây đơn vị">
        <Tree label="Đơn vị" nodes={[{ label: 'Xã Mẫu', href: '/don-vi/1', children: [{ label: 'Thôn Nà Ặn' }] }]} />
      </Card>
      <DefinitionList items={[{ term: 'Rõ người', value: 'Trưởng phòng' }]} />
      <Details summary="Cách tính">188,0%</Details>
      <Notice kind="error" title="Không lưu được." />
      <Timeline entries={[{ when: '14 giờ 05, 20/11/2026', dateTime: '2026-11-20T14:05', who: 'Phòng Kinh tế', what: 'Sửa số liệu.' }]} />
    </Section>
    <Pagination page={2} pages={3} href={(number) => `?trang=${number}`} />
  </Page>
)
const bare = (
  <BarePage title="Đăng nhập" authority="UBND xã Mẫu" flash="Đã đăng xuất.">
    Nội dung
  </BarePage>
)

describe.each([
  ['a page', page],
  ['a bare page', bare],
])('%s', (_, shown) => {
  it('is a whole document in Vietnamese, with a title and one main heading', async () => {
    const { html, one, all } = await markupOf(shown)
    expect(html).toMatch(/^<!doctype html><html lang="vi">/)
    expect(words(one('title'))).toMatch(/ – UBND xã Mẫu$/)
    expect(all('h1')).toHaveLength(1)
  })

  it('leads past the navigation to the content', async () => {
    const { all, one } = await markupOf(shown)
    expect(words(all('a')[0] as never)).toBe('Đến nội dung chính')
    expect(attribute(all('a')[0] as never, 'href')).toBe(`#${attribute(one('main'), 'id')}`)
  })

  it('carries no style, script or handler of its own, which the policy of content would refuse', async () => {
    const { all } = await markupOf(shown)
    expect(all('style')).toEqual([])
    expect(all('script').map(words)).toEqual([''])
    const names = all('*').flatMap((element) => Object.keys((element as { attribs?: object }).attribs ?? {}))
    expect(names.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([])
  })

  it('gives no id twice, and names only ids that are there', async () => {
    const { all } = await markupOf(shown)
    const ids = all('*').flatMap((element) => attribute(element, 'id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    for (const element of all('*')) expect([undefined, ...ids]).toContain(attribute(element, 'aria-labelledby'))
  })

  it('says what was just done', async () => {
    const { all } = await markupOf(shown)
    expect(all('p', { role: 'status' }).map(words)[0]).toMatch(/^Đã /)
  })
})

describe('a page', () => {
  it('has its navigation twice, in a menu that folds without a script and beside the content', async () => {
    const { all, one } = await markupOf(page)
    const marked = all('nav', { 'aria-label': 'Danh mục chính' })
    expect(marked).toHaveLength(2)
    expect(words(marked[0] as never)).toBe(words(marked[1] as never))
    expect(words(one('details', { class: 'menu' }))).toContain('Theo dõiChỉ tiêuPhát hiện')
    expect(all('a', { 'aria-current': 'page' }).map(words)).toEqual(['Chỉ tiêu', 'Chỉ tiêu', '9 tháng'])
  })

  it('signs out by a POST', async () => {
    const { all } = await markupOf(page)
    expect(all('form', { action: '/dang-xuat' }).map((form) => attribute(form, 'method'))).toEqual(['post', 'post'])
  })

  it('has a filter that works as a plain form, and says how much is shown', async () => {
    const { one } = await markupOf(page)
    const form = one('form', { action: '/chi-tieu', method: 'get' })
    expect(words(form)).toContain('Lọc')
    expect(attribute(form, 'data-results')).toBe('ket-qua ket-qua-tom-tat')
    expect(words(one('p', { id: 'ket-qua-tom-tat' }))).toBe('12 chỉ tiêu')
  })
})

describe('the pages of a list', () => {
  it.each([
    [1, ['?trang=2']],
    [2, ['?trang=1', '?trang=3']],
    [3, ['?trang=2']],
  ])('page %i of 3 leads to its neighbours', async (number, links) => {
    const { all } = await markupOf(<Pagination page={number} pages={3} href={(other) => `?trang=${other}`} />)
    expect(all('a').map((link) => attribute(link, 'href'))).toEqual(links)
  })

  it('are not spoken of where there is one', async () => {
    expect((await markupOf(<Pagination page={1} pages={1} href={String} />)).html).toBe('')
  })
})
