import type { Furnished } from './furnished.ts'

/** A request that a route's own page would send. */
export interface Ask {
  path: string
  fields?: Record<string, string>
  /** What a script sends instead of the fields, for an account. */
  json?: (account: string) => unknown
}

const document = { title: 'Kế hoạch', documentNumber: '7/NQ-HĐND', documentDate: '2026-01-10', issuer: 'HĐND xã' }

/** A vote that carries. */
export const castVote = {
  ...{ version: '1', by: 'council', body: 'HĐND xã, kỳ họp thứ 3', day: '2026-01-10', confirmed: '1' },
  ...{ entitled: '25', present: '23', inFavour: '20', against: '2', abstained: '1' },
}

/** For each route of the application, a request about the things of an authority. */
export function asksOf(of: Furnished): Readonly<Record<string, Ask>> {
  const {
    authority,
    unit,
    unitCode,
    village,
    indicator,
    draft,
    adopted,
    ending,
    document: read,
    account,
    membership,
    regime,
    form,
    round,
    lockedRound,
    importFile,
    file,
    sentRounds: [returning, approving, clean],
    explanation,
  } = of
  const target = (name: string) => ({
    ...{ indicatorId: String(indicator), unitId: String(unit), period: '2027', name, since: '', version: '1' },
    ...{
      'lines-0-issuer': 'council',
      'lines-0-label': 'HĐND',
      'lines-0-rule': 'atLeast',
      'lines-0-value': '900',
      'lines-0-unit': 'tỷ đồng',
    },
    ...{ 'people-0-role': 'lead', 'people-0-who': 'post', 'people-0-name': 'Trưởng phòng', work: 'Đôn đốc', dueOn: '2027-12-31' },
    ...{ responsibility: 'Trước UBND', byAuthority: 'Nghị quyết', deliverable: 'Báo cáo', disclosure: 'public', headline: '1' },
  })
  const indicatorFields = {
    ...{ name: 'Số lớp học', aliases: '', unitOfMeasure: 'lớp', decimals: '0', better: 'higher', overUnits: 'sum', overTime: 'stock' },
    ...{ sector: '', parentId: '', numeratorId: '', denominatorId: '', times: '' },
  }
  const regimeFields = {
    ...{ name: 'Báo cáo tháng', cutOffDay: '14', opensDay: '10', dueDay: '18', sendDay: '20', firstYear: '', basis: 'Quy chế' },
    validFrom: '2025-07-01',
  }
  const founding = { kind: 'found', to: { code: 'T-7', name: 'Thôn Bảy', kind: 'village', parent: unitCode } }
  const token = { name: 'Phần mềm', acts: 'books.read', unit: String(village), expiresOn: '2026-06-30' }
  const plan = `/ke-hoach/${draft.plan}`
  const sheet = `/nhap-so-lieu/${round}/${unit}`
  const lineKey = `${indicator}/${unit}/2026-M01`
  const line = (text: string, seen: number) => ({
    ...{ 'key-1': lineKey, 'seen-1': String(seen), 'text-1': text, 'cause-1': '', 'proposal-1': '', 'grade-1': '', grade: 'final' },
  })
  return {
    'GET /': { path: '/' },
    'POST /noi-lam-viec': { path: '/noi-lam-viec', fields: { authority: String(authority) } },

    'GET /chi-tieu': { path: `/chi-tieu?ke-hoach=${adopted.plan}` },
    'GET /chi-tieu/don-vi': { path: `/chi-tieu/don-vi?ke-hoach=${adopted.plan}` },
    'GET /chi-tieu/qua-cac-nam': { path: `/chi-tieu/qua-cac-nam?ke-hoach=${adopted.plan}` },
    'GET /chi-tieu/tai-ve.csv': { path: `/chi-tieu/tai-ve.csv?ke-hoach=${adopted.plan}` },
    'GET /chi-tieu/tai-ve.xlsx': { path: `/chi-tieu/tai-ve.xlsx?ke-hoach=${adopted.plan}` },
    'GET /chi-tieu/:target': { path: `/chi-tieu/${adopted.target}` },
    'GET /chi-tieu/:target/so-lieu': { path: `/chi-tieu/${adopted.target}/so-lieu` },
    'POST /chi-tieu/:target/so-lieu': {
      path: `/chi-tieu/${adopted.target}/so-lieu`,
      fields: {
        unit: String(unit),
        period: '2026-M01',
        seen: '0',
        grade: 'final',
        source: 'Báo cáo',
        reason: '',
        value: '12,5',
        measure: 'tỷ đồng',
      },
    },
    'POST /chi-tieu/:target/danh-gia': {
      path: `/chi-tieu/${adopted.target}/danh-gia`,
      fields: { ky: '2026-M01', seen: '1', 'ket-luan': 'notMet', 'ly-do': 'Theo kết luận của hội nghị' },
    },

    'GET /ke-hoach': { path: '/ke-hoach' },
    'GET /ke-hoach/moi': { path: '/ke-hoach/moi' },
    'POST /ke-hoach/moi': { path: '/ke-hoach/moi', fields: { kind: 'year', from: '2028', to: '', unitId: String(unit), ...document } },
    'GET /ke-hoach/:id': { path: `/ke-hoach/${adopted.plan}` },
    'GET /ke-hoach/:id/van-ban': { path: `${plan}/van-ban` },
    'POST /ke-hoach/:id/van-ban': { path: `${plan}/van-ban`, fields: { version: '1', ...document } },
    'GET /ke-hoach/:id/noi-dung': { path: `${plan}/noi-dung` },
    'POST /ke-hoach/:id/noi-dung': { path: `${plan}/noi-dung`, fields: { version: '2', 'breakthroughs-0-words': 'Hạ tầng' } },
    'GET /ke-hoach/:id/chi-tieu/moi': { path: `${plan}/chi-tieu/moi` },
    'POST /ke-hoach/:id/chi-tieu/moi': { path: `${plan}/chi-tieu/moi`, fields: target('Chỉ tiêu mới') },
    'GET /ke-hoach/:id/chi-tieu/:target': { path: `${plan}/chi-tieu/${draft.target}` },
    'GET /ke-hoach/:id/chi-tieu/:target/sua': { path: `${plan}/chi-tieu/${draft.target}/sua` },
    'POST /ke-hoach/:id/chi-tieu/:target/sua': { path: `${plan}/chi-tieu/${draft.target}/sua`, fields: target('Chỉ tiêu đã sửa') },
    'POST /ke-hoach/:id/chi-tieu/:target/thu-tu': { path: `${plan}/chi-tieu/${draft.last}/thu-tu`, fields: { version: '1', by: '-1' } },
    'POST /ke-hoach/:id/chi-tieu/:target/rut': { path: `${plan}/chi-tieu/${draft.last}/rut`, fields: { version: '2' } },
    'GET /ke-hoach/:id/thong-qua': { path: `${plan}/thong-qua` },
    'POST /ke-hoach/:id/thong-qua': { path: `${plan}/thong-qua`, fields: castVote },
    'GET /ke-hoach/:id/dieu-chinh': { path: `/ke-hoach/${adopted.plan}/dieu-chinh` },
    'POST /ke-hoach/:id/dieu-chinh': { path: `/ke-hoach/${adopted.plan}/dieu-chinh`, fields: { reason: 'Thu vượt', ...document } },
    'GET /ke-hoach/:id/ket-thuc': { path: `/ke-hoach/${ending.plan}/ket-thuc` },
    'POST /ke-hoach/:id/ket-thuc': { path: `/ke-hoach/${ending.plan}/ket-thuc`, fields: { version: '2' } },

    'GET /duyet': { path: '/duyet' },
    'POST /duyet/cach-duyet': { path: '/duyet/cach-duyet', fields: { separate: '0' } },
    'GET /duyet/:round': { path: `/duyet/${returning}` },
    'GET /duyet/:round/:sender/tep/:file': { path: `/duyet/${round}/${unit}/tep/${file}` },
    'POST /duyet/:round/:sender/tra-lai': { path: `/duyet/${returning}/${unit}/tra-lai`, fields: { version: '2', reason: 'Rà soát lại' } },
    'POST /duyet/:round/:sender/duyet': { path: `/duyet/${approving}/${unit}/duyet`, fields: { version: '2' } },
    'POST /duyet/:round/gop': { path: `/duyet/${clean}/gop`, fields: { seen: `${unit}-2` } },

    'GET /giai-trinh': { path: '/giai-trinh' },
    'GET /giai-trinh/moi': { path: `/giai-trinh/moi?chi-tieu=${indicator}&don-vi=${unit}&ky=2026-M01` },
    'POST /giai-trinh/moi': {
      path: '/giai-trinh/moi',
      fields: {
        ...{ indicatorId: String(indicator), unitId: String(unit), period: '2026-M01', askedUnitId: String(village) },
        ...{ question: 'Vì sao thấp hơn cùng kỳ?', dueOn: '2026-01-28' },
      },
    },
    'POST /giai-trinh/:id': { path: `/giai-trinh/${explanation}`, fields: { answer: 'Do chưa đấu giá đất' } },

    'GET /nhap-so-lieu': { path: '/nhap-so-lieu' },
    'GET /nhap-so-lieu/:round/:sender': { path: sheet },
    'POST /nhap-so-lieu/:round/:sender': { path: sheet, fields: { version: '1', ...line('12,5', 1) } },
    'GET /nhap-so-lieu/:round/:sender/bieu': { path: `${sheet}/bieu` },
    'POST /nhap-so-lieu/:round/:sender/bieu': { path: `${sheet}/bieu`, fields: {} },
    'POST /nhap-so-lieu/:round/:sender/tep': { path: `${sheet}/tep`, fields: { version: '2', attach: '1', ...line('13', 2) } },
    'GET /nhap-so-lieu/:round/:sender/tep/:file': { path: `${sheet}/tep/${file}` },
    'POST /nhap-so-lieu/:round/:sender/dong': {
      path: `${sheet}/dong`,
      fields: {},
      json: (mine) => ({ account: mine, lines: [{ key: lineKey, text: '14', grade: 'final', cause: '', proposal: '', seen: 3 }] }),
    },
    'POST /nhap-so-lieu/:round/:sender/gui': { path: `${sheet}/gui`, fields: { version: '4', ...line('14', 4), 'cause-1': 'đợt 1' } },
    'GET /nhap-so-lieu/:round/:sender/bien-nhan': { path: `${sheet}/bien-nhan` },

    'GET /ky-bao-cao': { path: '/ky-bao-cao' },
    'GET /ky-bao-cao/mo': { path: '/ky-bao-cao/mo' },
    'POST /ky-bao-cao/mo': {
      path: '/ky-bao-cao/mo',
      fields: {
        ...{ regimeId: String(regime), period: '2026-M02', dataFrom: '2026-01-15', dataTo: '2026-02-14' },
        ...{ opensOn: '2026-02-10', dueOn: '2026-02-24', locksOn: '2026-02-25' },
      },
    },
    'GET /ky-bao-cao/:id/bieu/:form/xlsx': { path: `/ky-bao-cao/${round}/bieu/${form}/xlsx` },
    'GET /ky-bao-cao/:id/bieu/:form/docx': { path: `/ky-bao-cao/${round}/bieu/${form}/docx` },
    'GET /ky-bao-cao/:id': { path: `/ky-bao-cao/${round}` },
    'POST /ky-bao-cao/:id/ngay': {
      path: `/ky-bao-cao/${round}/ngay`,
      fields: { version: '1', opensOn: '2026-01-12', dueOn: '2026-01-23', locksOn: '2026-01-27' },
    },
    'POST /ky-bao-cao/:id/khoa': { path: `/ky-bao-cao/${round}/khoa`, fields: { version: '2' } },
    'POST /ky-bao-cao/:id/mo-lai': {
      path: `/ky-bao-cao/${lockedRound}/mo-lai`,
      fields: { version: '2', until: '2026-01-22', reason: 'Bản gửi chậm vì mất điện' },
    },

    'GET /bieu-mau': { path: '/bieu-mau' },
    'GET /bieu-mau/tu-ke-hoach': { path: `/bieu-mau/tu-ke-hoach?ke-hoach=${adopted.plan}` },
    'POST /bieu-mau/tu-ke-hoach': {
      path: '/bieu-mau/tu-ke-hoach',
      fields: { planId: String(adopted.plan), grouping: 'sector', regimeId: String(regime), number: '02', title: 'Biểu', columns: 'note' },
    },
    'GET /bieu-mau/moi': { path: '/bieu-mau/moi' },
    'POST /bieu-mau/moi': {
      path: '/bieu-mau/moi',
      fields: { regimeId: String(regime), number: '03', title: 'Biểu trống', columns: 'note' },
    },
    'GET /bieu-mau/:id': { path: `/bieu-mau/${form}` },
    'GET /bieu-mau/:id/sua': { path: `/bieu-mau/${form}/sua` },
    'POST /bieu-mau/:id/sua': {
      path: `/bieu-mau/${form}/sua`,
      fields: { version: '1', number: '01', title: 'Biểu đã sửa', columns: 'note' },
    },
    'GET /bieu-mau/:id/them': { path: `/bieu-mau/${form}/them` },
    'POST /bieu-mau/:id/them': {
      path: `/bieu-mau/${form}/them`,
      fields: { version: '2', heading: 'Xã hội', indicators: String(indicator), sender: `don-vi:${unit}` },
    },
    'GET /bieu-mau/:id/hang/:row': { path: `/bieu-mau/${form}/hang/1` },
    'POST /bieu-mau/:id/hang/:row': {
      path: `/bieu-mau/${form}/hang/1`,
      fields: { version: '3', label: 'Thu', indent: '0', own: String(village), office: '', of: String(unit) },
    },
    'POST /bieu-mau/:id/hang/:row/thu-tu': { path: `/bieu-mau/${form}/hang/1/thu-tu`, fields: { version: '4', by: '1' } },
    'POST /bieu-mau/:id/hang/:row/bo': { path: `/bieu-mau/${form}/hang/1/bo`, fields: { version: '5' } },
    'POST /bieu-mau/:id/dong': { path: `/bieu-mau/${form}/dong`, fields: { version: '6' } },

    'GET /che-do-bao-cao': { path: '/che-do-bao-cao' },
    'POST /che-do-bao-cao/thuong-dung': { path: '/che-do-bao-cao/thuong-dung', fields: {} },
    'GET /che-do-bao-cao/moi': { path: '/che-do-bao-cao/moi' },
    'POST /che-do-bao-cao/moi': { path: '/che-do-bao-cao/moi', fields: { kind: 'month', ...regimeFields, name: `Báo cáo tuần ${unit}` } },
    'GET /che-do-bao-cao/:id/sua': { path: `/che-do-bao-cao/${regime}/sua` },
    'POST /che-do-bao-cao/:id/sua': { path: `/che-do-bao-cao/${regime}/sua`, fields: { version: '1', ...regimeFields } },
    'POST /che-do-bao-cao/:id/ket-thuc': {
      path: `/che-do-bao-cao/${regime}/ket-thuc`,
      fields: { version: '2', from: '2026-01-21' },
    },

    'GET /doc-van-ban': { path: '/doc-van-ban' },
    'POST /doc-van-ban': {
      path: '/doc-van-ban',
      fields: { unit: String(unit), purpose: 'source', name: 'Báo cáo', text: 'Năm 2025, thu ngân sách đạt 812,5 tỷ đồng.' },
    },
    'GET /doc-van-ban/:id': { path: `/doc-van-ban/${read}` },
    'GET /doc-van-ban/:id/tep': { path: `/doc-van-ban/${read}/tep` },
    'POST /doc-van-ban/:id/so-lieu/:fact/bo': { path: `/doc-van-ban/${read}/so-lieu/2/bo`, fields: {} },
    'POST /doc-van-ban/:id/so-lieu/:fact/lay-lai': { path: `/doc-van-ban/${read}/so-lieu/2/lay-lai`, fields: {} },
    'GET /doc-van-ban/:id/so-lieu/:fact': { path: `/doc-van-ban/${read}/so-lieu/1` },
    'POST /doc-van-ban/:id/so-lieu/:fact': {
      path: `/doc-van-ban/${read}/so-lieu/1`,
      fields: {
        ...{ indicator: String(indicator), unit: String(unit), period: '2025', grade: 'estimate', value: '812,5', whole: '' },
        ...{ measure: 'tỷ đồng', reason: '', seen: '0' },
      },
    },
    'POST /doc-van-ban/:id/nhan-chac-chan': { path: `/doc-van-ban/${read}/nhan-chac-chan`, fields: {} },

    'GET /bo-chi-tieu': { path: '/bo-chi-tieu' },
    'GET /bo-chi-tieu/danh-muc': { path: '/bo-chi-tieu/danh-muc' },
    'POST /bo-chi-tieu/danh-muc': { path: '/bo-chi-tieu/danh-muc', fields: { codes: 'grdp' } },
    'GET /bo-chi-tieu/moi': { path: '/bo-chi-tieu/moi' },
    'POST /bo-chi-tieu/moi': { path: '/bo-chi-tieu/moi', fields: { code: `lop-hoc-${unit}`, ...indicatorFields } },
    'GET /bo-chi-tieu/:id': { path: `/bo-chi-tieu/${indicator}` },
    'GET /bo-chi-tieu/:id/sua': { path: `/bo-chi-tieu/${indicator}/sua` },
    'POST /bo-chi-tieu/:id/sua': {
      path: `/bo-chi-tieu/${indicator}/sua`,
      fields: { version: '1', code: 'thu', ...indicatorFields, name: 'Thu ngân sách nhà nước', unitOfMeasure: 'tỷ đồng' },
    },
    'POST /bo-chi-tieu/:id/thay-doi': {
      path: `/bo-chi-tieu/${indicator}/thay-doi`,
      fields: { takesEffect: '2026-01-01', why: 'Luật mới', source: 'Luật' },
    },
    'POST /bo-chi-tieu/:id/noi-bao-cao': { path: `/bo-chi-tieu/${indicator}/noi-bao-cao`, fields: { seen: '', units: String(village) } },

    'GET /vai-tro': { path: '/vai-tro' },
    'GET /vai-tro/moi': { path: '/vai-tro/moi' },
    'POST /vai-tro/moi': {
      path: '/vai-tro/moi',
      fields: { name: 'Văn thư', post: '', email: `van-thu-${unit}@xamau.example`, role: 'delegate', unit: String(village) },
    },
    'GET /vai-tro/:account': { path: `/vai-tro/${account}` },
    'POST /vai-tro/:account/vai-tro': { path: `/vai-tro/${account}/vai-tro`, fields: { role: 'delegate', unit: String(village) } },
    'POST /vai-tro/:account/duong-dan': { path: `/vai-tro/${account}/duong-dan`, fields: {} },
    'POST /vai-tro/:account/dang-xuat': { path: `/vai-tro/${account}/dang-xuat`, fields: {} },
    'POST /vai-tro/:account/khoa': { path: `/vai-tro/${account}/khoa`, fields: {} },
    'POST /vai-tro/:account/mo': { path: `/vai-tro/${account}/mo`, fields: {} },
    'POST /vai-tro/:account/vai-tro/:membership/ket-thuc': {
      path: `/vai-tro/${account}/vai-tro/${membership}/ket-thuc`,
      fields: { version: '1' },
    },

    'GET /don-vi': { path: '/don-vi' },
    'GET /don-vi/moi': { path: '/don-vi/moi' },
    'POST /don-vi/moi': {
      path: '/don-vi/moi',
      fields: { name: 'Thôn Mới', kind: 'village', code: 'T-9', parentCode: unitCode, validFrom: '2026-01-01' },
    },
    'GET /don-vi/nhap': { path: '/don-vi/nhap' },
    'POST /don-vi/nhap': {
      path: '/don-vi/nhap',
      fields: { viec: 'ghi', 'danh-sach': `T-8\tThôn Tám\tthôn\t${unitCode}\t01/01/2026` },
    },
    'GET /don-vi/sap-xep': { path: '/don-vi/sap-xep' },
    'POST /don-vi/sap-xep': {
      path: '/don-vi/sap-xep',
      fields: { viec: 'xem', document: 'Nghị quyết', day: '2026-01-02', changes: JSON.stringify([founding]) },
    },
    'GET /don-vi/:id': { path: `/don-vi/${unit}` },
    'GET /don-vi/:id/sua': { path: `/don-vi/${unit}/sua` },
    'POST /don-vi/:id/sua': {
      path: `/don-vi/${unit}/sua`,
      fields: { name: 'Xã sửa', kind: 'commune', code: unitCode, parentCode: '', version: '1' },
    },

    'GET /nhap-lieu': { path: '/nhap-lieu' },
    'POST /nhap-lieu': { path: '/nhap-lieu', fields: { bang: 'Chỉ tiêu\tTháng 1/2026\nDân số\t1200' } },
    'GET /nhap-lieu/:id': { path: `/nhap-lieu/${importFile}` },
    'GET /nhap-lieu/:id/bi-tu-choi.csv': { path: `/nhap-lieu/${importFile}/bi-tu-choi.csv` },
    'POST /nhap-lieu/:id/chon': { path: `/nhap-lieu/${importFile}/chon`, fields: { 'muc-do': 'preliminary' } },
    'POST /nhap-lieu/:id/ghi': { path: `/nhap-lieu/${importFile}/ghi`, fields: { 'bo-qua': '1' } },

    'GET /nhat-ky': { path: '/nhat-ky' },
    'GET /nhat-ky/kiem-tra': { path: '/nhat-ky/kiem-tra' },
    'POST /nhat-ky/kiem-tra': { path: '/nhat-ky/kiem-tra', fields: {} },
    'GET /nhat-ky/dau-chuoi.json': { path: '/nhat-ky/dau-chuoi.json' },

    'GET /api': { path: '/api' },
    'GET /ma-truy-cap': { path: '/ma-truy-cap' },
    'POST /ma-truy-cap': { path: '/ma-truy-cap', fields: token },
    'POST /ma-truy-cap/thu-hoi': { path: '/ma-truy-cap/thu-hoi', fields: { id: String(of.ownToken) } },
    'GET /ma-truy-cap/ket-noi': { path: '/ma-truy-cap/ket-noi' },
    'POST /ma-truy-cap/ket-noi': { path: '/ma-truy-cap/ket-noi', fields: { ...token, roles: 'delegate' } },
    'POST /ma-truy-cap/ket-noi/thu-hoi': { path: '/ma-truy-cap/ket-noi/thu-hoi', fields: { id: String(of.serviceToken) } },
  }
}
