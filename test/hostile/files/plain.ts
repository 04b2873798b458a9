import { type HostileFile, million, told } from './file.ts'

const line = 'Ủy ban nhân dân xã tiếp tục chỉ đạo các thôn giữ vững an ninh trật tự, nâng cao đời sống của người dân trên địa bàn.\n'

/** .txt and .html. */
export const plain: readonly HostileFile[] = [
  { name: 'trống.docx', comes: 'empty', bytes: () => new Uint8Array() },
  { name: 'chỉ có dấu cách.txt', comes: 'empty', bytes: () => Buffer.from(' \r\n \t\n') },
  { name: 'toàn số không.txt', comes: 'wrongExtension', bytes: () => Buffer.alloc(million) },
  { name: 'chỉ có dấu thứ tự byte.txt', comes: 'empty', bytes: () => Buffer.from([0xff, 0xfe]) },
  {
    name: 'nửa ký tự.txt',
    comes: { reads: told },
    bytes: () => Buffer.from(`\ufeff${told} \ud800 \udc00\ud800 ${'\ud83d'.repeat(million)}`, 'utf16le'),
  },
  { name: 'chồng dấu.txt', comes: { reads: 'a' }, bytes: () => Buffer.from(`a${'\u0301\u0323'.repeat(2 * million)} ${told}`) },
  { name: 'văn bản 50 MB.txt', comes: { reads: 'Ủy ban nhân dân xã' }, bytes: () => Buffer.alloc(50 * million, line) },
  { name: 'văn bản 70 MB.txt', comes: 'tooLarge', bytes: () => Buffer.alloc(70 * million, line) },
  {
    name: 'ảnh ở ngoài.html',
    comes: { reads: told },
    bytes: () =>
      Buffer.from(
        `<html><link rel=stylesheet href="http://127.0.0.1:9/a.css"><script src="http://127.0.0.1:9/a.js"></script><iframe src="file:///etc/passwd"></iframe><img src="http://127.0.0.1:9/a.png" onerror="alert(1)"><p>${told}</p></html>`,
      ),
  },
  {
    name: 'thực thể ngoài.html',
    comes: { reads: told },
    bytes: () => Buffer.from(`<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><p>${told} &x;</p></html>`),
  },
  {
    name: 'ô rộng vô tận.html',
    comes: 'tooLarge',
    bytes: () => Buffer.from(`<html><table>${'<tr><td colspan=1000 rowspan=60000>1<td>2'.repeat(5000)}</table>`),
  },
  { name: 'một triệu thẻ lồng nhau.html', comes: 'tooLarge', bytes: () => Buffer.from(`<html><body>${'<div>'.repeat(million)}${told}`) },
  { name: 'lồng vừa.html', comes: { reads: told }, bytes: () => Buffer.from(`<html><body>${'<div>'.repeat(15_000)}${told}`) },
  { name: 'quá nhiều phần tử.html', comes: 'tooLarge', bytes: () => Buffer.from(`<html>${'<p>1'.repeat(million)}`) },
  {
    name: 'thẻ có triệu thuộc tính.html',
    comes: { reads: told },
    bytes: () => Buffer.from(`<html><p ${Array.from({ length: million }, (_, at) => `a${at}`).join(' ')}>${told}</p></html>`),
  },
  {
    name: 'triệu thực thể.html',
    comes: { reads: told },
    bytes: () => Buffer.from(`<html><p>${told}</p><p>${'&lt;'.repeat(2 * million)}</p></html>`),
  },
  { name: 'chú thích không đóng.html', comes: 'empty', bytes: () => Buffer.from(`<html>${'<!-- '.repeat(million)}${told}`) },
]
