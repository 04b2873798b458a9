import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal } from '../../vietnamese/decimal.ts'
import { parseCsv } from '../csv.ts'
import { type SdmxData, sdmxCsv, sdmxId, sdmxJson, sdmxStructure, textOfSdmxId } from './sdmx.ts'

const data: SdmxData = {
  sender: { id: 'A1', name: 'Xã Mẫu' },
  prepared: '2026-01-20T02:00:00Z',
  areas: [
    { id: '04136@2025-07-01', name: 'Xã Mẫu' },
    { id: 'T-1@2025-07-01', name: 'Thôn Một', parent: '04136@2025-07-01' },
  ],
  indicators: [{ id: 'thu', name: 'Thu ngân sách' }],
  observations: [
    {
      ...{ FREQ: 'M', REF_AREA: '04136@2025-07-01', INDICATOR: 'thu', TIME_PERIOD: '2025-M12', OBS_VALUE: decimal('-1401.351') },
      ...{ UNIT_MEASURE: 'đồng', UNIT_MULT: 9, DECIMALS: 3, OBS_STATUS: 'E', COMMENT_OBS: '' },
    },
    {
      ...{
        FREQ: '_O',
        REF_AREA: 'T-1@2025-07-01',
        INDICATOR: 'thu',
        TIME_PERIOD: '2025-01-01/P9M',
        OBS_VALUE: decimal('12345678901234567890.5'),
      },
      ...{ UNIT_MEASURE: 'đồng', UNIT_MULT: 9, DECIMALS: 3, OBS_STATUS: 'A', COMMENT_OBS: '' },
    },
    {
      ...{ FREQ: 'A', REF_AREA: 'T-1@2025-07-01', INDICATOR: 'thu', TIME_PERIOD: '2025', OBS_VALUE: null },
      ...{ UNIT_MEASURE: 'đồng', UNIT_MULT: 9, DECIMALS: 3, OBS_STATUS: 'O', COMMENT_OBS: '=1+1, "xuất siêu"' },
    },
  ],
}

describe('SDMX', () => {
  it('has an id for every code, and the code back', () => {
    expect(sdmxId('thu-ngan-sach')).toBe('thu-ngan-sach')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (code) => {
        expect(sdmxId(code)).toMatch(/^[A-Za-z0-9_@$-]*$/)
        expect(textOfSdmxId(sdmxId(code))).toBe(code)
      }),
    )
  })

  it('is a CSV message of version 2.0.0, in which no cell is a formula and every number stays one', () => {
    const [head, ...rows] = parseCsv(sdmxCsv(data))
    expect(head?.slice(0, 8)).toEqual(['STRUCTURE', 'STRUCTURE_ID', 'ACTION', 'FREQ', 'REF_AREA', 'INDICATOR', 'TIME_PERIOD', 'OBS_VALUE'])
    expect(rows[0]).toEqual([
      'dataflow',
      'NAMRO:FIGURES(1.0.0)',
      'I',
      'M',
      '04136@2025-07-01',
      'thu',
      '2025-M12',
      '-1401.351',
      'đồng',
      '9',
      '3',
      'E',
      '',
    ])
    expect(rows[1]?.[7]).toBe('12345678901234567890.5')
    expect(rows[2]?.slice(7)).toEqual(['', 'đồng', '9', '3', 'O', `'=1+1, "xuất siêu"`])
  })

  it('is a JSON message of version 2.0.0, every observation at the places of its values', () => {
    const { structures, dataSets } = (JSON.parse(JSON.stringify(sdmxJson(data))) as Message).data
    const [{ dimensions, attributes }] = structures
    expect(dimensions.observation.map(({ id, keyPosition }) => [id, keyPosition])).toEqual([
      ['FREQ', 0],
      ['REF_AREA', 1],
      ['INDICATOR', 2],
      ['TIME_PERIOD', 3],
    ])
    const told = Object.entries(dataSets[0].observations).map(([key, [value, ...at]]) => [
      ...key.split(':').map((place, dimension) => said(dimensions.observation[dimension]?.values[Number(place)])),
      value,
      ...at.map((place, attribute) => said(attributes.observation[attribute]?.values[place as number])),
    ])
    expect(told).toEqual([
      ['M', '04136@2025-07-01', 'thu', '2025-M12', -1401.351, 'đồng', 9, 3, 'E', ''],
      ['_O', 'T-1@2025-07-01', 'thu', '2025-01-01/P9M', '12345678901234567890.5', 'đồng', 9, 3, 'A', ''],
      ['A', 'T-1@2025-07-01', 'thu', '2025', null, 'đồng', 9, 3, 'O', '=1+1, "xuất siêu"'],
    ])
  })

  it('has a structure that names a list for each coded component, and each list', () => {
    const text = JSON.stringify(sdmxStructure(data))
    const named = [...text.matchAll(/"enumeration":"urn:sdmx:org\.sdmx\.infomodel\.codelist\.Codelist=NAMRO:(\w+)\(1\.0\.0\)"/g)].map(
      ([, name]) => name,
    )
    expect(named.toSorted()).toEqual(['CL_AREA', 'CL_FREQ', 'CL_INDICATOR', 'CL_OBS_STATUS'])
    const { codelists } = (JSON.parse(text) as { data: { codelists: { id: string; codes: object[] }[] } }).data
    expect(codelists.map(({ id }) => id).toSorted()).toEqual(named.toSorted())
    expect(codelists.find(({ id }) => id === 'CL_AREA')?.codes[1]).toMatchObject({ id: 'T-1@2025-07-01', parent: '04136@2025-07-01' })
  })
})

interface Component {
  id: string
  keyPosition?: number
  values: Record<string, unknown>[]
}
interface Message {
  data: {
    structures: [{ dimensions: { observation: Component[] }; attributes: { observation: Component[] } }]
    dataSets: [{ observations: Record<string, unknown[]> }]
  }
}

/** The code of a value, or the value itself. */
function said(value: Record<string, unknown> | undefined): unknown {
  return value?.id ?? value?.value
}
