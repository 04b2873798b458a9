import type { PlaceData, PlanName } from './form.ts'

const byProvince: PlanName = { id: 'province', issuer: 'province', label: 'dự toán tỉnh giao' }
const byDistrict: PlanName = { id: 'district', issuer: 'district', label: 'dự toán huyện giao' }
const plan: PlanName = { id: 'plan', issuer: 'district', label: 'kế hoạch' }
const nineMonths = '2024-01-01/P9M'

/** Huyện Như Xuân, tỉnh Thanh Hóa: nine months of 2024 against the plans of province and district. */
export const nhuXuan: PlaceData = {
  id: 'nhu-xuan',
  lead: 'Ban Chấp hành Đảng bộ huyện Như Xuân',
  area: {
    provinces: [['38', 'Tỉnh Thanh Hóa']],
    province: ['38', 'Tỉnh Thanh Hóa'],
    districts: [{ code: '402', name: 'Huyện Như Xuân', units: [
      ['16174', 'Thị trấn Yên Cát'], ['16177', 'Xã Bãi Trành'], ['16180', 'Xã Xuân Hòa'], ['16183', 'Xã Xuân Bình'],
      ['16186', 'Xã Hóa Quỳ'], ['16195', 'Xã Cát Vân'], ['16198', 'Xã Cát Tân'], ['16201', 'Xã Tân Bình'],
      ['16204', 'Xã Bình Lương'], ['16207', 'Xã Thanh Quân'], ['16210', 'Xã Thanh Xuân'], ['16213', 'Xã Thanh Hòa'],
      ['16216', 'Xã Thanh Phong'], ['16219', 'Xã Thanh Lâm'], ['16222', 'Xã Thanh Sơn'], ['16225', 'Xã Thượng Ninh'],
    ] }],
    communes: [
      ['16174', 'Xã Như Xuân', ['16174', '16201']],
      ['16177', 'Xã Xuân Bình', ['16177', '16180', '16183']],
      ['16186', 'Xã Hóa Quỳ', ['16186', '16204']],
      ['16213', 'Xã Thanh Phong', ['16213', '16216', '16219']],
      ['16222', 'Xã Thanh Quân', ['16207', '16210', '16222']],
      ['16225', 'Xã Thượng Ninh', ['16195', '16198', '16225']],
    ],
  },
  texts: {
    nineMonths: { name: 'Hội nghị Ban Chấp hành Đảng bộ huyện Như Xuân lần thứ 21, khóa XXIII, ngày 8/10/2024', recordedAt: '2024-10-08T16:59:59Z', address: null },
  },
  indicators: [
    ['capital-disbursed', 'Giá trị giải ngân toàn huyện', 'tỷ đồng', 'higher', 'sum', 'flow', 'đầu tư'],
    ['district-investment-disbursed', 'Giải ngân vốn các dự án đầu tư công do huyện quản lý', 'tỷ đồng', 'higher', 'sum', 'flow', 'đầu tư'],
  ],
  plans: [{ id: 'nhu-xuan-2024', kind: 'year', period: '2024', title: 'Kế hoạch năm 2024 của huyện Như Xuân', mainTargets: 27, stated: { total: 27 }, statedIn: 'nineMonths' }],
  sections: [
    { text: 'nineMonths', plan: 'nhu-xuan-2024', period: nineMonths,
      results: [
        ['budget-revenue-local', '1401.351', '1.401,351 tỷ đồng', { estimate: true, plans: [{ of: byProvince, percent: '188' }, { of: byDistrict, percent: '182' }], base: { period: '2023-01-01/P9M', percent: '193' } }],
        ['capital-disbursed', '195.064', '195,064 tỷ đồng', { plans: [{ of: plan, percent: '48.7' }] }],
        ['sown-area', '12100.1', '12.100,1ha', { plans: [{ of: plan, percent: '100' }] }],
        ['grain-output', '28300', '28.300 tấn', { estimate: true, plans: [{ of: plan, percent: '113.2' }] }],
        ['land-consolidated', '295', '295 ha', { plans: [{ of: plan, percent: '148' }] }],
        ['forest-planted-area', '1388', '1.388 ha', { plans: [{ of: plan, percent: '92.5' }] }],
        ['forest-cover-rate', '70', '70%', { plans: [{ of: plan, percent: '100' }] }],
        ['planning-approved', '9', '9 đồ án'],
        ['new-party-members', '165', '165 đảng viên', { plans: [{ of: plan, percent: '103.1' }] }],
      ],
      percentOnly: [['district-investment-disbursed', '32', '32%']],
    },
  ],
  claims: [{ kind: 'all', text: 'nineMonths', plan: 'nhu-xuan-2024', targets: 27, atLeast: '70', quote: 'tất cả 27 chỉ tiêu' }],
}
