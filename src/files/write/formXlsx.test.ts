import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyForm } from '../../../test/support/forms.ts'
import { isDecimal } from '../../vietnamese/decimal.ts'
import { decimal } from '../../vietnamese/index.ts'
import { type FormSheet, type FormValue, identityIn, isEntry, readFilled } from '../../writer/form/index.ts'
import { openGrids } from '../grid.ts'
import { writeFormXlsx } from './formXlsx.ts'

const plain = (value: FormValue | undefined) => (isDecimal(value) ? value.toFixed() : (value ?? null))

/** What of a form is to be filled in, as text. */
function entries(form: FormSheet) {
  return form.rows
    .filter(({ kind }) => kind === 'line')
    .map((row) => [
      row.key,
      Object.fromEntries(form.columns.filter((column) => isEntry(row, column)).map(({ key }) => [key, plain(row.values[key])])),
    ])
}

const [sample] = fc.sample(anyForm, { numRuns: 1, seed: 7 }) as [FormSheet]

async function edited(
  form: FormSheet,
  edit: (sheet: ExcelJS.Worksheet, rowOf: (key: string) => ExcelJS.Row, columnOf: (key: string) => number) => void,
) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await writeFormXlsx(form)).buffer)
  const sheet = book.worksheets[0] as ExcelJS.Worksheet
  const rows = new Map<string, ExcelJS.Row>()
  sheet.eachRow((row) => rows.set(String(row.getCell(1).value), row))
  const keys = (sheet.getRow(1).values as string[]).map(String)
  edit(
    sheet,
    (key) => rows.get(key) as ExcelJS.Row,
    (key) => keys.indexOf(key),
  )
  return readFilled(form, await openGrids('bieu.xlsx', new Uint8Array(await book.xlsx.writeBuffer())))
}

describe('a form as .xlsx', () => {
  it('comes back as it went out: nothing changed, no digit lost', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyForm, async (form) => {
        const grids = await openGrids('bieu.xlsx', await writeFormXlsx(form))
        expect(identityIn(grids)).toEqual(form.identity)
        const { lines, problems } = readFilled(form, grids)
        expect(problems).toEqual([])
        expect(
          lines.map(({ key, values }) => [key, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plain(value)]))]),
        ).toEqual(entries(form))
      }),
      { numRuns: 40 },
    )
  })

  const form: FormSheet = {
    ...sample,
    rows: [
      { key: 'g', kind: 'group', label: 'I', name: 'Kinh tế', level: 0, measure: '', decimals: 0, parts: [], entry: false, values: {} },
      {
        ...{
          key: 'thu',
          kind: 'line',
          label: '1',
          name: 'Thu ngân sách',
          level: 1,
          measure: 'tỷ đồng',
          decimals: 3,
          parts: ['a', 'b'],
          entry: true,
        },
        values: { plan: decimal('10') },
      },
      {
        ...{ key: 'a', kind: 'line', label: 'a', name: 'Thu nội địa', level: 2, measure: 'tỷ đồng', decimals: 3, parts: [], entry: true },
        values: { plan: decimal('4'), cumulative: decimal('1.25') },
      },
      {
        ...{ key: 'b', kind: 'line', label: 'b', name: 'Thu khác', level: 2, measure: 'tỷ đồng', decimals: 3, parts: [], entry: true },
        values: { plan: decimal('6'), cumulative: decimal('2.5') },
      },
    ],
  }

  it('takes figures and words that were filled in, by their keys, also where rows were moved', async () => {
    const { lines, problems } = await edited(form, (_, rowOf, columnOf) => {
      rowOf('a').getCell(columnOf('actual')).value = 1401.351
      rowOf('b').getCell(columnOf('actual')).value = '1.234,5'
      rowOf('b').getCell(columnOf('note')).value = '=giá giảm'
    })
    expect(problems).toEqual([])
    expect(plain(lines[1]?.values.actual)).toBe('1401.351')
    expect(plain(lines[2]?.values.actual)).toBe('1234.5')
    expect(lines[2]?.values.note).toBe('=giá giảm')
  })

  it('keeps what may not be changed and says so', async () => {
    const { problems } = await edited(form, (sheet, rowOf, columnOf) => {
      rowOf('a').getCell(columnOf('plan')).value = 5
      rowOf('b').getCell(columnOf('name')).value = 'Thu khác nữa'
      sheet.addRow(['', '', 'Dòng mới', '', '', '', 7])
    })
    expect(problems.map(({ sentence, stops }) => [sentence, stops])).toEqual([
      ['“Thu nội địa”, cột “Kế hoạch năm 2026”: không được sửa ở đây; giữ như trong hệ thống.', false],
      ['“Thu khác”, cột “Chỉ tiêu”: không được sửa ở đây; giữ như trong hệ thống.', false],
      [expect.stringMatching(/^Dòng \d+ không có trong biểu/), false],
    ])
  })

  it('asks where a text can be read in two ways', async () => {
    const { problems } = await edited(form, (_, rowOf, columnOf) => {
      rowOf('a').getCell(columnOf('actual')).value = '1.119'
    })
    expect(problems).toEqual([{ cell: expect.any(String), sentence: expect.stringContaining('1.119 hoặc 1,119'), stops: true }])
  })

  it('is refused for another form, and where its keys are gone', async () => {
    const grids = await openGrids('bieu.xlsx', await writeFormXlsx({ ...form, identity: { ...form.identity, form: '13' } }))
    expect(readFilled(form, grids).problems[0]).toMatchObject({ stops: true })
    const gone = await edited(form, (sheet) => sheet.spliceRows(1, 1))
    expect(gone.problems[0]?.sentence).toContain('không phải là biểu do hệ thống xuất ra')
  })

  it('reckons sums and percentages in Excel, with their results, and lets only entries be typed', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await writeFormXlsx(form)).buffer)
    const sheet = book.worksheets[0] as ExcelJS.Worksheet
    const cells = new Map<string, ExcelJS.Cell>()
    sheet.eachRow((row) =>
      row.eachCell((cell) => cells.set(`${row.getCell(1).value}/${sheet.getRow(1).getCell(Number(cell.col)).value}`, cell)),
    )
    expect(cells.get('thu/cumulative')?.value).toMatchObject({ formula: expect.stringContaining('SUM('), result: 3.75 })
    expect(cells.get('thu/onPlan')?.value).toMatchObject({ result: 37.5 })
    expect(cells.get('a/cumulative')?.protection).toMatchObject({ locked: false })
    expect(cells.get('thu/cumulative')?.protection?.locked).not.toBe(false)
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, fitToWidth: 1 })
    expect([sheet.getRow(1).hidden, sheet.getColumn(1).hidden]).toEqual([true, true])
  })
})
