import type { PlaceData, PlanName } from './form.ts'

const plan: PlanName = { id: 'plan', issuer: 'district', label: 'kế hoạch' }

/** Huyện Chợ Đồn, tỉnh Bắc Kạn: 42 targets of 2024 by class, without a figure of any; the plan for 2025. */
export const choDon: PlaceData = {
  id: 'cho-don',
  lead: 'Ban Chấp hành Đảng bộ huyện Chợ Đồn',
  area: {
    provinces: [['06', 'Tỉnh Bắc Kạn'], ['19', 'Tỉnh Thái Nguyên']],
    province: ['19', 'Tỉnh Thái Nguyên'],
    districts: [
      { code: '064', name: 'Huyện Chợ Đồn', units: [
        ['02020', 'Thị trấn Bằng Lũng'], ['02023', 'Xã Xuân Lạc'], ['02026', 'Xã Nam Cường'], ['02029', 'Xã Đồng Lạc'],
        ['02032', 'Xã Tân Lập'], ['02035', 'Xã Bản Thi'], ['02038', 'Xã Quảng Bạch'], ['02041', 'Xã Bằng Phúc'],
        ['02044', 'Xã Yên Thịnh'], ['02047', 'Xã Yên Thượng'], ['02050', 'Xã Phương Viên'], ['02053', 'Xã Ngọc Phái'],
        ['02059', 'Xã Đồng Thắng'], ['02062', 'Xã Lương Bằng'], ['02065', 'Xã Bằng Lãng'], ['02068', 'Xã Đại Sảo'],
        ['02071', 'Xã Nghĩa Tá'], ['02077', 'Xã Yên Mỹ'], ['02080', 'Xã Bình Trung'], ['02083', 'Xã Yên Phong'],
      ] },
      { code: '061', name: 'Huyện Ba Bể', units: [['01924', 'Xã Quảng Khê'], ['01930', 'Xã Hoàng Trĩ'], ['01933', 'Xã Đồng Phúc']] },
      { code: '063', name: 'Huyện Bạch Thông', units: [['02014', 'Xã Dương Phong'], ['02017', 'Xã Quang Thuận']] },
    ],
    communes: [
      ['02020', 'Xã Chợ Đồn', ['02020', '02050', '02053', '02065']],
      ['02026', 'Xã Nam Cường', ['02023', '02026', '02029']],
      ['02038', 'Xã Quảng Bạch', ['02032', '02038']],
      ['02044', 'Xã Yên Thịnh', ['02035', '02044', '02047']],
      ['02071', 'Xã Nghĩa Tá', ['02062', '02071', '02080']],
      ['02083', 'Xã Yên Phong', ['02068', '02077', '02083']],
      ['01933', 'Xã Đồng Phúc', ['02041', '01924', '01930', '01933']],
      ['02014', 'Xã Bạch Thông', ['02059', '02014', '02017']],
    ],
  },
  texts: {
    yearEnd: { name: 'Hội nghị Ban Chấp hành Đảng bộ huyện Chợ Đồn lần thứ 20, cuối năm 2024', recordedAt: '2024-12-31T16:59:59Z', address: null },
  },
  indicators: [
    ['ntm-model-new-communes', 'Số xã được công nhận mới đạt chuẩn nông thôn mới kiểu mẫu', 'xã', 'higher', 'sum', 'flow', 'nông thôn mới'],
  ],
  plans: [
    {
      id: 'cho-don-2024', kind: 'year', period: '2024', title: 'Kế hoạch năm 2024 của huyện Chợ Đồn', mainTargets: 42,
      stated: { total: 42, exceeded: 10, met: 22, notMet: 8, notAssessed: 2 }, statedIn: 'yearEnd',
      standings: { exceeded: 10, met: 22, notMet: 8, notAssessed: 2 },
    },
    { id: 'cho-don-2025', kind: 'year', period: '2025', title: 'Kế hoạch năm 2025 của huyện Chợ Đồn', mainTargets: 15, stated: { total: 15 }, statedIn: 'yearEnd' },
  ],
  sections: [
    { text: 'yearEnd', plan: 'cho-don-2025', period: '2025', aims: [
      ['grain-output', 'equal', '28320', '28.320 tấn', plan],
      ['grain-per-capita', 'over', '500', 'trên 500kg/người/năm', plan],
      ['land-use-coefficient', 'equal', '1.78', '1,78 lần', plan],
      ['forest-planted-area', 'equal', '470', '470ha', plan],
      ['forest-cover-rate', 'keep', '80.5', '80,5%', plan],
      ['new-cooperatives', 'equal', '2', '02 HTX', plan],
      ['ntm-new-communes', 'equal', '7', '07 xã', plan],
      ['ntm-advanced-new-communes', 'equal', '2', '02 xã', plan],
      ['ntm-model-new-communes', 'equal', '1', '01 xã', plan],
      ['ocop-new-products', 'equal', '3', '03 sản phẩm', plan],
      ['new-party-members', 'atLeast', '150', '150 đảng viên trở lên', plan],
      ['party-orgs-good-rate', 'atLeast', '95', 'từ 95% tổ chức cơ sở đảng trở lên', plan],
      ['party-members-good-rate', 'over', '85', 'trên 85%', plan],
    ] },
  ],
  claims: [{ kind: 'year', text: 'yearEnd', written: '2924', reviewed: '2024', quote: 'năm 2924' }],
}
