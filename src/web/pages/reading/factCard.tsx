import type { Child } from 'hono/jsx'
import { asProposed, type DocumentSheet, type FactSheet } from '../../../office/reading/index.ts'
import { comparisonWords, figureWords, kindWords, periodWords } from '../../../reader/words.ts'
import { factId, findingId, markId } from '../../markedText/ids.ts'
import { Icon } from '../../ui/icon.tsx'
import { Button, Buttons } from '../../ui/index.ts'
import { contentText, figureNote, figureText, gradeName } from '../../words.ts'
import { hiddenFields } from './fields.ts'

interface CardProps {
  sheet: DocumentSheet
  own: FactSheet
  /** Whether the visitor may accept and refuse. */
  writes: boolean
}

/** One fact: the figure, what it is proposed as and why, what is on record, and what can be done with it. */
export function FactCard({ sheet, own, writes }: CardProps) {
  const { index, fact, decision, proposal } = own
  const state = decision?.state ?? (proposal.unfit === null ? 'open' : 'unfit')
  return (
    <li class={`fact card ${state}`} id={factId('', index)} data-state={state} tabindex={-1}>
      <p class="fact-quote">
        <Sentence sheet={sheet} own={own} />
      </p>
      <p class="fact-head">
        <a class="fact-figure" href={`#${markId('', index)}`}>
          {fact.value === null ? fact.quote : `${figureWords(fact)} ${fact.unit ?? ''}`}
        </a>
        <State own={own} />
      </p>
      <p class="fact-name">
        {fact.indicator}
        <span class="unit-facts">
          {[fact.kind === 'actual' ? '' : kindWords[fact.kind], periodWords(fact.period)]
            .filter(Boolean)
            .map((word) => ` · ${word}`)
            .join('')}
        </span>
      </p>
      {state !== 'refused' && <Bound sheet={sheet} own={own} />}
      {state !== 'refused' && <Record sheet={sheet} own={own} />}
      <Doubts own={own} />
      {writes && <Acts sheet={sheet} own={own} />}
      {writes && <div class="fact-mend" />}
    </li>
  )
}

/** The sentence around the figure, which stands out in it: for a phone, where the text is not beside the card. */
function Sentence({ sheet: { contents }, own: { fact } }: Omit<CardProps, 'writes'>) {
  const { text } = contents.document
  const [from, to] = [Math.max(fact.sentence[0], fact.start - 160), Math.min(fact.sentence[1], fact.end + 160)]
  return (
    <>
      {from > fact.sentence[0] && '… '}
      {text.slice(from, fact.start)}
      <mark>{text.slice(fact.start, fact.end)}</mark>
      {text.slice(fact.end, to)}
      {to < fact.sentence[1] && ' …'}
    </>
  )
}

function State({ own: { decision, proposal, record, rival } }: Pick<CardProps, 'own'>) {
  if (decision?.state === 'accepted') return <Sign tone="good" icon="check" words="Đã nhận" />
  if (decision?.state === 'refused') return <Sign tone="none" icon="cross" words="Đã bỏ" />
  if (record.kind === 'differs') return <Sign tone="bad" icon="stop" words="Khác với sổ" />
  if (record.kind === 'same') return <Sign tone="good" icon="level" words="Trùng với sổ" />
  if (proposal.unfit !== null) return null
  if (rival !== null) return <Sign tone="warn" icon="warning" words="Hai số khác nhau" />
  return proposal.lacks === null ? (
    <Sign tone="none" icon="ring" words="Chưa có trong sổ" />
  ) : (
    <Sign tone="warn" icon="warning" words="Cần chọn" />
  )
}

function Sign({ tone, icon, words }: { tone: string; icon: 'check' | 'cross' | 'stop' | 'level' | 'warning' | 'ring'; words: string }) {
  return (
    <span class={`status ${tone}`}>
      <Icon name={icon} />
      {words}
    </span>
  )
}

/** What the fact is proposed as, each with its reason. */
function Bound({ sheet: { books }, own: { fact, proposal } }: Omit<CardProps, 'writes'>) {
  const { indicator, unit, period, grade, notInUse, lacks, unfit } = proposal
  const terms: (readonly [string, Child, string])[] = [
    ...(indicator === null ? [] : [['Chỉ tiêu', books.indicatorOf.get(indicator.row)?.name, indicator.reason] as const]),
    ...(indicator === null || unit === null ? [] : [['Đơn vị', books.unitOf.get(unit.row)?.name, unit.reason] as const]),
    ...(indicator === null || period === null || unfit !== null
      ? []
      : [['Kỳ, mức', `${periodWords(period)}, ${gradeName(grade)}`, fact.estimated ? 'văn bản ghi “ước”' : ''] as const]),
  ]
  return (
    <>
      {terms.length > 0 && (
        <dl class="fact-terms">
          {terms.map(([term, value, reason]) => (
            <div>
              <dt>{term}</dt>
              <dd>
                {value}
                {reason !== '' && <span class="sub">{reason}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {(unfit ?? lacks) !== null && (
        <p class="unit-facts">
          {indicator === null && notInUse !== null && unfit === null ? <NotInUse name={notInUse} /> : (unfit ?? lacks)}
        </p>
      )}
    </>
  )
}

function NotInUse({ name }: { name: string }) {
  return (
    <>
      Có trong danh mục quốc gia, chưa đưa vào sử dụng: <a href={`/bo-chi-tieu/danh-muc?tim=${encodeURIComponent(name)}`}>{name}</a>
    </>
  )
}

/** The figure on record beside that of the text, and comparisons that the books reckon otherwise. */
function Record({ sheet: { books }, own }: Omit<CardProps, 'writes'>) {
  const { fact, record, claims, proposal, rival } = own
  const of = proposal.indicator === null ? undefined : books.indicatorOf.get(proposal.indicator.row)
  return (
    <>
      {record.kind === 'differs' && record.figure !== null && (
        <div class="two">
          <p class="fact-side">
            <span class="side-label">Trong văn bản</span>
            <b>{`${figureWords(fact)} ${fact.unit ?? ''}`}</b>
          </p>
          <p class="fact-side">
            <span class="side-label">{record.observation === null ? 'Tính từ các số đã ghi' : 'Trong sổ'}</span>
            <b>
              {record.observation === null
                ? figureText(record.figure)
                : contentText(record.observation.content, record.observation.unitOfMeasure || (of?.unit ?? ''))}
            </b>
            <span class="sub">
              {record.observation === null
                ? figureNote(record.figure)
                : `${gradeName(record.observation.grade)}; ${record.observation.source}`}
            </span>
          </p>
        </div>
      )}
      {rival !== null && (
        <p class="unit-facts">
          Trong văn bản, <a href={`#${factId('', rival)}`}>số liệu {rival + 1}</a> ghi khác cho cùng chỉ tiêu, đơn vị và kỳ.
        </p>
      )}
      {claims.length > 0 ? (
        <ul class="fact-claims">
          {claims.map(({ holds, words, arithmetic }) => (
            <li>
              <Sign tone={holds ? 'good' : 'bad'} icon={holds ? 'check' : 'cross'} words={holds ? 'Khớp' : 'Không khớp'} /> {words}
              <span class="sub arithmetic">{arithmetic}</span>
            </li>
          ))}
        </ul>
      ) : (
        fact.comparisons.length > 0 && <p class="unit-facts">{fact.comparisons.map(comparisonWords).join(' · ')}</p>
      )}
    </>
  )
}

function Doubts({ own: { findings } }: Pick<CardProps, 'own'>) {
  if (findings.length === 0) return null
  return (
    <p class="links">
      {findings.map((number) => (
        <a href={`#${findingId('', number)}`}>{`phát hiện ${number + 1}`}</a>
      ))}
    </p>
  )
}

function Acts({ sheet: { row }, own }: Omit<CardProps, 'writes'>) {
  const { index, decision, proposal, record } = own
  const path = `/doc-van-ban/${row.id}/so-lieu/${index + 1}`
  if (decision?.state === 'refused') {
    return (
      <form method="post" action={`${path}/lay-lai`}>
        <Button kind="plain">Lấy lại</Button>
      </form>
    )
  }
  if (decision !== null || proposal.unfit !== null) return null
  const whole = proposal.lacks === null
  const id = `ly-do-${index + 1}`
  return (
    <form method="post" action={path} accept-charset="utf-8">
      {whole && Object.entries(hiddenFields(asProposed(own))).map(([name, value]) => <input type="hidden" name={name} value={value} />)}
      {whole && record.kind === 'differs' && record.observation !== null && (
        <p class="fact-reason">
          <label for={id}>Lý do thay số trong sổ</label>
          <input class="input" id={id} name="reason" autocomplete="off" />
        </p>
      )}
      <Buttons>
        {whole && (
          <Button name="viec" value="nhan">
            {record.kind === 'differs' ? 'Nhận số trong văn bản' : 'Nhận'}
          </Button>
        )}
        <a class={whole ? 'button plain' : 'button main'} data-act="sua" href={path}>
          {whole ? 'Sửa' : 'Chọn'}
        </a>
        <Button kind="plain" formaction={`${path}/bo`}>
          Bỏ
        </Button>
      </Buttons>
    </form>
  )
}
