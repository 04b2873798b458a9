/**
 * How a text says something of all targets at once. Pieces of regular expressions over the folded words of a sentence, one
 * space between them, signs among them ("100 %", "kinh tế - xã hội").
 */

/** A sentence speaks of all targets only where one of these stands shortly before "chỉ tiêu" (a stroke: of a/a), or … Token keys. */
export const allKeys: ReadonlySet<string> = new Set(['cả', 'bộ', 'mọi', 'thảy', '%', '/', 'không'])
/** … one of these after it. */
export const jointKeys: ReadonlySet<string> = new Set(['đều', 'cùng'])

/** All of them, without more. */
export const all = '(?:tất cả|toàn bộ|cả|mọi|hết thảy|100 %)(?: (?:các|những|số|mọi))*'

/** Right before the subject: it is not of all after all. */
export const notAll = ['hầu hết', 'hầu như', 'phần lớn', 'đa số', 'gần như', 'cơ bản', 'gần', 'nhiều', 'một số', 'không phải', 'chưa phải', 'nếu', 'kể', 'gồm', 'trong đó']

/** Right before the verb: the same. */
export const hedges = ['cơ bản', 'hầu hết', 'phần lớn', 'đa số', 'chưa', 'không', 'khó', 'nguy cơ', 'một phần']

/** Words that part a subject from a verb that is not its own. */
export const partings = [',', 'trong đó', 'trong khi', 'nhưng', 'song', 'gồm', 'bao gồm', 'có', 'như', 'để', 'riêng', 'phấn đấu']

/** What may stand between "đều" and its verb. */
export const auxiliaries = '(?:(?:đã|cũng|sẽ|được|đánh giá|là|có thể|phấn đấu|ước|dự kiến|có khả năng) )*'

/** Said of a target that is met or exceeded. */
export const met = [
  '(?:hoàn thành|đạt|cán đích|về đích)(?: kế hoạch)?(?: và| hoặc| hay| ,| -| /)+ (?:hoàn thành |đạt )?vượt(?: mức)?',
  'vượt(?: mức)?(?: và| hoặc| hay| ,| -| /)+ (?:hoàn thành|đạt)',
  'hoàn thành',
  'cán đích',
  'về đích',
  'đạt',
]
export const exceeded = '(?:hoàn thành |đạt )?vượt(?: mức)?'
/** Verbs that say how far a target has come, with a percentage after them. */
export const measured = '(?:đạt|hoàn thành|thực hiện|bằng)?(?: (?:được|ở|mức))*'

/** What a percentage says as a lower limit; the strict ones leave the limit itself out. */
export const looseBounds = 'từ|ít nhất|tối thiểu|không dưới|không thấp hơn|≥'
export const strictBounds = 'trên|hơn|quá|cao hơn|>'

/** What "đạt" and "vượt" say it of. Anything else after them ("đạt khá", "vượt tiến độ", "vượt cùng kỳ") is no such statement. */
export const objects =
  '(?:so với )?(?:các )?(?:kế hoạch|kh|chỉ tiêu|nghị quyết|nq|mục tiêu|dự toán|yêu cầu)(?: (?:kế hoạch|nghị quyết|mục tiêu|năm|đề ra|đặt ra|giao|được giao|cả năm|của năm|đã đề ra|trở lên|hđnd|trước hạn))*'

/** The clause only foresees it; anywhere before the verb. */
export const foreseen = ['dự kiến', 'dự báo', 'khả năng', 'sẽ', 'phấn đấu', 'kỳ vọng', 'tin tưởng', 'cam kết']
/** The clause asks for it; in the same stretch without a comma. */
export const asked = ['để', 'nhằm', 'cần', 'phải', 'mục tiêu', 'yêu cầu', 'đề nghị', 'tập trung', 'tăng tốc', 'hướng tới', 'quyết tâm', 'quyết liệt', 'nỗ lực', 'bảo đảm', 'đảm bảo', 'giúp']

/** Opens a sentence on one field: "Về nông nghiệp, các chỉ tiêu đều đạt". */
export const topics = '(?:về|trong lĩnh vực|lĩnh vực|đối với|riêng|nhóm|ngành|khối) [^,:;]{2,60}'

/**
 * Words between "chỉ tiêu" and the verb that leave it all targets: whose, of which plan, which year. Any other makes the
 * subject narrower ("về giảm nghèo"). Token keys; names are passed over.
 */
export const neutral: ReadonlySet<string> = new Set(
  (
    'đề đặt ra chủ yếu chính quan trọng nghị quyết kế hoạch tổng hợp được giao theo của số năm hđnd ubnd hội đồng nhân dân ủy ban đảng bộ đại biểu lần thứ ' +
    'nhiệm kì giai đoạn huyện xã phường tỉnh thị thành phố quận đã đánh giá là trong cả này đều cũng tính đến nay thời điểm tháng đầu cuối quí công bố mà do ' +
    'địa phương và nq kh khóa toàn trên bàn giữa dự kiến ước sẽ cùng mức vừa qua trình xác định pháp lệnh thi đua cấp trên chung'
  ).split(' '),
)

/** Makes the subject narrower though every word of it is neutral: another authority's plan. */
export const othersPlan = '(?<!hđnd |nhân dân |ubnd )(?:tỉnh|trung ương|cấp trên|thành phố) giao'
