import { ChartTable } from './chartTable.tsx'
import type { YearsInput } from './form.ts'
import { ChartFrame, type ChartWords } from './frame.tsx'
import { drawYears } from './yearsDrawing.tsx'

/** The years of one indicator, a bar for each with a tick at its plan, and their table. */
export function BarsOverYears({ words, input }: { words: ChartWords; input: YearsInput }) {
  return (
    <ChartFrame
      words={words}
      draw={(layout) => drawYears(input, layout)}
      table={
        <ChartTable
          caption={`${words.title} (${input.unit})`}
          head={['Năm', 'Thực hiện', 'Kế hoạch']}
          rows={input.years.map(({ label, text, plan }) => ({
            name: label,
            cells: [text, plan === null ? 'không có kế hoạch' : `${plan.text} (${plan.label})`],
          }))}
        />
      }
    />
  )
}
