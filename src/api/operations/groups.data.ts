/** The operations in groups, by the first word of their paths, in the order of the documentation. */
export const groups = {
  authority: { title: 'Cơ quan và người dùng mã', words: ['me', 'authority', 'waiting'] },
  scorecard: { title: 'Bảng chỉ tiêu và đánh giá', words: ['scorecard', 'targets'] },
  observations: { title: 'Số liệu', words: ['observations'] },
  sdmx: { title: 'Số liệu theo SDMX', words: ['sdmx'] },
  plans: { title: 'Kế hoạch', words: ['plans'] },
  indicators: { title: 'Bộ chỉ tiêu', words: ['indicators', 'catalogue'] },
  units: { title: 'Đơn vị', words: ['units', 'reorganisations'] },
  findings: { title: 'Phát hiện', words: ['findings'] },
  history: { title: 'Nhật ký', words: ['history'] },
  accounts: { title: 'Tài khoản, vai trò, mã truy cập', words: ['accounts', 'tokens'] },
} as const satisfies Readonly<Record<string, { title: string; words: readonly string[] }>>
