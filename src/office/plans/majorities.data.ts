/** The bodies that vote plans. */
export type VotingBody = 'council' | 'partyCommittee'

/** What a vote of a body needs from a day on, by which rule: more than this share of all its members or delegates. */
export const majorityRows: readonly { body: VotingBody; from: string; moreThan: string; of: 'entitled' | 'present'; source: string }[] = [
  { body: 'council', from: '2016-01-01', moreThan: '0.5', of: 'entitled', source: 'khoản 3 Điều 91 Luật Tổ chức chính quyền địa phương số 77/2015/QH13' },
  { body: 'council', from: '2025-03-01', moreThan: '0.5', of: 'entitled', source: 'Luật Tổ chức chính quyền địa phương số 65/2025/QH15' },
  { body: 'council', from: '2025-06-16', moreThan: '0.5', of: 'entitled', source: 'Điều 35 Luật Tổ chức chính quyền địa phương số 72/2025/QH15' },
  { body: 'partyCommittee', from: '2011-01-19', moreThan: '0.5', of: 'entitled', source: 'khoản 5 Điều 9 Điều lệ Đảng Cộng sản Việt Nam' },
]
