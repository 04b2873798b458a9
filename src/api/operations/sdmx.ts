import { z } from 'zod'
import {
  frequencyOf,
  type SdmxCode,
  type SdmxData,
  type SdmxObservation,
  sdmxCsv,
  sdmxId,
  sdmxJson,
  sdmxStructure,
  textOfSdmxId,
} from '../../files/write/sdmx.ts'
import type { Desk } from '../../office/desk.ts'
import { type FigureTable, figureTable, type TableAsked, type TableCell } from '../../office/figureTable.ts'
import { absenceSentence, amount, type Figure, type Unit, type UnitId } from '../../plan/index.ts'
import { firstDay, lastDay, monthsIn, parsePeriod } from '../../vietnamese/index.ts'
import { powerOfTen } from '../../vietnamese/unit.ts'
import { operation, Written } from '../operation.ts'
import { ApiProblem } from '../problem.ts'
import { someMoment } from '../schemas.ts'

const media = {
  csv: 'application/vnd.sdmx.data+csv;version=2.0.0',
  json: 'application/vnd.sdmx.data+json;version=2.0.0',
  structure: 'application/vnd.sdmx.structure+json;version=2.0.0',
}
const version = z.enum(['1.0.0', '*', '+', '~'])
const query = {
  'c[TIME_PERIOD]': z.string().max(60).optional().meta({ description: 'Khoảng thời gian: ge:2025-M01+le:2025-M12, ge:2024, le:2026.' }),
  asOf: someMoment.optional(),
  format: z.enum(['csv', 'json']).optional().meta({ description: 'Thay cho Accept.' }),
}
const about =
  'Chiều: FREQ, REF_AREA (mã@ngày bắt đầu của đơn vị), INDICATOR, TIME_PERIOD. OBS_STATUS: A chính thức, E ước, P sơ bộ, O không có con số, M không áp dụng. Ký tự lạ trong mã ghi thành $ và mã byte.'

/** Figures as statistical offices exchange them. */
export const sdmx = [
  operation({
    ...{ id: 'readSdmxData', method: 'get', path: '/sdmx/data/dataflow/NAMRO/FIGURES/{version}', act: 'books.read' },
    summary: 'Số liệu theo SDMX-CSV 2.0 hoặc SDMX-JSON 2.0',
    about,
    params: { version },
    query,
    answer: z.unknown(),
    media: [media.csv, media.json],
    run: ({ desk, query, accept }) => dataMessage(desk, '*', query, accept),
  }),
  operation({
    ...{ id: 'readSdmxSeries', method: 'get', path: '/sdmx/data/dataflow/NAMRO/FIGURES/{version}/{key}', act: 'books.read' },
    summary: 'Một phần số liệu theo SDMX, chọn bằng khóa',
    about: 'Khóa: FREQ.REF_AREA.INDICATOR, dấu * là mọi giá trị: M.*.thu-ngan-sach.',
    params: { version, key: z.string().max(400) },
    query,
    answer: z.unknown(),
    media: [media.csv, media.json],
    run: ({ desk, params, query, accept }) => dataMessage(desk, params.key, query, accept),
  }),
  operation({
    ...{ id: 'readSdmxStructure', method: 'get', path: '/sdmx/structure/dataflow/NAMRO/FIGURES/{version}', act: 'books.read' },
    summary: 'Cấu trúc số liệu theo SDMX-JSON 2.0: thành phần và danh mục mã',
    params: { version },
    answer: z.unknown(),
    media: [media.structure],
    run: async ({ desk }) => {
      const table = await figureTable(desk, { period: () => false })
      return new Written(media.structure, JSON.stringify(sdmxStructure(messageOf(desk, table))))
    },
  }),
]

interface Wanted {
  'c[TIME_PERIOD]'?: string | undefined
  asOf?: TableAsked['asOf']
  format?: 'csv' | 'json' | undefined
}

async function dataMessage(
  desk: Desk,
  key: string,
  { 'c[TIME_PERIOD]': span, asOf, format }: Wanted,
  accept: string,
): Promise<Written | null> {
  const [freq = '*', area = '*', indicator = '*', ...more] = key === '*' ? [] : key.split('.')
  if (more.length > 0) throw wrong('key', 'Khóa có ba phần: FREQ.REF_AREA.INDICATOR.')
  const within = spanOf(span)
  const table = await figureTable(desk, {
    asOf,
    indicator: isAny(indicator) ? undefined : textOfSdmxId(indicator),
    unit: isAny(area) ? undefined : (textOfSdmxId(area) as UnitId),
    period: (code) => within(code) && (isAny(freq) || freq === frequencyOf(monthsIn(code))),
  })
  // As SDMX has it: where there is nothing, nothing is found.
  if (table.cells.length === 0) return null
  const data = messageOf(desk, table)
  const form = format ?? (/csv/i.test(accept) ? 'csv' : 'json')
  return form === 'csv' ? new Written(media.csv, sdmxCsv(data)) : new Written(media.json, JSON.stringify(sdmxJson(data)))
}

function messageOf({ authority, now }: Desk, { authority: name, units, indicators, cells }: FigureTable): SdmxData {
  return {
    sender: { id: `A${authority}`, name },
    prepared: `${now.slice(0, 19)}Z`,
    areas: units.map((unit) => areaOf(unit, units)),
    indicators: indicators.map(({ code, name, parent }) => ({ id: sdmxId(code), name, parent: parent === null ? null : sdmxId(parent) })),
    observations: cells.map(observationOf),
  }
}

function areaId({ code, validFrom }: Unit): string {
  return `${sdmxId(code)}@${validFrom}`
}

/** The code of a unit, under that of the unit above on its first day. */
function areaOf(unit: Unit, all: readonly Unit[]): SdmxCode {
  const above = all.find(
    ({ code, validFrom, validTo }) => code === unit.parent && validFrom <= unit.validFrom && (validTo === null || unit.validFrom < validTo),
  )
  return { id: areaId(unit), name: unit.name, parent: above === undefined ? null : areaId(above) }
}

function observationOf({ unit, indicator, period, figure }: TableCell): SdmxObservation {
  const { power, unit: measured } = powerOfTen(indicator.unit)
  return {
    ...{ FREQ: frequencyOf(monthsIn(period)), REF_AREA: areaId(unit), INDICATOR: sdmxId(indicator.code), TIME_PERIOD: period },
    ...{ UNIT_MEASURE: measured, UNIT_MULT: power, DECIMALS: indicator.decimals },
    ...valueTold(figure),
  }
}

const statuses = { final: 'A', preliminary: 'P', estimate: 'E' } as const

function valueTold(figure: Figure): Pick<SdmxObservation, 'OBS_VALUE' | 'OBS_STATUS' | 'COMMENT_OBS'> {
  const none = (comment: string, status: 'O' | 'M' = 'O') => ({ OBS_VALUE: null, OBS_STATUS: status, COMMENT_OBS: comment })
  switch (figure.kind) {
    case 'number':
      return { OBS_VALUE: figure.working.value, OBS_STATUS: statuses[figure.grade], COMMENT_OBS: '' }
    case 'range':
      return none(
        `${amount(figure.low.value, '', figure.low.decimals)} - ${amount(figure.high.value, figure.high.unit, figure.high.decimals)}`,
      )
    case 'words':
      return none(figure.words)
    case 'done':
      return none(figure.done ? 'Đã hoàn thành' : 'Chưa hoàn thành')
    default:
      return none(absenceSentence(figure), figure.reason === 'notApplicable' ? 'M' : 'O')
  }
}

/** Whether a period lies between the bounds: 'ge:2025-M01+le:2025-M12'. In an address a plus may arrive as a space. */
function spanOf(said: string | undefined): (period: string) => boolean {
  const bounds = (said ?? '').split(/[+ ]/).filter(Boolean)
  const tests = bounds.map((bound) => {
    const [, side, code = ''] = /^(ge|le):(.+)$/.exec(bound) ?? []
    const period = parsePeriod(code.replace(/^(\d{4})-(\d\d)$/, '$1-M$2'))
    if (side === undefined || period === null) throw wrong('c[TIME_PERIOD]', 'Khoảng thời gian ghi như ge:2025-M01+le:2025-M12.')
    return (one: string) => (side === 'ge' ? firstDay(one) >= firstDay(period.code) : lastDay(one) <= lastDay(period.code))
  })
  return (period) => tests.every((test) => test(period))
}

function isAny(code: string): boolean {
  return code === '*' || code === ''
}

function wrong(pointer: string, detail: string): ApiProblem {
  return new ApiProblem('address.invalid', 'Địa chỉ hoặc tham số có chỗ chưa đúng.', [{ pointer, detail }])
}
