import { type Absent, type Assessment, absenceSentence, explain, type Indicator, unfold, type Working } from '../../../plan/index.ts'
import { Details, Section } from '../../ui/index.ts'

/** Every number of an assessment with the arithmetic that made it, to be unfolded down to what was reported. */
export function Arithmetic({ assessment, indicator }: { assessment: Assessment; indicator: Indicator }) {
  const { figure, lines, samePeriod, previousYear, forecast } = assessment
  return (
    <Section title="Cách tính" id="cach-tinh">
      {figure.kind === 'number' ? (
        <Unfolded name="Thực hiện" of={figure.working} />
      ) : (
        figure.kind === 'absent' && <Unfolded name="Thực hiện" of={figure} />
      )}
      {lines.map(({ line, completion, pace, cumulative }) => (
        <>
          <Unfolded name={`Hoàn thành ${line.label}`} of={completion} />
          {pace.kind === 'pace' && <Unfolded name={`Tiến độ so với ${line.label}`} of={pace.expected} />}
          {'needed' in cumulative && isLeft(cumulative.left) && <Unfolded name={`Phần còn lại của ${line.label}`} of={cumulative.left} />}
          {'needed' in cumulative && cumulative.needed.kind !== 'absent' && (
            <Unfolded name={cumulative.each === 'year' ? 'Cần đạt mỗi năm còn lại' : 'Cần đạt mỗi tháng còn lại'} of={cumulative.needed} />
          )}
        </>
      ))}
      <Unfolded name="So cùng kỳ" of={indicator.unit === '%' ? samePeriod.difference : samePeriod.percent} />
      {previousYear.base !== samePeriod.base && (
        <Unfolded name="So với cả năm trước" of={indicator.unit === '%' ? previousYear.difference : previousYear.percent} />
      )}
      {forecast.kind === 'forecast' && <Unfolded name="Dự báo" of={forecast.value} />}
    </Section>
  )
}

/** Nothing is left of a plan that was reached. */
function isLeft(left: Working | Absent): boolean {
  return left.kind === 'absent' || left.value.gt(0)
}

/** One number: its line in sight, the lines behind it folded away; or why there is none. */
function Unfolded({ name, of }: { name: string; of: Working | Absent }) {
  if (of.kind === 'absent') {
    return (
      <p class="sub">
        {name}: {absenceSentence(of).toLowerCase()}
      </p>
    )
  }
  const [first = explain(of), ...rest] = unfold(of)
  if (rest.length === 0) return <p class="arithmetic">{first}</p>
  return (
    <Details summary={first}>
      <ul class="arithmetic">
        {rest.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </Details>
  )
}
