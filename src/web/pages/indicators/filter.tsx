import type { SiteContext } from '../../site.ts'
import { Field, FilterBar, Select } from '../../ui/index.ts'
import { type Filter, sectorLabel } from './arrange.ts'

/** What the address asks for. */
export function filterOf(c: SiteContext): Filter {
  return { words: c.req.query('tim') ?? '', sector: c.req.query('linh-vuc') ?? '' }
}

interface IndicatorFilterProps {
  action: string
  results: string
  filter: Filter
  sectors: readonly string[]
  summary: string
}

/** The filter above a list of indicators. */
export function IndicatorFilter({ action, results, filter, sectors, summary }: IndicatorFilterProps) {
  return (
    <FilterBar action={action} results={results} summary={summary}>
      <Field type="search" name="tim" label="Tìm theo tên, mã" value={filter.words} placeholder="thu ngan sach" />
      <Select
        name="linh-vuc"
        label="Lĩnh vực"
        empty="Tất cả"
        value={filter.sector}
        options={sectors.filter(Boolean).map((sector) => ({ value: sector, label: sectorLabel(sector) }))}
      />
    </FilterBar>
  )
}
