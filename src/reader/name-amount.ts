import type { Located } from './draft.ts'
import { headOf } from './head-noun.ts'
import { type Name, plain } from './name.ts'
import { type Phrase, write } from './noun-phrase.ts'
import { onlyHead, onlySector, opensWithAction, opensWithHead } from './phrase-kind.ts'
import type { Quantity } from './quantity.ts'
import { withHead } from './shared-head.ts'
import type { Surroundings } from './surroundings.ts'

/** The name of an amount or a percentage that has words before it. */

export function nameAmount(
  around: Surroundings,
  { phrase, zone }: Located,
  quantity: Quantity,
  before: string,
  after: string,
  right: Phrase,
): Name {
  const { last } = around
  if (onlyHead(phrase) && after === '' && quantity.kind !== 'percent' && !(last?.count ?? false)) {
    const object = last !== null ? last.object : write(around.text, around.tokens, around.subject)
    if (
      object !== '' &&
      object.split(' ').length <= 5 &&
      bearers.test(before) &&
      !(last !== null && ((last.verb !== '' && object.startsWith(last.verb)) || /^(tổng|số|lượng) /iu.test(object)))
    )
      return { indicator: `${before} ${object}`, local: `${before} ${object}`, head: headOf(before), object }
  }
  if (last !== null && /^bình quân$/iu.test(before) && after === '' && !last.count) return plain(`${last.local} bình quân`)
  if (last !== null && onlyHead(phrase) && (after === '' || quantity.kind === 'percent')) {
    const rate = /^(tỷ|tỉ) (lệ|trọng)$|^(tốc độ|mức(?! độ)) /i.test(before)
    if ((last.count && dependents.test(before)) || zone.joined || rate)
      return { indicator: `${before} ${last.count ? last.fact.indicator : last.local}`, local: last.local, head: before }
  }
  if (last?.count && /^(tỷ|tỉ) lệ (đúng|trước|quá|đạt|hoàn thành|giải quyết|được|trễ|hài lòng)/i.test(before)) {
    const noun = last.fact.unit ?? ''
    return plain(before.replace(/^(\S+ \S+) /, `$1 ${noun} `))
  }
  if (last === null && around.topic !== null && onlyHead(phrase)) return plain(`${before} ${around.topic}`)
  if (
    quantity.kind === 'percent' &&
    after !== '' &&
    (zone.share || (zone.linked && /^(tổng số|tổng|dân số|trong tổng)(?![\p{L}])/iu.test(after)))
  )
    return { indicator: `${before} trong ${after}`, local: before, head: null }
  if (quantity.kind === 'percent' && around.sharing(zone) && onlySector(phrase) && !structures(around)) {
    const whole = around.drafts.findLast((draft) => draft.fact.unit !== null && !draft.fact.unit.startsWith('%'))
    const name = whole === undefined ? around.context.amountHead : (whole.head ?? whole.fact.indicator)
    if (name) return { indicator: `${before} trong ${name}`, local: before, head: null }
  }
  const verbal = opensWithAction(phrase) && after !== ''
  if ((after === '' || /^để /.test(after)) && bareVerbs.test(before)) return plain(completeVerb(around, before))
  if (quantity.kind === 'percent') {
    // "phấn đấu 95% hộ dân dùng nước sạch": what stands after a percentage is its indicator, unless a name stands before
    if (after !== '' && !opensWithHead(phrase) && right.length > 1 && !zone.linked) return plain(verbal ? `${before} ${after}` : after)
    return withHead(around, phrase, before, quantity)
  }
  return { ...withHead(around, phrase, verbal ? `${before} ${after}` : before, quantity), ...(verbal ? { verb: before } : {}) }
}

/** Whether a list's head names a structure: "Cơ cấu kinh tế: nông nghiệp chiếm …". */
function structures(around: Surroundings): boolean {
  return /^(cơ cấu|tỷ trọng|tỉ trọng)/i.test(write(around.text, around.tokens, around.subject))
}

/** Heads that say nothing without what was counted before them: "46 dự án, vốn đăng ký 3.280 tỷ đồng". */
const dependents =
  /^(tổng |với )?(số tiền|tiền|kinh phí|vốn|số vốn|mức|trị giá|giá trị|chiều dài|diện tích|công suất|sản lượng|doanh thu|quy mô|tỷ lệ|tỉ lệ|số lượng|dư nợ|năng suất|giá|khối lượng|tốc độ|tổng)(?![\p{L}])(?! ngân sách| nhập)/iu

/** Heads that a crop, a herd or a project has beside the one just named: "lúa 500 ha, năng suất 60 tạ/ha, sản lượng …". */
const bearers =
  /^(tổng )?(diện tích|sản lượng|năng suất|giá bán|giá|giá trị|doanh thu|kim ngạch|công suất|tổng công suất|kinh phí|vốn đăng ký)(?![\p{L}])/iu

/** Verbs and halves of names that say nothing without their object. */
const bareVerbs = /^((mới |đã |chỉ |số )?(giải ngân|thu|chi)|tổng thu|tổng chi|kim ngạch)( được)?$/iu

/** "giải ngân" after "vốn đầu tư công", "chi" beside "thu ngân sách": the object that stands nearby. */
function completeVerb(around: Surroundings, before: string): string {
  const verb = before.replace(/^(mới|đã|chỉ|số) /i, '').replace(/ được$/i, '')
  if (/giải ngân/i.test(verb)) {
    const object =
      (around.subject.length > 0 ? write(around.text, around.tokens, around.subject) : null) ??
      around.topic ??
      funded(around.last?.local.replace(/^(tổng )?kế hoạch /i, '')) ??
      around.context.fund ??
      around.context.topic
    return object ? `${object} ${verb}` : verb
  }
  if (/kim ngạch/i.test(verb)) {
    const object = around.subject.length > 0 ? write(around.text, around.tokens, around.subject) : (around.topic ?? '')
    return `${verb} ${object.toLowerCase()}`.trim()
  }
  const subject = write(around.text, around.tokens, around.subject)
  return new RegExp(`^(tổng )?${verb} `, 'iu').test(subject) ? subject.replace(/ (hằng|hàng|mỗi) năm.*$/iu, '') : `${verb} ngân sách`
}

/** Money that can be disbursed; null where the words before are of something else. */
function funded(local: string | undefined): string | null {
  return local !== undefined && /vốn|kinh phí|nguồn|dự án|chương trình/iu.test(local) ? local : null
}
