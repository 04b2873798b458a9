/** The flow of figures, which is the same for every authority; whose they are says the sender. */
export const flow = {
  agency: 'NAMRO',
  id: 'FIGURES',
  version: '1.0.0',
  name: 'Số liệu kinh tế - xã hội của địa phương',
  reference: 'NAMRO:FIGURES(1.0.0)',
  urn: 'urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=NAMRO:FIGURES(1.0.0)',
  structure: 'urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=NAMRO:FIGURES(1.0.0)',
} as const

/** The components in the order of the data structure; the time dimension is the last one of the key. */
export const dimensions = ['FREQ', 'REF_AREA', 'INDICATOR', 'TIME_PERIOD'] as const
export const measure = 'OBS_VALUE'
export const attributes = ['UNIT_MEASURE', 'UNIT_MULT', 'DECIMALS', 'OBS_STATUS', 'COMMENT_OBS'] as const

/** What each component is called. */
export const concepts = {
  FREQ: 'Tần suất',
  REF_AREA: 'Đơn vị',
  INDICATOR: 'Chỉ tiêu',
  TIME_PERIOD: 'Kỳ',
  OBS_VALUE: 'Số liệu',
  UNIT_MEASURE: 'Đơn vị tính',
  UNIT_MULT: 'Bội số mười của đơn vị tính',
  DECIMALS: 'Số chữ số thập phân',
  OBS_STATUS: 'Tình trạng số liệu',
  COMMENT_OBS: 'Ghi chú',
} as const

/** How settled a value is, by the codes of SDMX's CL_OBS_STATUS. */
export const statusNames = {
  A: 'Chính thức',
  E: 'Ước',
  P: 'Sơ bộ',
  O: 'Không có con số',
  M: 'Không áp dụng',
} as const
