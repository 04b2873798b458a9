import type { UnitKind } from '../plan/index.ts'

/** What each kind of unit is called, and the words by which a list that is brought in may call it. */
export const unitKinds: Record<UnitKind, { name: string; words: readonly string[] }> = {
  country: { name: 'Cả nước', words: ['cả nước', 'quốc gia', 'country'] },
  province: { name: 'Tỉnh, thành phố', words: ['tỉnh', 'thành phố', 'tỉnh, thành phố', 'province'] },
  district: { name: 'Huyện, quận, thị xã', words: ['huyện', 'quận', 'thị xã', 'huyện, quận, thị xã', 'district'] },
  commune: { name: 'Xã', words: ['xã', 'thị trấn', 'commune'] },
  ward: { name: 'Phường', words: ['phường', 'ward'] },
  specialZone: { name: 'Đặc khu', words: ['đặc khu', 'specialZone'] },
  village: { name: 'Thôn, bản, tổ dân phố', words: ['thôn', 'bản', 'tổ', 'tổ dân phố', 'khu', 'khu phố', 'làng', 'xóm', 'ấp', 'buôn', 'tiểu khu', 'thôn, bản, tổ dân phố', 'village'] },
  body: { name: 'Cơ quan, đơn vị sự nghiệp', words: ['cơ quan', 'đơn vị', 'phòng', 'ban', 'trường', 'trạm', 'cơ quan, đơn vị sự nghiệp', 'body'] },
}
