import { fold } from '../vietnamese/normal.ts'
import { bracketedReference, isPlanLevel } from './clause-time.ts'
import type { Context } from './context.ts'
import type { Item } from './item.ts'
import { AGENT } from './lexicon.ts'
import { hasWords, type Phrase, write } from './noun-phrase.ts'
import { phraseAfter } from './phrase-after.ts'
import { verbOnly } from './phrase-cut.ts'
import { onlyHead, onlySector, opensWithAction, opensWithHead, opensWithPlan } from './phrase-kind.ts'
import type { Quantity } from './quantity.ts'
import type { Fact } from './reading.ts'
import type { Token } from './token.ts'
import type { Zone } from './zone.ts'

/** A figure found in a sentence: its item, the zone before it and the words of its name that stand before that. */
export interface Located {
  at: number
  zone: Zone
  phrase: Phrase
  start: number
  /** Nothing parts it from the figure before. */
  open: boolean
}

/** A fact being put together, with what later figures of the sentence may need of it. */
export interface Draft {
  fact: Fact
  index: number
  /** The indicator without the head put before it. */
  local: string
  /** Head noun: "diện tích", "GRDP", "cơ cấu kinh tế". */
  head: string | null
  /** Item of its quantity. */
  at: number
  count: boolean
  /** What its name is of, without its head: "lúa" of "diện tích lúa". */
  object: string
  /** The verb its name opens with: "kiểm tra" 58 tổ chức đảng và 143 đảng viên. */
  verb: string
}

/** An indicator's phrase, with the part that is its own and the head that the parts of a list may share. */
export interface Name {
  indicator: string
  local: string
  head: string | null
  verb?: string
  object?: string
}

/** What naming a figure needs to know of the sentence it stands in. */
export interface Surroundings {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly items: readonly Item[]
  readonly context: Context
  readonly last: Draft | null
  readonly drafts: readonly Draft[]
  readonly parent: Draft | null
  /** The figure before the bracket that is open. */
  readonly enclosing: Draft | null
  readonly topic: string | null
  readonly season: string | null
  /** The last fact before the sentence. */
  readonly previous: Fact | null
  /** The words before the sentence's colon, where they name what its figures are of. */
  readonly subject: Phrase
  /** The indicator of the last fact of the text in a unit. */
  known(unit: string): string | null
  /** Whether a figure is a share of a whole, by its own words or those of its list. */
  sharing(zone: Zone): boolean
}

/** Counts of what a plan is made of: their name is the noun with what classes it, never who set or reached it. */
export const planObjects = new Set([
  'chỉ tiêu',
  'nhiệm vụ',
  'khâu',
  'nghị quyết',
  'chủ trương',
  'giải pháp',
  'tiêu chí',
  'đề án',
  'chương trình',
  'nhóm nhiệm vụ',
  'nhóm giải pháp',
  'kết luận',
  'nhóm chỉ tiêu',
  'mục tiêu',
])
/** Left-hand words that only point back: "con số này là …". */
const pointers =
  /^(kế hoạch|KH|NQ|mục tiêu( cuối nhiệm kỳ| cả nhiệm kỳ| của nhiệm kỳ| nghị quyết| cả năm| đề ra| đặt ra| đến [^,]*)?|dự toán|chỉ tiêu( cả năm| cả nhiệm kỳ)?|nghị quyết( đại hội)?( đề ra| đặt ra)?|kế hoạch giao|kế hoạch năm|mức kế hoạch|con số ấy|kết quả|con số|mức|số|số liệu|con số này|kết quả này|tỷ lệ này|tỉ lệ này|số này|mức này|chỉ số này|chỉ tiêu này|khoản này|nguồn này|con số đó)$/iu
/** Nouns that only count: what they count stands before the figure ("đàn trâu 500 con"). */
const classifiers = new Set([
  'con',
  'cây',
  'chiếc',
  'cái',
  'lượt',
  'ca',
  'vụ',
  'trường hợp',
  'người',
  'lượt người',
  'lượt khách',
  'hộ',
  'suất',
  'đơn vị',
  'cơ sở',
])
const existential = new Set(['có', 'hiện', 'đang', 'đã', 'gồm', 'còn', 'vẫn'])
const classWords = new Set(['hoàn', 'đạt', 'vượt', 'và', 'hoặc', 'mức', 'kế', 'không', 'chưa', 'được', 'cơ', 'thành', 'hoạch', 'bản'])
const heads =
  /^(?:tổng )?(chỉ số sản xuất công nghiệp|chỉ số sản xuất|chỉ số|diện tích gieo trồng|diện tích|sản lượng|năng suất|giá trị sản xuất|giá trị tăng thêm|giá trị|tốc độ tăng trưởng|tốc độ tăng|tốc độ phát triển|tỷ trọng|tỉ trọng|cơ cấu kinh tế|cơ cấu|tỷ lệ|tỉ lệ|GRDP|quy mô nền kinh tế|kim ngạch|doanh thu|tổng đàn|đàn|vốn|thu ngân sách|chi ngân sách|kinh phí)(?![\p{L}])/iu

/** The head noun that a phrase opens with, where parts of a list may share it. */
export function headOf(indicator: string): string | null {
  const head = heads.exec(indicator)?.[1] ?? null
  return head?.toLowerCase() === 'diện tích gieo trồng' ? 'diện tích' : head
}

const plain = (indicator: string): Name => ({ indicator, local: indicator, head: headOf(indicator) })

/**
 * The indicator of a figure: the words before it, the words after it (up to item `end`), or what the text leaves out and
 * earlier figures supply. An empty indicator means that none can be told.
 */
export function nameFigure(around: Surroundings, here: Located, end: number): Name {
  const name = bareName(around, here, end)
  return around.context.newRural ? { ...name, indicator: newRural(name.indicator) } : name
}

/** In a passage on the new countryside, a commune or village "đạt chuẩn" is one that meets that standard. */
function newRural(indicator: string): string {
  if (
    !/(?<![\p{L}])(xã|thôn|bản|ấp|làng|huyện)(?![\p{L}])/iu.test(indicator) ||
    /nông thôn mới|NTM|văn hóa|quốc gia|đô thị|thông minh/iu.test(indicator)
  )
    return indicator
  if (/đạt chuẩn/iu.test(indicator)) return indicator.replace(/đạt chuẩn/iu, (found) => `${found} nông thôn mới`)
  return indicator.replace(/ (nâng cao|kiểu mẫu)$/iu, ' nông thôn mới $1')
}

function bareName(around: Surroundings, here: Located, end: number): Name {
  const quantity = around.items[here.at]?.quantity as Quantity
  const right = phraseAfter(around.items, around.tokens, here.at, end)
  const after =
    hasWords(around.tokens, right) || /\d/.test(write(around.text, around.tokens, right)) ? write(around.text, around.tokens, right) : ''
  const { last } = around
  const { zone } = here
  const pointing = write(around.text, around.tokens, here.phrase)
  if (here.phrase.length > 0 && pointers.test(pointing) && !planObjects.has(quantity.unit)) {
    if (last === null && around.subject.length === 0 && around.previous !== null) return plain(around.previous.indicator)
    if (last !== null && !(around.subject.length > 0 && last.at < around.items.indexOf(around.subject.at(-1) as Item)))
      return { indicator: last.fact.indicator, local: last.local, head: last.head }
    if (around.subject.length > 0) return plain(write(around.text, around.tokens, around.subject))
  }
  // "nâng tổng số lên 29/95 xã": of what was just counted
  if (quantity.kind === 'count' && /^(tổng số|số)$/iu.test(pointing) && after === '' && last?.count && last.fact.unit === quantity.unit)
    return last.verb === ''
      ? { indicator: last.fact.indicator, local: last.local, head: last.head }
      : plain(`${pointing} ${nounOf(around, quantity)}`)
  const named = quantity.kind === 'count' && after === '' && fold(pointing).startsWith(fold(quantity.unit))
  if (here.phrase.length > 1 && opensWithPlan(here.phrase)) here = { ...here, phrase: here.phrase.slice(1) }
  const phrase = (quantity.kind === 'count' || after !== '') && !named ? verbOnly(here.phrase) : here.phrase
  const before = write(around.text, around.tokens, phrase)
  here = { ...here, phrase }
  const bracketed = around.items[Math.min(here.start, here.at) - 1]?.key === '('
  const pointsBack =
    bracketedReference(around, here) !== null || isPlanLevel(around, here) || (bracketed && after === '' && here.phrase.length === 0)
  if (last !== null && last.fact.unit === quantity.unit && pointsBack)
    return { indicator: last.fact.indicator, local: last.local, head: last.head }
  if (zone.missing && quantity.kind === 'count') return plain(`thiếu ${nounOf(around, quantity)} ${after}`.trim())
  if (quantity.kind === 'count')
    return planObjects.has(quantity.unit)
      ? namePlanObject(around, here, quantity, before, after)
      : nameCount(around, here, quantity, before, after)
  if (here.phrase.length > 0) return nameAmount(around, here, quantity, before, after, right)
  return nameless(around, here, quantity, after)
}

function nameAmount(
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

/** What a name is of, its head noun and its verb left out: "lúa" of "Diện tích lúa" and of "lúa gieo cấy". */
export function objectOf(local: string): string {
  const head = headOf(local)
  const rest = head === null ? local : local.replace(/^tổng /i, '').slice(head.length)
  return rest
    .replace(/^ *(gieo trồng|gieo cấy|xuống giống|bình quân|trồng mới|thả nuôi|thu hoạch) */i, ' ')
    .replace(/ ((vẫn|đã|còn) )?là .*$/iu, '')
    .replace(/ *(gieo trồng|gieo cấy|gieo sạ|xuống giống|thả nuôi|đã thu hoạch|thu hoạch|trồng mới|bình quân)$/i, '')
    .trim()
}

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

/** Nothing before the figure: the words after it, its share of a whole, or the name of the figure before. */
function nameless(around: Surroundings, { zone }: Located, quantity: Quantity, after: string): Name {
  const { last, parent, context } = around
  if (zone.share && last !== null) {
    const alike = around.drafts.find((draft) => draft.fact.unit === last.fact.unit || !last.count)
    const whole = after !== '' ? after : (parent?.fact.indicator ?? around.topic ?? alike?.fact.indicator ?? '')
    const verb = parent?.verb ?? ''
    const own = verb !== '' && last.fact.indicator.startsWith(`${verb} `) ? last.fact.indicator.slice(verb.length + 1) : last.fact.indicator
    if (after === '' && whole !== '' && last.fact.indicator.startsWith(whole)) return plain(`tỷ lệ ${own}`)
    if (whole === '' || whole === last.fact.indicator) return plain(`tỷ lệ ${last.fact.indicator}`)
    return { indicator: `${last.local} trong ${whole}`, local: last.local, head: null }
  }
  if (after !== '') {
    if (around.enclosing !== null && around.enclosing === last && last?.fact.unit === quantity.unit)
      return { indicator: `${last.fact.indicator} ${after}`, local: after, head: last.head }
    if (parent !== null && quantity.kind === 'measure')
      return { indicator: `${parent.fact.indicator} ${after}`, local: after, head: parent.head }
    return plain(after)
  }
  if (zone.link === 'trị' && last?.count) return plain(`trị giá ${last.fact.indicator.slice(last.verb === '' ? 0 : last.verb.length + 1)}`)
  const owner = parent ?? last
  if (owner !== null) return { indicator: owner.fact.indicator, local: owner.local, head: owner.head }
  if (around.subject.length > 0) return plain(write(around.text, around.tokens, around.subject))
  const known = around.topic ?? context.topic ?? headFor(context, quantity) ?? ''
  return plain(known)
}

/** A phrase that only names a branch, or a product in a list, takes the head of its whole, or of the list. */
function withHead(around: Surroundings, phrase: Phrase, local: string, quantity: Quantity): Name {
  const own = headOf(local)
  const previous = around.drafts.at(-1)
  const short = phrase.length <= 3 && own === null && !opensWithHead(phrase) && !opensWithAction(phrase)
  const listed =
    short && previous !== undefined && previous.head !== null && previous.fact.unit !== null && alike(previous.fact.unit, quantity.unit)
  if (
    (onlySector(phrase) || short) &&
    around.subject.length > 0 &&
    (opensWithAction(around.subject) || opensWithHead(around.subject)) &&
    !onlySector(around.subject) &&
    around.parent === null &&
    !(listed && previous !== undefined && /^(tỷ trọng|tỉ trọng)$/i.test(previous.head ?? ''))
  ) {
    const head = write(around.text, around.tokens, around.subject)
    return { indicator: `${headOf(head) ?? head} ${local}`, local, head: headOf(head) }
  }
  if (onlySector(phrase) || listed) {
    const before = previous !== undefined && previous.fact.unit !== null && previous.fact.unit === quantity.unit ? previous.head : null
    const compared = previous !== undefined && previous.fact.unit === null && quantity.kind === 'percent' ? previous.head : null
    const head =
      sameUnit(around.parent, quantity) ??
      before ??
      compared ??
      around.topic ??
      (listed ? previous.head : null) ??
      around.drafts.findLast((draft) => draft.fact.unit === quantity.unit)?.head ??
      around.context.listHead ??
      headFor(around.context, quantity)
    if (head) return { indicator: `${head} ${local}`, local, head }
    const { parent } = around
    if (parent !== null && parent.fact.unit === quantity.unit)
      return plain(`${parent.verb === '' ? parent.fact.indicator : parent.verb} ${local}`)
  }
  const crop = around.season !== null && /^(tổng )?(diện tích|sản lượng|năng suất)/i.test(local) && !/vụ/i.test(local)
  return { indicator: crop ? `${local} ${around.season}` : local, local, head: own }
}

/** Whether two units differ in scale only: "tỷ USD", "triệu USD". */
function alike(one: string, other: string): boolean {
  const bare = (unit: string) => unit.replace(/^((trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ) )+/u, '')
  return bare(one) === bare(other)
}

/** The head of the whole, where part and whole are in one unit (or the part is a rate). */
function sameUnit(parent: Draft | null, quantity: Quantity): string | null {
  return parent !== null && (parent.fact.unit === null || alike(parent.fact.unit, quantity.unit) || quantity.kind === 'percent')
    ? parent.head
    : null
}

function headFor(context: Context, quantity: Quantity): string | null {
  if (quantity.kind === 'percent') return context.head
  return context.amountUnit === quantity.unit ? context.amountHead : null
}

function nounOf(around: Surroundings, quantity: Quantity): string {
  const scale = /^(trăm|nghìn|ngàn|vạn|triệu|tỉ|tỷ)$/
  let first = quantity.unitFrom
  while (first < quantity.unitTo - 1 && scale.test(around.tokens[first]?.key ?? '')) first++
  const start = around.tokens[first]?.start
  const end = around.tokens[quantity.unitTo - 1]?.end
  return first >= quantity.unitTo ? '' : around.text.slice(start, end).replace(/\s+/g, ' ')
}

function nameCount(around: Surroundings, { zone, phrase }: Located, quantity: Quantity, before: string, after: string): Name {
  const { last, parent } = around
  const noun = nounOf(around, quantity)
  const right = after === '' ? noun : `${noun} ${after}`
  if (phrase.length === 0) {
    const whole =
      parent?.fact.unit === quantity.unit
        ? parent
        : parent === null
          ? null
          : (around.drafts.findLast((draft) => draft.count && draft.fact.unit === quantity.unit) ?? null)
    if (whole?.count && (parent !== null || after === '')) return plain(asPart(whole, noun, after))
    if (zone.joined && last?.count && last.verb !== '' && zone.joinedBy === 'cho')
      return plain(`${right} ${last.local.slice(last.verb.length + 1)}`)
    if (last !== null && last.verb !== '' && quantity.of === null && joinedTo(around, last))
      return { ...plain(`${last.verb} ${right}`), verb: last.verb }
    if (whole?.count && !(parent === null && whole === last && coordinate(around, last))) return plain(asPart(whole, noun, after))
    if (zone.joined && last?.count && (after !== '' || zone.joinedBy === 'cho')) return plain(`${right} ${last.local}`)
    return plain(right)
  }
  if (/^làm (chết|bị thương|hư hỏng|sạt)$/iu.test(before) && last === null) return plain(`${right} ${before.slice(4)}`)
  const event = around.drafts.find((draft) => draft.count && draft.fact.unit === 'vụ')
  if (/^bị thương$/iu.test(before) && event !== undefined) return plain(`${noun} bị thương ${event.local}`)
  if (/^làm( chết| bị thương)?$/iu.test(before) && last !== null)
    return plain(`${noun} ${/^làm$/iu.test(before) ? after : before.slice(4)} ${last.local}`)
  if (/^xảy ra$/iu.test(before)) return plain(after === '' ? (around.known(quantity.unit) ?? noun) : right)
  if (opensWithAction(phrase))
    return {
      ...plain(
        after === '' && (/^lượt( người)?$/.test(quantity.unit) || (zone.joinedBy === 'cho' && classifiers.has(quantity.unit)))
          ? before
          : `${before} ${zone.joinedBy === 'cho' ? 'cho ' : ''}${right}`,
      ),
      verb: before,
    }
  if (onlyHead(phrase) && /^(tổng )?số$/i.test(before)) return plain(`${before} ${right}`)
  if (opensWithHead(phrase)) return withHead(around, phrase, before, quantity)
  const sibling = around.drafts.at(-1)
  if (
    after === '' &&
    phrase.length <= 3 &&
    !zone.linked &&
    sibling?.count &&
    sibling.fact.unit === quantity.unit &&
    !classifiers.has(quantity.unit)
  )
    return plain(`${noun} ${before}`)
  const thing = !classifiers.has(quantity.unit) && !zone.linked && !before.toLowerCase().includes(noun.toLowerCase())
  if (thing && !onlySector(phrase) && !(phrase[0]?.kind === 'phrase' && phrase[0].roles & AGENT) && phrase.length <= 4)
    return plain(`${before} ${right}`)
  const agent = phrase[0]?.kind === 'phrase' && (phrase[0].roles & AGENT) !== 0
  if (after === '' && !(agent && existential.has(zone.link))) return withHead(around, phrase, before, quantity)
  return plain(right)
}

/** "4 giải nhất, 21 giải nhì": whether a comma or "và" joins a count to the one before, with only its own words between. */
function coordinate(around: Surroundings, last: Draft): boolean {
  for (let index = last.at + 1; index < around.items.length; index++) {
    const item = around.items[index] as Item
    if (item.kind === 'quantity') return false
    if (item.key === ',' || item.key === 'và') return around.items[index + 1]?.kind === 'quantity'
    if (item.kind === 'sign') return false
  }
  return false
}

/** Whether only "và" or a comma stands between a figure and the one now read. */
function joinedTo(around: Surroundings, last: Draft): boolean {
  for (let index = last.at + 1; index < around.items.length; index++) {
    const item = around.items[index] as Item
    if (item.kind === 'quantity') return last.count
    if (item.key === 'và' || item.key === ',') {
      const next = around.items[index + 1]
      return next?.kind === 'quantity'
    }
    if (item.kind === 'sign') return false
  }
  return false
}

/** "trong đó 5 bản đạt chuẩn … kiểu mẫu" of "công nhận thêm 12 bản đạt chuẩn …". */
function asPart(parent: Draft, noun: string, after: string): string {
  const whole = parent.fact.indicator
  if (after === '') return whole
  const at = whole.toLowerCase().indexOf(noun.toLowerCase())
  if (at < 0 && !whole.includes(' ')) return `${noun} ${after}`
  const first = after.split(' ')[0] as string
  const rest = at < 0 ? '' : whole.slice(at + noun.length).trim()
  return at >= 0 && rest.split(' ')[0] === first ? `${whole.slice(0, at)}${noun} ${after}` : `${whole} ${after}`
}

/** "chỉ tiêu đạt và vượt kế hoạch": the noun, what class or field it is of, wherever in the clause that stands. */
function namePlanObject(around: Surroundings, here: Located, quantity: Quantity, before: string, after: string): Name {
  const noun = nounOf(around, quantity)
  const parent = around.parent ?? (around.last?.fact.unit === quantity.unit && here.open ? around.last : null)
  if (/^tiêu chí/.test(quantity.unit) && (/^bình quân/i.test(before) || (here.zone.average && here.phrase.length === 0)))
    return plain(`tiêu chí${around.context.newRural ? ' nông thôn mới' : ''} ${before === '' ? 'bình quân' : before}`)
  const field = fieldOf(here.phrase, before)
  const bare = classAfter(around, here.at)
  const own = bare === '' && after === '' ? classBefore(around, here.at) : bare
  const tail =
    after !== '' && bare === ''
      ? after
      : own !== ''
        ? own
        : field !== '' && parent !== null && planObjects.has(parent.fact.unit ?? '')
          ? classOf(parent.fact.indicator)
          : ''
  const words = [noun, field, tail]
  // "hoàn thành và vượt 26/28 chỉ tiêu chủ yếu": what classes them stands before, what kind they are after
  const ahead = after !== '' && !classOf(after) ? classBefore(around, here.at) : ''
  return plain([...words, ahead].filter((part) => part !== '').join(' '))
}

/** "lĩnh vực kinh tế", "nhóm xây dựng Đảng": the field that is counted; "số vượt mức kế hoạch" without its "số". */
function fieldOf(phrase: Phrase, before: string): string {
  if (/^(lĩnh vực|nhóm|khối|về|mảng|ngành)(?![\p{L}])/iu.test(before) || (onlySector(phrase) && !opensWithAction(phrase))) return before
  return /^số (?!liệu|chỉ tiêu)/i.test(before) ? before.slice(3) : ''
}

/** "11 chỉ tiêu đạt, 4 chỉ tiêu không đạt": a class that is only a verb, which no name would end in. */
function classAfter(around: Surroundings, at: number): string {
  let to = at + 1
  while (classVerbs.has(around.items[to]?.key ?? '')) to++
  const next = around.items[to]
  const ends =
    next === undefined ||
    (next.kind === 'sign' && around.items[to + 1]?.key !== 'vượt') ||
    next.kind === 'reference' ||
    next.key === 'so' ||
    (next.key === 'và' && around.items[to + 1]?.kind === 'quantity')
  const words = write(around.text, around.tokens, around.items.slice(at + 1, to) as Phrase).replace(/ (và|,)$/, '')
  return ends && /(đạt|còn lại)$/iu.test(words) ? words : ''
}
const classVerbs = new Set(['đạt', 'không', 'chưa', 'cơ', 'bản', 'đã', 'mới', 'còn', 'lại'])

/** The words of class right before a count: "hoàn thành và vượt 10/18 chỉ tiêu". */
function classBefore(around: Surroundings, at: number): string {
  let first = at
  while (first > 0 && classWords.has(around.items[first - 1]?.key ?? '')) first--
  const words = write(around.text, around.tokens, around.items.slice(first, at) as Phrase)
  return /vượt|hoàn thành|không đạt|chưa đạt/i.test(words) ? words.replace(/^(và|hoặc|được|đã|có) /i, '').replace(/ (có|được)$/i, '') : ''
}

/** The class in a name: "đạt và vượt kế hoạch" of "chỉ tiêu kinh tế - xã hội đạt và vượt kế hoạch". */
function classOf(indicator: string): string {
  const found = /(?<![\p{L}])(đạt|vượt|hoàn thành|không|chưa|bảo đảm|đảm bảo|cơ bản)(?![\p{L}]).*$/iu.exec(indicator)
  return found?.[0] ?? ''
}
