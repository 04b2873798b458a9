import type { Item } from './item.ts'
import {
  ACTION,
  AGENT,
  AIM,
  AUX,
  DOWN,
  ESTIMATE,
  EXCEED,
  HEAD,
  HEDGE,
  LINK,
  PARTS_ALL,
  PARTS_SOME,
  PLAN,
  SECTOR,
  STATE,
  UP,
  unitAt,
} from './lexicon.ts'
import { NUMBER, type Token } from './token.ts'

/** Items `from` to `to` (exclusive), some of them left out: the words of an indicator before they are written down. */
export type Phrase = Item[]

const inner = new Set(['-', '"', '/', '&', '+'])
const enders = new Set([';', ':', '.', '!', '?', '…', '('])
const leaders = new Set([
  'về',
  'tại',
  'ở',
  'trong',
  'với',
  'do',
  'khi',
  'bởi',
  'nhờ',
  'theo',
  'vì',
  'để',
  'nên',
  'được',
  'bị',
  'thuộc',
  'từ',
  'giữa',
  'phía',
  'bên',
  'sau',
  'trước',
  'của',
  'cho',
  'mà',
  'thêm',
  'mới',
])

function is(item: Item | undefined, roles: number): boolean {
  return item !== undefined && item.kind === 'phrase' && (item.roles & roles) !== 0
}

/** Matching "(" of the ")" at `close`, with no quantity inside; −1 where there is none after `stop`. */
function openingOf(items: readonly Item[], close: number, stop: number): number {
  for (let index = close - 1; index >= stop; index--) {
    const item = items[index] as Item
    if (item.key === '(' && item.kind === 'sign') return index
    if (item.kind === 'quantity') return -1
  }
  return -1
}

/**
 * Whether the comma at `at` stands inside a name ("Tỷ lệ hộ nghèo, cận nghèo", "nông, lâm nghiệp và thủy sản") and does not
 * part two clauses. Before it must stand the beginning of a name and no predicate; after it, no beginning of another.
 */
function commaInside(items: readonly Item[], at: number, stop: number, after: Item | undefined): boolean {
  if (after === undefined) return false
  const name = items[at - 1]
  if (name !== undefined && isName(name) && isName(after)) return true
  let start = at - 1
  while (start >= stop) {
    const item = items[start] as Item
    if (item.kind === 'sign' && !inner.has(item.key)) break
    if (item.kind === 'quantity' || item.kind === 'reference') return false
    start--
  }
  start++
  while (start < at && (items[start]?.kind === 'time' || is(items[start], AUX | PARTS_SOME))) start++
  const first = items[start]
  if (first === undefined || start >= at) return false
  if (is(after, ACTION) && !is(after, HEAD)) {
    if (is(first, ACTION) || is(items[at - 1], ACTION)) return true
    if (!is(after, SECTOR) && !is(first, HEAD)) return false
  }
  // "xóa nhà tạm, nhà dột nát": the noun comes again
  if (is(first, ACTION) && items.slice(start + 1, at).some((item) => item.kind === 'word' && item.key === after.key)) return true
  if (is(after, HEAD | AGENT | AIM | AUX | PARTS_ALL | PARTS_SOME) && !is(after, SECTOR)) return false
  if (!is(first, HEAD | SECTOR) || leaders.has(first.key)) return false
  for (let index = start; index < at; index++)
    if (
      is(items[index], LINK | UP | DOWN | EXCEED | ESTIMATE | STATE) &&
      !is(items[index], HEAD | SECTOR) &&
      !within.has(items[index]?.key ?? '')
    )
      return false
  return true
}

/** Links that stand inside a name as well: "hộ nghe được đài, xem được truyền hình". */
const within = new Set(['ở', 'được'])

/** "(tính) theo giá so sánh", "theo Nghị quyết đến 2025": words between commas that only qualify. */
function isAside(phrase: Phrase): boolean {
  let from = 0
  if (/^(tính|kể|gồm|bao)$/.test(phrase[0]?.key ?? '') && (phrase[0]?.to ?? 0) - (phrase[0]?.from ?? 0) > 1) return true
  while (from < phrase.length && (phrase[from]?.kind === 'time' || /^(tính|nếu|xét|chỉ|nhưng)$/.test(phrase[from]?.key ?? ''))) from++
  return asides.has(phrase[from]?.key ?? '')
}

const asides = new Set(['theo', 'so', 'do', 'vì', 'bởi', 'nhờ', 'dù', 'mặc', 'tuy', 'dẫu', 'trừ', 'kể', 'không', 'bất'])

/** Whether nothing but words stands between item `at` and the figure before `stop`. */
function reaches(items: readonly Item[], at: number, stop: number): boolean {
  if (stop === 0) return false
  for (let index = at - 1; index >= stop; index--) {
    const item = items[index] as Item
    if (item.kind === 'sign' && !inner.has(item.key)) return false
  }
  return true
}

/** Whether the words before the comma at `at` begin a name: what the clause is about stands there. */
function opensName(items: readonly Item[], at: number, stop: number): boolean {
  let start = at - 1
  while (start >= stop && !(items[start]?.kind === 'sign' && !inner.has(items[start]?.key ?? ''))) {
    if (items[start]?.kind === 'quantity') return false
    start--
  }
  const segment = cutLead(trimFront(items.slice(start + 1, at) as Phrase))
  return is(segment[0], HEAD | SECTOR | ACTION)
}

/**
 * Cuts off what leads up to the name itself: "… cho biết", "nổi bật là", "một số chỉ tiêu đạt cao như", "đưa … lên"; and,
 * where a name is followed by its verb ("thu ngân sách đạt khá,"), the verb.
 */
export function cutLead(phrase: Phrase): Phrase {
  let from = 0
  for (let index = 0; index < phrase.length - 1; index++) {
    const item = phrase[index] as Item
    if (item.key === 'ra' && phrase[index - 1]?.key === 'đề') from = index + 1
    else if (item.key === 'là') {
      if (is(phrase[index + 1], HEAD | ACTION)) from = index + 1
    } else if (leadEnds.has(item.key) && (item.kind === 'word' || item.to - item.from === 1)) from = index + 1
    else if (is(item, ESTIMATE | AIM) && index > 0 && !is(phrase[index + 1], UP | DOWN)) from = index + 1
    else if (item.key === 'làm' && item.to - item.from === 1 && index > 0) from = index + 1
    else if (leadVerbs.has(item.key) && is(phrase[index + 1], HEAD | ACTION)) from = index + 1
  }
  return from === 0 ? phrase : phrase.slice(from)
}
/** Verbs that set or move a figure, before its name: "đưa tổng thu … lên", "đặt tổng thu", "ngược với đàn gà". */
const leadVerbs = new Set(['đưa', 'đặt', 'chốt', 'chọn', 'giao', 'với', 'nâng', 'kéo', 'nâng', 'duy', 'giữ', 'phấn'])
const leadEnds = new Set(['nhưng', 'biết', 'thấy', 'rằng', 'nêu', 'như', 'là', 'nhất', 'nhận', 'định', 'rõ'])

/** The words of an indicator that stand before item `end`, not reaching before `stop`; and where they begin. */
export function phraseBefore(items: readonly Item[], end: number, stop: number): { phrase: Phrase; start: number; open: boolean } {
  const phrase: Phrase = []
  let index = end - 1
  for (; index >= stop; index--) {
    const item = items[index] as Item
    if (item.kind === 'sign') {
      if (item.key === ')') {
        const opening = openingOf(items, index, stop)
        if (opening < 0) break
        index = opening
        continue
      }
      if (item.key === ',') {
        const content = trimFront(phrase.slice())
        const aside = phrase.length > 0 && (isAside(phrase) || (content.length === 0 && !phrase.some((word) => is(word, AGENT))))
        if (index > stop && aside) {
          phrase.length = 0
          continue
        }
        if (content.length === 0 && phrase.length === 0 && index > stop && !reaches(items, index, stop) && opensName(items, index, stop))
          continue
        if (!commaInside(items, index, stop, content[0])) break
      } else if (enders.has(item.key)) break
      else if (!inner.has(item.key) || (item.key === '-' && items[index - 1]?.kind === 'quantity')) break
      phrase.unshift(item)
      continue
    }
    if (item.kind === 'quantity' || is(item, PARTS_SOME | PARTS_ALL)) break
    if (item.kind === 'reference') break
    phrase.unshift(item)
  }
  return { phrase, start: index + 1, open: index < stop }
}

/** An agent and its names at the front of a phrase: how many items to drop; 0 where the words are the thing measured. */
function agentLength(phrase: Phrase): number {
  let length = 0
  while (length < phrase.length && is(phrase[length], AGENT)) length++
  if (length === 0) return 0
  const bare = length
  while (length < phrase.length && (phrase[length]?.kind === 'word' || phrase[length]?.kind === 'sign') && isName(phrase[length] as Item))
    length++
  const next = phrase[length]
  if (next === undefined) return length
  const whole = /^(toàn|cả|trên|ubnd|hđnd)$/.test(phrase[0]?.key ?? '')
  if (next.key === 'có' && is(phrase[length + 1], HEAD)) return length + 1
  if (whole || is(next, AUX | ACTION | ESTIMATE | AIM) || (is(next, HEAD) && length > 0) || next.kind === 'time') return length
  return length > bare ? length : 0
}

const capitals = new WeakSet<Item>()

/** Marks the items that begin with a capital letter inside a sentence: names of places. */
export function markNames(items: readonly Item[], tokens: readonly Token[]): void {
  for (let index = 1; index < items.length; index++) {
    const item = items[index] as Item
    if (item.kind === 'word' && (tokens[item.from] as Token).capital) capitals.add(item)
  }
}

function isName(item: Item): boolean {
  return capitals.has(item)
}

/** "hằng năm", "mỗi năm": how often, not what. */
const yearly = new Set(['hằng', 'hàng', 'mỗi'])

/** Drops from the front what names when, where and who, and connectives. */
export function trimFront(phrase: Phrase): Phrase {
  let from = 0
  for (;;) {
    const item = phrase[from]
    if (item === undefined) break
    if (item.kind === 'time' || item.kind === 'reference') from++
    else if (yearly.has(item.key) && phrase[from + 1]?.key === 'năm') from += 2
    else if (item.kind === 'sign') from++
    else if (is(item, AUX | ESTIMATE | AIM) && !is(item, HEAD | ACTION)) from++
    else if (is(item, LINK) && !is(item, HEAD | ACTION | SECTOR)) from++
    else if (item.kind === 'word' && leaders.has(item.key)) from++
    else {
      const agent = agentLength(phrase.slice(from))
      if (agent === 0) break
      from += agent
    }
  }
  return from === 0 ? phrase : phrase.slice(from)
}

/** Drops connectives, links and times from the end. */
export function trimEnd(phrase: Phrase): Phrase {
  let to = phrase.length
  while (to > 0) {
    const item = phrase[to - 1] as Item
    const loose = is(item, LINK | AUX | ESTIMATE | AIM | PARTS_SOME | PARTS_ALL) && !is(item, HEAD | ACTION | SECTOR)
    if (item.kind === 'time' || item.kind === 'sign' || loose || (item.kind === 'word' && tails.has(item.key))) to--
    else break
  }
  return to === phrase.length ? phrase : phrase.slice(0, to)
}
const tails = new Set(['của', 'tại', 'ở', 'trong', 'về', 'với', 'do', 'để', 'là', 'rất', 'khá', 'từ', 'thì', 'khi', 'nên', 'mà'])

const rightStops = new Set([
  'với',
  'nhưng',
  'song',
  'so',
  'nhờ',
  'nhằm',
  'đưa',
  'qua',
  'góp',
  'chiếm',
  'còn',
  'gấp',
  'đồng',
  'giúp',
  'tức',
  'nên',
  'mà',
  'bằng',
  'hiện',
  'trong',
  'tương',
  'trị',
  'đạt',
  'ven',
  'dọc',
  'tại',
  'nối',
])

/** The words after a figure that go on naming what it counts or measures, up to `end`. */
export function phraseAfter(items: readonly Item[], tokens: readonly Token[], at: number, end: number): Phrase {
  const phrase: Phrase = []
  let purpose = -1
  for (let index = at + 1; index < end; index++) {
    const item = items[index] as Item
    if (item.kind === 'sign') {
      if (item.key === '(' && index === at + 1) {
        // "(KH)" right after the unit explains an abbreviation
        const close = items.findIndex((other, k) => k > index && other.key === ')')
        if (close < 0 || close >= end || items.slice(index, close).some((other) => other.kind === 'quantity')) break
        index = close
        continue
      }
      if (item.key === ',' && commaGoesOn(items, tokens, phrase, index, end)) {
        phrase.push(item)
        continue
      }
      if (!inner.has(item.key) || (item.key === '-' && index === at + 1)) break
    }
    if (item.key === 'trở' && /^(lên|xuống)$/.test(items[index + 1]?.key ?? '')) {
      index++
      continue
    }
    if (item.kind === 'quantity') {
      if (purpose >= 0) phrase.length = purpose
      break
    }
    if (item.kind === 'time') continue
    if (is(item, PARTS_ALL | PARTS_SOME)) {
      if (index === at + 1 && item.to - item.from === 3) continue
      break
    }
    if (is(item, UP | DOWN | EXCEED) && items[index + 1]?.kind === 'quantity') break
    if (
      item.key === 'và' &&
      (is(items[index + 1], ACTION | LINK | UP | DOWN | EXCEED) || items[index + 1]?.kind === 'quantity') &&
      !classWord(items[index + 1])
    )
      break
    if (item.key === 'là' && item.kind === 'phrase') break
    const following = items[index + 1]
    if (
      item.key === 'theo' &&
      phrase.length > 0 &&
      following !== undefined &&
      (is(following, PLAN) || following.kind === 'reference' || (tokens[following.from] as Token).capital)
    )
      break
    if (rightStops.has(item.key) && stopsHere(items, index)) break
    if (/^(trước|sau)$/.test(item.key) && items[index + 1]?.kind === 'time') break
    if (item.kind === 'reference' && index === at + 1) break
    if (item.key === 'để' && purpose < 0) purpose = phrase.length
    phrase.push(item)
  }
  return trimEnd(trimLead(phrase))
}

/** "hoàn thành và vượt", "đạt và vượt": the words that class a target go together. */
function classWord(item: Item | undefined): boolean {
  return item !== undefined && /^(vượt|hoàn|đạt)$/.test(item.key)
}

/**
 * Whether a comma after a figure goes on naming what it counts: "cơ quan, đơn vị, trường học đạt chuẩn", "về kinh tế, xã
 * hội, quốc phòng", "3 xã Tuy Lộc, Báo Đáp". What follows must be of the same class and hold no figure before it ends.
 */
function commaGoesOn(items: readonly Item[], tokens: readonly Token[], phrase: Phrase, comma: number, end: number): boolean {
  const next = items[comma + 1]
  const before = phrase.at(-1)
  if (next === undefined || before === undefined) return false
  for (let index = comma + 1; index < end; index++) {
    const item = items[index] as Item
    if (item.kind === 'quantity') return false
    if (item.kind === 'sign' && !inner.has(item.key)) break
  }
  if (isName(before) && isName(next)) return true
  if (before.key === 'đạt' && next.key === 'vượt') return true
  if (is(next, HEAD | AUX | ESTIMATE | UP | DOWN | EXCEED | LINK) && !is(next, SECTOR)) return false
  const predicate = phrase.some((item) => is(item, LINK | UP | DOWN | EXCEED))
  if (predicate) return false
  const first = tokens[next.from] as Token
  if (phrase.some((item) => item.key === first.key && item.kind === next.kind)) return true
  const noun = unitAt(tokens, next.from)
  return (
    is(next, SECTOR) ||
    (noun !== null && !noun.measure && !is(next, ACTION)) ||
    (is(next, AGENT) && is(before, AGENT)) ||
    (is(next, ACTION) && phrase.length <= 4 && phrase.some((item) => item.key === 'học' || item.key === 'tập'))
  )
}

/** "đạt" inside a modifier goes on ("xã đạt chuẩn nông thôn mới"); before a figure, or an adverb of a new clause, it ends it. */
function stopsHere(items: readonly Item[], index: number): boolean {
  const item = items[index] as Item
  if (item.key === 'tại') return items[index + 1]?.kind !== 'quantity'
  if (
    item.key === 'đạt' ||
    item.key === 'còn' ||
    item.key === 'đồng' ||
    item.key === 'trong' ||
    item.key === 'hiện' ||
    item.key === 'trị'
  ) {
    for (let next = index + 1; next < items.length && next <= index + 3; next++) {
      const other = items[next] as Item
      if (other.kind === 'quantity') return true
      if (!is(other, LINK | HEDGE | ESTIMATE | AUX) || other.key === 'và') return item.key === 'hiện' && item.kind === 'phrase'
    }
    return false
  }
  return true
}

function trimLead(phrase: Phrase): Phrase {
  let from = 0
  while (from < phrase.length && (phrase[from]?.kind === 'sign' || (is(phrase[from], AUX) && !is(phrase[from], SECTOR | HEAD)))) from++
  return from === 0 ? phrase : phrase.slice(from)
}

/** The phrase as text: its tokens as written, joined by single spaces. */
export function write(text: string, tokens: readonly Token[], phrase: Phrase): string {
  let written = ''
  for (const item of phrase) {
    for (let index = item.from; index < item.to; index++) {
      const token = tokens[index] as Token
      if (token.key === '"') continue
      if (written !== '' && token.spaced) written += ' '
      else if (written !== '' && index === item.from && /[\p{L}\d]$/u.test(written) && token.kind !== 2) written += ' '
      written += text.slice(token.start, token.end)
    }
  }
  return written
}

/** Whether the phrase only names branches, crops or kinds: a part that needs the name of its whole. */
export function onlySector(phrase: Phrase): boolean {
  return (
    phrase.length > 0 &&
    phrase.every(
      (item, index) =>
        is(item, SECTOR | AUX) ||
        (/^\d$/.test(item.key) && is(phrase[index - 1], SECTOR)) ||
        item.key === 'của' ||
        (item.kind === 'sign' && item.key !== ':'),
    ) &&
    phrase.some((item) => is(item, SECTOR))
  )
}

const averageWords = new Set(['bình', 'quân', 'hằng', 'hàng', 'mỗi', 'năm', 'chung'])

/** "bình quân", "trung bình mỗi năm": how a figure is reckoned, of nothing. */
export function onlyAverage(phrase: Phrase): boolean {
  return phrase.length > 0 && phrase.every((item) => averageWords.has(item.key))
}

/** Whether the phrase only says how it is measured ("diện tích", "tổng vốn đầu tư"), not of what. */
export function onlyHead(phrase: Phrase): boolean {
  return is(phrase[0], HEAD) && phrase.length <= 5 && phrase.every((item, index) => index === 0 || averageWords.has(item.key))
}

/**
 * Where a doer and a verb stand before a figure ("các cơ sở lưu trú đón", "bà con khai thác"), the verb alone; a phrase that
 * opens with what is measured stays whole.
 */
export function verbOnly(phrase: Phrase): Phrase {
  if (is(phrase[0], HEAD) && !is(phrase[0], ACTION)) return phrase
  let at = phrase.length - 1
  while (at >= 0 && phrase[at]?.kind === 'word' && verbTails.has(phrase[at]?.key ?? '')) at--
  if (
    at < 0 ||
    !is(phrase[at], ACTION) ||
    is(phrase[at], HEAD) ||
    (is(phrase[at], SECTOR) && (is(phrase[at - 1], SECTOR) || phrase[at - 1]?.kind === 'sign')) ||
    phrase[at]?.key === 'giải' ||
    phrase[at]?.key === 'huy'
  )
    return phrase
  while (at > 0 && (is(phrase[at - 1], ACTION) || (phrase[at - 1]?.key === ',' && is(phrase[at - 2], ACTION)))) at--
  return phrase.slice(at)
}
const verbTails = new Set(['thêm', 'mới', 'xong', 'được', 'hết', 'cho', 'ra'])

/** "tăng trưởng", "tăng trưởng kinh tế": a rise that is named. */
export function isGrowth(item: Item | undefined): boolean {
  return is(item, HEAD) && item?.key === 'tăng'
}

/** Those who contribute to a programme: people, firms, budgets. */
export function isGiver(item: Item | undefined): boolean {
  return item !== undefined && /^(nhân|người|dân|bà|doanh|ngân|cộng|hội|con)$/.test(item.key)
}

/** Whether the phrase begins with a verb of doing. */
export function opensWithAction(phrase: Phrase): boolean {
  return is(phrase[0], ACTION) && !is(phrase[0], HEAD)
}

/** Whether a plan's noun stands before the verb of what is planned: "kế hoạch xuống giống". */
export function opensWithPlan(phrase: Phrase): boolean {
  const first = phrase[0]
  return is(first, PLAN) && first !== undefined && first.to - first.from <= 2 && first.key !== 'chỉ' && is(phrase[1], ACTION)
}

/** "Mục tiêu cả năm 2025 của xã là trồng mới 60 ha …": whether a sentence opens with a plan's noun and says what it is. */
export function opensPlan(items: readonly Item[]): boolean {
  if (!is(items[0], PLAN) || /^(nghị|nq|chỉ|kh|kế|dự)$/.test(items[0]?.key ?? '')) return false
  for (const item of items.slice(1)) {
    if (item.key === 'là' || item.key === ':') return true
    if (item.kind === 'quantity' || (item.kind === 'phrase' && item.roles & LINK)) return false
  }
  return false
}

/** "Vốn Chương trình … giao trong năm": money that somebody has assigned, which is a plan. */
export function isAssigned(phrase: Phrase): boolean {
  return is(phrase[0], HEAD) && /^(vốn|tổng|kinh|nguồn|số)$/.test(phrase[0]?.key ?? '') && phrase.at(-1)?.key === 'giao'
}

/** Whether the phrase is a plan's, by its first noun. */
export function isPlanned(phrase: Phrase): boolean {
  return is(phrase[0], PLAN) && phrase[0]?.key !== 'chỉ'
}

/** Whether the phrase begins with a noun that says what is measured. */
export function opensWithHead(phrase: Phrase): boolean {
  return is(phrase[0], HEAD)
}

/** From where the words after a count say what the counted do or what was done with them: "đang hoạt động", "thành lập mới". */
export function predicate(phrase: Phrase): Phrase {
  const at = phrase.findIndex((item, index) => index > 0 && (is(item, ACTION | LINK) || item.key === 'đang') && !is(item, HEAD | SECTOR))
  const found = at < 0 && (is(phrase[0], ACTION) || phrase[0]?.key === 'đang' || phrase[0]?.key === 'đạt') ? 0 : at
  return found < 0 || phrase.slice(found).some((item) => item.kind === 'sign' && item.key !== '-') ? [] : phrase.slice(found)
}

/** Whether the words between two figures only name things. */
export function onlyNames(items: readonly Item[]): boolean {
  return items.every((item) => item.kind === 'word' || item.kind === 'sign' || is(item, HEDGE | SECTOR | AGENT) || item.key === 'và')
}

/** Numbers inside a modifier ("4 sao") are kept; a phrase of numbers alone is none. */
export function hasWords(tokens: readonly Token[], phrase: Phrase): boolean {
  return phrase.some((item) => (tokens[item.from] as Token).kind !== NUMBER && item.kind !== 'sign')
}

/** The phrase up to its first verb of reaching or changing: the subject of a clause that stands before ':' or '('. */
export function subjectOf(phrase: Phrase): Phrase {
  const at = phrase.findIndex((item, index) => index > 0 && is(item, LINK | UP | DOWN | EXCEED) && !is(item, HEAD | SECTOR | ACTION))
  return trimEnd(at < 0 ? phrase : phrase.slice(0, at))
}

/** Where "của huyện", "toàn xã" ends a longer name: it says whose the figure is, not what. */
export function trimOwner(phrase: Phrase): Phrase {
  let to = phrase.length
  while (to > 2 && (is(phrase[to - 1], AGENT) || isName(phrase[to - 1] as Item)) && !is(phrase[to - 1], HEAD | SECTOR)) to--
  const whole = phrase[to]
  if (to === phrase.length || whole === undefined) return phrase
  if (phrase[to - 1]?.key === 'của') return phrase.slice(0, to - 1)
  const named = phrase.findIndex((item, index) => index >= to && isName(item))
  if (named > to && is(phrase[named - 1], AGENT)) return phrase.slice(0, named)
  return (whole.key === 'toàn' || whole.key === 'cả') && whole.to - whole.from === 2 ? phrase.slice(0, to) : phrase
}

/** "thu ngân sách theo Nghị quyết": a name without the plan that sets the figure. */
export function cutBasis(phrase: Phrase): Phrase {
  const [by, plan] = phrase.slice(-2)
  const ends = by?.key === 'theo' && is(plan, PLAN) && /^(nghị|nq)$/.test(plan?.key ?? '')
  return ends ? phrase.slice(0, -2) : phrase
}

/** A name cut before words that tell how it went, where it opens with what is measured. */
export function cutState(phrase: Phrase): Phrase {
  if (!is(phrase[0], HEAD | SECTOR)) return phrase
  const at = phrase.findIndex((item, index) => index > 0 && is(item, STATE) && !is(item, HEAD | SECTOR | ACTION))
  return at < 0 || phrase.some((item, index) => index > at && is(item, ACTION)) ? phrase : trimEnd(phrase.slice(0, at))
}

/** "tỷ trọng các khu vực I, II, III": as many names as `count`, each with the words that all of them share; null where it lists another number. */
export function listed(phrase: Phrase, count: number): Phrase[] | null {
  const breaks = phrase.flatMap((item, index) => (item.key === ',' || item.key === 'và' ? [index] : []))
  if (breaks.length !== count - 1) return null
  const edges = [-1, ...breaks, phrase.length]
  const segments = edges.slice(0, -1).map((edge, index) => phrase.slice(edge + 1, edges[index + 1]))
  const length = segments[1]?.length ?? 0
  const first = segments[0] ?? []
  if (length === 0 || first.length <= length) return null
  const shared = first.slice(0, first.length - length).filter((item) => item.key !== 'các')
  const last = first.at(-1) as Item
  // "khu vực I" is one phrase, of which the others repeat only the last word
  if (length === 1 && last.to - last.from > 1) shared.push({ ...last, to: last.to - 1 })
  if (length === 1 && last.to - last.from > 1) first.splice(-1, 1, { ...last, from: last.to - 1 })
  return [[...shared, ...first.slice(-length)], ...segments.slice(1).map((segment) => [...shared, ...segment])]
}

/** "cây ăn quả có lợi thế với diện tích 11.500 ha": the head that "với" brings, put before what it is of. */
export function headFirst(phrase: Phrase): Phrase {
  const at = phrase.findIndex((item, index) => index > 0 && item.key === 'với' && is(phrase[index + 1], HEAD))
  if (at < 0) return phrase
  const object = trimFront(phrase.slice(0, at))
  const from = object.findIndex((item) => !is(item, ACTION))
  if (from < 0 || !onlyHead(phrase.slice(at + 1))) return phrase
  return [...phrase.slice(at + 1), ...object.slice(from)]
}

/** "Trên lòng hồ thủy điện có …": words that only say where, with nothing measured among them. */
export function isPlace(phrase: Phrase): boolean {
  const first = phrase.find((item) => item.kind !== 'time' && !(is(item, AUX) && !places.has(item.key)))
  return first !== undefined && places.has(first.key) && !phrase.some((item) => is(item, HEAD | ACTION))
}
const places = new Set(['trên', 'dưới', 'tại', 'ở', 'trong', 'ngoài', 'dọc', 'ven', 'quanh'])

/** Whether a resolution or plan is said to set what follows: "Nghị quyết đề ra tổng thu …". */
export function isSet(phrase: Phrase): boolean {
  const at = phrase.findIndex((item) => item.key === 'đề')
  return at >= 0 && at < phrase.length - 2 && phrase[at + 1]?.key === 'ra' && is(phrase[at + 2], HEAD | SECTOR | ACTION)
}
