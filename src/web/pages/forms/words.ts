import type { FormRow } from '../../../office/reporting/forms.ts'
import type { UnitKind } from '../../../plan/index.ts'

/** Who sends a row, in few words: 'Mỗi thôn gửi số của mình' where all of a kind do, else the names. */
export function sendersWords(senders: FormRow['senders'], unitName: (id: number) => string): string {
  if (senders.length === 0) return 'chưa giao đơn vị nào gửi'
  const names = senders.map(({ senderId, unitId }) =>
    senderId === unitId ? unitName(senderId) : `${unitName(senderId)} (số của ${unitName(unitId)})`,
  )
  return names.length <= 3 ? names.join('; ') : `${names.length} đơn vị: ${names.slice(0, 2).join('; ')}; …`
}

/** Units of a kind, several at once, each sending its own: how the choice is said. */
export const kindWords: Readonly<Partial<Record<UnitKind, string>>> = {
  province: 'Mỗi tỉnh, thành phố gửi số của mình',
  district: 'Mỗi huyện gửi số của mình',
  commune: 'Mỗi xã gửi số của mình',
  ward: 'Mỗi phường gửi số của mình',
  specialZone: 'Mỗi đặc khu gửi số của mình',
  village: 'Mỗi thôn, bản, tổ dân phố gửi số của mình',
  body: 'Mỗi cơ quan, đơn vị sự nghiệp gửi số của mình',
}
