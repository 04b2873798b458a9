import type { TallyClass } from './reading.ts'

/**
 * How texts speak of targets counted by class. Pieces of regular expressions over the folded words of a sentence, one space
 * between tokens, signs among them ("đạt , vượt", "100 %", "kinh tế - xã hội").
 */

/** How the class of a count is said. The match that begins first counts, and of those the first row. */
export const classCues: readonly (readonly [name: TallyClass, cues: readonly string[]])[] = [
  ['notAssessed', ['(?:chưa|không) (?:được |thể |có cơ sở |đủ cơ sở )?đánh giá', '(?:chưa|không) có (?:số liệu|kết quả)', 'chưa đến (?:kỳ|hạn|thời điểm)', 'chưa (?:tổng hợp|thống kê)']],
  [
    'notMet',
    [
      '(?:có |nguy cơ |khả năng )*(?:không|chưa|khó có thể) (?:thể )?(?:cơ bản )?(?:đạt|hoàn thành|thực hiện|bảo đảm|đảm bảo|cán đích|về đích)',
      'lỡ hẹn',
      'hụt',
      'thấp hơn (?:kế hoạch|mục tiêu|nghị quyết|chỉ tiêu)',
      'quá hạn',
      'trễ hạn',
    ],
  ],
  [
    'onTrack',
    [
      '(?:cơ bản )?(?:bảo đảm|đảm bảo|đạt|đúng|bám sát|kịp|theo|vượt) (?:tiến độ|lộ trình)',
      'đúng (?:hướng|hạn)',
      'bám sát',
      'đang (?:được )?(?:triển khai|thực hiện)',
      '(?:có )?khả năng (?:đạt|hoàn thành)',
    ],
  ],
  ['inDifficulty', ['(?:gặp |còn |có |đang )*khó(?: khăn)?', '(?:còn |bị )?chậm', '(?:có )?nguy cơ', '(?:đạt|còn|kết quả|thực hiện) (?:rất |quá |khá )?thấp']],
  [
    'metOrExceeded',
    [
      '(?:cơ bản )?(?:hoàn thành|đạt|cán đích|về đích)(?: kế hoạch| chỉ tiêu)? (?:,|và|hoặc|hay|/|-) (?:hoàn thành |đạt )?vượt',
      'vượt(?: mức| kế hoạch)? (?:,|và|hoặc|hay|/|-) (?:hoàn thành|đạt)',
      '(?:đạt|hoàn thành|bằng)(?: từ)? 100 % (?:kế hoạch )?trở lên',
    ],
  ],
  ['exceeded', ['(?:hoàn thành |đạt )?vượt', '(?:đạt |hoàn thành )?trên 100 %']],
  ['met', ['(?:cơ bản )?hoàn thành', 'cán đích', 'về đích', '(?:đạt|bằng) 100 %', 'đạt(?! chuẩn)']],
]

/** A part of the plan, which says nothing of the whole plan ("dưới 50%", "từ 70% kế hoạch trở lên"): a class of the text's own. */
export const thresholdCue = '(?:trên|dưới|hơn|từ|đến|đạt|thực hiện|được|còn|khoảng|gần|chỉ|mới|<|>|≥|≤) (?<percent>\\d[\\d.,]*) %'

/** Words between a class and the figure after it: "vượt mức kế hoạch là 10/25", "hoàn thành cả 33". */
export const linkWords = ['là', 'được', 'cả', 'tất cả', 'toàn bộ', 'mới', 'chỉ', 'có', 'mức', 'kế hoạch', 'nghị quyết', 'các', 'đủ', 'trọn', 'tới', 'đến', 'gồm', 'ước']

/** What another clause begins with after a count; a comma does not where it parts đạt from vượt. */
export const clauseOpeners = [',(?! (?:hoàn thành )?vượt )', 'nhưng', 'song', 'gồm', 'bao gồm', 'trong đó', 'trong khi', 'kể cả']

/** "kinh tế - xã hội", with or without what usually follows: not one field but all of them. */
export const allFields =
  '(?:về )?(?:phát triển )?(?:kinh tế|kt)(?: (?:,|-|và))+ (?:văn hóa(?: (?:,|-|và))+ )?(?:xã hội|xh)(?:(?: (?:,|-|và))+ (?:quốc phòng|an ninh|qp|an|môi trường|nội chính|đối ngoại|xây dựng đảng))*'

/** Said of a count that is not of all targets but of one field's. */
export const fieldCues = [
  '(?:thuộc|trong|ở|của) (?:các )?(?:nhóm|lĩnh vực|khối|mảng|ngành)',
  'nhóm',
  'lĩnh vực',
  'kinh tế',
  'xã hội',
  'môi trường',
  'quốc phòng',
  'an ninh',
  'nội chính',
  'xây dựng đảng',
  'xây dựng hệ thống chính trị',
  'nông nghiệp',
  'công nghiệp',
  'nông thôn mới',
]

/** Said before a count, in its sentence: it is not of all targets but of one field's, or of those that one authority assigned. */
export const narrowerCues = [
  '(?:đối với|riêng|trong) (?:các )?(?:phần|chỉ tiêu) (?:[^ ,]+ ){0,6}giao',
  'phần (?:do )?(?:(?:hđnd|ubnd) )?(?:tỉnh|thành phố|huyện|thị xã|trung ương|cấp trên) giao',
]
/** The same, at the head of a sentence or of what follows a semicolon: "Về nông nghiệp, 6 chỉ tiêu đạt". */
export const narrowerHeads = '(?:[-+*•] )?(?:(?:trong |đối với |với |riêng )?(?:lĩnh vực|nhóm|khối|mảng|ngành)|về)'

/** A count that is only foreseen or aimed at. */
export const forecastCues = ['dự kiến', 'dự báo', 'khả năng', 'sẽ', 'phấn đấu', 'quyết tâm', 'kỳ vọng']

/** Said before the number of all targets. */
export const totalCues = ['trong(?: tổng)?(?: số)?', '(?:trong |trên )?tổng(?: số)?']

/** Said before a number of targets: it is all of them. */
export const allCues = ['cả', 'tất cả', 'toàn bộ', 'đủ', 'trọn']
