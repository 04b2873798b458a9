/** Why there may be no figure: not due yet, not sent, returned for revision, does not apply here, cannot be computed. */
export const absenceReasons = ['notDue', 'notSent', 'returned', 'notApplicable', 'notComputable'] as const

export type AbsenceReason = (typeof absenceReasons)[number]

/** A figure that is not there, with the reason. It takes the figure's place, so nothing is silently empty or zero. */
export interface Absent {
  kind: 'absent'
  reason: AbsenceReason
  /** What stands behind it, in Vietnamese: why it was returned, from what it could not be computed. */
  why: string
}

const words: Record<AbsenceReason, string> = {
  notDue: 'Chưa đến kỳ báo cáo',
  notSent: 'Chưa có số liệu',
  returned: 'Đã trả lại để làm lại',
  notApplicable: 'Không áp dụng',
  notComputable: 'Không tính được',
}

/** No figure, for this reason. */
export function absent(reason: AbsenceReason, why = ''): Absent {
  return { kind: 'absent', reason, why }
}

/** Whether what was asked for is not there. */
export function isAbsent(value: { kind?: string }): value is Absent {
  return value.kind === 'absent'
}

/** 'Không tính được: thiếu số liệu xã Chiềng Mai'. */
export function absenceSentence({ reason, why }: Absent): string {
  return why === '' ? words[reason] : `${words[reason]}: ${why}`
}
