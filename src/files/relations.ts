import type { Archive } from './archive.ts'
import { localName, readXml } from './xml/read.ts'

/** A relation of one part to another; what lies outside the archive is left out. */
export interface Relation {
  id: string
  /** The last word of its type: "officeDocument", "worksheet", "footnotes" … */
  type: string
  /** The name of the other part inside the archive. */
  target: string
}

/** The relations of a part ("word/document.xml"), or of the whole archive (""). External targets are never followed. */
export async function readRelations(archive: Archive, part: string): Promise<Relation[]> {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const relations: Relation[] = []
  await readXml(archive, `${folder}_rels/${part.slice(slash)}.rels`, {
    open(tag) {
      if (localName(tag.name) !== 'Relationship' || tag.attribute('TargetMode') === 'External') return
      const type = tag.attribute('Type') ?? ''
      relations.push({
        id: tag.attribute('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolve(folder, tag.attribute('Target') ?? ''),
      })
    },
  })
  return relations
}

/** A part's name seen from a folder of the archive: ("xl/", "../a.xml") → "a.xml". Only ever used to look up an entry. */
function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps: string[] = []
  for (const step of (folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** The part that holds the document itself (Word on the web names it anew each time), or `usual`. */
export async function mainPart(archive: Archive, usual: string): Promise<string> {
  const relation = (await readRelations(archive, '')).find(({ type }) => type === 'officeDocument')
  return relation !== undefined && archive.has(relation.target) ? relation.target : usual
}

/** The day a .docx or .xlsx was last saved, ISO 8601; undefined where it does not say so. */
export async function lastSaved(archive: Archive): Promise<string | undefined> {
  let inside = ''
  const found: Record<string, string> = { modified: '', created: '' }
  await readXml(archive, 'docProps/core.xml', {
    open: (tag) => {
      inside = localName(tag.name)
    },
    text: (text) => {
      if (found[inside] !== undefined && text.trim() !== '') found[inside] += text
    },
  })
  const day = /^\d{4}-\d{2}-\d{2}/
  return day.exec(found.modified ?? '')?.[0] ?? day.exec(found.created ?? '')?.[0]
}
