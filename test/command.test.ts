import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const command = join(import.meta.dirname, '../bin/namro.js')
const report =
  'Năm 2024, toàn xã có 42/50 thôn đạt chuẩn, bằng 84%.\nThu ngân sách đạt 132,5 tỷ đồng, bằng 105% kế hoạch, tăng 7,4% so với cùng kỳ.\n'
const wrong = 'Năm 2024, toàn xã có 42/50 thôn đạt chuẩn nông thôn mới, đạt 94%.\n'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'namro-'))
  writeFileSync(join(folder, 'bao-cao.txt'), report)
  writeFileSync(join(folder, 'sai.txt'), wrong)
  writeFileSync(join(folder, 'trong.txt'), '')
  mkdirSync(join(folder, 'thu-muc'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(args: string[], options: { input?: string | Buffer; env?: Record<string, string> } = {}): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [command, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input: options.input ?? '',
    env: { PATH: process.env.PATH, ...options.env },
    maxBuffer: 1 << 28,
  })
}

describe('namro read', () => {
  it('shows a table and the findings, and ends with 0 also where it finds something', () => {
    const fine = run(['read', 'bao-cao.txt'])
    expect(fine).toMatchObject({ status: 0, stderr: '' })
    expect(fine.stdout).toMatch(/132,5 +tỷ đồng +.*ngân sách.*105% kế hoạch/i)
    const bad = run(['read', 'sai.txt'])
    expect(bad.status).toBe(0)
    expect(bad.stdout).toContain('1 phát hiện')
    expect(bad.stdout).toMatch(/dòng 1: “/)
  })

  it('reads standard input, named or not', () => {
    const named = run(['read', '--json', '-'], { input: report })
    expect(named.status).toBe(0)
    expect(run(['read', '--json'], { input: report }).stdout).toBe(named.stdout)
    expect(JSON.parse(named.stdout)).toEqual(JSON.parse(run(['read', '--json', 'bao-cao.txt']).stdout))
  })

  it('gives JSON whose offsets are those of the text without its byte order mark, CRLF and decomposed letters included', () => {
    for (const text of [report, `\ufeff${report}`, report.replaceAll('\n', '\r\n'), report.normalize('NFD'), `📈 ${report}`]) {
      const { facts } = JSON.parse(run(['read', '--json'], { input: text }).stdout)
      expect(facts.length).toBeGreaterThan(1)
      for (const { quote, start, end } of facts) expect(text.replace('\ufeff', '').slice(start, end)).toBe(quote)
    }
  })

  it('gives one line for each file where there are several, and goes on after one that cannot be read', () => {
    const { stdout, stderr, status } = run(['read', '--json', 'bao-cao.txt', 'khong-co.txt', 'sai.txt'])
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).file),
    ).toEqual(['bao-cao.txt', 'sai.txt'])
    expect(stderr).toBe('Không tìm thấy tệp “khong-co.txt”. Hãy kiểm tra lại tên tệp và thư mục.\n')
    expect(status).toBe(1)
  })

  it.each([
    ['khong-co.txt', /^Không tìm thấy tệp “khong-co\.txt”/],
    ['trong.txt', /“trong\.txt”/],
    ['thu-muc', /^“thu-muc” là thư mục/],
  ])('answers %s with one sentence and 1', (file, sentence) => {
    const { stdout, stderr, status } = run(['read', file])
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 })
    expect(stderr).toMatch(sentence)
    expect(stderr.trimEnd()).not.toContain('\n')
  })

  it('gives CSV with one head for all files', () => {
    const lines = run(['read', '--csv', 'bao-cao.txt', 'sai.txt']).stdout.split('\r\n')
    expect(lines.filter((line) => line.includes('Nguyên văn'))).toHaveLength(1)
    expect(lines.some((line) => line.startsWith('sai.txt,42,50,thôn,'))).toBe(true)
  })

  it('settles the year with --published, in ISO or as people write it', () => {
    const period = (...args: string[]) =>
      JSON.parse(run(['read', '--json', ...args], { input: 'Chín tháng, thu ngân sách đạt 25 tỷ đồng.' }).stdout).facts[0].period
    expect(period('--published', '2023-10-02')).toBe('2023-01-01/P9M')
    expect(period('--published', '2/10/2022')).toBe('2022-01-01/P9M')
  })

  it('writes a page beside its results, whole or not at all', () => {
    const { stderr, status, stdout } = run(['read', 'sai.txt', '--html', 'trang.html', '--json'])
    expect({ stderr, status }).toEqual({ stderr: 'Đã ghi trang: trang.html\n', status: 0 })
    expect(JSON.parse(stdout).findings).toHaveLength(1)
    expect(readFileSync(join(folder, 'trang.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*42\/50[\s\S]*<\/html>\n$/)
    const missing = run(['read', 'sai.txt', '--html', 'khong-co/trang.html'])
    expect(missing).toMatchObject({
      status: 1,
      stderr: 'Không ghi được trang “khong-co/trang.html”: không có thư mục “khong-co”. Hãy tạo thư mục trước.\n',
    })
    expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([])
  })

  it('puts a page in the place of nothing else', () => {
    writeFileSync(join(folder, 'goc.html'), `<p>${report}</p>`)
    for (const args of [
      ['--html', 'bao-cao.docx', 'sai.txt'],
      ['goc.html', '--html', './goc.html'],
    ]) {
      expect(run(['read', ...args]).status).toBe(2)
    }
    expect(readFileSync(join(folder, 'goc.html'), 'utf8')).toBe(`<p>${report}</p>`)
    expect(existsSync(join(folder, 'bao-cao.docx'))).toBe(false)
  })

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('says so where a file may not be read', () => {
    writeFileSync(join(folder, 'kin.txt'), report)
    chmodSync(join(folder, 'kin.txt'), 0)
    expect(run(['read', 'kin.txt'])).toMatchObject({ status: 1, stderr: expect.stringContaining('Không có quyền đọc tệp “kin.txt”') })
  })

  it('stops quietly when whoever reads its output stops', async () => {
    writeFileSync(join(folder, 'dai.txt'), report.repeat(20_000))
    const child = spawn(process.execPath, [command, 'read', '--json', 'dai.txt'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
    let stderr = ''
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const status = await new Promise((resolve) => child.on('close', resolve))
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  it('brings none of the large format libraries for a text', () => {
    const hook = `export async function load(url, context, next) { const module = await next(url, context); process._rawDebug(url); return module }`
    const register = `import { register } from 'node:module'; register('data:text/javascript,${encodeURIComponent(hook)}')`
    const { stderr, status } = run(['read', 'bao-cao.txt'], {
      env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(register)}` },
    })
    expect(status).toBe(0)
    expect(stderr).toContain('dist/reader/')
    expect(stderr).not.toMatch(/node_modules\/(?:pdfjs-dist|exceljs|mammoth|word-extractor|docx)\//)
  })
})

describe('namro check', () => {
  it('shows each document’s findings and those between the documents', () => {
    writeFileSync(join(folder, 'khac.txt'), report.replace('132,5 tỷ đồng', '142,5 tỷ đồng'))
    const { stdout, stderr, status } = run(['check', 'bao-cao.txt', 'khac.txt'])
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    expect(stdout).toMatch(/Đối chiếu các văn bản với nhau[\s\S]*bao-cao\.txt, dòng 2: “[\s\S]*khac\.txt, dòng 2: “/)
    const { documents, findings } = JSON.parse(run(['check', '--json', 'bao-cao.txt', 'khac.txt']).stdout)
    expect(documents.map(({ file }: { file: string }) => file)).toEqual(['bao-cao.txt', 'khac.txt'])
    expect(findings[0].places.map(({ document }: { document: number }) => document)).toEqual([0, 1])
  })
})

describe('the command line', () => {
  it.each([
    [[], 'Chưa ghi lệnh'],
    [['doc', 'a.txt'], 'Không có lệnh “doc”'],
    [['read', '--jsn'], 'Có phải --json?'],
    [['read', '--json', '--csv'], 'Chỉ chọn một trong hai'],
    [['read', '--published', 'hôm qua', 'a.txt'], 'Không hiểu ngày “hôm qua”'],
    [['check', 'bao-cao.txt'], 'Cần ít nhất hai tệp'],
  ])('answers wrong usage %j with a sentence, a hint and 2', (args, sentence) => {
    const { stdout, stderr, status } = run(args)
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 })
    expect(stderr).toContain(sentence)
    expect(stderr).toMatch(/\nXem hướng dẫn: namro (?:read |check )?--help\n$/)
  })

  it('helps in Vietnamese, within 80 columns, and knows its version', () => {
    for (const args of [['--help'], ['-h'], ['read', '--help'], ['check', '-h']]) {
      const { stdout, stderr, status } = run(args)
      expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
      expect(stdout).toContain('Cách dùng:')
      for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
    }
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'))
    expect(run(['--version']).stdout).toBe(`namro ${version}\n`)
  })
})
