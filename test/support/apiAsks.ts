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
  const { regime, form, round, lockedRound, file, sentRounds, explanation, document: read, importFile } = of
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
  const sheet = `/submissions/${round}/${unit}`
  const [returning, approving, clean] = sentRounds
  const formHead = { title: 'Biểu', columns: ['yearPlan', 'note'] }
  const rule = { cutOffDay: 14, opensDay: 10, dueDay: 17, sendDay: 20, basis: 'Quy chế', validFrom: '2025-07-01' }
  const base64 = (text: string) => Buffer.from(text).toString('base64')
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
    listForms: get('/forms'),
    addForm: post('/forms', { regime, number: '03', ...formHead }),
    proposeForm: get(`/forms/proposal?plan=${adopted.plan}`),
    addFormFromPlan: post('/forms/from-plan', { plan: adopted.plan, regime, number: '02', ...formHead }),
    readForm: get(`/forms/${form}`),
    changeForm: put(`/forms/${form}`, { number: '01', ...formHead }, 1),
    setFormRows: put(
      `/forms/${form}/rows`,
      {
        rows: [
          { kind: 'heading', label: 'Kinh tế' },
          { kind: 'kept', number: 2 },
          { kind: 'figure', label: 'Thu', indicator, senders: [{ sender: unit, unit }] },
        ],
      },
      2,
    ),
    listRounds: get('/rounds'),
    openRound: post('/rounds', {
      ...{ regime, period: '2026-M02', dataFrom: '2026-01-15', dataTo: '2026-02-14' },
      ...{ opensOn: '2026-02-10', dueOn: '2026-02-24', locksOn: '2026-02-25' },
    }),
    proposeRound: get('/rounds/proposal'),
    readRound: get(`/rounds/${round}`),
    readRoundForm: get(`/rounds/${round}/forms/${form}?format=docx`),
    listSubmissions: get('/submissions'),
    readSubmission: get(sheet),
    saveSubmissionLines: put(`${sheet}/lines`, {
      lines: [
        {
          ...{ key: `${indicator}/${unit}/2026-M01`, content: { kind: 'number', value: '12.5' }, grade: 'final' },
          ...{ cause: 'Chưa đấu giá đất', seen: 1 },
        },
      ],
    }),
    attachFile: post(`${sheet}/attachments`, { key: `${indicator}/${unit}/2026-M01`, name: 'bien-ban.txt', content: base64('Biên bản') }),
    readAttachment: get(`/attachments/${file}`),
    submitSubmission: post(`${sheet}/sending`, undefined, 2),
    readReceipt: get(`${sheet}/receipt`),
    listReviews: get('/reviews'),
    readReview: get(`/reviews/${returning}`),
    readReviewedSubmission: get(`/reviews/${returning}/${unit}`),
    returnSubmission: post(`/reviews/${returning}/${unit}/return`, { reason: 'Rà soát lại' }, 2),
    approveSubmission: post(`/reviews/${approving}/${unit}/approval`, undefined, 2),
    approveCleanSubmissions: post(`/reviews/${clean}/approvals`, { seen: [{ sender: unit, version: 2 }] }),
    setSeparateReview: put('/reviews/separation', { separate: false }),
    closeForm: post(`/forms/${form}/closing`, undefined, 3),
    changeRoundDays: put(`/rounds/${round}/days`, { opensOn: '2026-01-12', dueOn: '2026-01-23', locksOn: '2026-01-27' }, 1),
    lockRound: post(`/rounds/${round}/lock`, undefined, 2),
    reopenRound: post(`/rounds/${lockedRound}/reopening`, { until: '2026-01-22', reason: 'Mất điện' }, 2),
    listRegimes: get('/regimes'),
    addRegime: post('/regimes', { kind: 'month', name: `Báo cáo tuần ${unit}`, ...rule }),
    takeUsualRegimes: post('/regimes/usual'),
    readRegime: get(`/regimes/${regime}`),
    changeRegime: put(`/regimes/${regime}`, { name: 'Báo cáo tháng của xã', ...rule }, 1),
    endRegime: post(`/regimes/${regime}/end`, { from: '2026-01-21' }, 2),
    listExplanations: get('/explanations'),
    askExplanation: post('/explanations', {
      ...{ indicator, unit, period: '2026-M01', asked: unit, question: 'Vì sao giảm?', dueOn: '2026-02-05' },
    }),
    answerExplanation: post(`/explanations/${explanation}/answer`, { answer: 'Do chưa đấu giá đất' }),
    listImports: get('/imports'),
    uploadImport: post('/imports', { name: 'thang-01.csv', content: base64(`Chỉ tiêu;Tháng 01/2026\nDân số ${unit};1200\n`) }),
    readImport: get(`/imports/${importFile}`),
    listImportRows: get(`/imports/${importFile}/rows`),
    chooseForImport: put(`/imports/${importFile}/choices`, { grade: 'final', reason: 'Rà soát' }, 1),
    recordImport: post(`/imports/${importFile}/recording`, { withoutRefused: true }, 2),
    listDocuments: get('/documents'),
    uploadDocument: post('/documents', {
      ...{ unit, purpose: 'source', name: 'bao-cao.txt', content: base64(`Năm 2024, thu ngân sách ${unit} đạt 512,5 tỷ đồng.`) },
    }),
    readDocument: get(`/documents/${read}`),
    readDocumentFile: get(`/documents/${read}/file`),
    acceptFact: post(`/documents/${read}/facts/1/acceptance`, {
      ...{ indicator, unit, period: '2025', grade: 'estimate', value: '812.5', measure: 'tỷ đồng', seen: 0 },
    }),
    refuseFact: post(`/documents/${read}/facts/2/refusal`),
    reopenFact: post(`/documents/${read}/facts/2/reopening`),
    acceptSureFacts: post(`/documents/${read}/sure-facts`),
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
