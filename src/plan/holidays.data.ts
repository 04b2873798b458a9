/**
 * Public holidays of Vietnam. Bộ luật Lao động 45/2019/QH14, Điều 112: 1 January, five days of Tết, Hùng Kings' day (10th of the
 * third lunar month), 30 April, 1 May, National Day and one day beside it.
 */
export const fixedHolidays: readonly string[] = ['01-01', '04-30', '05-01', '09-02']

/**
 * By year: the first day of the lunar year and the 10th of its third month, in Vietnam's own calendar (UTC+7; 2030 differs from
 * China's by a day), and the day beside National Day as yearly announced, where it is (else 1 September is taken).
 */
export const lunarHolidays: Readonly<Record<string, { tet: string; hungKings: string; besideNationalDay?: string }>> = {
  '2024': { tet: '2024-02-10', hungKings: '2024-04-18', besideNationalDay: '2024-09-03' },
  '2025': { tet: '2025-01-29', hungKings: '2025-04-07', besideNationalDay: '2025-09-01' },
  '2026': { tet: '2026-02-17', hungKings: '2026-04-26', besideNationalDay: '2026-09-01' },
  '2027': { tet: '2027-02-06', hungKings: '2027-04-16' },
  '2028': { tet: '2028-01-26', hungKings: '2028-04-04' },
  '2029': { tet: '2029-02-13', hungKings: '2029-04-23' },
  '2030': { tet: '2030-02-02', hungKings: '2030-04-12' },
}
