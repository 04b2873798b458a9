import { deflateSync } from 'node:zlib'
import { pdfOf, rawPdf } from '../../support/pdfOf.ts'
import { fixture, type HostileFile, million, told } from './file.ts'

const page = { texts: [{ x: 80, y: 700, text: told }] }
const catalogue = '<< /Type /Catalog /Pages 2 0 R >>'
const onePage = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>'

/** An object that is a stream, packed by the filters it names. */
function stream(bytes: Uint8Array, filters: string, dictionary = ''): Buffer {
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Filter [${filters}] /Length ${bytes.length} >>\nstream\n`, 'latin1'),
    bytes,
    Buffer.from('\nendstream', 'latin1'),
  ])
}

const spaces = (): Buffer => deflateSync(Buffer.alloc(100 * million, 32), { level: 1 })
const inPages = ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>', onePage] as const
/** Each drawing shows the next one ten times. */
const laughs = Array.from({ length: 30 }, (_, at) =>
  Buffer.from(
    `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${6 + at} 0 R >> >> /Length 60 >>\nstream\n${'/X Do '.repeat(10)}\nendstream`,
  ),
)

/** .pdf: bombs under every filter, structures without end, what a viewer would run. */
export const pdfs: readonly HostileFile[] = [
  { name: 'bị cắt.pdf', comes: 'broken', bytes: () => Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog') },
  { name: 'bản quét.pdf', comes: 'scanned', bytes: () => pdfOf([{ texts: [], rulings: [[10, 10, 500, 10]] }, { texts: [] }]) },
  { name: 'có mật khẩu.pdf', comes: 'password', bytes: () => fixture('mat-khau.pdf') },
  { name: 'bom nén.pdf', comes: 'bomb', bytes: () => rawPdf([catalogue, ...inPages, stream(spaces(), '/FlateDecode')]) },
  {
    name: 'bom nén hai lần.pdf',
    comes: 'bomb',
    bytes: () => rawPdf([catalogue, ...inPages, stream(deflateSync(spaces()), '/FlateDecode /FlateDecode')]),
  },
  {
    name: 'bom nén viết bằng chữ.pdf',
    comes: 'bomb',
    bytes: () => rawPdf([catalogue, ...inPages, stream(Buffer.from(`${spaces().toString('hex')}>`), '/ASCIIHexDecode /FlateDecode')]),
  },
  {
    name: 'bom lặp byte.pdf',
    comes: 'bomb',
    bytes: () => rawPdf([catalogue, ...inPages, stream(Buffer.alloc(6 * million, Buffer.from([129, 32])), '/RunLengthDecode')]),
  },
  {
    name: 'triệu dòng dữ liệu.pdf',
    comes: 'bomb',
    bytes: () => {
      const one = Buffer.concat([Buffer.from('1 0 obj<<>>stream\n'), deflateSync(Buffer.from('a')), Buffer.from('endstream ')])
      return Buffer.concat([Buffer.from('%PDF-1.5\n'), Buffer.alloc(one.length * million, one)])
    },
  },
  {
    name: 'chạy mã khi mở.pdf',
    comes: { reads: told },
    bytes: () =>
      pdfOf([page], {
        catalogue:
          '/OpenAction << /S /JavaScript /JS (app.launchURL\\("http://127.0.0.1:9/"\\)) >> /AA << /WC << /S /Launch /F (cmd.exe) >> >> /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (while\\(1\\);) >>] >> >>',
      }),
  },
  {
    name: 'cây trang chạy vòng.pdf',
    comes: 'broken',
    bytes: () => rawPdf([catalogue, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 900 >>']),
  },
  {
    name: 'một tỷ trang.pdf',
    comes: 'scanned',
    bytes: () => rawPdf([catalogue, '<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>', onePage]),
  },
  {
    name: 'cây trang sâu.pdf',
    comes: 'broken',
    bytes: () =>
      rawPdf([
        catalogue,
        ...Array.from({ length: 5_000 }, (_, at) => `<< /Type /Pages /Parent ${at + 1} 0 R /Kids [${at + 3} 0 R] /Count 1 >>`),
      ]),
  },
  { name: 'mảng lồng nhau.pdf', comes: 'broken', bytes: () => rawPdf([`<< /Type /Catalog /Pages ${'['.repeat(million)} >>`]) },
  {
    name: 'bảng vị trí chạy vòng.pdf',
    comes: { reads: told },
    bytes: () => {
      const whole = pdfOf([page])
      const at = whole.lastIndexOf('xref\n0')
      return pdfOf([page], { trailer: `/Prev ${at}` })
    },
  },
  {
    name: 'vị trí bịa.pdf',
    comes: { reads: told },
    bytes: () =>
      Buffer.from(
        pdfOf([page])
          .toString('latin1')
          .replace(/startxref\n\d+/, 'startxref\n99999999999'),
        'latin1',
      ),
  },
  {
    name: 'hình gọi hình mười lần.pdf',
    comes: 'bomb',
    bytes: () =>
      rawPdf([
        catalogue,
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        onePage.replace('/Resources << >>', '/Resources << /XObject << /X 5 0 R >> >>'),
        '<< /Length 6 >>\nstream\n/X Do \nendstream',
        ...laughs,
        `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> /Length 40 >>\nstream\nBT /F 9 Tf (132 trieu) Tj 9 9 Td ET      \nendstream`,
      ]),
  },
  {
    name: 'quá nhiều hình vẽ.pdf',
    comes: { reads: told },
    bytes: () => pdfOf([{ ...page, rulings: Array.from({ length: 60_000 }, (_, at) => [at % 500, 10, at % 500, 800] as const) }]),
  },
]
