import { type Decimal, decimalToJson } from '../../vietnamese/decimal.ts'
import { csvRecord } from './csv.ts'
import { attributes, concepts, dimensions, flow, measure, statusNames } from './sdmx.data.ts'

/** A code of a list: its id in SDMX, and what people call it. */
export interface SdmxCode {
  id: string
  name: string
  /** The code above it. */
  parent?: string | null
}

/** One figure as SDMX has it; no value where it was told otherwise than by one number, or cannot be. */
export interface SdmxObservation {
  FREQ: string
  REF_AREA: string
  INDICATOR: string
  TIME_PERIOD: string
  OBS_VALUE: Decimal | null
  UNIT_MEASURE: string
  UNIT_MULT: number
  DECIMALS: number
  OBS_STATUS: keyof typeof statusNames
  /** What a number does not say: the words of a result, why there is none. */
  COMMENT_OBS: string
}

/** Figures with the lists that their codes are of. */
export interface SdmxData {
  sender: SdmxCode
  /** When it was made, '2026-01-20T02:00:00Z'. */
  prepared: string
  areas: readonly SdmxCode[]
  indicators: readonly SdmxCode[]
  observations: readonly SdmxObservation[]
}

/** A text as an id of SDMX (letters, digits, _ @ $ -): every other character as $ and its bytes. Two texts never give one id. */
export function sdmxId(text: string): string {
  return text.replace(/^-|[^A-Za-z0-9_-]/gu, (character) =>
    [...new TextEncoder().encode(character)].map((byte) => `$${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  )
}

/** The text that `sdmxId` made the id of. */
export function textOfSdmxId(id: string): string {
  return id.replace(/(?:\$[0-9A-F]{2})+/g, (bytes) =>
    new TextDecoder().decode(Uint8Array.from(bytes.slice(1).split('$'), (byte) => Number.parseInt(byte, 16))),
  )
}

/** How often figures of so many months come: CL_FREQ. */
export function frequencyOf(months: number): string {
  return { 1: 'M', 3: 'Q', 6: 'S', 12: 'A', 60: 'A5' }[months] ?? '_O'
}

/** The figures as SDMX-CSV 2.0.0. */
export function sdmxCsv({ observations }: SdmxData): string {
  const columns = [...dimensions, measure, ...attributes] as const
  const head = ['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...columns]
  const rows = observations.map((one) => [
    'dataflow',
    flow.reference,
    'I',
    ...columns.map((column) => cell(one[column as keyof SdmxObservation])),
  ])
  return [head, ...rows].map(csvRecord).join('')
}

/** The figures as an SDMX-JSON 2.0.0 data message; there must be one at least. */
export function sdmxJson(data: SdmxData): object {
  const { observations } = data
  const used = new Map([...dimensions, ...attributes].map((name) => [name, indexed(observations.map((one) => one[name]))]))
  const index = (name: (typeof dimensions | typeof attributes)[number], one: SdmxObservation) => used.get(name)?.get(one[name]) as number
  const valuesOf = (name: (typeof dimensions | typeof attributes)[number]) =>
    [...(used.get(name)?.keys() ?? [])].map((value) => valueTold(data, name, value))
  return {
    meta: metaOf(data, 'data-message/tools/schemas/2.0.0/sdmx-json-data-schema.json'),
    data: {
      structures: [
        {
          dataSets: [0],
          ...named(flow.name),
          links: [
            { rel: 'dataflow', urn: flow.urn },
            { rel: 'datastructure', urn: flow.structure },
          ],
          dimensions: {
            observation: dimensions.map((id, keyPosition) => ({
              id,
              ...named(concepts[id]),
              keyPosition,
              roles: [id],
              values: valuesOf(id),
            })),
          },
          measures: { observation: [{ id: measure, ...named(concepts[measure]), format: { dataType: 'Decimal' } }] },
          attributes: {
            observation: attributes.map((id) => ({ id, ...named(concepts[id]), relationship: relationOf(id), values: valuesOf(id) })),
          },
        },
      ],
      dataSets: [
        {
          structure: 0,
          action: 'Information',
          links: [{ rel: 'dataflow', urn: flow.urn }],
          observations: Object.fromEntries(
            observations.map((one) => [
              dimensions.map((name) => index(name, one)).join(':'),
              [one.OBS_VALUE === null ? null : decimalToJson(one.OBS_VALUE), ...attributes.map((name) => index(name, one))],
            ]),
          ),
        },
      ],
    },
  }
}

/** What the figures are made of, as an SDMX-JSON 2.0.0 structure message: the flow, its components, and the lists of their codes. */
export function sdmxStructure(data: Omit<SdmxData, 'observations'>): object {
  const own = { agencyID: flow.agency, version: flow.version }
  const list = (id: string, name: string, codes: readonly SdmxCode[]) => ({
    ...{ id, ...own, ...named(name) },
    codes: codes.map(({ id, name, parent }) => ({ id, ...named(name), ...(parent == null ? {} : { parent }) })),
  })
  const component = (id: keyof typeof concepts) => ({
    ...{ id, conceptIdentity: `urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=${flow.agency}:CONCEPTS(${flow.version}).${id}` },
    localRepresentation:
      id in lists ? { enumeration: listUrn(lists[id as keyof typeof lists]) } : { format: { dataType: formats[id] ?? 'String' } },
  })
  return {
    meta: metaOf(data, 'structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json'),
    data: {
      dataflows: [{ id: flow.id, ...own, ...named(flow.name), structure: flow.structure }],
      dataStructures: [
        {
          ...{ id: flow.id, ...own, ...named(flow.name) },
          dataStructureComponents: {
            dimensionList: {
              id: 'DimensionDescriptor',
              dimensions: dimensions.slice(0, -1).map((id, position) => ({ position, ...component(id) })),
              timeDimension: component('TIME_PERIOD'),
            },
            measureList: { id: 'MeasureDescriptor', measures: [{ ...component(measure), usage: 'optional' }] },
            attributeList: {
              id: 'AttributeDescriptor',
              attributes: attributes.map((id) => ({ ...component(id), usage: 'optional', attributeRelationship: relationOf(id) })),
            },
          },
        },
      ],
      conceptSchemes: [
        {
          ...{ id: 'CONCEPTS', ...own, ...named('Khái niệm') },
          concepts: Object.entries(concepts).map(([id, name]) => ({ id, ...named(name) })),
        },
      ],
      codelists: [
        list(lists.FREQ, 'Tần suất', Object.entries(frequencyNames).map(codeOf)),
        list(lists.REF_AREA, 'Đơn vị', data.areas),
        list(lists.INDICATOR, 'Chỉ tiêu', data.indicators),
        list(lists.OBS_STATUS, 'Tình trạng số liệu', Object.entries(statusNames).map(codeOf)),
      ],
    },
  }
}

const lists = { FREQ: 'CL_FREQ', REF_AREA: 'CL_AREA', INDICATOR: 'CL_INDICATOR', OBS_STATUS: 'CL_OBS_STATUS' } as const
const formats: Readonly<Record<string, string>> = {
  TIME_PERIOD: 'ObservationalTimePeriod',
  OBS_VALUE: 'Decimal',
  UNIT_MULT: 'Integer',
  DECIMALS: 'Integer',
}
const frequencyNames: Readonly<Record<string, string>> = {
  A: 'Năm',
  A5: 'Năm năm',
  S: 'Nửa năm',
  Q: 'Quý',
  M: 'Tháng',
  _O: 'Kỳ khác, như 9 tháng',
}

function codeOf([id, name]: [string, string]): SdmxCode {
  return { id, name }
}

function listUrn(id: string): string {
  return `urn:sdmx:org.sdmx.infomodel.codelist.Codelist=${flow.agency}:${id}(${flow.version})`
}

/** On what the value of an attribute depends. */
function relationOf(id: (typeof attributes)[number]): object {
  return id === 'OBS_STATUS' || id === 'COMMENT_OBS' ? { observation: {} } : { dimensions: ['INDICATOR'] }
}

/** One of the values of a component: by its code and name, or as it stands. */
function valueTold({ areas, indicators }: SdmxData, component: string, value: unknown): object {
  const coded = (codes: readonly SdmxCode[]) => ({ id: value, ...named(codes.find(({ id }) => id === value)?.name ?? String(value)) })
  switch (component) {
    case 'REF_AREA':
      return coded(areas)
    case 'INDICATOR':
      return coded(indicators)
    case 'FREQ':
      return coded(Object.entries(frequencyNames).map(codeOf))
    case 'OBS_STATUS':
      return coded(Object.entries(statusNames).map(codeOf))
    default:
      return { value }
  }
}

function metaOf({ sender, prepared }: Pick<SdmxData, 'sender' | 'prepared'>, schema: string): object {
  return {
    schema: `https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/${schema}`,
    ...{
      id: `NAMRO-${prepared.replaceAll(/\D/g, '')}`,
      prepared,
      test: false,
      contentLanguages: ['vi'],
      sender: { id: sender.id, ...named(sender.name) },
    },
  }
}

function named(name: string) {
  return { name, names: { vi: name } }
}

/** Each value once, with its place. */
function indexed(values: readonly unknown[]): Map<unknown, number> {
  const places = new Map<unknown, number>()
  for (const value of values) if (!places.has(value)) places.set(value, places.size)
  return places
}

function cell(value: Decimal | string | number | null): string {
  return value === null ? '' : typeof value === 'object' ? value.toFixed() : String(value)
}
