import type { Child } from 'hono/jsx'

interface FilterBarProps {
  action: string
  /** The id of the part of the page that the filter changes; only that is fetched anew. */
  results: string
  /** How many are shown, said aloud after each change: “12 chỉ tiêu”. */
  summary?: string | undefined
  children?: Child
}

/** Fields that narrow a list down. The script follows each change; without it there is the button. */
export function FilterBar({ action, results, summary, children }: FilterBarProps) {
  const summaryId = `${results}-tom-tat`
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is too new for the browsers that this is for.
    <form class="filter" method="get" action={action} role="search" data-results={`${results} ${summaryId}`}>
      {children}
      <button type="submit" class="button plain">
        Lọc
      </button>
      <p class="filter-summary" role="status" id={summaryId}>
        {summary}
      </p>
    </form>
  )
}
