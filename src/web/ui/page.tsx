import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { assetUrl } from '../assets.ts'
import { Icon } from './icon.tsx'

/** One link of the navigation; neighbours of the same group stand under its name. */
export interface NavItem {
  href: string
  label: string
  current?: boolean | undefined
  group?: string | undefined
}

/** Who is signed in: the post is what an official is known by, so it comes with the name. Signing out is a POST. */
export interface Account {
  id: string
  name: string
  post: string
  /** The account's own page: password, second factor, where it is signed in. */
  href: string
  signOutHref: string
}

interface PageProps {
  title: string
  authority: string
  nav: readonly NavItem[]
  account?: Account | undefined
  /** What has just been done, e.g. “Đã lưu kế hoạch năm 2026.” */
  flash?: string | undefined
  children?: Child
}

/** A whole page of the application: header, navigation, the message of what was just done, content, footer. */
export function Page({ title, authority, nav, account, flash, children }: PageProps) {
  return (
    <Document title={title} authority={authority}>
      <header class="top">
        <div class="top-inner">
          <a class="brand" href="/">
            <Icon name="brand" />
            <span class="brand-name">{authority}</span>
          </a>
          {nav.length > 0 && (
            <details class="menu">
              <summary>
                <Icon name="menu" />
                Danh mục
              </summary>
              <div class="menu-panel">
                <Navigation nav={nav} />
                {account && <AccountBox {...account} />}
              </div>
            </details>
          )}
          {account && <AccountBox {...account} />}
        </div>
      </header>
      <div class="frame">
        {nav.length > 0 && (
          <div class="side">
            <Navigation nav={nav} />
          </div>
        )}
        <main id="noi-dung" tabindex={-1}>
          {flash && (
            <p class="flash" role="status">
              <Icon name="check" />
              {flash}
            </p>
          )}
          {children}
        </main>
      </div>
      <Footer />
    </Document>
  )
}

interface BarePageProps {
  title: string
  authority: string
  flash?: string | undefined
  children?: Child
}

/** A page with one card and no navigation: sign-in, set-up. */
export function BarePage({ title, authority, flash, children }: BarePageProps) {
  return (
    <Document title={title} authority={authority}>
      <div class="bare">
        <header class="brand">
          <Icon name="brand" />
          <span class="brand-name">{authority}</span>
        </header>
        <main id="noi-dung" class="bare-card" tabindex={-1}>
          {flash && (
            <p class="flash" role="status">
              <Icon name="check" />
              {flash}
            </p>
          )}
          <h1>{title}</h1>
          {children}
        </main>
      </div>
      <Footer />
    </Document>
  )
}

function Document({ title, authority, children }: { title: string; authority: string; children?: Child }) {
  return (
    <>
      {raw('<!doctype html>')}
      <html lang="vi">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>{`${title} – ${authority}`}</title>
          <link rel="stylesheet" href={assetUrl('style.css')} />
          <link rel="stylesheet" href={assetUrl('charts.css')} />
          <link rel="icon" type="image/svg+xml" href={assetUrl('icon.svg')} />
          <script type="module" src={assetUrl('app.js')} />
        </head>
        <body>
          <a class="skip" href="#noi-dung">
            Đến nội dung chính
          </a>
          {children}
        </body>
      </html>
    </>
  )
}

/** Stands twice in a page, in the folding menu of a phone and beside the content: the style sheet shows one of the two. */
function Navigation({ nav }: { nav: readonly NavItem[] }) {
  return (
    <nav aria-label="Danh mục chính">
      {inGroups(nav).map(({ group, items }) => (
        <>
          {group !== undefined && <p class="nav-group">{group}</p>}
          <ul class="nav" aria-label={group}>
            {items.map(({ href, label, current }) => (
              <li>
                <a href={href} aria-current={current ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </>
      ))}
    </nav>
  )
}

function inGroups(nav: readonly NavItem[]): { group: string | undefined; items: NavItem[] }[] {
  const groups: { group: string | undefined; items: NavItem[] }[] = []
  for (const item of nav) {
    const last = groups.at(-1)
    if (last !== undefined && last.group === item.group) last.items.push(item)
    else groups.push({ group: item.group, items: [item] })
  }
  return groups
}

function AccountBox({ id, name, post, href, signOutHref }: Account) {
  return (
    <div class="account">
      <p>
        <a class="account-name" href={href} title="Tài khoản của tôi">
          {name}
        </a>
        <span class="account-post">{post}</span>
      </p>
      <form method="post" action={signOutHref} data-signs-out={id}>
        <button type="submit" class="button quiet">
          Đăng xuất
        </button>
      </form>
    </div>
  )
}

function Footer() {
  return (
    <footer class="foot">
      <p>Năm Rõ – rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ kết quả</p>
    </footer>
  )
}
