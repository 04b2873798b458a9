/** The operations in groups, by the first word of their paths, in the order of the documentation. */
export const groups = {
  authority: { title: 'Cơ quan và người dùng mã', words: ['me', 'authority', 'waiting'] },
  scorecard: { title: 'Bảng chỉ tiêu và đánh giá', words: ['scorecard', 'targets'] },
  observations: { title: 'Số liệu', words: ['observations'] },
  sdmx: { title: 'Số liệu theo SDMX', words: ['sdmx'] },
  plans: { title: 'Kế hoạch', words: ['plans'] },
  indicators: { title: 'Bộ chỉ tiêu', words: ['indicators', 'catalogue'] },
  units: { title: 'Đơn vị', words: ['units', 'reorganisations'] },
  rounds: { title: 'Báo cáo định kỳ: chế độ, biểu mẫu, kỳ', words: ['regimes', 'forms', 'rounds'] },
  submissions: { title: 'Báo cáo của đơn vị: nhập, gửi, duyệt', words: ['submissions', 'attachments', 'reviews'] },
  explanations: { title: 'Giải trình', words: ['explanations'] },
  imports: { title: 'Nhập số liệu từ tệp bảng', words: ['imports'] },
  documents: { title: 'Đọc văn bản', words: ['documents'] },
  findings: { title: 'Phát hiện', words: ['findings'] },
  history: { title: 'Nhật ký', words: ['history'] },
  accounts: { title: 'Tài khoản, vai trò, mã truy cập', words: ['accounts', 'tokens'] },
} as const satisfies Readonly<Record<string, { title: string; words: readonly string[] }>>
