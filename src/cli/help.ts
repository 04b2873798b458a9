import type { Options } from './arguments.ts'

const help: Options[string] = { short: 'h' }

/** Options of each command; those of the program itself under "". */
export const commandOptions = {
  '': { help, version: { short: 'v' } },
  read: { json: {}, csv: {}, html: { value: 'TRANG.html' }, published: { value: 'NGÀY' }, help },
  check: { json: {}, help },
  verify: { data: { value: 'THƯ-MỤC' }, head: { value: 'TỆP' }, 'save-head': { value: 'TỆP' }, help },
} as const satisfies Record<string, Options>

export const mainHelp = `Năm Rõ: đọc báo cáo của địa phương, ghi lại từng số liệu, chỉ ra chỗ mâu thuẫn.

Cách dùng:
  namro read TỆP…     đọc một hay nhiều văn bản, liệt kê số liệu và phát hiện
  namro check TỆP…    đối chiếu nhiều văn bản của cùng một nơi với nhau
  namro verify        kiểm tra nhật ký trong cơ sở dữ liệu còn nguyên vẹn không

Tùy chọn:
  -h, --help          xem hướng dẫn; của riêng một lệnh: namro read --help
  -v, --version       xem phiên bản

Đọc được: .docx, .doc, .pdf (có chữ), .xlsx, .csv, .html, .txt.

Ví dụ:
  namro read bao-cao.docx
  namro read bao-cao.docx --html bao-cao.html
  namro check bao-cao-6-thang.docx bao-cao-nam.docx
`

export const commandHelp = {
  read: `namro read: liệt kê mọi số liệu trong văn bản và những chỗ không thể cùng đúng.

Cách dùng:
  namro read [tùy chọn] [TỆP…]

Không ghi TỆP, hoặc ghi “-”, thì đọc từ đầu vào chuẩn
(ví dụ: namro read < bao-cao.txt).

Tùy chọn:
  --json              in ra JSON: { facts, tallies, statements, findings };
                      nhiều tệp thì mỗi tệp một dòng, có thêm “file”
  --csv               in ra CSV (UTF-8, dấu chấm thập phân), mở được bằng Excel
  --html TRANG.html   ghi thêm một trang HTML để xem hoặc gửi cho người khác
  --published NGÀY    ngày ban hành hoặc đăng văn bản (13/12/2024, 12/2024,
                      2024), để biết “9 tháng” là của năm nào
  -h, --help          xem hướng dẫn này

Mã kết thúc: 0 đã đọc xong (kể cả khi có phát hiện), 1 có tệp không đọc được,
2 gõ lệnh chưa đúng.

Ví dụ:
  namro read bao-cao.docx
  namro read --html ket-qua.html --published 13/12/2024 bao-cao.docx
  namro read --csv bao-cao/*.docx > so-lieu.csv
`,
  check: `namro check: đọc nhiều văn bản của cùng một nơi rồi đối chiếu với nhau.

Cách dùng:
  namro check [tùy chọn] TỆP TỆP…

In ra phát hiện trong từng văn bản, rồi đến phát hiện giữa các văn bản.

Tùy chọn:
  --json              in ra JSON: { documents, findings }
  -h, --help          xem hướng dẫn này

Mã kết thúc: 0 đã đối chiếu xong (kể cả khi có phát hiện), 1 có tệp không đọc
được, 2 gõ lệnh chưa đúng.

Ví dụ:
  namro check nghi-quyet-2024.docx bao-cao-9-thang.docx bao-cao-nam.pdf
`,
  verify: `namro verify: tính lại toàn bộ nhật ký từ mục đầu tiên, chỉ ra mục đầu tiên không còn
như lúc ghi. Chỉ đọc, không sửa gì; chạy được cả khi Năm Rõ đang mở.

Cách dùng:
  namro verify [tùy chọn]

Tùy chọn:
  --data THƯ-MỤC      thư mục dữ liệu (mặc định: data); có DATABASE_URL thì dùng
                      máy chủ đó
  --save-head TỆP     ghi lại đầu chuỗi của từng đơn vị, để cất ở nơi khác
  --head TỆP          đối chiếu với đầu chuỗi đã cất: biết được cả khi phần cuối
                      bị cắt bỏ hoặc cả chuỗi bị ghi lại
  -h, --help          xem hướng dẫn này

Mã kết thúc: 0 nguyên vẹn, 1 có chỗ hỏng hoặc không mở được dữ liệu, 2 gõ lệnh
chưa đúng.

Ví dụ:
  namro verify --save-head dau-chuoi.json
  namro verify --head dau-chuoi.json
`,
}
