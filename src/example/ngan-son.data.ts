import type { PlaceData } from './form.ts'

/** Huyện Ngân Sơn, tỉnh Bắc Kạn: 30 targets of 2024, a few of them with the percentage of a plan and no figure. */
export const nganSon: PlaceData = {
  id: 'ngan-son',
  lead: 'Ban Chấp hành Đảng bộ huyện Ngân Sơn',
  area: {
    provinces: [['06', 'Tỉnh Bắc Kạn'], ['19', 'Tỉnh Thái Nguyên']],
    province: ['19', 'Tỉnh Thái Nguyên'],
    districts: [{ code: '062', name: 'Huyện Ngân Sơn', units: [
      ['01936', 'Thị trấn Nà Phặc'], ['01939', 'Xã Thượng Ân'], ['01942', 'Xã Bằng Vân'], ['01945', 'Xã Cốc Đán'], ['01948', 'Xã Trung Hòa'],
      ['01951', 'Xã Đức Vân'], ['01954', 'Thị trấn Vân Tùng'], ['01957', 'Xã Thượng Quan'], ['01960', 'Xã Hiệp Lực'], ['01963', 'Xã Thuần Mang'],
    ] }],
    communes: [
      ['01936', 'Xã Nà Phặc', ['01936', '01948']],
      ['01942', 'Xã Bằng Vân', ['01939', '01942']],
      ['01954', 'Xã Ngân Sơn', ['01945', '01951', '01954']],
      ['01957', 'Xã Thượng Quan', ['01957']],
      ['01960', 'Xã Hiệp Lực', ['01960', '01963']],
    ],
  },
  texts: {
    yearEnd: { name: 'Hội nghị Ban Chấp hành Đảng bộ huyện Ngân Sơn, tháng 12 năm 2024', recordedAt: '2024-12-31T16:59:59Z', address: null },
  },
  indicators: [],
  plans: [{
    id: 'ngan-son-2024', kind: 'year', period: '2024', title: 'Kế hoạch năm 2024 của huyện Ngân Sơn', mainTargets: 30,
    stated: { total: 30, metOrExceeded: 24, exceeded: 9, met: 15, notMet: 9 }, statedIn: 'yearEnd',
    // Nine are said not to be met, and only six are left: the classes that add up are kept.
    standings: { exceeded: 9, met: 15, notMet: 6 },
  }],
  sections: [
    { text: 'yearEnd', plan: 'ngan-son-2024', period: '2024',
      results: [['poverty-rate-reduction', '4.07', '4,07%']],
      percentOnly: [
        ['forest-planted-area', '138', 'hơn 138%', { hedge: 'over', standing: 'exceeded' }],
        ['tobacco-area', '128', 'hơn 128%', { hedge: 'over', standing: 'exceeded' }],
        ['new-cooperatives', '300', '300%', { standing: 'exceeded' }],
        ['budget-revenue-local', '130', 'hơn 130%', { hedge: 'over', standing: 'exceeded' }],
      ],
    },
  ],
  claims: [],
}
