import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { navigation } from '../src/web/navigation.data.ts'

const root = join(import.meta.dirname, '..')
const guide = 'docs/huong-dan'
const text = (path: string) => readFileSync(join(root, path), 'utf8')
const under = (folder: string, ending: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path))
    .map((path) => join(folder, path))
const pages = ['README.md', ...under('docs', /\.md$/)]
/** Where a page leads: [words](address) and pictures, without those in code. */
const linksOf = (path: string) =>
  [
    ...text(path)
      .replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, '')
      .matchAll(/\]\(([^)\s]+)\)/g),
  ].map(([, address]) => address as string)

describe('documents', () => {
  it.each(pages)('%s leads only to what is there', (page) => {
    const missing = linksOf(page)
      .filter((address) => !/^[a-z]+:/.test(address))
      .filter((address) => {
        const [path = '', anchor] = address.split('#')
        const to = path === '' ? page : relative(root, join(root, dirname(page), path))
        return !existsSync(join(root, to)) || (anchor !== undefined && !anchorsOf(to).includes(decodeURIComponent(anchor)))
      })
    expect(missing).toEqual([])
  })

  it('have a chapter of the guide for each page in the menu', () => {
    const contents = text(`${guide}/README.md`)
    for (const label of navigation.flatMap(({ items }) => items.map((item) => item.label))) {
      const [, chapter] = contents.match(new RegExp(`\\[${label}\\]\\(([\\w-]+\\.md)\\)`)) ?? []
      expect(chapter, label).toBeDefined()
      expect(text(`${guide}/${chapter}`)).toMatch(new RegExp(`^# ${label}\n`))
    }
  })

  it('have every chapter of the guide in its contents', () => {
    const listed = linksOf(`${guide}/README.md`)
    expect(readdirSync(join(root, guide)).filter((name) => name.endsWith('.md') && name !== 'README.md' && !listed.includes(name))).toEqual(
      [],
    )
  })

  it('name what is on the screen as it is on the screen', () => {
    const screen = ['src/web', 'src/office', 'src/plan']
      .flatMap((folder) => under(folder, /(?<!\.test)\.tsx?$/))
      .map(text)
      .join('\n')
    const chapters = under(guide, /\.md$/).filter((path) => !/README|lenh-namro/.test(path))
    const named = chapters.flatMap((path) => [...text(path).matchAll(/\*\*([^*]+)\*\*/g)].map(([, words]) => `${path}: ${words}`))
    expect(named.length).toBeGreaterThan(100)
    expect(named.filter((one) => !screen.includes(one.slice(one.indexOf(': ') + 2)))).toEqual([])
  })
})

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(path: string): string[] {
  return [...text(path).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    (heading as string)
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  )
}
