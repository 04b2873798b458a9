import type { Furnished } from './furnished.ts'

/** A request of a program. */
export interface ApiAsk {
  method: string
  path: string
  body?: unknown
  headers?: Record<string, string>
}

/** For each operation of the API, a request about the things of an authority. */
export function apiAsksOf(of: Furnished): Readonly<Record<string, ApiAsk>> {
  const { unit, unitCode, village, villageCode, indicator, draft, adopted, ending, account, membership, serviceToken } = of
  const get = (path: string): ApiAsk => ({ method: 'GET', path })
  const post = (path: string, body?: unknown, seen?: number): ApiAsk => ({ method: 'POST', path, body, ...ifMatch(seen) })
  const put = (path: string, body: unknown, seen?: number): ApiAsk => ({ method: 'PUT', path, body, ...ifMatch(seen) })
  const document = { title: 'Kế hoạch', documentNumber: '7/NQ-HĐND', documentDate: '2026-01-10', issuer: 'HĐND xã' }
  const target = {
    name: 'Chỉ tiêu mới',
    lines: [
      {
        issuer: 'council',
        label: 'HĐND',
        rule: { kind: 'atLeast', bound: '900.50', strict: false },
        unitOfMeasure: 'tỷ đồng',
        decimals: 2,
      },
    ],
    assignments: [{ role: 'lead', kind: 'post', name: 'Trưởng phòng' }],
    ...{ work: 'Đôn đốc', dueOn: '2027-12-31', responsibility: 'Trước UBND', byAuthority: 'Nghị quyết', deliverable: 'Báo cáo' },
  }
  const indicatorFields = { name: 'Số lớp học', unitOfMeasure: 'lớp', decimals: 0, better: 'higher', overUnits: 'sum', overTime: 'stock' }
  const founding = { kind: 'found', to: { code: 'T-7', name: 'Thôn Bảy', kind: 'village', parent: unitCode } }
  const plan = `/plans/${draft.plan}`
  return {
    whoAmI: get('/me'),
    readAuthority: get('/authority'),
    listWaiting: get('/waiting'),
    readScorecard: get(`/scorecard?plan=${adopted.plan}`),
    readUnitTable: get(`/scorecard/units?plan=${adopted.plan}`),
    readYearTable: get(`/scorecard/years?plan=${adopted.plan}`),
    readTarget: get(`/targets/${adopted.target}`),
    readFigureSheet: get(`/targets/${adopted.target}/sheet`),
    decideTarget: post(`/targets/${adopted.target}/decisions`, { at: '2026-M01', decided: 'notMet', reason: 'Theo hội nghị', seen: 1 }),
    listObservations: get('/observations'),
    listObservationVersions: get(`/observations/versions?indicator=${indicator}&unit=${village}&period=2025-M12`),
    recordObservations: post('/observations', {
      rows: [
        {
          ...{ indicator, unit, period: '2026-M01', grade: 'final', content: { kind: 'number', value: '12.50' } },
          ...{ unitOfMeasure: 'tỷ đồng', source: 'Báo cáo', seen: 0 },
        },
      ],
    }),
    readSdmxData: get('/sdmx/data/dataflow/NAMRO/FIGURES/1.0.0?format=csv'),
    readSdmxSeries: get('/sdmx/data/dataflow/NAMRO/FIGURES/1.0.0/M.*.*'),
    readSdmxStructure: get('/sdmx/structure/dataflow/NAMRO/FIGURES/1.0.0'),
    listPlans: get('/plans'),
    beginPlan: post('/plans', { kind: 'year', period: '2028', unitId: unit, ...document }),
    readPlan: get(`/plans/${adopted.plan}`),
    readDraft: get(`${plan}/draft`),
    changeDocument: put(`${plan}/draft/document`, document, 1),
    setItems: put(`${plan}/draft/items`, { items: [{ kind: 'breakthrough', words: 'Hạ tầng' }] }, 2),
    addTarget: post(`${plan}/targets`, { indicatorId: indicator, unitId: unit, period: '2027', ...target }),
    readPlanTarget: get(`${plan}/targets/${draft.target}`),
    changeTarget: put(`${plan}/targets/${draft.target}`, target, 1),
    moveTarget: post(`${plan}/targets/${draft.last}/move`, { place: 'earlier' }, 1),
    withdrawTarget: post(`${plan}/targets/${draft.last}/withdrawal`, undefined, 2),
    adoptPlan: post(
      `${plan}/adoption`,
      {
        ...{ by: 'council', body: 'HĐND xã, kỳ họp thứ 3', day: '2026-01-10' },
        ...{ entitled: 25, present: 23, inFavour: 20, against: 2, abstained: 1 },
      },
      1,
    ),
    amendPlan: post(`/plans/${adopted.plan}/amendment`, { reason: 'Thu vượt', ...document }),
    endPlan: post(`/plans/${ending.plan}/end`, undefined, 2),
    listIndicators: get('/indicators'),
    addIndicator: post('/indicators', { code: `lop-hoc-${unit}`, ...indicatorFields }),
    readIndicator: get(`/indicators/${indicator}`),
    changeIndicator: put(`/indicators/${indicator}`, { code: `thu-${unit}`, ...indicatorFields, unitOfMeasure: 'tỷ đồng' }, 1),
    addBreak: post(`/indicators/${indicator}/breaks`, { takesEffect: '2026-01-01', why: 'Luật mới', source: 'Luật' }),
    setSenders: put(`/indicators/${indicator}/senders`, { seen: [], senders: [village] }),
    listCatalogue: get('/catalogue'),
    takeFromCatalogue: post('/catalogue/use', { codes: ['grdp'] }),
    listUnits: get('/units'),
    addUnit: post('/units', { name: 'Thôn Mới', kind: 'village', code: 'T-9', parentCode: unitCode, validFrom: '2026-01-01' }),
    importUnits: post('/units/import', { list: `T-8\tThôn Tám\tthôn\t${unitCode}\t01/01/2026`, dryRun: false }),
    readUnit: get(`/units/${unit}`),
    mendUnit: put(`/units/${village}`, { name: 'Thôn sửa', kind: 'village', code: villageCode, parentCode: unitCode }, 1),
    listReorganisations: get('/reorganisations'),
    previewReorganisation: post('/reorganisations/preview', { day: '2026-01-02', changes: [founding] }),
    reorganise: post('/reorganisations', { day: '2026-01-02', changes: [founding], document: 'Nghị quyết', revision: 0 }),
    listFindings: get('/findings'),
    readHistory: get('/history'),
    readHistoryHead: get('/history/head'),
    verifyHistory: post('/history/verification'),
    listAccounts: get('/accounts'),
    addAccount: post('/accounts', { name: 'Văn thư', email: `van-thu-${unit}@xamau.example`, role: 'delegate', unit: village }),
    readAccount: get(`/accounts/${account}`),
    grantRole: post(`/accounts/${account}/roles`, { role: 'delegate', unit: village }),
    endRole: post(`/accounts/${account}/roles/${membership}/end`, { version: 1 }),
    givePasswordLink: post(`/accounts/${account}/password-link`),
    signOutAccount: post(`/accounts/${account}/sign-out`),
    disableAccount: post(`/accounts/${account}/disabling`),
    enableAccount: post(`/accounts/${account}/enabling`),
    listTokens: get('/tokens'),
    revokeToken: post(`/tokens/${serviceToken}/revocation`),
  }
}

function ifMatch(seen: number | undefined): Pick<ApiAsk, 'headers'> {
  return seen === undefined ? {} : { headers: { 'If-Match': `"${seen}.x"` } }
}
