import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { vietnameseDay } from '../../../office/calendar.ts'
import { authoritiesOf, mayAnywhere } from '../../../office/desk.ts'
import type { WaitingRound } from '../../../office/reporting/rounds.ts'
import type { ShownTarget } from '../../../office/scorecard/scorecard.ts'
import { standingName } from '../../../office/scorecard/standing.ts'
import { type Waiting, waitingFor } from '../../../office/waiting.ts'
import { type Day, tallySentence } from '../../../plan/index.ts'
import { periodLabel } from '../../../vietnamese/index.ts'
import { authorityCookie } from '../../frame.ts'
import { readForm, whole } from '../../input.ts'
import type { Pages, Site, SiteContext } from '../../site.ts'
import { Button, ButtonLink, Form, Heading, Notice, Section, Select, Status } from '../../ui/index.ts'
import { done, view } from '../../view.tsx'
import { figureText } from '../../words.ts'
import { roundUntil } from '../rounds/words.ts'
import { PlanLines } from '../scorecard/targets.tsx'

const few = 5

/** Bàn làm việc: what waits for who is signed in; and at whose books to work, for who works at several. */
export function deskPages(): Pages {
  const pages = new Hono<Site>()
  pages.get('/', async (c) => {
    const waiting = await waitingFor(c.var.desk)
    return view(c, { title: 'Bàn làm việc' }, <Desk c={c} waiting={waiting} authorities={await authoritiesOf(c.var.desk)} />)
  })
  pages.post('/noi-lam-viec', async (c) => {
    const input = await readForm(c, z.object({ authority: whole('Nơi làm việc') }))
    const own = await authoritiesOf(c.var.desk)
    const chosen = input.ok ? own.find(({ id }) => id === input.value.authority) : undefined
    if (chosen === undefined) return c.redirect('/', 303)
    setCookie(c, authorityCookie, String(chosen.id), { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' })
    return done(c, '/', `Đang làm việc với ${chosen.name}.`)
  })
  return pages
}

interface DeskProps {
  c: SiteContext
  waiting: Waiting
  authorities: readonly { id: number; name: string }[]
}

function Desk({ c, waiting, authorities }: DeskProps) {
  const { card, worst, undecided, missing, drafts, findings, rounds } = waiting
  const { desk } = c.var
  const name = authorities.find(({ id }) => id === desk.authority)?.name ?? ''
  return (
    <>
      <Heading
        title="Bàn làm việc"
        lead={card === null ? name : `${name}, ${periodLabel(card.at)}. ${tallySentence(card.tally)}`}
        actions={card !== null && <ButtonLink href="/chi-tieu">Xem bảng chỉ tiêu</ButtonLink>}
      />
      {authorities.length > 1 && (
        <Form action="/noi-lam-viec">
          <Select
            name="authority"
            label="Nơi làm việc"
            value={String(desk.authority)}
            options={authorities.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
          <Button kind="plain">Chuyển</Button>
        </Form>
      )}
      {card === null && (
        <Notice title="Chưa có kế hoạch nào">
          <p>Bắt đầu từ danh sách đơn vị và bộ chỉ tiêu, rồi lập kế hoạch với từng chỉ tiêu. Bảng chỉ tiêu hiện ra khi có kế hoạch.</p>
          {mayAnywhere(desk, 'units.write') && <ButtonLink href="/don-vi">Đơn vị</ButtonLink>}{' '}
          {mayAnywhere(desk, 'indicators.write') && <ButtonLink href="/bo-chi-tieu">Bộ chỉ tiêu</ButtonLink>}{' '}
          {mayAnywhere(desk, 'plans.write') && <ButtonLink href="/ke-hoach/moi">Lập kế hoạch</ButtonLink>}
        </Notice>
      )}
      {rounds.length > 0 && <Rounds rounds={rounds} today={vietnameseDay(desk.now)} />}
      <Targets
        id="can-chu-y"
        title="Cần chú ý"
        targets={worst}
        more={(count) => <a href="/chi-tieu">và {count} chỉ tiêu nữa</a>}
        empty={card === null ? undefined : 'Không có chỉ tiêu nào không đạt hoặc chậm tiến độ.'}
      />
      {undecided.length > 0 && (
        <Section title={`Chờ bạn đánh giá: ${undecided.length}`} id="cho-danh-gia">
          <p>
            {undecided.length} chỉ tiêu đã có đề xuất của quy tắc và chưa có kết luận. <a href="/chi-tieu">Mở bảng chỉ tiêu</a>, chọn từng
            chỉ tiêu rồi ghi kết luận.
          </p>
        </Section>
      )}
      <Targets
        id="thieu-so-lieu"
        title="Đến kỳ nhưng chưa có số liệu"
        targets={missing}
        more={(count) => <a href="/chi-tieu?tinh-trang=notAssessed">và {count} chỉ tiêu nữa</a>}
      />
      {drafts.length > 0 && (
        <Section title="Kế hoạch đang dự thảo" id="du-thao">
          <ul class="links">
            {drafts.map(({ plan, title }) => (
              <li>
                <a href={`/ke-hoach/${plan.id}`}>{title}</a> ({periodLabel(plan.period)})
              </li>
            ))}
          </ul>
        </Section>
      )}
      {findings.length > 0 && (
        <Section title="Phát hiện chưa giải thích" id="phat-hien">
          <ul class="links">
            {findings.map(({ sentence, targetId }) => (
              <li>{targetId === null ? sentence : <a href={`/chi-tieu/${targetId}#phat-hien`}>{sentence}</a>}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

/** The open rounds: for a unit its own sheet, for who follows them who has not sent. */
function Rounds({ rounds, today }: { rounds: readonly WaitingRound[]; today: Day }) {
  return (
    <Section title="Báo cáo đang mở" id="bao-cao">
      <ul class="links">
        {rounds.map(({ whole, mine, ...open }) => (
          <>
            {whole !== null && (
              <li>
                <a href={`/ky-bao-cao/${open.round.id}`}>{open.name}</a>: {roundUntil(open, today)}, {whole.unsent}/{whole.senders} đơn vị
                chưa gửi
                {whole.toReview > 0 && (
                  <>
                    , <a href={`/duyet/${open.round.id}`}>{whole.toReview} chờ duyệt</a>
                  </>
                )}
              </li>
            )}
            {mine.slice(0, few).map(({ id, name, state, entered, asked }) => (
              <li>
                <a href={`/nhap-so-lieu/${open.round.id}/${id}`}>
                  {open.name}, {name}
                </a>
                : {roundUntil(open, today)}, {state === 'returned' ? 'được trả lại để sửa, ' : ''}
                {entered}/{asked} số liệu đã nhập
              </li>
            ))}
            {mine.length > few && (
              <li>
                <a href={`/ky-bao-cao/${open.round.id}`}>và {mine.length - few} đơn vị nữa chưa gửi</a>
              </li>
            )}
          </>
        ))}
      </ul>
    </Section>
  )
}

interface TargetsProps {
  id: string
  title: string
  targets: readonly ShownTarget[]
  more: (count: number) => Child
  empty?: string | undefined
}

/** The first few of a list of targets, and the way to the rest. Nothing, or the sentence, for none. */
function Targets({ id, title, targets, more, empty }: TargetsProps) {
  if (targets.length === 0 && empty === undefined) return null
  return (
    <Section title={targets.length === 0 ? title : `${title}: ${targets.length}`} id={id}>
      {targets.length === 0 && <p>{empty}</p>}
      <ul class="rows">
        {targets.slice(0, few).map(({ row, target, standing, assessment }) => (
          <li>
            <Status kind={standingName(standing)} />
            <div>
              <a href={`/chi-tieu/${row}`}>{target.name}</a>: <b>{figureText(assessment.figure)}</b>
              <span class="sub">Chủ trì: {target.clears.lead.name}</span>
            </div>
            <PlanLines assessment={assessment} />
          </li>
        ))}
      </ul>
      {targets.length > few && <p>{more(targets.length - few)}</p>}
    </Section>
  )
}
