interface TabsProps {
  /** What the tabs choose between, for a screen reader: “Kỳ báo cáo”. */
  label: string
  tabs: readonly { href: string; label: string; current?: boolean | undefined }[]
}

/** Sides of one thing, each a page of its own with its own address. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface PaginationProps {
  /** From 1. */
  page: number
  pages: number
  href: (page: number) => string
}

/** The way through a long list. Nothing where all fits on one page. */
export function Pagination({ page, pages, href }: PaginationProps) {
  if (pages <= 1) return null
  return (
    <nav class="pages" aria-label="Phân trang">
      {page > 1 && (
        <a class="button plain" href={href(page - 1)} rel="prev">
          Trang trước
        </a>
      )}
      <p>
        Trang {page}/{pages}
      </p>
      {page < pages && (
        <a class="button plain" href={href(page + 1)} rel="next">
          Trang sau
        </a>
      )}
    </nav>
  )
}
