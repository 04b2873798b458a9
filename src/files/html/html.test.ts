import { describe, expect, it } from 'vitest'
import { openDocument } from '../open.ts'

const news = (title: string): string => `<li><a href="/x">${title} ở các xã vùng cao trong tỉnh</a></li>`
const page = `<!DOCTYPE html><html><head><title>Trang tin</title><meta property="article:published_time" content="2024-12-13T07:30:00+07:00">
<style>p { color: red }</style><script>var x = "<p>không đọc</p>"</script></head><body>
<header><div class="logo">Cổng thông tin điện tử</div><nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/tin">Tin tức</a></li></ul></nav></header>
<div class="wrapper"><div class="sidebar"><h3>Thông báo</h3><p>Lịch tiếp công dân tháng 12, tháng 01 của lãnh đạo xã, mời bà con theo dõi.</p></div>
<div class="col-main"><h1>Xã Mẫu họp bàn nhiệm vụ năm 2025</h1><div class="date">Thứ Sáu, 13/12/2024</div>
<div class="sapo"><p>Sáng 12/12, Đảng ủy xã Mẫu tổ chức hội nghị, đánh giá kết quả năm 2024.</p></div>
<div class="content"><p>Tổng thu ngân sách đạt 1.401,351&nbsp;triệu đồng, bằng 102% kế hoạch; thu nhập bình quân đạt 45&#160;triệu đồng.</p>
<!-- <p>ghi chú</p> --><p>Trồng mới <b>120</b> ha rừng,<br>diện tích nhà lưới 1.500 m<sup>2</sup>.</p>
<table><caption>Một số chỉ tiêu</caption><thead><tr><th rowspan="2">Chỉ tiêu</th><th colspan="2">Năm 2024</th></tr><tr><th>KH</th><th>TH</th></tr></thead>
<tbody><tr><td>Lúa (ha)</td><td>100</td><td>105</td></tr></tbody></table>
<ol><li>Giữ vững ổn định</li><li>Hoàn thành chỉ tiêu</li></ol>
<div class="related"><h4>Tin liên quan</h4><ul>${news('Hội nghị tổng kết')}${news('Ra quân')}</ul></div></div>
<div class="comments"><p>Bạn đọc: bài viết rất hay, cảm ơn ban biên tập, mong có nhiều bài hơn nữa.</p></div></div></div>
<footer>Bản quyền thuộc về Ủy ban nhân dân xã, điện thoại 0212 345 678, địa chỉ trung tâm xã.</footer></body></html>`

describe('a web page', () => {
  it('gives its article, its tables and the day of publication', async () => {
    const { text, tables, published } = await openDocument('tin.html', Buffer.from(page))
    expect(text.split('\n\n')).toEqual([
      'Xã Mẫu họp bàn nhiệm vụ năm 2025',
      'Sáng 12/12, Đảng ủy xã Mẫu tổ chức hội nghị, đánh giá kết quả năm 2024.',
      'Tổng thu ngân sách đạt 1.401,351\u00a0triệu đồng, bằng 102% kế hoạch; thu nhập bình quân đạt 45\u00a0triệu đồng.',
      'Trồng mới 120 ha rừng,\ndiện tích nhà lưới 1.500 m².',
      'Một số chỉ tiêu',
      'Chỉ tiêu\tNăm 2024\t\n\tKH\tTH\nLúa (ha)\t100\t105',
      '1. Giữ vững ổn định',
      '2. Hoàn thành chỉ tiêu',
    ])
    expect(tables[0]?.rows[1]?.map((cell) => cell.text)).toEqual(['Chỉ tiêu', 'KH', 'TH'])
    expect(published).toBe('2024-12-13')
  })

  it('without any class or article element ends before the other news', async () => {
    const old = `<html><body><table><tr><td width=200><a href=1>Trang chủ</a><br><a href=2>Giới thiệu chung về địa phương</a><br><a href=3>Văn bản chỉ đạo điều hành</a></td>
      <td><p>Năm 2015, thu ngân sách đạt 5.680 triệu đồng, bằng 87,4% kế hoạch thị xã giao, 90% kế hoạch phường.</p><p>Tỷ lệ hộ nghèo còn 2,1%, giảm 0,5% so với năm trước, đạt mục tiêu.</p>
      <p>Các tin khác</p><p>Hội nghị tổng kết phong trào, ngày 12/01</p></td></tr></table></body></html>`
    const { text } = await openDocument('tin.htm', Buffer.from(old))
    expect(text.split('\n\n')).toEqual([
      'Năm 2015, thu ngân sách đạt 5.680 triệu đồng, bằng 87,4% kế hoạch thị xã giao, 90% kế hoạch phường.',
      'Tỷ lệ hộ nghèo còn 2,1%, giảm 0,5% so với năm trước, đạt mục tiêu.',
    ])
  })

  it('that is only a document saved as a page is read whole', async () => {
    const saved = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><div class=WordSection1><p>BÁO CÁO</p><p>Thu ngân sách đạt 132 tỷ đồng, bằng 73,6% dự toán.</p></div>
      <div class=WordSection2><p>Phụ lục</p><table><tr><td>Chỉ tiêu</td><td>KH</td></tr><tr><td>Lúa</td><td>1,5</td></tr><tr><td>Ngô</td><td>2,5</td></tr></table></div></body></html>`
    expect((await openDocument('a.html', Buffer.from(saved))).text).toBe(
      'BÁO CÁO\n\nThu ngân sách đạt 132 tỷ đồng, bằng 73,6% dự toán.\n\nPhụ lục\n\nChỉ tiêu\tKH\nLúa\t1,5\nNgô\t2,5',
    )
  })

  it('that an office program says it wrote is read whole, whatever it links to', async () => {
    const saved = `<html><head><meta name=Generator content="Microsoft Word 15 (filtered)"></head><body><p><a name="_Toc1">BÁO CÁO</a></p><p>Theo <a href="https://example.vn">Nghị quyết</a>.</p>
      <div><p>Thu ngân sách đạt 132 tỷ đồng, bằng 73,6% dự toán, tăng 5% so với cùng kỳ.</p></div><p>Nơi nhận: Lưu.</p></body></html>`
    expect((await openDocument('a.html', Buffer.from(saved))).text.split('\n\n')).toEqual([
      'BÁO CÁO',
      'Theo Nghị quyết.',
      'Thu ngân sách đạt 132 tỷ đồng, bằng 73,6% dự toán, tăng 5% so với cùng kỳ.',
      'Nơi nhận: Lưu.',
    ])
  })

  it('shows raised figures as powers, and leaves out those that mark notes', async () => {
    const html = '<html><p>1.500 m<sup>2</sup>, 20 m<sup>3</sup>, 25 hộ<sup>1</sup>, 30<sup>o</sup>C<sup>[2]</sup></p></html>'
    expect((await openDocument('a.html', Buffer.from(html))).text).toBe('1.500 m², 20 m³, 25 hộ, 30oC')
  })

  it('in an old encoding is decoded', async () => {
    const bytes = Buffer.from('<html><body><p>Tæng diÖn tÝch gieo trång ®¹t 1.842,5 ha, b»ng 102,3% kÕ ho¹ch</p></body></html>', 'latin1')
    expect((await openDocument('a.html', bytes)).text).toBe('Tổng diện tích gieo trồng đạt 1.842,5 ha, bằng 102,3% kế hoạch')
  })

  it.each([
    ['<time datetime="2024-10-08T10:00">hôm qua</time>', '2024-10-08'],
    ['<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-10-08T00:00:00Z"}</script>', '2024-10-08'],
    ['<span class="post-date">Thứ Ba, 8/10/2024 | 15:30</span>', '2024-10-08'],
    ['<span itemprop="datePublished">08-10-2024</span>', '2024-10-08'],
    ['<span class="date">31/02/2024</span>', undefined],
    ['<p>Ngày 8/10/2024</p>', undefined],
  ])('tells when it was published: %s', async (html, published) => {
    const document = await openDocument('a.html', Buffer.from(`<html><body>${html}<p>Thu ngân sách đạt 132 tỷ đồng.</p></body></html>`))
    expect(document.published).toBe(published)
  })
})
