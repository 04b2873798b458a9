/** @import { Page } from 'playwright-core' */

/**
 * A page of the application as the guide shows it.
 * @typedef {object} Shown
 * @property {string} name of the picture's file
 * @property {string} path
 * @property {(page: Page) => Promise<void>} [act] what is done on it before the picture is taken
 * @property {string} [at] what the picture begins at, where it does not begin at the top
 */

/** @param {string} name */
const follow = (name) => (/** @type {Page} */ page) => page.getByRole('link', { name, exact: true }).first().click()
/** @param {string} name */
const press = (name) => (/** @type {Page} */ page) => page.getByRole('button', { name, exact: true }).first().click()
/** @param {string} within */
const firstIn = (within) => (/** @type {Page} */ page) => page.locator(within).getByRole('link').first().click()
/** @param {((page: Page) => Promise<void>)[]} acts */
const inTurn =
  (...acts) =>
  async (/** @type {Page} */ page) => {
    for (const act of acts) await act(page)
  }

const target = 'Giá trị giải ngân vốn đầu tư công'
const plan = 'Nghị quyết về nhiệm vụ phát triển kinh tế - xã hội năm 2025 của Xã Mẫu'
const drafted = 'Nghị quyết về nhiệm vụ phát triển kinh tế - xã hội năm 2026'
const list = ['B6', 'Bản Nậm Mới', 'thôn', 'MAU', '01/01/2026'].join('\t')

/**
 * The pages in the order in which their pictures are taken, by who looks at them: the local part of the example's address.
 * What is written on the way changes the later pages.
 * @type {readonly [who: string, pages: readonly Shown[]][]}
 */
export const pages = [
  [
    'lanhdao',
    [
      { name: 'ban-lam-viec', path: '/' },
      { name: 'chi-tieu', path: '/chi-tieu' },
      { name: 'chi-tieu-9-thang', path: '/chi-tieu?ky=2025-01-01%2FP9M' },
      { name: 'chi-tieu-don-vi', path: '/chi-tieu/don-vi' },
      { name: 'chi-tieu-qua-cac-nam', path: '/chi-tieu/qua-cac-nam' },
      { name: 'mot-chi-tieu', path: '/chi-tieu', act: follow(target) },
      { name: 'danh-gia', path: '/chi-tieu', act: follow(target), at: '#danh-gia' },
    ],
  ],
  ['congan', [{ name: 'nhap-so-lieu', path: '/nhap-so-lieu', act: firstIn('main') }]],
  [
    'tonghop',
    [
      { name: 'ky-bao-cao', path: '/ky-bao-cao' },
      { name: 'mot-ky-bao-cao', path: '/ky-bao-cao', act: firstIn('main table') },
      { name: 'bieu-mau', path: '/bieu-mau' },
      { name: 'bieu-tu-ke-hoach', path: '/bieu-mau/tu-ke-hoach' },
      { name: 'duyet-so-lieu', path: '/duyet', act: firstIn('main table') },
      { name: 'giai-trinh', path: '/giai-trinh' },
      { name: 'doc-van-ban', path: '/doc-van-ban', act: firstIn('main table') },
      { name: 'nhap-tep-excel', path: '/nhap-lieu' },
      { name: 'ghi-so-lieu', path: '/chi-tieu', act: inTurn(follow(target), follow('Ghi số liệu')) },
      { name: 'ke-hoach', path: '/ke-hoach' },
      { name: 'mot-ke-hoach', path: '/ke-hoach', act: follow(plan) },
      {
        name: 'chi-tieu-ke-hoach',
        path: '/ke-hoach',
        act: inTurn(follow(plan), follow('Diện tích trồng rừng mới')),
      },
      { name: 'bo-chi-tieu', path: '/bo-chi-tieu' },
      { name: 'mot-chi-tieu-thong-ke', path: '/bo-chi-tieu', act: follow('Tỷ lệ hộ nghèo đa chiều') },
      { name: 'them-chi-tieu-rieng', path: '/bo-chi-tieu/moi' },
      { name: 'danh-muc-quoc-gia', path: '/bo-chi-tieu/danh-muc' },
      { name: 'don-vi', path: '/don-vi' },
      { name: 'mot-don-vi', path: '/don-vi', act: follow('Phòng Kinh tế') },
      { name: 'them-don-vi', path: '/don-vi/moi' },
      {
        name: 'nhap-danh-sach-don-vi',
        path: '/don-vi/nhap',
        act: inTurn((page) => page.getByLabel('Danh sách').fill(list), press('Thử')),
      },
      { name: 'sap-xep-don-vi', path: '/don-vi/sap-xep' },
      { name: 'xem-truoc-sap-xep', path: '/don-vi/sap-xep', act: previewMerger },
      { name: 'lap-ke-hoach', path: '/ke-hoach/moi' },
      { name: 'ke-hoach-du-thao', path: '/ke-hoach/moi', act: beginPlan },
      {
        name: 'chon-chi-tieu-thong-ke',
        path: '/ke-hoach',
        act: inTurn(follow(drafted), follow('Thêm chỉ tiêu')),
      },
      {
        name: 'them-chi-tieu',
        path: '/ke-hoach',
        act: inTurn(follow(drafted), follow('Thêm chỉ tiêu'), follow('Diện tích trồng rừng mới')),
      },
      { name: 'thong-qua', path: '/ke-hoach', act: inTurn(follow(drafted), follow('Thông qua')) },
    ],
  ],
  [
    'quantri',
    [
      { name: 'vai-tro', path: '/vai-tro' },
      { name: 'them-tai-khoan', path: '/vai-tro/moi' },
      { name: 'mot-tai-khoan', path: '/vai-tro', act: follow('Chuyên viên Phòng Kinh tế') },
      { name: 'tai-khoan-cua-toi', path: '/tai-khoan' },
      { name: 'nhat-ky', path: '/nhat-ky' },
      { name: 'kiem-tra-nhat-ky', path: '/nhat-ky/kiem-tra', act: press('Kiểm tra ngay') },
    ],
  ],
]

/** @param {Page} page */
async function beginPlan(page) {
  await page.getByLabel('Năm, hoặc năm đầu nhiệm kỳ').fill('2026')
  await page.getByLabel('Tên kế hoạch, nghị quyết').fill(drafted)
  await page.getByLabel('Cơ quan ban hành').fill('HĐND Xã Mẫu')
  await press('Lập dự thảo')(page)
}

/** @param {Page} page */
async function previewMerger(page) {
  await page.getByLabel('Văn bản').fill('Nghị quyết số 05/NQ-HĐND ngày 10/12/2025 của HĐND xã')
  await page.getByLabel('Ngày có hiệu lực').fill('2026-01-01')
  await press('Nhập nhiều đơn vị thành một')(page)
  await page.getByLabel('Bản Nà Lúa').check()
  await page.getByLabel('Bản Pá Hoa').check()
  await press('Tiếp tục')(page)
  await page.getByLabel('Tên đơn vị mới').fill('Bản Nà Pá')
  await page.getByLabel('Mã', { exact: true }).fill('B6')
  await press('Ghi vào bản sắp xếp')(page)
  await press('Xem trước')(page)
}
